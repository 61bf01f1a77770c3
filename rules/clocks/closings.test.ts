/** What ends a limit, follows it or corrects it: the rest of the law sheet's 6.3 and of the readings decided for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Limit } from '../pack/rule.ts';
import type { Clock } from './clock.ts';
import { clockOf, clocksOf, eventsOf, instantOf, lastDayOf, packOf, rule } from './testing/invented.ts';
import { computeClocks } from './compute-clocks.ts';

const at = (type: string, on: string, said: object = {}): Record<string, unknown> => ({
  type,
  at: `${on}T10:00:00+05:00`,
  ...said,
});
const began = at('begun', '2025-03-01');
const limit = (said: Partial<Limit> = {}): ReturnType<typeof packOf> =>
  packOf(rule('X-1', { time: 'P10D', unit: 'calendar-days', ...said }));
const says = ({ counting }: Clock, ...words: readonly string[]): boolean =>
  counting.some((sentence) => words.every((word) => sentence.includes(word)));
const told = (clock: Clock): readonly [string, string, number] => [clock.status, lastDayOf(clock), clock.daysLate];

test('an act done late closes the limit with its days, and the breach stays', () => {
  assert.deepEqual(told(clockOf(limit(), eventsOf(began, at('done', '2025-03-14')), '2025-05-01')), [
    'done-late',
    '2025-03-11',
    3,
  ]);
  const onLastDay = { type: 'done', at: '2025-03-11T23:59:59+05:00' };
  assert.equal(clockOf(limit(), eventsOf(began, onLastDay), '2025-05-01').status, 'done');
});

test('what overtakes a duty in time makes it not needed; after its end it only ends it late', () => {
  const pack = limit({ overtakenBy: ['overtaken'] });
  assert.equal(clockOf(pack, eventsOf(began, at('overtaken', '2025-03-11')), '2025-05-01').status, 'not-needed');
  assert.deepEqual(told(clockOf(pack, eventsOf(began, at('overtaken', '2025-03-12')), '2025-05-01')), [
    'done-late',
    '2025-03-11',
    1,
  ]);
});

const chain = packOf(
  rule('X-1', {
    time: 'P14D',
    unit: 'calendar-days',
    kind: 'threshold',
    closesOn: [],
    overtakenBy: ['final'],
    opens: ['passed'],
  }),
  rule('X-2', {
    time: 'P3D',
    unit: 'calendar-days',
    opensOn: ['passed'],
    closesOn: ['interim'],
    overtakenBy: ['final'],
    afterLimitOf: 'X-1',
    doneIn: 'court',
  }),
);
const chained = (asOf: string, ...events: readonly Record<string, unknown>[]): unknown =>
  clocksOf(chain, eventsOf(began, ...events), asOf).map((clock) => [clock.rule, clock.status, lastDayOf(clock)]);

test('a threshold that passes is done, and opens what is counted from the end of it', () => {
  assert.deepEqual(chained('2025-03-15T23:59:59+05:00'), [['X-1', 'due-soon', '2025-03-15']]);
  assert.deepEqual(chained('2025-03-16T00:00:00+05:00'), [
    ['X-1', 'done', '2025-03-15'],
    ['X-2', 'running', '2025-03-18'],
  ]);
  assert.deepEqual(chained('2025-03-19'), [
    ['X-1', 'done', '2025-03-15'],
    ['X-2', 'overdue', '2025-03-18'],
  ]);
});

test('a final report makes the interim one not needed, before or after the threshold', () => {
  assert.deepEqual(chained('2025-04-01', at('final', '2025-03-17')), [
    ['X-1', 'done', '2025-03-15'],
    ['X-2', 'not-needed', '2025-03-18'],
  ]);
  assert.deepEqual(chained('2025-04-01', at('final', '2025-03-10')), [
    ['X-1', 'not-needed', '2025-03-15'],
    ['X-2', 'not-needed', '2025-03-18'],
  ]);
  assert.deepEqual(chained('2025-04-01', at('interim', '2025-03-10')), [
    ['X-1', 'done', '2025-03-15'],
    ['X-2', 'done', '2025-03-18'],
  ]);
});

test('a suspension moves the threshold and what follows it', () => {
  const stay = [at('stay.served', '2025-03-05', { rule: 'X-1' }), at('stay.vacated', '2025-03-10', { rule: 'X-1' })];
  assert.deepEqual(chained('2025-03-22', ...stay), [
    ['X-1', 'done', '2025-03-20'],
    ['X-2', 'running', '2025-03-24'],
  ]);
});

test('a duty that is missed opens the duty to report it, which its own report closes', () => {
  const pack = packOf(
    rule('X-1', [
      { time: 'P3M', unit: 'months', closesOn: ['judged'] },
      { time: null, unit: 'none', condition: 'report', closesOn: ['reported'], afterLimitOf: 'X-1' },
    ]),
  );
  const states = (asOf: string, ...events: readonly Record<string, unknown>[]): unknown =>
    clocksOf(pack, eventsOf(began, ...events), asOf).map((clock) => [clock.rule, clock.status]);
  assert.deepEqual(states('2025-05-01'), [['X-1', 'running']]);
  assert.deepEqual(states('2025-06-05'), [
    ['X-1', 'overdue'],
    ['X-1#1', 'running'],
  ]);
  assert.deepEqual(states('2025-06-09', at('reported', '2025-06-06')), [
    ['X-1', 'overdue'],
    ['X-1#1', 'done'],
  ]);
  assert.deepEqual(states('2025-06-09', at('judged', '2025-05-06')), [['X-1', 'done']]);
});

test('an offence that is added opens the clocks of its section from that day, and caps from the first remand', () => {
  const sections = { appliesIf: { sections: ['PPC 376'] } };
  const duty = limit(sections);
  const cap = limit({ ...sections, kind: 'cap', onLiberty: true });
  const first = at('begun', '2025-03-01', { sections: ['PPC 354'] });
  const added = at('offence.added', '2025-03-06', { sections: ['PPC 376(3)'] });
  assert.deepEqual(clocksOf(duty, eventsOf(first), '2025-03-08'), []);
  assert.equal(lastDayOf(clockOf(duty, eventsOf(first, added), '2025-03-08')), '2025-03-16');
  assert.equal(lastDayOf(clockOf(cap, eventsOf(first, added), '2025-03-08')), '2025-03-10');
  const alreadyDone = eventsOf(first, at('done', '2025-03-04'), added);
  assert.equal(clockOf(duty, alreadyDone, '2025-03-30').status, 'done');
});

test('delay condoned closes a window that was missed, and the lateness stays', () => {
  const window = limit({ kind: 'window' });
  const clock = clockOf(
    window,
    eventsOf(began, at('done', '2025-03-14'), at('delay.condoned', '2025-03-20', { rule: 'X-1' })),
    '2025-04-01',
  );
  assert.deepEqual(told(clock), ['done-late', '2025-03-11', 3]);
  assert.ok(says(clock, 'condoned'));
});

test('an appeal that a court admits late is late, though its filing is not entered; before the end nothing is condoned', () => {
  const window = limit({ kind: 'window' });
  const condoned = (on: string): Clock => clockOf(window, eventsOf(began, at('delay.condoned', on)), '2025-04-01');
  assert.deepEqual(told(condoned('2025-03-20')), ['done-late', '2025-03-11', 9]);
  assert.deepEqual(told(condoned('2025-03-05')), ['window-closed', '2025-03-11', 21]);
});

test('a delay that the accused caused is left out of the bail period of that accused', () => {
  const pack = limit({ kind: 'cap', onLiberty: true, per: 'accused', suspendedBy: ['own-delay'] });
  const arrest = at('begun', '2025-03-01', { accused: 'A' });
  const delay = at('accused.delayed', '2025-03-04', { accused: 'A', until: '2025-03-08' });
  assert.equal(clockOf(pack, eventsOf(arrest, delay), '2025-03-06').status, 'suspended');
  assert.equal(lastDayOf(clockOf(pack, eventsOf(arrest, delay), '2025-03-09')), '2025-03-14');
  const adjourned = at('adjournment.granted', '2025-03-04', { accused: 'A', by: 'accused', until: '2025-03-08' });
  assert.equal(lastDayOf(clockOf(pack, eventsOf(arrest, adjourned), '2025-03-09')), '2025-03-14');
  const byOthers = { ...adjourned, by: 'prosecution' };
  assert.equal(lastDayOf(clockOf(pack, eventsOf(arrest, byOthers), '2025-03-09')), '2025-03-10');
});

test('a holiday announced after the limit was shown as past is recounted and told; before, it was not known', () => {
  const pack = limit({ doneIn: 'court' });
  const calendar = { id: 'C', weeklyOff: [], holidays: [{ date: '2025-03-11', name: 'late', addedAt: '2025-03-13' }] };
  const case_ = { ...eventsOf(began), calendar };
  assert.deepEqual(told(clockOf(pack, case_, '2025-03-12')), ['overdue', '2025-03-11', 1]);
  const recounted = clockOf(pack, case_, '2025-03-13');
  assert.deepEqual(told(recounted), ['overdue', '2025-03-12', 1]);
  assert.ok(says(recounted, 'correction', '2025-03-11', '2025-03-12', 'stays on the record'));
  const early = { ...calendar, holidays: [{ date: '2025-03-11', name: 'early', addedAt: '2025-03-05' }] };
  const known = clockOf(pack, { ...eventsOf(began), calendar: early }, '2025-03-13');
  assert.equal(lastDayOf(known), '2025-03-12');
  assert.ok(!says(known, 'correction'));
});

test('a rule that a person confirmed is counted alike, and says so', () => {
  const [one] = computeClocks(limit(), eventsOf(began), instantOf('2025-03-30'), { confirmed: new Set(['X-1']) });
  const [other] = computeClocks(limit(), eventsOf(began), instantOf('2025-03-30'));
  assert.deepEqual({ ...one, confirmed: false }, other);
  assert.equal(one?.confirmed, true);
});
