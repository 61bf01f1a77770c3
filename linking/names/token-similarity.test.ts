import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readLinkingData } from '../data/read-data.ts';
import { normalName } from './normal-name.ts';
import { scoreNamePair } from './score-name-pair.ts';
import { similarityCache } from './similarity-cache.ts';
import { tokenSimilarity } from './token-similarity.ts';

const { letters } = readLinkingData();
const similarity = (a: string, b: string): number => tokenSimilarity(normalName(a), normalName(b), letters);

const roman = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 30 });
const urdu = fc.string({
  unit: fc.constantFrom(...'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہی'),
  minLength: 1,
  maxLength: 30,
});
const token = fc.oneof(roman, urdu, fc.string({ unit: fc.constantFrom(...'0123456789') }));

const pairs = (list: string): readonly (readonly [string, string])[] =>
  list.split(' ').map((pair) => [pair.split('/')[0] ?? '', pair.split('/')[1] ?? ''] as const);

test('similarity is between 0 and 1, the same from both sides, and 1 for the same token', () => {
  fc.assert(
    fc.property(token, token, (a, b) => {
      const found = tokenSimilarity(a, b, letters);
      assert.ok(found >= 0 && found <= 1);
      assert.equal(tokenSimilarity(b, a, letters), found);
      assert.equal(tokenSimilarity(a, a, letters), 1);
    }),
  );
});

test('spellings of one name are brought together', () => {
  const together =
    'ramzan/ramadan usman/osman yousaf/yusuf yousaf/yousuf muhammad/mohammed chaudhry/choudhary rehman/rahman qasim/kasim';
  for (const [a, b] of pairs(together)) assert.ok(similarity(a, b) >= 0.7, `${a} ${b} ${similarity(a, b)}`);
});

test('a name in Urdu letters is brought together with its Roman spellings', () => {
  const together =
    'یوسف/yousaf عثمان/usman عثمان/osman رمضان/ramzan رمضان/ramadan چٹھہ/chattha گجر/gujjar بھٹی/bhatti پرویز/pervaiz زینب/zainab';
  for (const [a, b] of pairs(together)) assert.ok(similarity(a, b) >= 0.7, `${a} ${b} ${similarity(a, b)}`);
});

test('letters of one sound make one name in Urdu', () => {
  for (const [a, b] of pairs('ذاکر/زاکر طارق/تارق صابر/سابر یوسف/یوصف رحمن/رحمان'))
    assert.ok(similarity(a, b) >= 0.8, `${a} ${b} ${similarity(a, b)}`);
});

test('names that one consonant tells apart are kept apart', () => {
  const apart =
    'asif/atif nasir/nazir mansoor/manzoor آصف/عاطف ناصر/نذیر آصف/atif عاطف/asif ناصر/nazir نذیر/nasir منصور/manzoor منظور/mansoor akram/aslam imran/irfan';
  for (const [a, b] of pairs(apart)) assert.ok(similarity(a, b) < 0.45, `${a} ${b} ${similarity(a, b)}`);
});

test('a vowel that is written in Urdu, and a last he, make another name', () => {
  for (const [a, b] of pairs('محمد/محمود منیر/منیرہ نصیر/ناصر'))
    assert.ok(similarity(a, b) < 0.7, `${a} ${b} ${similarity(a, b)}`);
});

test('numbers and names of other scripts agree or do not', () => {
  assert.equal(similarity('222', '223'), 0);
  assert.equal(similarity('222', 'asif'), 0);
  assert.equal(similarity('222', '۲۲۲'), 1);
});

test('what is remembered is what would be found, however little is remembered', () => {
  const [wide, narrow] = [similarityCache(letters), similarityCache(letters, 2)];
  fc.assert(
    fc.property(fc.array(fc.tuple(token, token), { maxLength: 8 }), (asked) => {
      for (const [a, b] of [...asked, ...asked]) {
        const found = tokenSimilarity(a, b, letters);
        assert.equal(wide(a, b), found);
        assert.equal(narrow(b, a), found);
      }
    }),
    { numRuns: 50 },
  );
});

test('two names score the same from both sides; an alias and the order of tokens do not matter', () => {
  assert.equal(scoreNamePair('محمد آصف', 'MUHAMMAD  ASIF', letters) > 0.8, true);
  assert.equal(scoreNamePair('Asif alias Kala', 'kala', letters), 1);
  assert.equal(scoreNamePair('Ahmed Ali', 'Ali Ahmed', letters), 1);
  assert.ok(scoreNamePair('Asif Khan', 'Asif', letters) < 0.6);
  assert.equal(scoreNamePair('', 'Asif', letters), 0);
  const name = fc.array(token, { minLength: 1, maxLength: 4 }).map((tokens) => tokens.join(' '));
  fc.assert(
    fc.property(name, name, (a, b) => {
      const score = scoreNamePair(a, b, letters);
      assert.ok(score >= 0 && score <= 1);
      assert.equal(scoreNamePair(b, a, letters), score);
    }),
    { numRuns: 50 },
  );
});
