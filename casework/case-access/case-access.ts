/** Who works on a case and who must not know of it: what signed-in people can change about that. */
import {
  type AccountId,
  askedFor,
  type CaseAccessCommand,
  type CaseFacts,
  InputError,
  type Member,
  type ShutOutGround,
} from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import { activePeople } from './active-people.ts';
import { type CaseAccessAnswer, type CaseAccessOrder, changeCaseAccess } from './change-case-access.ts';
import { isLastMonitor, mayHandle } from './who-may-handle.ts';

/** Each is answered as by an id of no case where the case must stay secret; refusals are kept on the case. */
export interface CaseAccessWork {
  assign(member: Member, caseId: string, account: AccountId): Promise<CaseAccessAnswer>;
  /** One's own part in the case goes to somebody who may see it; to nobody it is not handed. */
  handOver(member: Member, caseId: string, to: AccountId): Promise<CaseAccessAnswer>;
  /** Takes effect at once. If nobody handles the case now, those who watch it are told. */
  declareConflict(member: Member, caseId: string): Promise<CaseAccessAnswer>;
  /** @throws InputError `not-in-list` for an account that is not there */
  shutOut(
    member: Member,
    caseId: string,
    account: AccountId,
    ground: Exclude<ShutOutGround, 'own-conflict'>,
  ): Promise<CaseAccessAnswer>;
  /** Waits on the case's own stream until a second person agrees or refuses. */
  askLetIn(member: Member, caseId: string, account: AccountId): Promise<CaseAccessAnswer>;
  agreeLetIn(member: Member, caseId: string, account: AccountId): Promise<CaseAccessAnswer>;
  /** Also by whoever asked: it is then taken back. */
  refuseLetIn(member: Member, caseId: string, account: AccountId): Promise<CaseAccessAnswer>;
}

export function caseAccessOf(deployment: StaffDeployment): CaseAccessWork {
  const change = (member: Member, caseId: string, order: CaseAccessOrder) =>
    changeCaseAccess(member, caseId, order, deployment);
  const canHandle = (account: AccountId, facts: CaseFacts) => findMayHandle(account, facts, deployment);
  return {
    assign: (member, caseId, account) =>
      change(member, caseId, {
        action: 'assign-case',
        command: async ({ facts }) => ({ kind: 'assign-case', account, mayHandle: await canHandle(account, facts) }),
      }),
    handOver: (member, caseId, to) =>
      change(member, caseId, {
        action: 'hand-over-case',
        command: async ({ facts }) => ({ kind: 'hand-over-case', to, mayHandle: await canHandle(to, facts) }),
      }),
    declareConflict: (member, caseId) =>
      change(member, caseId, { action: 'declare-conflict', command: async () => ({ kind: 'declare-conflict' }) }),
    shutOut: (member, caseId, account, ground) =>
      change(member, caseId, {
        action: 'shut-out',
        command: ({ facts }) => shutOutCommand(account, ground, facts, deployment),
      }),
    askLetIn: (member, caseId, account) => change(member, caseId, letIn('ask-let-in', account)),
    agreeLetIn: (member, caseId, account) => change(member, caseId, letIn('agree-let-in', account)),
    refuseLetIn: (member, caseId, account) => change(member, caseId, letIn('refuse-let-in', account)),
  };
}

/** Neither whoever is shut out, nor, to agree, whoever asked. */
const letIn = (kind: 'ask-let-in' | 'agree-let-in' | 'refuse-let-in', account: AccountId): CaseAccessOrder => ({
  action: 'let-in',
  others: ({ access }) => {
    const asker = kind === 'agree-let-in' ? askedFor(access, account)?.by : undefined;
    return [account, ...(asker === undefined ? [] : [asker])].map((each) => ({ account: each, teams: [] }));
  },
  command: async () => ({ kind, account }),
});

async function findMayHandle(account: AccountId, facts: CaseFacts, deployment: StaffDeployment): Promise<boolean> {
  const person = (await activePeople(deployment)).find((each) => each.account === account);
  return person !== undefined && mayHandle(person, facts);
}

async function shutOutCommand(
  account: AccountId,
  ground: Exclude<ShutOutGround, 'own-conflict'>,
  facts: CaseFacts,
  deployment: StaffDeployment,
): Promise<CaseAccessCommand> {
  if ((await deployment.staff.findAccount(account)) === undefined) throw new InputError('not-in-list', 'account');
  return { kind: 'shut-out', account, ground, isLastMonitor: await isLastMonitor(account, facts, deployment) };
}
