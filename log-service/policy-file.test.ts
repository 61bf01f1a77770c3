/** The file of witnesses: who is asked, when enough have signed, and what strangers are told of it. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  appendSignatureLines,
  cosign,
  encodeCosignerKey,
  LedgerError,
  noteTextUnverified,
  parsePolicy,
  verifyByPolicy,
} from '@amanat/ledger';
import { ed25519Signer, sha256, verifyEd25519 } from '@amanat/node-crypto';
import { openPolicyFile, type PolicyFile } from './policy-file.ts';
import { entriesOf } from './testing/naive-tree.ts';
import { newWitnessFolder, startTestWitness } from './testing/running-witness.ts';
import { drawSigningLog } from './testing/signing-log.ts';

const log = drawSigningLog('record.example/kasur');

function policyOf(context: TestContext, text: string): PolicyFile {
  const file = join(newWitnessFolder(context), 'witnesses.policy');
  writeFileSync(file, text);
  return openPolicyFile(file, 2_000);
}

test('without a file there is no witness, every note is enough, and strangers are told the key alone', (context) => {
  const { witnesses, publicText } = openPolicyFile(join(newWitnessFolder(context), 'witnesses.policy'));
  assert.deepEqual(witnesses.all, []);
  assert.equal(witnesses.isEnough(log.note(entriesOf(3))), true);
  assert.equal(publicText([log.verifierKey]), `log ${log.verifierKey}\nquorum none\n`);
});

test('a note is enough once the quorum has cosigned it, and strangers can check it by the public text', async (context) => {
  const started = await Promise.all(
    ['a', 'b', 'c'].map((name) => startTestWitness(context, [log.key], { name: `witness.example/${name}` })),
  );
  const lines = started.map(({ verifierKey, url }, index) => `witness w${index} ${verifierKey} ${url}\n`);
  const policy = policyOf(
    context,
    `# who to call: nobody's business\n${lines.join('')}group two 2 w0 w1 w2\nquorum two\n`,
  );
  assert.deepEqual(
    policy.witnesses.all.map(({ name }) => name),
    ['w0', 'w1', 'w2'],
  );
  const text = policy.publicText([log.verifierKey]);
  assert.doesNotMatch(text, /http|call/);
  const trusted = parsePolicy(text, sha256);
  let note = log.note(entriesOf(3));
  for (const [index, witness] of policy.witnesses.all.entries()) {
    const enough = index >= 2;
    assert.equal(policy.witnesses.isEnough(note), enough);
    if (enough) verifyByPolicy(note, trusted, verifyEd25519);
    else assert.throws(() => verifyByPolicy(note, trusted, verifyEd25519), { code: 'quorum-missing' });
    const answer = await witness.cosign(log.note(entriesOf(3)), 3, async () => []);
    assert.ok(answer.kind === 'cosigned');
    note = appendSignatureLines(note, answer.lines);
  }
});

test('a time that no calendar has is none, and that of another witness stands', (context) => {
  const [bar, press] = ['bar', 'press'].map((name) => ({ name, ...ed25519Signer(randomBytes(32)) }) as const);
  assert.ok(bar !== undefined && press !== undefined);
  const lines = [bar, press].map(
    ({ name, publicKey }) => `witness ${name} ${encodeCosignerKey(name, publicKey, sha256)} http://127.0.0.1:9\n`,
  );
  const { cosignedAt } = policyOf(context, `${lines.join('')}quorum none\n`);
  const note = log.note(entriesOf(3));
  const line = (time: number, signer: typeof bar): string => cosign(noteTextUnverified(note), time, signer, sha256);
  const odd = note + line(Number.MAX_SAFE_INTEGER, bar);
  assert.equal(cosignedAt(odd), undefined);
  assert.equal(cosignedAt(odd + line(1_780_000_000, press))?.epochMilliseconds, 1_780_000_000_000);
});

test('keys that rotate are all told to strangers, once each, and those of the file too', (context) => {
  const [next, older] = [drawSigningLog('record.example/kasur'), drawSigningLog('record.example/kasur')];
  const policy = policyOf(context, `log ${older.verifierKey}\nlog ${log.verifierKey}\nquorum none\n`);
  const text = policy.publicText([log.verifierKey, next.verifierKey]);
  const keys = [log, next, older].map(({ verifierKey }) => `log ${verifierKey}\n`);
  assert.equal(text, `${keys.join('')}quorum none\n`);
  assert.equal(policy.witnesses.isEnough(next.note(entriesOf(1))), true);
});

test('a file that is no policy, cannot be read, or names a witness without an address stops the start', async (context) => {
  const { verifierKey } = await startTestWitness(context, [log.key]);
  for (const text of [
    '',
    'quorum bar\n',
    'quorum none',
    `witness bar ${verifierKey}x http://127.0.0.1:1\nquorum bar\n`,
  ])
    assert.throws(
      () => policyOf(context, text),
      (error: Error) => Reflect.get(error, 'code') === 'witness-policy-wrong' && error.cause instanceof LedgerError,
    );
  for (const [text, where] of [
    ['', ', line 1, does not end'],
    ['# ours\n', ' has no line quorum'],
    [`witness bar ${verifierKey} http://127.0.0.1:1\n\nquorum press\nquorum bar\n`, ', line 3'],
    [`witness bar ${verifierKey}x http://127.0.0.1:1\nquorum bar\n`, ', line 1'],
    [`# secret\nsecret ${verifierKey}\nquorum none\n`, ', line 2'],
    ['quorum none\n# ours\nquorum none', ', line 3'],
    ['quorum none\n# ours', ', line 2, does not end'],
  ] as const)
    assert.throws(
      () => policyOf(context, text),
      ({ message }: Error) =>
        message.includes(`witnesses.policy${where} (`) && !/secret|press|witness\.example/.test(message),
      where,
    );
  for (const url of ['', 'file:///etc', 'witness.example'])
    assert.throws(() => policyOf(context, `witness bar ${verifierKey} ${url}\nquorum bar\n`), {
      code: 'witness-address-missing',
    });
  const folder = join(newWitnessFolder(context), 'witnesses.policy');
  mkdirSync(folder);
  assert.throws(() => openPolicyFile(folder), { code: 'witness-policy-unreadable' });
});
