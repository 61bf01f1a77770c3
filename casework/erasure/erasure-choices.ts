/** What may be proposed for one case now: parts of which something is left, each with the rules that give a ground. */
import {
  type CaseId,
  decideAccess,
  dueDay,
  type Member,
  type PartName,
  partNames,
  retentionRules,
} from '@amanat/domain';
import { findVerifiedCase } from '../cases/verified-case.ts';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { isAnythingLeft, loadCaseToErase } from './erased-case.ts';
import { openErasureOf } from './load-erasure.ts';

export interface ErasureChoice {
  readonly part: PartName;
  /** Id of a retention rule. */
  readonly rule: string;
  /** Since when a rule has made it due; absent for one that somebody must propose. */
  readonly dueOn?: string;
}

export async function erasureChoices(
  member: Member,
  caseId: CaseId,
  deployment: StaffDeployment,
): Promise<readonly ErasureChoice[] | undefined> {
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined) return undefined;
  if (decideAccess(member, { action: 'propose-erasure', case: found.facts }).kind === 'refused') return undefined;
  const toErase = await loadCaseToErase(found, deployment);
  const today = Temporal.PlainDate.from(todayOf(deployment));
  const choices: ErasureChoice[] = [];
  for (const part of partNames) {
    const { state } = await openErasureOf(caseId, part, deployment);
    if (state.status !== 'not-proposed' || !(await isAnythingLeft(toErase, part, deployment))) continue;
    choices.push(...choicesOf(part, toErase.lodgedOn, today));
  }
  return choices;
}

const choicesOf = (part: PartName, lodgedOn: Temporal.PlainDate, today: Temporal.PlainDate): readonly ErasureChoice[] =>
  retentionRules.flatMap((rule): readonly ErasureChoice[] => {
    if (!rule.parts.includes(part)) return [];
    if (rule.after === null) return [{ part, rule: rule.id }];
    const dueOn = dueDay({ ...rule, after: rule.after }, lodgedOn);
    return Temporal.PlainDate.compare(dueOn, today) > 0 ? [] : [{ part, rule: rule.id, dueOn: dueOn.toString() }];
  });
