/**
 * casework's `StaffReader`: every statement runs under the role on which row security works, in a transaction that names
 * the account. Nothing here asks who may see what: the tables do (access/row-security.sql).
 */
import type { CaseListQuery, StaffReader } from '@amanat/casework';
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
import { workReader } from './work-reader.ts';

type EventColumns = Parameters<typeof eventOf>[0];

/** Names the account, and then says whether a list can begin with few cases. The order is kept by the condition. */
const nameAccount = `
  SELECT reader_is_narrow() AS is_narrow
  FROM (SELECT set_config('amanat.account', $1, true) AS account, set_config('amanat.case', $2, true) AS of_case OFFSET 0)
    AS named
  WHERE account IS NOT NULL AND of_case IS NOT NULL`;

/** Few cases are looked up one by one; without this the newest of all would be gone through until enough were seen. */
const amongItsOwn = 'case_id = ANY (ARRAY(SELECT reader_cases()))';

/** Only the conditions that are wanted, so that the indexes serve each. */
function listStatement({ after, limit, district, ownOnly }: CaseListQuery, account: AccountId, isNarrow: boolean) {
  const values: unknown[] = [limit];
  const parameter = (value: unknown): string => `$${String(values.push(value))}`;
  const conditions = ['true'];
  if (after !== undefined) {
    const [day, id] = [parameter(after.recordedOn), parameter(after.caseId)];
    conditions.push(`recorded_on <= ${day} AND (recorded_on < ${day} OR case_id > ${id})`);
  }
  if (district !== undefined) conditions.push(`district = ${parameter(district)}`);
  if (ownOnly === true) {
    const own = `SELECT case_id FROM case_people WHERE account = ${parameter(account)} AND place = 'handler'`;
    conditions.push(`case_id = ANY (ARRAY(${own}))`);
  } else if (isNarrow) conditions.push(amongItsOwn);
  const page = `SELECT * FROM cases WHERE ${conditions.join(' AND ')} ${newestFirst} LIMIT $1`;
  // One of few texts: each connection parses and plans it once.
  const kinds = [after !== undefined, district !== undefined, ownOnly === true, isNarrow].map(Number).join('');
  return { name: `cases-${kinds}`, text: withPeople(page, newestFirst), values };
}

const oneSql = withPeople('SELECT * FROM cases WHERE case_id = $1');

/** `pool` decides what is seen: of the limited role what row security shows, of the owner (for measurements) all. */
export function staffReader(pool: Pool, account: AccountId): StaffReader {
  const asAccount = <Result>(
    caseId: string | undefined,
    work: (client: PoolClient, isNarrow: boolean) => Promise<Result>,
  ): Promise<Result> =>
    inTransaction(
      pool,
      async (client) => {
        const { rows } = await client.query<{ is_narrow: boolean }>({
          name: 'name-account',
          text: nameAccount,
          values: [account, caseId ?? ''],
        });
        return work(client, rows[0]?.is_narrow !== false);
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
    ...workReader(account, asAccount),
    cases: (query) =>
      asAccount(undefined, async (client, isNarrow) => {
        const { rows } = await client.query<SeenCaseColumns>(listStatement(query, account, isNarrow));
        return rows.map(seenCaseOf);
      }),
    countCases: () =>
      asAccount(undefined, async (client, isNarrow) => {
        const among = isNarrow ? `WHERE ${amongItsOwn}` : '';
        const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM cases ${among}`);
        return Number(rows[0]?.count ?? 0);
      }),
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
    countWaitingCases: async () => {
      const waiting = 'SELECT count(DISTINCT case_id) FROM person_keys WHERE intake_key IS NOT NULL';
      return (await each(({ count }: { readonly count: string }) => Number(count), waiting, []))[0] ?? 0;
    },
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
    countAlarms: async ({ after, upTo }) => {
      const counted = 'SELECT count(*) FROM alarms WHERE place > $1 AND place <= $2';
      return (await each(({ count }: { readonly count: string }) => Number(count), counted, [after, upTo]))[0] ?? 0;
    },
    erasures: (limit) =>
      each<ErasureColumns, ReturnType<typeof erasureOf>>(
        erasureOf,
        'SELECT * FROM erasures ORDER BY place DESC LIMIT $1',
        [limit],
      ),
  };
}
