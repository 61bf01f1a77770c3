import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entered, given, lived, step } from './testing/lives.ts';

const who = 'accused-1';
const accused = entered('accused');
const applied = step('bail.prearrest.applied', { accused: who, court: 'sessions-court', happened: '2025-03-01' });
const interim = (happened = '2025-03-02', until = '2025-03-20') =>
  step('bail.interim.granted', { accused: who, court: 'sessions-court', until, happened });
const extended = step('bail.interim.extended', { accused: who, until: '2025-04-05', happened: '2025-03-20' });
const confirmed = (happened = '2025-03-20') => step('bail.confirmed', { accused: who, happened });
const recalled = (happened = '2025-03-20') => step('bail.recalled', { accused: who, happened });
const arrested = step('accused.arrested', { accused: who, happened: '2025-03-01' });
const granted = (happened = '2025-03-15') =>
  step('bail.granted', { accused: who, court: 'special-court', ground: 'merits', happened });

test('provisional bail has two dates: until when it was granted, and what was decided on it', () => {
  const life = lived(accused, applied, interim(), extended);
  assert.deepEqual(life.bail.running.get(who), {
    kind: 'interim',
    grantedOn: '2025-03-02',
    until: '2025-04-05',
    warnOn: '2025-04-02',
    wasBreached: false,
    cancellationAsked: false,
  });
  assert.deepEqual(life.bail.interim.get(who), [{ grantedOn: '2025-03-02', until: '2025-04-05', decided: undefined }]);
  const after = given(accused, applied, interim(), extended).when(confirmed('2025-04-05')).accepted();
  assert.deepEqual(after.bail.interim.get(who), [
    { grantedOn: '2025-03-02', until: '2025-04-05', decided: { as: 'confirmed', on: '2025-04-05' } },
  ]);
  assert.equal(after.bail.running.get(who)?.kind, 'confirmed');
});

test('provisional bail that is recalled, withdrawn, lapsed or refused is bail no more', () => {
  for (const [end, as] of [
    [recalled(), 'recalled'],
    [step('bail.withdrawn', { accused: who, happened: '2025-03-20' }), 'withdrawn'],
    [step('bail.lapsed', { accused: who, happened: '2025-03-20' }), 'lapsed'],
    [step('bail.refused', { accused: who, asked: 'before-arrest', happened: '2025-03-20' }), 'recalled'],
  ] as const) {
    const life = given(accused, interim()).when(end).accepted();
    assert.equal(life.bail.running.has(who), false, end.type);
    assert.equal(life.bail.interim.get(who)?.[0]?.decided?.as, as);
  }
});

test('what was not granted is neither confirmed, recalled nor extended', () => {
  for (const next of [confirmed(), recalled(), extended]) given(accused, applied).when(next).refused('no-interim-bail');
  given(accused, interim(), recalled()).when(confirmed('2025-03-22')).refused('no-interim-bail');
  given(accused, interim('2025-03-10', '2025-03-20')).when(confirmed('2025-03-05')).refused('no-interim-bail');
});

test('provisional bail that runs is extended, not granted again; once its date passed it may be', () => {
  given(accused, interim()).when(interim('2025-03-10', '2025-03-30')).refused('interim-bail-runs-already');
  given(accused, interim()).when(interim('2025-03-21', '2025-03-30')).accepted();
  given(accused, interim(), confirmed()).when(interim('2025-03-22', '2025-03-30')).refused('already-on-bail');
});

test('no bail ends before it was ordered', () => {
  given(accused).when(interim('2025-03-02', '2025-03-01')).refused('bail-ends-before-order');
  given(accused)
    .when(step('bail.protective.granted', { accused: who, until: '2025-03-01', happened: '2025-03-02' }))
    .refused('bail-ends-before-order');
});

test('protective bail lasts to its date', () => {
  const life = given(accused)
    .when(step('bail.protective.granted', { accused: who, until: '2025-03-16', happened: '2025-03-02' }))
    .accepted();
  assert.equal(life.bail.running.get(who)?.until, '2025-03-16');
  assert.equal(life.bail.running.get(who)?.warnOn, '2025-03-13');
});

test('bail before arrest is not for who is in custody, and bail after arrest not for who was never arrested', () => {
  given(accused, arrested).when(interim()).refused('prearrest-bail-in-custody');
  given(accused).when(granted()).refused('bail-before-arrest');
  given(accused, arrested)
    .when(step('bail.postarrest.applied', { accused: who, court: 'special-court', happened: '2025-03-05' }))
    .accepted();
  given(accused, arrested).when(granted()).accepted();
  given(accused, arrested, granted()).when(granted('2025-03-17')).refused('already-on-bail');
});

test('an interim bail of before the arrest may be recorded after it', () => {
  given(accused, arrested).when(interim('2025-02-01', '2025-02-20')).accepted();
});

test('bail is refused, breached, asked to be cancelled, and cancelled', () => {
  given(accused, arrested)
    .when(step('bail.refused', { accused: who, asked: 'after-arrest', happened: '2025-03-10' }))
    .accepted();
  const breached = step('bail.condition.breached', {
    accused: who,
    how: 'threat',
    saidBy: 'family',
    happened: '2025-03-18',
  });
  const asked = step('bail.cancellation.applied', {
    accused: who,
    by: 'survivor-side',
    court: 'special-court',
    happened: '2025-03-19',
  });
  const cancelled = step('bail.cancelled', { accused: who, court: 'special-court', happened: '2025-03-21' });
  const life = given(accused, arrested, granted(), breached).when(asked).accepted();
  assert.deepEqual(
    [life.bail.running.get(who)?.wasBreached, life.bail.running.get(who)?.cancellationAsked],
    [true, true],
  );
  given(accused, arrested, granted(), breached).offers('bail.cancellation.applied');
  given(accused, arrested, granted(), breached, asked).offers('bail.cancelled');
  assert.equal(
    given(accused, arrested, granted(), breached, asked).when(cancelled).accepted().bail.running.has(who),
    false,
  );
  for (const next of [breached, asked, cancelled, step('bail.lapsed', { accused: who })])
    given(accused, arrested).when(next).refused('no-bail');
});

test('an application may be withdrawn before anything was granted', () => {
  given(accused, applied)
    .when(step('bail.withdrawn', { accused: who, happened: '2025-03-02' }))
    .accepted();
});

test('a late entry that makes a later step of bail impossible is refused', () => {
  given(accused, interim(), extended).when(recalled('2025-03-10')).refused('contradicts-later-bail');
});

test('what comes next is offered', () => {
  given(accused).offers('bail.prearrest.applied');
  given(accused, applied).offers('bail.interim.granted', 'bail.refused');
  given(accused, interim()).offers('bail.confirmed', 'bail.recalled', 'bail.interim.extended');
  given(accused, arrested).offers('bail.postarrest.applied');
});
