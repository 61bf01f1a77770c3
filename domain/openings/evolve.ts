/** What an opening's events make of it. It ends by itself: whether it is open is asked with the time. */
import type { OpeningEvent, OpeningFinding, OpeningWay, OpeningWish } from './events.ts';

export type Opening =
  | { readonly status: 'not-asked' }
  | { readonly status: 'asked'; readonly wish: OpeningWish; readonly answerBy: string }
  /** For good: whoever still wants it asks again, and somebody sees that. */
  | { readonly status: 'refused'; readonly wish: OpeningWish; readonly refusedBy: string }
  | { readonly status: 'agreed'; readonly wish: OpeningWish; readonly agreedBy: string; readonly openBy: string }
  | OpenedOpening;

export interface OpenedOpening {
  readonly status: 'opened';
  readonly wish: OpeningWish;
  readonly way: OpeningWay;
  readonly at: string;
  readonly until: string;
  /** Only of one that somebody agreed to. */
  readonly agreedBy?: string;
  /** Only of break-glass. House norm. */
  readonly reviewBy?: string;
  readonly alarmed?: readonly string[];
  readonly isClosed: boolean;
  readonly review?: { readonly by: string; readonly at: string; readonly found: OpeningFinding };
}

export const notAsked: Opening = { status: 'not-asked' };

export function evolveOpening(state: Opening, event: OpeningEvent): Opening {
  switch (event.type) {
    case 'opening.asked': {
      if (state.status !== 'not-asked') throw outOfOrder(event);
      const { answerBy, ...wish } = event.data;
      return { status: 'asked', wish, answerBy };
    }
    case 'opening.agreed':
      if (state.status !== 'asked') throw outOfOrder(event);
      return { status: 'agreed', wish: state.wish, agreedBy: event.data.by, openBy: event.data.openBy };
    case 'opening.refused':
      if (state.status !== 'asked') throw outOfOrder(event);
      return { status: 'refused', wish: state.wish, refusedBy: event.data.by };
    case 'identity.opened': {
      const { way, at, until, reviewBy, alarmed, ...wish } = event.data;
      const agreed = state.status === 'agreed' ? { agreedBy: state.agreedBy } : {};
      if (state.status !== (way === 'agreed' ? 'agreed' : 'not-asked')) throw outOfOrder(event);
      const review = reviewBy === undefined ? {} : { reviewBy };
      const told = alarmed === undefined ? {} : { alarmed };
      return { status: 'opened', wish, way, at, until, ...agreed, ...review, ...told, isClosed: false };
    }
    case 'opening.closed':
      if (state.status !== 'opened' || state.isClosed) throw outOfOrder(event);
      return { ...state, isClosed: true };
    case 'opening.reviewed':
      if (state.status !== 'opened' || state.review !== undefined) throw outOfOrder(event);
      return { ...state, review: event.data };
    default:
      throw new Error(`unknown event: ${String(event satisfies never)}`);
  }
}

export const replayOpening = (events: readonly OpeningEvent[]): Opening => events.reduce(evolveOpening, notAsked);

/** Whether its parts can be read at that time; never by anybody but `wish.by`. */
export const isOpenAt = (state: Opening, at: Temporal.Instant): boolean =>
  state.status === 'opened' &&
  !state.isClosed &&
  state.review === undefined &&
  Temporal.Instant.compare(at, state.until) < 0;

const outOfOrder = (event: OpeningEvent): Error => new Error(`event out of order: ${event.type}`);
