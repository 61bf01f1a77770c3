/** Places, channels, money, borders, other cases: categories, and who was told and answered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNumbers, parseStep } from './events.ts';
import { given, step, stepId } from './testing/lives.ts';

const lead = step('money.lead.entered', {
  direction: 'to-accused',
  amount: '10000-to-100000',
  way: 'mobile-wallet',
  saidBy: 'witness',
});
const referred = step('money.lead.referred', {
  happened: '2025-03-05',
  lead: stepId(1),
  to: 'financial-monitoring-unit',
});
const answered = (happened: string) => step('money.lead.answered', { happened, lead: stepId(1), answer: 'taken-up' });
const abroad = step('crossborder.referred', {
  happened: '2025-03-05',
  to: 'interpol-bureau',
  about: 'material-online',
});
const acknowledged = (happened: string) =>
  step('crossborder.acknowledged', { happened, referral: stepId(1), answer: 'received' });

test('each kind of reach is recorded, and its answer', () => {
  const { reach } = given(
    lead,
    referred,
    answered('2025-04-01'),
    step('place.entered', { district: 'pk-pb-kasur', what: 'place-of-pressure', saidBy: 'family' }),
    step('channel.used', { kind: 'messages', saidBy: 'police' }),
    step('case.related', { why: 'same-place' }),
    abroad,
    step('crossborder.acknowledged', { happened: '2025-04-01', referral: stepId(7), answer: 'received' }),
  ).life;
  assert.equal(reach.leads.get(stepId(1))?.isAnswered, true);
  assert.equal(reach.abroad.get(stepId(7))?.isAnswered, true);
});

test('an answer is to what was asked, and not before it', () => {
  given().when(referred).refused('no-such-lead');
  given().when(answered('2025-04-01')).refused('no-such-lead');
  given(lead).when(answered('2025-04-01')).refused('lead-not-referred');
  given(lead, referred).when(answered('2025-03-04')).refused('answer-before-referral');
  given().when(acknowledged('2025-04-01')).refused('no-such-crossborder-referral');
  given(abroad).when(acknowledged('2025-03-04')).refused('answer-before-referral');
});

test('tehsil and village are sealed apart, the district is of the list, and no link fits anywhere', () => {
  const place = { happened: '2025-03-01', district: 'pk-pb-kasur', what: 'other', saidBy: 'family' };
  assert.throws(() => parseStep('place.entered', { ...place, village: 'Somewhere' }), { code: 'unknown-field' });
  assert.throws(() => parseStep('place.entered', { ...place, district: 'Somewhere' }), { code: 'not-in-list' });
  assert.deepEqual(parseNumbers('place.entered', { village: 'Somewhere' }), { village: 'Somewhere' });
  assert.throws(() => parseStep('channel.used', { ...place, kind: 'https://example.org' }));
  assert.throws(() => parseNumbers('channel.used', { address: 'example' }), { code: 'unknown-field' });
});

test('what waits for a referral or an answer is offered', () => {
  given(lead).offers('money.lead.referred');
  given(lead, referred).offers('money.lead.answered');
  given(lead, referred, answered('2025-04-01')).doesNotOffer('money.lead.referred', 'money.lead.answered');
  given(abroad).offers('crossborder.acknowledged');
});
