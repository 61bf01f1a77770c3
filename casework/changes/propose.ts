/** Somebody proposes a change: nothing of it happens yet, and whoever may agree, and every monitor, is told. */
import {
  type AccountId,
  accountConcerned,
  administrators,
  type ChangeFacts,
  changeId,
  type ChangeRefusal,
  decideAccess,
  decideChange,
  isAccountId,
  type Member,
  noChangeYet,
  type Proposal,
} from '@amanat/domain';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { allMonitors } from '../alarms/who-is-told.ts';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { inTurn } from './in-turn.ts';
import { loadFacts, refusalEvent, rowsOf } from './load-changes.ts';
import type { AccessRefused, ProposalAnswer } from './views.ts';

export const proposeChange = (
  member: Member,
  proposal: Proposal,
  deployment: StaffDeployment,
): Promise<ProposalAnswer> => inTurn(deployment.staff, () => propose(member, proposal, deployment));

async function propose(member: Member, proposal: Proposal, deployment: StaffDeployment): Promise<ProposalAnswer> {
  const access = decideAccess(member, { action: 'propose-change' });
  if (access.kind === 'refused') return access satisfies AccessRefused;
  const { staff, ciphers } = deployment;
  const by = member.account;
  const facts = await loadFacts(deployment);
  const decision = decideChange(noChangeYet, { kind: 'propose-change', by, proposal }, facts);
  const change = changeId(ciphers.random(17));
  if (decision.kind === 'refused') {
    await staff.append({
      events: rowsOf(change, 1, [refusalEvent(by, 'propose-change', decision.refusal)], deployment),
    });
    return { kind: 'not-done', refusal: decision.refusal satisfies ChangeRefusal };
  }
  const outcome = await staff.append({
    events: rowsOf(change, 1, decision.events, deployment),
    projections: {
      changes: [{ change, by, kind: proposal.kind, state: 'proposed', proposedOn: todayOf(deployment) }],
      alarms: alarmsFor(
        'change-proposed',
        {
          accounts: await whoIsTold(by, proposal, facts, deployment),
          about: concerned(proposal),
          streamId: change,
        },
        deployment,
      ),
    },
  });
  if (outcome.kind !== 'stored') throw new Error('a new change was refused by the store');
  return { kind: 'proposed', change };
}

/** The account that it concerns, as alarms name it. */
export function concerned(proposal: Proposal): AccountId | undefined {
  const account = accountConcerned(proposal);
  return account !== undefined && isAccountId(account) ? account : undefined;
}

/** Every monitor, and the administrators who could agree. */
async function whoIsTold(
  by: AccountId,
  proposal: Proposal,
  facts: ChangeFacts,
  deployment: StaffDeployment,
): Promise<readonly AccountId[]> {
  const about = concerned(proposal);
  const others = [...administrators(facts)]
    .filter(isAccountId)
    .filter((account) => account !== by && account !== about);
  return [...(await allMonitors(deployment)), ...others];
}
