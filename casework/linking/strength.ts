/** How strong a pair must be to be shown, and how often as strong a one is wrong: at the size that the record has now. */
import { bitsFor, score } from '@amanat/linking';
import type { StaffDeployment } from '../staff-deployment.ts';

type Calibrated = Pick<StaffDeployment, 'linking'>;

/** Shown if it is expected to be right as often as wrong: a person decides, and a missed one leaves a child in danger. */
const leastPrecision = 0.5;

/** With fewer mentions than this nothing is known of how often people come again: it counts as so many. */
export const leastBase = 1_000;

const baseOf = (mentionCount: number): number => Math.max(leastBase, mentionCount);

/** In bits of evidence. */
export const leastBits = (mentionCount: number, { linking }: Calibrated): number =>
  bitsFor(leastPrecision, baseOf(mentionCount), linking.calibration);

export const oddsOf = (bits: number, mentionCount: number, { linking }: Calibrated): number =>
  score({ bits }, baseOf(mentionCount), linking.calibration).odds;

/** Of ten as strong as this one. */
export const wrongOfTen = (bits: number, mentionCount: number, { linking }: Calibrated): number =>
  Math.round(10 * (1 - score({ bits }, baseOf(mentionCount), linking.calibration).expectedPrecision));
