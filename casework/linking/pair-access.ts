/**
 * May this person, with this pair? Whoever does not see every case of it gets the answer of a link that is not there; a "no" is
 * kept on the case that it was about. A row of a register is nobody's case: there the other side alone is asked.
 */
import {
  type AccessRefusal,
  decideAccess,
  isCaseId,
  type LinkedSide,
  type Member,
  type Membership,
  type StaffAction,
} from '@amanat/domain';
import { LedgerError } from '@amanat/ledger';
import { notThere, type Refused } from '../case-access/answers.ts';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

/** The cases of a pair: one where the other side is a row of a register. */
export type PairCases = readonly VerifiedCase[];

export type PairAccess = { readonly kind: 'allowed'; readonly by: Membership; readonly cases: PairCases } | Refused;

interface Pair {
  readonly left: LinkedSide;
  readonly right: LinkedSide;
}

/** `undefined` where a case is not there, or not as it was committed: such a pair is shown to nobody. */
export async function casesOfPair({ left, right }: Pair, deployment: StaffDeployment): Promise<PairCases | undefined> {
  const streams = [left.stream, right.stream].filter(isCaseId);
  const found = await Promise.all(streams.map((stream) => verifiedOrNot(stream, deployment)));
  const cases = found.filter((each) => each !== undefined);
  return cases.length === streams.length && cases.length > 0 ? cases : undefined;
}

/** Whoever opens the case itself is told what is wrong with it. */
export async function verifiedOrNot(caseId: string, deployment: StaffDeployment): Promise<VerifiedCase | undefined> {
  try {
    return await findVerifiedCase(caseId, deployment);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

export const maySeeLinks = (member: Member, { facts }: Pick<VerifiedCase, 'facts'>): boolean =>
  decideAccess(member, { action: 'see-links', case: facts }).kind === 'allowed';

/** Sees all of its cases, and one of them is theirs to decide on. */
export const mayDecideOn = (member: Member, cases: PairCases): boolean =>
  cases.every((each) => maySeeLinks(member, each)) && decidingOn(member, cases) !== undefined;

/** By which of their roles: in its office's name it is decided. */
function decidingOn(member: Member, cases: PairCases): Membership | undefined {
  for (const { facts } of cases) {
    const access = decideAccess(member, { action: 'decide-link', case: facts });
    if (access.kind === 'allowed') return access.by;
  }
  return undefined;
}

/** @throws StoreError */
export async function accessToPair(
  member: Member,
  action: Extract<StaffAction, 'see-links' | 'decide-link'>,
  pair: Pair,
  deployment: StaffDeployment,
): Promise<PairAccess> {
  const cases = await casesOfPair(pair, deployment);
  if (cases === undefined) return notThere;
  const refusals = cases.flatMap((found) => {
    const access = decideAccess(member, { action: 'see-links', case: found.facts });
    return access.kind === 'refused' ? [{ found, refusal: access.refusal }] : [];
  });
  if (refusals.length > 0) {
    await keepAll(member, action, refusals, deployment);
    return notThere;
  }
  if (action === 'see-links') {
    const [first] = cases;
    const access = first && decideAccess(member, { action, case: first.facts });
    return access?.kind === 'allowed' ? { kind: 'allowed', by: access.by, cases } : notThere;
  }
  const by = decidingOn(member, cases);
  if (by !== undefined) return { kind: 'allowed', by, cases };
  await keepAll(
    member,
    action,
    cases.map((found) => ({ found, refusal: 'not-assigned' })),
    deployment,
  );
  return { kind: 'refused', refusal: 'not-assigned', existenceIsSecret: false };
}

async function keepAll(
  member: Member,
  action: StaffAction,
  refusals: readonly { readonly found: VerifiedCase; readonly refusal: AccessRefusal }[],
  deployment: StaffDeployment,
): Promise<void> {
  for (const { found, refusal } of refusals) await keepAccessRefusal(member, found.caseId, action, refusal, deployment);
}
