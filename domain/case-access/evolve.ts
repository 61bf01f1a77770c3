/** Who works on a case, who is shut out, whether a safety hold is on: what the events of the case's stream make of it. */
import type { AccountId } from '../ids.ts';
import type { CaseAccessEvent } from './events.ts';

export interface CaseAccess {
  /** In the order in which it was assigned to them. */
  readonly handlers: readonly AccountId[];
  readonly shutOut: readonly AccountId[];
  /** Let-ins that wait for a second person: one at most for each account. */
  readonly letInsAsked: readonly { readonly account: AccountId; readonly by: AccountId }[];
  /** Day by which the hold must be reviewed; absent without one. */
  readonly safetyHoldReviewOn?: string;
}

export const noCaseAccess: CaseAccess = { handlers: [], shutOut: [], letInsAsked: [] };

export function evolveCaseAccess(state: CaseAccess, event: CaseAccessEvent): CaseAccess {
  switch (event.type) {
    case 'case.assigned':
      return { ...state, handlers: withOne(state.handlers, event.data.account) };
    case 'case.handed-over':
      return { ...state, handlers: withOne(without(state.handlers, event.data.from), event.data.to) };
    case 'account.shut-out': {
      const { account } = event.data;
      return {
        ...state,
        handlers: without(state.handlers, account),
        shutOut: withOne(state.shutOut, account),
        // What somebody asked who must not know of the case counts no more.
        letInsAsked: state.letInsAsked.filter((asked) => asked.account !== account && asked.by !== account),
      };
    }
    case 'account.let-in-asked':
      return { ...state, letInsAsked: [...withoutLetIn(state, event.data.account), letInOf(event.data)] };
    case 'account.let-in-refused':
      return { ...state, letInsAsked: withoutLetIn(state, event.data.account) };
    case 'account.let-in':
      return {
        ...state,
        shutOut: without(state.shutOut, event.data.account),
        letInsAsked: withoutLetIn(state, event.data.account),
      };
    case 'safety-hold.set':
      return { ...state, safetyHoldReviewOn: event.data.reviewOn };
    case 'safety-hold.reviewed': {
      const { safetyHoldReviewOn: _before, ...rest } = state;
      const { goesOn, reviewOn } = event.data;
      return goesOn && reviewOn !== undefined ? { ...rest, safetyHoldReviewOn: reviewOn } : rest;
    }
    case 'access.refused':
      return state;
    default:
      throw new Error(`unknown event: ${String(event satisfies never)}`);
  }
}

export const replayCaseAccess = (events: readonly CaseAccessEvent[]): CaseAccess =>
  events.reduce(evolveCaseAccess, noCaseAccess);

const letInOf = ({ account, by }: { readonly account: AccountId; readonly by: AccountId }) => ({ account, by });

const withoutLetIn = (state: CaseAccess, account: string): CaseAccess['letInsAsked'] =>
  state.letInsAsked.filter((asked) => asked.account !== account);

const without = (accounts: readonly AccountId[], account: AccountId): readonly AccountId[] =>
  accounts.filter((each) => each !== account);

const withOne = (accounts: readonly AccountId[], account: AccountId): readonly AccountId[] => [
  ...without(accounts, account),
  account,
];
