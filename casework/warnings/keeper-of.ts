/**
 * Who keeps a warning: the nearest office that watches over all offices concerned, that none of the cases keeps away, and where
 * somebody is to be told; and of that office those who watch, without anybody who must not know of one of the cases. Nobody else is told that there is one.
 */
import {
  type AccountId,
  covers,
  isKeptAway,
  type Member,
  type Membership,
  type Office,
  type OfficeId,
  officeLevels,
} from '@amanat/domain';
import { LedgerError } from '@amanat/ledger';
import { activePeople } from '../case-access/active-people.ts';
import { districtOf, withKeptAway } from '../cases/kept-away.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

type Person = Pick<Member, 'account' | 'memberships'>;

/** Each with whom it keeps away. `undefined` if one is not there: then nobody can say who may know of the warning. */
async function casesOfWarning(
  caseIds: readonly string[],
  deployment: StaffDeployment,
): Promise<readonly VerifiedCase[] | undefined> {
  const found = await Promise.all(caseIds.map((caseId) => findVerifiedCase(caseId, deployment)));
  const cases = found.filter((each) => each !== undefined);
  if (cases.length < caseIds.length) return undefined;
  return Promise.all(cases.map((each) => withKeptAway(each, deployment)));
}

/** `undefined` also where one is not as it was committed: that is told when the case itself is opened. */
export async function casesOrNone(
  caseIds: readonly string[],
  deployment: StaffDeployment,
): Promise<readonly VerifiedCase[] | undefined> {
  try {
    return await casesOfWarning(caseIds, deployment);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

/** The nearest first; none: every office above is kept away by one of them. */
function officesAbove(cases: readonly VerifiedCase[], offices: readonly Office[]): readonly OfficeId[] {
  const above = offices.filter(
    (office) =>
      office.monitors &&
      !office.outside &&
      cases.every(({ facts }) => covers(office, districtOf(facts)) && !isOfficeKeptAway(office.id, facts)),
  );
  return above
    .toSorted((one, other) => officeLevels.indexOf(one.level) - officeLevels.indexOf(other.level))
    .map(({ id }) => id);
}

/** Where words may mean any office, only one that has the case is not meant. */
const isOfficeKeptAway = (office: OfficeId, { keptAway, allowedOffices }: VerifiedCase['facts']): boolean =>
  keptAway === undefined ||
  keptAway.offices.includes(office) ||
  (keptAway.maybeOthers && !allowedOffices.includes(office));

/** By this role in the keeper's office; `undefined` for whoever is not told that the warning exists. */
export function keeps(person: Person, keeper: string, cases: readonly VerifiedCase[]): Membership | undefined {
  if (cases.some(({ facts }) => facts.shutOut.includes(person.account) || isKeptAway(person, facts))) return undefined;
  return person.memberships.find(
    ({ role, office, scope, district }) =>
      role === 'monitor' &&
      office === keeper &&
      (scope === 'office' || scope === 'all' || cases.every(({ facts }) => facts.district === district)),
  );
}

export interface Keeping {
  readonly keeper: OfficeId;
  /** Who of it is told. */
  readonly accounts: readonly AccountId[];
}

/**
 * The nearest office of which somebody may know of it: where nobody watches, or all who do are shut out, it goes further up. If
 * there is nobody anywhere, the nearest keeps it for whoever comes. `undefined`: every office above is kept away.
 */
export async function keepingOf(
  cases: readonly VerifiedCase[],
  deployment: StaffDeployment,
): Promise<Keeping | undefined> {
  const people = await activePeople(deployment);
  const each = officesAbove(cases, deployment.offices()).map((keeper) => ({
    keeper,
    accounts: people.filter((person) => keeps(person, keeper, cases) !== undefined).map(({ account }) => account),
  }));
  return each.find(({ accounts }) => accounts.length > 0) ?? each[0];
}
