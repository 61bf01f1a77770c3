/** Care of the child: help at once, a plan after an assessment, and no closing before somebody has looked again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given, step, stepId } from './testing/lives.ts';

const assessed = step('care.assessment.initial', { needs: ['medical', 'psychosocial'], childHeard: true });
const planned = step('care.planned', {
  happened: '2025-03-05',
  services: ['psychosocial', 'schooling'],
  childHeard: true,
  guardianAgreed: true,
  reviewOn: '2025-06-05',
});
const reviewed = step('care.plan.reviewed', {
  happened: '2025-06-05',
  result: 'goals-reached',
  childHeard: true,
  nextReviewOn: '2025-12-05',
});
const referred = step('referral.made', {
  happened: '2025-03-05',
  service: 'psychosocial',
  to: 'psychologist',
  urgent: true,
});
const answered = (nth: number, happened = '2025-03-10') =>
  step('referral.answered', { happened, referral: stepId(nth), answer: 'accepted' });
const closed = step('care.closed', { happened: '2025-06-06', ground: 'goals-reached' });
const taken = step('child.taken.into.care', {
  takenBy: 'child-protection-officer',
  from: 'parents',
  parentIsAccused: true,
  officerSex: 'female',
  journeyMinutes: 40,
});
const before = step('cwc.produced', { journeyMinutes: 30 });

test('care goes from a need to a plan, its review and its end, each kind of step once', () => {
  const { care } = given(
    step('child.need.found', { needs: ['shelter'], urgent: true }),
    step('care.arranged', { carer: 'shelter' }),
    assessed,
    step('care.assessment.comprehensive', { needs: ['schooling'], childHeard: true }),
    planned,
    referred,
    answered(6),
    step('victim.support.referred'),
    step('service.given', { service: 'psychosocial', carer: 'psychologist' }),
    step('followup.done', { way: 'met-alone', next: '2025-04-05' }),
    step('legalaid.applied', { to: 'legal-aid-authority' }),
    step('legalaid.decided', { granted: true, reasonsGiven: true }),
    step('lawyer.assigned', { atStateExpense: true, years: 8 }),
    step('support.person.assigned', { kind: 'support-person' }),
    step('support.person.court-told'),
    reviewed,
    closed,
  ).life;
  assert.equal(care.isClosed, true);
  assert.equal(care.plan?.reviewOn, '2025-12-05');
  assert.equal(care.legalAid, 'granted');
});

test('a child in care is brought before a court or committee, and goes back', () => {
  const { care } = given(
    taken,
    step('parents.told'),
    step('protection.order.applied'),
    step('protection.order.interim', { until: '2025-03-20' }),
    step('child.produced', { journeyMinutes: 20 }),
    step('protection.order.made', { placement: 'relatives' }),
    step('cwc.reported', { reportedBy: 'police' }),
    before,
    step('social.investigation.reported'),
    step('cwc.order.made'),
    step('cwc.relief.recommended', { amount: 5000 }),
    step('relief.paid', { amount: 5000 }),
    step('cwc.order.final', { placement: 'family' }),
    step('child.returned', { to: 'relatives', byOrder: true }),
  ).life;
  assert.equal(care.isInCare, false);
});

test('help needs no paper: a service and a referral come before any assessment', () => {
  given()
    .when(step('service.given', { service: 'medical', carer: 'hospital' }))
    .accepted();
  given().when(referred).accepted();
});

test('a plan needs an assessment, a review a plan, and neither day runs backwards', () => {
  given().when(planned).refused('assessment-first');
  given().when(reviewed).refused('plan-first');
  given(assessed, planned)
    .when(step('care.plan.reviewed', { happened: '2025-03-04', result: 'goes-on', childHeard: true }))
    .refused('review-before-plan');
});

test('care closes only with a plan that was reviewed and no referral waiting; a new plan opens it again', () => {
  given().when(closed).refused('plan-first');
  given(assessed, planned).when(closed).refused('plan-not-reviewed');
  given(assessed, planned, reviewed, planned).when(closed).refused('plan-not-reviewed');
  given(assessed, planned, referred, reviewed).when(closed).refused('referral-open');
  given(assessed, planned, reviewed, closed).when(closed).refused('care-already-closed');
  assert.equal(given(assessed, planned, reviewed, closed, planned).life.care.isClosed, false);
});

test('an answer is to a referral that waits, and not before it', () => {
  given().when(answered(1)).refused('no-such-referral');
  given(referred, answered(1)).when(answered(1)).refused('referral-already-answered');
  given(referred).when(answered(1, '2025-03-04')).refused('answered-before-referred');
});

test('what rests on something else waits for it', () => {
  given()
    .when(step('legalaid.decided', { granted: true, reasonsGiven: false }))
    .refused('legalaid-not-applied');
  given(taken).when(taken).refused('already-in-care');
  given().when(step('child.produced')).refused('not-in-care');
  given()
    .when(step('child.returned', { to: 'parents', byOrder: true }))
    .refused('not-in-care');
  given()
    .when(step('cwc.order.final', { placement: 'family' }))
    .refused('not-before-committee');
  given().when(step('relief.paid')).refused('relief-not-recommended');
  given().when(step('support.person.court-told')).refused('no-support-person');
});

test('care offers what comes next, and to close only when it may close', () => {
  given().offers('care.assessment.initial', 'legalaid.applied');
  given(assessed).offers('care.planned');
  given(assessed, planned).offers('service.given', 'care.plan.reviewed');
  given(assessed, planned).doesNotOffer('care.closed');
  given(assessed, planned, referred, reviewed).offers('referral.answered');
  given(assessed, planned, referred, reviewed).doesNotOffer('care.closed');
  given(assessed, planned, reviewed).offers('care.closed');
  given(assessed, planned, reviewed, closed).offers('followup.done');
  given(taken).offers('child.produced', 'parents.told');
  given(before).offers('cwc.order.final');
});
