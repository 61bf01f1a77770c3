/** The quick check of a case and the schema that it is made from. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { clockCaseSchema, clockEventSchema } from '@amanat/rules';
import * as fc from 'fast-check';
import { jsonSchemaOf } from './json-schemas.ts';
import { quickCheck } from './quick-check.ts';
import { vectors } from './testing/vectors.ts';

const check = quickCheck(JSON.parse(jsonSchemaOf('input')));

/** Values of which some fit in some fields, and some nowhere. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, 1, 3, 4, -1, 1.5, 1_000_001, Number.MAX_SAFE_INTEGER),
  fc.constantFrom('', 'a', 'A b', 'female', 'monday', 'P3D', 'P3', 'PT12H', 'limit.extended', 'fir.registered', 'نام'),
  fc.constantFrom('2025-02-28', '2025-02-30', '2024-02-29', '2025-03-01T23:40:00+05:00', '2025-03-01T23:40Z'),
  fc.constantFrom('2025-03-01T24:00Z', '2025-03-01T23:40:00', '2025-03-01t23:40:00z'),
  fc.constantFrom<unknown>([], ['a'], ['a', ''], [1], {}),
  fc.constantFrom({ date: '2025-01-01' }, { date: 'x' }, { date: '2025-01-01', addedAt: 'x' }),
);
const eventFields = [...Object.keys(clockEventSchema.shape), 'unheardOf'];
const sound = { type: 'fir.registered', at: '2025-03-01T23:40:00+05:00' };
const event = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom(...eventFields), odd).map(([field, value]) => ({ ...sound, [field]: value })),
  },
  { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...eventFields), odd) },
  { weight: 1, arbitrary: odd },
);
const calendar = fc.oneof(
  fc.record({
    id: odd,
    weeklyOff: fc.oneof(odd, fc.array(fc.constantFrom('sunday', 'monday'))),
    holidays: fc.array(odd),
  }),
  fc.constant({ id: 'x', version: '1', weeklyOff: ['sunday'], holidays: ['2025-08-14', { date: '2025-08-15' }] }),
  odd,
);
const anyCase = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      {
        jurisdiction: fc.constantFrom<unknown>('PK-PB', 'PK-PB', ''),
        events: fc.array(event, { maxLength: 2 }),
        calendar,
        calendars: fc.dictionary(fc.constantFrom('a', ''), calendar),
        unheardOf: odd,
      },
      { requiredKeys: ['jurisdiction', 'events'] },
    ),
  },
  { weight: 1, arbitrary: odd },
);

suite('the quick check of a case', () => {
  test('takes what the schema takes, and nothing else', () => {
    const answers = new Set<boolean>();
    fc.assert(
      fc.property(anyCase, (outside) => {
        const { success } = clockCaseSchema.safeParse(outside);
        answers.add(success);
        assert.equal(check(outside), success, JSON.stringify(outside));
      }),
      { numRuns: 5000 },
    );
    assert.equal(answers.size, 2, 'both answers came');
    for (const vector of vectors) assert.ok(check(vector.case), vector.says);
  });

  test('a word of JSON Schema that it does not know is refused, not passed over', () => {
    assert.throws(
      () => quickCheck({ type: 'object', properties: { a: Object.fromEntries([['multipleOf', 2]]) } }),
      /multipleOf/,
    );
    assert.throws(() => quickCheck({ type: 'number' }), /number/);
  });
});
