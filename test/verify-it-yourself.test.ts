/**
 * docs/verify-it-yourself.md is run as it stands, with programs that are not ours, on papers that a server and a witness
 * gave to a reporter before both were ended; and on copies of which one thing was changed.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { Decrypter } from 'age-encryption';
import { type Code, parseCode } from '@amanat/sealing';
import { run } from '../cli/index.ts';
import { stampRequestOf } from '../log-service/stamps/stamp-request.ts';
import { opensslReply } from '../log-service/testing/test-authority.ts';
import { certificateMaker } from '../log-service/testing/test-certificates.ts';
import { forgedKey, locked, otherCode, otherLogKey } from './fixtures/checked-receipt.ts';
import { type HeldPapers, holdPapers, ownWords } from './verify-it-yourself/held-papers.ts';
import { checkByShell, failures, type Files, page, script } from './verify-it-yourself/shell-check.ts';
import { type OpenPapers, tamperings } from './verify-it-yourself/tampered-papers.ts';

const maker = certificateMaker();
const authority = opensslReply(maker);
let held: HeldPapers;
let papers: OpenPapers;
let otherStamp: Uint8Array;
let code: Code;

async function opened(file: Uint8Array): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(held.code);
  return decrypter.decrypt(file, 'text');
}

const stampOf = (text: string): Promise<Uint8Array> =>
  authority.reply(stampRequestOf(Buffer.from(text), randomBytes(8)));

/** Under the names that the document gives them. */
const filesOf = async (changed: OpenPapers): Promise<Files> => ({
  'receipt.age': await locked(changed.receipt, code),
  'own-copy.age': await locked(changed.ownCopy, code),
  promise: changed.promise,
  'log.vkey': `${changed.logKey}\n`,
  'promise.vkey': `${changed.promiseKey}\n`,
  policy: changed.policy,
  'stamp.tsr': changed.stamp,
  'authority.pem': authority.rootPem,
});

/** As they came from the server, not encrypted anew. */
const untouched = async (): Promise<Files> => ({
  ...(await filesOf(papers)),
  'receipt.age': held.receipt,
  'own-copy.age': held.ownCopy,
});

const quoted = (pattern: RegExp): string => {
  const [, line] = pattern.exec(page) ?? [];
  assert.ok(line !== undefined, `the document has no ${String(pattern)}`);
  return line;
};

/** The line of the document for those who have our program. */
async function checkByProgram(files: Files): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'amanat-yourself-'));
  const path = (name: string): string => join(folder, name);
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
    const words = quoted(/^ {4}npm run amanat -- (verify receipt .+)$/m).split(' ');
    const args = words.map((word) => (Object.hasOwn(files, word) ? path(word) : word));
    const terminal = { print: () => undefined, complain: () => undefined };
    return await run([...args, '--code', code], {}, terminal);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

suite('docs/verify-it-yourself.md', { timeout: 600_000 }, () => {
  before(async () => {
    held = await holdPapers();
    const parsed = parseCode(held.code);
    assert.ok(parsed.kind === 'code');
    code = parsed.code;
    const [receipt, ownCopy] = [await opened(held.receipt), await opened(held.ownCopy)];
    const stamp = await stampOf(receipt.slice(receipt.indexOf('\n\n') + 2));
    otherStamp = await stampOf('other bytes');
    const { promise, logKey, promiseKey, policy } = held;
    papers = { receipt, ownCopy, promise, logKey, promiseKey, policy, stamp };
  });
  after(() => maker.remove());

  for (const shell of ['sh', 'bash'] as const)
    test(`what a reporter was given holds, and gives the words back: ${shell}`, async () => {
      const checked = await checkByShell(await untouched(), { code, shell, leaves: ['words-child.json', 'body'] });
      assert.deepEqual([checked.exitCode, checked.ending, checked.failed], [0, 'HOLDS', []], checked.held.join('\n'));
      const said = [
        /^opened and taken apart$/,
        /^record\.example\/kasur signed a checkpoint of \d+ entries$/,
        /^the event is entry \d+ of that log$/,
        /^witness bar saw this checkpoint at \d{10} \(.+\d{4}\)$/,
        /^the quorum of the policy \(outside\) has signed$/,
        /^this is what was promised, received [\d-]+ until [\dTZ:-]+$/,
        /^the words of child are/,
        /^the words of reporter are/,
        /^the words of official are/,
        /^stamped, Time stamp: .+ GMT$/,
      ];
      assert.equal(checked.held.length, said.length, checked.held.join('\n'));
      for (const [place, pattern] of said.entries()) assert.match(checked.held[place] ?? '', pattern);
      assert.deepEqual(JSON.parse(checked.left['words-child.json'] ?? ''), { text: ownWords });
      assert.ok(!(checked.left['body'] ?? '').includes('the desk said'), 'the receipt itself holds no words');
    });

  test('the command that takes the blocks out of the document takes all of them', () => {
    const command = quoted(/^ {4}(sed .+) > check\.sh$/m);
    const cwd = join(import.meta.dirname, '..', 'docs');
    assert.equal(execFileSync('sh', ['-c', command], { cwd, encoding: 'utf8' }), script);
  });

  test('our own program says the same of them', async () => {
    assert.equal(await checkByProgram(await untouched()), 0);
  });

  test('receipt and log key alone are enough', async () => {
    const files = await untouched();
    const least = Object.fromEntries(Object.entries(files).filter(([name]) => /^(receipt\.age|log\.vkey)$/.test(name)));
    const checked = await checkByShell(least, { code });
    assert.deepEqual([checked.exitCode, checked.ending, checked.held.length], [0, 'HOLDS', 3]);
  });

  test('a policy that asks for no witness is said to ask for none', async () => {
    const files = { ...(await untouched()), policy: papers.policy.replace(/^quorum .+$/m, 'quorum none') };
    const checked = await checkByShell(files, { code });
    assert.deepEqual([checked.exitCode, checked.ending], [0, 'HOLDS'], checked.held.join('\n'));
    assert.ok(checked.held.includes('the policy asks for no witness'), checked.held.join('\n'));
  });

  test('another code opens neither receipt nor own copy', async () => {
    const wrong = await checkByShell(await untouched(), { code: otherCode });
    assert.deepEqual([wrong.exitCode, wrong.failed], [1, ['this code does not open the receipt']]);
    const files = { ...(await untouched()), 'own-copy.age': await locked(papers.ownCopy, otherCode) };
    const copy = await checkByShell(files, { code });
    assert.deepEqual([copy.exitCode, copy.failed], [1, ['this code does not open the own copy']]);
  });

  test('each tampered copy fails, once, for the reason that the document names; every reason is one of them', async (t) => {
    const reasons = new Set(['this code does not open the receipt', 'this code does not open the own copy']);
    const others = { promise: held.otherPromise, forgedKey, logKey: otherLogKey, stamp: otherStamp };
    for (const { what, change, reason } of tamperings(papers, others)) {
      reasons.add(reason);
      await t.test(what, async () => {
        const files = await filesOf({ ...papers, ...change });
        const { exitCode, failed, ending } = await checkByShell(files, { code });
        assert.deepEqual([exitCode, failed, ending], [1, [reason], `FAILED: ${reason}`]);
        if (/^(receipt|own copy):/.test(what)) assert.equal(await checkByProgram(files), 1, 'our own program agrees');
      });
    }
    assert.deepEqual(reasons, failures);
  });
});
