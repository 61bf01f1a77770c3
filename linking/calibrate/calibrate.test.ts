import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { prepareMention } from '../compare/prepared-mention.ts';
import { readLinkingData } from '../data/read-data.ts';
import { comparisonTables } from '../linking-data.ts';
import { seededRandom } from '../weights/seeded-random.ts';
import { fitCalibration } from './fit-calibration.ts';
import { fitWeights } from './fit-weights.ts';
import { bitsFor, expectedShareWrong, score } from './score.ts';
import { solve } from './solve.ts';

const data = readLinkingData();

describe('what a score promises', () => {
  test('the same evidence is worth less in a larger base', () => {
    const [small, large] = [10_000, 1_000_000].map((size) => score({ bits: 12 }, size, data.calibration).odds);
    assert.ok((small ?? 0) > (large ?? 0));
  });
  test('more evidence never promises less', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (bits, more) => {
          const [less, most] = [bits, bits + more].map((sum) => score({ bits: sum }, 5000, data.calibration));
          assert.ok((most?.expectedPrecision ?? 0) >= (less?.expectedPrecision ?? 1));
        },
      ),
    );
  });
  test('the threshold for a precision gives just that precision', () => {
    for (const size of [10, 6000, 1_000_000]) {
      const { expectedPrecision } = score({ bits: bitsFor(0.95, size, data.calibration) }, size, data.calibration);
      assert.ok(Math.abs(expectedPrecision - 0.95) < 1e-9);
    }
  });
  test('the expected share of wrong suggestions is that of what is shown', () => {
    const shown = [0.9, 0.7].map((expectedPrecision) => ({ odds: 0, expectedPrecision }));
    assert.ok(Math.abs(expectedShareWrong(shown) - 0.2) < 1e-9);
    assert.equal(expectedShareWrong([]), 0);
  });
});

describe('fitting', () => {
  test('finds the line that made the answers', () => {
    const random = seededRandom(7);
    const pairs = Array.from({ length: 20_000 }, () => {
      const bits = random() * 20 - 10;
      return { bits, same: random() < 1 / (1 + 2 ** -(0.6 * bits - 1)) };
    });
    const { slope, shift } = fitCalibration(pairs);
    assert.ok(Math.abs(slope - 0.6) < 0.05 && Math.abs(shift + 1) < 0.1);
  });
  test('solves what it is given', () => {
    const [x = 0, y = 0] = solve([Float64Array.of(4, 1), Float64Array.of(1, 3)], Float64Array.of(1, 2));
    assert.ok(Math.abs(4 * x + y - 1) < 1e-12 && Math.abs(x + 3 * y - 2) < 1e-12);
  });
  test('a field that tells the same from the different gains, within its limits', () => {
    const tables = comparisonTables(data);
    const pairs = Array.from({ length: 200 }, (_, index) => {
      const same = index % 2 === 0;
      const years = { seenOn: '2025-01-01', name: 'Asif' };
      return { a: prepareMention({ ...years, age: 20 }), b: prepareMention({ ...years, age: same ? 20 : 60 }), same };
    });
    const weights = { ...data.weights, age: { ...data.weights.age, same: 0, different: 0 } };
    const fitted = fitWeights(pairs, { ...tables, weights }, 0).weights.age;
    assert.ok(fitted.same > 1 && fitted.different < -1 && fitted.different >= -7);
  });
});
