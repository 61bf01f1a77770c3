/** What a case's steps make of each child in it, told as short lives; the complaint came on 2025-02-01. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewStep, Step } from '@amanat/domain';
import { isoDayOf, noDay, openOutcome, outcomeKinds, parseDay, stages } from '@amanat/figures';
import * as fc from 'fast-check';
import { actor, entered, lived, step, stepId } from '../../domain/steps/testing/lives.ts';
import { playedLife } from '../../domain/steps/testing/random-lives.ts';
import { childrenAt, openChildHistory } from './child-history.ts';
import { type ChildRow, childRows, isInOrder } from './child-rows.ts';

const start = parseDay('2025-02-01') ?? 0;
const stepsOf = (...steps: readonly (NewStep | readonly [NewStep, ReturnType<typeof actor>])[]): readonly Step[] =>
  lived(...steps).recorded;
const told = ({ days, endedOn, outcome, lastOn }: ChildRow): Readonly<Record<string, string | undefined>> => ({
  ...Object.fromEntries(stages.flatMap((stage) => (days[stage] === noDay ? [] : [[stage, isoDayOf(days[stage])]]))),
  ...(endedOn === noDay ? {} : { ended: isoDayOf(endedOn), how: outcomeKinds[outcome] }),
  last: isoDayOf(lastOn),
});
const only = (rows: readonly ChildRow[]): ChildRow => {
  const [row, ...more] = rows;
  assert.ok(row !== undefined && more.length === 0);
  return row;
};

const fir = (happened: string) =>
  step('fir.registered', { sections: ['PPC 377'], accused: ['accused-1', 'accused-2'], happened });
const accused = [entered('accused'), entered('accused')] as const;
const discharged = (who: 'accused-1' | 'accused-2', happened: string) =>
  step('accused.discharged', { accused: who, by: 'magistrate', happened });

test('a case of which nothing is recorded is one child that waits since its complaint', () => {
  assert.deepEqual(told(only(childRows([], start))), { started: '2025-02-01', last: '2025-02-01' });
});

test('a stage counts on the day of its first occurrence at or after the complaint, whenever it was recorded', () => {
  const late = stepsOf(
    ...accused,
    fir('2025-03-09'),
    step('fir.copy.given', { givenTo: ['informant'], happened: '2025-04-01' }),
  );
  assert.deepEqual(told(only(childRows(late, start))), {
    started: '2025-02-01',
    fir: '2025-03-09',
    last: '2025-04-01',
  });
  const onTheDay = stepsOf(...accused, fir('2025-02-01'));
  assert.equal(told(only(childRows(onTheDay, start)))['fir'], '2025-02-01');
  const before = stepsOf(...accused, fir('2025-01-31'));
  assert.deepEqual(only(childRows(before, start)).days.fir, noDay);
});

test('each child of a case is one, and the same under two pseudonyms once; what names one concerns that one', () => {
  const steps = stepsOf(
    entered('survivor'),
    entered('survivor'),
    step('person.matched', { person: 'survivor-2', sameAs: 'survivor-3', saidBy: 'family' }),
    step('needs.assessed', { person: 'survivor-3', needs: ['school'], happened: '2025-06-01' }),
    step('needs.assessed', { person: 'survivor-1', needs: ['school'], happened: '2025-05-01' }),
  );
  assert.deepEqual(
    childRows(steps, start).map((row) => told(row)['last']),
    ['2025-05-01', '2025-06-01'],
  );
});

test('a step that was struck counts only before that was recorded', () => {
  const steps = stepsOf(
    ...accused,
    [fir('2025-03-09'), actor({ today: '2025-03-10' })],
    [
      step('step.struck', { step: stepId(3), ground: 'of-another-case', happened: '2025-04-02' }),
      actor({ today: '2025-04-02' }),
    ],
  );
  assert.equal(only(childRows(steps, start)).days.fir, noDay);
  assert.notEqual(only(childRows(steps.slice(0, 3), start)).days.fir, noDay);
});

test('the first end counts, and of two on one day the graver; a case closed with nobody named is ended too', () => {
  const report = step('report.173.final', {
    sections: ['PPC 377'],
    accused: ['accused-1', 'accused-2'],
    happened: '2025-04-01',
  });
  const way = [...accused, fir('2025-03-09'), report] as const;
  const twice = stepsOf(...way, discharged('accused-2', '2025-07-01'), discharged('accused-1', '2025-06-01'));
  assert.deepEqual(told(only(childRows(twice, start)))['ended'], '2025-06-01');
  const graver = stepsOf(
    ...way,
    discharged('accused-2', '2025-06-01'),
    step('proceedings.quashed', { accused: 'accused-1', court: 'high-court', happened: '2025-06-01' }),
  );
  assert.equal(told(only(childRows(graver, start)))['how'], 'discharged');
  const untraced = stepsOf(
    step('fir.registered', { sections: ['PPC 377'], happened: '2025-03-09' }),
    step('report.closure.asked', { closure: 'untraced', ground: 'nobody-found', happened: '2025-08-01' }),
    step('report.closure.decided', {
      closure: 'untraced',
      isAccepted: true,
      complainantHeard: true,
      court: 'magistrate',
      happened: '2025-09-01',
    }),
  );
  assert.deepEqual(told(only(childRows(untraced, start)))['how'], 'untraced');
});

test('a release by the police ends nothing', () => {
  const steps = stepsOf(
    ...accused,
    fir('2025-03-09'),
    step('accused.arrested', { accused: 'accused-1', happened: '2025-03-10' }),
    step('accused.released', { accused: 'accused-1', how: 'by-police-169', happened: '2025-03-12' }),
  );
  assert.equal(only(childRows(steps, start)).outcome, openOutcome);
});

test('of any life: a stage is not before the start, nothing after the last event, and order of districts is one', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const recorded = [...playedLife(seed, 30)].at(-1)?.after.recorded ?? [];
      const from = parseDay('2025-01-15') ?? 0;
      for (const row of childRows(recorded, from)) {
        for (const stage of stages) {
          const day = row.days[stage];
          assert.ok(day === noDay || (day >= from && day <= row.lastOn), stage);
        }
        assert.equal(row.endedOn === noDay, row.outcome === openOutcome);
        assert.ok(row.endedOn <= row.lastOn);
      }
    }),
    { numRuns: 60 },
  );
});

test('a history gives each snapshot as it was, and tells stages out of order apart', () => {
  const row = (days: Partial<ChildRow['days']>): ChildRow => ({
    days: { started: start, fir: noDay, arrest: noDay, report: noDay, charge: noDay, judgment: noDay, ...days },
    endedOn: noDay,
    outcome: openOutcome,
    lastOn: start,
  });
  const wrong = row({ fir: start + 9, arrest: start + 2 });
  assert.ok(!isInOrder(wrong) && isInOrder(row({ judgment: start + 9 })));
  const history = openChildHistory(
    [
      { name: 'other', division: 'other' },
      { name: 'pk-pb-kasur', division: 'pk-pb-lahore-division' },
    ],
    [start, start + 7, start + 14],
  );
  history.add('pk-pb-kasur', [[row({})], [row({ fir: start + 3 })], [row({ fir: start + 3 }), row({})]]);
  history.add('pk-pb-unknown', [undefined, [row({})], [wrong]]);
  const done = history.done();
  const at = [0, 1, 2].map((snapshot) => childrenAt(done, snapshot));
  assert.deepEqual(
    at.map(({ children, rejected }) => [children.size, rejected]),
    [
      [1, 0],
      [2, 0],
      [2, 1],
    ],
  );
  assert.deepEqual([...(at[0]?.children.days.fir ?? [])], [noDay]);
  assert.deepEqual([...(at[1]?.children.days.fir ?? [])], [start + 3, noDay]);
  assert.deepEqual([...(at[1]?.children.district ?? [])], [1, 0]);
  assert.equal(done.versions.child.length, 5);
});
