/** Fillers keep pace, so that the place of an event in its block does not count the events of others. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { LogOptions } from './log-options.ts';
import { append, emptyPlace, eventually, indexesOf, logAt, type LogPlaceOnDisk } from './testing/log-of-test.ts';
import { smallWitness, witnessesOf } from './testing/small-witness.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

const slotSeconds = 100;
const publishEveryMs = 16 * slotSeconds * 1000;
/** More than one look of the log at what waits. */
const aWhileMs = 700;

suiteOnServers('pace of the fillers', (opened) => {
  /** A log whose clock stands still until it is told to go on. */
  async function pacedLog(context: TestContext, options: Partial<LogOptions> = {}) {
    const place = await emptyPlace(opened().database, context);
    const clock = { at: Temporal.Instant.from('2026-06-01T12:00:00Z') };
    const now = (): Temporal.Instant => clock.at;
    const start = () => logAt(place, context, { publishEveryMs, now, ...options });
    const log = await start();
    const slot = (count: number): void => {
      clock.at = clock.at.add({ seconds: count * slotSeconds });
    };
    return { place, log, slot, start };
  }
  const sizeOf = async ({ database }: LogPlaceOnDisk): Promise<number> => (await database.log.loadLog())?.size ?? 0;
  const untilSize = (place: LogPlaceOnDisk, size: number) =>
    eventually(async () => (await sizeOf(place)) === size, `size ${size}`);
  async function probe(place: LogPlaceOnDisk): Promise<number> {
    const [event] = await append(place.database, 1);
    return eventually(
      async () => (await indexesOf(place.database)).find(({ eventId }) => eventId === event?.eventId)?.index,
      'the index of the probe',
    );
  }
  const published = ({ log }: { readonly log: { status(): { readonly publishedSize: number } } }, size: number) =>
    eventually(() => log.status().publishedSize === size, `publication of ${size}`);

  test('a probe has the same index after a quiet night as after events in other sixteenths of the interval', async (context) => {
    const probed: number[] = [];
    for (const events of [[], [0, 2, 3, 6]]) {
      const night = await pacedLog(context);
      await published(night, 32);
      for (let at = 0; at < 8; at++) {
        if (events.includes(at)) await probe(night.place);
        night.slot(1);
        await untilSize(night.place, 32 + at + 1);
      }
      probed.push(await probe(night.place));
      await night.log.publishNow();
      assert.equal(night.log.status().publishedSize, 64);
      await night.log.stop();
    }
    assert.deepEqual(probed, [40, 40]);
  });

  test('a burst shows until the pace has caught up with it, and no longer', async (context) => {
    const night = await pacedLog(context);
    await published(night, 32);
    await append(night.place.database, 6);
    await untilSize(night.place, 38);
    night.slot(4);
    assert.equal(await probe(night.place), 38, 'two more than on a quiet night');
    night.slot(4);
    await untilSize(night.place, 40);
    assert.equal(await probe(night.place), 40);
  });

  test('never more than 16 by pace stand in a block, nor any before the first publication', async (context) => {
    const witness = smallWitness('bar');
    witness.away = true;
    const night = await pacedLog(context, { witnesses: witnessesOf([witness], 1) });
    await eventually(() => night.log.status().waitsFor === 'witnesses', 'the waiting');
    night.slot(10);
    await setTimeout(aWhileMs);
    assert.equal(await sizeOf(night.place), 32);
    witness.away = false;
    await published(night, 32);
    night.slot(15);
    await untilSize(night.place, 47);
    witness.away = true;
    const asked = night.log.publishNow();
    await untilSize(night.place, 64);
    night.slot(200);
    await untilSize(night.place, 80);
    night.slot(200);
    await setTimeout(aWhileMs);
    assert.equal(await sizeOf(night.place), 80);
    witness.away = false;
    await asked;
    await eventually(() => night.log.status().publishedSize >= 64, 'the publication');
  });

  test('after a restart the pace goes on from the last publication', async (context) => {
    const night = await pacedLog(context);
    await published(night, 32);
    night.slot(5);
    await untilSize(night.place, 37);
    await night.log.stop();
    await night.start();
    await setTimeout(aWhileMs);
    assert.equal(await sizeOf(night.place), 37);
    night.slot(1);
    await untilSize(night.place, 38);
  });
});
