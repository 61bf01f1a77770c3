/** The way from complaint to judgment, in its order. */
export const stages = ['started', 'fir', 'arrest', 'report', 'charge', 'judgment'] as const;
export type Stage = (typeof stages)[number];
