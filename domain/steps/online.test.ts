import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given, lived, step, stepId } from './testing/lives.ts';

const found = step('content.found', { channel: 'messenger', saidBy: 'repair-shop' });
const reported = step('content.reported', {
  to: 'online-authority',
  what: 'material',
  channel: 'messenger',
  happened: '2025-03-02',
});
const asked = step('removal.asked', {
  of: 'platform',
  what: 'identity',
  channel: 'social-network',
  happened: '2025-03-02',
});
const first = stepId(1);
const removed = step('content.removed', { asked: first, how: 'removed', happened: '2025-03-05' });
const still = step('content.not-removed', { asked: first, happened: '2025-03-06' });

test('material is found, reported, secured for the investigation, and removed', () => {
  given().when(found).accepted();
  given(found).when(reported).accepted();
  given(reported)
    .when(step('content.taken-for-investigation', { asked: first, happened: '2025-03-03' }))
    .accepted();
  const life = given(reported).when(removed).accepted();
  assert.equal(life.online.asked.get(first)?.state, 'removed');
});

test('an answer needs a request, and comes after it', () => {
  const answered = step('removal.answered', { asked: first, answer: 'refused', happened: '2025-03-04' });
  given(asked).when(answered).accepted();
  given(found).when(answered).refused('nothing-was-asked');
  given(found).when(removed).refused('nothing-was-asked');
  given(asked)
    .when(step('removal.answered', { asked: first, answer: 'refused', happened: '2025-03-01' }))
    .refused('answered-before-asked');
});

test('what was removed may be there again, and is then removed again', () => {
  given(asked, removed).when(removed).refused('removed-already');
  const back = given(asked, removed).when(still).accepted();
  assert.equal(back.online.asked.get(first)?.state, 'still-there');
  given(asked, removed, still).when(removed).accepted();
});

test('a provider keeps data by notice; the court is told and may extend it', () => {
  const notice = step('data.preservation.notice', { to: 'platform', happened: '2025-03-02' });
  const told = step('data.preservation.court-told', { notice: first, happened: '2025-03-02' });
  const extended = (until: string) =>
    step('data.preservation.extended', { notice: first, until, happened: '2025-05-30' });
  given(notice).when(told).accepted();
  given(notice).when(extended('2025-08-30')).accepted();
  given(notice).when(extended('2025-05-01')).refused('preserved-until-before-order');
  given(asked).when(told).refused('no-such-notice');
  given(asked).when(extended('2025-08-30')).refused('no-such-notice');
});

test('an identity at risk is told of', () => {
  given()
    .when(step('identity.at-risk', { whose: 'survivor', through: 'court-list' }))
    .accepted();
});

test('an identity made public and a copy outside custody ask for removal', () => {
  given(
    step('identity.published', {
      by: 'press',
      against: ['family'],
      saidBy: 'family',
      told: 'in-person',
      whose: 'family',
      where: 'website',
      removalAsked: false,
    }),
  ).offers('removal.asked');
  given(step('material.at-large', { where: 'online', saidBy: 'reporter' })).offers('content.reported');
});

test('what comes next is offered', () => {
  given(found).offers('content.reported', 'removal.asked');
  given(asked).offers('removal.answered');
  given(asked, step('removal.answered', { asked: first, answer: 'ordered', happened: '2025-03-04' })).offers(
    'content.removed',
    'content.not-removed',
  );
  assert.equal(lived(found, reported).online.isFoundUnreported, false);
});
