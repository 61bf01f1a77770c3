/** A second person agrees or refuses, or the proposer takes it back; what was agreed on happens in the same transaction. */
import {
  type AccountId,
  type ChangeFacts,
  type ChangeId,
  type ChangeState,
  decideAccess,
  decideAccount,
  decideChange,
  evolveAccount,
  isAccountId,
  isChangeId,
  type Member,
  membershipOf,
  outcomeOf,
  type Proposal,
} from '@amanat/domain';
import { accountRowOf, loadAccount } from '../accounts/change-account.ts';
import { membershipIdOf } from '../accounts/membership-id.ts';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { allMonitors } from '../alarms/who-is-told.ts';
import type { EventRow } from '../ports.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { ChangeRow, Projections } from '../staff-ports.ts';
import { inTurn } from './in-turn.ts';
import { loadChange, loadFacts, refusalEvent, rowsOf } from './load-changes.ts';
import { memberNow } from './member-now.ts';
import { concerned } from './propose.ts';
import type { DecisionAnswer } from './views.ts';

export type Deciding = 'agree-change' | 'refuse-change' | 'withdraw-change';

const attempts = 8;

/** `change` as it stands in an address. */
export const decideOnChange = (
  member: Member,
  change: string,
  kind: Deciding,
  deployment: StaffDeployment,
): Promise<DecisionAnswer> =>
  inTurn(deployment.staff, async () => {
    if (!isChangeId(change)) return { kind: 'unknown' };
    const now = await memberNow(member, deployment);
    for (let attempt = 0; attempt < attempts; attempt++) {
      const answer = await decideOnce(now, change, kind, deployment);
      if (answer === 'moved') continue;
      if (answer.kind === 'done' && kind === 'agree-change') await makeItFelt(answer.proposal, deployment);
      return answer;
    }
    throw new Error('the change is being written to by others all the time');
  });

async function decideOnce(
  member: Member,
  change: ChangeId,
  kind: Deciding,
  deployment: StaffDeployment,
): Promise<DecisionAnswer | 'moved'> {
  const by = member.account;
  const { state, nextSeq, proposedOn } = await loadChange(change, deployment);
  if (state.status === 'not-proposed') return { kind: 'unknown' };
  const keepRefusal = async (refusal: string) =>
    (await deployment.staff.append({ events: rowsOf(change, nextSeq, [refusalEvent(by, kind, refusal)], deployment) }))
      .kind === 'stored';
  const access = mayDecide(member, state, kind);
  if (access.kind === 'refused') return (await keepRefusal(access.refusal)) ? access : 'moved';
  const facts = await loadFacts(deployment);
  const decision = decideChange(state, { kind, by }, facts);
  if (decision.kind === 'refused')
    return (await keepRefusal(decision.refusal)) ? { kind: 'not-done', refusal: decision.refusal } : 'moved';
  const followUp = kind === 'agree-change' ? await followUpOf(state, change, by, facts, deployment) : nothingFollows;
  const outcome = await deployment.staff.append({
    events: [...rowsOf(change, nextSeq, decision.events, deployment), ...followUp.events],
    projections: { ...followUp.projections, changes: [rowAfter(change, state, kind, proposedOn)] },
  });
  return outcome.kind === 'stored' ? { kind: 'done', proposal: state.proposal } : 'moved';
}

type Known = Exclude<ChangeState, { status: 'not-proposed' }>;

/** Taking back one's own proposal is part of proposing. */
export function mayDecide(member: Member, state: Known, kind: Deciding): ReturnType<typeof decideAccess> {
  if (kind === 'withdraw-change') return decideAccess(member, { action: 'propose-change' });
  const others = isAccountId(state.by) ? [{ account: state.by, teams: [] }] : [];
  return decideAccess(member, { action: 'agree-change', others });
}

const stateAfter = { 'agree-change': 'agreed', 'refuse-change': 'refused', 'withdraw-change': 'withdrawn' } as const;

function rowAfter(
  change: ChangeId,
  { by, proposal }: Known,
  kind: Deciding,
  proposedOn: string | undefined,
): ChangeRow {
  if (proposedOn === undefined || !isAccountId(by)) throw new Error('a change without its proposal');
  return { change, by, kind: proposal.kind, state: stateAfter[kind], proposedOn };
}

/** What else may be agreed on grants no role. */
const noMembership = '';

interface FollowUp {
  readonly events: readonly EventRow[];
  readonly projections: Projections;
}
const nothingFollows: FollowUp = { events: [], projections: {} };

async function followUpOf(
  { proposal }: Known,
  change: ChangeId,
  by: AccountId,
  facts: ChangeFacts,
  deployment: StaffDeployment,
): Promise<FollowUp> {
  const { store } = deployment;
  const membershipId = proposal.kind === 'grant-role' ? membershipIdOf(proposal, deployment) : noMembership;
  const { stream, event } = outcomeOf(proposal, { change, by, membershipId }, facts);
  const nextSeq = (await store.loadStream(stream)).length + 1;
  const accounts = await allMonitors(deployment);
  return {
    events: rowsOf(stream, nextSeq, [event], deployment),
    projections: {
      ...(await accountProjections(proposal, change, by, membershipId, facts, deployment)),
      alarms: alarmsFor('change-made', { accounts, about: concerned(proposal), streamId: change }, deployment),
    },
  };
}

async function accountProjections(
  proposal: Proposal,
  change: ChangeId,
  by: AccountId,
  membershipId: string,
  { roles }: ChangeFacts,
  deployment: StaffDeployment,
): Promise<Projections> {
  const account = concerned(proposal);
  if (account === undefined) return {};
  switch (proposal.kind) {
    case 'grant-role': {
      const { kind: _kind, account: _account, ...place } = proposal;
      return { memberships: [{ ...membershipOf({ membership: membershipId, ...place }), account, ended: false }] };
    }
    case 'end-role': {
      const held = roles.find((role) => role.membershipId === proposal.membership);
      if (held === undefined) throw new Error('a role that is not there cannot end');
      return { memberships: [{ ...held, account, ended: true }] };
    }
    case 'resume-account':
      return accountRowAfter(account, { kind: 'resume', change }, deployment);
    case 'invite-again':
      return accountRowAfter(account, { kind: 'invite', by }, deployment);
    default:
      return {};
  }
}

async function accountRowAfter(
  account: AccountId,
  command: Parameters<typeof decideAccount>[2],
  deployment: StaffDeployment,
): Promise<Projections> {
  const before = await deployment.staff.findAccount(account);
  const { state } = await loadAccount(account, deployment);
  const decision = decideAccount(account, state, command);
  if (before === undefined || decision.kind === 'refused') throw new Error('an account is not as its row says');
  return { accounts: [accountRowOf(before, decision.events.reduce(evolveAccount, state))] };
}

/** Whoever has other roles now signs in anew; lists are as they were changed. */
async function makeItFelt(proposal: Proposal, { credentials, reloadLists }: StaffDeployment): Promise<void> {
  const account = concerned(proposal);
  if (account === undefined) await reloadLists();
  else await credentials.endSessions(account);
}
