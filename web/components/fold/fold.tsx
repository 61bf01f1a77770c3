/** Something that is there for whoever wants it: one line, and the rest when that is pressed. Works without scripts. */
import type { Child, Html } from '../../html.ts';

export interface FoldProps {
  readonly title: string;
  /** Open from the start: it holds something that the person must see. */
  readonly open?: boolean | undefined;
  readonly children: Child;
}

export const Fold = ({ title, open = false, children }: FoldProps): Html => (
  <details class="fold" open={open}>
    <summary>
      <h2>{title}</h2>
    </summary>
    {children}
  </details>
);
