/**
 * Two people for each change (I19): one proposes, another agrees or refuses, and the proposer may take it back. Nobody
 * decides on what concerns himself. Whether the person's role allows it at all says `decideAccess`.
 */
import type { AccountId } from '../ids.ts';
import { accountConcerned, type ChangeState } from './change.ts';
import { administrators, type ChangeFacts } from './change-facts.ts';
import type { ChangeEvent, Proposal } from './events.ts';
import { proposalRefusal, type ProposalRefusal } from './proposal-rules.ts';

export type ChangeCommand =
  | { readonly kind: 'propose-change'; readonly by: AccountId; readonly proposal: Proposal }
  | { readonly kind: 'agree-change'; readonly by: AccountId }
  | { readonly kind: 'refuse-change'; readonly by: AccountId }
  | { readonly kind: 'withdraw-change'; readonly by: AccountId };

export const changeRefusals = [
  'change-proposed-before',
  'change-not-there',
  'change-decided',
  'own-proposal',
  'about-oneself',
  'not-own-proposal',
  'proposer-no-administrator',
] as const;
export type ChangeRefusal = (typeof changeRefusals)[number] | ProposalRefusal;

export type ChangeDecision =
  | { readonly kind: 'accepted'; readonly events: readonly ChangeEvent[] }
  | { readonly kind: 'refused'; readonly refusal: ChangeRefusal };

const accepted = (event: ChangeEvent): ChangeDecision => ({ kind: 'accepted', events: [event] });
const refused = (refusal: ChangeRefusal): ChangeDecision => ({ kind: 'refused', refusal });

export function decideChange(state: ChangeState, command: ChangeCommand, facts: ChangeFacts): ChangeDecision {
  const { by } = command;
  if (command.kind === 'propose-change') {
    if (state.status !== 'not-proposed') return refused('change-proposed-before');
    const { proposal } = command;
    const refusal = proposalRefusal(proposal, by, facts);
    return refusal === undefined ? accepted({ type: 'change.proposed', data: { by, proposal } }) : refused(refusal);
  }
  if (state.status === 'not-proposed') return refused('change-not-there');
  if (state.status !== 'proposed') return refused('change-decided');
  switch (command.kind) {
    case 'agree-change': {
      const refusal = secondPersonRefusal(state, by) ?? staleRefusal(state, facts);
      return refusal === undefined ? accepted({ type: 'change.agreed', data: { by } }) : refused(refusal);
    }
    case 'refuse-change': {
      const refusal = secondPersonRefusal(state, by);
      return refusal === undefined ? accepted({ type: 'change.refused', data: { by } }) : refused(refusal);
    }
    case 'withdraw-change':
      return state.by === by ? accepted({ type: 'change.withdrawn', data: { by } }) : refused('not-own-proposal');
    default:
      throw new Error(`unknown command: ${String(command satisfies never)}`);
  }
}

type Proposed = Extract<ChangeState, { status: 'proposed' }>;

/** `undefined`: this person may be the second one. */
export function secondPersonRefusal(state: Proposed, by: string): ChangeRefusal | undefined {
  if (state.by === by) return 'own-proposal';
  return accountConcerned(state.proposal) === by ? 'about-oneself' : undefined;
}

/** What was proposed may have become impossible, or its proposer be no administrator any more. */
function staleRefusal({ by, proposal }: Proposed, facts: ChangeFacts): ChangeRefusal | undefined {
  if (!administrators(facts).has(by)) return 'proposer-no-administrator';
  return proposalRefusal(proposal, by, facts);
}
