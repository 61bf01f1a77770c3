/** What the events of one `erasure_…` stream make of it. */
import { type AccountId, type CaseId, isAccountId, isCaseId } from '../ids.ts';
import { type ErasedPart, readErasedPart } from './erased-part.ts';
import type { ErasureEvent } from './events.ts';

/** What it is about; never changes. */
export type ErasureMatter = ErasedPart & {
  readonly caseId: CaseId;
  /** Id of a retention rule. */
  readonly rule: string;
  /** Who proposed; absent if the rule itself made it due. */
  readonly by?: AccountId;
  /** Calendar day. */
  readonly dueOn: string;
};

export type ErasureState =
  | { readonly status: 'not-proposed' }
  | (ErasureMatter & { readonly status: 'proposed'; readonly agreedBy: readonly AccountId[] })
  | (ErasureMatter & {
      readonly status: 'refused';
      readonly agreedBy: readonly AccountId[];
      readonly refusedBy: AccountId;
    })
  /** Two have agreed; keys may be gone or not. */
  | (ErasureMatter & {
      readonly status: 'begun' | 'done';
      readonly agreedBy: readonly AccountId[];
      readonly persons: readonly string[];
      /** Place of the last event of the case whose texts go. */
      readonly upTo: number;
      /** Place of the last event whose texts may have gone along; of one that was only begun it is `upTo`. */
      readonly mayReachTo: number;
    });

export const notProposed: ErasureState = { status: 'not-proposed' };

export function evolveErasure(state: ErasureState, event: ErasureEvent): ErasureState {
  switch (event.type) {
    case 'erasure.proposed': {
      const { case: caseId, part, person, by, rule, dueOn } = event.data;
      const erased = readErasedPart(part, person);
      if (state.status !== 'not-proposed' || !isCaseId(caseId) || erased === undefined) throw outOfOrder(event);
      const proposer = by !== undefined && isAccountId(by) ? { by } : {};
      return { status: 'proposed', caseId, ...erased, rule, dueOn, ...proposer, agreedBy: [] };
    }
    case 'erasure.agreed': {
      const { by } = event.data;
      if (state.status !== 'proposed' || !isAccountId(by)) throw outOfOrder(event);
      return { ...state, agreedBy: [...state.agreedBy, by] };
    }
    case 'erasure.refused': {
      const { by } = event.data;
      if (state.status !== 'proposed' || !isAccountId(by)) throw outOfOrder(event);
      return { ...state, status: 'refused', refusedBy: by };
    }
    case 'erasure.begun':
      if (state.status !== 'proposed') throw outOfOrder(event);
      return { ...state, status: 'begun', ...event.data, mayReachTo: event.data.upTo };
    case 'person.erased':
      if (state.status !== 'begun') throw outOfOrder(event);
      return { ...state, status: 'done', mayReachTo: Math.max(state.upTo, event.data.upTo) };
    default:
      throw new Error(`unknown event: ${String(event satisfies never)}`);
  }
}

export const replayErasure = (events: readonly ErasureEvent[]): ErasureState =>
  events.reduce(evolveErasure, notProposed);

const outOfOrder = (event: ErasureEvent): Error => new Error(`event out of order: ${event.type}`);
