/** casework's `AuditedTables` in one snapshot: what an audit compares with events. */
import type { AuditedTables, CasePersonRow, ReleaseFileRow } from '@amanat/casework';
import type { Client, QueryResultRow } from 'pg';
import { ask } from '../log/ask.ts';
import { type LinkColumns, linkOf, type WarningColumns, warningOf } from '../linking/rows.ts';
import { bytes, eventOf } from '../record/rows.ts';
import type { Tables } from '../record/tables.ts';
import type { Selectable } from 'kysely';
import {
  type AccountColumns,
  accountOf,
  type ChangeColumns,
  changeOf,
  type ClockColumns,
  clockOf,
  type ErasureColumns,
  erasureOf,
  type MembershipColumns,
  membershipOf,
  type OpeningColumns,
  openingOf,
} from '../staff/rows.ts';

/** Every row of a select, in batches that a cursor bounds. */
export type ReadAll = <Row extends QueryResultRow, Item>(
  sql: string,
  itemOf: (row: Row) => Item,
) => AsyncIterable<readonly Item[]>;

interface CasePersonColumns {
  readonly case_id: CasePersonRow['caseId'];
  readonly account: CasePersonRow['account'];
  readonly place: CasePersonRow['place'];
}

interface KeyColumns {
  readonly person_id: string;
  readonly key_id: string;
  readonly case_id: string | null;
}

interface ClocksOfCase {
  readonly caseId: string;
  readonly clocks: readonly ReturnType<typeof clockOf>[];
}

interface ReleaseFileColumns extends Omit<ReleaseFileRow, 'manifest'> {
  readonly manifest: Uint8Array | null;
}

/** What a case's desks must be: one for each office, all at the place that its first clock gives. */
const otherDesks = `
  WITH wanted AS (
    SELECT cases.case_id, desk.office, cases.district, coalesce(work.passed, 0) AS passed,
      coalesce(clock.due_on, '9999-12-31') AS due_on, clock.gravity + 1 AS urgency
    FROM cases
    CROSS JOIN LATERAL unnest(
      CASE WHEN cardinality(allowed_offices) = 0 THEN ARRAY[''] ELSE allowed_offices END
    ) AS desk (office)
    LEFT JOIN case_work AS work ON work.case_id = cases.case_id
    LEFT JOIN case_clocks AS clock ON clock.case_id = cases.case_id AND clock.clock = work.first_clock
  )
  SELECT DISTINCT case_id
  FROM wanted FULL JOIN case_desks AS kept USING (case_id, office)
  WHERE wanted.district IS DISTINCT FROM kept.district
    OR wanted.due_on IS DISTINCT FROM kept.due_on
    OR kept.urgency IS DISTINCT FROM CASE WHEN wanted.passed > 0 THEN wanted.urgency ELSE 0 END`;

const warningsWithCases = `
  SELECT warnings.*, ARRAY(
    SELECT case_id FROM warning_cases WHERE warning_cases.warning = warnings.warning ORDER BY case_id
  ) AS cases
  FROM warnings`;

export const auditedTables = (client: Client, readAll: ReadAll): AuditedTables => ({
  accounts: () =>
    readAll<AccountColumns, Pick<ReturnType<typeof accountOf>, 'account' | 'state' | 'conductVersion'>>(
      'SELECT * FROM accounts',
      (row) => {
        const { account, state, conductVersion } = accountOf(row);
        return { account, state, conductVersion };
      },
    ),
  memberships: () =>
    readAll<MembershipColumns, ReturnType<typeof membershipOf>>('SELECT * FROM memberships', membershipOf),
  casePeople: () =>
    readAll<CasePersonColumns, CasePersonRow>('SELECT case_id, account, place FROM case_people', (row) => ({
      caseId: row.case_id,
      account: row.account,
      place: row.place,
    })),
  openings: () => readAll<OpeningColumns, ReturnType<typeof openingOf>>('SELECT * FROM openings', openingOf),
  changes: () => readAll<ChangeColumns, ReturnType<typeof changeOf>>('SELECT * FROM changes', changeOf),
  erasures: () => readAll<ErasureColumns, ReturnType<typeof erasureOf>>('SELECT * FROM erasures', erasureOf),
  links: () => readAll<LinkColumns, ReturnType<typeof linkOf>>('SELECT * FROM links', linkOf),
  warnings: () => readAll<WarningColumns, ReturnType<typeof warningOf>>(warningsWithCases, warningOf),
  caseClocks: () =>
    readAll<{ readonly case_id: string; readonly clocks: readonly ClockColumns[] }, ClocksOfCase>(
      `SELECT case_id, json_agg(case_clocks ORDER BY clock) AS clocks FROM case_clocks GROUP BY case_id`,
      ({ case_id: caseId, clocks }) => ({ caseId, clocks: clocks.map(clockOf) }),
    ),
  casesWithOtherDesks: () => readAll<{ readonly case_id: string }, string>(otherDesks, (row) => row.case_id),
  releaseFiles: () =>
    readAll<ReleaseFileColumns, ReleaseFileRow>(
      `SELECT release, file, encode(sha256(content), 'hex') AS digest,
         CASE WHEN file = 'release.json' THEN content END AS manifest
       FROM figure_releases`,
      ({ manifest, ...row }) => ({ ...row, ...(manifest === null ? {} : { manifest: bytes(manifest) }) }),
    ),
  keysOf: async (persons) => {
    const sql = 'SELECT person_id, key_id, case_id FROM person_keys WHERE person_id = ANY ($1::text[])';
    return (await ask<KeyColumns>(client, sql, [persons])).map((row) => ({
      personId: row.person_id,
      keyId: row.key_id,
      ...(row.case_id === null ? {} : { caseId: row.case_id }),
    }));
  },
  tokensWithoutKey: () =>
    readAll<Pick<KeyColumns, 'person_id'> & { case_id: string }, { personId: string; caseId: string }>(
      `SELECT DISTINCT person_id, case_id FROM (
         SELECT person_id, case_id FROM search_tokens UNION ALL SELECT person_id, stream FROM link_mentions
       ) AS found
       WHERE NOT EXISTS (SELECT FROM person_keys WHERE person_keys.person_id = found.person_id)`,
      (row) => ({ personId: row.person_id, caseId: row.case_id }),
    ),
  eventsOf: async (streamId) =>
    (
      await ask<Selectable<Tables['events']>>(client, 'SELECT * FROM events WHERE stream_id = $1 ORDER BY stream_seq', [
        streamId,
      ])
    ).map(eventOf),
});
