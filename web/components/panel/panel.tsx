/** A passage set apart: a calm one to note, a firm one that must be read before going on, one that says "done". */
import type { Child, Html } from '../../html.ts';

export interface PanelProps {
  readonly kind?: 'note' | 'firm' | 'done' | undefined;
  /** Heading of the panel; its level is 2 unless told. */
  readonly title?: string | undefined;
  readonly level?: 1 | 2 | 3 | undefined;
  readonly children: Child;
}

const Heading = ({ level, title }: { readonly level: 1 | 2 | 3; readonly title: string }): Html => {
  if (level === 1) return <h1>{title}</h1>;
  return level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>;
};

export const Panel = ({ kind = 'note', title, level = 2, children }: PanelProps): Html => (
  <div class={`panel panel-${kind}`}>
    {title === undefined ? null : <Heading level={level} title={title} />}
    {children}
  </div>
);
