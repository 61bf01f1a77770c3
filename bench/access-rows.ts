/**
 * What row security costs a list: pages of 50 and the count, of 100,000 cases in 40 districts, for the people who see most
 * and least. Beside it, in turns, the same rows by a condition written into the statement by hand, as the tables' owner, whom
 * policies do not concern: what a program would ask that trusted itself alone.
 */
import { randomBytes } from 'node:crypto';
import type { MembershipRow } from '@amanat/casework';
import { type AccountId, accountId, idLetters, officeIdSchema } from '@amanat/domain';
import { type Database, openDatabase } from '@amanat/store';
import type { Pool } from 'pg';
import { onConnection, poolOf } from '../store/access/connection.ts';
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
const insertPeople = `
  INSERT INTO case_people (case_id, account, place)
  SELECT 'case_' || lpad(to_hex(i), 26, '0'), $2, $3 FROM generate_series(9, $1, 40) AS i LIMIT $4`;

export const rowsPart: Part = {
  name: 'rows',
  async measure(quick) {
    const dataDir = freshFolder();
    const database = await openDatabase({ dataDir, kind: 'real', origin: 'bench.example/access' });
    const owners = poolOf(database.connectionOf('owner'), 2);
    // A transaction, as a reader has: three round trips each.
    const asOwner = async (sql: string): Promise<unknown> => {
      const client = await owners.connect();
      try {
        await client.query('BEGIN READ ONLY');
        await client.query('SELECT 1');
        const { rows } = await client.query(sql);
        await client.query('COMMIT');
        return rows;
      } finally {
        client.release();
      }
    };
    try {
      const accounts = await fill(database, quick ? 5_000 : 100_000);
      const lines: Line[] = [];
      for (const { who, reach, account } of accounts) {
        const reader = database.staff.readerFor(account);
        const byHand = await conditionByHand(reach, account, owners);
        const page = withPeople(`SELECT * FROM cases WHERE ${byHand} ${newestFirst} LIMIT 50`, newestFirst);
        const count = `SELECT count(*) FROM cases WHERE ${byHand}`;
        lines.push(
          await compared(
            `${who}: first page of 50`,
            () => reader.cases({ limit: 50 }),
            () => asOwner(page),
            quick,
          ),
        );
        lines.push(
          await compared(
            `${who}: the count`,
            () => reader.countCases(),
            () => asOwner(count),
            quick,
          ),
        );
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
      // Everybody is shut out of some: the commonest case of a conflict.
      else await client.query(insertPeople, [caseCount, account, 'shut-out', 20]);
    }
    await client.query('ANALYZE');
  });
  return drawn;
}

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** What that person sees, with everything that is known of the person looked up before. */
async function conditionByHand(
  { scope, office: of, district }: Reach,
  account: AccountId,
  owners: Pool,
): Promise<string> {
  const placed = async (place: string): Promise<readonly string[]> => {
    const sql = 'SELECT case_id FROM case_people WHERE account = $1 AND place = $2';
    return (await owners.query<{ case_id: string }>(sql, [account, place])).rows.map((row) => row.case_id);
  };
  const shutOut = await placed('shut-out');
  const within = `allowed_offices && ARRAY['${of}']`;
  const own = scope === 'own' ? `AND case_id IN (${quoted(await placed('handler'))})` : '';
  const near = district === undefined ? '' : `AND district = '${district}'`;
  return `${within} ${own} ${near} ${shutOut.length === 0 ? '' : `AND case_id NOT IN (${quoted(shutOut)})`}`;
}

/** In turns, so that neither has the warmer half of the run. */
async function compared(
  what: string,
  seen: () => Promise<unknown>,
  byHand: () => Promise<unknown>,
  quick: boolean,
): Promise<Line> {
  const times = { seen: [] as number[], byHand: [] as number[] };
  for (let turn = 0; turn < (quick ? 5 : 60); turn++)
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
