/**
 * The rule for the writer (specs/transparency-log.md, section 11) on when to stop and when only to wait: rule 5, by tree,
 * head and signer.
 */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { openLocalSigner } from './local-signer.ts';
import { hasCheckpoint, settled } from './testing/log-milestones.ts';
import { append, asOwner, emptyPlace, eventually, indexesOf, logAt, origin } from './testing/log-of-test.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

suiteOnServers('rules for the writer', (opened) => {
  const emptyOf = (context: TestContext) => emptyPlace(opened().database, context);

  test('rule 5: nothing is indexed or signed when tiles and head differ, or when the signer refuses', async (context) => {
    const place = await emptyOf(context);
    const log = await logAt(place, context);
    await settled(log);
    await log.stop();
    await asOwner(place.database, 'UPDATE logs SET root = sha256(root)');
    await append(place.database, 1);
    const again = await logAt(place, context);
    assert.equal(again.status().halted, 'tree-differs-from-head');
    await assert.rejects(again.publishNow());
    assert.equal((await indexesOf(place.database)).length, 0);
    await again.stop();
    assert.equal((await place.database.log.loadLog())?.halted, 'tree-differs-from-head');
    assert.equal((await logAt(place, context)).status().halted, 'tree-differs-from-head');
  });

  test('rule 5: a frozen signer stops the log; one that is away holds back only the publication', async (context) => {
    const place = await emptyOf(context);
    const signer = await openLocalSigner({ folder: place.signerFolder, origin });
    let away = true;
    const sometimes = {
      verifierKeys: () => signer.verifierKeys(),
      sign: (request: Parameters<typeof signer.sign>[0]) =>
        away ? Promise.reject(new Error('away')) : signer.sign(request),
    };
    const log = await logAt(place, context, { signer: sometimes });
    await eventually(() => log.status().waitsFor === 'signer');
    await append(place.database, 3);
    await eventually(async () => (await indexesOf(place.database)).length === 3, 'an index all the same');
    assert.equal(hasCheckpoint(place), false);
    away = false;
    await settled(log);
    assert.equal(log.status().waitsFor, undefined);
    await signer.freeze('a test');
    await assert.rejects(log.publishNow());
    assert.equal(log.status().halted, 'signer-frozen');
  });
});
