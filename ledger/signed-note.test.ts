/** Signed notes against the published vectors, and each way in which a note may be nearly right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ed25519Signer, sha256, verifyEd25519 } from '../server/ciphers.ts';
import { LedgerError } from './ledger-error.ts';
import { signNote, verifyNote } from './signed-note.ts';
import { fails, vectorText } from './testing/fails.ts';
import { encodeVerifierKey, keyIdOf, parseVerifierKey } from './verifier-key.ts';

interface Vectors {
  readonly keys: readonly { readonly name: string; readonly vkey: string; readonly accept: boolean }[];
  readonly signing: readonly { readonly skey: string; readonly text: string; readonly signed: string }[];
  readonly cases: readonly {
    readonly name: string;
    readonly noteBase64: string;
    readonly vkeys: readonly string[];
    readonly accept: boolean;
  }[];
}
const vectors = JSON.parse(vectorText('signed-note')) as Vectors;

const strictText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

test('verifier keys of the published vectors are accepted and refused as they say', () => {
  assert.ok(vectors.keys.length >= 2);
  for (const { vkey, accept } of vectors.keys) {
    if (!accept) fails(() => parseVerifierKey(vkey, sha256));
    else {
      const key = parseVerifierKey(vkey, sha256);
      assert.equal(encodeVerifierKey(key.name, key.publicKey, sha256), vkey);
    }
  }
});

test('the published secret key signs the published note, byte for byte', () => {
  for (const { skey, text, signed } of vectors.signing) {
    const [, , name = '', , ...key] = skey.split('+');
    const signer = { name, ...ed25519Signer(Uint8Array.fromBase64(key.join('+')).slice(1)) };
    assert.equal(signNote(text, signer, sha256), signed);
  }
});

for (const { name, noteBase64, vkeys, accept } of vectors.cases)
  test(`published note, ${accept ? 'accepted' : 'refused'}: ${name}`, () => {
    const open = () => {
      const keys = vkeys.map((vkey) => parseVerifierKey(vkey, sha256));
      return verifyNote(strictText(Uint8Array.fromBase64(noteBase64)), keys, verifyEd25519);
    };
    if (accept) assert.ok(open().signedBy.length > 0);
    else assert.throws(open);
  });

const signer = { name: 'log.example/one', ...ed25519Signer(new Uint8Array(32).fill(1)) };
const other = { name: 'log.example/two', ...ed25519Signer(new Uint8Array(32).fill(2)) };
const keyOf = (of: typeof signer) => parseVerifierKey(encodeVerifierKey(of.name, of.publicKey, sha256), sha256);
const key = keyOf(signer);
const otherKey = keyOf(other);
const text = 'first\nsecond\n';
const note = signNote(text, signer, sha256);
const line = note.slice(text.length + 1);
const otherLine = signNote(text, other, sha256).slice(text.length + 1);
const open = (given: string, keys = [key]) => verifyNote(given, keys, verifyEd25519);

test('a signed note gives back its text and who of the known keys signed, each once', () => {
  assert.deepEqual(open(note), { text, signedBy: [key] });
  assert.deepEqual(open(note + line).signedBy, [key]);
  assert.deepEqual(open(note + otherLine).signedBy, [key]);
  assert.deepEqual(open(note + otherLine, [otherKey, key]).signedBy, [key, otherKey]);
});

test('a text may hold empty lines: the last empty line divides', () => {
  for (const inside of ['a\n\nb\n', '\n', '\n\n', `${text}\n${line}`]) {
    const signed = signNote(inside, signer, sha256);
    assert.equal(open(signed).text, inside);
  }
});

test('one flipped bit anywhere makes a note invalid or leaves it unsigned', () => {
  const bytes = new TextEncoder().encode(note);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    assert.throws(() => open(strictText(flipped)), `bit ${bit}`);
  }
});

test('a line by a known key that does not verify spoils the note, though another line does', () => {
  const wrong = signNote('another\n', other, sha256).slice('another\n'.length + 1);
  fails(() => open(note + wrong, [key, otherKey]), 'note-signature');
  const short = `— ${signer.name} ${Buffer.concat([key.keyId, new Uint8Array(63)]).toString('base64')}\n`;
  fails(() => open(note + short), 'note-signature');
});

test('the same name with another key id is another key', () => {
  const sameName = { name: signer.name, ...ed25519Signer(new Uint8Array(32).fill(3)) };
  assert.deepEqual(open(signNote(text, sameName, sha256) + line).signedBy, [key]);
  fails(() => open(signNote(text, sameName, sha256)), 'note-unsigned');
});

test('a note without a final newline, a signature, a dash or single spaces is malformed', () => {
  const malformed = [
    '',
    text,
    `${text}\n`,
    note.slice(0, -1),
    `${note}\n`,
    `${note} `,
    note.replaceAll('\n', '\r\n'),
    note.replace('— ', '- '),
    note.replace('— ', '—  '),
    note.replace('— ', ' — '),
    note.replace(/ (\S+)\n$/, '  $1\n'),
    note.replace(/\n$/, ' \n'),
    `${text}${line}`,
    `${note}unexpected\n`,
    `${note}— ${signer.name}\n`,
    `${note}—  AAAAAAAA\n`,
    `${note}— a+b AAAAAAAA\n`,
    `${note}— name AAAA\n`,
    `\ufeff${note}`,
  ];
  for (const given of malformed) fails(() => open(given));
});

test('names and texts hold no control character and names no space of any kind', () => {
  for (const space of ['\u0001', '\u0085', '\u00a0', '\u2003', '\u3000', '\t']) {
    fails(() => open(`${note}— na${space}me AAAAAAAA\n`));
    fails(() => encodeVerifierKey(`na${space}me`, signer.publicKey, sha256), 'key-malformed');
  }
  for (const bad of ['\u0000', '\t', '\r', '\u001f'])
    fails(() => signNote(`a${bad}b\n`, signer, sha256), 'note-malformed');
  fails(() => signNote('no newline', signer, sha256), 'note-malformed');
});

test('a signer whose name could not be read back signs nothing', () => {
  for (const name of ['', 'a b', 'a+b', 'a\nb']) fails(() => signNote(text, { ...signer, name }, sha256));
});

test('base64 with letters of another alphabet, without padding or with bits left over is refused', () => {
  const blob = line.split(' ')[2]?.trimEnd() ?? '';
  for (const wrong of [
    blob.replaceAll('=', ''),
    blob.replace('+', '-').replace('/', '_'),
    `${blob.slice(0, -2)}${blob.at(-2) === '=' ? 'A=' : 'B='}`,
    `${blob}====`,
    `${blob.slice(0, 8)}\u0020${blob.slice(8)}`,
  ])
    if (wrong !== blob) fails(() => open(note.replace(blob, wrong)));
});

test('a note too long or with too many lines is refused before anything is verified', () => {
  fails(() => open(`${'a'.repeat(1_000_001)}\n${note}`), 'note-too-long');
  fails(() => open(note + otherLine.repeat(100)), 'note-malformed');
  assert.equal(open(note + otherLine.repeat(99)).signedBy.length, 1);
});

test('a verifier key that is nearly one is refused', () => {
  const good = encodeVerifierKey(signer.name, signer.publicKey, sha256);
  const [name = '', id = ''] = good.split('+');
  const blob = good.slice(name.length + id.length + 2);
  const wrong = [
    '',
    '+',
    '++',
    name,
    `${name}+${id}`,
    `+${id}+${blob}`,
    `${name}+${id.toUpperCase().replace(/^/, ' ')}+${blob}`,
    `${name}+00000000+${blob}`,
    `${name}x+${id}+${blob}`,
    `${good}=`,
    `${good}\n`,
    `${name}+${id}+AQ==`,
  ];
  for (const given of wrong) fails(() => parseVerifierKey(given, sha256));
  assert.equal(keyIdOf(signer.name, signer.publicKey, sha256).toHex(), id);
});

test('whatever is given as a note, the answer is its text or a LedgerError', () => {
  const piece = fc.constantFrom(text, line, '\n', '— ', signer.name, ' ', 'AAAAAAAA', '\n\n', '\ud800', 'é');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
      ),
      (given) => {
        try {
          assert.ok(given.startsWith(open(given).text));
        } catch (error) {
          assert.ok(error instanceof LedgerError);
        }
      },
    ),
    { numRuns: 500 },
  );
});
