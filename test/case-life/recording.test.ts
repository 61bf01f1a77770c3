/** The life of a case on the real record: recorded, counted, refused, seen by whom, written to by two at once. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { LifeView, StepAnswer, StepWish, TrainingPerson } from '@amanat/casework';
import { type Identity, parseEventBody, parseNumbers, parseStep, type StepType } from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { ciphers } from '../../server/ciphers.ts';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { trainingMember } from '../fixtures/training-member.ts';

suite('the life of a case', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  before(async () => {
    deployment = await openTestDeployment();
  });
  after(() => deployment.stop());

  const life = () => deployment.services.staff.life;
  const day = (days: number): string => deployment.services.today().subtract({ days }).toString();
  const viewOf = async (person: TrainingPerson, caseId: string): Promise<LifeView> => {
    const answer = await life().find(await trainingMember(person, deployment), caseId);
    assert.ok(answer.kind === 'life', answer.kind);
    return answer.view;
  };

  async function record(
    person: TrainingPerson,
    caseId: string,
    type: StepType,
    facts: Readonly<Record<string, unknown>>,
    more: Partial<Omit<StepWish, 'step'>> & { readonly identity?: Identity } = {},
  ): Promise<StepAnswer> {
    const { seen } = await viewOf(person, caseId);
    const wish = { step: parseStep(type, facts), numbers: {}, entry: life().newEntry(), seen, ...more };
    return life().record(await trainingMember(person, deployment), caseId, wish);
  }

  async function assignedCase(): Promise<string> {
    const { caseId } = await lodgeComplaint(deployment.services);
    await deployment.services.keyring.whenRewrapped();
    const supervisor = await trainingMember('supervisor-kasur', deployment);
    const { account } = await trainingMember('case-worker-a', deployment);
    const assigned = await deployment.services.staff.caseAccess.assign(supervisor, caseId, account);
    assert.equal(assigned.kind, 'done');
    return caseId;
  }
  const eventsOf = async (caseId: string) =>
    (await deployment.opened.database.record.loadStream(caseId)).map(({ body }) =>
      parseEventBody(parseCanonicalJson(ciphers.text(body))),
    );

  const fir = (happened: string) => ({ happened, sections: ['PPC 377'], accusedCount: 1 });

  test('a step opens its clocks in the same moment, keepers are set, and only its kind stands in clear', async () => {
    const caseId = await assignedCase();
    const numbers = parseNumbers('fir.registered', { number: 'TRAINING 1/26' });
    const answer = await record('case-worker-a', caseId, 'fir.registered', fir(`${day(3)}T23:40+05:00`), { numbers });
    assert.deepEqual(answer, { kind: 'done' });
    const view = await viewOf('case-worker-a', caseId);
    assert.deepEqual(
      view.steps.map(({ step }) => step.type),
      ['fir.registered'],
    );
    const fourteen = view.clocks.find(({ rule }) => rule === 'PK-CRPC-173-14D');
    assert.equal(fourteen?.dueOn, day(3 - 14));
    assert.ok(view.keeping.keepers.length >= 2, 'a chain of keepers');
    const events = await eventsOf(caseId);
    const told = events.find(({ type }) => type === 'fir.registered');
    assert.deepEqual(Object.keys(told?.sealed ?? {}).toSorted(), ['numbers', 'step']);
    assert.deepEqual(Object.keys(told?.data ?? {}).toSorted(), ['by', 'office']);
    // What is sealed is letters drawn at random: three of them spell a law now and then.
    const inClear = JSON.stringify(events.map((event) => ({ ...event, sealed: undefined })));
    assert.ok(!inClear.includes('PPC') && !JSON.stringify(events).includes('TRAINING 1/26'));
  });

  test('a limit that is past when its step is recorded is said to have passed by the next timer, not while somebody records', async () => {
    const caseId = await assignedCase();
    await record('case-worker-a', caseId, 'fir.registered', fir(day(60)));
    assert.ok(!(await eventsOf(caseId)).some(({ type }) => type === 'clock.passed'));
    await deployment.services.staff.timers.passLimits();
    const types = (await eventsOf(caseId)).map(({ type }) => type);
    assert.ok(types.includes('clock.passed') && types.includes('clock.escalated'), types.join(' '));
    const interim = (await viewOf('case-worker-a', caseId)).clocks.find(({ rule }) => rule === 'PK-CRPC-173-INTERIM');
    assert.equal(interim?.status, 'overdue');
    assert.equal(interim?.confirmed, false);
    assert.ok((interim?.level ?? 0) > 0);
  });

  test('what turns out to have been done in time is corrected beside what was shown', async () => {
    const caseId = await assignedCase();
    await record('case-worker-a', caseId, 'fir.registered', fir(day(60)));
    await deployment.services.staff.timers.passLimits();
    const wasDueOn = (await viewOf('case-worker-a', caseId)).keeping.passed.get('PK-CRPC-173-INTERIM')?.dueOn;
    assert.ok(wasDueOn !== undefined);
    const interim = { happened: day(44), reasonsForDelay: 'written' };
    assert.equal((await record('case-worker-a', caseId, 'report.173.interim', interim)).kind, 'done');
    const corrected = (await eventsOf(caseId)).filter(({ type }) => type === 'clock.corrected');
    assert.deepEqual(
      corrected.map(({ data }) => data),
      [{ clock: 'PK-CRPC-173-INTERIM', wasDueOn }],
    );
    const { clocks, keeping } = await viewOf('case-worker-a', caseId);
    assert.equal(clocks.find(({ rule }) => rule === 'PK-CRPC-173-INTERIM')?.status, 'done');
    assert.ok(!keeping.passed.has('PK-CRPC-173-INTERIM'));
  });

  test('what cannot lawfully be is refused, kept with its reason, and changes nothing', async () => {
    const caseId = await assignedCase();
    const future = await record('case-worker-a', caseId, 'fir.registered', fir(day(-1)));
    assert.deepEqual(future, { kind: 'refused', refusal: 'happened-in-future', existenceIsSecret: false });
    const last = (await eventsOf(caseId)).at(-1);
    assert.deepEqual(
      [last?.type, last?.data],
      ['command.refused', { command: 'fir-registered', refusal: 'happened-in-future' }],
    );
    assert.deepEqual((await viewOf('case-worker-a', caseId)).steps, []);
  });

  test('the same form sent twice is one step', async () => {
    const caseId = await assignedCase();
    const entry = life().newEntry();
    for (const _time of [1, 2])
      assert.equal((await record('case-worker-a', caseId, 'fir.registered', fir(day(1)), { entry })).kind, 'done');
    assert.equal((await viewOf('case-worker-a', caseId)).steps.length, 1);
  });

  test('whoever did not see what somebody else wrote meanwhile is shown it, and then decides', async () => {
    const caseId = await assignedCase();
    const { seen } = await viewOf('case-worker-a', caseId);
    await record('supervisor-kasur', caseId, 'fir.registered', fir(day(1)));
    const identity = { name: 'TRAINING person' };
    const facts = { happened: day(1), role: 'witness' };
    const first = await record('case-worker-a', caseId, 'person.entered', facts, { seen, identity });
    assert.ok(first.kind === 'moved' && first.since[0]?.type === 'fir.registered');
    const second = await record('case-worker-a', caseId, 'person.entered', facts, { seen: first.seen, identity });
    assert.equal(second.kind, 'done');
    assert.equal((await viewOf('case-worker-a', caseId)).steps.length, 2);
  });

  test('many who write at once lose nothing', async () => {
    const caseId = await assignedCase();
    const identity = { name: 'TRAINING person' };
    const facts = { happened: day(1), role: 'witness' };
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        record('case-worker-a', caseId, 'person.entered', facts, { identity, seen: 10_000 }),
      ),
    );
    assert.deepEqual([...new Set(answers.map(({ kind }) => kind))], ['done']);
    const { life: its } = await viewOf('case-worker-a', caseId);
    assert.equal(its.steps.length, 12);
    assert.ok(its.people.people.has('witness-12'));
  });

  test('another’s case and a case of another office take no step, and say no more than that', async () => {
    const caseId = await assignedCase();
    const wish = { step: parseStep('fir.registered', fir(day(1))), numbers: {}, entry: life().newEntry(), seen: 99 };
    const other = await life().record(await trainingMember('case-worker-b', deployment), caseId, wish);
    assert.ok(other.kind === 'refused' && other.refusal === 'not-assigned' && !other.existenceIsSecret);
    const stranger = await life().record(await trainingMember('supervisor-punjab', deployment), caseId, wish);
    assert.ok(stranger.kind === 'refused' && stranger.existenceIsSecret);
    assert.ok(!(await eventsOf(caseId)).some(({ type }) => type === 'fir.registered'));
  });

  test('a case is given to another office, whose people then see it, and whoever had it still does', async () => {
    const caseId = await assignedCase();
    const monitor = await trainingMember('monitor', deployment);
    const { transferTo } = await viewOf('monitor', caseId);
    const wanted = transferTo?.find((office) => office === 'office_child-protection-punjab');
    assert.ok(wanted !== undefined, transferTo?.join(' ') ?? 'to nobody');
    assert.deepEqual(await life().transfer(monitor, caseId, wanted), { kind: 'done' });
    await viewOf('supervisor-punjab', caseId);
    await viewOf('case-worker-a', caseId);
    assert.equal((await life().transfer(monitor, caseId, wanted)).kind, 'refused');
  });
});
