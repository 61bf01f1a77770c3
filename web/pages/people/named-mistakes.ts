/** Mistakes as the summary above a form lists them: each with the label of its field, as several fields may lack the same. */
import type { Mistake } from '../../components/index.ts';

export const namedMistakes = (
  mistakes: readonly Mistake[],
  /** Words of the page by field; what is no text is no label. */
  labels: Readonly<Record<string, unknown>>,
): readonly Mistake[] =>
  mistakes.map((mistake) => {
    const label = mistake.name === undefined ? undefined : labels[mistake.name];
    return typeof label === 'string' ? { ...mistake, text: `${label}: ${mistake.text}` } : mistake;
  });
