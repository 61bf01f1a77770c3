/** Who leaves every suggestion, link and warning, and who does not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewStep } from '../steps/step.ts';
import { entered, lived, step, stepId } from '../steps/testing/lives.ts';
import { clearedIn } from './cleared.ts';

const cleared = (...steps: readonly NewStep[]): readonly string[] => [
  ...clearedIn(lived(entered('accused'), entered('official'), ...steps)),
];
const acquitted = step('accused.cleared', {
  person: 'accused-1',
  authority: 'sessions-court',
  ground: 'acquitted',
  underAppeal: false,
});
const named = (saidBy: 'court' | 'staff' | 'police' | 'named-person' | 'survivor-side') =>
  step('person.named-in-error', { person: 'accused-1', saidBy });
const foundFalse = (authority: 'police' | 'inquiry', basedOn: 'inquiry' | 'changed-statement', underAppeal = false) =>
  step('complaint.found-false', { authority, basedOn, underAppeal });

test('nobody is cleared by being named', () => {
  assert.deepEqual(cleared(), []);
});

test('whoever an authority cleared is cleared until that is set aside', () => {
  assert.deepEqual(cleared(acquitted), ['accused-1']);
  const setAside = step('finding.set-aside', { finding: stepId(3), authority: 'high-court' });
  assert.deepEqual(cleared(acquitted, setAside), []);
});

test('somebody named in error is cleared by a court’s, staff’s or the family’s word, not by their own or the police’s', () => {
  for (const saidBy of ['court', 'staff', 'survivor-side'] as const)
    assert.deepEqual(cleared(named(saidBy)), ['accused-1'], saidBy);
  for (const saidBy of ['named-person', 'police'] as const) assert.deepEqual(cleared(named(saidBy)), [], saidBy);
});

test('while pressure is being looked into, the family’s word clears nobody', () => {
  const pressure = step('compromise.offered', {
    by: 'accused-family',
    against: ['family'],
    saidBy: 'family',
    told: 'in-person',
    through: 'village-council',
  });
  assert.deepEqual(cleared(pressure, named('survivor-side')), []);
});

test('a complaint that an inquiry found false clears everybody whom it names, once no appeal is open', () => {
  assert.deepEqual(cleared(foundFalse('inquiry', 'inquiry')), ['accused-1', 'official-1']);
  assert.deepEqual(cleared(foundFalse('inquiry', 'inquiry', true)), []);
  assert.deepEqual(cleared(foundFalse('police', 'inquiry')), []);
  assert.deepEqual(cleared(foundFalse('inquiry', 'changed-statement')), []);
});
