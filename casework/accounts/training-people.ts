/** The invented people of a training deployment, whom anybody may sign in as. Roles, and nobody's name. */
import { type AccountEvent, type AccountId, accountId, conductVersion, type Membership } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AccountRow } from '../staff-ports.ts';
import { accountEventRows } from './change-account.ts';
import { membershipIdOf } from './membership-id.ts';

type Role = Omit<Membership, 'membershipId' | 'office'> & { readonly office: string };

export const trainingPeople = {
  'case-worker-a': { role: 'case-worker', scope: 'office', office: 'office_child-protection-kasur', team: 'a' },
  'case-worker-b': { role: 'case-worker', scope: 'office', office: 'office_child-protection-kasur', team: 'b' },
  'lawyer-kasur': { role: 'lawyer', scope: 'own', office: 'office_child-protection-kasur', team: 'a' },
  'supervisor-kasur': { role: 'supervisor', scope: 'office', office: 'office_child-protection-kasur' },
  'supervisor-punjab': { role: 'supervisor', scope: 'office', office: 'office_child-protection-punjab' },
  monitor: { role: 'monitor', scope: 'all', office: 'office_monitor-punjab' },
  'custodian-a': { role: 'custodian', scope: 'all', office: 'office_custodians' },
  'custodian-b': { role: 'custodian', scope: 'all', office: 'office_custodians' },
  auditor: { role: 'auditor', scope: 'all', office: 'office_monitor-punjab' },
  'administrator-a': { role: 'administrator', scope: 'all', office: 'office_child-protection-punjab' },
  'administrator-b': { role: 'administrator', scope: 'all', office: 'office_child-protection-punjab' },
} as const satisfies Readonly<Record<string, Role>>;

export type TrainingPerson = keyof typeof trainingPeople;

export const isTrainingPerson = (name: string): name is TrainingPerson => Object.hasOwn(trainingPeople, name);

const displayNames: Readonly<Record<TrainingPerson, string>> = {
  'case-worker-a': 'Case worker A, Kasur',
  'case-worker-b': 'Case worker B, Kasur',
  'lawyer-kasur': 'Lawyer, Kasur',
  'supervisor-kasur': 'Supervisor, Kasur',
  'supervisor-punjab': 'Supervisor, Punjab',
  monitor: 'Monitor, Punjab',
  'custodian-a': 'Custodian A',
  'custodian-b': 'Custodian B',
  auditor: 'Auditor',
  'administrator-a': 'Administrator A',
  'administrator-b': 'Administrator B',
};

type Needs = Pick<StaffDeployment, 'ciphers' | 'origin'>;

const bytesOf = (what: string, { ciphers, origin }: Needs): Uint8Array =>
  ciphers.sha256(ciphers.utf8(`TRAINING ${what} of ${origin}`));

/** From fixed bytes, so that a second start finds the same person. */
export const trainingAccount = (name: TrainingPerson, deployment: Needs): AccountId =>
  accountId(bytesOf(`person ${name}`, deployment));

/** Adds whoever is missing. Only in a training deployment, which holds no real entry. @throws SealedError */
export async function addTrainingPeople(deployment: StaffDeployment): Promise<void> {
  if (!deployment.training) throw new Error('only a training deployment has invented people');
  for (const name of Object.keys(trainingPeople).filter(isTrainingPerson)) await addPerson(name, deployment);
}

async function addPerson(name: TrainingPerson, deployment: StaffDeployment): Promise<void> {
  const account = trainingAccount(name, deployment);
  if ((await deployment.staff.findAccount(account)) !== undefined) return;
  const { office, ...role }: Role = trainingPeople[name];
  const membershipId = membershipIdOf({ ...role, office, account }, deployment);
  const granted = { membership: membershipId, ...role, office };
  const events = [
    { type: 'account.invited', data: { by: 'operator' } },
    { type: 'account.joined', data: {} },
    { type: 'account.conduct-accepted', data: { version: conductVersion } },
    { type: 'role.granted', data: granted },
  ] as readonly AccountEvent[];
  const row: AccountRow = {
    account,
    signInName: name,
    displayName: displayNames[name],
    state: 'active',
    conductVersion,
  };
  const membership = { ...role, membershipId, office: office as Membership['office'], account, ended: false };
  await deployment.staff.append({
    events: accountEventRows(account, 1, events, deployment),
    projections: { accounts: [row], memberships: [membership] },
  });
}
