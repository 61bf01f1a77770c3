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
  maySetUpAlone,
  type Member,
  membershipOf,
  noChangeYet,
  type Proposal,
} from '@amanat/domain';
import { membershipIdOf } from '../accounts/membership-id.ts';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { allMonitors } from '../alarms/who-is-told.ts';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { inTurn } from './in-turn.ts';
import { memberNow } from './member-now.ts';
import { loadFacts, refusalEvent, rowsOf } from './load-changes.ts';
import type { AccessRefused, ProposalAnswer } from './views.ts';

export const proposeChange = (
  member: Member,
  proposal: Proposal,
  deployment: StaffDeployment,
): Promise<ProposalAnswer> =>
  inTurn(deployment.staff, async () => propose(await memberNow(member, deployment), proposal, deployment));

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
  if (proposal.kind === 'grant-role' && proposal.role === 'administrator' && maySetUpAlone(by, facts))
    return setUp(proposal, deployment);
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

/** The role sees no case, and there is nobody else yet who could agree (decision 0009). Monitors are told all the same. */
async function setUp(
  proposal: Extract<Proposal, { kind: 'grant-role' }>,
  deployment: StaffDeployment,
): Promise<ProposalAnswer> {
  const { staff, store } = deployment;
  const account = concerned(proposal);
  if (account === undefined) throw new Error('a role is given to an account');
  const { kind: _kind, account: _account, ...place } = proposal;
  const granted = { membership: membershipIdOf(proposal, deployment), ...place };
  const nextSeq = (await store.loadStream(account)).length + 1;
  const told = { accounts: await allMonitors(deployment), about: account, streamId: account };
  const outcome = await staff.append({
    events: rowsOf(account, nextSeq, [{ type: 'role.granted', data: granted }], deployment),
    projections: {
      memberships: [{ ...membershipOf(granted), account, ended: false }],
      alarms: alarmsFor('change-made', told, deployment),
    },
  });
  if (outcome.kind !== 'stored') throw new Error('the account is being written to by others');
  return { kind: 'set-up' };
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
