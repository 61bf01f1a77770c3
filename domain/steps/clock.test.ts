/** What moves a clock says by which order, and holds together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given, step } from './testing/lives.ts';

const granted = step('stay.granted', { court: 'high-court' });
const served = step('stay.served', { happened: '2025-03-05' });
const vacated = (happened: string) => step('stay.vacated', { happened });

test('each kind of step that moves a clock is recorded', () => {
  const { clock } = given(
    step('limit.extended', { rule: 'PK-PB-RTI-10', by: 'P14D', orderedBy: 'office' }),
    step('limit.extended', { rule: 'PK-PECA-31#1', until: '2025-06-01', orderedBy: 'cyber-crime-court' }),
    step('delay.condoned', { rule: 'PK-ARA-18-3', court: 'high-court' }),
    step('duty.done', { rule: 'PK-CRPC-157', shownBy: 'paper' }),
    step('duty.not-needed', { rule: 'PK-CRPC-173-INTERIM', ground: 'overtaken' }),
    step('offence.added', { sections: ['PPC 377'], addedBy: 'court' }),
    granted,
    served,
    vacated('2025-04-05'),
  ).life;
  assert.equal(clock.stays.size, 0);
  assert.equal(clock.grantedStays.size, 0);
});

test('an extension has one end, not before its order', () => {
  const order = { rule: 'PK-JJSA-4-8', orderedBy: 'high-court' } as const;
  given().when(step('limit.extended', order)).refused('extension-needs-one-end');
  given()
    .when(step('limit.extended', { ...order, until: '2025-06-01', by: 'P30D' }))
    .refused('extension-needs-one-end');
  given()
    .when(step('limit.extended', { ...order, until: '2025-02-28' }))
    .refused('end-before-order');
  given()
    .when(step('stay.granted', { court: 'high-court', until: '2025-02-28' }))
    .refused('end-before-order');
});

test('a stay ends only where one stands, of that rule or of all, and not before it was served', () => {
  given().when(vacated('2025-04-05')).refused('no-stay-served');
  given(served).when(served).refused('stay-already-served');
  given(served).when(vacated('2025-03-04')).refused('vacated-before-served');
  const ofOne = step('stay.served', { rule: 'PK-CRPC-344A' });
  given(served).when(ofOne).accepted();
  given(ofOne)
    .when(step('stay.vacated', { happened: '2025-04-05', rule: 'PK-ARA-16-1' }))
    .refused('no-stay-served');
});

test('an order that names no rule lifts every stay, one that names a rule only that', () => {
  const ofOne = step('stay.served', { rule: 'PK-CRPC-344A' });
  const ofAnother = step('stay.served', { rule: 'PK-ARA-16-1' });
  const ofThat = step('stay.vacated', { happened: '2025-04-05', rule: 'PK-ARA-16-1' });
  assert.deepEqual([...given(ofOne, ofAnother, ofThat).life.clock.stays.keys()], ['PK-CRPC-344A']);
  assert.equal(given(ofOne, ofAnother, vacated('2025-04-05')).life.clock.stays.size, 0);
  assert.deepEqual([...given(served, ofThat).life.clock.stays.keys()], ['all']);
});

test('a stay that was granted is offered to be served, one that was served to be vacated', () => {
  given(granted).offers('stay.served');
  given(granted, served).offers('stay.vacated');
  given(granted, served).doesNotOffer('stay.served');
  given().doesNotOffer('stay.served', 'stay.vacated');
});
