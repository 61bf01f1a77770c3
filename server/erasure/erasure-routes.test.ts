/** Pages of erasing over HTTP: the whole way in both languages, who gets which page, and what never stands on one. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Hono } from 'hono';
import { caseNumberOf, type CaseId } from '@amanat/domain';
import { messages } from '@amanat/web';
import { lodge, markers } from '../../test/erasure/erasing.ts';
import { signedInAs } from '../../test/fixtures/staff.ts';
import { createApp } from '../app.ts';
import { openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';

suite('pages of erasing', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let app: Hono;
  before(async () => {
    deployment = await openTestDeployment();
    app = createApp(deployment.services);
  });
  after(() => deployment.stop());

  const lodged = async (): Promise<CaseId> =>
    (await lodge(deployment.opened, { names: true }, deployment.services.today())).caseId;

  for (const lang of ['ur', 'en'] as const)
    test(`in ${lang}: proposed, agreed to by two others, and the page says exactly what was destroyed`, async () => {
      const words = messages(lang).erasure;
      const caseId = await lodged();
      const monitor = await signedInAs('monitor', app);
      const propose = `/${lang}/staff/erasures/case/${caseId}`;
      const form = await (await monitor.get(propose)).text();
      assert.ok(form.includes('value="reporter data-subject-asks"'));
      assert.ok(!form.includes('reporter-after-five-years'), 'what is not due is not offered');
      const without = await monitor.post(propose);
      assert.equal(without.status, 422);
      const proposed = await monitor.post(propose, { choice: 'reporter data-subject-asks' });
      assert.equal(proposed.status, 303);
      const at = proposed.headers.get('location') ?? '';
      assert.match(at, new RegExp(`^/${lang}/staff/erasures/erasure_[0-9a-z]{26}$`));
      const own = await (await monitor.get(at)).text();
      assert.ok(own.includes(words.mayNotAnswer) && !own.includes('name="answer"'));
      assert.equal((await monitor.post(at, { answer: 'agree' })).status, 409);

      const first = await signedInAs('custodian-a', app);
      assert.ok((await (await first.get(at)).text()).includes(words.willGoForGood));
      assert.equal((await first.post(at, { answer: 'agree' })).status, 303);
      assert.equal((await first.post(at, { answer: 'agree' })).status, 409);
      const second = await signedInAs('custodian-b', app);
      assert.ok((await (await second.get(at)).text()).includes(words.agreeLast));
      assert.equal((await second.post(at, { answer: 'agree' })).status, 303);

      const page = await (await second.get(at)).text();
      for (const said of [words.doneTitle, words.partHolds.reporter, 'person_keys.copy.age', 'search_tokens.copy.age'])
        assert.ok(page.includes(said), said);
      assert.ok(page.includes(caseNumberOf(caseId)));
      const list = await (await monitor.get(`/${lang}/staff/erasures`)).text();
      assert.ok(list.includes(caseNumberOf(caseId)) && list.includes(words.states.done));
      for (const shown of [form, own, page, list]) {
        for (const marker of Object.values(markers).flat()) assert.ok(!shown.includes(marker), marker);
        assert.ok(!/<title>[^<]*(?:case_|Kasur|قصور)/.test(shown));
      }
      const repeated = await monitor.post(propose, { choice: 'reporter data-subject-asks' });
      assert.equal(repeated.status, 409, 'nothing is left');
      assert.ok((await repeated.text()).includes(words.refusals['nothing-left']));
    });

  test('what five years have made due is listed with its period as a norm of the house, and taken up by two', async () => {
    const caseId = await lodged();
    deployment.pass({ hours: 24 * (365 * 5 + 2) });
    const words = messages('en').erasure;
    const monitor = await signedInAs('monitor', app);
    const list = await (await monitor.get('/en/staff/erasures')).text();
    assert.ok(list.includes(caseNumberOf(caseId)) && list.includes(words.houseNorm));
    const taken = await monitor.post(`/en/staff/erasures/case/${caseId}`, {
      choice: 'reporter reporter-after-five-years',
    });
    const at = taken.headers.get('location') ?? '';
    assert.ok((await (await monitor.get(at)).text()).includes(words.byRule));
    const custodian = await signedInAs('custodian-a', app);
    assert.ok((await (await custodian.get(at)).text()).includes(words.agreeLast));
    assert.equal((await custodian.post(at, { answer: 'refuse' })).status, 303);
    assert.ok((await (await custodian.get(at)).text()).includes(words.refusedBy));
    assert.ok(
      !(await (await custodian.get('/en/staff/erasures')).text()).includes(words.dueTitle),
      'a custodian proposes nothing',
    );
  });

  test('who must not know of it gets the page of an address that there is not, byte for byte', async () => {
    const caseId = await lodged();
    const monitor = await signedInAs('monitor', app);
    const proposed = await monitor.post(`/en/staff/erasures/case/${caseId}`, { choice: 'child data-subject-asks' });
    const at = proposed.headers.get('location') ?? '';
    for (const person of ['case-worker-a', 'supervisor-kasur', 'auditor', 'administrator-a'] as const) {
      const who = await signedInAs(person, app);
      const nowhere = await who.get(`/en/staff/erasures/erasure_${'0'.repeat(26)}`);
      const unknown = await nowhere.text();
      assert.equal(nowhere.status, 404);
      const asked = [
        await who.get(at),
        await who.post(at, { answer: 'agree' }),
        await who.get(`/en/staff/erasures/case/${caseId}`),
        await who.post(`/en/staff/erasures/case/${caseId}`, { choice: 'child data-subject-asks' }),
        await who.get('/en/staff/erasures/not-an-id'),
      ];
      for (const answer of asked) assert.deepEqual([answer.status, await answer.text()], [404, unknown], person);
      const list = await (await who.get('/en/staff/erasures')).text();
      assert.ok(!list.includes(caseNumberOf(caseId)), person);
    }
  });

  test('a field that the page does not have, a part or an answer that there is not, is refused', async () => {
    const caseId = await lodged();
    const monitor = await signedInAs('monitor', app);
    const propose = `/en/staff/erasures/case/${caseId}`;
    assert.equal((await monitor.post(propose, { choice: 'everything now' })).status, 422);
    assert.equal((await monitor.post(propose, { choice: 'child data-subject-asks', at: 'once' })).status, 422);
    assert.equal((await monitor.post(propose, { choice: 'child named-in-error' })).status, 409);
    const proposed = await monitor.post(propose, { choice: 'child data-subject-asks' });
    const at = proposed.headers.get('location') ?? '';
    assert.equal((await monitor.post(at, { answer: 'perhaps' })).status, 422);
    assert.equal((await monitor.post(at, {})).status, 422);
  });
});
