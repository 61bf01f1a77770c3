/** The first administrator: one address, once, and from then on nobody without an invitation of two. */
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openDeployment, type OpenedDeployment } from '../../server/open-deployment.ts';
import { codeFor } from '../fixtures/staff.ts';
import { Secret } from 'otpauth';

let opened: OpenedDeployment;
const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-first-'));
const now = (): Temporal.Instant => Temporal.Now.instant();

before(async () => {
  opened = await openDeployment({ dataDir, training: false, timeZone: 'Asia/Karachi', promiseHours: 24, now });
});
after(async () => {
  await opened.database.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('the first start invites one administrator, and a second start leaves that invitation as it is', async () => {
  const { accounts } = opened.staff;
  const first = await accounts.firstInvitation('first');
  assert.ok(first !== undefined);
  assert.equal(await accounts.firstInvitation('first'), undefined);
  assert.equal((await accounts.findInvitation(first.secret))?.signInName, 'administrator');
  const another = await accounts.firstInvitation('another');
  assert.ok(another !== undefined);
  assert.equal(another.account, first.account);
  assert.equal(await accounts.findInvitation(first.secret), undefined);
});

test('two who ask for the first at once are given one account', async () => {
  const { accounts } = opened.staff;
  const both = await Promise.all([accounts.firstInvitation('another'), accounts.firstInvitation('another')]);
  assert.equal(new Set(both.map((each) => each?.account)).size, 1);
  assert.equal((await opened.database.staff.accounts()).length, 1);
});

test('once the first has joined no further address is given, and nobody is invited by a role that may not', async () => {
  const { keyring, staff } = opened;
  const key = new Uint8Array(32).fill(9);
  const held = await keyring.holdCeremony({
    slots: [
      { kind: 'key-file', key },
      { kind: 'passphrase', passphrase: 'a keeper of keys and bread' },
    ],
  });
  assert.notEqual(held.kind, 'refused');
  assert.notEqual((await keyring.unseal({ kind: 'key-file', key })).kind, 'does-not-open');
  const invitation = await staff.accounts.firstInvitation('another');
  const totpSecret = new Uint8Array(20).fill(3);
  const letters = new Secret({ buffer: totpSecret.buffer }).base32;
  const code = codeFor(letters, now());
  const passphrase = 'quiet river under seven lamps';
  const answer = await staff.accounts.joinByPassphrase(invitation?.secret ?? '', { passphrase, totpSecret, code });
  assert.equal(answer.kind, 'joined');
  assert.equal(await staff.accounts.firstInvitation('another'), undefined);
  const known = await staff.accounts.memberOf(invitation?.account ?? assert.fail());
  assert.deepEqual(
    known?.member.memberships.map(({ role }) => role),
    ['administrator'],
  );
  assert.ok(known !== undefined);
  const person = { signInName: 'second.person', displayName: 'Second person' };
  const early = await staff.accounts.invite(known.member, person);
  // Before the code of conduct nothing is done.
  assert.deepEqual(early, { kind: 'refused', refusal: 'conduct-not-accepted' });
  await staff.accounts.acceptConduct(known.member.account, 1);
  const member = { ...known.member, acceptedConduct: true };
  assert.equal((await staff.accounts.invite(member, person)).kind, 'invited');
  assert.deepEqual(await staff.accounts.invite(member, person), { kind: 'refused', refusal: 'name-taken' });
  const nobody = { ...member, memberships: [] };
  const refused = await staff.accounts.invite(nobody, { signInName: 'third.person', displayName: 'Third' });
  assert.deepEqual(refused, { kind: 'refused', refusal: 'not-in-role' });
});
