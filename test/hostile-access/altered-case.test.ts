/** A case whose row somebody altered: whoever could not see it learns no more of it than before. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { type OpeningWorld, openOpeningWorld } from '../../server/openings/testing/opening-world.ts';

let world: OpeningWorld;
before(async () => {
  world = await openOpeningWorld();
});
after(() => world.stop());

test('an altered case answers like one that is not there to whoever may not see it, and says so to whoever may', async () => {
  const { caseId } = await world.lodge();
  const owner = new Client(world.deployment.opened.database.connectionOf('owner'));
  await owner.connect();
  await owner.query("UPDATE cases SET district = 'pk-pb-faisalabad' WHERE case_id = $1", [caseId]);
  await owner.end();
  const unknown = `case_${'7'.repeat(26)}`;
  for (const person of ['supervisor-punjab', 'administrator-a', 'auditor', 'custodian-a'] as const) {
    const browser = await world.as(person);
    const answers = [];
    for (const id of [caseId, unknown]) {
      const answer = await browser.get(`/en/staff/cases/${id}`);
      answers.push([answer.status, [...answer.headers], (await answer.text()).replaceAll(id, 'id')]);
    }
    assert.deepEqual(answers[0], answers[1], person);
  }
  assert.equal((await (await world.as('monitor')).get(`/en/staff/cases/${caseId}`)).status, 500);
});
