/**
 * What the events say that the tables of staff must hold. Events are taken in any order, and each stream is put in order at
 * the end; of a case only those that concern its people and its keepers are remembered. Nothing sealed is.
 */
import {
  type AccountId,
  accountEventOf,
  type AccountState,
  type CaseAccess,
  caseAccessEventOf,
  changeEventOf,
  type ChangeState,
  erasureEventOf,
  type ErasureState,
  type EventBody,
  evolveAccount,
  evolveCaseAccess,
  evolveChange,
  evolveErasure,
  evolveKeeping,
  figuresStream,
  type Keeping,
  keepingEventOf,
  linkEventOf,
  noCaseAccess,
  noChangeYet,
  noKeeping,
  notProposed,
  openingEventOf,
  unknownAccount,
} from '@amanat/domain';
import type { DatedLinkEvent } from '../linking/load-link.ts';
import { datedEvent, type DatedWarningEvent } from '../warnings/load-warning.ts';
import type { DatedEvent } from '../openings/load-opening.ts';

/** Without its sealed parts. */
type Told = EventBody;

export interface ToldStream<State> {
  readonly stream: string;
  readonly state: State;
  readonly events: readonly Told[];
}

const staffStreams = /^(?:account|change|opening|erasure|link|warning|figures)_/;

export class ToldByEvents {
  readonly #streams = new Map<string, Told[]>();
  /** Of cases: who follows up their clocks. Apart, because there are many more. */
  readonly #keepings = new Map<string, Told[]>();

  take(body: EventBody): void {
    if (keepingEventOf(body) !== undefined) keep(this.#keepings, body);
    else if (staffStreams.test(body.stream) || caseAccessEventOf(body) !== undefined) keep(this.#streams, body);
  }

  /** `outOfOrder` gets streams whose events cannot follow each other. */
  accounts = (outOfOrder: (stream: string) => void): readonly ToldStream<AccountState>[] =>
    this.#replayed('account', outOfOrder, (events) => events.map(accountEventOf).reduce(evolveAccount, unknownAccount));

  changes = (outOfOrder: (stream: string) => void): readonly ToldStream<ChangeState>[] =>
    this.#replayed('change', outOfOrder, (events) => events.map(changeEventOf).reduce(evolveChange, noChangeYet));

  erasures = (outOfOrder: (stream: string) => void): readonly ToldStream<ErasureState>[] =>
    this.#replayed('erasure', outOfOrder, (events) => events.map(erasureEventOf).reduce(evolveErasure, notProposed));

  openings = (outOfOrder: (stream: string) => void): readonly ToldStream<readonly DatedEvent[]>[] =>
    this.#replayed('opening', outOfOrder, (events) =>
      events.map((each) => ({ event: openingEventOf(each), recordedOn: each.recordedOn })),
    );

  links = (outOfOrder: (stream: string) => void): readonly ToldStream<readonly DatedLinkEvent[]>[] =>
    this.#replayed('link', outOfOrder, (events) =>
      events.map((each) => ({ event: linkEventOf(each), recordedOn: each.recordedOn })),
    );

  warnings = (outOfOrder: (stream: string) => void): readonly ToldStream<readonly DatedWarningEvent[]>[] =>
    this.#replayed('warning', outOfOrder, (events) => events.map(datedEvent));

  /** What was told of releases, in order. */
  figures = (): readonly Told[] =>
    [...this.#streams]
      .filter(([stream]) => stream === figuresStream)
      .flatMap(([, events]) => events.toSorted((one, other) => one.seq - other.seq));

  cases = (outOfOrder: (stream: string) => void): readonly ToldStream<CaseAccess>[] =>
    this.#replayed('case', outOfOrder, (events) =>
      events.flatMap((each) => caseAccessEventOf(each) ?? []).reduce(evolveCaseAccess, noCaseAccess),
    );

  keepings = (outOfOrder: (stream: string) => void): readonly ToldStream<Keeping>[] =>
    this.#replayed(
      'case',
      outOfOrder,
      (events) => events.flatMap((each) => keepingEventOf(each) ?? []).reduce(evolveKeeping, noKeeping),
      this.#keepings,
    );

  #replayed<State>(
    kind: string,
    outOfOrder: (stream: string) => void,
    replay: (events: readonly Told[]) => State,
    streams = this.#streams,
  ): readonly ToldStream<State>[] {
    return [...streams].flatMap(([stream, taken]) => {
      if (!stream.startsWith(`${kind}_`)) return [];
      const events = taken.toSorted((one, other) => one.seq - other.seq);
      try {
        return [{ stream, events, state: replay(events) }];
      } catch {
        // The program refuses to read such a stream, too; here the rest is looked at all the same.
        outOfOrder(stream);
        return [];
      }
    });
  }
}

function keep(streams: Map<string, Told[]>, { sealed: _sealed, ...told }: EventBody): void {
  const events = streams.get(told.stream);
  if (events === undefined) streams.set(told.stream, [told]);
  else events.push(told);
}

/** Everybody who ever had a place in a case, with the place they have now. */
export function placesIn({
  state,
  events,
}: ToldStream<CaseAccess>): ReadonlyMap<string, 'handler' | 'shut-out' | 'none'> {
  const places = new Map<string, 'handler' | 'shut-out' | 'none'>();
  for (const account of events.flatMap(accountsIn)) places.set(account, 'none');
  for (const account of state.handlers) places.set(account, 'handler');
  for (const account of state.shutOut) places.set(account, 'shut-out');
  return places;
}

/** Of events that give somebody a place. */
function accountsIn(told: Told): readonly AccountId[] {
  const event = caseAccessEventOf(told);
  switch (event?.type) {
    case 'case.assigned':
    case 'account.shut-out':
    case 'account.let-in':
      return [event.data.account];
    case 'case.handed-over':
      return [event.data.from, event.data.to];
    default:
      return [];
  }
}
