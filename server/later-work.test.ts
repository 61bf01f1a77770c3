import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { test } from 'node:test';
import { ciphers } from './ciphers.ts';
import { openLaterWork } from './later-work.ts';

const quiet = { laterWorkFailed: () => undefined };

test('work does not begin before its answer can have left, and then is done', async () => {
  const later = openLaterWork({ ciphers, lines: quiet });
  let done = false;
  later.add(async () => {
    done = true;
  });
  await setTimeout(500);
  assert.equal(done, false);
  await setTimeout(4_000);
  assert.equal(done, true);
});

test('what is done beside an answer holds it up as long whether there is much of it, little, or it fails', async () => {
  const failures: unknown[] = [];
  const later = openLaterWork({ ciphers, lines: { laterWorkFailed: (error) => failures.push(error) } });
  let longDone = false;
  const held = Promise.withResolvers<void>();
  const long = async (): Promise<void> => {
    await held.promise;
    longDone = true;
  };
  const works = [
    async () => undefined,
    long,
    async () => {
      throw new Error('this one fails');
    },
  ];
  for (const work of works) {
    const answered = later.beside(work).then(() => 'answered');
    // Timers come in the order of their times, however busy the machine is.
    assert.equal(await Promise.race([answered, setTimeout(200, 'waits')]), 'waits');
    assert.equal(await Promise.race([answered, setTimeout(600, 'waits')]), 'answered');
  }
  assert.deepEqual([longDone, failures.length], [false, 1]);
  held.resolve();
  await later.finish();
  assert.equal(longDone, true);
});

test('on stopping, all that waits is done first, one at a time, and what fails keeps nothing else back', async () => {
  const failures: unknown[] = [];
  const later = openLaterWork({ ciphers, lines: { laterWorkFailed: (error) => failures.push(error) } });
  const done: number[] = [];
  let atOnce = 0;
  for (let piece = 0; piece < 20; piece++)
    later.add(async () => {
      atOnce += 1;
      assert.equal(atOnce, 1);
      await setTimeout(2);
      atOnce -= 1;
      if (piece === 3) throw new Error('this one fails');
      done.push(piece);
    });
  await later.finish();
  assert.equal(done.length, 19);
  assert.equal(failures.length, 1);
});

test('the same work given twice is done twice', async () => {
  const later = openLaterWork({ ciphers, lines: quiet });
  let times = 0;
  const work = async (): Promise<void> => void (times += 1);
  later.add(work);
  later.add(work);
  await later.finish();
  assert.equal(times, 2);
});
