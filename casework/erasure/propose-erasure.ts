/** Somebody proposes an erasure, or takes up one that a rule has made due; whoever may agree is told. */
import {
  type AccountId,
  decideAccess,
  decideErasure,
  erasedPartOf,
  type ErasureId,
  type ErasureRefusal,
  type Member,
} from '@amanat/domain';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { custodiansNotShutOut, monitorsWhoMaySee, supervisorsWhoMaySee } from '../alarms/who-is-told.ts';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow } from '../staff-ports.ts';
import { isAnythingLeft, loadCaseToErase } from './erased-case.ts';
import type { ErasureAnswer, ErasureWish } from './erasures.ts';
import { erasureRows } from './finish-erasures.ts';
import { erasureRowAfter, openErasureOf } from './load-erasure.ts';

const attempts = 8;

const unknown: ErasureAnswer = { kind: 'refused', refusal: 'unknown', existenceIsSecret: true };
const refused = (refusal: ErasureRefusal): ErasureAnswer => ({ kind: 'refused', refusal, existenceIsSecret: false });

/** @throws LedgerError, StoreError; Error if others keep writing to the same erasure */
export async function proposeErasure(
  member: Member,
  wish: ErasureWish,
  deployment: StaffDeployment,
): Promise<ErasureAnswer> {
  const { caseId, rule } = wish;
  const erased = erasedPartOf(wish);
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined) return unknown;
  const access = decideAccess(member, { action: 'propose-erasure', case: found.facts });
  if (access.kind === 'refused') {
    await keepAccessRefusal(member, caseId, 'propose-erasure', access.refusal, deployment);
    return access;
  }
  const toErase = await loadCaseToErase(found, deployment);
  const { lodgedOn } = toErase;
  const somethingLeft = await isAnythingLeft(toErase, erased, deployment);
  const today = Temporal.PlainDate.from(todayOf(deployment));
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { erasure, state, nextSeq } = await openErasureOf(caseId, erased, deployment);
    const asked = { kind: 'propose', by: member.account, caseId, rule, lodgedOn, today, somethingLeft } as const;
    const decision = decideErasure(state, { ...asked, ...erased });
    if (decision.kind === 'refused') return refused(decision.refusal);
    const outcome = await deployment.staff.append({
      events: erasureRows(erasure, nextSeq, decision.events, deployment),
      projections: {
        erasures: [erasureRowAfter(erasure, state, decision.events)],
        alarms: await alarmsOfProposal(member.account, found, erasure, deployment),
      },
    });
    if (outcome.kind === 'stored') return { kind: 'accepted', erasure, status: 'proposed' };
  }
  throw new Error('the erasure is being written to by others all the time');
}

/** Whoever may agree, and the monitors: but for whoever proposes. */
async function alarmsOfProposal(
  by: AccountId,
  { caseId, facts }: VerifiedCase,
  erasure: ErasureId,
  deployment: StaffDeployment,
): Promise<readonly AlarmRow[]> {
  const told = await Promise.all([
    supervisorsWhoMaySee(facts, deployment),
    monitorsWhoMaySee(facts, deployment),
    custodiansNotShutOut(facts, deployment),
  ]);
  const accounts = told.flat().filter((account) => account !== by);
  return alarmsFor('erasure-proposed', { accounts, caseId, about: by, streamId: erasure }, deployment);
}
