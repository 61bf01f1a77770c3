import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { inTurn } from './in-turn.ts';
import type { RecordStore } from './ports.ts';

// Only its identity counts: one line for each store.
const storeOfTest = (): RecordStore => Object.create(null);

test('of one case, each begins when the one before has ended, in the order in which they came', async () => {
  const store = storeOfTest();
  const told: string[] = [];
  const work = (name: string) => async () => {
    told.push(`${name} begins`);
    await delay(name === 'first' ? 5 : 0);
    told.push(`${name} ends`);
    return name;
  };
  const answers = await Promise.all(['first', 'second', 'third'].map((name) => inTurn(store, 'case', work(name))));
  assert.deepEqual(answers, ['first', 'second', 'third']);
  assert.deepEqual(told, ['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
});

test('one that fails holds up nobody, and fails for its own caller alone', async () => {
  const store = storeOfTest();
  const failing = inTurn(store, 'case', () => Promise.reject(new Error('failed')));
  const next = inTurn(store, 'case', async () => 'done');
  await assert.rejects(failing, /failed/);
  assert.equal(await next, 'done');
});

test('another case, and the same case of another record, wait for nobody', async () => {
  const store = storeOfTest();
  const held = Promise.withResolvers<void>();
  const first = inTurn(store, 'case', () => held.promise);
  assert.equal(await inTurn(store, 'other case', async () => 'done'), 'done');
  assert.equal(await inTurn(storeOfTest(), 'case', async () => 'done'), 'done');
  held.resolve();
  await first;
});
