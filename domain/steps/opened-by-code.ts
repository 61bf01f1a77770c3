/**
 * What came by code is an event of the complaint and no step. Its review is one of the case all the same: casework gives it to
 * the case's life as if it were a step, at its place in the stream, under the id of the event.
 */
import { pressureSteps } from './pressure-steps.ts';
import type { Recorded, Step } from './step.ts';

/** `pressure.claimed`, or `withdrawal.requested`. */
export type ClaimByCode = Recorded & { readonly about: 'pressure' | 'withdrawal' };

export const openedByCode = ({ about, ...recorded }: ClaimByCode): Step => ({
  ...recorded,
  type: about === 'pressure' ? 'pressure.review.opened' : 'withdrawal.review.opened',
  facts: { happened: recorded.recordedOn, opened: 'by-code', step: recorded.id },
});

/** It stands in for an event of the complaint, under whose id it is. */
export const isByCode = ({ id, type, facts }: Step): boolean =>
  (type === 'pressure.review.opened' || type === 'withdrawal.review.opened') && facts.step === id;

const closing: ReadonlySet<string> = new Set(['pressure.review.closed', 'compromise.not-accepted']);

/** Whether somebody must now review pressure, or a wish to take the complaint back. */
export const opensReview = (type: string): boolean =>
  (Object.hasOwn(pressureSteps, type) && !closing.has(type)) ||
  type === 'withdrawal.told' ||
  type === 'withdrawal.review.opened';
