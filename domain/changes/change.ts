/** A change that two people make: what its events make of it. */
import type { EventBody } from '../event-body.ts';
import { InputError } from '../input-error.ts';
import { type ChangeEvent, changeEventSchemas, type Proposal } from './events.ts';

interface Proposed {
  /** Account that proposed it. */
  readonly by: string;
  readonly proposal: Proposal;
}

export type ChangeState =
  | { readonly status: 'not-proposed' }
  | ({ readonly status: 'proposed' } & Proposed)
  | ({
      readonly status: 'agreed' | 'refused' | 'withdrawn';
      readonly decidedBy: string;
    } & Proposed);

export const noChangeYet: ChangeState = { status: 'not-proposed' };

/** @throws Error for an event that cannot follow */
export function evolveChange(state: ChangeState, event: ChangeEvent): ChangeState {
  if (event.type === 'change.command-refused') return state;
  if (event.type === 'change.proposed') {
    if (state.status !== 'not-proposed') throw outOfOrder(event);
    return { status: 'proposed', by: event.data.by, proposal: event.data.proposal };
  }
  if (state.status !== 'proposed') throw outOfOrder(event);
  const { by, proposal } = state;
  const decided = { by, proposal, decidedBy: event.data.by };
  switch (event.type) {
    case 'change.agreed':
      return { status: 'agreed', ...decided };
    case 'change.refused':
      return { status: 'refused', ...decided };
    case 'change.withdrawn':
      return { status: 'withdrawn', ...decided };
    default:
      throw new Error(`unknown event: ${String(event satisfies never)}`);
  }
}

const outOfOrder = (event: ChangeEvent): Error => new Error(`event out of order: ${event.type}`);

/** Whose roles, state or way in it changes; `undefined` for an office or a district. */
export const accountConcerned = (proposal: Proposal): string | undefined =>
  'account' in proposal ? proposal.account : undefined;

const changeTypes: ReadonlySet<string> = new Set(Object.keys(changeEventSchemas));

/** @throws InputError if the body is not of a change's stream */
export function changeEventOf({ type, data }: EventBody): ChangeEvent {
  if (!changeTypes.has(type)) throw new InputError('not-in-list', 'type');
  // The registry of events has parsed the data by the schema of that type.
  return { type, data } as ChangeEvent;
}
