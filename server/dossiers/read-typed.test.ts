import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as hold, date as anyDay, nat, oneof, property } from 'fast-check';
import { digits } from '@amanat/web';
import { dateParts, dateTyped, numberTyped, speakerTyped } from './read-typed.ts';

const date = (day: string, month: string, year: string) =>
  dateTyped(
    new Map(Object.entries({ 'on-day': day, 'on-month': month, 'on-year': year }).filter(([, value]) => value !== '')),
    'on',
  );

test('a date is kept as far as it is known, and no further', () => {
  assert.equal(date('9', '8', '2015'), '2015-08-09');
  assert.equal(date('', '8', '2015'), '2015-08');
  assert.equal(date('', '', '2015'), '2015');
  assert.equal(date('18', '9', ''), '--09-18', 'the year is not printed');
  assert.equal(date('۱۸', '9', '۲۰۱۵'), '2015-09-18');
  assert.equal(date('29', '2', ''), '--02-29');
  assert.equal(date('', '', ''), null);
});

test('what is no date is none: a day without its month, a month alone, a day that no calendar has', () => {
  for (const [day, month, year] of [
    ['9', '', '2015'],
    ['9', '', ''],
    ['', '8', ''],
    ['31', '2', '2015'],
    ['30', '2', ''],
    ['29', '2', '2015'],
    ['1', '13', '2015'],
    ['x', '8', '2015'],
    ['1', '8', '15'],
  ] as const)
    assert.equal(date(day, month, year), undefined, `${day}/${month}/${year}`);
});

test('what a form shows of a date reads back as that date', () => {
  const day = anyDay({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((each) =>
    each.toISOString().slice(0, 10),
  );
  const known = oneof(
    day,
    day.map((text) => text.slice(0, 7)),
    day.map((text) => text.slice(0, 4)),
    day.map((text) => `-${text.slice(4)}`),
  );
  hold(property(known, (text) => dateTyped(new Map(dateParts('on', text)), 'on') === text));
});

test('a number is one in either numerals, with signs between its groups or without', () => {
  const number = (text: string) => numberTyped(new Map([['low', text]]), 'low');
  hold(
    property(nat(), (value) => {
      for (const lang of ['ur', 'en'] as const) assert.equal(number(digits(lang, String(value))), value);
    }),
  );
  assert.deepEqual(['1,200', '۱٬۲۰۰', ' 3.5 '].map(number), [1200, 1200, 3.5]);
  assert.deepEqual(['', ' '].map(number), [null, null]);
  assert.deepEqual(['-1', 'many', '1e9', '12abc', '9'.repeat(16)].map(number), Array.from({ length: 5 }));
});

test('a listed speaker is kept in English with its Urdu, whichever was typed; an own Urdu word stays', () => {
  const offices = [{ en: 'TRAINING office', ur: 'تربیتی دفتر' }];
  const speaker = (english: string, urdu?: string) =>
    speakerTyped(
      new Map([['madeBy', english], ...(urdu === undefined ? [] : [['ur-madeBy', urdu] as const])]),
      'madeBy',
      offices,
    );
  assert.deepEqual(speaker('تربیتی دفتر'), { english: 'TRAINING office', urdu: 'تربیتی دفتر' });
  assert.deepEqual(speaker('Police', 'پولیس والے'), { english: 'police', urdu: 'پولیس والے' });
  assert.deepEqual(speaker('somebody else'), { english: 'somebody else', urdu: undefined });
});
