/** Changes of roles, offices and districts, as administrators, monitors and auditors meet them (decision 0010). */
import {
  type ChangeId,
  decideAccess,
  isAccountId,
  isChangeId,
  type Member,
  type Office,
  type Proposal,
  secondPersonRefusal,
} from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import { decideOnChange, mayDecide } from './decide-on.ts';
import { loadChange } from './load-changes.ts';
import { proposeChange } from './propose.ts';
import type { AccessRefused, ChangeView, DecisionAnswer, ProposalAnswer } from './views.ts';

export interface Changes {
  propose(member: Member, proposal: Proposal): Promise<ProposalAnswer>;
  /** `change` as it stands in an address. What was agreed on has happened when this resolves. */
  agree(member: Member, change: string): Promise<DecisionAnswer>;
  refuse(member: Member, change: string): Promise<DecisionAnswer>;
  withdraw(member: Member, change: string): Promise<DecisionAnswer>;
  /** Newest first, open ones before those that are decided; at most 200. */
  list(member: Member): Promise<{ readonly kind: 'seen'; readonly changes: readonly ChangeView[] } | AccessRefused>;
  find(
    member: Member,
    change: string,
  ): Promise<{ readonly kind: 'seen'; readonly change: ChangeView } | { readonly kind: 'unknown' } | AccessRefused>;
  offices(member: Member): { readonly kind: 'seen'; readonly offices: readonly Office[] } | AccessRefused;
  /** What colleagues call each account, for whoever sees changes. */
  names(member: Member): Promise<ReadonlyMap<string, string>>;
}

const mostListed = 200;

export function changesOf(deployment: StaffDeployment): Changes {
  const { staff } = deployment;
  return {
    propose: (member, proposal) => proposeChange(member, proposal, deployment),
    agree: (member, change) => decideOnChange(member, change, 'agree-change', deployment),
    refuse: (member, change) => decideOnChange(member, change, 'refuse-change', deployment),
    withdraw: (member, change) => decideOnChange(member, change, 'withdraw-change', deployment),
    async list(member) {
      const access = decideAccess(member, { action: 'see-changes' });
      if (access.kind === 'refused') return access;
      const rows = await staff.changes(mostListed);
      const views = await Promise.all(rows.map(({ change }) => viewOf(member, change, deployment)));
      const known = views.filter((view) => view !== undefined);
      const isOpen = ({ state }: ChangeView): boolean => state === 'proposed';
      return { kind: 'seen', changes: [...known.filter(isOpen), ...known.filter((view) => !isOpen(view))] };
    },
    async find(member, change) {
      const access = decideAccess(member, { action: 'see-changes' });
      if (access.kind === 'refused') return access;
      const view = isChangeId(change) ? await viewOf(member, change, deployment) : undefined;
      return view === undefined ? { kind: 'unknown' } : { kind: 'seen', change: view };
    },
    offices(member) {
      const access = decideAccess(member, { action: 'see-offices' });
      return access.kind === 'refused' ? access : { kind: 'seen', offices: deployment.offices() };
    },
    async names(member) {
      if (decideAccess(member, { action: 'see-changes' }).kind === 'refused') return new Map();
      return new Map((await staff.accounts()).map(({ account, displayName }) => [account, displayName]));
    },
  };
}

async function viewOf(member: Member, change: ChangeId, deployment: StaffDeployment): Promise<ChangeView | undefined> {
  const { state, decidedOn, proposedOn } = await loadChange(change, deployment);
  if (state.status === 'not-proposed' || proposedOn === undefined || !isAccountId(state.by)) return undefined;
  const { proposal, by } = state;
  const isOpen = state.status === 'proposed';
  return {
    change,
    state: state.status,
    proposedOn,
    by,
    proposal,
    decidedBy: isOpen ? undefined : state.decidedBy,
    decidedOn: isOpen ? undefined : decidedOn,
    officeNow:
      proposal.kind === 'set-office' ? deployment.offices().find(({ id }) => id === proposal.office.id) : undefined,
    role: proposal.kind === 'end-role' ? await roleOf(proposal, deployment) : undefined,
    mayDecide:
      isOpen &&
      mayDecide(member, state, 'agree-change').kind === 'allowed' &&
      secondPersonRefusal(state, member.account) === undefined,
    mayWithdraw: isOpen && by === member.account && mayDecide(member, state, 'withdraw-change').kind === 'allowed',
  };
}

async function roleOf(
  { account, membership }: Extract<Proposal, { kind: 'end-role' }>,
  { staff }: StaffDeployment,
): Promise<ChangeView['role']> {
  const rows = await staff.memberships(account);
  const row = rows.find(({ membershipId }) => membershipId === membership);
  if (row === undefined) return undefined;
  const { account: _account, ended: _ended, ...role } = row;
  return role;
}
