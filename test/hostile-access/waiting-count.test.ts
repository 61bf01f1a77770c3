/** What waits is told of the cases that one may see: the number of all would tell an office that a complaint keeps it away. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { type OpeningWorld, openOpeningWorld } from '../../server/openings/testing/opening-world.ts';

let world: OpeningWorld;
before(async () => {
  world = await openOpeningWorld();
});
after(() => world.stop());

test('a case that waits is counted for whoever may see it, and for nobody else', async () => {
  const { caseId } = await world.lodgeAboutOfficial();
  const owner = new Client(world.deployment.opened.database.connectionOf('owner'));
  await owner.connect();
  // As it lies there when it has come in while the server was sealed.
  await owner.query('UPDATE person_keys SET intake_key = $2 WHERE case_id = $1', [caseId, 'f'.repeat(64)]);
  await owner.end();
  const { accounts } = world.deployment.services.staff;
  const counted: Record<string, number> = {};
  for (const person of ['monitor', 'case-worker-a', 'supervisor-kasur', 'administrator-a', 'auditor'] as const)
    counted[person] = await accounts.countWaitingCases(world.account(person));
  assert.deepEqual(counted, {
    monitor: 1,
    'case-worker-a': 0,
    'supervisor-kasur': 0,
    'administrator-a': 0,
    auditor: 0,
  });
});
