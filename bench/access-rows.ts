/**
 * What row security costs a list: pages of 50 and the count, of 100,000 cases in 40 districts, each with a handler, for the
 * people who see most and least. Beside it, in turns, what a program would ask that trusted itself alone, as the tables' owner,
 * whom policies do not concern: in as many round trips it looks up who the person is, and then asks for the rows by a condition
 * made for that kind of person alone, with all that is known of the person in its text, so that the server plans for just that.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { MembershipRow } from '@amanat/casework';
import { type AccountId, accountId, idLetters, officeIdSchema } from '@amanat/domain';
import { type Database, openDatabase } from '@amanat/store';
import type { Pool, QueryResultRow } from 'pg';
import { onConnection, poolOf } from '../store/access/connection.ts';
import { inTransaction } from '../store/access/transaction.ts';
import { seenCaseOf, type SeenCaseColumns } from '../store/staff/rows.ts';
import { newestFirst, withPeople } from '../store/staff/seen-case.ts';
import { freshFolder, removeFolder } from '../test/fixtures/fresh-folder.ts';
import { type Line, median, milliseconds, type Part } from './measuring.ts';

type Reach = Pick<MembershipRow, 'role' | 'scope' | 'office' | 'district'>;

const office = (name: string) => officeIdSchema.parse(`office_${name}`);
const people: Readonly<Record<string, Reach>> = {
  'a monitor of all': { role: 'monitor', scope: 'all', office: office('monitor') },
  'a supervisor of a district': {
    role: 'supervisor',
    scope: 'district',
    office: office('unit-7'),
    district: 'district-7',
  },
  'a case worker of an office': { role: 'case-worker', scope: 'office', office: office('unit-7') },
  'a case worker with 30 cases of his own': { role: 'case-worker', scope: 'own', office: office('unit-9') },
};

const insertCases = `
  INSERT INTO cases (case_id, recorded_on, district, offence_group, channel, allowed_offices, allow_salt, waits_with_custodians)
  SELECT 'case_' || lpad(to_hex(i), 26, '0'), to_char(date '2024-01-01' + (i % 700), 'YYYY-MM-DD'), 'district-' || (i % 40),
    'blackmail', 'web', ARRAY['office_unit-' || (i % 40), 'office_monitor'], decode(repeat('00', 32), 'hex'), false
  FROM generate_series(1, $1) AS i`;
/** Everybody is shut out of some: the commonest case of a conflict. Somebody with own cases handles some. */
const insertPeople = `
  INSERT INTO case_people (case_id, account, place)
  SELECT 'case_' || lpad(to_hex(i), 26, '0'), $2, $3 FROM generate_series(9, $1, 40) AS i LIMIT $4`;
const insertHandlers = `
  INSERT INTO case_people (case_id, account, place)
  SELECT case_id, 'account_' || lpad((row_number() OVER () % 400)::text, 26, '0'), 'handler' FROM cases`;

export const rowsPart: Part = {
  name: 'rows',
  async measure(quick) {
    const dataDir = freshFolder();
    const database = await openDatabase({ dataDir, kind: 'real', origin: 'bench.example/access' });
    const owners = poolOf(database.connectionOf('owner'), 2);
    try {
      const accounts = await fill(database, quick ? 5_000 : 100_000);
      const lines: Line[] = [];
      for (const { who, reach, account } of accounts) {
        const reader = database.staff.readerFor(account);
        const byHand = <Row extends QueryResultRow>(sqlOf: (condition: string) => string) =>
          askByHand<Row>(owners, account, reach, sqlOf);
        const page = async () => {
          const sqlOf = (condition: string) => `SELECT * FROM cases WHERE ${condition} ${newestFirst} LIMIT 50`;
          const rows = await byHand<SeenCaseColumns>((condition) => withPeople(sqlOf(condition), newestFirst));
          return rows.map(seenCaseOf);
        };
        const count = async () => {
          const sqlOf = (condition: string) => `SELECT count(*) FROM cases WHERE ${condition}`;
          return Number((await byHand<{ count: string }>(sqlOf))[0]?.count);
        };
        const seenPage = () => reader.cases({ limit: 50 });
        const seenCount = () => reader.countCases();
        assert.deepEqual(await seenPage(), await page());
        assert.equal(await seenCount(), await count());
        lines.push(await compared(`${who}: first page of 50`, seenPage, page, quick));
        lines.push(await compared(`${who}: the count`, seenCount, count, quick));
      }
      return lines;
    } finally {
      await owners.end();
      await database.stop();
      removeFolder(dataDir);
    }
  },
};

interface Drawn {
  readonly who: string;
  readonly reach: Reach;
  readonly account: AccountId;
}

async function fill(database: Database, caseCount: number): Promise<readonly Drawn[]> {
  const drawn = Object.entries(people).map(([who, reach]) => ({ who, reach, account: accountId(randomBytes(17)) }));
  await database.staff.append({
    events: [],
    projections: {
      accounts: drawn.map(({ account }) => ({
        account,
        signInName: account.slice(8),
        displayName: 'Example',
        state: 'active',
        conductVersion: 1,
      })),
      memberships: drawn.map(({ reach, account }) => ({
        ...reach,
        membershipId: `mem_${idLetters(randomBytes(17))}`,
        account,
        ended: false,
      })),
    },
  });
  await onConnection(database.connectionOf('owner'), async (client) => {
    await client.query(insertCases, [caseCount]);
    for (const { account, reach } of drawn) {
      if (reach.scope === 'own') await client.query(insertPeople, [caseCount, account, 'handler', 30]);
      else await client.query(insertPeople, [caseCount, account, 'shut-out', 20]);
    }
    await client.query(insertHandlers);
    await client.query('VACUUM ANALYZE');
  });
  return drawn;
}

/** Who somebody is, as far as a condition needs it. */
const lookUp = {
  name: 'look-up',
  text: `
    SELECT office, district, ARRAY(SELECT case_id FROM case_people WHERE account = $1 AND place = 'shut-out') AS shut_out
    FROM memberships JOIN accounts ON accounts.account = memberships.account
    WHERE memberships.account = $1 AND state = 'active' AND NOT ended`,
};
interface Person {
  readonly office: string;
  readonly district: string | null;
  readonly shut_out: readonly string[];
}

const askByHand = <Row extends QueryResultRow>(
  owners: Pool,
  account: AccountId,
  { scope }: Reach,
  sqlOf: (condition: string) => string,
): Promise<readonly Row[]> =>
  inTransaction(
    owners,
    async (client) => {
      const { rows } = await client.query<Person>({ ...lookUp, values: [account] });
      const [person] = rows;
      if (person === undefined) throw new Error('nobody');
      return (await client.query<Row>(sqlOf(conditionByHand(person, scope, account)))).rows;
    },
    'BEGIN READ ONLY',
  );

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** The text is of values of this bench, and for nothing else. */
function conditionByHand(
  { office: of, district, shut_out }: Person,
  scope: Reach['scope'],
  account: AccountId,
): string {
  return [
    `allowed_offices && ARRAY['${of}']`,
    ...(scope === 'district' ? [`district = '${district ?? ''}'`] : []),
    ...(scope === 'own'
      ? [`case_id IN (SELECT case_id FROM case_people WHERE account = '${account}' AND place = 'handler')`]
      : []),
    ...(shut_out.length === 0 ? [] : [`case_id NOT IN (${quoted(shut_out)})`]),
  ].join(' AND ');
}

/** In turns, so that neither has the warmer half of the run. */
async function compared(
  what: string,
  seen: () => Promise<unknown>,
  byHand: () => Promise<unknown>,
  quick: boolean,
): Promise<Line> {
  const times = { seen: [] as number[], byHand: [] as number[] };
  for (let turn = 0; turn < (quick ? 5 : 105); turn++)
    for (const [name, ask] of [['seen', seen] as const, ['byHand', byHand] as const]) {
      const from = performance.now();
      await ask();
      if (turn >= 5 || quick) times[name].push(performance.now() - from);
    }
  const [mine, theirs] = [median(times.seen), median(times.byHand)];
  const more = ((mine / theirs - 1) * 100).toFixed(0);
  return {
    what,
    measured: `${milliseconds(mine)} (${mine < theirs ? '' : '+'}${more} %)`,
    wanted: '≤ +20 %',
    beside: `the same rows by hand, without policies: ${milliseconds(theirs)}`,
  };
}
