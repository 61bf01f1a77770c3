/** The list of cases: what row security yields for this person, each row verified, and decided on once more. */
import { caseNumberOf, decideAccess, type Member } from '@amanat/domain';
import { LedgerError } from '@amanat/ledger';
import type { Refused } from '../case-access/answers.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { CaseListQuery, SeenCase } from '../staff-ports.ts';
import type { CaseListRow, CaseListView } from './case-views.ts';
import { type NameOf, namesFor } from './people.ts';
import { type VerifiedCase, verifyCase } from './verified-case.ts';

export type CaseFilter = Omit<CaseListQuery, 'limit'>;
export type CaseListAnswer = { readonly kind: 'cases'; readonly list: CaseListView } | Refused;

export const casesOnAPage = 50;

/** @throws StoreError */
export async function listCases(
  member: Member,
  filter: CaseFilter,
  deployment: StaffDeployment,
): Promise<CaseListAnswer> {
  const access = decideAccess(member, { action: 'list-cases' });
  if (access.kind === 'refused') return access;
  const reader = deployment.staff.readerFor(member.account);
  const [found, count, nameOf] = await Promise.all([
    reader.cases({ ...filter, limit: casesOnAPage + 1 }),
    reader.countCases(),
    namesFor(member, deployment),
  ]);
  const page = found.slice(0, casesOnAPage);
  const verified = await Promise.all(page.map((seen) => verifiedOrAltered(seen, deployment)));
  const cases = verified.filter((each) => each !== 'altered').filter((each) => maySee(member, each));
  const last = found.length > casesOnAPage ? page.at(-1) : undefined;
  const next = last === undefined ? {} : { next: { recordedOn: last.recordedOn, caseId: last.caseId } };
  const altered = verified.filter((each) => each === 'altered').length;
  return { kind: 'cases', list: { cases: cases.map((each) => rowOf(each, nameOf)), count, altered, ...next } };
}

export const maySee = (member: Member, { facts }: VerifiedCase): boolean =>
  decideAccess(member, { action: 'see-case', case: facts }).kind === 'allowed';

/** A row that is not as committed is shown to nobody; the others of the page still are. */
export async function verifiedOrAltered(
  seen: SeenCase,
  deployment: StaffDeployment,
): Promise<VerifiedCase | 'altered'> {
  try {
    return await verifyCase(seen, deployment);
  } catch (error) {
    if (error instanceof LedgerError) return 'altered';
    throw error;
  }
}

/** What of a case stands in clear, for those who may see it. */
export function rowOf({ caseId, row, facts, state }: VerifiedCase, nameOf: NameOf): CaseListRow {
  const { recordedOn, district, offenceGroup, channel, waitsWithCustodians } = row;
  return {
    caseId,
    number: caseNumberOf(caseId),
    recordedOn,
    district,
    offenceGroup,
    channel,
    acknowledged: state.status === 'lodged' && state.acknowledged,
    handlers: facts.handlers.map(nameOf),
    waitsWithCustodians,
  };
}
