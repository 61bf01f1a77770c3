/**
 * The world of a whole life: one case on the real record, the people who write to it, and a clock that goes from day to day. For
 * tests that go on where the one before ended.
 */
import assert from 'node:assert/strict';
import type { ClockView, LifeView, StepAnswer } from '@amanat/casework';
import { type Identity, parseStep, type StepType } from '@amanat/domain';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { openTestDeployment } from '../../server/testing/test-deployment.ts';
import { inventedMember, type JoinedMember, joinedMember } from '../fixtures/joined-member.ts';

type Facts = Readonly<Record<string, unknown>>;
type Person = 'worker' | 'otherWorker' | 'lawyer' | 'investigator' | 'supervisor' | 'monitor';

const office = 'office_child-protection-kasur';
export const sections = ['PPC 377B', 'PECA 22'];
export const someone: Identity = { name: 'TRAINING person' };

/** The first day is tomorrow, so that nothing of it lies in the future. */
export async function openLifeWorld() {
  const deployment = await openTestDeployment();
  /** Wishes, claims and appeals that later steps are about. */
  const told = new Map<string, string>();

  const services = () => deployment.services;
  const firstDay = services().today().add({ days: 1 });
  /** Calendar day so many days after the first. */
  const on = (days: number): string => firstDay.add({ days }).toString();
  const at = (days: number, time: string): string => `${on(days)}T${time}+05:00`;
  const goTo = (days: number): void => {
    const wanted = firstDay.add({ days }).toZonedDateTime({ timeZone: 'Asia/Karachi', plainTime: '20:00' }).toInstant();
    deployment.pass(services().now().until(wanted));
  };
  goTo(0);
  const [lawyer, investigator] = [
    await joinedMember('the-lawyer', { role: 'lawyer', scope: 'own', office }, deployment),
    await joinedMember('the-investigator', { role: 'investigator', scope: 'own', office }, deployment),
  ];
  const people: Readonly<Record<Person, JoinedMember>> = {
    worker: inventedMember('case-worker-a', deployment),
    otherWorker: inventedMember('case-worker-b', deployment),
    supervisor: inventedMember('supervisor-kasur', deployment),
    monitor: inventedMember('monitor', deployment),
    lawyer,
    investigator,
  };
  const { caseId } = await lodgeComplaint(services());
  await services().keyring.whenRewrapped();
  for (const each of [people.worker, lawyer, investigator]) {
    const supervisor = await people.supervisor.member();
    assert.equal((await services().staff.caseAccess.assign(supervisor, caseId, each.account)).kind, 'done');
  }

  async function view(person: Person = 'worker'): Promise<LifeView> {
    const answer = await services().staff.life.find(await people[person].member(), caseId);
    assert.ok(answer.kind === 'life', answer.kind);
    return answer.view;
  }

  /** Having seen everything before. */
  async function wish(
    person: Person,
    type: StepType,
    facts: Facts,
    identity?: Identity,
  ): Promise<[StepAnswer, string]> {
    const { life } = services().staff;
    const entry = life.newEntry();
    const step = parseStep(type, facts);
    const more = { numbers: {}, entry, seen: Number.MAX_SAFE_INTEGER, identity };
    return [await life.record(await people[person].member(), caseId, { step, ...more }), entry];
  }

  /** What is recorded is kept under `name`, for steps that are about it. */
  async function tell(person: Person, type: StepType, facts: Facts, name?: string): Promise<void> {
    const [answer, entry] = await wish(person, type, facts, type === 'person.entered' ? someone : undefined);
    assert.deepEqual(answer, { kind: 'done' }, type);
    if (name !== undefined) told.set(name, entry);
  }

  async function refused(person: Person, type: StepType, facts: Facts, refusal: string): Promise<void> {
    const steps = (await view()).steps.length;
    const [answer] = await wish(person, type, facts, type === 'person.entered' ? someone : undefined);
    assert.deepEqual(answer.kind === 'refused' && answer.refusal, refusal, type);
    assert.equal((await view()).steps.length, steps, 'a refusal leaves no step');
  }

  async function clock(name: string): Promise<ClockView> {
    const { clocks } = await view();
    const found = clocks.find((each) => each.clock === name);
    assert.ok(found !== undefined, `no ${name} among ${clocks.map((each) => each.clock).join(' ')}`);
    return found;
  }
  const statusOf = async (name: string) => (await clock(name)).status;

  return {
    caseId,
    told,
    services,
    deployment,
    on,
    at,
    goTo,
    view,
    wish,
    tell,
    refused,
    clock,
    statusOf,
    stop: () => deployment.stop(),
  };
}
