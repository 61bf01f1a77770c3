import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createByteBudget } from './byte-budget.ts';

const minute = 60_000;

test('the last fifth of an hour’s bytes is left to desks and offices', () => {
  const budget = createByteBudget(1000, () => 0);
  assert.equal(budget.take(800, false), true);
  assert.equal(budget.take(1, false), false);
  assert.equal(budget.take(200, true), true);
  assert.equal(budget.take(1, true), false);
});

test('what was taken is free again after an hour, and not a minute sooner', () => {
  let now = 0;
  const budget = createByteBudget(1000, () => now);
  assert.equal(budget.take(800, false), true);
  now = 59 * minute;
  assert.equal(budget.take(1, false), false);
  now = 60 * minute;
  assert.equal(budget.take(800, false), true);
});

test('what is given back can be taken again, by newest minutes first, and never more than was taken', () => {
  let now = 0;
  const budget = createByteBudget(1000, () => now);
  assert.equal(budget.take(300, false), true);
  now = minute;
  assert.equal(budget.take(500, false), true);
  budget.giveBack(600);
  assert.equal(budget.take(600, false), true);
  assert.equal(budget.take(1, false), false);
  budget.giveBack(5000);
  assert.equal(budget.take(801, false), false);
  assert.equal(budget.take(800, false), true);
});

test('a refused taking takes nothing', () => {
  const budget = createByteBudget(1000, () => 0);
  assert.equal(budget.take(900, false), false);
  assert.equal(budget.take(800, false), true);
});
