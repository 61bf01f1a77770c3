/** What `amanat demo reset` must never throw away: folders that no database of theirs calls a training deployment. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { demo } from './demo.ts';

async function reset(dataDir: string): Promise<{ readonly exitCode: number; readonly outcome: unknown }> {
  const printed: string[] = [];
  const terminal = { print: (text: string) => void printed.push(text), complain: (text: string) => assert.fail(text) };
  const exitCode = await demo({ args: ['reset', '--data', dataDir, '--json'], env: {}, terminal });
  return { exitCode, outcome: (JSON.parse(printed[0] ?? '') as { outcome: unknown }).outcome };
}

test('the keys of a deployment whose database is elsewhere stay, also when DATABASE_URL was forgotten', async (context) => {
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-reset-'));
  context.after(() => rmSync(dataDir, { recursive: true, force: true }));
  writeFileSync(join(dataDir, 'origin'), 'record.example\n', { mode: 0o600 });
  mkdirSync(join(dataDir, 'keys'), { mode: 0o700 });
  writeFileSync(join(dataDir, 'keys', 'intake-private.key'), 'TRAINING', { mode: 0o600 });
  assert.deepEqual(await reset(dataDir), { exitCode: 1, outcome: 'no-database-here' });
  assert.equal(readFileSync(join(dataDir, 'keys', 'intake-private.key'), 'utf8'), 'TRAINING');
  assert.ok(!existsSync(join(dataDir, 'postgres')), 'no database was made in order to ask it');
});

test('the root folder and a file are no deployments', async () => {
  assert.deepEqual(await reset('/'), { exitCode: 1, outcome: 'not-a-deployment' });
  assert.deepEqual(await reset(import.meta.filename), { exitCode: 1, outcome: 'not-a-deployment' });
});
