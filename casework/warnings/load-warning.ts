/** One warning as its events tell it, and the row by which lists find it: rebuilt from the same events, so that an audit can compare. */
import {
  type EventBody,
  evolveWarning,
  isWarningId,
  notRaised,
  type Warning,
  warningEventOf,
  type WarningEvent,
  type WarningId,
} from '@amanat/domain';
import type { Deployment } from '../deployment.ts';
import type { WarningRow } from '../linking/linking-ports.ts';
import { readEvent } from '../stored-event.ts';

/** What happened, with the day on which it was recorded. */
export interface DatedWarningEvent {
  readonly event: WarningEvent;
  readonly recordedOn: string;
}

export type RaisedWarning = Exclude<Warning, { readonly status: 'not-raised' }>;

export interface LoadedWarning {
  readonly warning: WarningId;
  readonly events: readonly DatedWarningEvent[];
  readonly state: RaisedWarning;
  readonly nextSeq: number;
}

type Needs = Pick<Deployment, 'store' | 'ciphers'>;

/** `undefined` for what is no warning's id, and for one that is not there. @throws LedgerError, InputError */
export async function loadWarning(id: string, { store, ciphers }: Needs): Promise<LoadedWarning | undefined> {
  if (!isWarningId(id)) return undefined;
  return loadedOf(
    id,
    (await store.loadStream(id)).map((row) => datedEvent(readEvent(row, ciphers))),
  );
}

/** Of those that are there. @throws LedgerError, InputError */
export async function loadWarnings(
  ids: readonly string[],
  { store, ciphers }: Needs,
): Promise<readonly LoadedWarning[]> {
  const rows = Map.groupBy(await store.loadStreams(ids), ({ streamId }) => streamId);
  return ids.flatMap((id) => {
    const events = (rows.get(id) ?? []).map((row) => datedEvent(readEvent(row, ciphers)));
    return (isWarningId(id) ? loadedOf(id, events) : undefined) ?? [];
  });
}

export const datedEvent = (body: EventBody): DatedWarningEvent => ({
  event: warningEventOf(body),
  recordedOn: body.recordedOn,
});

function loadedOf(warning: WarningId, events: readonly DatedWarningEvent[]): LoadedWarning | undefined {
  const state = stateOf(events);
  return state.status === 'not-raised' ? undefined : { warning, events, state, nextSeq: events.length + 1 };
}

export const stateOf = (events: readonly DatedWarningEvent[]): Warning =>
  events.reduce<Warning>((state, { event }) => evolveWarning(state, event), notRaised);

/** @throws Error for a stream without any event, or one whose events cannot follow each other */
export function warningRowOf(warning: string, events: readonly DatedWarningEvent[]): WarningRow {
  const state = stateOf(events);
  const [first] = events;
  if (first === undefined || state.status === 'not-raised') throw new Error('a warning that was not raised has no row');
  const { rule, keeper, lookBy, status, cases, subjects } = state;
  return {
    warning,
    rule,
    keeper,
    lookBy,
    raisedOn: first.recordedOn,
    state: status,
    // As the table has them: in order.
    cases: cases.toSorted(),
    subjects,
  };
}
