/** A code to be copied by hand from the screen or from paper: groups far enough apart that the eye keeps its place. */
import type { Html } from '../../html.ts';

export interface CodeBlockProps {
  /** What the code is, for who cannot see it. */
  readonly label: string;
  /** In the numerals they are to be shown in. Always written from left to right. */
  readonly groups: readonly string[];
}

export const CodeBlock = ({ label, groups }: CodeBlockProps): Html => (
  <p class="code-block" dir="ltr" translate="no">
    <span class="unseen">{label}: </span>
    {groups.map((group) => (
      <>
        <span>{group}</span>{' '}
      </>
    ))}
  </p>
);
