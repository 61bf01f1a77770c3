/**
 * What of a figure a reader on a telephone can do without at first: one line there until it is pressed; on a wide screen and on
 * paper the style sheet shows it open and without that line.
 */
import type { Child, Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';

export interface NumbersFoldProps {
  readonly lang: Lang;
  /** What is folded away: the table beside a picture, or both. */
  readonly holds: 'table' | 'picture-and-table' | 'words';
  readonly children: Child;
}

export const NumbersFold = ({ lang, holds, children }: NumbersFoldProps): Html => (
  <details>
    <summary>{messages(lang).figures.fold[holds]}</summary>
    {children}
  </details>
);
