/** Somebody who watches over openings and is named in a case: of that case they see none, whatever role they hold besides. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type OpeningWorld, openOpeningWorld, wanted } from '../../server/openings/testing/opening-world.ts';

let world: OpeningWorld;
before(async () => {
  world = await openOpeningWorld();
});
after(() => world.stop());

test('an auditor who is shut out of a case sees no opening of it, and every other', async () => {
  const [closed, other] = [await world.lodge(), await world.lodge()];
  for (const { caseId } of [closed, other]) {
    const handler = await world.as('case-worker-a');
    await handler.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'own-case' }));
  }
  const before = await (await (await world.as('auditor')).get('/en/staff/openings/all')).text();
  assert.ok(before.includes(closed.number) && before.includes(other.number), 'auditors see all');
  const supervisor = await world.member('supervisor-kasur');
  const { caseAccess } = world.deployment.services.staff;
  const answer = await caseAccess.shutOut(supervisor, closed.caseId, world.account('auditor'), 'named-in-case');
  assert.equal(answer.kind, 'done');
  const after = await (await (await world.as('auditor')).get('/en/staff/openings/all')).text();
  assert.ok(!after.includes(closed.number) && !after.includes(closed.caseId));
  assert.ok(after.includes(other.number));
});
