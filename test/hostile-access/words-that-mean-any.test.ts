/**
 * Where the words of a complaint may mean any office, a custodian who has read them gives it to one office. That lets in this one:
 * no limit that passes later carries it up to others that the words may mean as well.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { recordStep } from '../erasure/case-with-people.ts';
import { trainingMember } from '../fixtures/training-member.ts';

let deployment: TestDeployment;
before(async () => {
  deployment = await openTestDeployment();
});
after(() => deployment.stop());

test('a limit that passes goes to no office that the words may mean and that nobody gave the case to', async () => {
  const { services, opened } = deployment;
  const { life } = services.staff;
  const named = 'Somebody of some office, the Provincial monitor, and the National Commission';
  const { caseId } = await lodgeComplaint(services, { exclude: { named } });
  await services.keyring.whenRewrapped();
  const officesOf = async () => (await opened.database.staff.caseFacts(caseId))?.allowedOffices;
  assert.deepEqual(await officesOf(), []);
  const custodian = await trainingMember('custodian-a', deployment);
  const kasur = 'office_child-protection-kasur';
  assert.deepEqual(await life.transfer(custodian, caseId, kasur), { kind: 'done' });
  const happened = services.today().subtract({ days: 200 }).toString();
  const fir = { happened, sections: ['PPC 377'], accusedCount: 1 };
  await recordStep(deployment, caseId, 'fir.registered', fir, {}, undefined, 'supervisor-kasur');
  deployment.pass({ hours: 24 * 60 });
  await life.refresh(caseId);
  assert.deepEqual(await officesOf(), [kasur]);
  assert.equal((await life.find(await trainingMember('supervisor-punjab', deployment), caseId)).kind, 'refused');
});
