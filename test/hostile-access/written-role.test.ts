/**
 * Whoever owns the database appends, well made and in order, all that two people agreeing on a role would have left, and gives
 * nobody a role by it. What an audit says of it afterwards is in `test/tampering/`.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { trainingAccount, type TrainingPerson } from '@amanat/casework';
import { type AccountId, changeId, idLetters, type Member, membershipOf, type OfficeId } from '@amanat/domain';
import { allMonitors } from '../../casework/alarms/who-is-told.ts';
import { rowsOf } from '../../casework/changes/load-changes.ts';
import { ciphers } from '../../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';

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

const account = (person: TrainingPerson): AccountId =>
  trainingAccount(person, { ciphers, origin: deployment.opened.origin });
async function member(person: TrainingPerson): Promise<Member> {
  const known = await deployment.services.staff.accounts.memberOf(account(person));
  return known?.member ?? assert.fail('somebody who can sign in');
}
const rolesOf = async (person: TrainingPerson): Promise<readonly string[]> =>
  (await member(person)).memberships.map(({ role, scope }) => `${role} ${scope}`);

const monitors = (): Promise<readonly AccountId[]> =>
  allMonitors({ staff: deployment.opened.database.staff, ciphers, keyring: deployment.opened.keyring });

const role = { role: 'monitor', scope: 'all', office: 'office_monitor-punjab' as OfficeId } as const;
const accomplice = 'case-worker-b';

/** By the program's own store: its owner writes whatever that writes. */
async function writeGrant(): Promise<void> {
  const { staff: tables, record } = deployment.opened.database;
  const needs = { ciphers, now: deployment.services.now, timeZone: deployment.services.settings.timeZone };
  const change = changeId(ciphers.random(17));
  const [by, other] = [account('administrator-a'), account('administrator-b')];
  const proposal = { kind: 'grant-role', account: account(accomplice), ...role } as const;
  const granted = { membership: `mem_${idLetters(ciphers.random(17))}`, ...role };
  const nextSeq = (await record.loadStream(account(accomplice))).length + 1;
  const outcome = await tables.append({
    events: [
      ...rowsOf(
        change,
        1,
        [
          { type: 'change.proposed', data: { by, proposal } },
          { type: 'change.agreed', data: { by: other } },
        ],
        needs,
      ),
      ...rowsOf(account(accomplice), nextSeq, [{ type: 'role.granted', data: { ...granted, change } }], needs),
    ],
    projections: {
      changes: [{ change, by, kind: 'grant-role', state: 'agreed', proposedOn: '2026-11-22' }],
      memberships: [{ ...membershipOf(granted), account: account(accomplice), ended: false }],
    },
  });
  assert.equal(outcome.kind, 'stored');
}

test('a role that the database’s owner wrote, with the events of two who agreed, is none; the same by two people is one', async () => {
  const { staff } = deployment.services;
  await writeGrant();
  assert.equal(
    (await deployment.opened.database.staff.memberships(account(accomplice))).length,
    2,
    'it is in the table',
  );
  assert.deepEqual(await rolesOf(accomplice), ['case-worker office']);
  assert.equal((await staff.people.list(await member(accomplice))).kind, 'refused');
  assert.deepEqual(await monitors(), [account('monitor')], 'no alarm goes there');
  const seen = await staff.people.list(await member('monitor'));
  const listed =
    seen.kind === 'seen' ? seen.people.find((person) => person.account === account(accomplice)) : undefined;
  assert.deepEqual(
    listed?.roles.map((held) => held.role),
    ['case-worker'],
  );

  const proposal = { kind: 'grant-role', account: account(accomplice), ...role } as const;
  const proposed = await staff.changes.propose(await member('administrator-a'), proposal);
  assert.ok(proposed.kind === 'proposed', JSON.stringify(proposed));
  assert.equal((await staff.changes.agree(await member('administrator-b'), proposed.change)).kind, 'done');
  assert.deepEqual((await rolesOf(accomplice)).toSorted(), ['case-worker office', 'monitor all']);
  assert.equal((await staff.people.list(await member(accomplice))).kind, 'seen');
  assert.equal((await monitors()).length, 2);
});

const changed: Readonly<Record<string, string>> = {
  'reaches further': "scope = 'all'",
  'is another one': "role = 'supervisor', scope = 'office'",
  'is of another office': "office = 'office_monitor-punjab'",
  'is of another team': "team = 'b'",
  'is somebody else’s': "account = (SELECT account FROM accounts WHERE sign_in_name = 'auditor')",
};
for (const [what, change] of Object.entries(changed)) {
  test(`a role of which the row was changed so that it ${what} counts no more, and put back it counts`, async () => {
    const id = (await member('case-worker-a')).memberships[0]?.membershipId ?? assert.fail('a role');
    await owner.query('CREATE TEMP TABLE kept AS SELECT * FROM memberships');
    await owner.query(`UPDATE memberships SET ${change} WHERE membership = $1`, [id]);
    const roles = [await rolesOf('case-worker-a'), await rolesOf('auditor')];
    await owner.query('DELETE FROM memberships WHERE membership = $1', [id]);
    await owner.query('INSERT INTO memberships SELECT * FROM kept WHERE membership = $1', [id]);
    await owner.query('DROP TABLE kept');
    assert.deepEqual(roles, [[], ['auditor all']]);
    assert.deepEqual(await rolesOf('case-worker-a'), ['case-worker office']);
  });
}
