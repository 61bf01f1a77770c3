/** Laws of mappings and rows: what a column may be, what a cell must be, and that no text gets in by any of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { InputError } from '../input-error.ts';
import { mappingFormat, parseMapping, plainHeader, registerTargets } from './mapping.ts';
import { mentionSchema } from './mention.ts';
import { readDay, readDistrict, readName, readSections, type RowFault } from './read-cell.ts';
import { columnsOf, readRow } from './read-row.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const mapped = (columns: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) =>
  parseMapping({ format: mappingFormat, role: 'accused', columns, ...more });
const refusedWith = (code: string, path: string, read: () => unknown): void =>
  void assert.throws(read, (error) => error instanceof InputError && error.code === code && error.path === path);

test('a target that is not in the list is refused: there is none for a text', () => {
  for (const target of ['remarks', 'description', 'what-happened', 'address', 'constructor', ''])
    refusedWith('not-in-list', 'columns.X', () => mapped({ Name: 'name', X: target }));
  assert.ok(!registerTargets.some((target) => /text|remark|note|descri/u.test(target)));
});

test('a mapping says what does not go together', () => {
  refusedWith('missing', 'columns.name', () => mapped({ 'S.No': 'row' }));
  refusedWith('missing', 'columns.reported-on.format', () => mapped({ Name: 'name', Date: 'reported-on' }));
  refusedWith('unknown-field', 'columns.fir-number.format', () =>
    mapped({ Name: 'name', F: { target: 'fir-number', format: 'DD/MM/YYYY' } }),
  );
  refusedWith('unknown-field', 'columns.district.of', () =>
    mapped({ Name: 'name', D: { target: 'district', of: 'accused' } }),
  );
  refusedWith('not-in-list', 'columns.outcome.values', () =>
    mapped({ Name: 'name', R: { target: 'outcome', values: { Settled: 'compromised' } } }),
  );
  refusedWith('duplicate-field', 'columns.name', () => mapped({ Name: 'name', Other: 'name' }));
  refusedWith('duplicate-field', 'columns.row', () => mapped({ Name: 'name', ' Name ': 'row' }));
  refusedWith('duplicate-field', 'ignore', () => mapped({ Name: 'name' }, { ignore: ['Name'] }));
  refusedWith('dangling-reference', 'columns.phone', () =>
    mapped({ Name: 'name', P: { target: 'phone', of: 'reporter' } }),
  );
  refusedWith('missing', 'role', () => parseMapping({ format: mappingFormat, columns: { Name: 'name' } }));
  refusedWith('unknown-field', '', () => mapped({ Name: 'name' }, { skip: [] }));
});

test('a header is the same in Urdu, with marks of direction, with a byte-order mark and with blanks', () => {
  assert.equal(plainHeader('\ufeff  نام\u200f   ملزم '), 'نام ملزم');
  const mapping = mapped({ 'نام ملزم': 'name' }, { ignore: ['Remarks'] });
  assert.deepEqual(columnsOf(['نام ملزم', 'Remarks'], mapping).faults, []);
});

test('a column that the mapping does not know, lacks, or has twice is told by its header', () => {
  const mapping = mapped({ Name: 'name', Father: 'father-name' });
  assert.deepEqual(columnsOf(['Name', 'Name', 'Remarks'], mapping).faults, [
    { header: 'Remarks', fault: 'unknown-column' },
    { header: 'Father', fault: 'missing-column' },
    { header: 'Name', fault: 'column-twice' },
  ]);
});

const faultsOf = (read: { readonly kind: 'value' } | { readonly kind: 'fault'; readonly fault: RowFault }) =>
  read.kind === 'fault' ? read.fault : undefined;

test('a name takes no formula, no number and no sentence', () => {
  for (const cell of ['=1+1', '+cmd', '-2', '@SUM(A1)', '|x', '%x']) assert.equal(faultsOf(readName(cell)), 'formula');
  assert.equal(faultsOf(readName('12345')), 'not-a-name');
  assert.equal(faultsOf(readName('he then went to the house of the other')), 'too-long');
  assert.equal(faultsOf(readName('محمد علی ولد احمد')), undefined);
});

test('days are read by their format alone, in Urdu digits too, and none is in the future', () => {
  assert.equal(String(valueOf(readDay('۰۲/۰۳/۲۰۱۵', 'DD/MM/YYYY', today))), '2015-03-02');
  assert.equal(String(valueOf(readDay('02/03/2015', 'MM/DD/YYYY', today))), '2015-02-03');
  for (const [cell, fault] of [
    ['2015-03-02', 'not-a-date'],
    ['30/02/2015', 'not-a-date'],
    ['01/01/0015', 'not-a-date'],
    ['23/11/2026', 'date-in-future'],
  ] as const)
    assert.equal(faultsOf(readDay(cell, 'DD/MM/YYYY', today)), fault, cell);
});

const valueOf = <Value>(read: { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'fault' }) =>
  read.kind === 'value' ? read.value : undefined;

test('a district is known by id, by either name, and by what the mapping says; sections without the names of acts', () => {
  for (const cell of ['pk-pb-kasur', 'KASUR', 'قصور'])
    assert.equal(valueOf(readDistrict(cell, undefined)), 'pk-pb-kasur');
  assert.equal(valueOf(readDistrict('KSR', { KSR: 'pk-pb-kasur' })), 'pk-pb-kasur');
  assert.equal(faultsOf(readDistrict('constructor', {})), 'not-in-list');
  assert.deepEqual(valueOf(readSections('u/s 376, 377-A/511 PPC')), ['376', '377-A', '511']);
  assert.equal(faultsOf(readSections('376 and what was done')), 'not-this-shape');
});

test('whatever stands in the cells, what is taken is a mention of the closed shape, and else there is a fault', () => {
  const mapping = mapped({
    No: 'row',
    Name: 'name',
    Father: 'father-name',
    Phone: 'phone',
    Age: 'age',
    District: 'district',
    Sections: 'sections',
    Date: { target: 'reported-on', format: 'YYYY-MM-DD' },
  });
  const { columns } = columnsOf([...mapping.columns.keys()], mapping);
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      '',
      '1',
      'Kasur',
      '376',
      'Training Name',
      '2015-03-02',
      '0300 1234567',
      '\u0000',
      '\u202e',
      '=1',
      '\ud800',
    ),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 6, maxLength: 9 }), (cells) => {
      const read = readRow(cells, { line: 2, place: 1 }, columns, mapping, today);
      if (read.kind === 'faults') assert.ok(read.faults.length > 0);
      else {
        assert.ok(read.mentions.length > 0);
        for (const mention of read.mentions)
          assert.ok(mentionSchema.safeParse(mention).success, JSON.stringify(mention));
      }
    }),
    { numRuns: 3000 },
  );
});
