/**
 * Every route of staff, taken from the router, as each invented person, as one without any role, as one who has not accepted
 * the code of conduct, as one who gave the first factor only, and as a stranger.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Asking, Fields } from '../fixtures/asking.ts';
import { routesOf } from '../fixtures/routes.ts';
import { join, passphraseOfTests, strangerTo } from '../fixtures/staff.ts';
import { addressOf, type Permission, permissions } from './permissions.ts';
import { openWorld, type Person, type Target, type World } from './world.ts';

const staff = /^\/:lang\{[^/]*\}\/staff(?=\/|$)/;
const routes = Object.keys(permissions).map((route) => {
  const [method = '', path = ''] = route.split(' ');
  return { route, method, path: `/en/staff${path}`, all: permissions[route] ?? [] };
});

suite('every route of staff', { timeout: 600_000 }, () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.deployment.stop());

  const send = (asked: Asking, method: string, path: string, fields: Fields = {}): Promise<Response> =>
    method === 'GET' ? asked.get(path) : asked.post(path, fields);

  /** What has happened to it, refusals left out. */
  async function historyOf({ streams }: Target): Promise<readonly string[]> {
    const loaded = await Promise.all(streams.map((id) => world.deployment.opened.database.record.loadStream(id)));
    return loaded.flat().flatMap(({ type }) => (type.endsWith('refused') ? [] : [type]));
  }

  async function tryOne(person: Person, { method, path, route }: (typeof routes)[number], permission: Permission) {
    const target = permission.target === undefined ? undefined : await world.target(permission.target);
    const member = await world.member(person);
    const address = addressOf(path, target);
    const name = `${route} as ${person}`;
    const asked = world.browser(person);
    if (permission.lets({ person, member }, target)) {
      const { status } = await send(asked, method, address, permission.fields?.(target));
      const through = method === 'GET' ? [200, 303] : [200, 303, 409, 422];
      assert.ok(through.includes(status), `${name} is let through: ${status}`);
      return 'let through';
    }
    const no = permission.no(member, target);
    const before = target === undefined ? [] : await historyOf(target);
    const { status } = await send(asked, method, address, permission.fields?.(target));
    assert.ok(no.includes(status), `${name} is refused with ${no.join(' or ')}: ${status}`);
    if (method === 'POST') {
      const empty = await send(asked, method, address);
      // A form that is none of ours is one wherever it is sent.
      assert.ok([...no, 422].includes(empty.status), `${name} with nothing: ${empty.status}`);
      // Whoever may know of it learns nothing from that.
      if (target !== undefined && empty.status === 422 && !no.includes(403))
        await assertSameElsewhere(asked, path, target, empty, name);
    }
    if (target !== undefined) assert.deepEqual(await historyOf(target), before, `${name} changes nothing`);
    return 'refused';
  }

  /** That a form does not parse is said alike of what is there and of what is not. */
  async function assertSameElsewhere(asked: Asking, path: string, { id }: Target, there: Response, name: string) {
    const none = `${id.slice(0, id.indexOf('_') + 1)}${'0'.repeat(26)}`;
    const elsewhere = await asked.post(addressOf(path, { id: none }));
    assert.equal(elsewhere.status, there.status, name);
    assert.equal((await elsewhere.text()).replaceAll(none, id), await there.text(), name);
  }

  test('the router has no route of staff that the table lacks, and the table none that the router lacks', () => {
    const own = routesOf(world.app).flatMap(({ method, pattern }) =>
      staff.test(pattern) ? [`${method} ${pattern.replace(staff, '')}`] : [],
    );
    assert.deepEqual(own.toSorted(), Object.keys(permissions).toSorted());
  });

  for (const each of routes)
    test(`${each.route.replace(' ', ' /staff')} lets through whom the policy allows, and nobody else`, async () => {
      for (const permission of each.all) {
        const answers = await Promise.all(world.people.map((person) => tryOne(person, each, permission)));
        assert.ok(answers.includes('let through'), 'somebody is let through');
      }
    });

  const assertLeads = async (asked: Asking, where: string, but: RegExp = /^$/): Promise<void> => {
    for (const { method, path } of routes) {
      if (but.test(path)) continue;
      const address = addressOf(path, { id: `case_${'0'.repeat(26)}` });
      const answer = await send(asked, method, address);
      assert.equal(answer.status, 303, `${method} ${path}`);
      assert.equal(answer.headers.get('location'), where, `${method} ${path}`);
      assert.equal(await answer.text(), '');
    }
  };

  test('a stranger is led to where one signs in, whatever the route and the method', async () => {
    await assertLeads(strangerTo(world.app), '/en/sign-in');
  });

  test('whoever has not accepted the code of conduct is led to it, and it is the server that sees to that', async () => {
    const asked = strangerTo(world.app);
    await join(asked, world.deployment.services, 'no-conduct');
    await assertLeads(asked, '/en/staff/conduct', /\/(?:conduct|me\/recovery-codes(?:\/done)?)$/);
    assert.equal((await asked.post('/en/staff/conduct')).status, 422, 'an acceptance says of what');
    await assertLeads(asked, '/en/staff/conduct', /\/(?:conduct|me\/recovery-codes(?:\/done)?)$/);
  });

  test('whoever gave the passphrase and no second factor is a stranger', async () => {
    await join(strangerTo(world.app), world.deployment.services, 'one-factor');
    const asked = strangerTo(world.app);
    const first = await asked.post('/en/sign-in', { name: 'one-factor', passphrase: passphraseOfTests });
    assert.equal(first.headers.get('location'), '/en/sign-in/code');
    await assertLeads(asked, '/en/sign-in');
  });

  test('who is suspended, or whose role ends, is let through nowhere with the session of before', async () => {
    const { services } = world.deployment;
    const asked = strangerTo(world.app);
    await join(asked, services, 'to-be-suspended');
    const row = await world.deployment.opened.database.staff.findAccountByName('to-be-suspended');
    const answer = await services.staff.people.suspend(await world.member('administrator-b'), row?.account ?? '');
    assert.equal(answer.kind, 'done');
    await assertLeads(asked, '/en/sign-in');
  });
});
