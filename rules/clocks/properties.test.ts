/** Laws of the calculator over random cases: on an invented rule where one number is looked at, on the real packs otherwise. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readPacks } from '../pack/read-packs.ts';
import type { Limit } from '../pack/rule.ts';
import { type ClockCase, clockCaseSchema, officeCalendarSchema } from './clock-case.ts';
import type { Clock } from './clock.ts';
import { computeClocks } from './compute-clocks.ts';
import { clockOf, eventsOf, packOf, rule } from './testing/invented.ts';

const packs = readPacks();
const codes = [
  ...new Set(
    [...packs.values()].flatMap(({ rules }) =>
      rules.flatMap(({ limits }) => limits.flatMap(({ opensOn, closesOn }) => [...opensOn, ...closesOn])),
    ),
  ),
  'limit.extended',
  'stay.served',
  'stay.vacated',
  'offence.added',
  'juvenile.committee.referred',
  'delay.condoned',
  'trial.fixed',
];

const start = Temporal.Instant.from('2025-01-01T00:00:00+05:00').epochMilliseconds;
const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 });
const instant = (minute: number): string =>
  Temporal.Instant.fromEpochMilliseconds(start + minute * 60_000).toString({ timeZone: 'Asia/Karachi' });
const day = (minute: number): string => instant(minute).slice(0, 10);
const dayOf = fc.integer({ min: 0, max: 500 }).map((count) => day(count * 24 * 60));

const event = fc
  .record({
    type: fc.constantFrom(...codes),
    minute: minutes,
    dayOnly: fc.boolean(),
    accused: fc.constantFrom(undefined, 'A', 'B', ['A', 'B']),
    sections: fc.constantFrom(undefined, ['PPC 376'], ['PPC 354'], ['PECA 22'], ['BNS 64']),
    rule: fc.constantFrom('PK-CRPC-344A', 'PK-PB-RTI-10', 'IN-BNSS-193-3'),
    by: fc.constantFrom('P14D', 'P1M', 'PT6H'),
    juvenile: fc.constantFrom(undefined, true, false),
  })
  .map(({ minute, dayOnly, type, ...said }) => ({
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    type,
    at: dayOnly ? day(minute) : instant(minute),
  }));
const calendar = fc
  .record({
    id: fc.constant('C'),
    weeklyOff: fc.constantFrom(['sunday'], ['saturday', 'sunday'], []),
    holidays: fc.array(dayOf, { maxLength: 12 }),
  })
  .map((outside) => officeCalendarSchema.parse(outside));
const anyCase = fc
  .record({
    jurisdiction: fc.constantFrom(...packs.keys()),
    calendar,
    events: fc.array(event, { maxLength: 14 }),
  })
  .map((outside) => clockCaseSchema.parse(outside));

function clocksOf(clockCase: ClockCase, minute: number): readonly Clock[] {
  const pack = packs.get(clockCase.jurisdiction);
  assert.ok(pack);
  return computeClocks(pack, clockCase, Temporal.Instant.fromEpochMilliseconds(start + minute * 60_000));
}

const limits: fc.Arbitrary<Pick<Limit, 'time' | 'unit'> & Partial<Limit>> = fc
  .record({
    span: fc.constantFrom(
      ['PT24H', 'hours'] as const,
      ['P14D', 'calendar-days'] as const,
      ['P7D', 'working-days'] as const,
      ['P3M', 'months'] as const,
      ['P1Y', 'years'] as const,
    ),
    kind: fc.constantFrom('duty', 'window', 'target', 'cap', 'threshold'),
    onLiberty: fc.boolean(),
    doneIn: fc.constantFrom('court', 'office', 'elsewhere'),
  })
  .map(({ span: [time, unit], ...said }) => ({ time, unit, ...said }));

const dueMs = (
  limit: Pick<Limit, 'time' | 'unit'> & Partial<Limit>,
  minute: number,
  of: ClockCase['calendar'],
): number => {
  const pack = packOf(rule('X-1', limit));
  const begun = eventsOf({ type: 'begun', at: instant(minute) });
  const { dueAt } = clockOf(pack, of === undefined ? begun : { ...begun, calendar: of }, '2030-01-01');
  return Temporal.Instant.from(dueAt ?? assert.fail()).epochMilliseconds;
};

test('what begins later never ends earlier', () => {
  fc.assert(
    fc.property(limits, minutes, minutes, calendar, (limit, one, other, of) => {
      const [first, later] = [Math.min(one, other), Math.max(one, other)];
      assert.ok(dueMs(limit, first, of) <= dueMs(limit, later, of));
    }),
  );
});

test('hours, caps, targets and thresholds in days do not know holidays', () => {
  fc.assert(
    fc.property(limits, minutes, calendar, (limit, minute, of) => {
      const rolls = (limit.kind === 'duty' || limit.kind === 'window') && limit.doneIn !== 'elsewhere';
      fc.pre(limit.unit === 'hours' || (!rolls && limit.unit !== 'working-days'));
      const without = { ...of, holidays: [], weeklyOff: [] };
      assert.equal(dueMs(limit, minute, of), dueMs(limit, minute, without));
    }),
  );
});

test('one more holiday never makes an end earlier', () => {
  fc.assert(
    fc.property(limits, minutes, calendar, dayOf, (limit, minute, of, holiday) => {
      const more = { ...of, holidays: [...of.holidays, holiday] };
      assert.ok(dueMs(limit, minute, of) <= dueMs(limit, minute, more));
    }),
  );
});

test('the order of the events makes no difference', () => {
  fc.assert(
    fc.property(anyCase, minutes, fc.infiniteStream(fc.nat()), (clockCase, minute, keys) => {
      const shuffled = clockCase.events
        .map((one) => [keys.next().value ?? 0, one] as const)
        .toSorted(([one], [other]) => one - other)
        .map(([, one]) => one);
      assert.deepEqual(clocksOf({ ...clockCase, events: shuffled }, minute), clocksOf(clockCase, minute));
    }),
    { numRuns: 400 },
  );
});

test('what comes after the instant makes no difference, but for a date that is announced', () => {
  fc.assert(
    fc.property(anyCase, minutes, (clockCase, minute) => {
      const asOf = start + minute * 60_000;
      const before = clockCase.events.filter(({ type, at = '' }) => {
        const begins =
          at.length === 10
            ? Temporal.PlainDate.from(at).toZonedDateTime(zoneOf(clockCase)).epochMilliseconds
            : Temporal.Instant.from(at).epochMilliseconds;
        return begins <= asOf || type === 'trial.fixed';
      });
      assert.deepEqual(clocksOf({ ...clockCase, events: before }, minute), clocksOf(clockCase, minute));
    }),
    { numRuns: 400 },
  );
});

const zoneOf = ({ jurisdiction }: ClockCase): string => packs.get(jurisdiction)?.timeZone ?? assert.fail();
const past: ReadonlySet<string> = new Set([
  'overdue',
  'power-exhausted',
  'past-target',
  'window-closed',
  'given-too-late',
  'reported',
]);
const keyOf = ({ rule: id, opensAt, accused, charge }: Clock): string => [id, opensAt, accused, charge].join(' ');

test('time alone never takes back that a limit has passed', () => {
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 0, max: 600 * 24 * 60 }), (clockCase, more) => {
      // After the last event, so that nothing but time goes on.
      const first = 401 * 24 * 60;
      const later = new Map(clocksOf(clockCase, first + more).map((clock) => [keyOf(clock), clock]));
      for (const clock of clocksOf(clockCase, first).filter(({ status }) => past.has(status))) {
        const then = later.get(keyOf(clock));
        assert.ok(then !== undefined && past.has(then.status) && then.daysLate >= clock.daysLate, keyOf(clock));
      }
    }),
    { numRuns: 400 },
  );
});

test('each clock has a rule of its pack, with its kind, its confidence and how it was counted', () => {
  fc.assert(
    fc.property(anyCase, minutes, (clockCase, minute) => {
      const rules = new Map(packs.get(clockCase.jurisdiction)?.rules.map((one) => [one.id, one]));
      for (const clock of clocksOf(clockCase, minute)) {
        const [id = '', number = '0'] = clock.rule.split('#');
        const limit = rules.get(id)?.limits[Number(number)];
        assert.ok(limit, clock.rule);
        assert.equal(clock.kind, limit.kind);
        assert.ok(clock.counting.length >= 3);
        assert.ok(
          clock.counting.every((sentence) => !/undefined|NaN|null/.test(sentence)),
          clock.counting.join('\n'),
        );
        if (clock.confidence === 'recalled') assert.equal(clock.status, 'off');
        if (clock.confidence === 'secondary') assert.ok(!/^(?:overdue|power-exhausted)$/.test(clock.status));
        if (clock.daysLate > 0) assert.ok(past.has(clock.status) || clock.status === 'done-late', clock.status);
      }
    }),
    { numRuns: 600 },
  );
});
