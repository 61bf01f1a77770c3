/**
 * casework's `StaffReader`: every statement runs under the role on which row security works, in a transaction that names
 * the account. Nothing here asks who may see what: the tables do (access/row-security.sql).
 */
import type { StaffReader } from '@amanat/casework';
import type { AccountId } from '@amanat/domain';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { storeErrorFrom } from '../access/error-from-postgres.ts';
import { inTransaction } from '../access/transaction.ts';
import { bytes, eventOf } from '../record/rows.ts';
import {
  type AlarmColumns,
  alarmOf,
  type ErasureColumns,
  erasureOf,
  type OpeningColumns,
  openingOf,
  type PersonKeyColumns,
  personKeyOf,
  seenCaseOf,
  type SeenCaseColumns,
} from './rows.ts';
import { newestFirst, withPeople } from './seen-case.ts';

type EventColumns = Parameters<typeof eventOf>[0];

const listSql = withPeople(
  `SELECT * FROM cases
   WHERE ($1::text IS NULL OR (recorded_on <= $1 AND (recorded_on < $1 OR case_id > $2)))
     AND ($3::text IS NULL OR district = $3)
     AND ($4::text IS NULL OR case_id IN (SELECT case_id FROM case_people WHERE account = $4 AND place = 'handler'))
   ${newestFirst} LIMIT $5`,
  newestFirst,
);
const oneSql = withPeople('SELECT * FROM cases WHERE case_id = $1');

/** `pool` decides what is seen: of the limited role what row security shows, of the owner (for measurements) all. */
export function staffReader(pool: Pool, account: AccountId): StaffReader {
  const asAccount = <Result>(caseId: string | undefined, work: (client: PoolClient) => Promise<Result>) =>
    inTransaction(
      pool,
      async (client) => {
        await client.query({
          name: 'as-account',
          text: `SELECT set_config('amanat.account', $1, true), set_config('amanat.case', $2, true)`,
          values: [account, caseId ?? ''],
        });
        return work(client);
      },
      'BEGIN READ ONLY',
    ).catch((error: unknown) => {
      throw storeErrorFrom(error);
    });
  /** `caseId` where one case is asked for: it then counts, too, if it is open to the account. */
  const each = async <Row extends QueryResultRow, Item>(
    itemOf: (row: Row) => Item,
    sql: string,
    values: readonly unknown[],
    caseId?: string,
  ): Promise<readonly Item[]> => {
    const { rows } = await asAccount(caseId, (client) => client.query<Row>(sql, [...values]));
    return rows.map(itemOf);
  };

  return {
    cases: ({ after, limit, district, ownOnly }) =>
      each<SeenCaseColumns, ReturnType<typeof seenCaseOf>>(seenCaseOf, listSql, [
        after?.recordedOn ?? null,
        after?.caseId ?? null,
        district ?? null,
        ownOnly === true ? account : null,
        limit,
      ]),
    countCases: async () => {
      const counts = await each(
        ({ count }: { readonly count: string }) => Number(count),
        'SELECT count(*) FROM cases',
        [],
      );
      return counts[0] ?? 0;
    },
    findCase: async (caseId) =>
      (await each<SeenCaseColumns, ReturnType<typeof seenCaseOf>>(seenCaseOf, oneSql, [caseId], caseId))[0],
    loadCase: (caseId) =>
      each<EventColumns, ReturnType<typeof eventOf>>(
        eventOf,
        'SELECT * FROM events WHERE stream_id = $1 ORDER BY stream_seq',
        [caseId],
        caseId,
      ),
    personKeys: (caseId) =>
      each<PersonKeyColumns, ReturnType<typeof personKeyOf>>(
        personKeyOf,
        'SELECT * FROM person_keys WHERE case_id = $1 ORDER BY arrival',
        [caseId],
        caseId,
      ),
    caseKey: async (caseId) =>
      (
        await each(
          ({ wrapped }: { readonly wrapped: Uint8Array }) => bytes(wrapped),
          'SELECT wrapped FROM case_keys WHERE case_id = $1',
          [caseId],
          caseId,
        )
      )[0],
    openings: ({ caseId, state, way, by, limit }) =>
      each<OpeningColumns, ReturnType<typeof openingOf>>(
        openingOf,
        `SELECT * FROM openings WHERE ($1::text IS NULL OR case_id = $1) AND ($2::text IS NULL OR state = $2)
           AND ($3::text IS NULL OR way = $3) AND ($4::text IS NULL OR account = $4)
         ORDER BY place DESC LIMIT $5`,
        [caseId ?? null, state ?? null, way ?? null, by ?? null, limit],
      ),
    alarms: (limit) =>
      each<AlarmColumns, ReturnType<typeof alarmOf>>(alarmOf, 'SELECT * FROM alarms ORDER BY place DESC LIMIT $1', [
        limit,
      ]),
    erasures: (limit) =>
      each<ErasureColumns, ReturnType<typeof erasureOf>>(
        erasureOf,
        'SELECT * FROM erasures ORDER BY place DESC LIMIT $1',
        [limit],
      ),
  };
}
