/** Requests for information: asked, answered or refused, reviewed, taken to the commission; and oversight. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given, step, stepId } from './testing/lives.ts';

const request = stepId(1);
const asked = step('rti.requested', { body: 'police', about: 'progress', lifeOrLiberty: false });
const extended = step('rti.extended', { request, reasonsGiven: true });
const answered = (answer: 'full' | 'in-part') => step('rti.answered', { request, answer });
const refused = step('rti.refused', { request, reasonsGiven: false });
const review = step('rti.review.requested', { request });
const reviewed = step('rti.review.decided', { request, result: 'refused' });
const complaint = step('rti.complaint.filed', { request });
const decided = step('rti.complaint.decided', { request, result: 'granted', penalty: true });
const oversight = step('oversight.asked', { body: 'ombudsman', about: 'inaction' });

test('a request goes from asking to the commission and is answered after all, each kind of step once', () => {
  const { information } = given(
    asked,
    extended,
    refused,
    review,
    reviewed,
    complaint,
    decided,
    answered('full'),
    oversight,
    step('oversight.answered', { asked: stepId(9), answer: 'taken-up' }),
  ).life;
  assert.deepEqual(information.requests[0], {
    id: request,
    happened: '2025-03-01',
    isExtended: true,
    answer: 'full',
    review: 'decided',
    commission: 'decided',
  });
  assert.deepEqual(information.asked, []);
});

test('everything after a request names one, and is not before it', () => {
  given().when(answered('full')).refused('no-such-request');
  given(asked)
    .when(step('rti.answered', { happened: '2025-02-28', request, answer: 'full' }))
    .refused('before-request');
  given()
    .when(step('oversight.answered', { asked: stepId(1), answer: 'refused' }))
    .refused('no-such-asking');
  given(oversight)
    .when(step('oversight.answered', { happened: '2025-02-28', asked: stepId(1), answer: 'refused' }))
    .refused('before-request');
});

test('a request is answered once, extended once, reviewed once, taken to the commission once', () => {
  given(asked, answered('in-part')).when(answered('full')).refused('request-already-answered');
  given(asked, refused).when(refused).refused('request-already-answered');
  given(asked, answered('full')).when(extended).refused('request-already-answered');
  given(asked, extended).when(extended).refused('extended-once-only');
  given(asked, answered('full')).when(review).refused('request-already-answered');
  given(asked, answered('full')).when(complaint).refused('request-already-answered');
  given(asked, review).when(review).refused('review-already-asked');
  given(asked).when(reviewed).refused('review-not-asked');
  given(asked, complaint).when(complaint).refused('commission-already-asked');
  given(asked).when(decided).refused('commission-not-asked');
});

test('silence may be reviewed: nobody need be refused first', () => {
  given(asked).when(review).accepted();
});

test('what an office or the family may do next is offered', () => {
  given().offers('rti.requested', 'oversight.asked');
  given(asked).offers('rti.answered', 'rti.refused', 'rti.review.requested');
  given(asked, review).offers('rti.review.decided');
  given(asked, review, reviewed).offers('rti.complaint.filed');
  given(asked, review, reviewed, complaint).offers('rti.complaint.decided');
  given(asked, answered('full')).doesNotOffer('rti.review.requested', 'rti.answered', 'rti.complaint.filed');
  given(oversight).offers('oversight.answered');
});
