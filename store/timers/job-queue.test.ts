/** What the program does by the clock: done when asked, once for many askings, and seeing nothing of the record. */
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { onConnection } from '../access/connection.ts';
import type { Database, DatabaseRole } from '../database.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';
import type { JobQueue, TimedJob } from './job-queue.ts';

const yearly = '0 0 1 1 *';

for (const server of testServers)
  suite(`jobs by the clock (${server.name})`, { timeout: 600_000 }, () => {
    test('a job that is asked for is done, and one that is asked for often while it is done is done once more', async (context) => {
      const { database } = await openedOn(server, context);
      let begun = 0;
      const gate = Promise.withResolvers<void>();
      const queue = await openedQueue(database, context, {
        name: 'work',
        cron: yearly,
        run: async () => {
          begun++;
          await gate.promise;
        },
      });
      await queue.soon('work');
      await until(() => begun === 1);
      for (let asked = 0; asked < 5; asked++) await queue.soon('work');
      gate.resolve();
      await until(() => begun === 2);
      await setTimeout(1500);
      assert.equal(begun, 2);
    });

    test('a job that fails is told of and tried again later; what it failed with is kept in no table', async (context) => {
      const { database } = await openedOn(server, context);
      const failures: unknown[] = [];
      const run = async (): Promise<void> => {
        throw new Error('a name that must not be kept');
      };
      const queue = await openedQueue(database, context, { name: 'work', cron: yearly, run }, failures);
      await queue.soon('work');
      await until(() => failures.length === 1);
      const jobs = () => asked(database, 'timer', `SELECT state::text, data::text, output::text FROM timers.job`);
      await until(async () => (await jobs()).some((job) => job['state'] === 'retry'));
      assert.ok(!JSON.stringify(await jobs()).includes('a name'));
      assert.deepEqual(
        (await jobs()).map((job) => job['data']),
        [null],
      );
    });

    test('a program that ends waits for what is being done, and tells it', async (context) => {
      const { database } = await openedOn(server, context);
      let told = false;
      let begun = false;
      const queue = await openedQueue(database, context, {
        name: 'work',
        cron: yearly,
        run: async (isOver) => {
          begun = true;
          while (!isOver()) await setTimeout(20);
          told = true;
        },
      });
      await queue.soon('work');
      await until(() => begun);
      await queue.stop();
      assert.ok(told);
    });

    test('its role reads, writes and makes nothing beside its own schema, and no other role comes into that', async (context) => {
      const { database } = await openedOn(server, context);
      await openedQueue(database, context, { name: 'work', cron: yearly, run: async () => undefined });
      const tables = await asked(
        database,
        'owner',
        `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')`,
      );
      assert.ok(tables.length > 30);
      const denied = [
        ...tables.map(({ name }) => `SELECT FROM public.${String(name)}`),
        'CREATE TABLE public.more (x integer)',
        `INSERT INTO public.events SELECT`,
      ];
      for (const sql of denied)
        await assert.rejects(
          onConnection(database.connectionOf('timer'), (client) => client.query(sql)),
          { code: 'not-permitted' },
          sql,
        );
      for (const role of ['program', 'eraser', 'log', 'staff'] as const)
        await assert.rejects(
          onConnection(database.connectionOf(role), (client) => client.query('SELECT FROM timers.job')),
          { code: 'not-permitted' },
          role,
        );
    });
  });

async function openedQueue(
  database: Database,
  context: TestContext,
  job: TimedJob,
  failures: unknown[] = [],
): Promise<JobQueue> {
  const failed = (error: unknown): void => void failures.push(error);
  const queue = await database.openJobs([job], { timeZone: 'Asia/Karachi', failed });
  context.after(() => queue.stop());
  return queue;
}

const asked = (database: Database, role: DatabaseRole, sql: string): Promise<readonly Record<string, unknown>[]> =>
  onConnection(database.connectionOf(role), async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await isSo()) return;
    await setTimeout(50);
  }
  assert.fail('it did not happen');
}
