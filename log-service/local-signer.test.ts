/** What no signer may do, whatever it is asked and whenever it dies. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { parseVerifierKey, verifyCheckpoint } from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import * as fc from 'fast-check';
import { type LocalSigner, openLocalSigner } from './local-signer.ts';
import type { SignAnswer, SignRequest } from './signer.ts';
import { loadLastSigned } from './signer-folder.ts';
import { underLock } from './signer-lock.ts';
import { type Entries, entriesOf, naiveProof, naiveRoot, textOf } from './testing/naive-tree.ts';

const origin = 'record.example/kasur';

function newFolder(context: TestContext): string {
  const parent = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-signer-'));
  context.after(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'signer');
}

const ask = (oldSize: number, entries: Entries): SignRequest => ({
  oldSize,
  proof: naiveProof(oldSize, entries),
  text: textOf(origin, entries),
});

/** The lines, each verified to be by a key in use, over the text. */
async function signed(signer: LocalSigner, request: SignRequest): Promise<readonly string[]> {
  const answer = await signer.sign(request);
  assert.equal(answer.kind, 'signed', JSON.stringify(answer));
  const lines = answer.kind === 'signed' ? answer.lines : [];
  const keys = (await signer.verifierKeys()).map((key) => parseVerifierKey(key, sha256));
  for (const line of lines) {
    const checkpoint = verifyCheckpoint(`${request.text}\n${line}`, { origin, keys }, verifyEd25519);
    assert.equal(checkpoint.text, request.text);
  }
  return lines;
}

const refused = (reason: string): unknown => ({ kind: 'refused', reason });

test('a signer signs what extends what it signed before, and the same once more to the same bytes', async (context) => {
  const signer = await openLocalSigner({ folder: newFolder(context), origin });
  await signed(signer, ask(0, []));
  const first = await signed(signer, ask(0, entriesOf(5)));
  assert.deepEqual(await signed(signer, ask(5, entriesOf(5))), first);
  await signed(signer, ask(5, entriesOf(32)));
  await signed(signer, ask(32, entriesOf(64)));
  assert.equal((await signer.describe()).size, 64);
});

test('the first checkpoint may be of any size, and needs no proof nor takes one', async (context) => {
  const signer = await openLocalSigner({ folder: newFolder(context), origin });
  const needless = { ...ask(0, entriesOf(40)), proof: naiveProof(8, entriesOf(40)) };
  assert.deepEqual(await signer.sign(needless), refused('not-consistent'));
  await signed(signer, ask(0, entriesOf(40)));
});

test('another root of a size that was signed, and a tree of another history, are refused', async (context) => {
  const signer = await openLocalSigner({ folder: newFolder(context), origin });
  await signed(signer, ask(0, entriesOf(9)));
  const refusals: readonly Entries[] = [
    entriesOf(9, 'b'),
    entriesOf(9, 'b', 8),
    entriesOf(20, 'b'),
    entriesOf(20, 'b', 8),
  ];
  for (const entries of refusals)
    assert.deepEqual(await signer.sign(ask(9, entries)), refused('not-consistent'), textOf(origin, entries));
  const proven = ask(9, entriesOf(20));
  for (const proof of [proven.proof.slice(1), [...proven.proof, naiveRoot([])], [], proven.proof.toReversed()])
    assert.deepEqual(await signer.sign({ ...proven, proof }), refused('not-consistent'));
  assert.equal((await signer.describe()).size, 9);
});

test('a smaller tree is never signed: the answer names the size that was', async (context) => {
  const signer = await openLocalSigner({ folder: newFolder(context), origin });
  await signed(signer, ask(0, entriesOf(20)));
  for (const request of [ask(9, entriesOf(9)), ask(9, entriesOf(20)), ask(0, entriesOf(64))])
    assert.deepEqual(await signer.sign(request), { kind: 'other-size', size: 20 } satisfies SignAnswer);
  assert.deepEqual(await signer.sign({ ...ask(0, entriesOf(9)), oldSize: 20 }), { kind: 'other-size', size: 20 });
});

test('only three lines of its own origin are signed, in their one spelling', async (context) => {
  const signer = await openLocalSigner({ folder: newFolder(context), origin });
  const { text } = ask(0, entriesOf(3));
  const malformed = [
    '',
    text.trimEnd(),
    `${text}\n`,
    `${text}extension\n`,
    text.replace('\n3\n', '\n03\n'),
    text.replaceAll('\n', '\r\n'),
    text.replace('=', ''),
    `${origin}\n0\n${naiveRoot(['0']).toBase64()}\n`,
    `amanat-promise/v1\n${text}`,
  ];
  for (const wrong of malformed)
    assert.deepEqual(await signer.sign({ oldSize: 0, proof: [], text: wrong }), refused('malformed'), wrong);
  const elsewhere = textOf('record.example/other', entriesOf(3));
  assert.deepEqual(await signer.sign({ oldSize: 0, proof: [], text: elsewhere }), refused('wrong-origin'));
});

/** A process that signs, and halts between remembering and signing. */
function haltedSigner(signal: 'SIGKILL' | 'SIGSTOP', folder: string, { oldSize, proof, text }: SignRequest) {
  const register = import.meta.resolve('@oxc-node/core/register');
  const program = join(import.meta.dirname, 'testing', 'halted-signer.ts');
  const request = JSON.stringify({ oldSize, proof: proof.map((hash) => hash.toBase64()), text });
  const child = spawn(process.execPath, ['--import', register, program, signal, folder, origin, request], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  child.stdout.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  return { child, printed: () => printed };
}

test('a signer that dies right after it remembered signs that text again, and no other of its size', async (context) => {
  const folder = newFolder(context);
  const before = await openLocalSigner({ folder, origin });
  await signed(before, ask(0, entriesOf(7)));
  const { oldSize, proof, text } = ask(7, entriesOf(32));
  const { child, printed } = haltedSigner('SIGKILL', folder, { oldSize, proof, text });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  assert.deepEqual([signal, printed()], ['SIGKILL', '']);
  const after = await openLocalSigner({ folder, origin });
  assert.deepEqual(await after.sign({ oldSize, proof, text }), { kind: 'other-size', size: 32 });
  assert.deepEqual(await after.sign(ask(32, entriesOf(32, 'b', 7))), refused('not-consistent'));
  const lines = await signed(after, ask(32, entriesOf(32)));
  assert.deepEqual(await signed(before, ask(32, entriesOf(32))), lines);
});

test('a process that is paused while it signs keeps its lock, however long: nobody signs beside it', async (context) => {
  const folder = newFolder(context);
  const signer = await openLocalSigner({ folder, origin, patienceMs: 100 });
  const { child, printed } = haltedSigner('SIGSTOP', folder, ask(0, entriesOf(32)));
  context.after(() => child.kill('SIGKILL'));
  while ((await loadLastSigned(folder)).size === 0) await pause(10);
  await assert.rejects(signer.sign(ask(32, entriesOf(32))), { code: 'signer-busy' });
  const ended = once(child, 'close');
  child.kill('SIGCONT');
  await ended;
  const answer = JSON.parse(printed()) as SignAnswer;
  assert.deepEqual(await signer.sign(ask(32, entriesOf(32))), answer);
  assert.deepEqual(await signer.sign(ask(32, entriesOf(32, 'b'))), refused('not-consistent'));
});

test('while keys rotate each checkpoint has a line by either key; the retired one signs no more and is not forgotten', async (context) => {
  const signer = await openLocalSigner({ folder: newFolder(context), origin });
  const [first = ''] = await signer.verifierKeys();
  const alone = await signed(signer, ask(0, entriesOf(3)));
  await assert.rejects(signer.retire(), { code: 'signer-rotates-not' });
  const second = await signer.rotate();
  await assert.rejects(signer.rotate(), { code: 'signer-rotates-already' });
  assert.deepEqual(await signer.verifierKeys(), [first, second]);
  const both = await signed(signer, ask(3, entriesOf(3)));
  assert.deepEqual(both.slice(0, 1), alone);
  for (const key of [first, second]) {
    const keys = [parseVerifierKey(key, sha256)];
    verifyCheckpoint(`${textOf(origin, entriesOf(3))}\n${both.join('')}`, { origin, keys }, verifyEd25519);
  }
  assert.equal(await signer.retire(), first);
  assert.equal((await signed(signer, ask(3, entriesOf(8)))).length, 1);
  assert.deepEqual(await signer.sign(ask(8, entriesOf(9, 'b'))), refused('not-consistent'), 'memory survives the key');
  const { keys, retiredKeys } = await signer.describe();
  assert.deepEqual([keys, retiredKeys], [[second], [first]]);
});

test('a frozen signer signs nothing any more, in no process', async (context) => {
  const folder = newFolder(context);
  const [signer, other] = [await openLocalSigner({ folder, origin }), await openLocalSigner({ folder, origin })];
  await signed(signer, ask(0, entriesOf(3)));
  await other.freeze('the key was\ncopied');
  for (const each of [signer, other, await openLocalSigner({ folder, origin })]) {
    assert.deepEqual(await each.sign(ask(3, entriesOf(3))), refused('frozen'));
    assert.deepEqual(await each.sign(ask(3, entriesOf(4))), refused('frozen'));
    assert.equal((await each.describe()).frozen, 'the key was copied');
  }
  writeFileSync(join(folder, 'frozen'), '');
  assert.deepEqual(await signer.sign(ask(3, entriesOf(4))), refused('frozen'), 'a garbled reason is a reason');
});

test('a memory that is garbled or gone is never taken for an empty one', async (context) => {
  const folder = newFolder(context);
  const signer = await openLocalSigner({ folder, origin });
  await signed(signer, ask(0, entriesOf(5)));
  const file = join(folder, 'last-signed');
  const text = readFileSync(file, 'utf8');
  for (const garbled of ['', '\n', text.slice(0, -1), text.slice(0, 30), `${text}x`, '\0'.repeat(80)]) {
    writeFileSync(file, garbled);
    await assert.rejects(signer.sign(ask(0, entriesOf(64))), { code: 'signer-memory-garbled' });
    await assert.rejects(openLocalSigner({ folder, origin }), { code: 'signer-memory-garbled' });
  }
  rmSync(file);
  await assert.rejects(signer.sign(ask(0, entriesOf(64))), { code: 'signer-memory-missing' });
  await assert.rejects(openLocalSigner({ folder, origin }), { code: 'signer-memory-missing' });
  writeFileSync(file, text.replace(origin, 'record.example/other'));
  await assert.rejects(signer.sign(ask(5, entriesOf(64))), { code: 'signer-origin-differs' });
  writeFileSync(file, text);
  await signed(signer, ask(5, entriesOf(64)));
});

test('a key that is garbled or gone is never replaced, and nothing is remembered for it', async (context) => {
  const folder = newFolder(context);
  const signer = await openLocalSigner({ folder, origin });
  await signed(signer, ask(0, entriesOf(5)));
  const file = join(folder, 'log.key');
  const seed = readFileSync(file, 'utf8');
  for (const garbled of ['', seed.slice(1), seed.toUpperCase(), `${seed}\n`]) {
    writeFileSync(file, garbled);
    await assert.rejects(signer.sign(ask(5, entriesOf(6))), { code: 'signer-key-garbled' });
    await assert.rejects(openLocalSigner({ folder, origin }), { code: 'signer-key-garbled' });
  }
  rmSync(file);
  await assert.rejects(signer.sign(ask(5, entriesOf(6))), { code: 'signer-key-missing' });
  await assert.rejects(openLocalSigner({ folder, origin }), { code: 'signer-key-missing' });
  assert.equal((await loadLastSigned(folder)).size, 5);
});

test('the folder is nobody else’s, and no other log’s', async (context) => {
  const folder = newFolder(context);
  await openLocalSigner({ folder, origin });
  for (const file of readdirSync(folder)) assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600, file);
  await assert.rejects(openLocalSigner({ folder, origin: 'record.example/other' }), { code: 'signer-origin-differs' });
  chmodSync(folder, 0o750);
  await assert.rejects(openLocalSigner({ folder, origin }), { code: 'signer-folder-not-private' });
});

test('two signers of one folder have one memory: of two histories one is signed', async (context) => {
  const folder = newFolder(context);
  const signers = [await openLocalSigner({ folder, origin }), await openLocalSigner({ folder, origin })];
  const answers = await Promise.all(
    signers.flatMap((signer, index) => [1, 2, 3].map((size) => signer.sign(ask(0, entriesOf(size, `${index}`))))),
  );
  assert.equal(answers.filter(({ kind }) => kind === 'signed').length, 1);
});

test('while another holds the folder, a signer waits, and after a while says that it cannot be reached', async (context) => {
  const folder = newFolder(context);
  const signer = await openLocalSigner({ folder, origin, patienceMs: 50 });
  await underLock(folder, 0, async () => {
    await assert.rejects(signer.sign(ask(0, entriesOf(1))), { code: 'signer-busy' });
  });
  await signed(signer, ask(0, entriesOf(1)));
});

test('over any requests, honest and dishonest, of two checkpoints that were signed one extends the other', async (context) => {
  const step = fc.record({
    count: fc.nat(40),
    history: fc.constantFrom('', '', 'b', 'c'),
    forkedAt: fc.nat(40),
    // What is claimed to have been signed last: the truth, or anything.
    oldSize: fc.option(fc.nat(40), { nil: undefined }),
    proofFrom: fc.option(fc.nat(40), { nil: undefined }),
    reopens: fc.boolean(),
    rotates: fc.constantFrom(false, false, true),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const folder = newFolder(context);
      let signer = await openLocalSigner({ folder, origin });
      let last: Entries = [];
      for (const { count, history, forkedAt, oldSize, proofFrom, reopens, rotates } of steps) {
        const entries = entriesOf(count, history, forkedAt);
        const from = Math.min(proofFrom ?? last.length, entries.length);
        const answer = await signer.sign({
          oldSize: oldSize ?? last.length,
          proof: naiveProof(from, entries),
          text: textOf(origin, entries),
        });
        const isHonest =
          (oldSize ?? last.length) === last.length && last.every((entry, index) => entry === entries[index]);
        if (answer.kind === 'signed') {
          assert.ok(isHonest, 'what was signed extends what was signed last, so by induction all before');
          last = entries;
        } else assert.ok(!isHonest || from !== last.length, 'an honest request is signed');
        if (rotates) await ((await signer.verifierKeys()).length > 1 ? signer.retire() : signer.rotate());
        if (reopens) signer = await openLocalSigner({ folder, origin });
      }
      assert.equal((await signer.describe()).size, last.length);
    }),
    { numRuns: 40 },
  );
});
