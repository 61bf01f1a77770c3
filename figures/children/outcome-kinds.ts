/**
 * How the case of a child can end, the gravest first: where several accused end on one day, the first of these counts.
 *
 * @source law data, section 8, grouped; BRIEF section 4 on "compounded"
 */
export const outcomeKinds = [
  'convicted',
  'acquitted',
  'discharged',
  'juvenile-diversion',
  'compounded-by-court',
  'withdrawn-by-prosecutor',
  'quashed',
  'fir-cancelled',
  'untraced',
  'abated',
  'other',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];
