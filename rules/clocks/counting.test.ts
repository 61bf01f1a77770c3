/** Each row of the law sheet's 6.1 and 6.2, and of the readings decided for counting, on invented rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Limit } from '../pack/rule.ts';
import type { Clock } from './clock.ts';
import { clockOf, clocksOf, eventsOf, fiveDays, lastDayOf, packOf, rule, type Told } from './testing/invented.ts';

const began = { type: 'begun', at: '2025-03-01T10:00:00+05:00' };
const limit = (time: string | null, unit: Limit['unit'], said: Partial<Limit> = {}): ReturnType<typeof packOf> =>
  packOf(rule('X-1', { time, unit, ...said }));
const says = ({ counting }: Clock, ...words: readonly string[]): boolean =>
  counting.some((sentence) => words.every((word) => sentence.includes(word)));
const stateOf = ({ status, daysLate }: Clock): readonly [string, number] => [status, daysLate];

test('the day of the event is left out, and the last day counts until midnight', () => {
  const pack = limit('P3D', 'calendar-days');
  assert.equal(lastDayOf(clockOf(pack, eventsOf(began), '2025-03-02')), '2025-03-04');
  assert.deepEqual(stateOf(clockOf(pack, eventsOf(began), '2025-03-04T23:59:59+05:00')), ['due-soon', 0]);
  assert.deepEqual(stateOf(clockOf(pack, eventsOf(began), '2025-03-05T00:00:00+05:00')), ['overdue', 1]);
});

test('near midnight the local day decides which day is left out', () => {
  const pack = limit('P3D', 'calendar-days');
  const late = { type: 'begun', at: '2025-03-01T18:59:00Z' };
  const later = { type: 'begun', at: '2025-03-01T19:00:00Z' };
  assert.equal(lastDayOf(clockOf(pack, eventsOf(late), '2025-03-03')), '2025-03-04');
  assert.equal(lastDayOf(clockOf(pack, eventsOf(later), '2025-03-03')), '2025-03-05');
});

test('a limit of no days ends with the day of its event', () => {
  assert.equal(lastDayOf(clockOf(limit('P0D', 'calendar-days'), eventsOf(began), '2025-03-01')), '2025-03-01');
});

for (const [time, unit, lastDay, other] of [
  ['P15D', 'calendar-days', '2025-03-15', '2025-03-16'],
  ['P6M', 'months', '2025-08-31', '2025-09-01'],
  ['P1Y', 'years', '2026-02-28', '2026-03-01'],
] as const)
  test(`a cap on liberty of ${time} counts its first day as day 1, and shows the other reading`, () => {
    const clock = clockOf(limit(time, unit, { kind: 'cap', onLiberty: true }), eventsOf(began), '2025-03-03');
    assert.equal(lastDayOf(clock), lastDay);
    assert.ok(says(clock, lastDay, other));
  });

test('a cap on anything else leaves its first day out', () => {
  const clock = clockOf(limit('P14D', 'calendar-days', { kind: 'cap' }), eventsOf(began), '2025-03-16');
  assert.deepEqual([lastDayOf(clock), ...stateOf(clock)], ['2025-03-15', 'power-exhausted', 1]);
});

const closed = { ...fiveDays, version: '7', holidays: ['2025-03-17'] };
const toSaturday = { type: 'begun', at: '2025-03-01T10:00:00+05:00' };
const fortnight = (said: Partial<Limit>): string =>
  lastDayOf(clockOf(limit('P14D', 'calendar-days', said), { ...eventsOf(toSaturday), calendar: closed }, '2025-03-02'));

test('a duty or a window of a court or an office whose last day is closed ends on the next open day', () => {
  assert.equal(fortnight({ doneIn: 'court' }), '2025-03-18');
  assert.equal(fortnight({ doneIn: 'office' }), '2025-03-18');
  assert.equal(fortnight({ doneIn: 'court', kind: 'window' }), '2025-03-18');
});

test('a duty done elsewhere ends on its last day, closed or not', () => {
  assert.equal(fortnight({ doneIn: 'elsewhere' }), '2025-03-15');
});

test('targets, thresholds and caps never roll, wherever they are met', () => {
  for (const kind of ['target', 'threshold', 'cap'] as const)
    assert.equal(fortnight({ doneIn: 'court', kind }), '2025-03-15');
  assert.equal(fortnight({ doneIn: 'court', kind: 'cap', onLiberty: true }), '2025-03-14');
});

test('an act under a provincial law rolls, and says that this is the latest reading', () => {
  assert.equal(fortnight({ latestReading: true }), '2025-03-18');
  const pack = limit('P14D', 'calendar-days', { latestReading: true });
  assert.ok(says(clockOf(pack, eventsOf(toSaturday), '2025-03-02'), 'Latest reading'));
});

test('a rolled end is told with the calendar and its version', () => {
  const pack = limit('P14D', 'calendar-days', { doneIn: 'court' });
  const clock = clockOf(pack, { ...eventsOf(toSaturday), calendar: closed }, '2025-03-02');
  assert.ok(says(clock, '2025-03-15', 'calendar FIVE, version 7', '2025-03-18'));
});

test('hours run from the minute through nights and holidays, and end with their minute', () => {
  const pack = limit('PT24H', 'hours', { doneIn: 'court' });
  const case_ = { ...eventsOf({ type: 'begun', at: '2025-03-16T22:15:40+05:00' }), calendar: closed };
  const inTime = clockOf(pack, case_, '2025-03-17T22:15:59+05:00');
  assert.deepEqual([inTime.dueAt, inTime.status], ['2025-03-17T22:15:00+05:00', 'due-soon']);
  assert.deepEqual(stateOf(clockOf(pack, case_, '2025-03-17T22:16:00+05:00')), ['overdue', 0]);
  assert.deepEqual(stateOf(clockOf(pack, case_, '2025-03-19T22:14:00+05:00')), ['overdue', 1]);
  assert.deepEqual(stateOf(clockOf(pack, case_, '2025-03-19T22:15:00+05:00')), ['overdue', 2]);
});

test('only a text that excludes the journey has it left out', () => {
  const journey = eventsOf({ ...began, journeyMinutes: 40 });
  const dueAt = (said: Partial<Limit>): unknown => clockOf(limit('PT24H', 'hours', said), journey, '2025-03-01').dueAt;
  assert.equal(dueAt({ excludes: ['journey'] }), '2025-03-02T10:40:00+05:00');
  assert.equal(dueAt({}), '2025-03-02T10:00:00+05:00');
});

const dayOnly = { type: 'begun', at: '2025-03-01' };

test('of a day without an hour, hours give a range, and only after its later end they are overdue', () => {
  const pack = limit('PT6H', 'hours', { dueSoon: 'PT1H' });
  const clock = clockOf(pack, eventsOf(dayOnly), '2025-03-01T12:00:00+05:00');
  assert.deepEqual(clock.dueBetween, ['2025-03-01T06:00:00+05:00', '2025-03-02T06:00:00+05:00']);
  assert.equal('dueAt' in clock, false);
  assert.equal(clock.opensAt, '2025-03-01T00:00:00+05:00');
  assert.equal(clock.status, 'running');
  assert.equal(clockOf(pack, eventsOf(dayOnly), '2025-03-02T06:00:30+05:00').status, 'due-soon');
  assert.equal(clockOf(pack, eventsOf(dayOnly), '2025-03-02T06:01:00+05:00').status, 'overdue');
});

test('done within the range is done, with the doubt told; after it, late', () => {
  const pack = limit('PT6H', 'hours');
  const doneAt = (at: string): Clock => clockOf(pack, eventsOf(dayOnly, { type: 'done', at }), '2025-03-09');
  const doubtful = doneAt('2025-03-01T20:00:00+05:00');
  assert.deepEqual(stateOf(doubtful), ['done', 0]);
  assert.ok(says(doubtful, 'in doubt'));
  assert.ok(!says(doneAt('2025-03-01T05:00:00+05:00'), 'in doubt'));
  assert.deepEqual(stateOf(doneAt('2025-03-03T06:30:00+05:00')), ['done-late', 1]);
});

test('of an act whose day alone is known the day decides, and hours leave a doubt', () => {
  const act = { type: 'done', on: '2025-03-02' };
  const clock = clockOf(limit('PT24H', 'hours'), eventsOf(began, act), '2025-03-09');
  assert.deepEqual(stateOf(clock), ['done', 0]);
  assert.ok(says(clock, 'in doubt'));
  assert.deepEqual(stateOf(clockOf(limit('P1D', 'calendar-days'), eventsOf(began, act), '2025-03-09')), ['done', 0]);
  assert.deepEqual(stateOf(clockOf(limit('P0D', 'calendar-days'), eventsOf(began, act), '2025-03-09')), [
    'done-late',
    1,
  ]);
});

for (const [from, time, unit, lastDay] of [
  ['2024-11-30', 'P3M', 'months', '2025-02-28'],
  ['2023-11-30', 'P3M', 'months', '2024-02-29'],
  ['2025-08-31', 'P1M', 'months', '2025-09-30'],
  ['2024-02-29', 'P1Y', 'years', '2025-02-28'],
] as const)
  test(`${time} from ${from} end with ${lastDay}`, () => {
    assert.equal(lastDayOf(clockOf(limit(time, unit), eventsOf({ type: 'begun', at: from }), from)), lastDay);
  });

const floorBefore = limit('P7D', 'calendar-days', {
  kind: 'floor-before',
  opensOn: ['trial.fixed', 'trial.opened'],
  repeats: 'latest',
});
const fixed = { type: 'trial.fixed', at: '2025-05-01T10:00:00+05:00', date: '2025-05-20' };

test('days before an event are counted back from it: overdue until it comes, too late once it has', () => {
  assert.equal(lastDayOf(clockOf(floorBefore, eventsOf(fixed), '2025-05-02')), '2025-05-13');
  assert.equal(clockOf(floorBefore, eventsOf(fixed), '2025-05-02').status, 'running');
  assert.deepEqual(stateOf(clockOf(floorBefore, eventsOf(fixed), '2025-05-14')), ['overdue', 1]);
  assert.deepEqual(stateOf(clockOf(floorBefore, eventsOf(fixed), '2025-05-20')), ['given-too-late', 7]);
});

test('what was handed over before the date was even fixed is handed over', () => {
  const before = { type: 'done', at: '2025-04-20T10:00:00+05:00' };
  assert.equal(clockOf(floorBefore, eventsOf(fixed, before), '2025-05-14').status, 'done');
  const after = { type: 'done', at: '2025-05-15T10:00:00+05:00' };
  assert.deepEqual(stateOf(clockOf(floorBefore, eventsOf(fixed, after), '2025-05-30')), ['done-late', 2]);
});

test('an announced date lies ahead and counts, whether it is the date of the event or in it', () => {
  const announced = { type: 'trial.fixed', at: '2025-05-20' };
  assert.equal(lastDayOf(clockOf(floorBefore, eventsOf(announced), '2025-05-02')), '2025-05-13');
  assert.deepEqual(clocksOf(floorBefore, eventsOf({ ...fixed, at: '2025-05-03T10:00:00+05:00' }), '2025-05-02'), []);
});

test('a new date of trial takes the place of the old one, though it is earlier', () => {
  const again = { type: 'trial.fixed', at: '2025-05-04T10:00:00+05:00', date: '2025-05-16' };
  assert.equal(lastDayOf(clockOf(floorBefore, eventsOf(fixed, again), '2025-05-05')), '2025-05-09');
});

test('a case with only the opening of the trial counts back from that', () => {
  const opened = { type: 'trial.opened', at: '2025-05-20T09:00:00+05:00' };
  assert.deepEqual(stateOf(clockOf(floorBefore, eventsOf(opened), '2025-05-21')), ['given-too-late', 8]);
});

test('a floor says from when, and has no end to miss', () => {
  const pack = limit('P30D', 'calendar-days', { kind: 'floor' });
  const clock = clockOf(pack, eventsOf(began), '2025-06-01');
  assert.deepEqual([clock.opensAt, clock.dueAt, clock.status], ['2025-04-01T00:00:00+05:00', null, 'running']);
});

test('words without a number have no end, and show their age', () => {
  const clock = clockOf(limit(null, 'immediate'), eventsOf(began), '2025-03-10');
  assert.deepEqual([clock.status, clock.dueAt, clock.daysLate], ['running', null, 0]);
  assert.ok(says(clock, '9 days'));
  const done = eventsOf(began, { type: 'done', at: '2025-03-04T10:00:00+05:00' });
  assert.deepEqual(stateOf(clockOf(limit(null, 'immediate'), done, '2025-03-10')), ['done', 0]);
});

const workdays = (calendar: Told | undefined, said: Partial<Limit> = {}): Clock => {
  const { calendar: _six, ...without } = eventsOf({ type: 'begun', at: '2025-08-01T10:00:00+05:00' });
  const clockCase = eventsOf({ type: 'begun', at: '2025-08-01T10:00:00+05:00' });
  return clockOf(
    limit('P14D', 'working-days', said),
    calendar === undefined ? without : { ...clockCase, ...calendar },
    '2025-08-30',
  );
};

test('working days are those of the office, and being late is counted in them too', () => {
  const clock = workdays({ calendar: { ...fiveDays, holidays: ['2025-08-14'] } });
  assert.deepEqual([lastDayOf(clock), ...stateOf(clock)], ['2025-08-22', 'overdue', 5]);
});

test('a limit that names a calendar takes it from the case, else the case has one for all', () => {
  const calendars = { OWN: { id: 'OWN', weeklyOff: ['sunday'] as const, holidays: [] } };
  assert.equal(lastDayOf(workdays({ calendar: fiveDays, calendars }, { calendarId: 'OWN' })), '2025-08-18');
  assert.equal(lastDayOf(workdays({ calendar: fiveDays }, { calendarId: 'OWN' })), '2025-08-21');
});

test('an office whose calendar nobody stated has the five-day week, labelled as the latest reading', () => {
  const clock = workdays(undefined);
  assert.equal(lastDayOf(clock), '2025-08-21');
  assert.ok(says(clock, 'latest reading'));
});
