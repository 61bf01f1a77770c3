/**
 * The second wall, alone: nothing in the store asks who may see what, so every row that comes was let through by the tables.
 * Random offices, and for every account of them exactly what the policy of the domain says.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import type { StaffReader } from '@amanat/casework';
import { type AccountId, accountId } from '@amanat/domain';
import { onConnection } from '../access/connection.ts';
import type { Database } from '../database.ts';
import { type DrawnWorld, drawnWorld, entitledTo, type World, worldOf } from '../testing/drawn-world.ts';
import { exampleEvent } from '../testing/example-append.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

const emptied = `TRUNCATE events, outbox, cases, person_keys, case_keys, accounts, memberships, case_people, openings, alarms, erasures`;

const personOf = (caseId: string): string => `per_${caseId.slice(5)}`;

async function store(database: Database, world: World): Promise<void> {
  const cases = world.cases.map(({ handlers: _h, handlerTeams: _t, shutOut: _s, ...row }) => row);
  const outcome = await database.staff.append({
    events: cases.map(({ caseId }) => exampleEvent({ streamId: caseId })),
    cases,
    personKeys: cases.map(({ caseId }) => ({
      personId: personOf(caseId),
      keyId: `key_${caseId.slice(5)}`,
      caseId,
      intakeKey: '0'.repeat(64),
      wrapped: new Uint8Array(80),
    })),
    projections: {
      ...world,
      casePeople: world.cases.flatMap(({ caseId, handlers, shutOut }) => [
        ...handlers.map((account) => ({ caseId, account, place: 'handler' as const })),
        ...shutOut.map((account) => ({ caseId, account, place: 'shut-out' as const })),
      ]),
    },
  });
  assert.equal(outcome.kind, 'stored');
  const caseKeys = world.cases.map(({ caseId }) => ({ caseId, wrapped: new Uint8Array(60) }));
  await database.keys.rewrap({ caseKeys, personKeys: [], tokens: [] });
}

/** Page by page, one case each, so that the place between two pages is tried as often as can be. */
async function paged(reader: StaffReader): Promise<readonly unknown[]> {
  const found: Awaited<ReturnType<StaffReader['cases']>>[number][] = [];
  for (;;) {
    const last = found.at(-1);
    const page = await reader.cases({ limit: 1, ...(last === undefined ? {} : { after: last }) });
    if (page.length === 0) return found;
    found.push(...page);
  }
}

const ids = (rows: readonly object[], name: string): readonly unknown[] =>
  rows.map((row) => Reflect.get(row, name)).toSorted();

async function assertNothing(reader: StaffReader, world: World): Promise<void> {
  assert.deepEqual(await reader.cases({ limit: 200 }), []);
  assert.equal(await reader.countCases(), 0);
  for (const { caseId } of world.cases) {
    assert.equal(await reader.findCase(caseId), undefined);
    assert.deepEqual(await reader.loadCase(caseId), []);
    assert.deepEqual(await reader.personKeys(caseId), []);
    assert.equal(await reader.caseKey(caseId), undefined);
  }
  assert.deepEqual(await reader.openings({ limit: 200 }), []);
  assert.deepEqual(await reader.alarms(200), []);
  assert.deepEqual(await reader.erasures(200), []);
}

async function assertExactly(database: Database, drawn: DrawnWorld): Promise<void> {
  await onConnection(database.connectionOf('owner'), (client) => client.query(emptied));
  const now = Temporal.Now.instant();
  const world = worldOf(drawn, now);
  await store(database, world);
  for (const account of world.accounts) {
    const reader = database.staff.readerFor(account.account);
    const expected = entitledTo(account, world, now);
    assert.deepEqual(await reader.cases({ limit: 200 }), expected.cases);
    assert.deepEqual(await paged(reader), expected.cases);
    assert.equal(await reader.countCases(), expected.cases.length);
    for (const district of ['Exampleabad', 'Otherpur'])
      assert.deepEqual(
        await reader.cases({ limit: 200, district }),
        expected.cases.filter((each) => each.district === district),
      );
    assert.deepEqual(
      await reader.cases({ limit: 200, ownOnly: true }),
      expected.cases.filter(({ handlers }) => handlers.includes(account.account)),
    );
    for (const facts of world.cases) {
      const may = expected.mayFind(facts.caseId);
      assert.deepEqual(await reader.findCase(facts.caseId), may ? facts : undefined);
      assert.equal((await reader.loadCase(facts.caseId)).length, may ? 1 : 0);
      assert.deepEqual(ids(await reader.personKeys(facts.caseId), 'personId'), may ? [personOf(facts.caseId)] : []);
      assert.equal((await reader.caseKey(facts.caseId)) !== undefined, may);
      const ofCase = expected.openings.filter(({ caseId }) => caseId === facts.caseId);
      const { caseId } = facts;
      assert.deepEqual(ids(await reader.openings({ caseId, limit: 200 }), 'opening'), ids(ofCase, 'opening'));
    }
    assert.deepEqual(ids(await reader.openings({ limit: 200 }), 'opening'), ids(expected.openings, 'opening'));
    assert.deepEqual(ids(await reader.alarms(200), 'alarm'), ids(expected.alarms, 'alarm'));
    assert.deepEqual(ids(await reader.erasures(200), 'erasure'), ids(expected.erasures, 'erasure'));
  }
  await assertNothing(database.staff.readerFor(accountId(randomBytes(17))), world);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no account at all, which no type allows
  await assertNothing(database.staff.readerFor('' as AccountId), world);
}

for (const server of testServers) {
  suite(`what signed-in accounts see, ${server.name}`, { timeout: 600_000 }, () => {
    test('every reader yields exactly what the policy allows its account, and nobody sees nothing', async (context) => {
      const { database } = await openedOn(server, context);
      await fc.assert(
        fc.asyncProperty(drawnWorld, (drawn) => assertExactly(database, drawn)),
        { numRuns: 60 },
      );
    });
  });
}
