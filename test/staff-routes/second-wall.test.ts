/**
 * With every check of the program left out: what the database alone lets each invented person read, of complaints that came in
 * by the front door and went where the routing sent them. Nobody here asks the policy before reading; it is asked afterwards.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { caseNumberOf, isCaseId, maySeeCase } from '@amanat/domain';
import type { SeenCase, StaffReader } from '@amanat/casework';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { openWorld, type Person, type World } from './world.ts';

const kasur = 'office_child-protection-kasur';
const complaints = {
  'of Kasur': {},
  'of Faisalabad': { district: { id: 'pk-pb-faisalabad' } },
  'of Lahore': { district: { id: 'pk-pb-lahore' } },
  'that says the unit of Kasur concealed': {
    told: [{ office: 'child-protection', officeId: kasur, did: 'concealed' }],
  },
  'that keeps the unit of Kasur away': { exclude: { offices: [kasur] } },
  'that keeps the monitor away': { exclude: { offices: ['office_monitor-punjab'] } },
  'that names somebody in words': { exclude: { named: 'TRAINING official' } },
  'of another country, with the custodians': { district: { typed: 'TRAINING', country: 'IN' } },
  'whose people are shut out': {},
} as const;
type Complaint = keyof typeof complaints;

suite('the second wall, on what was lodged', { timeout: 600_000 }, () => {
  let world: World;
  let ids: ReadonlyMap<Complaint, string>;
  /** Who breaks the glass of what, seen or not. */
  const opened: readonly (readonly [by: Person, complaint: Complaint])[] = [
    ['case-worker-b', 'of Faisalabad'],
    ['supervisor-punjab', 'whose people are shut out'],
    ['supervisor-punjab', 'of Kasur'],
  ];

  const idOf = (complaint: Complaint): string => ids.get(complaint) ?? assert.fail(complaint);
  const readerOf = async (person: Person): Promise<StaffReader> =>
    world.deployment.opened.database.staff.readerFor((await world.member(person)).account);
  const factsOf = async (caseId: string): Promise<SeenCase> =>
    (await world.deployment.opened.database.staff.caseFacts(caseId)) ?? assert.fail('no such case');
  const isOpenTo = (person: Person, complaint: Complaint): boolean =>
    opened.some(([by, what]) => by === person && what === complaint);
  async function sees(person: Person, caseId: string): Promise<boolean> {
    return maySeeCase(await world.member(person), await factsOf(caseId));
  }

  before(async () => {
    world = await openWorld();
    const { services } = world.deployment;
    const { staff, keyring } = services;
    const lodged = new Map<Complaint, string>();
    // The record's own keys.
    for (const complaint of Object.keys(complaints) as Complaint[])
      lodged.set(complaint, (await lodgeComplaint(services, complaints[complaint])).caseId);
    ids = lodged;
    await keyring.whenRewrapped();
    const [monitor, worker] = [await world.member('monitor'), await world.member('case-worker-a')];
    assert.equal((await staff.caseAccess.assign(monitor, idOf('of Kasur'), worker.account)).kind, 'done');
    for (const person of ['case-worker-a', 'supervisor-kasur', 'auditor', 'custodian-a'] as const) {
      const { account } = await world.member(person);
      const closed = idOf('whose people are shut out');
      assert.equal((await staff.caseAccess.shutOut(monitor, closed, account, 'named-in-case')).kind, 'done');
    }
    // What follows from work: openings, alarms and erasures of cases that some do not see.
    const wanted = { parts: ['child'], purpose: 'court', reason: 'plan-protection' } as const;
    for (const [person, complaint] of opened) {
      const caseId = idOf(complaint);
      assert.ok(isCaseId(caseId));
      const member = await world.member(person);
      const broken = await staff.openings.breakGlassByNumber(member, caseNumberOf(caseId), wanted);
      assert.equal(broken.kind, 'opened');
    }
    for (const complaint of ['of Lahore', 'whose people are shut out', 'that names somebody in words'] as const) {
      const caseId = idOf(complaint);
      assert.ok(isCaseId(caseId));
      const answer = await staff.erasures.propose(monitor, { caseId, part: 'reporter', rule: 'data-subject-asks' });
      assert.equal(answer.kind, 'accepted');
    }
  });
  after(() => world.deployment.stop());

  test('the routing sent each where it belongs: no unit that is named or kept away has it, and one waits with custodians', async () => {
    const officesOf = async (complaint: Complaint) => (await factsOf(idOf(complaint))).allowedOffices.toSorted();
    assert.deepEqual(await officesOf('of Kasur'), [kasur, 'office_monitor-punjab']);
    for (const complaint of ['that says the unit of Kasur concealed', 'that keeps the unit of Kasur away'] as const)
      assert.deepEqual(await officesOf(complaint), ['office_child-protection-punjab', 'office_monitor-punjab']);
    assert.deepEqual(await officesOf('that names somebody in words'), ['office_monitor-punjab']);
    assert.deepEqual(await officesOf('of another country, with the custodians'), []);
    assert.ok((await factsOf(idOf('of another country, with the custodians'))).waitsWithCustodians);
  });

  test('each person lists, counts and finds exactly the cases that the policy shows them', async () => {
    for (const person of world.people) {
      const reader = await readerOf(person);
      const seen: string[] = [];
      for (const caseId of ids.values()) if (await sees(person, caseId)) seen.push(caseId);
      const listed = (await reader.cases({ limit: 200 })).map(({ caseId }) => caseId);
      assert.deepEqual(listed.toSorted(), seen.toSorted(), person);
      assert.equal(await reader.countCases(), seen.length, person);
      for (const caseId of ids.values()) {
        const district = (await factsOf(caseId)).district;
        const ofDistrict = (await reader.cases({ limit: 200, district })).some((each) => each.caseId === caseId);
        assert.equal(ofDistrict, seen.includes(caseId), person);
      }
    }
  });

  test('nobody reads an event, a wrapped key or a row of a case that they do not see, but of one open to them', async () => {
    let read = 0;
    for (const person of world.people) {
      const reader = await readerOf(person);
      for (const [complaint, caseId] of ids) {
        const may = isOpenTo(person, complaint) || (await sees(person, caseId));
        const name = `${person}, ${complaint}`;
        assert.equal((await reader.findCase(caseId)) !== undefined, may, name);
        assert.equal((await reader.loadCase(caseId)).length > 0, may, name);
        assert.equal((await reader.personKeys(caseId)).length > 0, may, name);
        assert.equal((await reader.caseKey(caseId)) !== undefined, may, name);
        if (may) read += 1;
      }
    }
    assert.ok(read > 15, 'the wall lets through what it should');
  });

  test('openings, alarms and erasures tell nobody of a case that they must not know of', async () => {
    const told = new Map<Person, number>();
    for (const person of world.people) {
      const reader = await readerOf(person);
      const { account } = await world.member(person);
      const [openings, alarms, erasures] = [
        await reader.openings({ limit: 200 }),
        await reader.alarms(200),
        await reader.erasures(200),
      ];
      told.set(person, openings.length + alarms.length + erasures.length);
      for (const { caseId, account: by } of openings)
        assert.ok(by === account || person === 'auditor' || (await sees(person, caseId)), `${person}: an opening`);
      // Custodians agree to what no office may see: they are told of it, and see nothing of it.
      const isCustodian = person.startsWith('custodian');
      for (const { caseId, forAccount } of alarms) {
        assert.equal(forAccount, account, `${person}: another’s alarm`);
        if (caseId !== undefined) assert.ok(isCustodian || (await sees(person, caseId)), `${person}: an alarm`);
      }
      for (const { caseId } of erasures)
        assert.ok(isCustodian || (await sees(person, caseId)), `${person}: an erasure`);
      for (const { caseId } of [...openings, ...alarms, ...erasures])
        if (caseId !== undefined)
          assert.ok(!(await factsOf(caseId)).shutOut.includes(account), `${person} is shut out of it`);
    }
    for (const person of ['monitor', 'auditor', 'custodian-b'] as const)
      assert.ok((told.get(person) ?? 0) > 0, `${person} is told what is theirs`);
    for (const person of ['administrator-a', 'nobody'] as const)
      assert.equal((await (await readerOf(person)).erasures(200)).length, 0);
  });
});
