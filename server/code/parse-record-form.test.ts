import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { InputError, pressingRoles, pressureKinds, questionCodes, reachWays } from '@amanat/domain';
import type { CodeAction } from '@amanat/casework';
import { answerField } from '@amanat/web';
import { parseRecordForm } from './parse-record-form.ts';

/** As plainText leaves it, so that the round trip is exact. */
const words = (maxLength: number, minLength = 1) =>
  fc
    .array(fc.constantFrom('ا', 'پ', 'ے', 'a', '1', ' ', '\n', '؟'), { minLength, maxLength })
    .map((letters) => letters.join('').trim())
    .filter((text) => text.length >= minLength);
const line = fc.constantFrom('', 'TRAINING 000', 'صبح');

const posted: fc.Arbitrary<readonly [CodeAction, readonly (readonly [string, string])[]]> = fc.oneof(
  words(1000).map(
    (text) =>
      [
        { kind: 'message', text },
        [
          ['kind', 'message'],
          ['message', text],
        ],
      ] as const,
  ),
  fc.tuple(fc.constantFrom(...questionCodes), words(500)).map(
    ([question, text]) =>
      [
        { kind: 'answer', question, text } as const,
        [
          ['kind', 'answer'],
          ['question', question],
          [answerField(question), text],
        ],
      ] as const,
  ),
  fc
    .tuple(fc.subarray([...pressingRoles]), fc.subarray([...pressureKinds]))
    .map(
      ([by, how]) =>
        [
          { kind: 'pressed', ...(by.length > 0 && { by }), ...(how.length > 0 && { how }) } as const,
          [['kind', 'pressed'], ...by.map((one) => ['by', one] as const), ...how.map((one) => ['way', one] as const)],
        ] as const,
    ),
  fc.tuple(fc.constantFrom(...reachWays), line, line).map(
    ([how, at, when]) =>
      [
        { kind: 'contact', how, ...(at && { at }), ...(when && { when }) } as const,
        [
          ['kind', 'contact'],
          ['how', how],
          ['at', at],
          ['when', when],
        ],
      ] as const,
  ),
  words(500, 0).map(
    (text) =>
      [
        { kind: 'withdraw', ...(text && { text }) } as const,
        [
          ['kind', 'withdraw'],
          ['addition', text],
        ],
      ] as const,
  ),
);

const formOf = (fields: readonly (readonly [string, string])[]): URLSearchParams =>
  new URLSearchParams(fields.map(([name, value]) => [name, value]));

test('what the page posts becomes the action that was meant', () => {
  fc.assert(
    fc.property(posted, ([action, fields]) => {
      assert.deepEqual(parseRecordForm(formOf(fields)), { kind: 'action', action });
    }),
  );
});

test('one field more than the page has is refused, whatever its name', () => {
  fc.assert(
    fc.property(posted, fc.string(), fc.string(), ([, fields], name, value) => {
      fc.pre(
        !fields.some(([known]) => known === name) && !['code', 'by', 'way', 'at', 'when', 'addition'].includes(name),
      );
      assert.throws(() => parseRecordForm(formOf([...fields, [name, value]])), InputError);
    }),
  );
});

test('thousands of fields are refused before each is looked for among all', () => {
  const form = formOf(Array.from({ length: 50_000 }, (_, index) => [`f${index}`, '']));
  form.append('kind', 'message');
  const started = process.cpuUsage();
  assert.throws(() => parseRecordForm(form), InputError);
  const { user, system } = process.cpuUsage(started);
  assert.ok((user + system) / 1000 < 2000);
});

test('whatever is posted, it is an action, a mistake with every typed value, or an InputError', () => {
  const names = fc.oneof(
    fc.constantFrom('message', 'addition', 'how', 'by', 'way', 'at', 'question', '__proto__'),
    fc.string(),
  );
  const kinds = fc.constantFrom('message', 'answer', 'pressed', 'contact', 'withdraw', 'constructor', '');
  fc.assert(
    fc.property(kinds, fc.array(fc.tuple(names, fc.string({ unit: 'binary' }))), (kind, fields) => {
      const form = formOf([['kind', kind], ...fields]);
      try {
        const parsed = parseRecordForm(form);
        if (parsed.kind === 'action') return;
        for (const [name, values] of Object.entries(parsed.typed.values)) assert.deepEqual(values, form.getAll(name));
        assert.ok(Object.keys(parsed.typed.mistakes).length > 0);
      } catch (error) {
        assert.ok(error instanceof InputError, String(error));
      }
    }),
  );
});
