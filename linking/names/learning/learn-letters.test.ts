import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { InputError } from '@amanat/domain';
import { lettersSchema } from '../letters.ts';
import { tokenSimilarity } from '../token-similarity.ts';
import { fitLogistic } from './fit-logistic.ts';
import { learnModel, modelOf } from './learn-letters.ts';
import { entriesOfPlaces, parseLexicon } from './lexicon.ts';

const file = readFileSync(new URL('../../data/training/name-lexicon.csv', import.meta.url), 'utf8');
const lexicon = parseLexicon(file);
const shipped: unknown = JSON.parse(readFileSync(new URL('../../data/letters.json', import.meta.url), 'utf8'));
/** Enough to learn something from, in a second. */
const few = lexicon.filter(({ sure, urdu }) => sure && urdu !== 'کریم');
const learned = learnModel(few, []);

test('the same lexicon teaches the same tables, byte for byte', () => {
  assert.equal(JSON.stringify(learnModel(few, [])), JSON.stringify(learned));
});

test('what was learned reads names that were not in the lexicon', () => {
  const letters = { ...lettersSchema.parse(shipped), ...modelOf(learned) };
  assert.ok(tokenSimilarity('کریم', 'karim', letters) > 0.7);
  assert.ok(tokenSimilarity('کریم', 'kareem', letters) > tokenSimilarity('کریم', 'salim', letters) + 0.4);
});

test('each weight of what likens two names speaks for, each of what parts them against', () => {
  const { roman, urduRoman, urdu } = lettersSchema.parse(shipped);
  assert.deepEqual(roman.weights.map(Math.sign), [1, 1, -1, -1]);
  assert.deepEqual(urduRoman.weights.map(Math.sign), [1, 1, -1, -1]);
  assert.deepEqual(urdu.weights.map(Math.sign), [-1, -1]);
});

test('a fitted weight finds the odds that the samples were drawn with', () => {
  // Of 1,000 at 0 a half are the same, of 1,000 at 1 three quarters: log odds 0 and log 3.
  const samples = [0, 1].flatMap((value) =>
    Array.from({ length: 1000 }, (_, index) => ({ features: [value], same: index < (value === 0 ? 500 : 750) })),
  );
  const { bias, weights } = fitLogistic(samples);
  assert.ok(Math.abs(bias) < 0.02);
  assert.ok(Math.abs((weights[0] ?? 0) - Math.log(3)) < 0.02);
});

test('a broken lexicon is refused without being repeated', () => {
  const head = 'urdu_key,roman,count,common_name';
  for (const text of ['', 'urdu,roman\n', `${head}\nعلی,ali,0,1\n`, `${head}\nali,علی,1,1\n`, `${head}\nعلی,ali\n`])
    assert.throws(
      () => parseLexicon(text),
      (error) => error instanceof InputError && error.code === 'not-this-shape' && !error.message.includes('ali'),
    );
});

test('of places only words that stand in the same place in both scripts are learned from', () => {
  const entries = entriesOfPlaces([
    { en: 'Kot Radha Kishan', ur: 'کوٹ رادھا کشن' },
    { en: 'Chak 12', ur: 'چک 12' },
    { en: 'Bhai Pheru', ur: 'بھائی پھیرو شہر' },
    { en: 'Patti' },
  ]);
  assert.deepEqual(
    entries.map(({ roman }) => roman),
    ['kot', 'radha', 'kishan', 'chak'],
  );
});
