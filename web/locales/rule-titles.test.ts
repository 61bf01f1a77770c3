import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPacks } from '@amanat/rules/read-packs';
import { messages } from './messages.ts';

const rules = new Map([...readPacks().values()].flatMap((pack) => pack.rules.map((rule) => [rule.id, rule])));

test('every rule that makes a clock has a short name in both languages, and no name is of another rule', () => {
  const withClock = [...rules.values()].filter(({ limits }) => limits.length > 0).map(({ id }) => id);
  for (const lang of ['en', 'ur'] as const)
    assert.deepEqual(Object.keys(messages(lang).ruleTitles).toSorted(), withClock.toSorted(), lang);
});

test('the short names of one jurisdiction tell its rules apart, and are short', () => {
  for (const lang of ['en', 'ur'] as const) {
    const titles = Object.entries(messages(lang).ruleTitles);
    for (const [id, title] of titles) assert.ok(title.length <= 70, id);
    const byCountry = Map.groupBy(titles, ([id]) => id.split('-')[0]);
    for (const [country, all] of byCountry)
      assert.equal(new Set(all.map(([, title]) => title)).size, all.length, `${lang} ${country ?? ''}`);
  }
});

test('stages and kinds of the packs all have words', () => {
  for (const lang of ['en', 'ur'] as const) {
    const { stages, kinds } = messages(lang).rules;
    for (const { id, stage, kind } of rules.values()) assert.ok(stage in stages && kind in kinds, id);
  }
});
