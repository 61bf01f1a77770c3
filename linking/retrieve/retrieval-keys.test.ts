import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { prepareMention } from '../compare/prepared-mention.ts';
import type { Mention } from '../mention.ts';
import { looseKey } from './loose-key.ts';
import { mostKeys, retrievalKeys } from './retrieval-keys.ts';

const textsOf = (mention: Mention): readonly string[] => retrievalKeys(prepareMention(mention)).map(({ text }) => text);
const meet = (a: Mention, b: Mention): boolean => textsOf(a).some((text) => textsOf(b).includes(text));

test('a person is found in the other script, with other fields missing', () => {
  const known = { name: 'Asif Raza', father: 'Bashir Ahmad', place: 'Chak 222 RB', district: 'Faisalabad' };
  assert.ok(meet(known, { name: 'آصف', father: 'بشیر' }));
  assert.ok(meet(known, { name: 'آصف رضا' }));
  assert.ok(meet(known, { name: 'آصف', place: 'چک نمبر ۲۲۲' }));
  assert.ok(meet(known, { name: 'Aasif', district: 'فیصل آباد' }));
});

test('a telephone is found with one wrong digit, wherever it is', () => {
  const number = '03001234567';
  for (let at = 2; at < number.length; at++) {
    const wrong = `${number.slice(0, at)}${number[at] === '9' ? '8' : '9'}${number.slice(at + 1)}`;
    assert.ok(meet({ phones: [number] }, { phones: [wrong] }), String(at));
  }
});

test('who stands under an alias alone is found by father or by village and age', () => {
  const known: Mention = {
    name: 'Ghulam Rasool',
    father: 'Imam Din',
    age: 31,
    seenOn: '2025-02-01',
    place: 'Kot Nakka',
  };
  assert.ok(meet(known, { name: 'Kala', father: 'امام دین', place: 'Kot Nakka' }));
  assert.ok(meet(known, { name: 'Kala', age: 30, seenOn: '2024-12-01', place: 'کوٹ نکہ' }));
});

test('a masked and an unmasked card, a misread device, a seal find each other', () => {
  assert.ok(meet({ cnic: '35202-XXXX456-1' }, { cnic: '35202-1234456-1' }));
  assert.ok(meet({ devices: ['8VCWLSYCNU'] }, { devices: ['BVCWL5YCNU'] }));
  assert.ok(meet({ seals: ['S-1001'] }, { seals: ['5-IO0l'] }));
});

test('a name alone is a key only if there is nothing else, or if a batch asks for it', () => {
  assert.deepEqual(
    retrievalKeys(prepareMention({ name: 'Zubaida' })).map(({ kind }) => kind),
    ['name'],
  );
  const more = prepareMention({ name: 'Zubaida', district: 'Kasur' });
  assert.ok(retrievalKeys(more).every(({ kind }) => kind !== 'name'));
  assert.ok(retrievalKeys(more, { namesAlone: true }).some(({ kind }) => kind === 'name'));
  assert.deepEqual(textsOf({}), []);
});

test('keys are few, different, and the same each time', () => {
  const word = fc.constantFrom('Asif', 'آصف', 'Khan', 'Bibi', 'Rasool', 'alias', 'Kala', 'Muhammad');
  const mention = fc.record(
    {
      name: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      father: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
      age: fc.integer({ min: 0, max: 90 }),
      seenOn: fc.constant('2025-05-05'),
      phones: fc.array(fc.stringMatching(/^03[0-9]{9}$/), { maxLength: 9 }),
      place: word,
      district: fc.constant('Kasur'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(mention, fc.boolean(), (one, namesAlone) => {
      const texts = retrievalKeys(prepareMention(one), { namesAlone }).map(({ text }) => text);
      assert.ok(texts.length <= mostKeys);
      assert.equal(new Set(texts).size, texts.length);
      assert.deepEqual(
        texts,
        retrievalKeys(prepareMention(one), { namesAlone }).map(({ text }) => text),
      );
    }),
  );
});

test('a loose key brings sounds together that scripts do not tell apart, and leaves numbers alone', () => {
  assert.equal(looseKey('rmzn'), looseKey('rmdn'));
  assert.equal(looseKey('xbnm'), looseKey('sbnm'));
  assert.notEqual(looseKey('smn'), looseKey('slmn'));
  assert.equal(looseKey('#222'), '#222');
});
