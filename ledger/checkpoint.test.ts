/** Checkpoints: read strictly, believed only when the log that they name has signed them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type Checkpoint, encodeCheckpointText, parseCheckpointText, verifyCheckpoint } from './checkpoint.ts';
import { signNote } from './signed-note.ts';
import { checkpointOf, flipped, log, logKey, origin, sha256, signerNamed, verify } from './testing/example-log.ts';
import { fails, vectorText } from './testing/fails.ts';
import { emptyRoot } from './tree.ts';
import { encodeVerifierKey, parseVerifierKey } from './verifier-key.ts';

const { cases } = JSON.parse(vectorText('checkpoint-text')) as {
  readonly cases: readonly { readonly name: string; readonly text: string; readonly accept: boolean }[];
};
for (const { name, text, accept } of cases)
  test(`published checkpoint text, ${accept ? 'accepted' : 'refused'}: ${name}`, () => {
    if (accept) parseCheckpointText(text);
    else fails(() => parseCheckpointText(text));
  });

const root = new Uint8Array(32).fill(5);
const text = encodeCheckpointText({ origin, size: 70_000, root });
const note = checkpointOf(70_000, root);
const ours = { origin, keys: [logKey] };
const open = (given: string) => verifyCheckpoint(given, ours, verify);

test('a text is read back as it was written', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), hash, (size, given) => {
      const written = encodeCheckpointText({ origin, size, root: given });
      const parsed = parseCheckpointText(written);
      assert.deepEqual({ ...parsed, root: [...parsed.root] }, { origin, size, root: [...given], text: written });
    }),
  );
});

test('a signed checkpoint is verified, with its text and the whole note', () => {
  const checkpoint = open(note);
  assert.deepEqual({ ...checkpoint }, { origin, size: 70_000, root, text, note });
  // @ts-expect-error: what was only parsed cannot stand for what was verified
  const unverified: ReturnType<typeof open> = parseCheckpointText(text);
  assert.equal((unverified satisfies Checkpoint).text, text);
});

test('one flipped bit anywhere makes it no checkpoint of this log', () => {
  const bytes = new TextEncoder().encode(note);
  for (let bit = 0; bit < bytes.length * 8; bit++)
    assert.throws(() => open(new TextDecoder('utf-8', { fatal: true }).decode(flipped(bytes, bit))), `bit ${bit}`);
});

test('another log’s checkpoint is refused, even under the same key', () => {
  const other = { ...log, name: 'record.example/other' };
  const otherKey = parseVerifierKey(encodeVerifierKey(other.name, other.publicKey, sha256), sha256);
  const otherText = encodeCheckpointText({ origin: other.name, size: 1, root });
  fails(() => open(signNote(otherText, other, sha256)), 'note-unsigned');
  fails(() => open(signNote(otherText, log, sha256)), 'checkpoint-origin');
  fails(() => verifyCheckpoint(note, { origin: other.name, keys: [logKey] }, verify), 'checkpoint-origin');
  fails(() => verifyCheckpoint(note, { origin, keys: [logKey, otherKey] }, verify), 'checkpoint-origin');
  fails(() => verifyCheckpoint(note, { origin, keys: [] }, verify), 'note-unsigned');
});

test('while keys change, either key of the name is enough, and a wrong line by either spoils the note', () => {
  const next = signerNamed(origin, 8);
  const nextKey = parseVerifierKey(encodeVerifierKey(origin, next.publicKey, sha256), sha256);
  const both = { origin, keys: [logKey, nextKey] };
  const byNext = signNote(text, next, sha256);
  for (const given of [note, byNext, note + byNext.slice(text.length + 1)])
    assert.equal(verifyCheckpoint(given, both, verify).size, 70_000);
  const wrong = signNote('another\n', next, sha256).slice('another\n'.length + 1);
  fails(() => verifyCheckpoint(note + wrong, both, verify), 'note-signature');
});

test('extension lines are signed and kept, and not interpreted', () => {
  const extended = `${text}extension\n9999\n`;
  const checkpoint = open(signNote(extended, log, sha256));
  assert.equal(checkpoint.text, extended);
  assert.equal(checkpoint.size, 70_000);
});

test('size 0 goes with the empty root only', () => {
  assert.equal(open(checkpointOf(0, emptyRoot)).size, 0);
  fails(() => encodeCheckpointText({ origin, size: 0, root }), 'empty-root');
  fails(() => parseCheckpointText(text.replace('70000', '0')), 'empty-root');
});

test('a text without three lines, with an empty line or an origin that could not be a key’s name is refused', () => {
  const wrong = [
    '',
    '\n',
    `${origin}\n1\n`,
    text.slice(0, -1),
    `${text}\n`,
    `${text}\nextension\n`,
    `\n${text}`,
    text.replace(origin, ''),
    text.replace(origin, 'two words'),
    text.replace(origin, 'a+b'),
    text.replace(origin, 'a\u00a0b'),
    `${text}a\u0000b\n`,
  ];
  for (const given of wrong) fails(() => parseCheckpointText(given), 'checkpoint-malformed');
  fails(() => encodeCheckpointText({ origin: 'a b', size: 1, root }), 'checkpoint-malformed');
  fails(() => encodeCheckpointText({ origin, size: 1, root: root.slice(1) }), 'hash-length');
});
