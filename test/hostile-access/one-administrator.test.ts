/** What one administrator can do alone: nothing after which nobody would be alarmed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { trainingAccount, type TrainingPerson } from '@amanat/casework';
import { ciphers } from '../../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';

let deployment: TestDeployment;
before(async () => {
  deployment = await openTestDeployment();
});
after(() => deployment.stop());

const account = (person: TrainingPerson) =>
  trainingAccount(person, { ciphers, origin: deployment.services.settings.origin });

test('one administrator suspends no last monitor, though they may suspend others', async () => {
  const { accounts, people } = deployment.services.staff;
  const { member } = (await accounts.memberOf(account('administrator-a'))) ?? assert.fail('an administrator');
  const answer = await people.suspend(member, account('monitor'));
  assert.deepEqual(answer, { kind: 'not-done', refusal: 'last-monitor' });
  assert.ok(await accounts.memberOf(account('monitor')));
  assert.equal((await people.suspend(member, account('case-worker-b'))).kind, 'done');
});
