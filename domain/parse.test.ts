/** The one edge: whatever comes in, a domain type or an InputError goes out, and the error never tells what came. */
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { test } from 'node:test';
import { z } from 'zod';
import { InputError, inputErrorCodes, isInputErrorCode } from './input-error.ts';
import { inputErrorsOf, parseWith, refuseDeep } from './parse.ts';

const schema = z.strictObject({ a: z.string().max(3).optional(), b: z.enum(['x', 'y']).optional() });

function thrownBy(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof InputError);
    return error;
  }
  throw new assert.AssertionError({ message: 'nothing was thrown' });
}

test('each failing schema has the code of its cause, at its field', () => {
  const causes: readonly (readonly [unknown, string, string])[] = [
    [{ c: 1 }, 'unknown-field', ''],
    [{ a: 'long' }, 'too-long', 'a'],
    [{ a: 1 }, 'not-this-shape', 'a'],
    [{ b: 'z' }, 'not-in-list', 'b'],
    [null, 'not-this-shape', ''],
    [[], 'not-this-shape', ''],
  ];
  for (const [outside, code, path] of causes) {
    const error = thrownBy(() => parseWith(schema, outside));
    assert.deepEqual([error.code, error.path], [code, path]);
  }
});

test('an own member named __proto__ is an unknown field, at every depth', () => {
  const nested = z.strictObject({ in: schema.optional(), a: z.string().optional() });
  for (const text of ['{"__proto__":{"a":"y"}}', '{"in":{"__proto__":{"b":"x"}}}', '{"in":{"__proto__":1}}'])
    assert.equal(thrownBy(() => parseWith(nested, JSON.parse(text))).code, 'unknown-field');
  assert.equal(Object.hasOwn(Object.prototype, 'a'), false);
});

test('names that every object inherits are unknown fields too', () => {
  for (const name of ['constructor', 'toString', 'hasOwnProperty', 'prototype'])
    assert.equal(thrownBy(() => parseWith(schema, { [name]: 1 })).code, 'unknown-field');
});

test('nesting is refused before a schema looks, and however deep it goes it ends no stack', () => {
  const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
  assert.doesNotThrow(() => refuseDeep(deep(12), 12, ''));
  assert.equal(thrownBy(() => refuseDeep(deep(13), 12, '')).code, 'too-deep');
  assert.equal(thrownBy(() => parseWith(z.unknown(), deep(5000))).code, 'too-deep');
});

test('an InputError tells cause and place, never a value or the name of a field that the sender made up', () => {
  const marker = 'Zarmina-of-the-test';
  for (const outside of [{ [marker]: 1 }, { a: marker }, { b: marker }, { a: { [marker]: marker } }, marker]) {
    const error = thrownBy(() => parseWith(schema, outside));
    const told = [JSON.stringify(error), String(error), inspect(error, { depth: 9, showHidden: true }), error.stack];
    assert.ok(!told.join('\n').includes(marker));
    assert.equal(error.cause, undefined);
  }
});

test('all causes can be listed, each with its own place', () => {
  const parsed = schema.safeParse({ a: 'long', b: 'z', c: 1 });
  assert.ok(!parsed.success);
  assert.deepEqual(
    new Set(inputErrorsOf(parsed.error).map(({ code }) => code)),
    new Set(['too-long', 'not-in-list', 'unknown-field']),
  );
});

test('codes are told apart from other words', () => {
  for (const code of inputErrorCodes) assert.ok(isInputErrorCode(code));
  for (const word of ['', 'Invalid input', 'constructor']) assert.ok(!isInputErrorCode(word));
});
