/** Proof files: the published ones, and what is nearly one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { encodeProofFile, parseProofFile, type ProofFile } from './proof-file.ts';
import { checkpointOf } from './testing/example-log.ts';
import { fails, vectorText } from './testing/fails.ts';

const { cases } = JSON.parse(vectorText('tlog-proof-syntax')) as {
  readonly cases: readonly {
    readonly name: string;
    readonly text: string;
    readonly accept: boolean;
    readonly parsed?: { readonly index: number; readonly hashes: number };
  }[];
};
for (const { name, text, accept, parsed } of cases)
  test(`published proof file, ${accept ? 'accepted' : 'refused'}: ${name}`, () => {
    if (!accept) return fails(() => parseProofFile(text));
    const file = parseProofFile(text);
    assert.deepEqual({ index: file.index, hashes: file.proof.length }, parsed);
    assert.equal(encodeProofFile(file), text);
  });

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const checkpoint = checkpointOf(7, new Uint8Array(32));
const plain = ({ extra, index, proof }: ProofFile) => ({
  extra: extra?.toHex(),
  index,
  proof: proof.map((each) => each.toHex()),
});

test('a file is read back as it was written, with and without extra', () => {
  fc.assert(
    fc.property(
      fc.option(fc.uint8Array(), { nil: undefined }),
      fc.maxSafeNat(),
      fc.array(hash, { maxLength: 63 }),
      (extra, index, proof) => {
        const file = { ...(extra === undefined ? {} : { extra }), index, proof, checkpoint };
        const text = encodeProofFile(file);
        const parsed = parseProofFile(text);
        assert.deepEqual(plain(parsed), plain(file));
        assert.equal(parsed.checkpoint, checkpoint);
        assert.equal(encodeProofFile(parsed), text);
      },
    ),
  );
});

test('what is not of this form is refused', () => {
  const line = `${new Uint8Array(32).toBase64()}\n`;
  const good = `c2sp.org/tlog-proof@v1\nextra AAAA\nindex 3\n${line}\n${checkpoint}`;
  assert.equal(parseProofFile(good).index, 3);
  const wrong = [
    '',
    '\n\n',
    checkpoint,
    good.replace('@v1', '@v2'),
    ` ${good}`,
    `\ufeff${good}`,
    `\n${good}`,
    good.replaceAll('\n', '\r\n'),
    good.replace('extra AAAA\n', 'extra AAAA\nextra AAAA\n'),
    good.replace('extra AAAA\nindex 3\n', 'index 3\nextra AAAA\n'),
    good.replace('extra AAAA', 'extra  AAAA'),
    good.replace('extra AAAA', 'extra'),
    good.replace('extra AAAA', 'Extra AAAA'),
    good.replace('index 3\n', ''),
    good.replace('index 3\n', 'index 3\nindex 3\n'),
    good.replace('index 3', 'index 03'),
    good.replace('index 3', 'index +3'),
    good.replace('index 3', 'index 3 '),
    good.replace(line, `${line.slice(0, -3)}\n`),
    good.replace(line, `AAAA\n`),
    good.replace(`\n${checkpoint}`, ''),
    good.replace(checkpoint, ''),
  ];
  for (const given of wrong) fails(() => parseProofFile(given));
  fails(() => parseProofFile(good.replace(line, line.repeat(64))), 'too-many-hashes');
  fails(() => parseProofFile(good + 'a'.repeat(2_000_000)), 'proof-file-too-long');
});
