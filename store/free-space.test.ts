import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { defaultThresholds, nearlyFull } from './free-space.ts';

const gib = 1024 ** 3;

suite('free space', () => {
  const cases: readonly (readonly [disk: number, free: number, full: boolean])[] = [
    [2000 * gib, 150 * gib, false],
    [2000 * gib, gib, false],
    [2000 * gib, gib - 1, true],
    [20 * gib, 1.5 * gib, false],
    [20 * gib, 0.9 * gib, true],
    [4 * gib, 0.5 * gib, false],
    [4 * gib, 0.3 * gib, true],
  ];
  for (const [disk, free, full] of cases) {
    test(`${String(free / gib)} GiB free of ${String(disk / gib)} is ${full ? '' : 'not '}nearly full`, () => {
      assert.equal(nearlyFull(free, disk, defaultThresholds), full);
    });
  }
});
