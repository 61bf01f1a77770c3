/** What time does to cases on the real record: limits that pass and go up, sealed and unsealed, after a week off, once. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { ClockRow, TrainingPerson } from '@amanat/casework';
import { type Identity, parseEventBody, parseStep, type StepType } from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { ciphers } from '../../server/ciphers.ts';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { unsealTraining } from '../../server/training-keys.ts';
import { trainingMember } from '../fixtures/training-member.ts';

suite('time and cases', { timeout: 240_000 }, () => {
  let deployment: TestDeployment;
  before(async () => {
    deployment = await openTestDeployment();
  });
  after(() => deployment.stop());

  const staff = () => deployment.services.staff;
  const tables = () => deployment.opened.database.staff;
  const day = (days: number): string => deployment.services.today().add({ days }).toString();
  const sealed = async (work: () => Promise<void>): Promise<void> => {
    await deployment.services.keyring.seal();
    try {
      await work();
    } finally {
      await unsealTraining(deployment.opened.keyring, deployment.dataDir);
    }
  };

  async function record(
    person: TrainingPerson,
    caseId: string,
    type: StepType,
    facts: Readonly<Record<string, unknown>>,
    identity?: Identity,
  ): Promise<void> {
    const member = await trainingMember(person, deployment);
    const found = await staff().life.find(member, caseId);
    assert.ok(found.kind === 'life');
    const { seen } = found.view;
    const wish = { step: parseStep(type, facts), numbers: {}, entry: staff().life.newEntry(), seen, identity };
    const answer = await staff().life.record(member, caseId, wish);
    assert.deepEqual(answer, { kind: 'done' });
  }

  /** Assigned, with an FIR of so many days ago. */
  async function caseWithFir(daysAgo: number, answers: object = {}): Promise<string> {
    const { caseId } = await lodgeComplaint(deployment.services, answers);
    await deployment.services.keyring.whenRewrapped();
    const supervisor = await trainingMember('supervisor-kasur', deployment);
    const { account } = await trainingMember('case-worker-a', deployment);
    assert.equal((await staff().caseAccess.assign(supervisor, caseId, account)).kind, 'done');
    await record('case-worker-a', caseId, 'fir.registered', {
      happened: day(-daysAgo),
      sections: ['PPC 377'],
      accusedCount: 1,
    });
    return caseId;
  }

  const kept = ['clock.passed', 'clock.escalated', 'offices.changed', 'clock.corrected'];
  const eventsOf = async (caseId: string) =>
    (await deployment.opened.database.record.loadStream(caseId))
      .map(({ body }) => parseEventBody(parseCanonicalJson(ciphers.text(body))))
      .filter(({ type }) => kept.includes(type))
      .map(({ type, data }) => ({
        type,
        ...(data as { readonly clock?: string; readonly dueOn?: string; to?: string }),
      }));
  const rowOf = async (caseId: string, clock: string): Promise<ClockRow> => {
    const row = (await tables().clocksOf(caseId)).find((each) => each.clock === clock);
    assert.ok(row !== undefined, clock);
    return row;
  };
  const interim = 'PK-CRPC-173-INTERIM';
  const alarmsOf = async (person: TrainingPerson, caseId: string): Promise<readonly string[]> => {
    const answer = await staff().alarms.list(await trainingMember(person, deployment));
    assert.ok(answer.kind === 'alarms');
    return answer.alarms.filter((alarm) => alarm.case?.caseId === caseId).map(({ kind }) => kind);
  };

  test('sealed for the whole time, off for weeks: every limit passes and goes up in the order in which it fell due, once', async () => {
    const caseId = await caseWithFir(15);
    const begun = await eventsOf(caseId);
    assert.ok(!begun.some(({ clock }) => clock === interim));
    deployment.pass({ hours: 24 * 40 });
    await sealed(async () => {
      const first = await staff().timers.passLimits();
      assert.equal(first.failed, 0);
      assert.ok(first.done >= 1);
      const events = await eventsOf(caseId);
      assert.ok(events.some(({ type, clock }) => type === 'clock.escalated' && clock === interim));
      const next = await staff().timers.passLimits();
      assert.deepEqual(next, { done: 0, failed: 0 });
      assert.deepEqual(await eventsOf(caseId), events);
      const passed = events.filter(({ type }) => type === 'clock.passed').map(({ dueOn = '' }) => dueOn);
      assert.deepEqual(passed, passed.toSorted());
      assert.equal(new Set(events.map((each) => JSON.stringify(each))).size, events.length);
    });
    // What a sealed server recorded is what an unsealed one would have: counting anew adds nothing.
    const before = await eventsOf(caseId);
    await staff().timers.countAnew();
    assert.deepEqual(await eventsOf(caseId), before);
    const row = await rowOf(caseId, interim);
    assert.ok(row.level > 0);
    assert.ok(row.keeper !== undefined);
    assert.ok((await alarmsOf('case-worker-a', caseId)).includes('clock-passed'));
    assert.ok((await alarmsOf('supervisor-kasur', caseId)).includes('clock-passed'));
  });
});
