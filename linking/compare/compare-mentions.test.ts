/** What each kind of evidence does to a pair, with the tables that came with the program. Invented people. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { bitsFor, score } from '../calibrate/score.ts';
import { readLinkingData } from '../data/read-data.ts';
import { comparisonTables } from '../linking-data.ts';
import type { Comparison, Evidence, EvidenceField, Mention } from '../mention.ts';
import { compareMentions } from './compare-mentions.ts';
import { prepareMention } from './prepared-mention.ts';

const data = readLinkingData();
const tables = comparisonTables(data);
const compare = (a: Mention, b: Mention): Comparison => compareMentions(prepareMention(a), prepareMention(b), tables);
const line = (comparison: Comparison, field: EvidenceField): Evidence =>
  comparison.evidence.find((one) => one.field === field) ?? { field, level: 'absent', bits: 0 };
/** Whether it is worth showing among 6,000 mentions: expected to be right more often than not. */
const likely = (comparison: Comparison): boolean => comparison.bits >= bitsFor(0.5, 6000, data.calibration);

const home = { father: 'Bashir Ahmad', phones: ['0300 1234567'], place: 'Chak 222 RB', district: 'Faisalabad' };

describe('people of one house', () => {
  test('twins with one telephone are not one: name and card speak against', () => {
    const twins = compare(
      { ...home, name: 'Hassan', age: 9, seenOn: '2025-03-01' },
      { ...home, name: 'Imran', age: 9, seenOn: '2025-03-01' },
    );
    assert.ok(line(twins, 'name').bits < 0);
    assert.ok(line(twins, 'household').bits < 0);
    assert.ok(!likely(twins));
  });
  test('what brothers share counts little without a name, however much it is', () => {
    const shared = compare({ ...home, name: 'Hassan' }, { ...home, name: 'Imran' });
    const sum = (['father', 'phone', 'place', 'household'] as const).reduce(
      (total, field) => total + line(shared, field).bits,
      0,
    );
    assert.ok(sum <= data.weights.household.atMostWithoutName + 1e-9);
  });
  test('the same name, father and village are one, in either script', () => {
    const one = compare(
      { ...home, name: 'Zubaida' },
      { name: 'زبیدہ', father: 'بشیر احمد', place: 'چک نمبر ۲۲۲ ر ب', district: 'فیصل آباد', phones: ['۰۳۰۰۱۲۳۴۵۶۷'] },
    );
    assert.equal(line(one, 'phone').level, 'same');
    assert.equal(line(one, 'place').level, 'same');
    assert.ok(likely(one));
  });
  test('father and son whose names were swapped are seen as such, and are worth less than those that agree', () => {
    const swapped = compare(
      { name: 'Asif', father: 'Bashir', place: 'Kot Radha Kishan', district: 'Kasur' },
      { name: 'بشیر', father: 'آصف', place: 'Kot Radha Kishan', district: 'Kasur' },
    );
    assert.equal(line(swapped, 'name').level, 'swapped');
    assert.equal(line(swapped, 'father').level, 'swapped');
    const straight = compare(
      { name: 'Asif', father: 'Bashir', place: 'Kot Radha Kishan', district: 'Kasur' },
      { name: 'آصف', father: 'بشیر', place: 'Kot Radha Kishan', district: 'Kasur' },
    );
    assert.ok(swapped.bits < straight.bits);
  });
});

describe('names', () => {
  const names = (a: string, b: string): Evidence => line(compare({ name: a }, { name: b }), 'name');
  test('Muhammad Ali in two villages is nobody in particular', () => {
    const two = compare(
      { name: 'Muhammad Ali', place: 'Kot Radha Kishan', district: 'Kasur' },
      { name: 'محمد علی', place: 'Phool Nagar', district: 'Kasur' },
    );
    assert.ok(!likely(two));
  });
  test('that differ by a letter are kept apart from spellings of one', () => {
    for (const [a, b] of [
      ['Asif', 'Atif'],
      ['Nasir', 'Nazir'],
      ['Mansoor', 'Manzoor'],
    ] as const)
      assert.ok(names(a, b).bits < names(a, a).bits, `${a} ${b}`);
  });
  test('spellings of one name are brought together', () => {
    for (const [a, b] of [
      ['Ramzan', 'Ramadan'],
      ['Yousaf', 'یوسف'],
      ['Usman', 'Osman'],
      ['Usman', 'عثمان'],
      ['Ahmed', 'احمد'],
    ] as const)
      assert.ok(names(a, b).bits > 0, `${a} ${b}`);
  });
  test('a leading Muhammad comes and goes', () => {
    const [without, within] = [names('Asif Raza', 'Asif Raza'), names('Muhammad Asif Raza', 'آصف رضا')];
    assert.equal(without.level, 'all-tokens-agree');
    assert.equal(within.level, 'all-tokens-agree');
  });
  test('an alias is compared too, and the evidence says which', () => {
    const alias = names('Ghulam Rasool alias Kala', 'Kala');
    assert.equal(alias.level, 'nickname-agrees');
    assert.equal(alias.left, 1);
    assert.equal(alias.right, 0);
  });
  test('a nickname alone is never enough', () => {
    assert.ok(names('Ghulam Rasool alias Kala', 'Kala').bits <= data.weights.nicknameAtMost);
    assert.ok(!likely(compare({ name: 'Ghulam Rasool alias Kala' }, { name: 'Kala' })));
  });
  test('a rare name says more than a common one', () => {
    const rare = comparisonTables(data, { oneIn: () => 4000 });
    const common = comparisonTables(data, { oneIn: () => 20 });
    const [a, b] = [prepareMention({ name: 'Zarmina' }), prepareMention({ name: 'Zarmina' })];
    assert.ok(compareMentions(a, b, rare).bits > compareMentions(a, b, common).bits);
  });
});

describe('places', () => {
  const places = (a: string, b: string, district = 'Faisalabad'): string =>
    line(compare({ place: a, district }, { place: b, district }), 'place').level;
  test('a chak without its branch is less than one with it', () => {
    assert.equal(places('Chak 222', 'Chak 222 RB'), 'same-number');
    assert.equal(places('Chak 222', 'Chak 222'), 'same-number');
    assert.equal(places('Chak 222 GB', 'Chak 222 RB'), 'same-district');
  });
  test('one spelling class, one name within another', () => {
    assert.equal(places('Parsowal', 'Parsawal'), 'same-spelling-class');
    assert.equal(places('Dhok Himmat', 'Himmat'), 'same-spelling-class');
    assert.equal(places('Kuralke', 'Kuralke Minara'), 'similar');
  });
  test('a name in two districts is two places', () => {
    const two = compare({ place: 'Islampur', district: 'Kasur' }, { place: 'Islampur', district: 'Multan' });
    assert.equal(line(two, 'place').level, 'other-district');
  });
  test('villages that a gazetteer knows near each other are near', () => {
    const at = (latitude: number) =>
      prepareMention({ place: latitude === 31 ? 'Parsowal' : 'Jhok', district: 'Kasur' }, () => [
        { latitude, longitude: 74 },
      ]);
    const level = (a: number, b: number): string => line(compareMentions(at(a), at(b), tables), 'place').level;
    assert.equal(level(31, 31.1), 'near');
    assert.equal(level(31, 31.9), 'same-district');
  });
});

test('a number that many mentions have loses its weight', () => {
  const often = comparisonTables(data, { oneIn: (kind) => (kind === 'phone' ? 50 : 5000) });
  const [a, b] = [prepareMention({ phones: ['03001234567'] }), prepareMention({ phones: ['03001234567'] })];
  assert.ok(compareMentions(a, b, often).bits < compareMentions(a, b, tables).bits);
});

test('mentions that say nothing are no evidence either way', () => {
  for (const other of [{}, { name: 'Hassan', ...home }]) {
    const nothing = compare({}, other);
    assert.equal(nothing.bits, 0);
    assert.ok(nothing.evidence.every(({ level, bits }) => level === 'missing' && bits === 0));
    assert.ok(score(nothing, 2, data.calibration).expectedPrecision < 0.05);
  }
});

const from = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const name = from([
  'Asif',
  'آصف',
  'Muhammad Asif',
  'Asif alias Kala',
  'Kala',
  'Atif Raza',
  'عاطف',
  'Muhammad',
  'Ch. Zubair',
  '-',
]);
const full: fc.Arbitrary<Mention> = fc.record({
  name,
  father: name,
  age: from([5, 9, 10, 14, 40]),
  seenOn: from(['2018-02-01', '2024-02-01', '2025-06-30']),
  gender: from(['female', 'male'] as const),
  phones: fc.array(from(['03001234567', '+92 300 1234568', '03219999999']), { maxLength: 2 }),
  cnic: from(['35202-XXXX456-1', '35202-1234456-1', '35202-XXXX457-1', '33100-XXXX222-4']),
  devices: fc.array(from(['8VCWLSYCNU', 'BVCWL5YCNU', 'QQQQ1234AB']), { maxLength: 2 }),
  seals: fc.array(from(['S-1001', 'S-2002']), { maxLength: 1 }),
  place: from(['Chak 222 RB', '222/RB', 'چک ۲۲۲', 'Parsowal', 'Parsawal', 'Basti Khan Khel', 'خان خیل']),
  district: from(['Kasur', 'قصور', 'Multan']),
});
const fields = ['name', 'father', 'age', 'gender', 'phones', 'cnic', 'devices', 'seals', 'place', 'district'] as const;
const part = (mention: Mention, kept: readonly string[]): Mention =>
  Object.fromEntries(Object.entries(mention).filter(([key]) => key === 'seenOn' || kept.includes(key)));
const some = fc.tuple(full, fc.subarray([...fields])).map(([mention, kept]) => part(mention, kept));

describe('always', () => {
  test('the score is the sum of the lines that are shown', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const { bits, evidence } = compare(a, b);
        assert.equal(
          bits,
          evidence.reduce((sum, one) => sum + one.bits, 0),
        );
      }),
    );
  });
  test('the answer is the same whichever mention comes first', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [own, told] = [compare(a, b), compare(b, a)];
        assert.equal(own.bits, told.bits);
        const shown = ({ evidence }: Comparison) =>
          evidence.map(({ field, level, bits, oneIn }) => ({ field, level, bits, oneIn }));
        assert.deepEqual(shown(own), shown(told));
      }),
    );
  });
  test('evidence that is added and agrees never lowers a score', () => {
    fc.assert(
      fc.property(some, some, full, from(fields), (a, b, more, field) => {
        const [without, within] = [
          [a, b].map((one) =>
            part(
              one,
              fields.filter((other) => other !== field),
            ),
          ),
          [a, b].map((one) => ({ ...one, [field]: more[field], seenOn: '2025-01-01' })),
        ];
        const sameDay = without.map((one) => ({ ...one, seenOn: '2025-01-01' }));
        const [before, after] = [sameDay, within].map(([x = {}, y = {}]) => compare(x, y).bits);
        assert.ok((after ?? 0) >= (before ?? 0) - 1e-9, field);
      }),
    );
  });
});
