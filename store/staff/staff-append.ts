/** One command of somebody signed in: its events and all rows that follow from them, in one transaction. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppendOutcome, CountedCase, Projections, StaffAppend } from '@amanat/casework';
import type { CaseId } from '@amanat/domain';
import type { Pool } from 'pg';
import { sqlStateOf, storeErrorFrom } from '../access/error-from-postgres.ts';
import { inTransaction } from '../access/transaction.ts';
import { appendStatement } from '../record/append-statement.ts';
import { conflictOf } from '../record/conflict.ts';
import type { AppendedListener } from '../record/group-commit.ts';

const uniqueViolation = '23505';
/** Deadlock and serialization failure: nothing was stored, and trying again helps. */
const passing: ReadonlySet<string | undefined> = new Set(['40P01', '40001']);
const attempts = 5;

const sql = readFileSync(join(import.meta.dirname, 'projections.sql'), 'utf8');

/** Rows of each kind as JSON; instants write themselves as text that PostgreSQL reads. */
const columnsOf = (projections: Projections): readonly string[] =>
  [
    projections.accounts,
    projections.memberships,
    projections.casePeople,
    projections.openings,
    projections.alarms,
    projections.changes,
    projections.erasures,
    projections.caseWork,
    // Bytes have no form in JSON of their own.
    projections.caseOffices?.map((row) => ({ ...row, allowSalt: row.allowSalt.toHex() })),
    projections.links,
    projections.warnings,
    projections.erasedTokens?.map((token) => token.toHex()),
  ].map((rows) => JSON.stringify(rows ?? []));

/** Whoever writes what a case was counted to be waits for whoever does the same, also in another program. */
const takeTurn = 'SELECT pg_advisory_xact_lock(7226282, hashtext(case_id)) FROM unnest($1::text[]) AS case_id';
const isTaken = 'SELECT EXISTS (SELECT FROM events WHERE stream_id = $1 AND stream_seq >= $2) AS taken';

class StreamMoved extends Error {}

const storeOnce = (pool: Pool, append: StaffAppend): Promise<void> =>
  inTransaction(pool, async (client) => {
    const counted = (append.projections?.caseWork ?? []).map(({ caseId }) => caseId).toSorted();
    if (counted.length > 0) await client.query(takeTurn, [counted]);
    if (append.follows !== undefined) {
      const { streamId, streamSeq } = append.follows;
      const { rows } = await client.query<{ taken: boolean }>(isTaken, [streamId, streamSeq]);
      if (rows[0]?.taken !== false) throw new StreamMoved();
    }
    await client.query(appendStatement([append]));
    if (append.projections !== undefined)
      await client.query({ name: 'projections', text: sql, values: [...columnsOf(append.projections)] });
  });

const movedSince = `
  SELECT case_id FROM unnest($1::text[], $2::int[]) AS counted (case_id, next_seq)
  WHERE EXISTS (SELECT FROM events WHERE stream_id = case_id AND stream_seq >= next_seq)`;

/** Rows of many cases at once, but for those whose stream has moved since they were read: these are answered. */
export async function storeCounted(pool: Pool, counted: readonly CountedCase[]): Promise<readonly CaseId[]> {
  const ids = counted.map(({ work }) => work.caseId);
  try {
    return await inTransaction(pool, async (client) => {
      await client.query(takeTurn, [ids.toSorted()]);
      const places = counted.map(({ nextSeq }) => nextSeq);
      const { rows } = await client.query<{ case_id: CaseId }>(movedSince, [ids, places]);
      const moved = new Set(rows.map((row) => row.case_id));
      const caseWork = counted.flatMap(({ work }) => (moved.has(work.caseId) ? [] : [work]));
      await client.query({ name: 'projections', text: sql, values: [...columnsOf({ caseWork })] });
      return [...moved];
    });
  } catch (error) {
    throw storeErrorFrom(error);
  }
}

/** @throws StoreError `constraint`, naming `accounts_sign_in_name_once` if another account has that name */
export async function appendOfStaff(
  pool: Pool,
  append: StaffAppend,
  appended: AppendedListener,
): Promise<AppendOutcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      await storeOnce(pool, append);
      // In a turn of its own: a listener that throws must not make what is stored look like what failed.
      queueMicrotask(() => appended(append.events.length));
      return { kind: 'stored' };
    } catch (error) {
      if (error instanceof StreamMoved) return { kind: 'stream-moved' };
      const state = sqlStateOf(error);
      if (passing.has(state) && attempt < attempts) continue;
      const conflict = state === uniqueViolation ? await conflictOf(pool, append) : undefined;
      if (conflict !== undefined) return conflict;
      throw storeErrorFrom(error);
    }
  }
}
