/** A word for a state, readable without its colour. */
import type { Child, Html } from '../../html.ts';

export interface TagProps {
  readonly tone?: 'plain' | 'good' | 'part' | 'open' | 'late' | undefined;
  readonly children: Child;
}

export const Tag = ({ tone = 'plain', children }: TagProps): Html => <span class={`tag tag-${tone}`}>{children}</span>;
