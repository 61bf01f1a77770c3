/** Texts of one hand are alike, others are not, and short ones say nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { warningRules } from './rules.ts';
import { wordingLikeness, wordingSketch } from './wording-sketch.ts';

const { likeWording } = warningRules.sources;
const text =
  'We went to the station on Monday and the clerk wrote nothing down, so we went again with the neighbour on Thursday and were told to wait';
const changed = text.replace('Monday', 'Tuesday').replace('the neighbour', 'my uncle');
const other =
  'The school has not answered the letter of the parents for two months and the headmaster says that the file is with the district office';

function likeness(one: string, another: string): number {
  const [left, right] = [wordingSketch(one), wordingSketch(another)];
  assert.ok(left !== undefined && right !== undefined);
  return wordingLikeness(left, right);
}

test('the same words with a few changed count as one wording, other words do not', () => {
  assert.equal(likeness(text, text.toUpperCase()), 1);
  assert.ok(likeness(text, changed) >= likeWording);
  assert.ok(likeness(text, other) < likeWording);
});

test('a few words are nobody’s own', () => {
  assert.equal(wordingSketch('please call us'), undefined);
  assert.equal(wordingSketch(''), undefined);
});
