import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceFields, warningRules } from '@amanat/linking';
import { langs, messages } from '@amanat/web';
import { readLinkingData } from '@amanat/linking/read-data';

/** Weighed as one of these whole, so that no table has a row for it. */
const ofNames = [
  'all-tokens-agree',
  'one-token-agrees',
  'contained',
  'partly',
  'loosely',
  'nickname-agrees',
  'none',
  'swapped',
];

test('each level that a comparison may find has its words in both languages', () => {
  const { weights } = readLinkingData();
  const levelsOf = (field: (typeof evidenceFields)[number]): readonly string[] => {
    if (field === 'name' || field === 'father') return ofNames;
    return field === 'household' ? ['shared', 'shared-without-name'] : Object.keys(weights[field]);
  };
  for (const lang of langs)
    for (const field of evidenceFields)
      assert.deepEqual(
        Object.keys(messages(lang).evidence.levels[field]).toSorted(),
        levelsOf(field).toSorted(),
        field,
      );
});

test('each rule of warning has its words in both languages', () => {
  const ids = warningRules.rules.map(({ id }): string => id);
  for (const lang of langs) assert.deepEqual(Object.keys(messages(lang).warnings.rules).toSorted(), ids.toSorted());
});
