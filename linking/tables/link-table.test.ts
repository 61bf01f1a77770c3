/** Tables of invented people, with the errors that clerks make. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { InputError } from '@amanat/domain';
import * as fc from 'fast-check';
import { missingLevel } from '../weights/level-counts.ts';
import { seededRandom } from '../weights/seeded-random.ts';
import type { Columns } from './column-kinds.ts';
import { fieldsOf, type Table } from './fields-of-table.ts';
import { linkTable } from './link-table.ts';
import { headerFaults, parseTableMapping, tableMappingFormat } from './table-mapping.ts';
import { editDistance, jaroWinkler } from './text-distance.ts';

const columns: Columns = {
  first: 'given-name',
  last: 'surname',
  born: 'date',
  town: 'place',
  card: 'identifier',
};

const syllables = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 'va', 'zi'];

/** Sixty people, thrice each: as it is, with changed-round names, with a slip in the day and without a card. */
function threefold(): Table & { readonly entities: readonly number[] } {
  const random = seededRandom(5);
  const word = (): string => Array.from({ length: 3 }, () => syllables[Math.floor(random() * 12)] ?? '').join('');
  const two = (most: number): string => String(1 + Math.floor(random() * most)).padStart(2, '0');
  const people = Array.from(
    { length: 60 },
    () => [word(), word(), `19${two(90)}-${two(12)}-${two(28)}`, word(), `${two(90)}${two(90)}${two(90)}`] as const,
  );
  const rows = people.flatMap(([first, last, born, town, card]) => [
    [first, last, born, town, card],
    [last, first, born, town, card],
    [first, last, `${born.slice(0, 9)}${(Number(born.slice(9)) + 1) % 10}`, town, ''],
  ]);
  const cells = Object.fromEntries(Object.keys(columns).map((name, at) => [name, rows.map((row) => row[at] ?? '')]));
  return { ids: rows.map((_, row) => `r${row}`), cells, entities: rows.map((_, row) => Math.floor(row / 3)) };
}

const everyPair = { mayPair: () => true };

suite('a table', () => {
  const table = threefold();
  const fields = fieldsOf(table, columns);
  const linked = linkTable(fields, { rows: table.ids.length, ...everyPair });

  test('finds rows of one person through changed-round names, a slip and a missing card', () => {
    const told = [...linked.pairs.score.keys()].filter((at) => (linked.pairs.score[at] ?? 0) > 0);
    const right = told.filter(
      (at) => table.entities[linked.pairs.left[at] ?? -1] === table.entities[linked.pairs.right[at] ?? -2],
    );
    assert.equal(right.length, 180);
    assert.equal(told.length, 180);
    assert.deepEqual(
      table.entities.map((entity) => linked.groupOf[entity * 3]),
      [...linked.groupOf],
    );
  });

  test('tells the same twice', () => {
    const again = linkTable(fieldsOf(table, columns), { rows: table.ids.length, ...everyPair });
    assert.deepEqual(again.pairs, linked.pairs);
  });

  test('explains a pair the same from both sides, field by field', () => {
    fc.assert(
      fc.property(fc.nat(179), fc.nat(179), (left, right) => {
        const told = linked.explain(left, right);
        assert.deepEqual(told, linked.explain(right, left));
        assert.ok(told.every(({ level, bits }) => level !== 'missing' || bits === 0));
      }),
      { numRuns: 50 },
    );
  });

  test('of two files only pairs across them are told', () => {
    const mayPair = (left: number, right: number): boolean => (left % 3 === 0) !== (right % 3 === 0);
    const { pairs } = linkTable(fields, { rows: table.ids.length, mayPair });
    assert.ok(pairs.left.length > 0);
    assert.ok(pairs.left.every((left, at) => mayPair(left, pairs.right[at] ?? left)));
  });
});

test('a table of one row, and one that says nothing, have no pairs', () => {
  for (const rows of [[], ['ali'], ['', '', '']]) {
    const table = { ids: rows.map((_, row) => `r${row}`), cells: { name: rows } };
    const { pairs } = linkTable(fieldsOf(table, { name: 'full-name' }), { rows: rows.length, ...everyPair });
    assert.equal(pairs.left.length, 0);
  }
});

test('each field has a level for any two cells, the same from both sides, and none where a cell is empty', () => {
  const kinds = [
    'full-name',
    'date',
    'year',
    'identifier',
    'phone',
    'email',
    'number',
    'street',
    'place',
    'postcode',
    'category',
  ] as const;
  const cell = fc.oneof(
    fc.constant(''),
    fc.string({ maxLength: 12 }),
    fc.constantFrom('1990-02-03', '0300-1234567', 'a.b@c.example', 'sw1 2ab', 'van wijk'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...kinds), cell, cell, (kind, one, other) => {
      const table = { ids: ['1', '2'], cells: { it: [one, other] } };
      const [field] = fieldsOf(table, { it: kind });
      const level = field?.levelOf(0, 1) ?? Number.NaN;
      assert.equal(level, field?.levelOf(1, 0));
      assert.ok(level === missingLevel || field?.levels[level] !== undefined);
      if (one === '' || other === '') assert.equal(level, missingLevel);
      assert.equal(field?.levels.length, field?.begin.length);
    }),
    { numRuns: 300 },
  );
});

test('a day is near another in the ways in which days go wrong', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['1990-05-07', '07/05/1990', 'same'],
    ['1990-05-07', '1990-07-05', 'day-and-month-swapped'],
    ['1990-05-07', '19900517', 'one-figure-off'],
    ['1990-05-07', '1990-06-02', 'within-six-weeks'],
    ['1990-05-07', '1991-06-11', 'within-a-year'],
    ['1990-05-07', '2010-05-19', 'a-decade-off'],
    ['1990-05-07', '1983-05-07', 'same-day-and-month'],
    ['1990-01-01', '1990-11-23', 'same-year'],
    ['1990-05-07', '1957-11-30', 'different'],
  ];
  for (const [one, other, level] of cases) {
    const [field] = fieldsOf({ ids: ['1', '2'], cells: { it: [one, other] } }, { it: 'date' });
    assert.equal(field?.levels[field.levelOf(0, 1)], level, `${one} ${other}`);
  }
});

test('distances count letters, swaps of neighbours as one, and are the same from both sides', () => {
  assert.equal(editDistance('محمد', 'محمود', 3), 1);
  assert.equal(editDistance('brown', 'borwn', 3), 1);
  assert.equal(editDistance('brown', 'green', 2), 3);
  assert.equal(Math.round(jaroWinkler('martha', 'marhta') * 1000), 961);
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (one, other) => {
      assert.equal(editDistance(one, other, 4), editDistance(other, one, 4));
      assert.equal(editDistance(one, other, 4) === 0, one === other);
    }),
  );
});

test('a mapping is refused with the reason: no id, two surnames, a kind that there is none of, nothing to compare', () => {
  const refusedWith = (given: Record<string, string>): string => {
    try {
      parseTableMapping({ format: tableMappingFormat, columns: given });
      return 'taken';
    } catch (error) {
      return error instanceof InputError ? `${error.code} ${error.path}` : 'another error';
    }
  };
  assert.equal(refusedWith({ a: 'id', b: 'surname' }), 'taken');
  assert.equal(refusedWith({ b: 'surname' }), 'missing columns.id');
  assert.equal(refusedWith({ a: 'id', b: 'surname', c: 'surname' }), 'duplicate-field columns.surname');
  assert.equal(refusedWith({ a: 'id', b: 'nick' }), 'not-in-list columns.b');
  assert.equal(refusedWith({ a: 'id', b: 'ignore' }), 'missing columns');
});

test('a header must have each column of the mapping and no other', () => {
  const mapping = parseTableMapping({ format: tableMappingFormat, columns: { no: 'id', name: 'full-name' } });
  assert.equal(headerFaults(['name', 'no'], mapping), undefined);
  assert.deepEqual(headerFaults(['no', 'nme', 'no'], mapping), { absent: ['name'], unknown: ['nme'], twice: ['no'] });
});
