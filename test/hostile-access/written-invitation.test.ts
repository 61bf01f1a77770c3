/** Whoever owns the database writes and moves rows of invitations, and nobody joins by them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { accountEventRows } from '@amanat/casework';
import { type AccountId, accountId } from '@amanat/domain';
import { invitationHash } from '../../casework/accounts/one-time-secrets.ts';
import { ciphers } from '../../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { codeFor, inviteSomebody, passphraseOfTests } from '../fixtures/staff.ts';
import { Secret } from 'otpauth';

let deployment: TestDeployment;
let owner: Client;

before(async () => {
  deployment = await openTestDeployment();
  owner = new Client(deployment.opened.database.connectionOf('owner'));
  await owner.connect();
});
after(async () => {
  await owner.end();
  await deployment.stop();
});

async function accountOf(name: string): Promise<AccountId> {
  const row = await deployment.opened.database.staff.findAccountByName(name);
  return row?.account ?? assert.fail('somebody who was invited');
}

/** How it ends for whoever types these letters: both at the first page and at the last. */
async function joiningBy(secret: string): Promise<string> {
  const { staff, now } = deployment.services;
  const found = await staff.accounts.findInvitation(secret);
  const totpSecret = new Uint8Array(20).fill(3);
  const code = codeFor(new Secret({ buffer: totpSecret.buffer }).base32, now());
  const factors = { passphrase: passphraseOfTests, totpSecret, code };
  const { kind } = await staff.accounts.joinByPassphrase(secret, factors);
  assert.equal(found === undefined, kind === 'unknown-invitation');
  return kind;
}

const forgedLetters = '00000-00000-00000-00000-00000-1';
const forgedHash = () => invitationHash(forgedLetters, ciphers) ?? assert.fail('letters that read');

test('letters that were given open once', async () => {
  const secret = await inviteSomebody(deployment.services, 'given.letters');
  assert.equal(await joiningBy(secret), 'joined');
  assert.equal(await joiningBy(secret), 'unknown-invitation');
});

test('an invitation that the database’s owner wrote for an open account opens nothing', async () => {
  await inviteSomebody(deployment.services, 'open.account');
  const account = await accountOf('open.account');
  await owner.query('UPDATE invitations SET token_hash = $2 WHERE account = $1', [account, forgedHash()]);
  assert.equal(await joiningBy(forgedLetters), 'unknown-invitation');
  await owner.query('DELETE FROM invitations WHERE account = $1', [account]);
});

test('nor does one for an account that they appended themselves', async () => {
  const account = accountId(ciphers.random(17));
  const { now, settings } = deployment.services;
  const needs = { ciphers, now, timeZone: settings.timeZone };
  await deployment.opened.database.staff.append({
    events: accountEventRows(account, 1, [{ type: 'account.invited', data: { by: 'operator' } }], needs),
    projections: {
      accounts: [{ account, signInName: 'appended', displayName: 'Appended', state: 'invited', conductVersion: 0 }],
    },
  });
  await owner.query(`INSERT INTO invitations VALUES ($1, $2, now() + interval '1 day')`, [account, forgedHash()]);
  assert.equal(await joiningBy(forgedLetters), 'unknown-invitation');
});

test('one’s own invitation, moved to another account or made to last, opens nothing, and put back opens', async () => {
  const secret = await inviteSomebody(deployment.services, 'own.letters');
  await inviteSomebody(deployment.services, 'another.person');
  const [own, another] = [await accountOf('own.letters'), await accountOf('another.person')];
  await owner.query('DELETE FROM invitations WHERE account = $1', [another]);
  await owner.query('UPDATE invitations SET account = $2 WHERE account = $1', [own, another]);
  assert.equal(await joiningBy(secret), 'unknown-invitation', 'as somebody else');
  await owner.query('UPDATE invitations SET account = $1 WHERE account = $2', [own, another]);
  await owner.query(`UPDATE invitations SET ends_at = ends_at + interval '1 year' WHERE account = $1`, [own]);
  assert.equal(await joiningBy(secret), 'unknown-invitation', 'later');
  await owner.query(`UPDATE invitations SET ends_at = ends_at - interval '1 year' WHERE account = $1`, [own]);
  assert.equal(await joiningBy(secret), 'joined');
});
