/** What anchors tell an observer: nothing. Fillers and events of a block name the same checkpoint, whenever they came. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorOf, encodeCheckpointText, treeHash } from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';
import { append, emptyPlace, eventually, indexesOf, logAt, origin } from './testing/log-of-test.ts';
import { observe } from './testing/outside-observer.ts';
import { smallWitness, witnessesOf } from './testing/small-witness.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

suiteOnServers('anchors', (opened) => {
  test('events that came while a publication was held up have the anchors of the fillers beside them', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const bar = smallWitness('bar');
    const witnesses = witnessesOf([bar], 1);
    const log = await logAt(place, context, { witnesses });
    await eventually(() => log.status().publishedSize === 32, 'the first publication');
    bar.away = true;
    const broken = assert.rejects(log.publishNow());
    await eventually(() => log.status().waitsFor === 'witnesses', 'the held up publication');
    log.appended((await append(place.database, 3)).length);
    await eventually(async () => (await indexesOf(place.database)).length === 3, 'the indexes');
    await log.stop();
    await broken;
    // Also after a start in between: what was begun counts, not what this program happens to remember.
    const next = await logAt(place, context, { witnesses });
    log.appended((await append(place.database, 2)).length);
    await eventually(async () => (await indexesOf(place.database)).length === 5, 'the indexes');
    bar.away = false;
    await next.publishNow();
    assert.equal(next.status().publishedSize, 96);
    const { entries, leaves } = observe(place.folder);
    for (const from of [32, 64]) {
      const text = encodeCheckpointText({ origin, size: from, root: treeHash(leaves.slice(0, from), sha256) });
      const block = entries.slice(from, from + 32).map(({ anchor }) => anchor.toHex());
      assert.deepEqual([...new Set(block)], [anchorOf(text, sha256).toHex()], `the block from ${from}`);
    }
  });
});
