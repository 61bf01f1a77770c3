/**
 * May this person do this? Default: no. Pure, and the same for pages, API and command line; the database's row security
 * repeats `maySeeCase`.
 */
import type { AccountId } from '../ids.ts';
import type { StaffAction } from './actions.ts';
import type { CaseFacts, Member, Membership } from './member.ts';
import { type Grant, policy } from './policy.ts';
import { type Purpose, rolesThatSeeCases } from './roles.ts';

export const accessRefusals = [
  'second-factor-missing',
  'conduct-not-accepted',
  'not-in-role',
  'not-visible',
  'shut-out',
  'not-assigned',
  'purpose-missing',
  'same-person',
  'same-team',
] as const;
export type AccessRefusal = (typeof accessRefusals)[number];

export type AccessAnswer =
  | { readonly kind: 'allowed'; readonly by: Membership }
  | {
      readonly kind: 'refused';
      readonly refusal: AccessRefusal;
      /** True where even a "no" would tell that the case exists: the answer is then that of an unknown one. */
      readonly existenceIsSecret: boolean;
    };

export interface AccessQuestion {
  readonly action: StaffAction;
  /** Absent for what concerns no case. */
  readonly case?: CaseFacts | undefined;
  readonly purpose?: Purpose | undefined;
  /** Those whose doing this decides on (who asked, who proposed), with their teams as `office team`. */
  readonly others?: readonly { readonly account: AccountId; readonly teams: readonly string[] }[];
}

/** `office team` for each membership that has one; the office alone where it has no teams. */
export const teamsOf = ({ memberships }: Pick<Member, 'memberships'>): readonly string[] =>
  memberships.map(({ office, team }) => (team === undefined ? office : `${office} ${team}`));

export function decideAccess(member: Member, question: AccessQuestion): AccessAnswer {
  const facts = question.case;
  // First of all, and whatever the role (BRIEF 2.8).
  if (facts !== undefined && (facts.shutOut.includes(member.account) || isKeptAway(member, facts)))
    return refused('shut-out', facts, true);
  const needsFactor = member.memberships.some(({ role }) => rolesThatSeeCases.has(role) || role === 'administrator');
  if (needsFactor && !member.hasSecondFactor) return refused('second-factor-missing', facts, true);
  if (!member.acceptedConduct) return refused('conduct-not-accepted', facts, true);
  let nearest: AccessRefusal = 'not-in-role';
  for (const membership of member.memberships) {
    const row = policy[membership.role];
    // Only what the table itself lists: every object also has a `constructor`.
    const grant = Object.hasOwn(row, question.action) ? row[question.action] : undefined;
    if (grant === undefined) continue;
    const refusal = refusalOf(grant, membership, member, question);
    if (refusal === undefined) return { kind: 'allowed', by: membership };
    nearest = refusal;
  }
  return refused(nearest, facts, facts !== undefined && !maySeeCase(member, facts));
}

const refused = (refusal: AccessRefusal, facts: CaseFacts | undefined, isSecret: boolean): AccessAnswer => ({
  kind: 'refused',
  refusal,
  existenceIsSecret: facts !== undefined && isSecret,
});

function refusalOf(
  { relation, purpose, secondPerson }: Grant,
  membership: Membership,
  member: Member,
  question: AccessQuestion,
): AccessRefusal | undefined {
  const facts = question.case;
  if (relation !== 'none' && relation !== 'elsewhere') {
    if (facts === undefined || !reaches(membership, member.account, facts)) return 'not-visible';
    if (relation === 'assigned' && !facts.handlers.includes(member.account)) return 'not-assigned';
  }
  if (purpose === true && question.purpose === undefined) return 'purpose-missing';
  if (secondPerson === undefined) return undefined;
  const others = question.others ?? [];
  // Nobody to be second to: a caller that forgot must not be let through.
  if (others.length === 0 || others.some(({ account }) => account === member.account)) return 'same-person';
  if (secondPerson === 'another-person') return undefined;
  const teams = new Set(teamsOf(member));
  return others.some((other) => other.teams.some((team) => teams.has(team))) ? 'same-team' : undefined;
}

/** One role in an office that the complaint keeps away is enough, whatever the others are. */
export const isKeptAway = (
  { memberships }: Pick<Member, 'memberships'>,
  { keptAway, allowedOffices }: CaseFacts,
): boolean =>
  keptAway !== undefined &&
  (memberships.some(({ office }) => keptAway.offices.includes(office)) ||
    (keptAway.maybeOthers &&
      !memberships.some(({ office, role }) => role === 'custodian' || allowedOffices.includes(office))));

/** Whether the case exists for this person at all. What row security repeats, word for word. */
export const maySeeCase = (member: Pick<Member, 'account' | 'memberships'>, facts: CaseFacts): boolean =>
  !facts.shutOut.includes(member.account) &&
  member.memberships.some(
    (membership) => rolesThatSeeCases.has(membership.role) && reaches(membership, member.account, facts),
  );

function reaches({ role, scope, office, team, district }: Membership, account: AccountId, facts: CaseFacts): boolean {
  if (role === 'custodian') return facts.waitsWithCustodians;
  if (!rolesThatSeeCases.has(role) || !facts.allowedOffices.includes(office)) return false;
  switch (scope) {
    case 'own':
      return facts.handlers.includes(account);
    case 'team':
      return (
        facts.handlers.includes(account) || (team !== undefined && facts.handlerTeams.includes(`${office} ${team}`))
      );
    case 'district':
      return district !== undefined && facts.district === district;
    case 'office':
    case 'all':
      return true;
    default:
      throw new Error(`unknown scope: ${String(scope satisfies never)}`);
  }
}
