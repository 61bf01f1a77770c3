/** Cosignatures: what a witness says, when, and that nobody else can say it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptCosignatures, cosign, parseCosignerKey, verifyCosignatures } from './cosignature.ts';
import { appendSignatureLines, noteTextUnverified, verifyNote } from './signed-note.ts';
import * as example from './testing/example-log.ts';
import { fails, vectorText } from './testing/fails.ts';
import { encodeVerifierKey, keyIdOf, parseVerifierKey } from './verifier-key.ts';

const { bar, barKey, checkpointOf, day, press, pressKey, sha256, verify } = example;
const root = new Uint8Array(32).fill(5);
const note = checkpointOf(32, root);
const text = noteTextUnverified(note);
const cosigned = checkpointOf(32, root, [bar, press]);

interface Vectors {
  readonly cases: readonly {
    readonly witnessVkey: string;
    readonly originHash: string;
    readonly checkpoint: string;
  }[];
}
const { cases } = JSON.parse(vectorText('cosignature')) as Vectors;

test('the published cosignatures verify, and a signature of an unknown type beside them is passed over', () => {
  assert.ok(cases.length > 0);
  for (const { witnessVkey, originHash, checkpoint } of cases) {
    const key = parseCosignerKey(witnessVkey, sha256);
    assert.deepEqual(verifyCosignatures(checkpoint, [key], verify), [{ name: key.name, time: 1_767_139_200 }]);
    const origin = noteTextUnverified(checkpoint).split('\n')[0] ?? '';
    assert.equal(sha256(new TextEncoder().encode(origin)).toHex(), originHash);
    fails(() => verifyCosignatures(checkpoint.replace('\n300\n', '\n301\n'), [key], verify), 'cosignature-signature');
  }
});

test('whoever cosigned is named with the time; who did not, or is not asked about, is not', () => {
  assert.deepEqual(verifyCosignatures(cosigned, [barKey, pressKey], verify), [
    { name: bar.name, time: day },
    { name: press.name, time: day },
  ]);
  assert.deepEqual(verifyCosignatures(cosigned, [pressKey], verify), [{ name: press.name, time: day }]);
  assert.deepEqual(verifyCosignatures(note, [barKey], verify), []);
  assert.deepEqual(verifyCosignatures(cosigned, [], verify), []);
});

test('several lines by one witness count once, with the earliest time, in whatever order', () => {
  const lines = [day + 5, day, day + 9].map((time) => cosign(text, time, bar, sha256));
  for (const order of [lines, lines.toReversed()])
    assert.deepEqual(verifyCosignatures(appendSignatureLines(note, order), [barKey], verify), [
      { name: bar.name, time: day },
    ]);
});

test('a known witness’s line over another text, at another time or cut short spoils the note', () => {
  const [, , blob = ''] = cosign(text, day, bar, sha256).trimEnd().split(' ');
  const bytes = Uint8Array.fromBase64(blob);
  const wrong: Uint8Array[] = [bytes.slice(0, -1), Uint8Array.of(...bytes, 0), bytes.slice(0, 12)];
  for (let bit = 32; bit < bytes.length * 8; bit++) wrong.push(example.flipped(bytes, bit));
  for (const each of wrong) {
    const spoiled = `${note}— ${bar.name} ${each.toBase64()}\n`;
    fails(() => verifyCosignatures(spoiled, [barKey], verify), 'cosignature-signature', 'number-too-large');
    assert.deepEqual(verifyCosignatures(spoiled, [pressKey], verify), []);
  }
  const elsewhere = appendSignatureLines(note, [cosign('other\n1\n', day, bar, sha256)]);
  fails(() => verifyCosignatures(elsewhere, [barKey], verify), 'cosignature-signature');
});

test('a witness’s key is no log’s key, nor the other way round', () => {
  fails(() => parseVerifierKey(example.vkeyOf(bar), sha256), 'key-malformed');
  fails(() => parseCosignerKey(example.logVkey, sha256), 'key-malformed');
  // The id of one type with the type byte of the other, either way round.
  const mixed = (idOf: 1 | 4, type: 1 | 4): string => {
    const keyId = keyIdOf(bar.name, bar.publicKey, sha256, idOf).toHex();
    return `${bar.name}+${keyId}+${Uint8Array.of(type, ...bar.publicKey).toBase64()}`;
  };
  fails(() => parseVerifierKey(mixed(1, 4), sha256), 'key-malformed');
  fails(() => parseCosignerKey(mixed(4, 1), sha256), 'key-malformed');
  assert.equal(parseCosignerKey(mixed(4, 4), sha256).name, bar.name);
  const barAsLog = parseVerifierKey(encodeVerifierKey(bar.name, bar.publicKey, sha256), sha256);
  fails(() => verifyNote(cosigned, [barAsLog], verify), 'note-unsigned');
});

test('of a witness’s answer only lines by its keys that verify over the text sent are kept', () => {
  const [ours, others] = [cosign(text, day, bar, sha256), cosign(text, day, press, sha256)];
  assert.deepEqual(acceptCosignatures(ours + others, text, [barKey], verify), [ours]);
  assert.deepEqual(acceptCosignatures(others, text, [barKey], verify), []);
  const accepted = acceptCosignatures(others + ours, text, [barKey, pressKey], verify);
  assert.deepEqual(verifyCosignatures(appendSignatureLines(note, accepted), [barKey, pressKey], verify).length, 2);
  fails(() => acceptCosignatures(cosign('else\n', day, bar, sha256), text, [barKey], verify), 'cosignature-signature');
  for (const answer of ['', '\n', ours.trimEnd(), `${ours}\n`, `${note}`, ours.repeat(101), `409 ${ours}`])
    fails(() => acceptCosignatures(answer, text, [barKey], verify));
});

test('of a hundred lines by one key the first is kept, and none with a time that no calendar has', () => {
  const lines = Array.from({ length: 100 }, (_, at) => cosign(text, day + at, bar, sha256));
  assert.deepEqual(acceptCosignatures(lines.join(''), text, [barKey], verify), lines.slice(0, 1));
  const never = [253_402_300_800, Number.MAX_SAFE_INTEGER].map((time) => cosign(text, time, bar, sha256)).join('');
  assert.deepEqual(acceptCosignatures(never, text, [barKey], verify), []);
  assert.deepEqual(acceptCosignatures(never + lines[1], text, [barKey], verify), lines.slice(1, 2));
});

test('a time that is no whole number of seconds, or inexact, is not signed', () => {
  for (const time of [-1, 0.5, Number.NaN, 2 ** 53]) fails(() => cosign(text, time, bar, sha256));
});

test('lines are appended as lines, and never become text', () => {
  const line = cosign(text, day, bar, sha256);
  assert.equal(appendSignatureLines(note, [line]), note + line);
  assert.equal(appendSignatureLines(note, []), note);
  for (const wrong of ['', '\n', line.trimEnd(), `\n${line}`, `${line}\n${line}`, 'evil\n', `evil\n\n${line}`])
    fails(() => appendSignatureLines(note, [wrong]));
  fails(() => appendSignatureLines(note, [line.trimEnd(), line]));
  fails(
    () =>
      appendSignatureLines(
        note,
        Array.from({ length: 100 }, () => line),
      ),
    'note-malformed',
  );
  assert.ok(
    appendSignatureLines(
      note,
      Array.from({ length: 99 }, () => line),
    ),
  );
});

test('a note with 16 and more lines, of which most are unknown, is read', () => {
  const strangers = Array.from({ length: 40 }, (_, at) =>
    cosign(text, day, example.signerNamed(`witness.example/${at}`, 50 + at), sha256),
  );
  const crowded = appendSignatureLines(note, [...strangers, cosign(text, day, bar, sha256)]);
  assert.deepEqual(verifyCosignatures(crowded, [barKey], verify), [{ name: bar.name, time: day }]);
  assert.equal(verifyNote(crowded, [example.logKey], verify).text, text);
});
