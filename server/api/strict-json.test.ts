import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { InputError, type InputErrorCode } from '@amanat/domain';
import { parseStrictJson } from './strict-json.ts';

const refuses = (text: string, code: InputErrorCode): void =>
  assert.throws(
    () => parseStrictJson(text),
    (error) => error instanceof InputError && error.code === code,
    text,
  );

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

test('what JSON writes is read back the same, unless it is deeper than twelve', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      if (depthOf(value) > 12) refuses(text, 'too-deep');
      else assert.deepEqual(parseStrictJson(text), JSON.parse(text));
    }),
  );
});

test('a string that never ends costs one reading, not one for each of its signs', () => {
  // Three hundred thousand signs: read anew from each quote this takes minutes.
  const started = process.cpuUsage();
  refuses('\\"'.repeat(150_000), 'not-json');
  refuses(`"${'\\"'.repeat(150_000)}`, 'not-json');
  const { user, system } = process.cpuUsage(started);
  assert.ok((user + system) / 1000 < 5000);
});

test('whatever comes in, nothing but an InputError comes out', () => {
  const almost = fc
    .array(fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', 'a', '1', ' ', '\n'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost), (text) => {
      try {
        parseStrictJson(text);
      } catch (error) {
        assert.ok(error instanceof InputError);
      }
    }),
  );
});

test('a name given twice in one object is refused, however it is escaped or deep it stands', () => {
  for (const text of [
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}',
    '[{"b":{"a":1,"x":"}","a":1}}]',
    '{"__proto__":1,"__proto__":2}',
    '{"a\\"":1,"a\\u0022":1}',
  ])
    refuses(text, 'duplicate-field');
  assert.ok(parseStrictJson('[{"a":1},{"a":{"a":"a"}},"a:a"]'));
});

test('twelve levels are read and thirteen are not, nor a hundred thousand', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  assert.ok(parseStrictJson(nested(12)));
  refuses(nested(13), 'too-deep');
  refuses('['.repeat(100_000), 'too-deep');
  assert.equal(parseStrictJson('"[[[[[[[[[[[[[["'), '[[[[[[[[[[[[[[');
});
