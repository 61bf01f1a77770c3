import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weightWords } from '@amanat/casework';
import { render } from '../../html.ts';
import { langs, messages } from '../../locales/index.ts';
import { exampleEvidence } from './evidence.examples.tsx';
import { Evidence } from './evidence.tsx';
import { levelInWords, oneInWords } from './evidence-words.ts';

test('evidence is words: no percentage, no sum, none of its bits, and never the word match', () => {
  for (const lang of langs) {
    const shown = render(Evidence({ lang, evidence: exampleEvidence }));
    assert.doesNotMatch(shown, /%|٪|match|6\.2|۶٫۲/iu, lang);
  }
  for (const { links, evidence, warnings } of langs.map(messages))
    assert.doesNotMatch(JSON.stringify([links, evidence, warnings]), /\bmatch|%|٪/iu);
});

test('every weight has its word, and all words differ', () => {
  for (const lang of langs) {
    const words = weightWords.map((weight) => messages(lang).evidence.weights[weight]);
    assert.equal(new Set(words).size, weightWords.length);
  }
});

test('what agrees is said to be as common as anybody knows: two digits, never one in one', () => {
  assert.equal(oneInWords('en', { oneIn: 8437 }), messages('en').evidence.oneIn('8,400'));
  assert.equal(oneInWords('en', { oneIn: 91 }), messages('en').evidence.oneIn('91'));
  assert.equal(oneInWords('en', { oneIn: 1 }), undefined);
  assert.equal(oneInWords('en', {}), undefined);
});

test('a level without words is said to have none, and its code is not shown', () => {
  for (const lang of langs)
    assert.equal(
      levelInWords(lang, { field: 'name', level: 'of-a-later-version' }),
      messages(lang).evidence.levelUnknown,
    );
});
