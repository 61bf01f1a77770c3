/**
 * A report stays, whoever it is about. The office that a complaint names, and somebody who is named in one, try every order
 * that any page of staff sends; nothing of it is there for them, nothing has changed, and its code opens as before.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { lodgeComplaint, type LodgedComplaint } from '../../server/testing/lodged-complaint.ts';
import { strangerTo } from '../fixtures/staff.ts';
import { permissions } from '../staff-routes/permissions.ts';
import { openWorld, type Person, type World } from '../staff-routes/world.ts';

const kasur = 'office_child-protection-kasur';
const orders = Object.entries(permissions).flatMap(([route, all]) => {
  const [method = '', path = ''] = route.split(' ');
  return method === 'POST' && /\/(?:cases|case)\/:id/.test(path) ? all.map((each) => ({ path, ...each })) : [];
});

suite('a report and its subject', { timeout: 600_000 }, () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.deployment.stop());

  const eventsOf = async (caseId: string) =>
    (await world.deployment.opened.database.record.loadStream(caseId)).flatMap(({ type }) =>
      type.endsWith('refused') ? [] : [type],
    );
  async function codePage({ code }: LodgedComplaint): Promise<string> {
    const holder = strangerTo(world.app);
    await holder.post('/en/code', { code });
    return (await holder.get('/en/record')).text();
  }

  async function assertStays(lodged: LodgedComplaint, subject: Person): Promise<void> {
    const { caseId } = lodged;
    const [before, page] = [await eventsOf(caseId), await codePage(lodged)];
    const asked = world.browser(subject);
    const answers = await Promise.all(
      orders.map(async ({ path, fields }) => [
        path,
        (await asked.post(`/en/staff${path.replace(':id', caseId)}`, fields?.(undefined))).status,
      ]),
    );
    assert.deepEqual(
      answers,
      orders.map(({ path }) => [path, 404]),
      subject,
    );
    assert.ok(!(await (await asked.get('/en/staff/cases')).text()).includes(caseId), subject);
    assert.deepEqual(await eventsOf(caseId), before, 'nothing happened to it');
    assert.equal(await codePage(lodged), page, 'its code opens as before');
    const erasures = await world.deployment.opened.database.staff.erasuresInState('proposed');
    assert.ok(!erasures.some((each) => each.caseId === caseId));
  }

  test('the office that a complaint says concealed it has nothing to withdraw, close, hand over or erase', async () => {
    assert.ok(orders.length > 10);
    const told = [{ office: 'child-protection', officeId: kasur, did: 'concealed' }];
    for (const subject of ['supervisor-kasur', 'case-worker-a'] as const)
      await assertStays(await lodgeComplaint(world.deployment.services, { told }), subject);
  });

  test('somebody named in a case is out of it from then on, whatever the role', async () => {
    const { caseAccess } = world.deployment.services.staff;
    const supervisor = await world.member('supervisor-kasur');
    for (const subject of ['case-worker-b', 'supervisor-kasur', 'custodian-a'] as const) {
      const lodged = await lodgeComplaint(world.deployment.services);
      const { account } = await world.member(subject);
      const by = subject === 'supervisor-kasur' ? await world.member('monitor') : supervisor;
      assert.equal((await caseAccess.shutOut(by, lodged.caseId, account, 'named-in-case')).kind, 'done');
      await assertStays(lodged, subject);
    }
  });

  test('whoever runs the system has no order to a case at all', async () => {
    await assertStays(await lodgeComplaint(world.deployment.services), 'administrator-a');
  });

  test('no route takes a method by which something is deleted, replaced or patched', async () => {
    const { caseId } = await lodgeComplaint(world.deployment.services);
    assert.deepEqual([...new Set(world.app.routes.map(({ method }) => method))].toSorted(), ['ALL', 'GET', 'POST']);
    const cookie = [...world.browser('monitor').cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const method of ['DELETE', 'PUT', 'PATCH'])
      for (const path of [`/en/staff/cases/${caseId}`, '/api/complaints', `/api/complaints/${caseId}`]) {
        const headers = { cookie, origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' };
        const { status } = await world.app.request(`http://127.0.0.1:8080${path}`, { method, headers });
        assert.ok([403, 404, 405, 411, 415].includes(status), `${method} ${path}: ${status}`);
      }
    assert.deepEqual(await eventsOf(caseId), ['complaint.lodged']);
  });
});
