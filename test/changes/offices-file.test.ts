/** A list of offices in the folder begins the record, and is not followed afterwards. */
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { defaultOffices, type Office } from '@amanat/domain';
import { openDeployment } from '../../server/open-deployment.ts';

test('offices.json counts at the first start; what it says otherwise later is told and not followed', async (context) => {
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-offices-'));
  context.after(() => rmSync(dataDir, { recursive: true, force: true }));
  const write = (offices: readonly Office[]): void =>
    writeFileSync(join(dataDir, 'offices.json'), JSON.stringify({ offices }));
  async function opened() {
    const now = (): Temporal.Instant => Temporal.Now.instant();
    const { casework, database } = await openDeployment({
      dataDir,
      training: false,
      timeZone: 'Asia/Karachi',
      promiseHours: 24,
      now,
    });
    const kept = await database.record.loadStreamsOf('office');
    await database.stop();
    return { offices: casework.offices(), ignored: casework.ignoredOffices, events: kept.length };
  }

  // As the record tells them: by id.
  const own = defaultOffices.slice(0, 5).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const [first, second, ...rest] = own;
  assert.ok(first && second);
  write(own);
  assert.deepEqual(await opened(), { offices: own, ignored: [], events: 5 });
  assert.deepEqual(await opened(), { offices: own, ignored: [], events: 5 });
  write([{ ...first, basis: 'asked by telephone' }, ...rest]);
  assert.deepEqual(await opened(), { offices: own, ignored: [first.id, second.id], events: 5 });
});
