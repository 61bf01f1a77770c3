/** What is kept in the repository holds no secret; and the search for one is not blind. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, hash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { generateIdentity } from 'age-encryption';
import { folderOf, runScript } from './ran-script.ts';

test('the repository holds no secret', () => {
  const { exitCode, output, complaints } = runScript('secret-scan.mjs');
  assert.equal(exitCode, 0, complaints);
  assert.ok(Number(/no secret in (\d+) files/.exec(output)?.[1]) > 500);
});

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
// Not drawn: of random bytes one in a thousand is spelled with so few letters that the search takes it for a word.
const spelled = (encoding: 'hex' | 'base64'): string => hash('sha256', 'an invented key', encoding);
const secrets: Readonly<Record<string, string>> = {
  'private key': pem,
  'age secret key': `const key = '${await generateIdentity()}';`,
  'signer key of a log': `PRIVATE+KEY+example.invalid/log+c74f20a3+${randomBytes(33).toString('base64')}`,
  'token of a registry or a forge': `//registry.npmjs.org/:_authToken=npm_${'a1B2'.repeat(9)}`,
  'cloud key': `id = AKIA${'A1B2'.repeat(4)}`,
  'address with a passphrase': 'postgres://amanat:an-invented-word@database.invalid/amanat',
  'long hex': `export const key = '${spelled('hex')}';`,
  'long base64': `export const key = '${spelled('base64')}';`,
};
for (const [kind, text] of Object.entries(secrets))
  test(`a ${kind} in a source is found, and not said again`, (context) => {
    const folder = folderOf({ 'server/quiet.ts': '// nothing\n', 'server/keys.ts': `// first\n${text}\n` }, context);
    const { exitCode, complaints } = runScript('secret-scan.mjs', folder);
    assert.equal(exitCode, 1);
    assert.match(complaints, new RegExp(`^server/keys\\.ts:2: ${kind}$`, 'm'));
    for (const word of text.split(/[\s'=]+/).filter((each) => each.length > 30)) assert.ok(!complaints.includes(word));
  });

test('words, ids, addresses and a run of one letter are no secret', (context) => {
  const text = [
    'a-name-that-goes-on-and-on-and-on-without-saying-anything-at-all-to-anybody',
    `case_${'7k2m9qxr4t'.repeat(2)}7k2m9q`,
    'https://example.invalid/path/to/a/page/with/a/long/name/of/forty-three/letters',
    '0'.repeat(64),
  ].join('\n');
  assert.equal(runScript('secret-scan.mjs', folderOf({ 'a.ts': text }, context)).exitCode, 0);
});

test('spelled bytes may stand in a test, a private key may not', (context) => {
  const hex = `'${randomBytes(32).toString('hex')}'`;
  assert.equal(runScript('secret-scan.mjs', folderOf({ 'ledger/a.test.ts': hex }, context)).exitCode, 0);
  assert.equal(runScript('secret-scan.mjs', folderOf({ 'ledger/a.test.ts': pem }, context)).exitCode, 1);
});

test('where there is no file to look at, nothing is called clean', (context) => {
  assert.equal(runScript('secret-scan.mjs', folderOf({}, context)).exitCode, 2);
});
