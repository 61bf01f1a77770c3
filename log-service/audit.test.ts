/** What an audit finds after somebody changed the tables, the published files or what the signer remembers: one test each. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { openLocalSigner } from './local-signer.ts';
import {
  type AuditedPlace,
  auditedPlace,
  listedKey,
  makeFillers,
  openedEvent,
  otherKey,
} from './testing/audited-log.ts';
import { type Ending, logAt, origin } from './testing/log-of-test.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';
import { flip } from './testing/tamperings/tampering.ts';
import { tamperings } from './testing/tamperings/tamperings.ts';

suiteOnServers('audit', (opened) => {
  let made: Promise<AuditedPlace> | undefined;
  const endings: (() => void)[] = [];
  const ending: Ending = { after: (work) => endings.push(work) };
  after(() => endings.forEach((end) => end()));
  /** Made once; each test ends with all as it was. */
  const audited = async (context: TestContext): Promise<AuditedPlace> => {
    const place = await (made ??= auditedPlace(opened(), ending));
    context.after(() => place.putBack());
    return place;
  };

  test('a record that nobody touched holds, beside signer, files and mirror', async (context) => {
    const { sizes, audit, mirrorFolder } = await audited(context);
    assert.deepEqual(sizes, [32, 320, 640]);
    const { findings, logs, ...counted } = await audit({ mirrorFolder });
    assert.deepEqual(findings, []);
    assert.deepEqual(counted, { events: 642, complaints: 3, waiting: 0, counts: {} });
    const comparedWith = ['signer', 'published', 'mirror'];
    assert.deepEqual(logs, [{ logId: 1, origin, size: 642, publishedSize: 640, checkpoints: 3, comparedWith }]);
  });

  for (const { what, by, finds, place, withMirror } of tamperings)
    test(`${what}: ${Object.keys(finds).join(', ')}`, async (context) => {
      const at = await audited(context);
      await by(at);
      const { findings, counts } = await at.audit(withMirror === true ? { mirrorFolder: at.mirrorFolder } : {});
      assert.deepEqual(counts, finds);
      if (place === undefined) return;
      const wanted = place(at);
      const isFound = findings.some(
        ({ code, ...where }) => Object.hasOwn(finds, code) && isDeepStrictEqual(where, wanted),
      );
      assert.ok(isFound, JSON.stringify(findings));
    });

  test('without the signer’s folder its keys are those that the record lists', async (context) => {
    const at = await audited(context);
    const withoutSigner = { signerFolder: () => join(at.signerFolder, 'elsewhere') };
    assert.deepEqual((await at.audit(withoutSigner)).counts, { 'checkpoint-unsigned': 3, 'published-unsigned': 1 });
    await at.database.record.append({ events: [listedKey(otherKey()), listedKey('no key', 2)] });
    assert.equal((await at.audit(withoutSigner)).counts['checkpoint-unsigned'], 3);
    await at.database.record.append({
      events: [listedKey(at.vkey, 3)],
    });
    const { counts, logs } = await at.audit(withoutSigner);
    assert.deepEqual(counts, {});
    assert.deepEqual(logs[0]?.comparedWith, ['published']);
  });

  test('where there is no folder and no signer, the tables alone are looked at', async (context) => {
    const at = await audited(context);
    await at.database.record.append({ events: [listedKey(at.vkey)] });
    const nowhere = () => join(at.signerFolder, 'elsewhere');
    const { counts, logs } = await at.audit({ signerFolder: nowhere, publishedFolder: nowhere });
    assert.deepEqual(counts, {});
    assert.deepEqual(logs[0]?.comparedWith, []);
  });

  test('of each code twenty are listed and all are counted', async (context) => {
    const at = await audited(context);
    await at.sql(`UPDATE events SET ${flip('salt')} WHERE type = 'message.received'`);
    const { findings, counts } = await at.audit();
    assert.deepEqual(counts, { 'event-altered': 592 });
    assert.equal(findings.length, 20);
    assert.equal(new Set(findings.map(({ eventId }) => eventId)).size, 20);
  });

  test('a day that is old where the log itself stood still is no finding', async (context) => {
    const at = await audited(context);
    // As if the log had begun again, after a long time, with the checkpoint of 640.
    await at.sql("UPDATE log_checkpoints SET published_at = published_at - interval '30 days' WHERE size <= 320");
    assert.deepEqual((await at.audit()).counts, {});
    await at.sql("UPDATE log_checkpoints SET published_at = published_at + interval '90 days' WHERE size = 32");
    assert.deepEqual((await at.audit()).counts, {}, 'nor where a clock ran ahead for a while');
  });

  test('what a signer’s folder holds must be readable, or there is no answer', async (context) => {
    const at = await audited(context);
    writeFileSync(join(at.signerFolder, 'last-signed'), 'garbled');
    await assert.rejects(at.audit(), { code: 'signer-memory-garbled' });
  });

  test('beside a log that publishes all the time it finds nothing', async (context) => {
    const at = await audited(context);
    const signer = await openLocalSigner({ folder: at.signerFolder, origin });
    const log = await logAt(at, context, { signer, makeFillers, publishEveryMs: 30 });
    const from = log.status().publishedSize;
    for (let round = 0; round < 12; round++) {
      const writing = at.database.record.append({ events: Array.from({ length: 40 }, () => openedEvent()) });
      assert.deepEqual((await at.audit({ mirrorFolder: at.mirrorFolder })).findings, []);
      await writing;
      log.appended(40);
    }
    assert.ok(log.status().publishedSize > from + 300, 'it did publish');
    await log.stop();
  });
});
