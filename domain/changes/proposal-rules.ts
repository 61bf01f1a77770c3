/** What may be proposed at all, whoever agrees later. Asked again when somebody agrees, because people and offices change. */
import { rolesThatSeeCases, scopesOfRole } from '../access/roles.ts';
import { InputError } from '../input-error.ts';
import { type Office, parseOffices } from '../offices/office.ts';
import { type ChangeFacts, administrators, rolesOf } from './change-facts.ts';
import type { Proposal } from './events.ts';

export const proposalRefusals = [
  'account-not-there',
  'account-suspended',
  'account-not-suspended',
  'account-not-joined',
  'own-role-that-sees-cases',
  'scope-not-of-role',
  'team-missing',
  'team-not-of-scope',
  'district-missing',
  'district-not-of-scope',
  'district-not-there',
  'office-not-there',
  'office-outside',
  'office-not-of-role',
  'role-held-already',
  'role-not-held',
  'last-administrator',
  'chain-loops',
  'above-not-there',
  'district-elsewhere',
  'nothing-changes',
] as const;
export type ProposalRefusal = (typeof proposalRefusals)[number];

type Of<Kind extends Proposal['kind']> = Extract<Proposal, { kind: Kind }>;

/** `undefined`: it may be proposed by this account, as things stand. */
export function proposalRefusal(proposal: Proposal, by: string, facts: ChangeFacts): ProposalRefusal | undefined {
  switch (proposal.kind) {
    case 'grant-role':
      return grantRefusal(proposal, by, facts);
    case 'end-role':
      return endRefusal(proposal, facts);
    case 'resume-account':
      return facts.accounts.get(proposal.account) === 'suspended' ? undefined : notSuspended(proposal.account, facts);
    case 'invite-again':
      return inviteRefusal(proposal, facts);
    case 'set-office':
      return officeRefusal(proposal.office, facts);
    case 'set-district':
      return districtRefusal(proposal, facts);
    default:
      throw new Error(`unknown proposal: ${String(proposal satisfies never)}`);
  }
}

const notSuspended = (account: string, { accounts }: ChangeFacts): ProposalRefusal =>
  accounts.has(account) ? 'account-not-suspended' : 'account-not-there';

function inviteRefusal({ account }: Of<'invite-again'>, { accounts }: ChangeFacts): ProposalRefusal | undefined {
  const state = accounts.get(account);
  if (state === undefined) return 'account-not-there';
  if (state === 'suspended') return 'account-suspended';
  // Who never joined holds nothing yet: a new invitation needs no second person.
  return state === 'invited' ? 'account-not-joined' : undefined;
}

function grantRefusal(proposal: Of<'grant-role'>, by: string, facts: ChangeFacts): ProposalRefusal | undefined {
  const { account, role, scope, office, team, district } = proposal;
  const state = facts.accounts.get(account);
  if (state === undefined) return 'account-not-there';
  if (state === 'suspended') return 'account-suspended';
  if (account === by && rolesThatSeeCases.has(role)) return 'own-role-that-sees-cases';
  if (!scopesOfRole[role].includes(scope)) return 'scope-not-of-role';
  const place = placeRefusal(proposal, facts);
  if (place !== undefined) return place;
  const isHeld = rolesOf(account, facts).some(
    (held) =>
      held.role === role &&
      held.scope === scope &&
      held.office === office &&
      held.team === team &&
      held.district === district,
  );
  return isHeld ? 'role-held-already' : undefined;
}

/**
 * A scope `team` needs a team; with `own` and `office` one may be named, so that colleagues of the team see what its people
 * handle and who is second is of another; wider scopes have none. A district goes with the scope of that name alone.
 */
function placeRefusal(
  { role, scope, office: id, team, district }: Of<'grant-role'>,
  { offices, districts }: ChangeFacts,
): ProposalRefusal | undefined {
  if (scope === 'team' && team === undefined) return 'team-missing';
  if (team !== undefined && (scope === 'district' || scope === 'all')) return 'team-not-of-scope';
  if (scope === 'district' && district === undefined) return 'district-missing';
  if (scope !== 'district' && district !== undefined) return 'district-not-of-scope';
  if (district !== undefined && !districts.some((known) => known.id === district)) return 'district-not-there';
  const office = offices.find((one) => one.id === id);
  if (office === undefined) return 'office-not-there';
  if (office.outside) return 'office-outside';
  // Whoever watches, or keeps what nobody else may have, does so in an office that is there for it (BRIEF 2.8).
  if (role === 'monitor' && !office.monitors) return 'office-not-of-role';
  return role === 'custodian' && !office.custodians ? 'office-not-of-role' : undefined;
}

function endRefusal({ account, membership }: Of<'end-role'>, facts: ChangeFacts): ProposalRefusal | undefined {
  if (!facts.accounts.has(account)) return 'account-not-there';
  const held = rolesOf(account, facts);
  const ending = held.find(({ membershipId }) => membershipId === membership);
  if (ending === undefined) return 'role-not-held';
  const stays = held.some((other) => other !== ending && other.role === 'administrator');
  if (ending.role !== 'administrator' || stays) return undefined;
  return isLastAdministrator(account, facts) ? 'last-administrator' : undefined;
}

/** Without one nobody could ever be given a role again. */
export function isLastAdministrator(account: string, facts: Pick<ChangeFacts, 'accounts' | 'roles'>): boolean {
  const all = administrators(facts);
  return all.size === 1 && all.has(account);
}

function officeRefusal(office: Office, { offices, districts }: ChangeFacts): ProposalRefusal | undefined {
  const before = offices.find(({ id }) => id === office.id);
  if (before !== undefined && isSame(before, office)) return 'nothing-changes';
  const known = new Set<string>(districts.map(({ id }) => id));
  if (office.district !== undefined && !known.has(office.district)) return 'district-not-there';
  try {
    parseOffices({ offices: [...offices.filter(({ id }) => id !== office.id), office] }, known);
    return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (error.code === 'chain-loops') return 'chain-loops';
    return error.code === 'dangling-reference' ? 'above-not-there' : 'district-elsewhere';
  }
}

function districtRefusal({ district }: Of<'set-district'>, { districts }: ChangeFacts): ProposalRefusal | undefined {
  const before = districts.find(({ id }) => id === district.id);
  return before?.en === district.en && before.ur === district.ur ? 'nothing-changes' : undefined;
}

const isSame = (one: Office, other: Office): boolean => inOrder(one) === inOrder(other);
const inOrder = (office: Office): string =>
  JSON.stringify(Object.entries(office).toSorted(([a], [b]) => (a < b ? -1 : 1)));
