import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { defaultHelplines, hasConfirmed, helplinesFor, parseHelplines } from './helplines.ts';
import { InputError } from '../input-error.ts';

const line = {
  jurisdiction: 'PK',
  number: '15',
  name: 'Invented line',
  hours: '24/7',
  source: 'invented',
  confirmedOn: null,
};

test("a province shows its own numbers first, then the country's", () => {
  assert.deepEqual(
    helplinesFor('PK-PB').map(({ number }) => number),
    ['1121', '15', '1099'],
  );
  assert.deepEqual(
    helplinesFor('PK-SD').map(({ number }) => number),
    ['15', '1099'],
  );
  assert.deepEqual(helplinesFor('elsewhere'), []);
});

test('nothing that the program ships with is confirmed, and one confirmed number is enough', () => {
  assert.equal(hasConfirmed('PK-PB'), false);
  const own = parseHelplines({ helplines: [line, { ...line, number: '1121', confirmedOn: '2026-01-15' }] });
  assert.equal(hasConfirmed('PK-PB', own), true);
  assert.equal(hasConfirmed('IN', own), false);
});

test('every number that ships has its name in Urdu', () => {
  for (const { number, nameUr } of defaultHelplines) assert.ok(nameUr, number);
});

test('a list survives being written and read again', () => {
  assert.deepEqual(parseHelplines(JSON.parse(JSON.stringify({ helplines: defaultHelplines }))), defaultHelplines);
});

test('an unknown field, an empty list, letters in a number and a false day are refused, each by its code', () => {
  const refuses = (helplines: readonly object[], code: string): void =>
    assert.throws(
      () => parseHelplines({ helplines }),
      (error) => error instanceof InputError && error.code === code,
    );
  refuses([{ ...line, owner: 'x' }], 'unknown-field');
  refuses([], 'missing');
  refuses([{ ...line, number: 'call us' }], 'not-this-shape');
  refuses([{ ...line, confirmedOn: '2026-02-30' }], 'not-a-date');
  refuses([{ ...line, jurisdiction: 'XX' }], 'not-in-list');
});

test('whatever comes in, nothing but an InputError comes out', () => {
  const spoilt = fc
    .tuple(fc.constantFrom(...Object.keys(line), '__proto__'), fc.anything())
    .map(([key, value]) => ({ helplines: [{ ...line, [key]: value }] }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), spoilt), (outside) => {
      try {
        parseHelplines(outside);
      } catch (error) {
        assert.ok(error instanceof InputError, String(error));
      }
    }),
  );
});
