/**
 * An office that comes to be named later is kept away, with all under its orders: it sees neither the case nor its clocks, gets
 * no limit that passes, and finds no way back in. Held on the real record, with the audit.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { TrainingPerson } from '@amanat/casework';
import type { OfficeId } from '@amanat/domain';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { openCaseWithPeople, recordStep } from '../erasure/case-with-people.ts';
import { amanat } from '../fixtures/amanat-command.ts';
import { trainingMember } from '../fixtures/training-member.ts';

suite('an office that is named later', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  before(async () => {
    deployment = await openTestDeployment();
  });
  after(() => deployment.stop());

  const life = () => deployment.services.staff.life;
  const as = (person: TrainingPerson) => trainingMember(person, deployment);
  const officesOf = async (caseId: string): Promise<readonly string[]> =>
    (await deployment.opened.database.staff.caseFacts(caseId))?.allowedOffices ?? [];
  const officeOf = async (person: TrainingPerson): Promise<OfficeId> => {
    const [membership] = (await as(person)).memberships;
    assert.ok(membership !== undefined);
    return membership.office;
  };
  const alarmsOf = async (person: TrainingPerson, caseId: string): Promise<readonly string[]> =>
    (await deployment.opened.database.staff.readerFor((await as(person)).account).alarms(200))
      .filter((each) => each.caseId === caseId)
      .map(({ kind }) => kind);
  const clocksOf = (caseId: string) => deployment.opened.database.staff.clocksOf(caseId);
  async function auditFindsNothing(): Promise<void> {
    const { found, complained } = await amanat(['audit', '--data', deployment.dataDir, '--demo']);
    assert.deepEqual(found['findings'], [], complained);
  }

  /** With limits that passed long ago, and went up. */
  async function lateCase(): Promise<string> {
    const { caseId } = await openCaseWithPeople(deployment);
    const happened = deployment.services.today().subtract({ days: 120 }).toString();
    const facts = { happened, sections: ['PPC 377'], accusedCount: 1, isAnotherIncident: true };
    await recordStep(deployment, caseId, 'fir.registered', facts);
    return caseId;
  }

  test('its people see the case no more, nor does anybody under its orders; the monitor is told, and others go on', async () => {
    const caseId = await lateCase();
    const office = await officeOf('supervisor-kasur');
    assert.equal((await life().find(await as('case-worker-a'), caseId)).kind, 'life');
    assert.deepEqual(await life().keepAway(await as('monitor'), caseId, office), { kind: 'done' });
    for (const person of ['case-worker-a', 'supervisor-kasur'] as const) {
      const answer = await life().find(await as(person), caseId);
      assert.ok(answer.kind === 'refused' && answer.existenceIsSecret, person);
    }
    assert.equal((await life().find(await as('monitor'), caseId)).kind, 'life');
    assert.ok(!(await officesOf(caseId)).includes(office));
    const clocks = await clocksOf(caseId);
    assert.ok(clocks.length > 0);
    for (const { clock, keeper } of clocks) assert.ok(keeper !== undefined && keeper !== office, clock);
    assert.ok((await alarmsOf('monitor', caseId)).includes('case-without-handler'), 'its handlers were of that office');
    await auditFindsNothing();
  });

  test('it does not come back: by a transfer, by a limit that passes, by breaking the glass, or by number', async () => {
    const caseId = await lateCase();
    const [monitor, office] = [await as('monitor'), await officeOf('supervisor-kasur')];
    await life().keepAway(monitor, caseId, office);
    assert.deepEqual(await life().transfer(monitor, caseId, office), {
      kind: 'refused',
      refusal: 'office-kept-away',
      existenceIsSecret: false,
    });
    assert.deepEqual(await life().keepAway(monitor, caseId, office), {
      kind: 'refused',
      refusal: 'already-kept-away',
      existenceIsSecret: false,
    });
    deployment.pass({ hours: 24 * 60 });
    await life().refresh(caseId);
    assert.ok(!(await officesOf(caseId)).includes(office));
    assert.ok((await clocksOf(caseId)).every(({ keeper }) => keeper !== office));
    const wanted = { parts: ['child'], purpose: 'child-safety', reason: 'danger-now' } as const;
    const { openings } = deployment.services.staff;
    const glass = await openings.breakGlassOnCase(await as('supervisor-kasur'), caseId, wanted);
    assert.ok(glass.kind === 'refused' && glass.existenceIsSecret && glass.refusal === 'shut-out');
    await auditFindsNothing();
  });

  test('without its monitor the next one watches over the case', async () => {
    const caseId = await lateCase();
    const watching = await officeOf('monitor');
    assert.deepEqual(await life().keepAway(await as('monitor'), caseId, watching), { kind: 'done' });
    const offices = await officesOf(caseId);
    assert.ok(!offices.includes(watching) && offices.includes('office_commission-national'), offices.join(' '));
    await auditFindsNothing();
  });

  test('it goes one level up, to whoever is next in the chain of keepers and may see it from then on', async () => {
    const { caseId } = await openCaseWithPeople(deployment);
    const office = await officeOf('supervisor-kasur');
    const before = await officesOf(caseId);
    assert.ok(before.includes(office) && !before.includes('office_child-protection-punjab'), before.join(' '));
    await life().keepAway(await as('monitor'), caseId, office);
    const offices = await officesOf(caseId);
    assert.deepEqual(offices.toSorted(), ['office_child-protection-punjab', 'office_monitor-punjab']);
    assert.ok((await clocksOf(caseId)).every(({ keeper }) => keeper === 'office_child-protection-punjab'));
    const found = await life().find(await as('supervisor-punjab'), caseId);
    assert.equal(found.kind, 'life');
    await auditFindsNothing();
  });

  test('also before anything was recorded in it; but where words may mean any office, only to who watches', async () => {
    const monitor = await as('monitor');
    const office = await officeOf('supervisor-kasur');
    const plain = await lodgeComplaint(deployment.services);
    await deployment.services.keyring.whenRewrapped();
    assert.deepEqual(await life().keepAway(monitor, plain.caseId, office), { kind: 'done' });
    assert.ok((await officesOf(plain.caseId)).includes('office_child-protection-punjab'));
    const worded = await lodgeComplaint(deployment.services, { exclude: { named: 'Somebody of some office' } });
    await deployment.services.keyring.whenRewrapped();
    assert.deepEqual(await officesOf(worded.caseId), ['office_monitor-punjab']);
    assert.deepEqual(await life().keepAway(monitor, worded.caseId, office), { kind: 'done' });
    assert.deepEqual(await officesOf(worded.caseId), ['office_monitor-punjab']);
    await auditFindsNothing();
  });

  test('without any office left it waits with the custodians, who give it to none that is kept away', async () => {
    const { caseId } = await openCaseWithPeople(deployment);
    const monitor = await as('monitor');
    const watching = await officeOf('monitor');
    // One of them before it has the case at all.
    const away = ['office_commission-national', 'office_child-protection-punjab', watching];
    for (const office of away)
      assert.deepEqual(await life().keepAway(monitor, caseId, office), { kind: 'done' }, office);
    assert.deepEqual(await officesOf(caseId), []);
    assert.equal((await life().find(monitor, caseId)).kind, 'refused');
    assert.ok((await clocksOf(caseId)).every(({ keeper, nextOn }) => keeper === undefined && nextOn === undefined));
    assert.ok((await alarmsOf('custodian-a', caseId)).includes('case-without-handler'));
    await auditFindsNothing();
    const custodian = await as('custodian-a');
    const found = await life().find(custodian, caseId);
    assert.ok(found.kind === 'life' && found.view.transferTo !== undefined);
    assert.ok(found.view.transferTo.length > 0);
    for (const office of found.view.transferTo) {
      const answer = await life().transfer(custodian, caseId, office);
      assert.ok(answer.kind === 'refused' && answer.refusal === 'office-kept-away', office);
    }
  });

  test('only who watches over the case does so, and only a monitor of another who watches', async () => {
    const caseId = await lateCase();
    const watching = await officeOf('monitor');
    const office = await officeOf('supervisor-kasur');
    const worker = await life().keepAway(await as('case-worker-a'), caseId, watching);
    assert.ok(worker.kind === 'refused' && worker.refusal === 'not-in-role');
    const stranger = await life().keepAway(await as('supervisor-punjab'), `case_${'0'.repeat(26)}`, office);
    assert.ok(stranger.kind === 'refused' && stranger.existenceIsSecret);
    const supervisor = await as('supervisor-kasur');
    assert.deepEqual(await life().keepAway(supervisor, caseId, watching), {
      kind: 'refused',
      refusal: 'monitor-decides',
      existenceIsSecret: false,
    });
    const unknown = await life().keepAway(supervisor, caseId, 'office_nowhere');
    assert.ok(unknown.kind === 'refused' && unknown.refusal === 'no-such-office');
    // Their own, too: whoever is in conflict says so.
    assert.deepEqual(await life().keepAway(supervisor, caseId, office), { kind: 'done' });
    assert.ok((await alarmsOf('monitor', caseId)).includes('office-kept-away'));
  });
});
