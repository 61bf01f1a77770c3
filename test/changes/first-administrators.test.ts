/** The one exception to two people: the only administrator that there ever was makes the second. */
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { accountEventRows, readEvent } from '@amanat/casework';
import { type AccountId, conductVersion, type Member, type OfficeId, type Proposal } from '@amanat/domain';
import { ciphers } from '../../server/ciphers.ts';
import { openDeployment } from '../../server/open-deployment.ts';
import { stopReading } from '../../server/start.ts';

const office = 'office_custodians' as OfficeId;
const now = (): Temporal.Instant => Temporal.Now.instant();

test('the only administrator that there ever was makes the second alone, and after that nobody does anything alone', async (context) => {
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-first-'));
  const opened = await openDeployment({ dataDir, training: false, timeZone: 'Asia/Karachi', promiseHours: 24, now });
  context.after(async () => {
    await stopReading(opened);
    await opened.database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const key = new Uint8Array(32).fill(9);
  const passphrase = 'a keeper of keys and bread';
  await opened.keyring.holdCeremony({
    slots: [
      { kind: 'key-file', key },
      { kind: 'passphrase', passphrase },
    ],
  });
  assert.equal((await opened.keyring.unseal({ kind: 'key-file', key })).kind, 'unsealed');
  const { staff: store, record } = opened.database;
  const { accounts, changes, people } = opened.staff;

  /** As if the invitation had been used: what factors were set is no part of this. */
  async function joined(account: AccountId): Promise<Member> {
    const row = await store.findAccount(account);
    assert.ok(row);
    const firstSeq = (await record.loadStream(account)).length + 1;
    const events = accountEventRows(account, firstSeq, [{ type: 'account.joined', data: {} }], {
      ciphers,
      now,
      timeZone: 'Asia/Karachi',
    });
    await store.append({ events, projections: { accounts: [{ ...row, state: 'active', conductVersion }] } });
    const known = await accounts.memberOf(account);
    assert.ok(known);
    return known.member;
  }
  async function invited(by: Member, signInName: string): Promise<AccountId> {
    const answer = await accounts.invite(by, { signInName, displayName: signInName });
    assert.ok(answer.kind === 'invited');
    return answer.invitation.account;
  }
  const grant = (account: AccountId, role: 'administrator' | 'auditor' = 'administrator'): Proposal => ({
    kind: 'grant-role',
    account,
    role,
    scope: 'all',
    office,
  });

  const invitation = await accounts.firstInvitation();
  assert.ok(invitation);
  const first = await joined(invitation.account);
  const seen = await people.list(first);
  assert.ok(seen.kind === 'seen' && seen.maySetUpAlone);

  const second = await invited(first, 'second');
  assert.equal((await changes.propose(first, grant(second, 'auditor'))).kind, 'proposed', 'another role waits');
  assert.deepEqual(await changes.propose(first, grant(second)), { kind: 'set-up' });
  const events = (await record.loadStream(second)).map((row) => readEvent(row, ciphers));
  assert.deepEqual(
    events.map(({ type }) => type),
    ['account.invited', 'role.granted'],
  );
  assert.ok(!JSON.stringify(events[1]?.data).includes('change'), 'no change stands behind it');

  const third = await invited(first, 'third');
  const proposed = await changes.propose(first, grant(third));
  assert.ok(proposed.kind === 'proposed', 'not even before the second has joined');
  const other = await joined(second);
  assert.equal((await changes.agree(other, proposed.change)).kind, 'done');
  const again = await people.list(first);
  assert.ok(again.kind === 'seen' && !again.maySetUpAlone);

  // Nor after the others are gone: one could otherwise suspend them and make one of his own.
  assert.equal((await people.suspend(first, second)).kind, 'done');
  const fourth = await invited(first, 'fourth');
  assert.equal((await changes.propose(first, grant(fourth))).kind, 'proposed');
  const memberships = await store.memberships(fourth);
  assert.deepEqual(memberships, []);
});
