/**
 * A review of pressure, or of a wish to take the complaint back, is ended by a person who may review and by nobody else: not by
 * striking what opened it, not by the office that has the case before it recorded anything, not by somebody with a second hat; and
 * nobody says in the name of the code's holder that there was a wish.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { StepAnswer, TrainingPerson } from '@amanat/casework';
import { type Member, parseStep, type StepType } from '@amanat/domain';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { openCaseWithPeople } from '../erasure/case-with-people.ts';
import { trainingMember } from '../fixtures/training-member.ts';

suite('reviews that somebody would rather not have', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  before(async () => {
    deployment = await openTestDeployment();
  });
  after(() => deployment.stop());

  const life = () => deployment.services.staff.life;
  const as = (person: TrainingPerson) => trainingMember(person, deployment);
  const happened = (): string => deployment.services.today().toString();
  async function recordAs(member: Member, caseId: string, type: StepType, facts: object) {
    const entry = life().newEntry();
    const step = parseStep(type, { happened: happened(), ...facts });
    const answer = await life().record(member, caseId, { step, numbers: {}, entry, seen: 999 });
    return { answer, entry };
  }
  const record = async (person: TrainingPerson, caseId: string, type: StepType, facts: object) =>
    recordAs(await as(person), caseId, type, facts);
  const openReviews = async (caseId: string): Promise<number> => {
    const found = await life().find(await as('monitor'), caseId);
    assert.ok(found.kind === 'life');
    return found.view.reviews.length;
  };
  const refusalOf = (answer: StepAnswer): string => (answer.kind === 'refused' ? answer.refusal : answer.kind);
  async function wishByCode(): Promise<{ readonly caseId: string; readonly step: string }> {
    const { services } = deployment;
    const { code, caseId } = await lodgeComplaint(services);
    await services.keyring.whenRewrapped();
    assert.equal(await services.casework.actByCode(code, { kind: 'withdraw', text: 'TRAINING' }), 'kept');
    const found = await life().find(await as('monitor'), caseId);
    assert.ok(found.kind === 'life');
    const [review] = found.view.reviews;
    assert.ok(review !== undefined);
    return { caseId, step: review.step };
  }
  const met = { whom: ['guardian'], metAlone: true, ownLanguage: true, pressure: 'found' };
  const threat = { by: 'accused', against: ['family'], told: 'in-person', saidBy: 'family', to: 'person' };

  test('what opened a review is struck only by somebody who may close it', async () => {
    const { caseId } = await openCaseWithPeople(deployment);
    const { answer, entry } = await record('monitor', caseId, 'threat.reported', threat);
    assert.equal(answer.kind, 'done', JSON.stringify(answer));
    assert.equal(await openReviews(caseId), 1);
    const strike = { step: entry, ground: 'wrong-facts' };
    assert.equal(refusalOf((await record('case-worker-a', caseId, 'step.struck', strike)).answer), 'not-in-role');
    assert.equal(refusalOf((await record('monitor', caseId, 'step.struck', strike)).answer), 'same-person');
    assert.equal(await openReviews(caseId), 1);
    assert.equal((await record('supervisor-kasur', caseId, 'step.struck', strike)).answer.kind, 'done');
    assert.equal(await openReviews(caseId), 0);
  });

  test('nor by the office from which the pressure is said to come', async () => {
    const { caseId } = await openCaseWithPeople(deployment);
    const facts = { ...threat, by: 'other-office', officeKind: 'child-protection' };
    const { answer, entry } = await record('case-worker-a', caseId, 'threat.reported', facts);
    assert.equal(answer.kind, 'done', JSON.stringify(answer));
    const strike = { step: entry, ground: 'wrong-facts' };
    assert.equal(refusalOf((await record('supervisor-kasur', caseId, 'step.struck', strike)).answer), 'same-team');
    assert.equal((await record('monitor', caseId, 'step.struck', strike)).answer.kind, 'done');
  });

  test('what a meeting with the family found is not struck by the office that has the case', async () => {
    const { caseId } = await openCaseWithPeople(deployment);
    const told = { saidBy: 'family', who: 'with-others' };
    const wish = await record('case-worker-a', caseId, 'withdrawal.told', told);
    assert.equal(wish.answer.kind, 'done', JSON.stringify(wish.answer));
    const meeting = await record('monitor', caseId, 'withdrawal.family.met', { step: wish.entry, ...met });
    assert.equal(meeting.answer.kind, 'done', JSON.stringify(meeting.answer));
    for (const step of [meeting.entry, wish.entry]) {
      const strike = { step, ground: 'wrong-facts' };
      assert.equal(refusalOf((await record('case-worker-a', caseId, 'step.struck', strike)).answer), 'not-in-role');
      assert.equal(refusalOf((await record('supervisor-kasur', caseId, 'step.struck', strike)).answer), 'same-team');
    }
  });

  test('the office that has a case meets no family about a wish, though it has recorded nothing yet', async () => {
    const { caseId, step } = await wishByCode();
    const own = await record('supervisor-kasur', caseId, 'withdrawal.family.met', { step, ...met });
    assert.equal(refusalOf(own.answer), 'same-team');
    const decided = await record('supervisor-kasur', caseId, 'withdrawal.decided', { step, decision: 'goes-on' });
    assert.equal(refusalOf(decided.answer), 'same-team');
  });

  test('whoever watches reviews a wish from the first meeting to the end, also where nothing was recorded before', async () => {
    const { caseId, step } = await wishByCode();
    const meeting = await record('monitor', caseId, 'withdrawal.family.met', { step, ...met });
    assert.equal(meeting.answer.kind, 'done', JSON.stringify(meeting.answer));
    const own = await record('supervisor-kasur', caseId, 'withdrawal.decided', { step, decision: 'goes-on' });
    assert.equal(refusalOf(own.answer), 'same-team');
    const decided = await record('monitor', caseId, 'withdrawal.decided', { step, decision: 'goes-on' });
    assert.equal(decided.answer.kind, 'done', JSON.stringify(decided.answer));
  });

  test('a second role in another office makes nobody of the office that has the case somebody from outside', async () => {
    const { caseId } = await openCaseWithPeople(deployment);
    const wish = await record('case-worker-a', caseId, 'withdrawal.told', { saidBy: 'family', who: 'alone' });
    const [worker, monitor] = [await as('case-worker-a'), await as('monitor')];
    const both = { ...worker, memberships: [...monitor.memberships, ...worker.memberships] };
    const { answer } = await recordAs(both, caseId, 'withdrawal.family.met', { step: wish.entry, ...met });
    assert.equal(refusalOf(answer), 'same-team');
  });

  test('nobody on staff says for the holder of the code that there was a wish, or pressure', async () => {
    const { caseId } = await openCaseWithPeople(deployment);
    const facts = { opened: 'by-code', step: life().newEntry() };
    for (const type of ['withdrawal.review.opened', 'pressure.review.opened'] as const)
      assert.equal((await record('monitor', caseId, type, facts)).answer.kind, 'refused', type);
  });
});
