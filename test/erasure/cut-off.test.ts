/**
 * A power cut in the one moment of an erasure that cannot be taken back: two have agreed, and the keys are not destroyed
 * yet. The whole program, killed there; the next start goes on, sealed or not, and says what it did.
 */
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { attachDatabase } from '@amanat/store';
import { Client } from 'pg';
import { amanat } from '../fixtures/amanat-command.ts';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import { endServerProcess, startServerProcess } from '../fixtures/server-process.ts';
import { signedInAs } from '../fixtures/staff.ts';

const dataDir = freshFolder();

async function asOwner<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  const attached = await attachDatabase(dataDir);
  const client = new Client(attached.connectionOf('owner'));
  // The server that it talks to is killed.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
    await attached.stop();
  }
}

async function untilSome(client: Client, sql: string): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if ((await client.query(sql)).rows.length > 0) return;
    await setTimeout(50);
  }
  throw new Error('it did not come to that');
}

suite('an erasure that is cut off', { timeout: 600_000 }, () => {
  after(() => removeFolder(dataDir));

  test('after kill -9 between the decision and the destruction, the next start destroys the keys and keeps that it did', async () => {
    const server = await startServerProcess(dataDir, '--demo');
    const to = { url: `http://127.0.0.1:${server.port}` };
    let caseId = '';
    await asOwner(async (owner) => {
      const { rows } = await owner.query<{ case_id: string }>(
        `SELECT case_id FROM cases WHERE 'office_monitor-punjab' = ANY (allowed_offices) LIMIT 1`,
      );
      caseId = rows[0]?.case_id ?? '';
      const monitor = await signedInAs('monitor', to);
      const choice = 'reporter data-subject-asks';
      const proposed = await monitor.post(`/en/staff/erasures/case/${caseId}`, { choice });
      const at = proposed.headers.get('location') ?? '';
      const [first, second] = [await signedInAs('custodian-a', to), await signedInAs('custodian-b', to)];
      assert.equal((await first.post(at, { answer: 'agree' })).status, 303);
      // Nobody can delete a key while this is held: the program stops right before it.
      await owner.query('BEGIN');
      await owner.query('LOCK TABLE search_tokens IN ACCESS EXCLUSIVE MODE');
      const cut = second.post(at, { answer: 'agree' }).then(
        () => 'answered',
        () => 'cut',
      );
      await untilSome(owner, `SELECT FROM events WHERE type = 'erasure.begun'`);
      await endServerProcess(server, 'SIGKILL');
      assert.equal(await cut, 'cut');
      await owner.query('ROLLBACK').catch(() => undefined);
    });
    const left = await asOwner(async (owner) => {
      const erased = await owner.query(`SELECT FROM events WHERE type = 'person.erased'`);
      const { rows } = await owner.query<{ state: string }>('SELECT state FROM erasures');
      const keys = await owner.query('SELECT FROM person_keys WHERE case_id = $1', [caseId]);
      return [erased.rows.length, rows[0]?.state, keys.rows.length];
    });
    assert.deepEqual(left, [0, 'begun', 3], 'it was cut off where this test means to cut');

    const again = await startServerProcess(dataDir, '--demo');
    await asOwner(async (owner) => {
      const { rows } = await owner.query<{ state: string }>('SELECT state FROM erasures');
      const keys = await owner.query('SELECT FROM person_keys WHERE case_id = $1', [caseId]);
      assert.deepEqual([rows[0]?.state, keys.rows.length], ['done', 2]);
      const erased = await owner.query(`SELECT FROM events WHERE type = 'person.erased'`);
      assert.equal(erased.rows.length, 1);
    });
    const { exitCode, found } = await amanat(['audit', '--data', dataDir, '--demo']);
    assert.deepEqual([exitCode, found['findings']], [0, []]);
    await endServerProcess(again, 'SIGTERM');
    const third = await startServerProcess(dataDir, '--demo');
    await endServerProcess(third, 'SIGTERM');
    await asOwner(async (owner) => {
      const erased = await owner.query(`SELECT FROM events WHERE type = 'person.erased'`);
      assert.equal(erased.rows.length, 1, 'once is enough');
    });
  });
});
