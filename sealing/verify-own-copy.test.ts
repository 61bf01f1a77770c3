/** The own copy belongs to its receipt, and to no other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ciphers } from '../server/ciphers.ts';
import type { OwnCopy } from './own-copy.ts';
import { openText, sealText } from './sealed-part.ts';
import { SealingError, type SealingErrorCode } from './sealing-error.ts';
import { verifyOwnCopy } from './verify-own-copy.ts';

const personKey = new Uint8Array(32).fill(7);

/** An event as it is committed, and the copy of it. */
function made(texts: Readonly<Record<string, string>>) {
  const parts = Object.entries(texts).map(([part, text]) => {
    const place = { eventId: 'evt_1', streamId: 'case_1', personId: 'person_1', part };
    const sealed = sealText(text, personKey, place, ciphers);
    return { part, sealed, opened: openText(sealed, personKey, place, ciphers) };
  });
  const sealed = Object.fromEntries(
    parts.map((each) => [
      each.part,
      { check: each.sealed.check.toBase64(), key: 'k', person: 'person_1', text: each.sealed.text.toBase64() },
    ]),
  );
  const copy: OwnCopy = { eventId: 'evt_1', parts: parts.map(({ part, opened }) => ({ part, ...opened })) };
  return { body: { event: 'evt_1', sealed }, copy };
}

const bytesOf = (body: unknown): Uint8Array => ciphers.utf8(JSON.stringify(body));
const { body, copy } = made({ child: 'TRAINING متن', reporter: '{}' });
const [first] = copy.parts;
assert.ok(first);

const refused = (code: SealingErrorCode, wrong: OwnCopy, against: Uint8Array = bytesOf(body)): void =>
  assert.throws(
    () => verifyOwnCopy(wrong, against, ciphers),
    (error) => error instanceof SealingError && error.code === code,
  );

test('whatever text was sealed, its own copy belongs to the event', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const any = made({ child: text });
      assert.equal(verifyOwnCopy(any.copy, bytesOf(any.body), ciphers).parts[0]?.text, text);
    }),
  );
});

test('a copy of fewer parts than the event has belongs to it', () => {
  assert.equal(verifyOwnCopy({ ...copy, parts: [first] }, bytesOf(body), ciphers).parts.length, 1);
});

test('another text, key or salt does not belong to the event', () => {
  const other = new Uint8Array(32);
  for (const change of [{ text: `${first.text} ` }, { contentKey: other }, { salt: other }])
    refused('check-mismatch', { ...copy, parts: [{ ...first, ...change }] });
});

test('a text in the place of another part does not belong to the event', () => {
  refused('check-mismatch', { ...copy, parts: [{ ...first, part: 'reporter' }] });
});

test('a copy of another event is told apart from an altered one', () => {
  refused('own-copy-of-another', { ...copy, eventId: 'evt_2' });
  for (const against of [
    '',
    'null',
    '[]',
    '{"event":"evt_1"}',
    '{"event":"evt_1","sealed":null}',
    '{"sealed":{}}',
    '\u00ff',
  ])
    refused('own-copy-of-another', copy, ciphers.utf8(against));
  refused('own-copy-of-another', copy, Uint8Array.of(0xff));
});

test('a part that the event does not have is no part of it, whatever its name', () => {
  for (const part of ['official', '__proto__', 'constructor', ''])
    refused('own-copy-part-unknown', { ...copy, parts: [{ ...first, part }] });
  refused('own-copy-part-unknown', copy, bytesOf({ ...body, sealed: { child: { check: 'AA==' }, reporter: {} } }));
});

test('a copy without any text proves nothing', () => refused('own-copy-malformed', { ...copy, parts: [] }));
