/** The part of casework's `StaffReader` that work lists and lists of clocks come from. */
import type { ClockRow, PassedCount, PassedRow, StaffReader, WorkRow } from '@amanat/casework';
import type { AccountId } from '@amanat/domain';
import type { PoolClient } from 'pg';
import { type ClockColumns, clockOf, seenCaseOf, type SeenCaseColumns, type WorkColumns, workFactsOf } from './rows.ts';
import {
  countPassedStatement,
  countWorkStatement,
  firstClocks,
  passedStatement,
  seenCases,
  workStatement,
} from './work-statements.ts';

type AsAccount = <Result>(
  caseId: string | undefined,
  work: (client: PoolClient, isNarrow: boolean) => Promise<Result>,
) => Promise<Result>;

interface WorkListColumns extends SeenCaseColumns, WorkColumns {
  readonly urgency: number;
  readonly due_on: string;
  readonly passed: number;
  readonly first_clock: string | null;
}

interface CountColumns {
  readonly owner: PassedCount['owner'];
  readonly keeper: PassedCount['keeper'] | null;
  readonly rule: string;
  readonly count: string;
  readonly oldest: string;
}

export const workReader = (
  account: AccountId,
  asAccount: AsAccount,
): Pick<StaffReader, 'work' | 'countWork' | 'clocksOf' | 'passedClocks' | 'countPassed'> => ({
  work: (query) =>
    asAccount(undefined, async (client, isNarrow) => {
      const { text, values } = workStatement(query, account, isNarrow);
      const { rows } = await client.query<WorkListColumns>(text, [...values]);
      const named = rows.flatMap(({ case_id, first_clock: clock }) => (clock === null ? [] : [{ case_id, clock }]));
      const clocks = await clocksByCase(client, named);
      return rows.map((row): WorkRow => {
        const first = clocks.get(row.case_id);
        return {
          seen: seenCaseOf(row),
          ...workFactsOf(row),
          urgency: row.urgency,
          passed: row.passed,
          dueOn: row.due_on,
          ...(first === undefined ? {} : { first }),
        };
      });
    }),
  countWork: (query) =>
    asAccount(undefined, async (client, isNarrow) => {
      const { text, values } = countWorkStatement(query, account, isNarrow);
      const { rows } = await client.query<{ count: string }>(text, [...values]);
      return Number(rows[0]?.count ?? 0);
    }),
  clocksOf: (caseId) =>
    asAccount(caseId, async (client) => {
      const sql = 'SELECT * FROM case_clocks WHERE case_id = $1 ORDER BY opens_on, clock';
      return (await client.query<ClockColumns>(sql, [caseId])).rows.map(clockOf);
    }),
  passedClocks: (query) =>
    asAccount(undefined, async (client) => {
      const { text, values } = passedStatement(query);
      const { rows } = await client.query<ClockColumns>(text, [...values]);
      const ids = [...new Set(rows.map(({ case_id }) => case_id))];
      const seen = await client.query<SeenCaseColumns>(seenCases, [ids]);
      const byId = new Map(seen.rows.map((row) => [row.case_id, seenCaseOf(row)]));
      return rows.flatMap((row): readonly PassedRow[] => {
        const of = byId.get(row.case_id);
        return of === undefined ? [] : [{ ...clockOf(row), seen: of }];
      });
    }),
  countPassed: (query) =>
    asAccount(undefined, async (client) => {
      const { text, values } = countPassedStatement(query);
      const { rows } = await client.query<CountColumns>(text, [...values]);
      return rows.map(({ owner, keeper, rule, count, oldest }) => ({
        owner,
        ...(keeper === null || keeper === undefined ? {} : { keeper }),
        rule,
        count: Number(count),
        oldestDueOn: oldest,
      }));
    }),
});

async function clocksByCase(
  client: PoolClient,
  named: readonly { readonly case_id: string; readonly clock: string }[],
): Promise<ReadonlyMap<string, ClockRow>> {
  if (named.length === 0) return new Map();
  const values = [named.map((each) => each.case_id), named.map(({ clock }) => clock)];
  const { rows } = await client.query<ClockColumns>(firstClocks, values);
  return new Map(rows.map((row) => [row.case_id, clockOf(row)]));
}
