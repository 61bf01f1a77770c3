/**
 * A case that somebody may not know of is at no address: of another district, one that they are shut out of, one that was
 * never lodged and one whose id is no id are answered with the same status, headers and bytes, wherever an address names a case.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Asking } from '../fixtures/asking.ts';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { addressOf, type Permission, permissions } from './permissions.ts';
import { openWorld, type Person, type World } from './world.ts';

const ofCases = Object.entries(permissions).flatMap(([route, all]) => {
  const [method = '', path = ''] = route.split(' ');
  return /\/(?:cases|case)\/:id/.test(path) ? all.map((permission) => ({ route, method, path, permission })) : [];
});

/** Each sees cases, and none of Faisalabad. */
const people: readonly Person[] = ['case-worker-a', 'supervisor-kasur', 'supervisor-punjab', 'custodian-a', 'auditor'];

suite('a case that must stay secret', { timeout: 600_000 }, () => {
  let world: World;
  let hidden: ReadonlyMap<string, string>;

  before(async () => {
    world = await openWorld();
    const { services } = world.deployment;
    const { caseId: elsewhere } = await lodgeComplaint(services, { district: { id: 'pk-pb-faisalabad' } });
    const { id: shutOut } = await world.target('case');
    for (const person of people) {
      const { account } = await world.member(person);
      const answer = await services.staff.caseAccess.shutOut(
        await world.member('monitor'),
        shutOut,
        account,
        'named-in-case',
      );
      assert.equal(answer.kind, 'done');
    }
    hidden = new Map([
      ['of another district', elsewhere],
      ['shut out of', shutOut],
      ['malformed', 'case_1'],
      ['of another kind', `erasure_${'0'.repeat(26)}`],
      ['in capitals', elsewhere.toUpperCase()],
      ['ended by a NUL', `${elsewhere}%00`],
    ]);
  });
  after(() => world.deployment.stop());

  const asIs = async (answer: Response): Promise<readonly unknown[]> => [
    answer.status,
    [...answer.headers].filter(([name]) => name !== 'date'),
    await answer.text(),
  ];
  const send = (asked: Asking, method: string, path: string, { fields }: Permission): Promise<Response> =>
    method === 'GET' ? asked.get(path) : asked.post(path, fields?.(undefined));

  test('the table names every address of a case', () => {
    assert.ok(ofCases.length >= 20);
  });

  for (const person of people)
    test(`answers like one that was never lodged, at every address of a case: ${person}`, async () => {
      const asked = world.browser(person);
      for (const { route, method, path, permission } of ofCases) {
        const at = (id: string): string => `/ur/staff${addressOf(path, { id })}`;
        const [never, ...answers] = await Promise.all(
          [`case_${'0'.repeat(26)}`, ...hidden.values()].map(async (id) =>
            asIs(await send(asked, method, at(id), permission)),
          ),
        );
        assert.equal(never?.[0], 404, route);
        for (const [index, kind] of [...hidden.keys()].entries())
          assert.deepEqual(answers[index], never, `${route}, ${kind}`);
      }
    });

  test('an id that is none is no fault of ours anywhere', async () => {
    const ids = ['%00', `case_${'0'.repeat(25)}%00`, '%F0%9F', "x'--", '..%2Fcases'];
    const tries = Object.entries(permissions).flatMap(([route, all]) => {
      const [method, path = ''] = route.split(' ');
      return path.includes(':id') ? all.flatMap((each) => ids.map((id) => ({ method, path, id, ...each }))) : [];
    });
    for (const person of ['monitor', 'administrator-a', 'case-worker-a'] as const) {
      const asked = world.browser(person);
      const statuses = await Promise.all(
        tries.map(async ({ method, path, id, fields }) => {
          const address = `/en/staff${addressOf(path, { id })}`;
          return (await (method === 'GET' ? asked.get(address) : asked.post(address, fields?.(undefined)))).status;
        }),
      );
      for (const [index, { method, path, id }] of tries.entries())
        assert.ok([403, 404, 422].includes(statuses[index] ?? 0), `${method} ${path} ${id}: ${statuses[index]}`);
    }
  });

  test('and one that they see is there at those same addresses', async () => {
    const { id } = await world.target('case');
    for (const rest of ['', '/conflict', '/open', '/export'])
      assert.equal((await world.browser('case-worker-a').get(`/ur/staff/cases/${id}${rest}`)).status, 200, rest);
    for (const path of [`cases/${id}/hold`, `erasures/case/${id}`])
      assert.equal((await world.browser('supervisor-kasur').get(`/ur/staff/${path}`)).status, 200, path);
  });
});
