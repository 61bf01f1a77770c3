/** When a part falls due, as a table that a lawyer can read, and that no list by day can miss one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { InputError } from '../input-error.ts';
import { caseParts } from '../sealed-names.ts';
import { dueDay, dueParts, lodgedOnOrBefore, parseRetention, retentionRules, timedRules } from './retention.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const situations: readonly (readonly [lodged: string, today: string, parts: readonly string[]])[] = [
  ['2026-11-22', '2026-11-22', []],
  ['2026-11-22', '2031-11-21', []],
  ['2026-11-22', '2031-11-22', ['reporter']],
  ['2026-11-22', '2036-11-21', ['reporter']],
  ['2026-11-22', '2036-11-22', ['reporter', 'official']],
  ['2026-11-22', '2047-11-21', ['reporter', 'official']],
  ['2026-11-22', '2047-11-22', ['reporter', 'official', 'child', 'people']],
  ['2024-02-29', '2029-02-27', []],
  ['2024-02-29', '2029-02-28', ['reporter']],
];

for (const [lodged, today, parts] of situations)
  test(`lodged on ${lodged}, on ${today} due are: ${parts.join(', ') || 'none'}`, () => {
    assert.deepEqual(
      dueParts(day(lodged), day(today)).map(({ part }) => part),
      parts,
    );
  });

test('whatever is due was lodged on or before the day that a list looks up to', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => day('2020-01-01').add({ days: count }));
  const rules = fc.record({ years: fc.integer({ min: 0, max: 30 }), months: fc.integer({ min: 0, max: 11 }) });
  const [shape] = timedRules;
  assert.ok(shape !== undefined);
  fc.assert(
    fc.property(days, days, rules, (lodged, today, time) => {
      const rule = { ...shape, after: { event: 'complaint.lodged' as const, ...time } };
      const isDue = Temporal.PlainDate.compare(dueDay(rule, lodged), today) <= 0;
      return !isDue || Temporal.PlainDate.compare(lodged, lodgedOnOrBefore(rule, today)) <= 0;
    }),
  );
});

test('no rule that comes with the program has been confirmed, so that none is shown as law', () => {
  assert.deepEqual(
    retentionRules.filter(({ confirmed }) => confirmed !== null),
    [],
  );
});

test('each rule has an id of its own, and each part falls due by one rule and can be asked for by another', () => {
  assert.equal(new Set(retentionRules.map(({ id }) => id)).size, retentionRules.length);
  for (const part of caseParts) {
    assert.equal(timedRules.filter(({ parts }) => parts.includes(part)).length, 1, part);
    assert.ok(
      retentionRules.some(({ parts, after }) => after === null && parts.includes(part)),
      part,
    );
  }
});

test('a rule without a ground in both languages, or with a field more, does not parse', () => {
  const [rule] = retentionRules;
  const file = (change: object) => ({ note: 'n', rules: [{ ...rule, ...change }] });
  assert.equal(parseRetention(file({})).length, 1);
  for (const change of [{ ur: '' }, { en: undefined }, { overdue: true }, { parts: [] }, { confirmed: true }])
    assert.throws(() => parseRetention(file(change)), InputError);
});
