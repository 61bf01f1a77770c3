/**
 * What a comparison says in a base of a given size: the same evidence is worth less among a million mentions than among a thousand,
 * as there are more others who agree by chance.
 */
import { z } from 'zod';
import type { Comparison } from '../mention.ts';

export const calibrationSchema = z
  .strictObject({
    version: z.literal(1),
    /** How many other mentions of the same one a mention has on average. */
    partnersPerMention: z.number().positive(),
    /** Log2 odds of a pair are `slope` times bits and prior, and `shift`: fitted, as evidence is never quite independent. */
    slope: z.number().positive(),
    shift: z.number(),
  })
  .readonly();
export type Calibration = z.output<typeof calibrationSchema>;

export interface Score {
  /** Log2 of the odds that both are of one: what the evidence says, with the prior. */
  readonly odds: number;
  /** Of suggestions with this score, the share that is expected to be right: between 0 and 1, for ordering and for a warning. */
  readonly expectedPrecision: number;
}

/** `baseSize`: how many mentions are searched, this one included. */
export function score({ bits }: Pick<Comparison, 'bits'>, baseSize: number, calibration: Calibration): Score {
  const odds = calibration.slope * (bits + priorBits(baseSize, calibration)) + calibration.shift;
  return { odds, expectedPrecision: 1 / (1 + 2 ** -odds) };
}

/** The least bits at which a single suggestion is expected to be right that often. `precision` above 0 and below 1. */
export const bitsFor = (precision: number, baseSize: number, calibration: Calibration): number =>
  (Math.log2(precision / (1 - precision)) - calibration.shift) / calibration.slope - priorBits(baseSize, calibration);

/** The people of whom a small base speaks are no fewer than these: two papers that say nothing are not of one because there are two. */
const leastBase = 2000;

/** Log2 odds that two mentions of the base, taken blindly, are of one. */
const priorBits = (baseSize: number, { partnersPerMention }: Calibration): number =>
  Math.log2(partnersPerMention / Math.max(leastBase, baseSize - 1));

/** Of several suggestions shown together, the share that is expected to be wrong. 0 for none. */
export const expectedShareWrong = (scores: readonly Score[]): number =>
  scores.length === 0
    ? 0
    : scores.reduce((sum, { expectedPrecision }) => sum + 1 - expectedPrecision, 0) / scores.length;
