/** casework's `WarningStore` on PostgreSQL. */
import type { WarningStore } from '@amanat/casework';
import type { Pool } from 'pg';
import { rowsOf } from '../access/rows-of.ts';

const heads = `
  SELECT case_id, (SELECT max(stream_seq) FROM events WHERE stream_id = case_id) AS seq
  FROM cases WHERE case_id > $1 ORDER BY case_id LIMIT $2`;

/** Every method throws `StoreError` alone. */
export const warningStore = (reading: Pool): WarningStore => ({
  caseHeads: async (after, limit) =>
    (await rowsOf<{ case_id: string; seq: number }>(reading, heads, [after ?? '', limit])).map(
      ({ case_id: caseId, seq }) => ({ caseId, seq }),
    ),
});
