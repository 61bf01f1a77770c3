/**
 * How long a court may keep somebody under an order of remand. What was ordered beyond it is recorded, as it happened, and shown;
 * the clocks of the rules count the same limits with their citation.
 *
 * @source law data, PK-CRPC-167, PK-CRPC-344, PK-PECA-30A, IN-BNSS-187-2
 */
export const remandBases = ['crpc-167', 'crpc-344', 'peca-30a', 'bnss-187', 'not-known'] as const;
export type RemandBase = (typeof remandBases)[number];

export interface RemandCap {
  /** Days of one order, the day of the order counted. */
  readonly each?: number;
  /** Days of all orders together. */
  readonly inAll?: number;
}

export const remandCaps: Readonly<Record<RemandBase, RemandCap>> = {
  'crpc-167': { inAll: 15 },
  'crpc-344': { each: 15 },
  'peca-30a': { each: 14, inAll: 30 },
  'bnss-187': { inAll: 15 },
  'not-known': {},
};
