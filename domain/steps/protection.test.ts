import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewStep } from './step.ts';
import { entered, given, lived, step } from './testing/lives.ts';

const sought = step('protection.sought', {
  people: ['survivor-1'],
  measures: ['hidden-identity'],
  from: 'court',
  soughtBy: 'family',
});
const ordered = (until?: string) =>
  step('protection.ordered', {
    people: ['survivor-1'],
    measures: ['hidden-identity'],
    orderedBy: 'court',
    ...(until === undefined ? {} : { until }),
  });
const begun = step('protection.begun', { person: 'survivor-1', measures: ['safe-house'] });
const ended = (happened: string) =>
  step('protection.ended', { happened, person: 'survivor-1', endedBy: 'the-person', why: 'asked-by-the-person' });

test('what must be told and done at once is recorded at any time', () => {
  const anyTime: readonly NewStep[] = [
    step('arcc.informed', { informedBy: 'police-station' }),
    step('police.stepped-in', { wasOutsideOwnArea: true }),
    step('victim.lawyer.told', { told: 'family', toldBy: 'police-station', listGiven: true }),
    step('victim.told', { of: 'arrest', told: 'child' }),
    step('victim.at.hospital', { hospital: 'public', broughtBy: 'family' }),
    step('treatment.given', { wasFree: true }),
    sought,
    ordered('2025-06-01'),
    step('protection.refused', { refusedBy: 'police', reasonsWritten: false }),
    begun,
  ];
  for (const each of anyTime) given().when(each).accepted();
});

test('what was asked of an office waits for that office’s answer', () => {
  assert.deepEqual(lived(sought).protection.soughtFrom, ['court']);
  assert.deepEqual(lived(sought, ordered()).protection.soughtFrom, []);
  const refused = step('protection.refused', { refusedBy: 'court', reasonsWritten: true });
  assert.deepEqual(lived(sought, refused).protection.soughtFrom, []);
});

test('protection ends of whom it protects, and not before it began', () => {
  given(begun).when(ended('2025-04-01')).accepted();
  given(begun).when(ended('2025-02-01')).refused('protection-ended-before-it-began');
  given().when(ended('2025-04-01')).refused('not-protected');
  given(begun, ended('2025-04-01')).when(ended('2025-05-01')).refused('not-protected');
});

test('an order does not end before it was made', () => {
  given().when(ordered('2025-02-01')).refused('order-ends-before-it-was-made');
});

test('nobody but the child’s side, witnesses and reporters is protected so', () => {
  given(entered('accused'))
    .when(
      step('protection.sought', {
        people: ['accused-1'],
        measures: ['police-guard'],
        from: 'court',
        soughtBy: 'police',
      }),
    )
    .refused('person-of-another-role');
});

test('what would come next is offered', () => {
  given().offers('arcc.informed', 'protection.sought');
  given(sought).offers('protection.ordered', 'protection.refused');
  given(begun).offers('protection.ended');
});
