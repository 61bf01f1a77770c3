/** Weights learned without answers, held against the shares that the pairs were made with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { averageOfPasses, estimateM, estimateU } from './estimate-weights.ts';
import { countPatterns, missingLevel, type Pattern } from './level-counts.ts';
import { levelBits, patternBits, sharesOf } from './level-weights.ts';
import { scoreForPrecision } from './score-for-precision.ts';
import { type Random, seededRandom } from './seeded-random.ts';

const same = [
  [0.9, 0.07, 0.03],
  [0.8, 0.15, 0.05],
  [0.7, 0.3],
  [0.85, 0.15],
] as const;
const different = [
  [0.02, 0.03, 0.95],
  [0.01, 0.04, 0.95],
  [0.1, 0.9],
  [0.05, 0.95],
] as const;
const counts = same.map((levels) => levels.length);
const begin = counts.map((levels) =>
  Array.from({ length: levels }, (_, level) => (level === 0 ? 0.6 : 0.4 / (levels - 1))),
);

function drawLevel(shares: readonly number[], random: Random): number {
  let left = random();
  for (const [level, share] of shares.entries()) {
    left -= share;
    if (left < 0) return level;
  }
  return shares.length - 1;
}

function simulated(pairs: number, share: number, seed: number): readonly Pattern[] {
  const random = seededRandom(seed);
  const counter = countPatterns();
  for (let drawn = 0; drawn < pairs; drawn += 1) {
    const from = random() < share ? same : different;
    counter.add(
      Int8Array.from<readonly number[]>(from, (levels) => (random() < 0.1 ? missingLevel : drawLevel(levels, random))),
    );
  }
  return counter.patterns();
}

const near = (found: readonly number[] | undefined, planted: readonly number[], within: number): boolean =>
  planted.every((share, level) => Math.abs((found?.[level] ?? Number.NaN) - share) < within);

test('the shares that were planted are found again, without any answer', () => {
  const u = estimateU(simulated(60_000, 0, 1), counts);
  const learned = estimateM({ patterns: simulated(20_000, 0.3, 2), chosenBy: new Set() }, u, begin);
  for (const [field, planted] of different.entries()) assert.ok(near(u[field], planted, 0.01), `u of field ${field}`);
  for (const [field, planted] of same.entries())
    assert.ok(near(learned.m[field], planted, 0.03), `m of field ${field}`);
  assert.ok(Math.abs(learned.share - 0.3) < 0.02);
});

test('a pass says nothing of the field that its pairs were chosen by', () => {
  const u = estimateU(simulated(20_000, 0, 3), counts);
  const patterns = simulated(5000, 0.5, 4);
  const learned = estimateM({ patterns, chosenBy: new Set([1]) }, u, begin);
  assert.equal(learned.m[1], undefined);
  const blind = patterns.map(({ levels, count }) => ({
    levels: levels.map((level, at) => (at === 1 ? 0 : level)),
    count,
  }));
  assert.deepEqual(estimateM({ patterns: blind, chosenBy: new Set([1]) }, u, begin), learned);
});

test('of several passes each field gets the mean of those that speak of it, and the beginning where none does', () => {
  const passes = [
    { m: [[0.8, 0.2], undefined, undefined], share: 0.1, rounds: 1 },
    { m: [[0.6, 0.4], [0.9, 0.1], undefined], share: 0.1, rounds: 1 },
  ];
  const average = averageOfPasses(passes, [
    [0.5, 0.5],
    [0.5, 0.5],
    [0.7, 0.3],
  ]);
  assert.ok(near(average[0], [0.7, 0.3], 1e-9));
  assert.deepEqual(average.slice(1), [
    [0.9, 0.1],
    [0.7, 0.3],
  ]);
});

test('shares sum to one and none is nothing, whatever was counted', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 9 }), (counted) => {
      const shares = sharesOf(counted, 0.5);
      assert.ok(shares.every((share) => share > 0));
      assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
    }),
  );
});

test('a score is the sum of the weights of its fields, and what is missing weighs nothing', () => {
  const weights = same.map((m, field) => ({ m, u: different[field] ?? m }));
  const level = (most: number) => fc.integer({ min: missingLevel, max: most - 1 });
  fc.assert(
    fc.property(fc.tuple(level(3), level(3), level(2), level(2)), (levels) => {
      const parts = levels.map((each, field) => {
        const of = weights[field];
        return of === undefined ? Number.NaN : levelBits(of, each);
      });
      assert.ok(levels.every((each, field) => each !== missingLevel || parts[field] === 0));
      const sum = parts.reduce((total, part) => total + part, 0);
      assert.ok(Math.abs(patternBits(weights, Int8Array.from(levels)) - sum) < 1e-9);
    }),
  );
});

test('down to the score for a precision, that share of the pairs is expected to be right, and no lower score would do', () => {
  const scores = [9, 6, 3, 1, 0, -1, -4];
  const share = (least: number): number => {
    const kept = scores.filter((score) => score >= least);
    return kept.reduce((sum, score) => sum + 1 / (1 + 2 ** -score), 0) / kept.length;
  };
  for (const precision of [0.95, 0.8, 0.6]) {
    const least = scoreForPrecision(scores, precision);
    assert.ok(share(least) >= precision);
    assert.ok(scores.filter((score) => score < least).every((score) => share(score) < precision));
  }
  assert.equal(scoreForPrecision([-1], 0.9), Number.POSITIVE_INFINITY);
});
