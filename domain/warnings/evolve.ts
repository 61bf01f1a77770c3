/** What the events of a warning make of it. What was raised once stays to be read; what came later stands beside it. */
import type { EventBody } from '../event-body.ts';
import { InputError } from '../input-error.ts';
import { type WarningEvent, warningEventSchemas } from './events.ts';

type Raised = Extract<WarningEvent, { readonly type: 'warning.raised' }>['data'];
type ClosedBy = Extract<WarningEvent, { readonly type: 'warning.closed' }>['data'];

/** `cases`, `subjects`, `reasons` and `keeper` with all that came to it. */
interface Told extends Raised {
  readonly seenBy: readonly string[];
}

export type Warning =
  | { readonly status: 'not-raised' }
  | ({ readonly status: 'raised' | 'seen' } & Told)
  | ({ readonly status: 'closed'; readonly closed: ClosedBy } & Told);

export const notRaised: Warning = { status: 'not-raised' };

export function evolveWarning(state: Warning, event: WarningEvent): Warning {
  switch (event.type) {
    case 'warning.raised':
      if (state.status !== 'not-raised') throw outOfOrder(event);
      return { status: 'raised', ...event.data, seenBy: [] };
    case 'warning.grown': {
      if (!isWarningOpen(state)) throw outOfOrder(event);
      const { cases, subjects, reasons, keeper } = event.data;
      return {
        ...state,
        // Whoever saw it has not seen this of it.
        status: 'raised',
        cases: [...new Set([...state.cases, ...cases])],
        subjects: [...new Set([...state.subjects, ...subjects])],
        reasons,
        keeper,
        seenBy: [],
      };
    }
    case 'warning.passed-on':
      if (!isWarningOpen(state)) throw outOfOrder(event);
      return { ...state, status: 'raised', keeper: event.data.keeper, seenBy: [] };
    case 'warning.seen':
      if (!isWarningOpen(state)) throw outOfOrder(event);
      return { ...state, status: 'seen', seenBy: [...state.seenBy, event.data.by] };
    case 'warning.closed':
      if (!isWarningOpen(state)) throw outOfOrder(event);
      return { ...state, status: 'closed', closed: event.data };
    default:
      throw new Error(`unknown event: ${String(event satisfies never)}`);
  }
}

export const replayWarning = (events: readonly WarningEvent[]): Warning => events.reduce(evolveWarning, notRaised);

type Open = Extract<Warning, { readonly status: 'raised' | 'seen' }>;
export const isWarningOpen = (state: Warning): state is Open => state.status === 'raised' || state.status === 'seen';

const outOfOrder = (event: WarningEvent): Error => new Error(`event out of order: ${event.type}`);

const warningTypes: ReadonlySet<string> = new Set(Object.keys(warningEventSchemas));

/** @throws InputError if the body is not of a warning's stream */
export function warningEventOf({ type, data }: EventBody): WarningEvent {
  if (!warningTypes.has(type)) throw new InputError('not-in-list', 'type');
  // The registry of events has parsed the data by the schema of that type.
  return { type, data } as WarningEvent;
}
