/**
 * Whoever owns the database writes what they like into the tables of credentials, and is signed in as nobody by it: no events
 * tell of those tables, so that no audit would find it afterwards.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { Client } from 'pg';
import { trainingAccount } from '@amanat/casework';
import { findKeptPasskey, keepPasskey } from '../../casework/accounts/kept-passkeys.ts';
import { createApp } from '../../server/app.ts';
import { ciphers } from '../../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { join, passphraseOfTests, signedInAs, strangerTo } from '../fixtures/staff.ts';

let deployment: TestDeployment;
let app: Hono;
let owner: Client;

before(async () => {
  deployment = await openTestDeployment();
  app = createApp(deployment.services);
  owner = new Client(deployment.opened.database.connectionOf('owner'));
  await owner.connect();
});
after(async () => {
  await owner.end();
  await deployment.stop();
});

const victim = () => trainingAccount('case-worker-a', { ciphers, origin: deployment.services.settings.origin });
const statusWith = async (cookie: string): Promise<number> =>
  (await app.request('http://127.0.0.1:8080/en/staff/cases', { headers: { cookie, host: '127.0.0.1:8080' } })).status;
const base64url = (bytes: Uint8Array): string => bytes.toBase64({ alphabet: 'base64url', omitPadding: true });

test('a session that the database’s owner wrote signs nobody in', async () => {
  const token = ciphers.random(32);
  await owner.query(
    `INSERT INTO sessions (token_hash, session, account, started_at, seen_at, ends_at, way)
     VALUES ($1, $2, $3, now(), now(), now() + interval '9 hours', 'totp')`,
    [ciphers.sha256(token), `session_${'7'.repeat(26)}`, victim()],
  );
  assert.equal(await statusWith(`__Host-a=${base64url(token)}`), 303);
});

test('one’s own session, given to another account or a longer life, signs nobody in', async () => {
  for (const change of ["ends_at = ends_at + interval '1 year'", `account = '${victim()}'`]) {
    const own = await signedInAs('auditor', app);
    const token = own.cookies.get('__Host-a') ?? assert.fail('signed in');
    assert.equal((await own.get('/en/staff')).status, 200, 'as it was given');
    const hash = ciphers.sha256(Uint8Array.fromBase64(token, { alphabet: 'base64url' }));
    await owner.query(`UPDATE sessions SET ${change} WHERE token_hash = $1`, [hash]);
    assert.equal((await own.get('/en/staff')).status, 303, change);
  }
});

test('a recovery code that the database’s owner wrote opens nothing, and one that was given opens once', async () => {
  const joined = await join(strangerTo(app), deployment.services, 'owner.writes');
  const { account } = (await deployment.opened.database.staff.findAccountByName(joined.signInName)) ?? assert.fail();
  const forged = '0000-0000-0000-0001';
  const plain = ciphers.sha256(ciphers.utf8(`amanat/recovery-code/v1\n${account}\n0000000000000001`));
  await owner.query('INSERT INTO recovery_codes (account, hash) VALUES ($1, $2)', [account, plain]);
  const browser = strangerTo(app);
  await browser.post('/en/sign-in', { name: joined.signInName, passphrase: passphraseOfTests });
  assert.equal((await browser.post('/en/sign-in/code', { code: forged })).status, 422);
  const [given = ''] = joined.recoveryCodes;
  assert.equal((await browser.post('/en/sign-in/code', { code: given })).status, 303);
});

test('a passkey that the database’s owner wrote, altered or moved to another account verifies nobody', async () => {
  const { database, keyring } = deployment.opened;
  const needs = { credentials: database.credentials, keyring, ciphers };
  const kept = { transports: [], label: 'a key', addedOn: '2026-11-22', signCount: 0, publicKey: ciphers.random(77) };
  const ids = Array.from({ length: 3 }, () => ciphers.random(32));
  const auditor = trainingAccount('auditor', { ciphers, origin: deployment.services.settings.origin });
  for (const credentialId of ids) await keepPasskey({ ...kept, credentialId, account: auditor }, needs);
  const [untouched = new Uint8Array(), moved, altered] = ids;
  await owner.query('UPDATE passkeys SET account = $2 WHERE credential_id = $1', [moved, victim()]);
  await owner.query('UPDATE passkeys SET public_key = $2 WHERE credential_id = $1', [altered, ciphers.random(77)]);
  const found = await Promise.all(ids.map((id) => findKeptPasskey(id, needs)));
  assert.deepEqual(
    found.map((row) => row?.publicKey.toHex()),
    [kept.publicKey.toHex(), undefined, undefined],
  );
  assert.equal((await findKeptPasskey(untouched, needs))?.account, auditor);
});
