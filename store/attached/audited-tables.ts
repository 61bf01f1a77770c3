/** casework's `AuditedTables` in one snapshot: what an audit compares with events. */
import type { AuditedTables, CasePersonRow } from '@amanat/casework';
import type { Client, QueryResultRow } from 'pg';
import { ask } from '../log/ask.ts';
import { eventOf } from '../record/rows.ts';
import type { Tables } from '../record/tables.ts';
import type { Selectable } from 'kysely';
import {
  type AccountColumns,
  accountOf,
  type ChangeColumns,
  changeOf,
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
      `SELECT DISTINCT person_id, case_id FROM search_tokens
       WHERE NOT EXISTS (SELECT FROM person_keys WHERE person_keys.person_id = search_tokens.person_id)`,
      (row) => ({ personId: row.person_id, caseId: row.case_id }),
    ),
  eventsOf: async (streamId) =>
    (
      await ask<Selectable<Tables['events']>>(client, 'SELECT * FROM events WHERE stream_id = $1 ORDER BY stream_seq', [
        streamId,
      ])
    ).map(eventOf),
});
