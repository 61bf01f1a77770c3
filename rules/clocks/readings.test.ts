/** What was decided about status, confidence, whom a clock runs for and which rule is the law, on invented rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClockKind, Confidence, Limit, Rule } from '../pack/rule.ts';
import { clockCaseSchema } from './clock-case.ts';
import type { Clock } from './clock.ts';
import { clockOf, clocksOf, eventsOf, lastDayOf, packOf, rule, type Told } from './testing/invented.ts';

const at = (type: string, on: string, said: object = {}): Told => ({ type, at: `${on}T10:00:00+05:00`, ...said });
const began = at('begun', '2025-03-01');
const limit = (said: Partial<Limit> = {}, ofRule: Partial<Rule> = {}): ReturnType<typeof packOf> =>
  packOf(rule('X-1', { time: 'P10D', unit: 'calendar-days', ...said }, ofRule));
const stateOf = ({ status, daysLate }: Clock): readonly [string, number] => [status, daysLate];
const past = (kind: ClockKind, confidence: Confidence = 'text-read'): readonly [string, number] =>
  stateOf(clockOf(limit({ kind, confidence }), eventsOf({ ...began, until: '2025-03-11' }), '2025-03-14'));

for (const [kind, status, daysLate] of [
  ['duty', 'overdue', 3],
  ['cap', 'power-exhausted', 3],
  ['target', 'past-target', 3],
  ['window', 'window-closed', 3],
  ['threshold', 'done', 0],
  ['order-set', 'overdue', 3],
] as const)
  test(`a ${kind} of a text that was read is ${status} once its time has passed`, () => {
    assert.deepEqual(past(kind), [status, daysLate]);
  });

test('a rule known from others only is reported once its time has passed, whatever its kind', () => {
  for (const kind of ['duty', 'cap', 'target', 'window', 'threshold', 'order-set'] as const)
    assert.equal(past(kind, 'secondary')[0], 'reported');
});

test('a rule known from memory is off, without a date', () => {
  const clock = clockOf(limit({ confidence: 'recalled' }), eventsOf(began), '2025-03-14');
  assert.deepEqual([...stateOf(clock), clock.dueAt, clock.confidence], ['off', 0, null, 'recalled']);
});

test('of a duty that was read with a figure from memory the figure is off, and the duty shows its age', () => {
  const clock = clockOf(limit({ confidence: 'recalled' }, { confidence: 'text-read' }), eventsOf(began), '2025-03-14');
  assert.deepEqual([...stateOf(clock), clock.dueAt, clock.confidence], ['running', 0, null, 'text-read']);
  assert.ok(clock.counting.some((sentence) => sentence.includes('13 days')));
});

test('an order that fixes a date is asked for it, and counts from nothing else', () => {
  const orderSet = limit({ kind: 'order-set' });
  assert.deepEqual(stateOf(clockOf(orderSet, eventsOf(began), '2025-03-30')), ['date-needed', 0]);
  const dated = clockOf(orderSet, eventsOf({ ...began, until: '2025-03-20' }), '2025-03-19');
  assert.deepEqual([dated.status, lastDayOf(dated)], ['running', '2025-03-20']);
});

test('due-soon begins as long before the end as the rule says', () => {
  const pack = limit({ dueSoon: 'P3D' });
  assert.equal(clockOf(pack, eventsOf(began), '2025-03-08T23:59:59+05:00').status, 'running');
  assert.equal(clockOf(pack, eventsOf(began), '2025-03-09T00:00:00+05:00').status, 'due-soon');
});

test('what no event opens prints nothing, and what happens later than the instant has not happened', () => {
  assert.deepEqual(clocksOf(limit(), eventsOf(at('other', '2025-03-01')), '2025-03-14'), []);
  assert.deepEqual(clocksOf(limit(), eventsOf(began), '2025-02-28'), []);
  const later = eventsOf(began, at('done', '2025-03-20'));
  assert.equal(clockOf(limit(), later, '2025-03-14').status, 'overdue');
});

test('each trigger opens its own, or the first alone, or the latest in its place', () => {
  const three = eventsOf(at('begun', '2025-03-05'), began, at('begun', '2025-03-03'));
  const days = (repeats: Limit['repeats']): readonly string[] =>
    clocksOf(limit({ repeats }), three, '2025-03-06').map(lastDayOf);
  assert.deepEqual(days('each'), ['2025-03-11', '2025-03-13', '2025-03-15']);
  assert.deepEqual(days('first'), ['2025-03-11']);
  assert.deepEqual(days('latest'), ['2025-03-15']);
});

test('of two opening codes the old one counts only where the new one is missing, for each accused', () => {
  const pack = limit({ opensOn: ['new', 'old'], per: 'accused', repeats: 'first' });
  const events = eventsOf(
    at('old', '2025-03-01', { accused: 'A' }),
    at('old', '2025-03-02', { accused: 'B' }),
    at('new', '2025-03-05', { accused: 'A' }),
  );
  const found = clocksOf(pack, events, '2025-03-06').map((clock) => [clock.accused, lastDayOf(clock)]);
  assert.deepEqual(found, [
    ['A', '2025-03-15'],
    ['B', '2025-03-12'],
  ]);
});

test('each accused has a clock, and the act for one leaves the others running', () => {
  const both = at('begun', '2025-03-01', { accused: ['B', 'A'] });
  const clocks = clocksOf(
    limit({ per: 'accused' }),
    eventsOf(both, at('done', '2025-03-05', { accused: 'A' })),
    '2025-03-06',
  );
  assert.deepEqual(
    clocks.map((clock) => [clock.accused, clock.status]),
    [
      ['B', 'running'],
      ['A', 'done'],
    ],
  );
});

test('each charge has a clock; one known by several sections is decided when each of them is', () => {
  const pack = limit({ per: 'charge' });
  const charges = at('begun', '2025-03-01', { accused: 'A', charge: ['one', 'two'] });
  const byCharge = clocksOf(
    pack,
    eventsOf(charges, at('done', '2025-03-05', { accused: 'A', charge: 'two' })),
    '2025-03-06',
  );
  assert.deepEqual(
    byCharge.map((clock) => [clock.charge, clock.status]),
    [
      ['one', 'running'],
      ['two', 'done'],
    ],
  );
  const sections = at('begun', '2025-03-01', { accused: 'A', sections: ['PPC 376', 'PPC 377'] });
  const partly = [sections, at('done', '2025-03-05', { accused: 'A', sections: ['PPC 376'] })];
  assert.equal(clockOf(pack, eventsOf(...partly), '2025-03-06').status, 'running');
  const wholly = [...partly, at('done', '2025-03-07', { accused: 'A', sections: ['PPC 377'] })];
  assert.equal(clockOf(pack, eventsOf(...wholly), '2025-03-08').status, 'done');
});

test('a fact that nobody stated leaves a limit in force, unless it must be stated', () => {
  const count = (appliesIf: Limit['appliesIf'], ...events: readonly Told[]): number =>
    clocksOf(limit({ appliesIf }), eventsOf(...events), '2025-03-05').length;
  assert.equal(count({ juvenile: true }, began), 1);
  assert.equal(count({ juvenile: true, stated: ['juvenile'] }, began), 0);
  assert.equal(count({ juvenile: true }, began, at('age.determined', '2025-03-02', { juvenile: false })), 0);
  assert.equal(count({ juvenile: true }, began, at('age.determined', '2025-03-02', { juvenile: true })), 1);
  assert.equal(count({ sections: ['PPC 376'] }, began), 1);
  assert.equal(count({ sections: ['PPC 376'] }, { ...began, sections: ['PPC 376A'] }), 0);
  assert.equal(count({ withoutSections: ['PPC 376'] }, { ...began, sections: ['PPC 376(3)'] }), 0);
  assert.equal(count({ after: ['ordered'] }, began), 0);
  assert.equal(count({ after: ['ordered'] }, began, at('ordered', '2025-03-02')), 1);
});

test('forum, custody, channel and liberty are facts of the one event', () => {
  const pack = limit({ appliesIf: { forum: 2 } });
  const two = eventsOf(at('begun', '2025-03-01', { forum: 1 }), at('begun', '2025-03-03', { forum: 2 }));
  assert.deepEqual(clocksOf(pack, two, '2025-03-05').map(lastDayOf), ['2025-03-13']);
});

test('the law that counts is that of the day on which the step falls due', () => {
  const effective = { from: '2025-03-11', basis: 'invented' };
  assert.equal(clocksOf(limit({}, { effective }), eventsOf(began), '2025-03-05').length, 1);
  const from = { ...effective, from: '2025-03-12' };
  assert.deepEqual(clocksOf(limit({}, { effective: from }), eventsOf(began), '2025-03-05'), []);
  const to = { from: 'unknown' as const, to: '2025-03-11', basis: 'invented' };
  assert.deepEqual(clocksOf(limit({}, { effective: to }), eventsOf(began), '2025-03-05'), []);
});

test('a new code that saves pending cases leaves to the old one what was opened before it', () => {
  const effective = { from: '2025-03-02', savesPending: true, basis: 'invented' };
  assert.deepEqual(clocksOf(limit({}, { effective }), eventsOf(began), '2025-03-05'), []);
  assert.equal(clocksOf(limit({}, { effective }), eventsOf(at('begun', '2025-03-02')), '2025-03-05').length, 1);
});

test('an unknown first day of a law leaves it in force, but never before the day that is certain', () => {
  const effective = { from: 'unknown' as const, notBefore: '2025-03-12', basis: 'invented' };
  assert.deepEqual(clocksOf(limit({}, { effective }), eventsOf(began), '2025-03-05'), []);
});

test('what comes again each day is due with the current one until it is closed', () => {
  const daily = limit({ time: 'P1D', recurs: 'P1D' });
  assert.equal(lastDayOf(clockOf(daily, eventsOf(began), '2025-03-01')), '2025-03-02');
  assert.deepEqual(
    [lastDayOf(clockOf(daily, eventsOf(began), '2025-03-09')), clockOf(daily, eventsOf(began), '2025-03-09').daysLate],
    ['2025-03-09', 0],
  );
  assert.equal(clockOf(daily, eventsOf(began, at('done', '2025-03-05')), '2025-03-09').status, 'done');
});

test('a window that waits for a copy stands without an end, and says not before', () => {
  const pack = limit({ kind: 'window', opensOn: ['received'], awaitedFrom: ['begun'] });
  const waiting = clockOf(pack, eventsOf(began), '2025-06-01');
  assert.deepEqual([waiting.status, waiting.dueAt], ['running', null]);
  assert.ok(waiting.counting.some((sentence) => sentence.includes('not before')));
  const received = clockOf(pack, eventsOf(began, at('received', '2025-05-30')), '2025-06-01');
  assert.equal(lastDayOf(received), '2025-06-09');
});

test('a limit that renews itself is closed by the next of its kind, and never by its own', () => {
  const pack = limit({ kind: 'cap', onLiberty: true, closesOn: ['begun', 'released'] });
  const clocks = clocksOf(pack, eventsOf(began, at('begun', '2025-03-08')), '2025-03-12');
  assert.deepEqual(
    clocks.map(({ status }) => status),
    ['done', 'running'],
  );
});

test('a case that is misread anywhere is refused, with the place', () => {
  const pathOf = (outside: object): string =>
    clockCaseSchema.safeParse({ jurisdiction: 'XX', ...outside }).error?.issues[0]?.path.join('.') ?? '';
  const event = { type: 'begun', at: '2025-03-01T10:00:00+05:00' };
  assert.equal(pathOf({ events: [event] }), '');
  assert.equal(pathOf({ events: [event, { ...event, at: '2025-03-01T10:00:00' }] }), 'events.1.at');
  assert.equal(pathOf({ events: [{ type: 'begun' }] }), 'events.0.at');
  assert.equal(pathOf({ events: [{ ...event, at: '2025-02-30' }] }), 'events.0.at');
  assert.equal(pathOf({ events: [{ ...event, type: 'Begun!' }] }), 'events.0.type');
  assert.equal(pathOf({ events: [{ ...event, forum: 4 }] }), 'events.0.forum');
  assert.equal(pathOf({ events: [{ ...event, type: 'limit.extended' }] }), 'events.0.rule');
  assert.equal(
    pathOf({ events: [event], calendar: { id: 'C', weeklyOff: ['friday'], holidays: ['x'] } }),
    'calendar.holidays.0',
  );
});
