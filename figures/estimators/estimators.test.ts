/** The case worked by hand in the specification's test data first, then what holds for any cohort. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { aalenJohansen, incidencesAt } from './aalen-johansen.ts';
import { atRiskAt, departuresOf, departuresOfDays, type Observed } from './departures.ts';
import { kaplanMeier, quantileOf, survivalAt } from './kaplan-meier.ts';

const near = (found: number | null | undefined, wanted: number): void =>
  assert.ok(typeof found === 'number' && Math.abs(found - wanted) < 1e-12, `${String(found)} is not ${wanted}`);

const observed = (times: readonly number[], causes: readonly number[], causeCount = 1): Observed => ({
  times: Float64Array.from(times),
  causes: Uint8Array.from(causes),
  causeCount,
});

suite('six cases from FIR to charge sheet, by hand', () => {
  const times = [30, 60, 60, 90, 120, 180];
  const curve = kaplanMeier(departuresOf(observed(times, [1, 1, 0, 1, 0, 0])));

  test('a case censored on a day is still at risk on it', () => {
    near(survivalAt(curve, 29).survival, 1);
    near(survivalAt(curve, 30).survival, 5 / 6);
    near(survivalAt(curve, 60).survival, 2 / 3);
    assert.equal(survivalAt(curve, 60).atRisk, 5);
    near(survivalAt(curve, 90).survival, 4 / 9);
    assert.equal(survivalAt(curve, 90).atRisk, 3);
    near(survivalAt(curve, 1000).survival, 4 / 9);
    assert.equal(survivalAt(curve, 1000).atRisk, 0);
  });

  test('quartiles are event times; what is not reached is null', () => {
    assert.deepEqual(quantileOf(curve, 0.25), { time: 60, atRisk: 5 });
    assert.deepEqual(quantileOf(curve, 0.5), { time: 90, atRisk: 3 });
    assert.equal(quantileOf(curve, 0.75), null);
  });

  test('the standard error is Greenwood’s', () => {
    near(survivalAt(curve, 60).standardError, (2 / 3) * Math.sqrt(1 / 30 + 1 / 20));
  });

  test('had one been withdrawn instead, the incidence of charge sheets would be 50 %, not 56 %', () => {
    const estimate = aalenJohansen(departuresOf(observed(times, [1, 1, 2, 1, 0, 0], 2)));
    const { open, byCause } = incidencesAt(estimate, 90);
    near(byCause[0], 0.5);
    near(byCause[1], 1 / 6);
    near(open, 1 / 3);
  });
});

test('times of 0 count, negative ones are left out and counted', () => {
  const departures = departuresOf(observed([0, 0, -3, 5], [1, 0, 1, 0]));
  assert.equal(departures.size, 3);
  assert.equal(departures.rejectedNegative, 1);
  near(survivalAt(kaplanMeier(departures), 0).survival, 2 / 3);
});

test('where all have ended there is no standard error, and where nobody is, all are open', () => {
  const { survival, standardError } = survivalAt(kaplanMeier(departuresOf(observed([3, 3], [1, 1]))), 3);
  assert.deepEqual({ survival, standardError }, { survival: 0, standardError: null });
  const none = kaplanMeier(departuresOf(observed([], [])));
  assert.deepEqual(survivalAt(none, 3), { survival: 1, standardError: 0, atRisk: 0 });
  assert.equal(quantileOf(none, 0.5), null);
});

test('who enters late is at risk only after having entered', () => {
  const departures = departuresOf({
    ...observed([4, 6, 8, 5], [1, 1, 1, 1]),
    entries: Float64Array.of(0, 4, 5, 5),
  });
  assert.equal(departures.neverWatched, 1);
  assert.deepEqual([...departures.atRisk], [1, 2, 1]);
  assert.deepEqual(
    [1, 4, 4.5, 5, 5.5, 8].map((time) => atRiskAt(departures, time)),
    [1, 1, 1, 1, 2, 1],
  );
});

/** Many ties, some of them at 0. */
const cohorts = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 120 })
  .map((cases) =>
    observed(
      cases.map(([time]) => time),
      cases.map(([, cause]) => cause),
      3,
    ),
  );

test('incidences and what is still open add up to 1, and open is Kaplan–Meier of any end', () => {
  fc.assert(
    fc.property(cohorts, fc.integer({ min: 0, max: 45 }), (cohort, time) => {
      const estimate = aalenJohansen(departuresOf(cohort));
      const { open, byCause } = incidencesAt(estimate, time);
      assert.ok(Math.abs(open + byCause.reduce((sum, share) => sum + share, 0) - 1) < 1e-12);
      assert.ok(Math.abs(open - survivalAt(estimate.curve, time).survival) < 1e-9);
    }),
  );
});

test('without anybody still open, the estimate is the share that is left', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), fc.nat(35), (times, time) => {
      const curve = kaplanMeier(
        departuresOf(
          observed(
            times,
            Array.from(times, () => 1),
          ),
        ),
      );
      const left = times.filter((each) => each > time).length / times.length;
      assert.ok(Math.abs(survivalAt(curve, time).survival - left) < 1e-12);
    }),
  );
});

test('the order of the cases does not matter, and counted days give the same as cases', () => {
  fc.assert(
    fc.property(cohorts, (cohort) => {
      const departures = departuresOf(cohort);
      const turned = departuresOf({
        ...cohort,
        times: cohort.times.toReversed(),
        causes: cohort.causes.toReversed(),
      });
      assert.deepEqual(turned, departures);
      const left = new Int32Array(41);
      const ended = [new Int32Array(41), new Int32Array(41), new Int32Array(41)];
      for (const [row, time] of cohort.times.entries()) {
        left[time] = (left[time] ?? 0) + 1;
        const counts = ended[(cohort.causes[row] ?? 0) - 1];
        if (counts !== undefined) counts[time] = (counts[time] ?? 0) + 1;
      }
      assert.deepEqual(departuresOfDays(ended, left, 41), departures);
    }),
  );
});

test('the definition read word by word gives the same', () => {
  fc.assert(
    fc.property(cohorts, fc.nat(45), fc.constantFrom(0.25, 0.5, 0.75), (cohort, until, p) => {
      const cases = [...cohort.times].map((time, row) => ({ time, ended: cohort.causes[row] !== 0 }));
      const survival = (t: number): number =>
        [...new Set(cases.filter(({ time, ended }) => ended && time <= t).map(({ time }) => time))]
          .toSorted((a, b) => a - b)
          .reduce((share, u) => {
            const n = cases.filter(({ time }) => time >= u).length;
            return share * (1 - cases.filter(({ time, ended }) => ended && time === u).length / n);
          }, 1);
      const curve = kaplanMeier(departuresOf(cohort));
      assert.ok(Math.abs(survivalAt(curve, until).survival - survival(until)) < 1e-12);
      assert.equal(survivalAt(curve, until).atRisk, cases.filter(({ time }) => time >= until).length);
      const reached = cases
        .filter(({ time, ended }) => ended && survival(time) <= 1 - p + 1e-9)
        .map(({ time }) => time)
        .toSorted((a, b) => a - b);
      assert.equal(quantileOf(curve, p)?.time, reached[0]);
    }),
  );
});
