/** The rule of publication, one property for each line of it. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assert as hold, double, integer, nat, oneof, pre, property } from 'fast-check';
import { isPrintedPercentage, printedPercentage } from './percentages.ts';
import { few, intervalOf, isPrintedCount, printedAtLeast, printedCount, widerCount } from './printed-counts.ts';
import { isPrintedShare, printedShare, shareIntervalOf, shareStep } from './printed-shares.ts';
import { quantileTellsNothing, sharesTellNothing } from './untelling.ts';
import { isPrintedTime, printedTime, type TimeOf } from './printed-times.ts';

const count = oneof(nat(120), nat(3_000_000));
const share = oneof(
  double({ min: 0, max: 1, noNaN: true }),
  nat(200).map((half) => half / 200),
);

suite('counts', () => {
  test('to the nearest ten, halves up; zero to nine as one', () => {
    const table = [0, 1, 9, 10, 14, 15, 24, 25, 34, 35, 95, 104, 105, 999_995].map((each) => printedCount(each));
    const printed = ['0-9', '0-9', '0-9', '10', '10', '20', '20', '30', '30', '40', '100', '100', '110', '1000000'];
    assert.deepEqual(table, printed);
  });
  test('the true count always lies in what is printed for it, and so does every count that is printed alike', () => {
    hold(
      property(count, (each) => {
        for (const token of [printedCount(each), widerCount(each)]) {
          assert.ok(isPrintedCount(token));
          const { min, max } = intervalOf(token);
          assert.ok(min <= each && each <= max);
          const print = token === printedCount(each) ? printedCount : widerCount;
          assert.deepEqual([print(min), print(max)], [token, token]);
          if (min > 0) assert.notEqual(print(min - 1), token);
          assert.notEqual(print(max + 1), token);
        }
      }),
    );
  });
  test('nothing is printed that leaves fewer than five counts possible', () => {
    for (let each = 0; each < 2_000; each += 1) {
      const { min, max } = intervalOf(printedCount(each));
      assert.ok(max - min >= 4);
    }
  });
  test('what is no token is none', () => {
    for (const text of [
      '',
      '0',
      '9',
      '41',
      '-10',
      '010',
      '10-19',
      '0-18',
      '29-10',
      '15-34',
      '1e1',
      '10.0',
      ' 10',
      '**',
    ])
      assert.equal(isPrintedCount(text), false, text);
    for (const text of ['*', '0-9', '10', '0-19', '10-29', '30-69', '1000000']) assert.ok(isPrintedCount(text), text);
    assert.throws(() => intervalOf('41'));
  });
});

suite('percentages', () => {
  test('from printed numbers only: two pairs of counts that print alike have the same', () => {
    hold(
      property(count, count, nat(9), nat(9), (part, base, more, other) => {
        const [alikePart, alikeBase] = [part + more - 4, base + other - 4].map((each) => Math.max(each, 0));
        pre(alikePart !== undefined && alikeBase !== undefined);
        pre(printedCount(part) === printedCount(alikePart) && printedCount(base) === printedCount(alikeBase));
        assert.equal(
          printedPercentage(printedCount(part), printedCount(base)),
          printedPercentage(printedCount(alikePart), printedCount(alikeBase)),
        );
      }),
    );
  });
  test('base at least 50, part a number, steps of five, halves up', () => {
    const table = [
      ['20', '40', '?'],
      ['20', '50', '40%'],
      ['0-9', '500', '?'],
      ['10-29', '500', '?'],
      ['*', '500', '?'],
      ['50', '30-69', '?'],
      ['90', '400', '25%'],
      ['100', '800', '15%'],
      ['10', '1000', '<10%'],
      ['500', '500', '100%'],
      ['980', '990', '>90%'],
    ];
    for (const [part = '', base = '', printed] of table) assert.equal(printedPercentage(part, base), printed);
  });
  test('of a band of at most two hundredths of its middle, from that middle, and said to be nearly so', () => {
    const table = [
      ['2040', '2930-2949', '~70%'],
      ['310', '2930-2949', '~10%'],
      ['2030-2049', '2940', '~70%'],
      ['2030-2049', '2930-2949', '~70%'],
      // Twenty numbers are a hundredth of two thousand and more than two hundredths of 999.5.
      ['500', '1000-1019', '~50%'],
      ['500', '990-1009', '?'],
      ['500', '2930-2989', '?'],
      ['10-29', '2940', '?'],
      ['0-9', '2930-2949', '?'],
      ['2040', '*', '?'],
      ['*', '2940', '?'],
      // All is never told from nearly all where a middle stands for what is printed.
      ['1010', '1000-1019', '>90%'],
      ['2950', '2930-2949', '>90%'],
      ['30', '2930-2949', '<10%'],
    ];
    for (const [part = '', base = '', printed] of table) {
      assert.equal(printedPercentage(part, base), printed, `${part} of ${base}`);
      assert.ok(isPrintedPercentage(printed ?? ''));
    }
    for (const text of ['~?', '~<10%', '~>90%', '~100%', '~0%', '~71%', '7%', '~ 70%', '70'])
      assert.equal(isPrintedPercentage(text), false, text);
    assert.equal(isPrintedShare('~70%'), false);
  });
  test('always a token', () => {
    hold(property(count, count, (a, b) => isPrintedPercentage(printedPercentage(printedCount(a), printedCount(b)))));
  });
});

suite('shares', () => {
  test('none under 60 printed cases, steps of 10 under 100, of 5 from there on', () => {
    const steps = ['0-9', '50', '50-69', '60', '90', '90-109', '100', '110-129', '*'].map((each) => shareStep(each));
    assert.deepEqual(steps, [undefined, undefined, undefined, 10, 10, 10, 5, 5, undefined]);
  });
  test('the true share lies in what is printed for it, and the printed step is never finer than the rule has it', () => {
    hold(
      property(share, count, (each, cases) => {
        const base = printedCount(cases);
        const token = printedShare(each, base);
        assert.ok(isPrintedShare(token));
        const interval = shareIntervalOf(token, base);
        assert.equal(interval === undefined, cases < 55);
        if (interval === undefined) return;
        assert.ok(interval.min - 1e-6 <= each * 100 && each * 100 <= interval.max + 1e-6);
        // Of 55 cases or more, whatever else is known of how many they are, more than three counts stay possible.
        const width = ((interval.max - interval.min) / 100) * cases;
        assert.ok(width > 3.5);
      }),
    );
  });
  test('nearly all and all are one, few and none are one, and nobody watched is said as such', () => {
    assert.deepEqual(
      [0, 0.074, 0.075, 0.149, 0.15, 0.924, 0.925, 1].map((each) => printedShare(each, '60')),
      ['<10%', '<10%', '10%', '10%', '20%', '90%', '>90%', '>90%'],
    );
    assert.deepEqual(
      [0, 0.074, 0.075, 0.125, 0.9249, 0.925, 1].map((each) => printedShare(each, '100')),
      ['<10%', '<10%', '10%', '15%', '90%', '>90%', '>90%'],
    );
    assert.equal(printedShare(null, '1000'), '?');
  });
});

suite('times', () => {
  const time: TimeOf = {
    p: 0.5,
    quantile: { day: 100, atRisk: 40 },
    ended: 60,
    printedFrom: '100',
    printedTo: '60',
    watchedDays: 365,
  };
  test('whole weeks under a year, whole months above', () => {
    const printed = [0, 3, 4, 10, 11, 364, 365, 380, 381, 1000].map((day) =>
      printedTime({ ...time, quantile: { day, atRisk: 40 } }),
    );
    assert.deepEqual(printed, ['0w', '0w', '1w', '1w', '2w', '52w', '12m', '12m', '13m', '33m']);
    assert.ok(printed.every(isPrintedTime));
  });
  test('shown only with 20 ended, 10 still counted there, and 30 printed', () => {
    assert.equal(printedTime(time), '14w');
    for (const less of [
      { ended: 19 },
      { quantile: { day: 100, atRisk: 9 } },
      { printedTo: '20' },
      { printedTo: '10-29' },
      { printedTo: '*' },
      { printedFrom: '*' },
    ])
      assert.equal(printedTime({ ...time, ...less }), '?');
  });
  test('not reached: more than the months of the last day of the curve that is shown, if enough are watched', () => {
    const open = { ...time, quantile: { day: null, atRisk: 0 } };
    const printed = [0, 30, 60, 90, 180, 365, 730, 1095].map((watchedDays) => printedTime({ ...open, watchedDays }));
    assert.deepEqual(printed, ['?', '>1m', '>2m', '>2m', '>5m', '>12m', '>24m', '>36m']);
    assert.equal(printedTime({ ...open, printedFrom: '40' }), '?');
    assert.ok(printed.every(isPrintedTime));
  });
  test('no upper quartile of 35 to 44: of 35 fewer than 10 are still counted at that day, and it would say so', () => {
    const upper = { ...time, p: 0.75, printedTo: '40' };
    assert.equal(printedTime({ ...upper, printedFrom: '40' }), '?');
    assert.equal(printedTime({ ...upper, printedFrom: '50' }), '14w');
    for (const p of [0.25, 0.5, 0.75])
      for (let all = 25; all <= 200; all += 1) {
        // All have come, each on another day: whoever leaves at a day is still counted there.
        const atRisk = all - Math.ceil(p * all) + 1;
        const [isShown, isShownOfLeast] = [all, intervalOf(printedCount(all)).min].map((each) => {
          const counted = each === all ? atRisk : each - Math.ceil(p * each) + 1;
          const printed = printedCount(each);
          const told = { ...time, p, ended: each, printedFrom: printed, printedTo: printed };
          return printedTime({ ...told, quantile: { day: 100, atRisk: counted } }) !== '?';
        });
        assert.equal(isShown, isShownOfLeast, `${p} of ${all}`);
      }
  });
  test('that a time stands there tells nothing of how many have ended that their printed number does not tell', () => {
    hold(
      property(integer({ min: 25, max: 200 }), integer({ min: 25, max: 200 }), (ended, other) => {
        pre(printedCount(ended) === printedCount(other));
        const [one, another] = [ended, other].map((each) =>
          printedTime({ ...time, ended: each, printedTo: printedCount(each) }),
        );
        assert.equal(one, another);
      }),
    );
  });
});

suite('shares beside the counts that they are made of', () => {
  const pair = oneof(nat(400), nat(5_000)).chain((all) =>
    nat(all).chain((came) => nat(came).map((within) => ({ all, came, within }))),
  );
  test('leave each of them five values, whatever share it is, and a gap leaves them all', () => {
    let shown = 0;
    hold(
      property(pair, ({ all, came, within }) => {
        const [from, to] = [printedCount(all), printedCount(came)];
        const share = shareIntervalOf(printedShare(1 - within / Math.max(all, 1), from), from);
        if (share === undefined || !sharesTellNothing(from, to)) return;
        shown += 1;
        // Who counts all pairs that print so: the same without any of the arithmetic above.
        const [ofAll, ofCame] = [intervalOf(from), intervalOf(to)];
        const possible = (n: number, f: number): boolean => f >= Math.ceil((1 - share.max / 100) * n - 1e-9) && f <= n;
        const numbers = ({ min, max }: typeof ofAll) => Array.from({ length: max - min + 1 }, (_, at) => min + at);
        assert.ok(numbers(ofAll).filter((n) => numbers(ofCame).some((f) => possible(n, f))).length >= 5);
        assert.ok(numbers(ofCame).filter((f) => numbers(ofAll).some((n) => possible(n, f))).length >= 5);
      }),
    );
    assert.ok(shown > 0);
  });
  test('of a small cohort nothing is told where it would, of a large one it is', () => {
    // 75 to 85 % of 55 to 64 is 42 at least: of 35 to 44 three would be left.
    assert.equal(sharesTellNothing('60', '40'), false);
    assert.equal(sharesTellNothing('1000', '700'), true);
    assert.equal(sharesTellNothing('1000', '*'), true);
    // Half of 65 to 74 is 33 at least: of 25 to 34 two would be left.
    assert.equal(quantileTellsNothing(0.5, '70', '30'), false);
    assert.equal(quantileTellsNothing(0.5, '70', '60'), true);
    // Three quarters of 75 to 84 is 57 at least: eight are left, and of those that a sum leaves of them, as 55 to 59, three.
    assert.equal(quantileTellsNothing(0.75, '80', '60'), false);
  });
});

test('few is what nobody can tell from nothing', () => {
  assert.equal(few, '0-9');
  assert.equal(printedAtLeast('0-9', 1), false);
});
