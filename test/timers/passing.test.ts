/** What time does to cases on the real record: limits that pass and go up, sealed and unsealed, after a week off, once. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { ClockRow, TrainingPerson } from '@amanat/casework';
import { type Identity, parseEventBody, parseStep, type StepType } from '@amanat/domain';
import { LedgerError, parseCanonicalJson } from '@amanat/ledger';
import { Client, type QueryResultRow } from 'pg';
import { z } from 'zod';
import { ciphers } from '../../server/ciphers.ts';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { unsealTraining } from '../../server/training-keys.ts';
import { trainingMember } from '../fixtures/training-member.ts';

suite('time and cases', { timeout: 600_000 }, () => {
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
        ...ofClock.parse(data),
      }));
  const ofClock = z.looseObject({
    clock: z.string().optional(),
    dueOn: z.string().optional(),
    keeper: z.string().optional(),
    level: z.number().optional(),
    to: z.string().optional(),
  });
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

  test('what a threshold opens is counted with the first key at hand, and passes then if its day is over', async () => {
    const caseId = await caseWithFir(1);
    deployment.pass({ hours: 24 * 40 });
    await sealed(async () => {
      await staff().timers.passLimits();
      assert.deepEqual(
        (await eventsOf(caseId)).map(({ type, clock }) => [type, clock]),
        [['clock.passed', 'PK-CRPC-173-14D']],
      );
    });
    await staff().timers.countAnew();
    assert.ok((await eventsOf(caseId)).some(({ type, clock }) => type === 'clock.passed' && clock === interim));
    assert.equal((await staff().timers.countAnew()).done, 0);
  });

  test('cases are taken in the order in which something in them fell due', async () => {
    // On a Monday: over a week-end both would fall due on the next open day.
    deployment.pass({ hours: 24 * (8 - deployment.services.today().dayOfWeek) });
    const [later, sooner] = [await caseWithFir(15), await caseWithFir(16)];
    deployment.pass({ hours: 24 * 12 });
    const before = new Set([later, sooner]);
    await sealed(async () => void (await staff().timers.passLimits()));
    const { rows } = await asOwner<{ stream_id: string }>(
      `SELECT stream_id FROM events JOIN outbox USING (event_id) WHERE type = 'clock.passed' ORDER BY place`,
    );
    const order = rows.map((row) => row.stream_id).filter((id) => before.has(id));
    assert.equal(order.indexOf(sooner), 0);
    assert.ok(order.lastIndexOf(sooner) < order.indexOf(later));
  });

  test('killed in the middle it goes on where it was, and two at once record nothing twice', async () => {
    const cases = [await caseWithFir(15), await caseWithFir(15), await caseWithFir(15)];
    deployment.pass({ hours: 24 * 30 });
    let asked = 0;
    const first = await staff().timers.passLimits({ isOver: () => ++asked > 1 });
    assert.equal(first.done, 1);
    // The database takes the connections away while the second case is under way.
    asked = 0;
    const ending = Promise.withResolvers<void>();
    const cut = staff().timers.passLimits({
      isOver: () => {
        if (++asked === 1) ending.resolve(endConnections());
        return false;
      },
    });
    await cut.catch((error: unknown) => assert.equal(Reflect.get(Object(error), 'name'), 'StoreError'));
    await ending.promise;
    await eventually(() => staff().timers.passLimits());
    await Promise.all([staff().timers.passLimits(), staff().timers.passLimits()]);
    for (const caseId of cases) {
      const events = await eventsOf(caseId);
      assert.equal(events.filter(({ type, clock }) => type === 'clock.passed' && clock === interim).length, 1);
      const levels = events.filter(({ type, clock }) => type === 'clock.escalated' && clock === interim);
      assert.deepEqual(
        levels.map(({ level }) => level),
        levels.map((_event, index) => index + 1),
      );
      assert.ok(levels.length > 0);
    }
  });

  test('an office that the complaint keeps away is never let in, and learns nothing, however long nobody acts', async () => {
    const away = 'office_child-protection-punjab';
    const { caseId } = await lodgeComplaint(deployment.services, { exclude: { offices: [away] } });
    await deployment.services.keyring.whenRewrapped();
    await record('monitor', caseId, 'fir.registered', { happened: day(-15), sections: ['PPC 377'], accusedCount: 1 });
    deployment.pass({ hours: 24 * 90 });
    await sealed(async () => void (await staff().timers.passLimits()));
    await staff().timers.countAnew();
    const events = await eventsOf(caseId);
    assert.ok(events.some(({ type, keeper }) => type === 'clock.passed' && keeper === 'office_monitor-punjab'));
    assert.ok(!JSON.stringify(events).includes(away));
    assert.ok((await tables().clocksOf(caseId)).every(({ keeper }) => keeper !== away));
    assert.deepEqual(await alarmsOf('supervisor-punjab', caseId), []);
    const { rows } = await asOwner<{ count: string }>(
      'SELECT count(*) FROM alarms WHERE case_id = $1 AND for_account = $2',
      [caseId, (await trainingMember('supervisor-punjab', deployment)).account],
    );
    assert.equal(rows[0]?.count, '0');
  });

  test('before the date of a provisional bail its people are told once, sealed or not', async () => {
    const caseId = await caseWithFir(3);
    await record(
      'case-worker-a',
      caseId,
      'person.entered',
      { happened: day(-3), role: 'accused', saidBy: 'family' },
      { name: 'TRAINING' },
    );
    const granted = { happened: day(-1), accused: 'accused-1', court: 'sessions-court', until: day(9) };
    await record('case-worker-a', caseId, 'bail.interim.granted', granted);
    const told = async (person: TrainingPerson) =>
      (await alarmsOf(person, caseId)).filter((kind) => kind === 'bail-ends-soon').length;
    await staff().timers.passLimits();
    assert.equal(await told('case-worker-a'), 0);
    deployment.pass({ hours: 24 * 7 });
    await sealed(async () => {
      await staff().timers.passLimits();
      await staff().timers.passLimits();
    });
    await staff().timers.countAnew();
    for (const person of ['case-worker-a', 'supervisor-kasur'] as const) assert.equal(await told(person), 1, person);
    assert.equal(await told('monitor'), 0);
    // Fixed anew, and near at once.
    await record('case-worker-a', caseId, 'bail.interim.extended', {
      happened: day(0),
      accused: 'accused-1',
      until: day(3),
    });
    assert.equal(await told('case-worker-a'), 2);
    await staff().timers.passLimits();
    await staff().timers.countAnew();
    assert.equal(await told('case-worker-a'), 2);
  });

  test('what came by code while it was sealed opens a review with the next key, told of once', async () => {
    const { caseId, code } = await lodgeComplaint(deployment.services);
    await sealed(async () => {
      await deployment.services.casework.actByCode(code, { kind: 'pressed' });
      await staff().timers.countAnew();
      assert.equal((await tables().workOf(caseId))?.openReviews, undefined);
    });
    await deployment.services.keyring.whenRewrapped();
    await staff().timers.countAnew();
    assert.equal((await tables().workOf(caseId))?.openReviews, 1);
    assert.deepEqual(await alarmsOf('supervisor-kasur', caseId), ['review-opened']);
    await staff().life.refresh(caseId);
    assert.deepEqual(await alarmsOf('supervisor-kasur', caseId), ['review-opened']);
  });

  test('a holiday that is added later moves what it falls on, and corrects what was shown as passed', async () => {
    const caseId = await caseWithFir(15);
    const { dueOn = '' } = await rowOf(caseId, interim);
    deployment.pass({ hours: 24 * 6 });
    await staff().timers.passLimits();
    assert.ok((await eventsOf(caseId)).some(({ type, clock }) => type === 'clock.passed' && clock === interim));
    const monitor = await trainingMember('monitor', deployment);
    const holiday = { calendar: 'PK-PB-OFFICE-5', date: dueOn, name: 'announced' } as const;
    assert.deepEqual(await staff().rulebook.addHoliday(monitor, holiday), { kind: 'done' });
    assert.equal((await staff().timers.countAnew()).failed, 0);
    const { dueOn: moved = '' } = await rowOf(caseId, interim);
    assert.ok(moved > dueOn, `${moved} after ${dueOn}`);
    assert.ok((await eventsOf(caseId)).some(({ type, clock }) => type === 'clock.corrected' && clock === interim));
    assert.equal((await staff().timers.countAnew()).done, 0);
  });

  test('a case that somebody altered gets no event and holds up none of the others', async () => {
    const [altered, sound] = [await caseWithFir(16), await caseWithFir(15)];
    await asOwner(`UPDATE cases SET district = 'pk-pb-lahore' WHERE case_id = $1`, [altered]);
    deployment.pass({ hours: 24 * 30 });
    const failures: unknown[] = [];
    const { failed } = await staff().timers.passLimits({ failed: (error) => void failures.push(error) });
    assert.equal(failed, 1);
    assert.ok(failures.every((error) => error instanceof LedgerError));
    assert.ok((await eventsOf(sound)).length > 0);
    assert.deepEqual(await eventsOf(altered), []);
    await asOwner(`UPDATE cases SET district = 'pk-pb-kasur' WHERE case_id = $1`, [altered]);
    await staff().timers.passLimits();
    assert.ok((await eventsOf(altered)).length > 0);
  });

  async function asOwner<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) {
    const { host, port, database, user, password } = deployment.opened.database.connectionOf('owner');
    const owner = new Client({ host, port, database, user, password });
    await owner.connect();
    try {
      return await owner.query<Row>(sql, [...values]);
    } finally {
      await owner.end();
    }
  }

  /** What the database took away it gives again, one connection after the other. */
  async function eventually(work: () => Promise<unknown>): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await work();
        return;
      } catch (error) {
        if (tries === 10) throw error;
      }
    }
  }

  /** As the program itself may: every other connection of its own role ends. */
  async function endConnections(): Promise<void> {
    const { host, port, database, user, password } = deployment.opened.database.connectionOf('program');
    const client = new Client({ host, port, database, user, password });
    await client.connect();
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1 AND pid <> pg_backend_pid()',
      [user],
    );
    await client.end();
  }
});
