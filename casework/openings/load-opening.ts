/** An opening as its events say, and the row that tables hold of it: rebuilt from the same events, so that an audit can compare. */
import {
  type AccountId,
  type CaseId,
  type EventBody,
  isAccountId,
  isCaseId,
  isOpeningId,
  notAsked,
  type Opening,
  type OpeningEvent,
  openingEventOf,
  type OpeningId,
  type OpeningWish,
  replayOpening,
} from '@amanat/domain';
import type { Deployment } from '../deployment.ts';
import type { OpeningRow } from '../staff-ports.ts';
import { readEvent } from '../stored-event.ts';

/** What happened, with the day on which it was recorded. */
export interface DatedEvent {
  readonly event: OpeningEvent;
  readonly recordedOn: string;
}

export interface LoadedOpening {
  readonly opening: OpeningId;
  readonly events: readonly DatedEvent[];
  readonly state: Exclude<Opening, { status: 'not-asked' }>;
}

/** `undefined` for what is no opening's id, and for an opening that is not there. @throws LedgerError, InputError */
export async function loadOpening(
  id: string,
  { store, ciphers }: Pick<Deployment, 'store' | 'ciphers'>,
): Promise<LoadedOpening | undefined> {
  if (!isOpeningId(id)) return undefined;
  const events = (await store.loadStream(id)).map((row) => datedEvent(readEvent(row, ciphers)));
  const state = stateOf(events);
  return state.status === 'not-asked' ? undefined : { opening: id, events, state };
}

const datedEvent = (body: EventBody): DatedEvent => ({ event: openingEventOf(body), recordedOn: body.recordedOn });

export const stateOf = (events: readonly DatedEvent[]): Opening =>
  events.length === 0 ? notAsked : replayOpening(events.map(({ event }) => event));

/** The schema of the event has shown that it is one. */
export function caseOf({ case: id }: Pick<OpeningWish, 'case'>): CaseId {
  if (!isCaseId(id)) throw new Error('an opening of no case');
  return id;
}

/** The schema of the event has shown that it is one. */
export function accountOf(id: string): AccountId {
  if (!isAccountId(id)) throw new Error('an opening by nobody');
  return id;
}

/** @throws Error for a stream without any event */
export function openingRowOf(opening: OpeningId, events: readonly DatedEvent[]): OpeningRow {
  const state = stateOf(events);
  const [first] = events;
  if (first === undefined || state.status === 'not-asked') throw new Error('an opening without an event');
  const { by, office, openerKind, purpose, parts } = state.wish;
  const row = { opening, caseId: caseOf(state.wish), account: accountOf(by), office, openerKind, purpose, parts };
  const asked = { ...row, askedOn: first.recordedOn };
  if (state.status !== 'opened') return { ...asked, way: 'agreed', state: state.status };
  const openedOn = events.find(({ event }) => event.type === 'identity.opened')?.recordedOn ?? first.recordedOn;
  const review = state.reviewBy === undefined ? {} : { reviewBy: Temporal.Instant.from(state.reviewBy) };
  return {
    ...asked,
    way: state.way,
    state: rowState(state),
    openedOn,
    endsAt: Temporal.Instant.from(state.until),
    ...review,
  };
}

/** One that ended by itself stays `open` in the table: its end stands beside it. */
const rowState = ({ isClosed, review }: Extract<Opening, { status: 'opened' }>): OpeningRow['state'] => {
  if (review !== undefined) return 'reviewed';
  return isClosed ? 'closed' : 'open';
};
