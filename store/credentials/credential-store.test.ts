/** What shows that somebody is who they say: kept, replaced, ended; and what may count once counts once, also of two at once. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import type { CredentialStore, PasskeyRow, SessionRow } from '@amanat/casework';
import type { AccountId } from '@amanat/domain';
import { plain } from '../testing/example-append.ts';
import { exampleAccount } from '../testing/example-staff.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

const bytes = (): Uint8Array => plain(randomBytes(32));
const someone = (): AccountId => exampleAccount().account;
const noon = Temporal.Instant.from('2026-01-02T12:00:00Z');

const exampleSession = (account: AccountId, changes: Partial<SessionRow> = {}): SessionRow => ({
  tokenHash: bytes(),
  session: `session_${randomBytes(13).toString('hex')}`,
  account,
  startedAt: noon,
  seenAt: noon,
  endsAt: noon.add({ hours: 10 }),
  way: 'totp',
  ...changes,
});

const examplePasskey = (account: AccountId): PasskeyRow => ({
  credentialId: bytes(),
  account,
  publicKey: bytes(),
  signCount: 4_000_000_000,
  transports: ['internal', 'hybrid'],
  label: 'Example',
  addedOn: '2026-01-02',
});

/** How many of ten at once were told that they were first. */
async function firstOfTen(attempt: () => Promise<boolean>): Promise<number> {
  const outcomes = await Promise.all(Array.from({ length: 10 }, attempt));
  return outcomes.filter(Boolean).length;
}

for (const server of testServers) {
  suite(`credentials, ${server.name}`, { timeout: 600_000 }, () => {
    const opened = async (context: Parameters<typeof openedOn>[1]): Promise<CredentialStore> =>
      (await openedOn(server, context)).database.credentials;

    test('a one-time password, a recovery code and an invitation count once, also of ten at once', async (context) => {
      const store = await opened(context);
      const account = someone();
      assert.equal(await store.useTotpStep(account, 5), false, 'no secret was set');
      await store.setTotp(account, { wrapped: bytes(), lastStep: 0 });
      assert.equal(await firstOfTen(() => store.useTotpStep(account, 58_000_000)), 1);
      assert.equal(await store.useTotpStep(account, 57_999_999), false, 'an older one');
      assert.equal(await store.useTotpStep(account, 58_000_001), true);
      assert.equal((await store.totpOf(account))?.lastStep, 58_000_001);
      const codes = [bytes(), bytes(), bytes()];
      const [code = bytes(), other = bytes()] = codes;
      await store.setRecoveryCodes(account, codes);
      assert.equal(await firstOfTen(() => store.useRecoveryCode(account, code)), 1);
      assert.equal(await store.useRecoveryCode(someone(), other), false, "another's");
      assert.equal(await store.recoveryCodesLeft(account), 2);
      const token = bytes();
      await store.setInvitation(account, token, noon);
      assert.equal(await firstOfTen(() => store.useInvitation(token)), 1);
      assert.equal(await store.findInvitation(token), undefined);
    });

    test('what is set anew takes the place of what was', async (context) => {
      const store = await opened(context);
      const account = someone();
      assert.equal(await store.passphraseOf(account), undefined);
      assert.equal(await store.totpOf(account), undefined);
      for (const hash of ['a'.repeat(40), 'b'.repeat(40)]) {
        await store.setPassphrase(account, hash);
        assert.equal(await store.passphraseOf(account), hash);
      }
      const totp = { wrapped: bytes(), lastStep: 0 };
      await store.setTotp(account, { wrapped: bytes(), lastStep: 9 });
      await store.setTotp(account, totp);
      assert.deepEqual(await store.totpOf(account), totp);
      const [old, kept, added] = [bytes(), bytes(), bytes()];
      await store.setRecoveryCodes(account, [old, kept]);
      await store.setRecoveryCodes(account, [kept, added]);
      assert.equal(await store.recoveryCodesLeft(account), 2);
      assert.equal(await store.useRecoveryCode(account, old), false);
      assert.equal(await store.useRecoveryCode(account, kept), true);
      const [first, second] = [bytes(), bytes()];
      await store.setInvitation(account, first, noon);
      await store.setInvitation(account, second, noon.add({ hours: 1 }));
      assert.equal(await store.findInvitation(first), undefined);
      assert.deepEqual(await store.findInvitation(second), { account, endsAt: noon.add({ hours: 1 }) });
    });

    test('passkeys belong to one account each', async (context) => {
      const store = await opened(context);
      const account = someone();
      const key = examplePasskey(account);
      await store.addPasskey(key);
      await assert.rejects(store.addPasskey({ ...key, account: someone() }), { constraint: 'passkeys_pkey' });
      assert.deepEqual(await store.findPasskey(key.credentialId), key);
      await store.setSignCount(key.credentialId, 4_000_000_001);
      assert.deepEqual(await store.passkeysOf(account), [{ ...key, signCount: 4_000_000_001 }]);
      assert.equal(await store.removePasskey(someone(), key.credentialId), false);
      assert.equal(await store.removePasskey(account, key.credentialId), true);
      assert.equal(await store.findPasskey(key.credentialId), undefined);
    });

    test('a session ends by its owner, with all others, or with its time', async (context) => {
      const store = await opened(context);
      const [account, other] = [someone(), someone()];
      const sessions = [1, 2, 3].map((hours) => exampleSession(account, { startedAt: noon.add({ hours }) }));
      const [first, second, third] = sessions;
      assert.ok(first !== undefined && second !== undefined && third !== undefined);
      const theirs = exampleSession(other, { endsAt: noon });
      for (const session of [...sessions, theirs]) await store.addSession(session);
      assert.deepEqual(await store.findSession(first.tokenHash), first);
      await store.touchSession(first.tokenHash, noon.add({ minutes: 5 }));
      assert.deepEqual((await store.findSession(first.tokenHash))?.seenAt, noon.add({ minutes: 5 }));
      assert.equal(await store.endSession(other, first.session), false, "another's");
      assert.equal(await store.endSession(account, first.session), true);
      assert.deepEqual(await store.sessionsOf(account), [second, third]);
      await store.endSessions(account, third.session);
      assert.deepEqual(await store.sessionsOf(account), [third]);
      await store.endSessionsBefore(noon.add({ minutes: 1 }));
      assert.deepEqual(await store.sessionsOf(other), []);
      await store.endSessions(account);
      assert.deepEqual(await store.sessionsOf(account), []);
    });
  });
}
