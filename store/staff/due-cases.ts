/** The part of casework's `StaffStore` that timers go by: what is due, and what has to be counted anew. */
import type { CaseDue, StaffStore } from '@amanat/casework';
import type { CaseId } from '@amanat/domain';
import type { Pool } from 'pg';
import { rowsOf } from '../access/rows-of.ts';
import { type WorkColumns, workFactsOf } from './rows.ts';

const due = `
  SELECT case_id, min(on_day) AS due_on
  FROM (
    SELECT case_id, next_on AS on_day FROM case_clocks WHERE next_on <= $1
    UNION ALL
    SELECT case_id, warn_on FROM case_work WHERE warn_on <= $1
  ) AS due
  GROUP BY case_id HAVING $2::text IS NULL OR (min(on_day), case_id) > ($2, $3)
  ORDER BY due_on, case_id LIMIT $4`;

const toCount = `
  SELECT case_id FROM cases LEFT JOIN case_work AS work USING (case_id)
  WHERE case_id > $2 AND (
    work.case_id IS NULL OR work.counted_by <> $1
    OR work.counted_to < (SELECT max(stream_seq) FROM events WHERE stream_id = cases.case_id)
  )
  ORDER BY case_id LIMIT $3`;

interface CountedColumns extends WorkColumns {
  readonly counted_by: string;
  readonly counted_to: number;
}

export const dueCases = (reading: Pool): Pick<StaffStore, 'casesDue' | 'casesToCount' | 'workOf'> => ({
  casesDue: async (today, after, limit) => {
    const values = [today, after?.dueOn ?? null, after?.caseId ?? null, limit];
    const rows = await rowsOf<{ case_id: CaseId; due_on: string }>(reading, due, values);
    return rows.map((row): CaseDue => ({ caseId: row.case_id, dueOn: row.due_on }));
  },
  casesToCount: async (countedBy, after, limit) =>
    (await rowsOf<{ case_id: CaseId }>(reading, toCount, [countedBy, after ?? '', limit])).map((row) => row.case_id),
  workOf: async (caseId) => {
    const [row] = await rowsOf<CountedColumns>(reading, 'SELECT * FROM case_work WHERE case_id = $1', [caseId]);
    if (row === undefined) return undefined;
    return { ...workFactsOf(row), countedBy: row.counted_by, countedTo: row.counted_to };
  },
});
