/** The answers of intake: what a reporter may say, and that nothing else gets in or is told by an error. */
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { InputError } from '../input-error.ts';
import { offenceGroups } from '../offence-groups.ts';
import * as answers from './answers.ts';

const { parseAnswers } = answers;
const today = Temporal.PlainDate.from('2026-03-01');
const least = { group: 'blackmail', district: { id: 'pk-pb-kasur' } };
const parse = (outside: unknown) => parseAnswers(outside, today);

function refusalOf(outside: unknown): InputError {
  try {
    parse(outside);
  } catch (error) {
    assert.ok(error instanceof InputError);
    return error;
  }
  throw new assert.AssertionError({ message: `accepted: ${inspect(outside).slice(0, 100)}` });
}
const refused = (outside: unknown, code: string, path?: string): void => {
  const error = refusalOf(outside);
  assert.equal(error.code, code, inspect(outside).slice(0, 100));
  if (path !== undefined) assert.equal(error.path, path);
};

const words = (most: number) =>
  fc
    .string({ unit: fc.constantFrom('ب', 'پ', 'ی', ' ', 'a', 'é', '\u200c', '۳', '🖊'), maxLength: most })
    .map((text) => text.trim().normalize('NFC'));
const filled = (most: number) => words(most).filter((text) => text !== '');
const day = fc
  .integer({ min: 0, max: 13_000 })
  .chain((back) =>
    fc.constantFrom(...[4, 7, 10].map((length) => today.subtract({ days: back }).toString().slice(0, length))),
  );
const optional = { requiredKeys: [] };
const valid = fc.record(
  {
    danger: fc.constantFrom(...answers.dangers),
    keepFrom: words(60),
    relation: fc.constantFrom(...answers.relations),
    group: fc.constantFrom(...offenceGroups.map(({ code }) => code)),
    district: fc.oneof(
      fc.constantFrom({ id: 'pk-pb-kasur' }, { id: 'pk-pb-faisalabad' }),
      fc.record({ typed: filled(60), country: fc.constantFrom('PK', 'IN', 'elsewhere') }, { requiredKeys: ['typed'] }),
    ),
    village: words(60),
    told: fc.array(
      fc.record(
        {
          office: fc.constantFrom(...answers.toldOfficeKinds),
          officeId: fc.constant('office_example'),
          name: words(60),
          on: day,
          did: fc.constantFrom(...answers.officeResponses),
        },
        { requiredKeys: ['office'] },
      ),
      { maxLength: 3 },
    ),
    exclude: fc.record(
      { offices: fc.array(fc.constant('office_a-1'), { maxLength: 12 }), named: words(100) },
      optional,
    ),
    pressure: fc.record(
      {
        now: fc.constantFrom(...answers.dangers),
        by: fc.array(fc.constantFrom(...answers.pressingRoles), { maxLength: 7 }),
        how: fc.array(fc.constantFrom(...answers.pressureKinds), { maxLength: 7 }),
      },
      { requiredKeys: ['now'] },
    ),
    reach: fc.record(
      { how: fc.constantFrom(...answers.reachWays), at: words(60), when: words(60), name: words(60) },
      { requiredKeys: ['how'] },
    ),
    text: words(400),
    helper: fc.constantFrom(...answers.helperRoles),
  },
  { requiredKeys: ['group', 'district'] },
);

test('valid answers come out as they went in, and once more the same', () => {
  fc.assert(
    fc.property(valid, (given) => {
      const once = parse(given);
      assert.equal(JSON.stringify(sorted(once)), JSON.stringify(sorted(given)));
      assert.deepEqual(parse(structuredClone(once)), once);
    }),
    { numRuns: 300 },
  );
});

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, inside]) => [name, sorted(inside)]),
        )
      : value;

test('district and group are all that must be answered', () => {
  assert.deepEqual(parse(least), least);
  refused({ district: least.district }, 'missing', 'group');
  refused({ group: least.group }, 'missing', 'district');
  refused({ ...least, district: { typed: '  ' } }, 'missing', 'district.typed');
  refused({ ...least, district: { id: 'pk-xx-nowhere' } }, 'not-in-list', 'district.id');
  refused({ ...least, district: {} }, 'missing', 'district');
  refused({ ...least, group: 'something' }, 'not-in-list', 'group');
});

test('a district outside the tables is never refused', () => {
  for (const district of [
    { typed: 'Examplepur', country: 'IN' },
    { typed: 'ضلع مثال' },
    { typed: 'x', country: 'elsewhere' },
  ])
    assert.deepEqual(parse({ ...least, district }).district, district);
});

test('random JSON never throws anything but an InputError', () => {
  const loose = fc.record(
    Object.fromEntries(Object.keys(answers.answersSchema.shape).map((name) => [name, fc.jsonValue()])),
    optional,
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.anything(), loose), (outside) => {
      try {
        parse(outside);
      } catch (error) {
        assert.ok(error instanceof InputError);
      }
    }),
    { numRuns: 500 },
  );
});

test('an unknown field is refused at every level', () => {
  const places: readonly unknown[] = [
    { ...least, photo: 'x' },
    { ...least, district: { id: 'pk-pb-kasur', typed: 'x' } },
    { ...least, told: [{ office: 'court', file: 'x' }] },
    { ...least, exclude: { persons: [] } },
    { ...least, pressure: { now: 'no', text: 'x' } },
    { ...least, reach: { how: 'none', address: 'x' } },
    JSON.parse('{"group":"blackmail","district":{"id":"pk-pb-kasur"},"__proto__":{"text":"x"}}'),
    JSON.parse('{"group":"blackmail","district":{"id":"pk-pb-kasur"},"reach":{"how":"none","__proto__":{}}}'),
  ];
  for (const outside of places) assert.ok(['unknown-field', 'missing'].includes(refusalOf(outside).code));
});

test('deep nesting is refused in any field, however deep', () => {
  for (const levels of [13, 3000]) {
    const deep: unknown = JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
    for (const name of ['text', 'told', 'more']) refused({ ...least, [name]: deep }, 'too-deep');
  }
});

test('a day, a month or a year that has not come is refused, and the one that is now is not', () => {
  const on = (text: string, now: string) =>
    parseAnswers({ ...least, told: [{ office: 'court', on: text }] }, Temporal.PlainDate.from(now));
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['2026-02-28', '2026-02-28', true],
    ['2026-03-01', '2026-02-28', false],
    ['2026-02', '2026-02-01', true],
    ['2026-03', '2026-02-28', false],
    ['2026', '2026-01-01', true],
    ['2027', '2026-12-31', false],
    ['2026-12-31', '2027-01-01', true],
    ['2027-01-01', '2026-12-31', false],
    ['2024-02-29', '2026-01-01', true],
    ['2015-07', '2026-01-01', true],
  ];
  for (const [text, now, accepted] of cases) {
    if (accepted) assert.equal(on(text, now).told?.[0]?.on, text);
    else
      assert.throws(
        () => on(text, now),
        (error) => error instanceof InputError && error.code === 'date-in-future' && error.path === 'told.0.on',
      );
  }
});

test('what is no day, month or year is refused', () => {
  for (const on of [
    '2025-02-29',
    '2026-13',
    '2026-00',
    '2026-02-30',
    '2026-1',
    '26-01-01',
    '2026-02-01T10:00',
    '2026/02/01',
    '۲۰۲۶',
    ' 2026',
    '2026\n',
    '+002026',
    '',
  ])
    refused({ ...least, told: [{ office: 'court', on }] }, 'not-a-date', 'told.0.on');
});

test('lists are no longer than a person fills them', () => {
  refused({ ...least, told: Array.from({ length: 4 }, () => ({ office: 'court' })) }, 'too-many', 'told');
  refused({ ...least, exclude: { offices: Array(13).fill('office_a') } }, 'too-many');
  refused({ ...least, pressure: { now: 'yes', by: Array(8).fill('police') } }, 'too-many');
});

test('a file is refused in every field that takes words', () => {
  const blob = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'.repeat(4);
  const uri = 'data:image/png;base64,AAAA';
  const everywhere = (text: string): readonly unknown[] => [
    { ...least, keepFrom: text },
    { ...least, village: text },
    { ...least, told: [{ office: 'court', name: text }] },
    { ...least, exclude: { named: text } },
    { ...least, reach: { how: 'email', at: text } },
    { ...least, reach: { how: 'email', when: text } },
    { ...least, reach: { how: 'email', name: text } },
    { ...least, text },
  ];
  for (const outside of everywhere(uri)) refused(outside, 'encoded-file');
  for (const outside of everywhere(blob)) assert.ok(['encoded-file', 'too-long'].includes(refusalOf(outside).code));
  refused({ ...least, district: { typed: uri } }, 'encoded-file', 'district.typed');
});

test('an error holds nothing of what was typed: not in its text, its members or its stack', () => {
  const marker = 'Zarmina-of-the-test';
  const bad: readonly unknown[] = [
    { ...least, [marker]: 1 },
    { ...least, group: marker },
    { ...least, relation: marker },
    { ...least, district: { id: marker } },
    { ...least, district: { typed: `${marker}\u202e` } },
    { ...least, text: `${marker}\u0000` },
    { ...least, village: marker.repeat(40) },
    { ...least, reach: { how: 'phone', [marker]: marker } },
    { ...least, told: [{ office: 'court', on: marker }] },
    { ...least, told: [{ office: 'court', officeId: marker }] },
    { ...least, exclude: { offices: [marker] } },
    { [marker]: { [marker]: [[[[[[[[[[[[[[marker]]]]]]]]]]]]]] } },
    marker,
  ];
  for (const outside of bad) {
    const error = refusalOf(outside);
    const told = [
      JSON.stringify(error),
      String(error),
      inspect(error, { depth: 9, showHidden: true }),
      error.stack,
      error.path,
    ];
    assert.ok(!told.join('\n').includes(marker), error.code);
  }
});

test('nothing asks what was done to a child', () => {
  for (const name of Object.keys(answers.answersSchema.shape))
    assert.doesNotMatch(name, /abuse|act|body|descri|detail|photo|file|image/i);
});
