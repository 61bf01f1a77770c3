/**
 * What the retention rules have made due, as far as one person may see it: computed from what stands in clear, read under
 * row security, and asked of the policy once more. A row tells a case and a part, never a text.
 */
import {
  type CaseId,
  type CasePart,
  decideAccess,
  dueParts,
  isCaseId,
  lodgedOnOrBefore,
  type Member,
  timedRules,
} from '@amanat/domain';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { SeenCase, StaffReader } from '../staff-ports.ts';
import { readEvent } from '../stored-event.ts';
import { isAnythingLeft } from './erased-case.ts';
import { erasableIn } from './erased-parts.ts';
import { openErasureOf } from './load-erasure.ts';

export interface DueErasure {
  readonly caseId: CaseId;
  /** `people`: at least one of them. */
  readonly part: CasePart;
  /** Id of the retention rule. */
  readonly rule: string;
  readonly lodgedOn: string;
  readonly dueOn: string;
}

export interface DuePlace {
  readonly recordedOn: string;
  readonly caseId: string;
}

export interface DueList {
  readonly due: readonly DueErasure[];
  /** The last case that was looked at; absent when there are no more. */
  readonly next?: DuePlace;
}

/** Cases of a page; each may have several parts due. */
export const duePageCases = 25;
const batchCases = 100;
/** Beyond these a page ends with what it has: most old cases have nothing left. */
const mostBatches = 20;

type DueNeeds = Pick<StaffDeployment, 'staff' | 'now' | 'timeZone' | 'store' | 'keys' | 'ciphers'>;

/** Those lodged last come first. */
export async function dueErasures(member: Member, after: DuePlace | undefined, deployment: DueNeeds): Promise<DueList> {
  const today = Temporal.PlainDate.from(todayOf(deployment));
  const [shortest] = timedRules;
  if (shortest === undefined) return { due: [] };
  const reader = deployment.staff.readerFor(member.account);
  const settled = await settledParts(deployment);
  const due: DueErasure[] = [];
  let cases = 0;
  let place = after ?? {
    recordedOn: lodgedOnOrBefore(shortest, today).add({ days: 1 }).toString(),
    caseId: `case_${'z'.repeat(26)}`,
  };
  for (let batch = 0; batch < mostBatches; batch++) {
    const seen = await reader.cases({ after: place, limit: batchCases });
    for (const each of seen) {
      const found: DueErasure[] = [];
      for (const one of dueOf(each, member, today, settled))
        if (one.part !== 'people' || (await isAnybodyLeft(one.caseId, reader, deployment))) found.push(one);
      due.push(...found);
      place = { recordedOn: each.recordedOn, caseId: each.caseId };
      if (found.length > 0 && ++cases === duePageCases) return { due, next: place };
    }
    if (seen.length < batchCases) return { due };
  }
  return { due, next: place };
}

function dueOf(
  seen: SeenCase,
  member: Member,
  today: Temporal.PlainDate,
  settled: ReadonlySet<string>,
): readonly DueErasure[] {
  const { caseId, recordedOn } = seen;
  if (!isCaseId(caseId)) return [];
  if (decideAccess(member, { action: 'propose-erasure', case: seen }).kind === 'refused') return [];
  return dueParts(Temporal.PlainDate.from(recordedOn), today)
    .filter(({ part }) => !settled.has(`${caseId} ${part}`))
    .map(({ part, rule, dueOn }) => ({ caseId, part, rule: rule.id, lodgedOn: recordedOn, dueOn: dueOn.toString() }));
}

/** Whether one of the people of that case could be proposed: each of them has an erasure of their own. */
async function isAnybodyLeft(caseId: CaseId, reader: StaffReader, deployment: DueNeeds): Promise<boolean> {
  const events = (await reader.loadCase(caseId)).map((row) => readEvent(row, deployment.ciphers));
  for (const erased of erasableIn(events)) {
    if (erased.part !== 'people') continue;
    const { state } = await openErasureOf(caseId, erased, deployment);
    if (state.status === 'not-proposed' && (await isAnythingLeft({ caseId, events }, erased, deployment))) return true;
  }
  return false;
}

/** Erased, on the way there, or waiting for an agreement. One that was refused falls due again. */
async function settledParts({ staff }: Pick<StaffDeployment, 'staff'>): Promise<ReadonlySet<string>> {
  const states = ['proposed', 'begun', 'done'] as const;
  const rows = (await Promise.all(states.map((state) => staff.erasuresInState(state)))).flat();
  // Of the people one may be settled and another not.
  return new Set(rows.flatMap(({ caseId, part }) => (part === 'people' ? [] : [`${caseId} ${part}`])));
}
