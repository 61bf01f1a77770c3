/** How far a person has come: words and a thin bar. `total` may shrink on a shorter way through; it never grows. */
import type { Html } from '../../html.ts';
import { digits, messages, type Lang } from '../../locales/index.ts';

export interface ProgressProps {
  readonly lang: Lang;
  /** Counts from 1. */
  readonly step: number;
  readonly total: number;
}

export const Progress = ({ lang, step, total }: ProgressProps): Html => {
  const words = messages(lang).common.progress(digits(lang, String(step)), digits(lang, String(total)));
  return (
    <div class="progress">
      <p>{words}</p>
      <progress value={step} max={total} aria-hidden="true" />
    </div>
  );
};
