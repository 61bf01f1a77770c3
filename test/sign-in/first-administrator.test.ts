/** The first administrator: one address, once, and from then on nobody without an invitation of two. */
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openDeployment, type OpenedDeployment } from '../../server/open-deployment.ts';
import { stopReading } from '../../server/start.ts';
import { firstLink } from '../../server/sign-in/index.ts';
import { codeFor } from '../fixtures/staff.ts';
import { Secret } from 'otpauth';

let opened: OpenedDeployment;
const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-first-'));
const key = new Uint8Array(32).fill(9);
const now = (): Temporal.Instant => Temporal.Now.instant();

before(async () => {
  opened = await openDeployment({ dataDir, training: false, timeZone: 'Asia/Karachi', promiseHours: 24, now });
});
after(async () => {
  await stopReading(opened);
  await opened.database.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('before the ceremony and while sealed there is no address, and nobody is put into the tables', async () => {
  const { keyring, staff, database } = opened;
  const settings = { staffOrigin: 'https://staff.example' };
  const ask = () => firstLink({ keyring, staff, settings }, 'http://127.0.0.1:8080');
  assert.deepEqual(await ask(), { kind: 'no-keys' });
  const held = await keyring.holdCeremony({
    slots: [
      { kind: 'key-file', key },
      { kind: 'passphrase', passphrase: 'a keeper of keys and bread' },
    ],
  });
  assert.notEqual(held.kind, 'refused');
  assert.deepEqual(await ask(), { kind: 'sealed' });
  assert.deepEqual(await database.staff.accounts(), []);
  assert.notEqual((await keyring.unseal({ kind: 'key-file', key })).kind, 'does-not-open');
  const given = await ask();
  assert.ok(given.kind === 'first-link' && given.url.startsWith('https://staff.example/ur/join#'));
});

test('one administrator is invited, and another address takes the place of the one before', async () => {
  const { accounts } = opened.staff;
  const first = await accounts.firstInvitation();
  assert.ok(first !== undefined);
  assert.equal((await accounts.findInvitation(first.secret))?.signInName, 'administrator');
  const another = await accounts.firstInvitation();
  assert.ok(another !== undefined);
  assert.equal(another.account, first.account);
  assert.equal(await accounts.findInvitation(first.secret), undefined);
});

test('two who ask for the first at once are given one account', async () => {
  const { accounts } = opened.staff;
  const both = await Promise.all([accounts.firstInvitation(), accounts.firstInvitation()]);
  assert.equal(new Set(both.map((each) => each?.account)).size, 1);
  assert.equal((await opened.database.staff.accounts()).length, 1);
});

test('once the first has joined no further address is given, and nobody is invited by a role that may not', async () => {
  const { staff } = opened;
  const invitation = await staff.accounts.firstInvitation();
  const totpSecret = new Uint8Array(20).fill(3);
  const letters = new Secret({ buffer: totpSecret.buffer }).base32;
  const code = codeFor(letters, now());
  const passphrase = 'quiet river under seven lamps';
  const answer = await staff.accounts.joinByPassphrase(invitation?.secret ?? '', { passphrase, totpSecret, code });
  assert.equal(answer.kind, 'joined');
  assert.equal(await staff.accounts.firstInvitation(), undefined);
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
