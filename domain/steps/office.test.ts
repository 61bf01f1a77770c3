/** Promises of offices, officers suspended, reprisals, failed duties: who says so, and what came of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entered, given, step, stepId } from './testing/lives.ts';

const promised = step('promise.made', {
  office: 'district-police',
  about: 'arrest',
  isConcrete: true,
  dueOn: '2025-03-15',
  wasPublic: true,
  saidBy: 'press',
});
const kept = (happened: string) => step('promise.kept', { happened, promise: stepId(1), shownBy: 'paper' });
const notKept = (happened: string) => step('promise.not-kept', { happened, promise: stepId(1), shownBy: 'day-passed' });
const suspended = step('official.suspended', {
  person: 'official-1',
  ordered: 'provincial-police',
  inquiryOpened: true,
});
const reinstated = step('official.reinstated', {
  person: 'official-1',
  ordered: 'provincial-police',
  after: 'inquiry-unfinished',
});
const escalated = step('case.escalated', { happened: '2025-03-05', to: 'regional-police', why: 'no-answer' });
const answered = (happened: string) =>
  step('escalation.answered', { happened, escalation: stepId(1), answer: 'will-act' });

test('each kind of step of an office is recorded', () => {
  const { office } = given(
    promised,
    entered('official'),
    entered('reporter'),
    suspended,
    reinstated,
    step('official.moved', { person: 'official-1', ordered: 'district-police', stillOnThisCase: false }),
    step('official.failed', { rule: 'PK-CRPC-154', office: 'police-station', person: 'official-1', saidBy: 'family' }),
    step('official.failed', { rule: 'PK-PECA-30A#1', office: 'cyber-crime-agency', saidBy: 'court' }),
    step('reporter.reprisal', { person: 'reporter-1', what: 'dismissed', from: 'school', saidBy: 'reporter' }),
    escalated,
    step('escalation.answered', { happened: '2025-03-10', escalation: stepId(10), answer: 'acted' }),
    kept('2025-03-15'),
  ).life;
  assert.equal(office.promises[0]?.state, 'kept');
  assert.deepEqual(office.failed, ['PK-CRPC-154', 'PK-PECA-30A#1']);
  assert.equal(office.reprisals, 1);
  assert.equal(office.suspended.size, 0);
});

test('a promise is not kept only once its day has passed, and may still be kept late', () => {
  given(promised).when(notKept('2025-03-15')).refused('promise-not-due');
  assert.equal(given(promised, notKept('2025-03-16')).life.office.promises[0]?.state, 'not-kept');
  assert.equal(given(promised, notKept('2025-03-16'), kept('2025-04-01')).life.office.promises[0]?.state, 'kept-late');
  assert.equal(given(promised, kept('2025-03-16')).life.office.promises[0]?.state, 'kept-late');
  given(promised, notKept('2025-03-16')).when(notKept('2025-03-17')).refused('promise-already-not-kept');
  given(promised, kept('2025-03-10')).when(notKept('2025-03-16')).refused('promise-already-kept');
});

test('a promise is told of after it was made, and its day is not before it', () => {
  given().when(kept('2025-03-10')).refused('no-such-promise');
  given(promised).when(kept('2025-02-28')).refused('before-promise');
  given()
    .when(
      step('promise.made', {
        office: 'court',
        about: 'speedy-trial',
        isConcrete: false,
        dueOn: '2025-02-28',
        wasPublic: false,
        saidBy: 'family',
      }),
    )
    .refused('due-before-promise');
});

test('an official is suspended once, and put back only from that', () => {
  given(entered('official'), suspended).when(suspended).refused('already-suspended');
  given(entered('official')).when(reinstated).refused('not-suspended');
  given(entered('official'), suspended).offers('official.reinstated');
});

test('a higher office answers what it was asked, once, and not before', () => {
  given().when(answered('2025-03-10')).refused('no-such-escalation');
  given(escalated).when(answered('2025-03-04')).refused('answered-before-escalation');
  given(escalated, answered('2025-03-10')).when(answered('2025-03-11')).refused('escalation-already-answered');
  given(escalated).offers('escalation.answered');
  given(escalated, answered('2025-03-10')).doesNotOffer('escalation.answered');
});

test('what became of a promise is offered while it is open', () => {
  given(promised).offers('promise.kept', 'promise.not-kept');
  given(promised, notKept('2025-03-16')).offers('promise.kept');
  given(promised, notKept('2025-03-16')).doesNotOffer('promise.not-kept');
  given(promised, kept('2025-03-10')).doesNotOffer('promise.kept', 'promise.not-kept');
});
