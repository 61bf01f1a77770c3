/** What a complaint's events make of it. An event that nobody here knows stops the replay: never a shrug (I8). */
import { isPersonId, type PersonId } from '../ids.ts';
import type { ComplaintEvent } from './events.ts';
import type { QuestionCode } from './questions.ts';

export type ComplaintState =
  | { readonly status: 'not-lodged' }
  | {
      readonly status: 'lodged';
      readonly child: PersonId;
      /** Absent if the child reported, or nobody left a way to be reached. */
      readonly reporter?: PersonId;
      readonly acknowledged: boolean;
      /** Asked and never closed by the code's holder: an answer may be added to, and the page must not change by it. */
      readonly openQuestions: readonly QuestionCode[];
      readonly withdrawalReviewOpen: boolean;
      readonly pressureReviewOpen: boolean;
    };

export const notLodged: ComplaintState = { status: 'not-lodged' };

export function evolve(state: ComplaintState, event: ComplaintEvent): ComplaintState {
  if (event.type === 'complaint.lodged') {
    const { child, reporter } = event.people;
    if (state.status !== 'not-lodged' || child === undefined || !isPersonId(child)) throw outOfOrder(event);
    return {
      status: 'lodged',
      child,
      ...(reporter !== undefined && isPersonId(reporter) ? { reporter } : {}),
      acknowledged: false,
      openQuestions: [],
      withdrawalReviewOpen: false,
      pressureReviewOpen: false,
    };
  }
  if (event.type === 'command.refused') return state;
  if (state.status === 'not-lodged') throw outOfOrder(event);
  switch (event.type) {
    case 'complaint.acknowledged':
      return { ...state, acknowledged: true };
    case 'question.asked':
      return { ...state, openQuestions: [...state.openQuestions, event.data.question] };
    case 'pressure.claimed':
    case 'duress.signalled':
      return { ...state, pressureReviewOpen: true };
    case 'withdrawal.requested':
      return { ...state, withdrawalReviewOpen: true };
    case 'question.answered':
    case 'message.received':
    case 'contact.given':
      return state;
    default:
      return unknownEvent(event);
  }
}

export const replay = (events: readonly ComplaintEvent[]): ComplaintState => events.reduce(evolve, notLodged);

const outOfOrder = (event: ComplaintEvent): Error => new Error(`event out of order: ${event.type}`);

function unknownEvent(event: never): never {
  throw new Error(`unknown event: ${String(event)}`);
}
