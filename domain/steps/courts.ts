/** Kinds of court: which one, never who sits there. */
export const courts = [
  'magistrate',
  'sessions-court',
  'special-court',
  'juvenile-court',
  'cyber-crime-court',
  'anti-terrorism-court',
  'high-court',
  'supreme-court',
] as const;
export type Court = (typeof courts)[number];

/** Those that look over the others. */
export const higherCourts = ['high-court', 'supreme-court'] as const satisfies readonly Court[];
