/** The six rules for parsers, each over every format that it concerns (transparency log formats, section 10). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBundle } from './bundle.ts';
import { parseCheckpointText, verifyCheckpoint } from './checkpoint.ts';
import { parseCosignerKey, verifyCosignatures } from './cosignature.ts';
import { parseDecimal } from './decimal.ts';
import { verifyInclusion } from './inclusion.ts';
import { verifyConsistency } from './consistency.ts';
import { parsePolicy, verifyByPolicy } from './policy.ts';
import { parseProofFile } from './proof-file.ts';
import { noteTextUnverified, signNote, verifyNote } from './signed-note.ts';
import * as example from './testing/example-log.ts';
import { fails, failsLater } from './testing/fails.ts';
import { entriesOf, naiveLeaf, naivePath, naiveProof, naiveRoot } from './testing/naive-tree.ts';
import { inclusionProof, rootFromTiles } from './tile-proofs.ts';
import { emptyRoot } from './tree.ts';
import { parseVerifierKey } from './verifier-key.ts';
import { parseAddCheckpoint } from './witness-request.ts';

const { bar, barKey, checkpointOf, log, logKey, logVkey, origin, policyText, sha256, verify, vkeyOf } = example;
const root = new Uint8Array(32).map((_, at) => 251 - at);
const rootLine = root.toBase64();
const note = checkpointOf(32, root, [bar]);
const text = noteTextUnverified(note);
const openNote = (given: string): unknown => verifyCheckpoint(given, { origin, keys: [logKey] }, verify);

/** Every format, with a good example and what reads it. */
const formats: readonly (readonly [string, string, (given: string) => unknown])[] = [
  ['signed note', note, openNote],
  ['checkpoint text', text, parseCheckpointText],
  ['witness request', `old 3\n${rootLine}\n\n${note}`, (given) => openNote(parseAddCheckpoint(given).checkpoint)],
  [
    'proof file',
    `c2sp.org/tlog-proof@v1\nextra ${rootLine}\nindex 7\n${rootLine}\n\n${note}`,
    (given) => openNote(parseProofFile(given).checkpoint),
  ],
  ['policy', policyText, (given) => parsePolicy(given, sha256)],
];

test('the examples are good: what fails below fails for its change', () => {
  for (const [, good, parse] of formats) parse(good);
});

test('rule 1: base64 is padded and canonical, in every format', () => {
  const readers: readonly (readonly [string, (blob: string) => unknown])[] = [
    [rootLine, (blob) => parseCheckpointText(text.replace(rootLine, blob))],
    [rootLine, (blob) => parseAddCheckpoint(`old 3\n${blob}\n\n${note}`)],
    [rootLine, (blob) => parseProofFile(`c2sp.org/tlog-proof@v1\nindex 7\n${blob}\n\n${note}`)],
    [rootLine, (blob) => parseProofFile(`c2sp.org/tlog-proof@v1\nextra ${blob}\nindex 7\n\n${note}`)],
    ...[logVkey, vkeyOf(bar)].map((vkey) => {
      const at = vkey.indexOf('+', vkey.indexOf('+') + 1) + 1;
      const parse = vkey === logVkey ? parseVerifierKey : parseCosignerKey;
      return [vkey.slice(at), (blob: string) => parse(vkey.slice(0, at) + blob, sha256)] as const;
    }),
    ...note
      .slice(text.length + 1)
      .trimEnd()
      .split('\n')
      .map((line) => {
        const blob = line.split(' ')[2] ?? '';
        return [blob, (given: string) => verifyNote(note.replace(blob, given), [logKey], verify)] as const;
      }),
  ];
  for (const [good, read] of readers) {
    read(good);
    const stray = good.replace(/[A-P]/, '*');
    const last = good.replace(/(.)(=*)$/, (_, letter: string, padding: string) => nextLetter(letter) + padding);
    const variants = [stray, `${good}=`, `${good}====`, `${good}A`, ` ${good}`, `${good} `, `${good}\t`];
    variants.push(good.replace(/=+$/, ''), good.replace('+', '-').replace('/', '_'), good.replace(/^(.)/, '$1\u00ad'));
    if (good.endsWith('=')) variants.push(last);
    for (const variant of variants) if (variant !== good) fails(() => read(variant));
  }
});

/** The next letter of the alphabet: before padding, one whose low bits should be zero and are not. */
function nextLetter(letter: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return alphabet[alphabet.indexOf(letter) + 1] ?? 'A';
}

test('rule 2: a number is whole, has one spelling and is exact, in every format', () => {
  const members = parsePolicy(policyText, sha256).witnesses.length;
  const readers: readonly ((number: string) => unknown)[] = [
    parseDecimal,
    (number) => parseCheckpointText(text.replace('\n32\n', `\n${number}\n`)),
    (number) => parseAddCheckpoint(`old ${number}\n\n${note}`),
    (number) => parseProofFile(`c2sp.org/tlog-proof@v1\nindex ${number}\n\n${note}`),
    (number) => parsePolicy(policyText.replace(' any ', ` ${number} `), sha256),
  ];
  const spellings = ['', '-1', '+1', '01', '00', '1.0', '1.', '.5', '0x1', '1e3', '1_000', '1,000', '\uff11', '\u0661'];
  const padded = ['1 ', ' 1', '1\t', '1\u00a0', '1\u200b', 'NaN', 'Infinity', 'null', '-0', '1n'];
  const large = ['9007199254740992', '9223372036854775807', '9223372036854775808', '18446744073709551615'];
  const endless = '9'.repeat(100_000);
  for (const [at, read] of readers.entries()) {
    read(String(members));
    for (const number of [...spellings, ...padded, ...large, endless]) {
      // White space between the items of a policy's line means nothing, and one item less is another line.
      if (at === 4 && /^\s*1?\s*$/.test(number) && !/[\u00a0]/.test(number)) continue;
      fails(() => read(number));
    }
  }
  assert.equal(parseDecimal('9007199254740991'), Number.MAX_SAFE_INTEGER);
  assert.equal(parseDecimal('0'), 0);
});

test('rule 3: lines end with a newline alone; nothing is trimmed and nothing normalised', () => {
  for (const [name, good, parse] of formats) {
    fails(() => parse(good.slice(0, -1)));
    fails(() => parse(good.replaceAll('\n', '\r\n')));
    fails(() => parse(good.replace('\n', '\r\n')));
    fails(() => parse(good.replace(/\n$/, '\r\n')));
    fails(() => parse(`${good}\r`));
    fails(() => parse(`\ufeff${good}`));
    fails(() => parse(good.replace('\n', '\u0000\n')));
    if (name === 'policy') continue;
    fails(() => parse(` ${good}`));
    fails(() => parse(`\n${good}`));
    fails(() => parse(`${good} `));
    fails(() => parse(good.replace('\n', ' \n')));
    fails(() => parse(good.replace('\n', '\n ')));
  }
  // One letter, written in two ways, is two names: the key's is the one that counts.
  const composed = { ...log, name: 'record.example/caf\u00e9' };
  const decomposed = composed.name.normalize('NFD');
  assert.notEqual(composed.name, decomposed);
  const signed = signNote('text\n', composed, sha256);
  const keyOf = (name: string) => ({
    ...logKey,
    name,
    keyId: Uint8Array.fromBase64(signed.split(' ')[2]?.trimEnd() ?? '').slice(0, 4),
  });
  verifyNote(signed, [keyOf(composed.name)], verify);
  fails(() => verifyNote(signed, [keyOf(decomposed)], verify), 'note-unsigned');
});

const leaves = entriesOf(13).map(naiveLeaf);
const inclusion = {
  leaf: leaves[5] ?? emptyRoot,
  index: 5,
  size: 13,
  root: naiveRoot(leaves),
  proof: naivePath(5, leaves),
};
const consistency = {
  oldSize: 6,
  oldRoot: naiveRoot(leaves.slice(0, 6)),
  newSize: 13,
  newRoot: naiveRoot(leaves),
  proof: naiveProof(6, leaves),
};

test('rule 4: hashes are compared by length and bytes, and proofs are exactly as long as needed', () => {
  verifyInclusion(inclusion, sha256);
  verifyConsistency(consistency, sha256);
  const longer = (hash: Uint8Array): Uint8Array => Uint8Array.of(...hash, 0);
  const shorter = (hash: Uint8Array): Uint8Array => hash.subarray(0, 31);
  for (const change of [longer, shorter, () => new Uint8Array()]) {
    fails(() => verifyInclusion({ ...inclusion, leaf: change(inclusion.leaf) }, sha256), 'hash-length');
    fails(() => verifyInclusion({ ...inclusion, root: change(inclusion.root) }, sha256), 'hash-length');
    fails(() => verifyConsistency({ ...consistency, oldRoot: change(consistency.oldRoot) }, sha256), 'hash-length');
    fails(() => verifyConsistency({ ...consistency, newRoot: change(consistency.newRoot) }, sha256), 'hash-length');
    fails(() => verifyInclusion({ ...inclusion, proof: inclusion.proof.map(change) }, sha256), 'hash-length');
    fails(() => verifyConsistency({ ...consistency, proof: consistency.proof.map(change) }, sha256), 'hash-length');
    const proofHead = 'c2sp.org/tlog-proof@v1\nindex 7\n';
    const changed = change(root).toBase64();
    fails(() => parseCheckpointText(text.replace(rootLine, changed)));
    fails(() => openNote(parseAddCheckpoint(`old 3\n${rootLine}\n${changed}\n\n${note}`).checkpoint));
    fails(() => openNote(parseProofFile(`${proofHead}${rootLine}\n${changed}\n\n${note}`).checkpoint));
  }
  for (const proof of [inclusion.proof.slice(1), inclusion.proof.slice(0, -1), [...inclusion.proof, root], []])
    fails(() => verifyInclusion({ ...inclusion, proof }, sha256), 'proof-length', 'inclusion-mismatch');
  for (const proof of [consistency.proof.slice(1), consistency.proof.slice(0, -1), [...consistency.proof, root], []])
    fails(() => verifyConsistency({ ...consistency, proof }, sha256), 'proof-length', 'consistency-mismatch');
});

test('rule 5: no size, width or length that nobody verified is allocated or counted up to', async () => {
  const size = Number.MAX_SAFE_INTEGER;
  const proof = Array.from({ length: 64 }, () => root);
  fails(() => verifyInclusion({ ...inclusion, size, proof }, sha256), 'too-many-hashes');
  fails(() => verifyConsistency({ ...consistency, newSize: size, proof }, sha256), 'too-many-hashes');
  fails(() => verifyInclusion({ ...inclusion, size, proof: proof.slice(0, 63) }, sha256));
  fails(() => verifyConsistency({ ...consistency, newSize: size, proof: proof.slice(0, 63) }, sha256));
  fails(() => parseAddCheckpoint(`old 3\n${`${rootLine}\n`.repeat(64)}\n${note}`), 'too-many-hashes');
  const manyHashes = `c2sp.org/tlog-proof@v1\nindex 7\n${`${rootLine}\n`.repeat(64)}\n${note}`;
  fails(() => parseProofFile(manyHashes), 'too-many-hashes');
  fails(() => parseBundle(Uint8Array.of(255, 255), 256), 'bundle-malformed');
  let asked = 0;
  const nothing = (tiles: readonly unknown[]): Promise<readonly Uint8Array[]> => {
    asked += tiles.length;
    return Promise.resolve([]);
  };
  await failsLater(() => rootFromTiles(size, nothing, sha256), 'tile-length');
  await failsLater(() => inclusionProof(size - 1, size, nothing, sha256), 'tile-length');
  assert.ok(asked <= 14);
  const endless = 'a'.repeat(3_000_000);
  for (const [, good, parse] of formats) if (parse !== parseCheckpointText) fails(() => parse(`${endless}\n${good}`));
  fails(() => openNote(`${note}${note.slice(text.length + 1).repeat(60)}`), 'note-malformed');
});

test('rule 6: what is returned is what was signed, and nothing that merely stood near it', () => {
  // A second checkpoint among the signature lines, in front of the text, or behind the note is never what is read.
  const forged = `${origin}\n99\n${rootLine}\n`;
  for (const given of [`${forged}\n${note}`, `${note}\n${forged}`, `${note}${forged}`, `${text}\n${forged}\n`])
    fails(() => openNote(given));
  const twoTexts = signNote(`${text}\n${forged}`, log, sha256);
  assert.equal(verifyNote(twoTexts, [logKey], verify).text, `${text}\n${forged}`);
  fails(() => openNote(twoTexts), 'checkpoint-malformed');
  const checkpoint = verifyByPolicy(note, parsePolicy(policyText, sha256), verify);
  assert.equal(checkpoint.text, text);
  assert.deepEqual(verifyCosignatures(note, [barKey], verify).length, 1);
  assert.deepEqual(Object.keys(verifyNote(note, [logKey], verify)).toSorted(), ['signedBy', 'text']);
});
