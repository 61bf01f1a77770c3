import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages } from './messages.ts';

interface Leaf {
  readonly path: string;
  readonly text: string;
}

/** All words below `value`; functions are tried with a number, which no language spells. */
function leaves(value: unknown, path: string): readonly Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
  }
  return [];
}

const arabicLetter = /\p{Script=Arabic}/u;

// In Urdu pages these stay as they are everywhere in Pakistan, or name a thing by its Latin sign.
const keptInLatin = /\b(?:QR|A6|mm|English|Amanat|age|PDF|PIN|SIM|USB|CD)\b/gu;

test('Urdu says everything in Urdu', () => {
  const latin = leaves(messages('ur'), 'ur').filter(({ text }) =>
    /[A-Za-z]{2,}/u.test(text.replaceAll(keptInLatin, '')),
  );
  assert.deepEqual(latin, []);
});

test('English holds no Urdu, but for the name of the other language', () => {
  const urdu = leaves(messages('en'), 'en').filter(({ text }) => arabicLetter.test(text));
  assert.deepEqual(
    urdu.map(({ path }) => path),
    ['en.common.otherLanguage'],
  );
});

test('Urdu is written with the letters of Urdu, not with the look-alikes of Arabic', () => {
  const arabic = leaves(messages('ur'), 'ur').filter(({ text }) => /[\u0643\u064A\u0649\u0660-\u0669]/u.test(text));
  assert.deepEqual(
    arabic.map(({ path }) => path),
    [],
  );
});

test('every text is in NFC and without marks that turn the direction', () => {
  for (const lang of ['en', 'ur'] as const) {
    const odd = leaves(messages(lang), lang).filter(
      ({ text }) => text !== text.normalize('NFC') || /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text),
    );
    assert.deepEqual(
      odd.map(({ path }) => path),
      [],
    );
  }
});
