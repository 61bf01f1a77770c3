/**
 * What a page asks for before an identity opens (a purpose, a reason, another's yes) is asked again by the server: a form sent
 * without the page, or with a yes of its own, opens nothing.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { openingIn, openOpeningWorld, type OpeningWorld, wanted } from '../../server/openings/testing/opening-world.ts';
import type { Fields } from '../fixtures/asking.ts';

suite('asked by the server, whatever the page did', { timeout: 600_000 }, () => {
  let world: OpeningWorld;
  before(async () => {
    world = await openOpeningWorld();
  });
  after(() => world.stop());

  const without = (name: string): Fields => {
    const { [name]: _left, ...rest } = wanted({ way: 'own-case' });
    return rest;
  };
  const openings = async (caseId: string) =>
    (await world.deployment.opened.database.staff.allOpenings(1_000)).filter((each) => each.caseId === caseId);

  test('nothing opens without a purpose, a reason or a part, nor for one that is on no list', async () => {
    const { caseId } = await world.lodge();
    const asked = await world.as('case-worker-a');
    const forms: readonly Fields[] = [
      {},
      without('purpose'),
      without('reason'),
      without('parts'),
      without('way'),
      wanted({ way: 'own-case', purpose: '' }),
      wanted({ way: 'own-case', purpose: 'curiosity' }),
      wanted({ way: 'own-case', reason: 'because' }),
      wanted({ way: 'own-case', consent: 'given', override: 'yes' }),
    ];
    for (const fields of forms) {
      const { status } = await asked.post(`/en/staff/cases/${caseId}/open`, fields);
      assert.equal(status, 422, JSON.stringify(fields));
    }
    assert.deepEqual(await openings(caseId), []);
    const opened = await asked.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'own-case' }));
    assert.equal(opened.status, 303, 'with all of them it does');
    assert.equal((await openings(caseId)).length, 1);
  });

  test('what nobody agreed to does not open, whatever the form says of an agreement', async () => {
    const { caseId } = await world.lodge();
    const asker = await world.as('case-worker-b');
    await asker.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'ask' }));
    const [{ opening } = assert.fail('it was asked for')] = await openings(caseId);
    const at = `/en/staff/openings/${opening}`;
    for (const [path, fields] of [
      ['/open', {}],
      ['/open', { agreed: 'yes' }],
      ['/answer', { answer: 'agree' }],
      ['/answer', { answer: 'agree', by: world.account('monitor') }],
    ] as const)
      await asker.post(at + path, fields);
    // Nor as one's own case, by which nobody would be asked.
    assert.equal((await asker.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'own-case' }))).status, 403);
    assert.equal((await asker.get(at)).status, 404, 'there is nothing to read');
    assert.deepEqual(
      (await openings(caseId)).map(({ state }) => state),
      ['asked'],
    );
    assert.equal((await (await world.as('monitor')).post(`${at}/answer`, { answer: 'agree' })).status, 303);
    const opened = await asker.post(`${at}/open`);
    assert.equal(openingIn(opened), opening, 'once another has agreed it does');
  });
});
