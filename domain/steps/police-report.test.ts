import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewStep } from './step.ts';
import { entered, given, lived, step } from './testing/lives.ts';

const accused = entered('accused');
const fir = step('fir.registered', { sections: ['PPC 376'] });
const interim = (happened = '2025-03-18') => step('report.173.interim', { happened, reasonsForDelay: 'written' });
const final = step('report.173.final', { happened: '2025-04-10', sections: ['PPC 376'], accused: ['accused-1'] });
const supplementary = step('report.173.supplementary', { happened: '2025-05-10', adds: ['evidence'] });
const asked = (closure: 'cancellation' | 'untraced', ground: 'false' | 'nobody-found' | 'settled' = 'nobody-found') =>
  step('report.closure.asked', { happened: '2025-04-01', closure, ground });
const decided = (closure: 'cancellation' | 'untraced', isAccepted: boolean) =>
  step('report.closure.decided', {
    happened: '2025-04-15',
    closure,
    isAccepted,
    complainantHeard: true,
    court: 'magistrate',
  });
const received = step('report.173.received.prosecutor', { happened: '2025-04-11', which: 'final' });
const returned = step('report.173.returned', {
  happened: '2025-04-13',
  defects: ['papers-missing'],
  isInWriting: true,
});

test('interim, final and supplementary reports, and the prosecutor’s part in them', () => {
  given(fir).when(interim()).accepted();
  given(fir, interim())
    .when(step('report.173.interim.scrutinised', { happened: '2025-03-20', asks: 'start-trial' }))
    .accepted();
  given(accused, fir, interim()).when(final).accepted();
  given(accused, fir, final).when(supplementary).accepted();
  given(accused, fir, final).when(received).accepted();
  given(accused, fir, final, received).when(returned).accepted();
  given(accused, fir)
    .when(step('chargesheet.filed', { happened: '2025-04-20', sections: ['BNS 65'], accused: ['accused-1'] }))
    .accepted();
  given(accused, fir)
    .when(
      step('prosecution.withdrawal.asked', {
        happened: '2025-06-01',
        accused: ['accused-1'],
        asked: 'before-charge',
        complainantTold: true,
      }),
    )
    .accepted();
});

test('no report is without an FIR, nor before it', () => {
  const reports: readonly NewStep[] = [interim(), final, supplementary, asked('untraced'), received];
  for (const each of reports) given(accused).when(each).refused('report-without-fir');
  given(fir).when(interim('2025-02-01')).refused('report-before-fir');
});

test('the final report is one; an interim one does not follow it, and a supplementary one does not come before', () => {
  given(accused, fir, final).when(final).refused('final-already-sent');
  given(accused, fir, final).when(interim('2025-04-20')).refused('interim-after-final');
  given(accused, fir, final).when(interim('2025-03-18')).accepted();
  given(fir).when(supplementary).refused('supplementary-before-final');
});

test('cancelled and untraced are outcomes of the report, by a magistrate who accepted it', () => {
  given(fir).when(asked('untraced')).accepted();
  assert.equal(lived(fir, asked('untraced')).policeReport.outcome, 'pending');
  assert.equal(lived(fir, asked('untraced'), decided('untraced', true)).policeReport.outcome, 'untraced');
  assert.equal(
    lived(fir, asked('cancellation', 'false'), decided('cancellation', true)).policeReport.outcome,
    'cancelled',
  );
  assert.equal(lived(fir, asked('untraced'), decided('untraced', false)).policeReport.outcome, 'pending');
  assert.equal(lived(accused, fir, final).policeReport.outcome, 'sent-for-trial');
});

test('a magistrate decides what the police asked, and no settlement ends a case', () => {
  given(fir).when(decided('untraced', true)).refused('closure-not-asked');
  given(fir, asked('untraced')).when(decided('cancellation', true)).refused('closure-not-asked');
  given(fir, asked('cancellation', 'settled')).when(decided('cancellation', true)).refused('settlement-ends-nothing');
  given(fir, asked('cancellation', 'settled')).when(decided('cancellation', false)).accepted();
});

test('what a magistrate ended goes on only after an order of further investigation', () => {
  const closed = [accused, fir, asked('untraced'), decided('untraced', true)] as const;
  const further = step('investigation.further', { happened: '2025-05-01', orderedBy: 'high-court' });
  const late = step('report.173.final', { happened: '2025-06-01', sections: ['PPC 376'], accused: ['accused-1'] });
  given(...closed)
    .when(late)
    .refused('case-closed-by-magistrate');
  given(...closed)
    .when(interim('2025-06-01'))
    .refused('case-closed-by-magistrate');
  given(...closed)
    .when(asked('cancellation'))
    .refused('case-closed-by-magistrate');
  given(...closed, further)
    .when(late)
    .accepted();
});

test('the prosecutor returns what was received, and examines an interim report that there is', () => {
  given(accused, fir, final).when(returned).refused('nothing-with-prosecutor');
  given(accused, fir, final, received, returned).when(returned).refused('nothing-with-prosecutor');
  given(fir)
    .when(step('report.173.interim.scrutinised', { happened: '2025-03-20', asks: 'wait' }))
    .refused('no-interim-report');
});

test('what would come next is offered', () => {
  given().doesNotOffer('report.173.interim', 'report.173.final');
  given(fir).offers('report.173.interim', 'report.173.final', 'report.closure.asked');
  given(fir, asked('untraced')).offers('report.closure.decided');
  given(accused, fir, final).offers('report.173.received.prosecutor', 'report.173.supplementary');
});
