/** What may be proposed for one case now: parts of which something is left, each with the rules that give a ground. */
import { type CaseId, decideAccess, dueDay, type ErasedPart, type Member, retentionRules } from '@amanat/domain';
import { findVerifiedCase } from '../cases/verified-case.ts';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { isAnythingLeft, loadCaseToErase } from './erased-case.ts';
import { erasableIn } from './erased-parts.ts';
import { openErasureOf } from './load-erasure.ts';
import { whoseName, type WhoseName } from './whose-name.ts';

export type ErasureChoice = ErasedPart & {
  /** Of one of the people. */
  readonly who?: WhoseName;
  /** Id of a retention rule. */
  readonly rule: string;
  /** Since when a rule has made it due; absent for one that somebody must propose. */
  readonly dueOn?: string;
};

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
  const who = await whoseName(found, true, deployment);
  for (const erased of erasableIn(toErase.events)) {
    const { state } = await openErasureOf(caseId, erased, deployment);
    if (state.status !== 'not-proposed' || !(await isAnythingLeft(toErase, erased, deployment))) continue;
    const named = erased.part === 'people' ? { ...erased, who: who(erased.person) } : erased;
    choices.push(...choicesOf(named, toErase.lodgedOn, today));
  }
  return choices;
}

const choicesOf = (
  erased: ErasedPart & Pick<ErasureChoice, 'who'>,
  lodgedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): readonly ErasureChoice[] =>
  retentionRules.flatMap((rule): readonly ErasureChoice[] => {
    if (!rule.parts.includes(erased.part)) return [];
    if (rule.after === null) return [{ ...erased, rule: rule.id }];
    const dueOn = dueDay({ ...rule, after: rule.after }, lodgedOn);
    return Temporal.PlainDate.compare(dueOn, today) > 0 ? [] : [{ ...erased, rule: rule.id, dueOn: dueOn.toString() }];
  });
