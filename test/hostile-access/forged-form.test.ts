/** A step's form bears ids that anybody can rewrite: one of another case's events, or of this case's own, makes nothing stored twice. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseStep } from '@amanat/domain';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { openCaseWithPeople } from '../erasure/case-with-people.ts';
import { trainingMember } from '../fixtures/training-member.ts';

let deployment: TestDeployment;
before(async () => {
  deployment = await openTestDeployment();
});
after(() => deployment.stop());

test('under an id that is an event already nothing is stored, in this case or in any other', async () => {
  const { services } = deployment;
  const { life } = services.staff;
  const [one, other] = [await openCaseWithPeople(deployment), await openCaseWithPeople(deployment)];
  const worker = await trainingMember('case-worker-a', deployment);
  const found = await life.find(worker, other.caseId);
  assert.ok(found.kind === 'life');
  const events = await deployment.opened.database.record.loadStream(other.caseId);
  const own = await deployment.opened.database.record.loadStream(one.caseId);
  const happened = services.today().toString();
  for (const entry of [events.at(-1)?.eventId, own[0]?.eventId]) {
    assert.ok(entry !== undefined);
    const step = parseStep('fir.copy.given', { happened, givenTo: ['informant'] });
    const wish = { step, numbers: {}, entry, seen: 999 };
    await assert.rejects(life.record(worker, one.caseId, wish), { name: 'StoreError', code: 'constraint' });
  }
  for (const [{ caseId }, before] of [
    [one, own],
    [other, events],
  ] as const) {
    assert.equal((await deployment.opened.database.record.loadStream(caseId)).length, before.length);
  }
});
