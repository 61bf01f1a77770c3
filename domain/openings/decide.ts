/**
 * Accepts or refuses what somebody wants to do with an opening. Who may at all is asked before (`domain/access`); here
 * stands what no role can do: agree to one's own wish, open after its time, review what one opened, answer twice.
 */
import type { AccountId } from '../ids.ts';
import type { OpeningEvent, OpeningFinding, OpeningWay, OpeningWish } from './events.ts';
import { isOpenAt, type Opening } from './evolve.ts';
import { answerWithinDays, openMinutes, openWithinHours, reviewWithinHours } from './limits.ts';

export type OpeningCommand =
  | { readonly kind: 'ask-opening'; readonly wish: OpeningWish; readonly at: Temporal.Instant }
  | { readonly kind: 'agree-opening'; readonly by: AccountId; readonly at: Temporal.Instant }
  | { readonly kind: 'refuse-opening'; readonly by: AccountId; readonly at: Temporal.Instant }
  | { readonly kind: 'open-agreed'; readonly by: AccountId; readonly at: Temporal.Instant }
  | { readonly kind: 'open-own'; readonly wish: OpeningWish; readonly at: Temporal.Instant }
  | {
      readonly kind: 'break-glass';
      readonly wish: OpeningWish;
      readonly alarmed: readonly AccountId[];
      readonly at: Temporal.Instant;
    }
  | { readonly kind: 'close-opening'; readonly by: AccountId; readonly at: Temporal.Instant }
  | {
      readonly kind: 'review-opening';
      readonly by: AccountId;
      readonly found: OpeningFinding;
      readonly at: Temporal.Instant;
    };

export const openingRefusals = [
  'opening-begun-before',
  'opening-not-asked',
  'opening-answered',
  'opening-not-agreed',
  'opening-time-over',
  'opening-own-wish',
  'opening-not-yours',
  'opening-not-open',
  'opening-not-ended',
  'opening-own-review',
  'opening-reviewed-before',
] as const;
export type OpeningRefusal = (typeof openingRefusals)[number];

export type OpeningDecision =
  | { readonly kind: 'accepted'; readonly event: OpeningEvent }
  | { readonly kind: 'refused'; readonly refusal: OpeningRefusal };

const accepted = (event: OpeningEvent): OpeningDecision => ({ kind: 'accepted', event });
const refused = (refusal: OpeningRefusal): OpeningDecision => ({ kind: 'refused', refusal });

/** As events hold it: whole seconds, UTC. */
const written = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' });
const isPast = (end: string, at: Temporal.Instant): boolean => Temporal.Instant.compare(at, end) >= 0;

export function decideOpening(state: Opening, command: OpeningCommand): OpeningDecision {
  switch (command.kind) {
    case 'ask-opening': {
      const answerBy = written(command.at.add({ hours: answerWithinDays * 24 }));
      if (state.status !== 'not-asked') return refused('opening-begun-before');
      return accepted({ type: 'opening.asked', data: { ...command.wish, answerBy } });
    }
    case 'agree-opening':
    case 'refuse-opening':
      return decideAnswer(state, command);
    case 'open-agreed':
      if (state.status !== 'agreed') return refused('opening-not-agreed');
      if (state.wish.by !== command.by) return refused('opening-not-yours');
      if (isPast(state.openBy, command.at)) return refused('opening-time-over');
      return accepted(opened(state.wish, 'agreed', command.at));
    case 'open-own':
      if (state.status !== 'not-asked') return refused('opening-begun-before');
      return accepted(opened(command.wish, 'own-case', command.at));
    case 'break-glass': {
      if (state.status !== 'not-asked') return refused('opening-begun-before');
      const { type, data } = opened(command.wish, 'break-glass', command.at);
      const reviewBy = written(command.at.add({ hours: reviewWithinHours }));
      return accepted({ type, data: { ...data, reviewBy, alarmed: [...command.alarmed] } });
    }
    case 'close-opening':
      if (state.status !== 'opened') return refused('opening-not-open');
      if (state.wish.by !== command.by) return refused('opening-not-yours');
      if (!isOpenAt(state, command.at)) return refused('opening-not-open');
      return accepted({ type: 'opening.closed', data: { by: command.by } });
    case 'review-opening':
      return decideReview(state, command);
    default:
      throw new Error(`unknown command: ${String(command satisfies never)}`);
  }
}

function decideAnswer(
  state: Opening,
  { kind, by, at }: Extract<OpeningCommand, { kind: 'agree-opening' | 'refuse-opening' }>,
): OpeningDecision {
  if (state.status === 'not-asked') return refused('opening-not-asked');
  if (state.status !== 'asked') return refused('opening-answered');
  if (state.wish.by === by) return refused('opening-own-wish');
  if (isPast(state.answerBy, at)) return refused('opening-time-over');
  if (kind === 'refuse-opening') return accepted({ type: 'opening.refused', data: { by } });
  const openBy = written(at.add({ hours: openWithinHours }));
  return accepted({ type: 'opening.agreed', data: { by, at: written(at), openBy } });
}

function decideReview(
  state: Opening,
  { by, found, at }: Extract<OpeningCommand, { kind: 'review-opening' }>,
): OpeningDecision {
  if (state.status !== 'opened') return refused('opening-not-open');
  if (state.wish.by === by) return refused('opening-own-review');
  if (state.review !== undefined) return refused('opening-reviewed-before');
  // A review of what still goes on would be one of half of it.
  if (isOpenAt(state, at)) return refused('opening-not-ended');
  return accepted({ type: 'opening.reviewed', data: { by, at: written(at), found } });
}

function opened(
  wish: OpeningWish,
  way: OpeningWay,
  at: Temporal.Instant,
): Extract<OpeningEvent, { type: 'identity.opened' }> {
  const until = written(at.add({ minutes: openMinutes[way] }));
  return { type: 'identity.opened', data: { ...wish, way, at: written(at), until } };
}
