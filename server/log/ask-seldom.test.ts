/** However many ask, and however long the answer takes, the one who knows is asked once in a while. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { askSeldom } from './ask-seldom.ts';

test('a thousand who ask at once, and those who come shortly after, cost one question', async () => {
  let asked = 0;
  const keys = askSeldom(async () => {
    await setTimeout(20);
    return ++asked;
  }, 2_000);
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => keys.ask()));
  assert.deepEqual([...new Set(answers)], [1]);
  assert.equal(await keys.ask(), 1);
  await setTimeout(2_100);
  assert.equal(await keys.ask(), 2);
  keys.forget();
  assert.equal(await keys.ask(), 3);
});
