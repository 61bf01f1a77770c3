/** The list of evidence is true: each test that it names is there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { evidence } from './evidence.ts';

const root = join(import.meta.dirname, '..', '..');

/** Names of tests as their files spell them. */
const lawsIn = (source: string): readonly string[] =>
  [...source.matchAll(/\btest\(\s*(['"`])(.*?)\1/gs)].map(([, , name = '']) => name.replace(/^\$\{[^}]*\} /, ''));

for (const { failure, shownBy } of evidence)
  test(`there is a test that we do not share: ${failure}`, () => {
    assert.ok(shownBy.length > 0);
    for (const [file, law] of shownBy) {
      const laws = lawsIn(readFileSync(join(root, file), 'utf8'));
      assert.ok(
        laws.some((name) => name.includes(law)),
        `${file}: ${law}`,
      );
    }
  });

test('every failure is listed once', () => {
  assert.equal(new Set(evidence.map(({ failure }) => failure)).size, 15);
});
