/**
 * The rule for the writer (specs/transparency-log.md, section 11) on what was restored or lost: rule 6, whoever
 * remembers more of the log.
 */
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Database } from '@amanat/store';
import { openLocalSigner } from './local-signer.ts';
import { checkpointOf, halted, hasCheckpoint, settled } from './testing/log-milestones.ts';
import { asOwner, emptyPlace, eventually, folderOf, logAt, origin } from './testing/log-of-test.ts';
import { smallWitness, witnessesOf } from './testing/small-witness.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

/** As a restore from a backup made before the log began: the record is empty again, all else is as it was. */
const restoreEmpty = (database: Database) =>
  asOwner(database, 'TRUNCATE logs, log_entries, log_tiles, log_checkpoints, log_stamps, outbox CASCADE');

suiteOnServers('rules for the writer', (opened) => {
  const emptyOf = (context: TestContext) => emptyPlace(opened().database, context);

  test('rule 6: after a restore the log stops, whoever remembers more: the folder, the signer or a witness', async (context) => {
    const place = await emptyOf(context);
    const witness = smallWitness('bar');
    const witnesses = witnessesOf([witness], 0);
    await openLocalSigner({ folder: place.signerFolder, origin });
    const oldSigner = join(folderOf(context), 'signer');
    cpSync(place.signerFolder, oldSigner, { recursive: true });
    const log = await logAt(place, context, { witnesses });
    await settled(log);
    await log.publishNow();
    await log.stop();

    await restoreEmpty(place.database);
    assert.equal((await logAt(place, context)).status().halted, 'published-ahead');

    await restoreEmpty(place.database);
    rmSync(place.folder, { recursive: true });
    assert.equal(await halted(await logAt(place, context)), 'signer-ahead');
    assert.equal(hasCheckpoint(place), false);

    await restoreEmpty(place.database);
    // The signer was restored as well.
    assert.equal(
      await halted(
        await logAt({ ...place, signerFolder: oldSigner }, context, { witnesses: witnessesOf([witness], 1) }),
      ),
      'witness-ahead',
    );
    assert.equal(hasCheckpoint(place), false);
  });

  test('rule 6: a signer whose folder was lost does not go on under the same name with another key', async (context) => {
    const place = await emptyOf(context);
    const log = await logAt(place, context);
    await settled(log);
    await log.stop();
    const before = checkpointOf(place);
    rmSync(place.signerFolder, { recursive: true });
    const next = await logAt(place, context);
    await assert.rejects(next.publishNow());
    assert.equal(await halted(next), 'signer-behind');
    assert.equal(checkpointOf(place), before);
  });

  test('rule 6: a question that reaches a witness late, when it has seen more of this very log, stops nothing', async (context) => {
    const place = await emptyOf(context);
    const witness = smallWitness('bar');
    const log = await logAt(place, context, { witnesses: witnessesOf([witness], 1) });
    await settled(log);
    await log.stop();
    const answers: string[] = [];
    const published = Promise.withResolvers<void>();
    const late = {
      ...witness,
      cosign: async (...question: Parameters<typeof witness.cosign>) => {
        // The first question, of the start, takes longer than the publication after it.
        if (question[1] === 32) await published.promise;
        const answer = await witness.cosign(...question);
        answers.push(answer.kind);
        return answer;
      },
    };
    const again = await logAt(place, context, { witnesses: witnessesOf([late], 1) });
    await again.publishNow();
    published.resolve();
    await eventually(() => answers.length === 2, 'the late answer');
    assert.deepEqual(answers, ['cosigned', 'conflict']);
    await again.publishNow();
    assert.equal(again.status().halted, undefined);
  });
});
