/**
 * Clocks and desks of cases, as far as it shows without a key: with whom each clock is, how far it was handed up and when it
 * goes up next follow from what stands in clear; a limit that was told of as passed is still there. That a clock was never
 * taken away is seen when the case is counted anew, by whoever has the keys.
 */
import { type Keeping, noKeeping } from '@amanat/domain';
import { correctionsOf, withKeeper } from '../life/case-clocks.ts';
import type { ClockRow } from '../work-ports.ts';
import type { AuditedTables, OnTableFinding } from './audited-tables.ts';
import { isSame } from './compare-rows.ts';
import type { ToldByEvents } from './told-by-events.ts';

export async function auditClocks(told: ToldByEvents, tables: AuditedTables, found: OnTableFinding): Promise<void> {
  const keepings = new Map(
    told.keepings((streamId) => found('stream-out-of-order', { streamId })).map(({ stream, state }) => [stream, state]),
  );
  const differing = new Set<string>();
  for await (const cases of tables.caseClocks())
    for (const { caseId, clocks } of cases) {
      if (!isAsTold(clocks, keepings.get(caseId) ?? noKeeping)) differing.add(caseId);
      keepings.delete(caseId);
    }
  // Without any clock there is none that has passed.
  for (const [caseId, { passed }] of keepings) if (passed.size > 0) differing.add(caseId);
  for (const caseId of differing) found('clock-row-differs', { caseId });
  for await (const caseIds of tables.casesWithOtherDesks())
    for (const caseId of caseIds) found('desk-row-differs', { caseId });
}

const isAsTold = (clocks: readonly ClockRow[], keeping: Keeping): boolean =>
  clocks.every((row) => isSame({ ...row }, { ...withKeeper(row, keeping) })) &&
  correctionsOf(clocks, keeping).length === 0;
