import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCleared } from './fairness.ts';
import { entered, given, lived, step, stepId } from './testing/lives.ts';

const accused = entered('accused');
const who = 'accused-1';
const foundFalse = (basedOn: 'trial' | 'inquiry' | 'changed-statement' | 'withdrawal' | 'compromise') =>
  step('complaint.found-false', { authority: 'special-court', basedOn, underAppeal: false });
const cleared = step('accused.cleared', {
  person: who,
  authority: 'special-court',
  ground: 'acquitted',
  underAppeal: false,
  happened: '2025-09-30',
});
const threat = step('threat.reported', {
  by: 'accused',
  against: ['family'],
  saidBy: 'family',
  told: 'in-person',
  to: 'person',
});

test('that a family took its complaint back, or came to terms, never makes it false', () => {
  given().when(foundFalse('withdrawal')).refused('withdrawal-is-not-false');
  given().when(foundFalse('compromise')).refused('withdrawal-is-not-false');
  const life = given().when(foundFalse('trial')).accepted();
  assert.deepEqual(
    life.fairness.foundFalse.map(({ authority, isSetAside }) => [authority, isSetAside]),
    [['special-court', false]],
  );
});

test('a changed statement makes nothing false while pressure waits for its review', () => {
  given(threat).when(foundFalse('changed-statement')).refused('pressure-before-finding');
  given(threat).when(foundFalse('trial')).accepted();
  given().when(foundFalse('changed-statement')).accepted();
});

test('whoever is cleared is shown as cleared until that is set aside', () => {
  const life = given(accused).when(cleared).accepted();
  assert.equal(isCleared(life.fairness, who), true);
  assert.equal(life.fairness.cleared.get(who)?.on, '2025-09-30');
  given(accused, cleared).when(cleared).refused('cleared-already');
  const aside = step('finding.set-aside', { finding: stepId(2), authority: 'high-court', happened: '2025-12-01' });
  const after = given(accused, cleared).when(aside).accepted();
  assert.equal(isCleared(after.fairness, who), false);
  given(accused, cleared, aside).when(cleared).accepted();
});

test('a finding is appealed and set aside, each only while it stands', () => {
  const appealed = step('finding.appealed', { finding: stepId(1), by: 'survivor-side', happened: '2025-10-05' });
  const aside = step('finding.set-aside', { finding: stepId(1), authority: 'high-court', happened: '2026-02-01' });
  const life = given(foundFalse('trial')).when(appealed).accepted();
  assert.equal(life.fairness.foundFalse[0]?.isUnderAppeal, true);
  given(foundFalse('trial'), appealed).offers('finding.set-aside');
  given(foundFalse('trial'), appealed).when(aside).accepted();
  given(foundFalse('trial'), aside).when(appealed).refused('finding-set-aside-already');
  given(accused).when(appealed).refused('no-such-finding');
  given(accused).when(aside).refused('no-such-finding');
});

test('whoever is named may reply, and may be named in error', () => {
  const replied = step('accused.replied', { person: who, says: 'denies', through: 'lawyer' });
  const inError = step('person.named-in-error', { person: who, saidBy: 'survivor-side' });
  given(accused).offers('accused.replied');
  given(accused, replied).doesNotOffer('accused.replied');
  const life = lived(accused, replied, inError);
  assert.deepEqual([[...life.fairness.replied], [...life.fairness.namedInError]], [[who], [who]]);
});
