/**
 * A safety hold: while it is on, the code page tells of no opening, because whoever holds the code may be whom the family
 * fears. Set with a day by which another person reviews it; it does not end by being forgotten, its review is then late.
 */
import type { AccountId } from '../ids.ts';
import type { CaseAccessEvent } from '../case-access/events.ts';
import { holdReviewWithinDays } from './limits.ts';

export interface SafetyHold {
  /** Whoever set it or let it go on last. */
  readonly by: string;
  readonly reviewOn: string;
}

export type SafetyHoldCommand =
  | {
      readonly kind: 'set-safety-hold';
      readonly by: AccountId;
      readonly reviewOn: Temporal.PlainDate;
      readonly today: Temporal.PlainDate;
    }
  | {
      readonly kind: 'review-safety-hold';
      readonly by: AccountId;
      /** Absent: the hold ends. */
      readonly reviewOn?: Temporal.PlainDate | undefined;
      readonly today: Temporal.PlainDate;
    };

export const safetyHoldRefusals = ['hold-is-on', 'no-hold', 'hold-own-review', 'hold-review-day'] as const;
export type SafetyHoldRefusal = (typeof safetyHoldRefusals)[number];

export type SafetyHoldDecision =
  | { readonly kind: 'accepted'; readonly event: CaseAccessEvent }
  | { readonly kind: 'refused'; readonly refusal: SafetyHoldRefusal };

/** The hold as the events of the case's stream leave it; `undefined` without one. */
export const replaySafetyHold = (events: readonly CaseAccessEvent[]): SafetyHold | undefined =>
  events.reduce<SafetyHold | undefined>((hold, event) => {
    if (event.type === 'safety-hold.set') return event.data;
    if (event.type !== 'safety-hold.reviewed') return hold;
    const { by, goesOn, reviewOn } = event.data;
    return goesOn && reviewOn !== undefined ? { by, reviewOn } : undefined;
  }, undefined);

export function decideSafetyHold(hold: SafetyHold | undefined, command: SafetyHoldCommand): SafetyHoldDecision {
  const { kind, by, reviewOn, today } = command;
  const refused = (refusal: SafetyHoldRefusal): SafetyHoldDecision => ({ kind: 'refused', refusal });
  if (kind === 'set-safety-hold') {
    if (hold !== undefined) return refused('hold-is-on');
    if (!isReviewDay(command.reviewOn, today)) return refused('hold-review-day');
    return {
      kind: 'accepted',
      event: { type: 'safety-hold.set', data: { by, reviewOn: command.reviewOn.toString() } },
    };
  }
  if (hold === undefined) return refused('no-hold');
  if (hold.by === by) return refused('hold-own-review');
  if (reviewOn === undefined)
    return { kind: 'accepted', event: { type: 'safety-hold.reviewed', data: { by, goesOn: false } } };
  if (!isReviewDay(reviewOn, today)) return refused('hold-review-day');
  const data = { by, goesOn: true, reviewOn: reviewOn.toString() };
  return { kind: 'accepted', event: { type: 'safety-hold.reviewed', data } };
}

/** After today, and at most 30 days away. */
const isReviewDay = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today) > 0 &&
  Temporal.PlainDate.compare(day, today.add({ days: holdReviewWithinDays })) <= 0;
