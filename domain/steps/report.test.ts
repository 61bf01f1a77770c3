import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewStep } from './step.ts';
import { given, lived, step } from './testing/lives.ts';

const received = (happened = '2025-03-01') =>
  step('report.received', { happened, office: 'police-station', channel: 'in-person', informant: 'family' });
const fir = (happened = '2025-03-01T23:40+05:00') => step('fir.registered', { happened, sections: ['PPC 376'] });
const refused = (happened = '2025-03-02') =>
  step('fir.refused', { happened, office: 'police-station', groundGiven: 'settle-it', isInWriting: false });
const missing = step('child.missing.reported', {
  happened: '2025-07-04T02:10+05:00',
  person: 'survivor-1',
  office: 'police-station',
});
const notified = (happened = '2025-07-04T03:30+05:00') =>
  step('child.missing.notified', { happened, person: 'survivor-1', notifiedBy: 'police-station' });
const found = step('child.recovered', { happened: '2025-07-06', person: 'survivor-1', recoveredBy: 'police' });

test('what comes before an FIR is recorded without one', () => {
  const early: readonly NewStep[] = [
    step('offence.occurred', { saidBy: 'family', sections: ['PPC 377B'], victimUnder18: true }),
    step('report.due', { known: 'teacher' }),
    received(),
    step('report.amplified', { saidBy: 'child', concerns: ['people'] }),
    step('report.signed', { informant: 'family' }),
    step('officer.details.given', { givenTo: 'family' }),
    step('diary.entered', { office: 'police-station', about: 'report' }),
    step('offence.classified', { isCognizable: true, classifiedBy: 'police-station' }),
    step('report.nci.entered', { referredToMagistrate: true }),
    step('enquiry.begun', { hasPermission: true }),
    step('complaint.transferred', { to: 'cyber-crime', why: 'kind-of-offence' }),
    refused(),
  ];
  for (const each of early) given().when(each).accepted();
  const { report } = lived(...early);
  assert.deepEqual([report.diaryEntries, report.firs.length, report.refusedFirs, report.isCognizable], [1, 0, 1, true]);
});

test('an FIR that came late says after how many days, and nothing is refused for it', () => {
  assert.deepEqual(lived(received(), fir('2025-03-09')).report.firs, [
    { registered: '2025-03-09', daysAfterReport: 8 },
  ]);
  assert.deepEqual(lived(fir('2025-03-09')).report.firs, [{ registered: '2025-03-09', daysAfterReport: undefined }]);
});

test('an FIR is not older than the first report', () => {
  given(received('2025-03-02')).when(fir('2025-03-01')).refused('fir-before-any-report');
  given(received('2025-03-02'), received('2025-02-28')).when(fir('2025-03-01')).accepted();
});

test('one incident has one FIR: another needs another incident', () => {
  given(fir()).when(fir('2025-04-01')).refused('fir-already-registered');
  given(fir())
    .when(step('fir.registered', { happened: '2025-04-01', sections: ['PPC 377'], isAnotherIncident: true }))
    .accepted();
});

test('registration is refused before it is done, also where that is recorded later; never after', () => {
  given(fir('2025-03-09')).when(refused('2025-03-02')).accepted();
  given(fir('2025-03-01')).when(refused('2025-03-02')).refused('fir-already-registered');
});

test('what follows an FIR needs one, and comes after it', () => {
  const after = (happened: string): readonly NewStep[] => [
    step('fir.copy.given', { happened, givenTo: ['informant'] }),
    step('fir.transferred', { happened, to: 'special-investigation-unit' }),
    step('report.157.sent', { happened, isInvestigating: true }),
  ];
  for (const each of after('2025-03-02')) {
    given(fir()).when(each).accepted();
    given().when(each).refused('no-fir-yet');
  }
  for (const each of after('2025-02-27')) given(fir()).when(each).refused('before-the-fir');
});

test('police who do not investigate say whether they wrote their reasons', () => {
  given(fir())
    .when(step('report.157.sent', { happened: '2025-03-02', isInvestigating: false }))
    .refused('reasons-for-not-investigating-missing');
  given(fir())
    .when(step('report.157.sent', { happened: '2025-03-02', isInvestigating: false, reasonsWritten: false }))
    .accepted();
});

test('a remedy is decided once it was sought', () => {
  const sought = step('remedy.sought', { remedy: 'justice-of-peace', soughtBy: 'family', against: 'no-fir' });
  const decided = step('remedy.decided', { remedy: 'justice-of-peace', result: 'directed' });
  given(refused()).when(sought).accepted();
  given(refused(), sought).when(decided).accepted();
  given(refused()).when(decided).refused('no-such-remedy-sought');
  given(sought, decided).when(decided).refused('no-such-remedy-sought');
  given(sought)
    .when(step('remedy.decided', { remedy: 'high-court', result: 'refused' }))
    .refused('no-such-remedy-sought');
});

test('a private complaint stands beside the FIR, and a magistrate acts on it once', () => {
  const filed = step('complaint.private.filed', { filedBy: 'family' });
  const decided = step('complaint.private.decided', { result: 'process-issued', reasonsWritten: true });
  given(fir()).when(filed).accepted();
  given(filed).when(decided).accepted();
  given().when(decided).refused('no-private-complaint');
  given(filed, decided).when(decided).refused('no-private-complaint');
});

test('a missing child is notified once, followed daily, searched for and found', () => {
  const person = 'survivor-1';
  given().when(missing).accepted();
  given(missing).when(notified()).accepted();
  given(missing, notified())
    .when(step('child.missing.status-sent', { happened: '2025-07-05', person }))
    .accepted();
  given(missing)
    .when(step('child.search.begun', { happened: '2025-07-04', person, searchedBy: 'police' }))
    .accepted();
  given(missing, notified()).when(found).accepted();
  given(missing, notified()).when(notified()).refused('already-notified');
});

test('nobody is found or notified of who is not missing, or before they were', () => {
  given().when(notified()).refused('child-not-missing');
  given(missing, found).when(found).refused('child-not-missing');
  given(missing).when(notified('2025-07-04T01:00+05:00')).refused('before-the-child-was-missing');
});

test('told again while it is missing, the first report counts; after it was found it is missing anew', () => {
  const again = step('child.missing.reported', { happened: '2025-07-05', person: 'survivor-1', office: 'help-line' });
  assert.equal(lived(missing, again).report.missing.get('survivor-1')?.reported, '2025-07-04T02:10+05:00');
  assert.equal(lived(missing, found, again).report.missing.get('survivor-1')?.recovered, undefined);
});

test('what would come next is offered', () => {
  given().offers('report.received', 'diary.entered', 'fir.registered', 'fir.refused');
  given(received(), refused()).offers('remedy.sought', 'complaint.private.filed');
  given(received(), fir()).offers('fir.copy.given');
  given(received(), fir()).doesNotOffer('fir.registered', 'remedy.sought');
  given(missing).offers('child.missing.notified', 'child.recovered');
});
