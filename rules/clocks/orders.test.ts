/** Each row of the law sheet's 6.3 on pausing, extending and moving and of the readings decided for it, on invented rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Limit } from '../pack/rule.ts';
import type { Clock } from './clock.ts';
import { clockOf, clocksOf, eventsOf, fiveDays, lastDayOf, packOf, rule } from './testing/invented.ts';

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

test('an extension gives the date of the order, and keeps the old one as extended in time', () => {
  const clock = clockOf(
    limit(),
    eventsOf(began, at('limit.extended', '2025-03-05', { rule: 'X-1', until: '2025-03-20' })),
    '2025-03-12',
  );
  assert.deepEqual(told(clock), ['running', '2025-03-20', 0]);
  assert.ok(says(clock, 'extended in time', '2025-03-11', '2025-03-20'));
});

test('an extension after the end is told as missed, then extended', () => {
  const clock = clockOf(
    limit(),
    eventsOf(began, at('limit.extended', '2025-03-15', { rule: 'X-1', until: '2025-03-20' })),
    '2025-03-16',
  );
  assert.deepEqual(told(clock), ['running', '2025-03-20', 0]);
  assert.ok(says(clock, 'missed, then extended', '2025-03-11'));
});

test('an extension by days adds them to the first ones, in the unit of the limit', () => {
  const by = at('limit.extended', '2025-03-05', { rule: 'X-1', by: 'P10D' });
  assert.equal(lastDayOf(clockOf(limit(), eventsOf(began, by), '2025-03-12')), '2025-03-21');
  const working = { ...eventsOf(began, by), calendar: fiveDays };
  assert.equal(lastDayOf(clockOf(limit({ unit: 'working-days' }), working, '2025-03-12')), '2025-03-28');
});

test('hours are extended by hours from their minute', () => {
  const by = at('limit.extended', '2025-03-01', { rule: 'X-1', by: 'PT12H' });
  const clock = clockOf(limit({ time: 'PT24H', unit: 'hours' }), eventsOf(began, by), '2025-03-01');
  assert.equal(clock.dueAt, '2025-03-02T22:00:00+05:00');
});

test('an extension without its date asks for it', () => {
  const clock = clockOf(limit(), eventsOf(began, at('limit.extended', '2025-03-05', { rule: 'X-1' })), '2025-03-30');
  assert.deepEqual([clock.status, clock.dueAt, clock.daysLate], ['date-needed', null, 0]);
});

test('an extension of another rule, or one after the act was done, moves nothing', () => {
  const other = at('limit.extended', '2025-03-05', { rule: 'X-2', until: '2025-03-20' });
  assert.equal(lastDayOf(clockOf(limit(), eventsOf(began, other), '2025-03-12')), '2025-03-11');
  const afterwards = at('limit.extended', '2025-03-16', { rule: 'X-1', until: '2025-03-20' });
  const clock = clockOf(limit(), eventsOf(began, at('done', '2025-03-14'), afterwards), '2025-03-17');
  assert.deepEqual(told(clock), ['done-late', '2025-03-11', 3]);
});

test('a stay suspends until it is vacated, and the end moves by the days between', () => {
  const served = at('stay.served', '2025-03-05', { rule: 'X-1' });
  assert.equal(clockOf(limit(), eventsOf(began, served), '2025-03-30').status, 'suspended');
  const vacated = { type: 'stay.vacated', at: '2025-03-12T08:00:00+05:00', rule: 'X-1' };
  const clock = clockOf(limit(), eventsOf(began, served, vacated), '2025-03-19');
  assert.deepEqual(told(clock), ['overdue', '2025-03-18', 1]);
  assert.ok(says(clock, '7 days', '2025-03-05', '2025-03-12'));
});

test('a stay moves an hour limit by whole local days too', () => {
  const stay = [at('stay.served', '2025-03-01', { rule: 'X-1' }), at('stay.vacated', '2025-03-03', { rule: 'X-1' })];
  const clock = clockOf(limit({ time: 'PT24H', unit: 'hours' }), eventsOf(began, ...stay), '2025-03-03');
  assert.equal(clock.dueAt, '2025-03-04T10:00:00+05:00');
});

test('a stay of another rule leaves a limit alone; one that names none holds all but caps on liberty', () => {
  assert.equal(
    clockOf(limit(), eventsOf(began, at('stay.served', '2025-03-05', { rule: 'X-2' })), '2025-03-30').status,
    'overdue',
  );
  const all = at('stay.served', '2025-03-05');
  assert.equal(clockOf(limit(), eventsOf(began, all), '2025-03-30').status, 'suspended');
  assert.equal(
    clockOf(limit({ kind: 'cap', onLiberty: true }), eventsOf(began, all), '2025-03-30').status,
    'power-exhausted',
  );
});

test('a stay after the end takes nothing back', () => {
  const clock = clockOf(limit(), eventsOf(began, at('stay.served', '2025-03-13', { rule: 'X-1' })), '2025-03-14');
  assert.deepEqual(told(clock), ['overdue', '2025-03-11', 3]);
});

test('two stays that overlap count each day once', () => {
  const stays = [
    at('stay.served', '2025-03-03', { rule: 'X-1' }),
    at('stay.served', '2025-03-05'),
    at('stay.vacated', '2025-03-08'),
  ];
  assert.equal(lastDayOf(clockOf(limit(), eventsOf(began, ...stays), '2025-03-09')), '2025-03-16');
});

test('an act done while the limit is suspended is in time', () => {
  const clock = clockOf(
    limit(),
    eventsOf(began, at('stay.served', '2025-03-05'), at('done', '2025-03-20')),
    '2025-03-30',
  );
  assert.deepEqual([clock.status, clock.daysLate], ['done', 0]);
});

test('a referral for diversion suspends the police report until the committee orders', () => {
  const pack = limit({ suspendedBy: ['diversion'] });
  const referred = at('juvenile.committee.referred', '2025-03-04', { accused: 'A' });
  assert.equal(clockOf(pack, eventsOf(began, referred), '2025-03-30').status, 'suspended');
  assert.equal(clockOf(limit(), eventsOf(began, referred), '2025-03-30').status, 'overdue');
  const ordered = at('juvenile.committee.ordered', '2025-03-24', { accused: 'A' });
  assert.equal(lastDayOf(clockOf(pack, eventsOf(began, referred, ordered), '2025-03-30')), '2025-03-31');
});

test('an accused who absconds stops the trial clock of that accused only, until caught', () => {
  const pack = limit({ per: 'accused', suspendedBy: ['absconding'] });
  const both = at('begun', '2025-03-01', { accused: ['A', 'B'] });
  const left = at('accused.absconded', '2025-03-04', { accused: 'A' });
  const states = (asOf: string, ...events: readonly Record<string, unknown>[]): unknown =>
    clocksOf(pack, eventsOf(both, left, ...events), asOf).map((clock) => [clock.accused, clock.status]);
  assert.deepEqual(states('2025-03-30'), [
    ['A', 'suspended'],
    ['B', 'overdue'],
  ]);
  const caught = at('accused.arrested', '2025-03-24', { accused: 'A' });
  assert.deepEqual(states('2025-03-30', caught), [
    ['A', 'running'],
    ['B', 'overdue'],
  ]);
});

test('a trial that names nobody is one clock, until a flight tells the accused apart', () => {
  const pack = limit({ per: 'accused', suspendedBy: ['absconding'] });
  const named = at('charge.framed', '2025-03-02', { accused: ['A', 'B'] });
  assert.equal(clocksOf(pack, eventsOf(began, named), '2025-03-05').length, 1);
  const left = at('accused.absconded', '2025-03-04', { accused: 'A' });
  const clocks = clocksOf(pack, eventsOf(began, named, left), '2025-03-05');
  assert.deepEqual(
    clocks.map((clock) => [clock.accused, clock.status]),
    [
      ['A', 'suspended'],
      ['B', 'running'],
    ],
  );
});

test('a transfer changes who owes, from its date, and the clock runs on', () => {
  const moved = at('investigation.transferred', '2025-03-04', { to: 'special-investigation-unit' });
  const clock = clockOf(limit(), eventsOf(began, moved), '2025-03-05');
  assert.deepEqual([clock.owner, lastDayOf(clock)], ['special-investigation-unit', '2025-03-11']);
  assert.equal(clockOf(limit(), eventsOf(began, moved), '2025-03-03').owner, 'police-station');
  assert.equal(
    clockOf(limit({ owner: 'medical-practitioner' }), eventsOf(began, moved), '2025-03-05').owner,
    'medical-practitioner',
  );
  const court = at('case.transferred', '2025-03-04', { to: 'special-court' });
  assert.equal(clockOf(limit({ owner: 'trial-court' }), eventsOf(began, court), '2025-03-05').owner, 'special-court');
});
