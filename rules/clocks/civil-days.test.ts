import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { dayNumberFrom, instantFrom, isoDayOf, monthsAfter, weekdayOf } from './civil-days.ts';
import { zoneDays } from './zone-days.ts';

const day = fc.integer({ min: -40_000, max: 60_000 });
const dateOf = (number: number): Temporal.PlainDate => Temporal.PlainDate.from('1970-01-01').add({ days: number });

test('a day has the number, the text and the weekday that Temporal gives it', () => {
  fc.assert(
    fc.property(day, (number) => {
      const date = dateOf(number);
      assert.equal(isoDayOf(number), date.toString());
      assert.equal(dayNumberFrom(date.toString()), number);
      assert.equal(weekdayOf(number), date.dayOfWeek - 1);
    }),
  );
});

test('months on, the date is the same or the last day of its month', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (number, months) => {
      assert.equal(isoDayOf(monthsAfter(number, months)), dateOf(number).add({ months }).toString());
    }),
  );
});

test('an instant is read whatever its offset and however exact', () => {
  for (const text of [
    '2025-03-01T23:40:00+05:00',
    '2025-03-01T23:40+05:00',
    '2025-03-01T23:40:59.123456Z',
    '2025-03-01T00:00:00.5-09:30',
    '1969-12-31T23:59:59-00:30',
  ])
    assert.equal(instantFrom(text), Temporal.Instant.from(text).epochMilliseconds, text);
});

test('days begin where the zone says, through summer time and the days that lack an hour', () => {
  for (const zone of ['Asia/Karachi', 'Asia/Kolkata', 'Europe/London', 'America/New_York', 'America/Sao_Paulo']) {
    const days = zoneDays(zone);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (seconds) => {
        const there = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
        const local = days.dayOf(seconds * 1000);
        assert.equal(days.dayText(local), there.toPlainDate().toString());
        assert.equal(days.startOf(local), there.startOfDay().epochMilliseconds);
        assert.equal(
          days.instantText(seconds * 1000),
          there.toString({ smallestUnit: 'second', timeZoneName: 'never' }),
        );
      }),
    );
  }
});
