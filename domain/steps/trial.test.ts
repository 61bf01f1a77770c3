/** The trial: in which order it can be, and what it keeps of how a child was protected. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomesOf } from './outcomes.ts';
import { entered, given, step } from './testing/lives.ts';

const accused = ['accused-1'] as const;
const takenUp = step('cognizance.taken', {
  happened: '2025-03-10',
  accused,
  sections: ['PPC 376', 'PPC 506'],
  court: 'special-court',
});
const framed = step('charge.framed', {
  happened: '2025-04-01',
  accused: 'accused-1',
  charge: 'PPC 376',
  pleadedGuilty: false,
});
const opened = step('trial.opened', { happened: '2025-04-02', accused, court: 'special-court' });
const argued = step('arguments.completed', { happened: '2025-06-01', accused });
const childHeard = {
  happened: '2025-04-20',
  person: 'survivor-1',
  inCamera: true,
  screen: true,
  videoLink: false,
  videoRecorded: true,
  trustedPersonPresent: true,
  questionsBy: 'through-judge',
  finished: true,
} as const;
const adjourned = step('adjournment.granted', {
  happened: '2025-05-01',
  by: 'accused',
  why: 'counsel-absent',
  until: '2025-05-10',
  reasonsWritten: true,
  onCosts: false,
  custody: true,
});
const judged = step('judgment.pronounced', { happened: '2025-06-20', accused, court: 'special-court' });
const acquitted = step('acquitted', {
  happened: '2025-06-20',
  accused: 'accused-1',
  charge: 'PPC 376',
  way: 'after-evidence',
});
const acquittedEarly = step('acquitted', {
  happened: '2025-06-20',
  accused: 'accused-1',
  charge: 'PPC 506',
  way: 'early-265k',
});

test('a whole trial is recorded in its order, each kind of step once', () => {
  const { trial } = given(
    entered('accused'),
    entered('witness'),
    step('accused.appeared', { accused: 'accused-1' }),
    takenUp,
    step('case.committed', { happened: '2025-03-11', accused, court: 'sessions-court' }),
    step('trial.transferred', {
      happened: '2025-03-12',
      accused,
      court: 'special-court',
      orderedBy: 'high-court',
    }),
    step('copies.delivered', {
      happened: '2025-03-20',
      accused,
      papers: ['fir', 'statements'],
      childsPlacesLeftOut: true,
    }),
    step('trial.fixed', { happened: '2025-03-20', date: '2025-04-01' }),
    step('charge.hearing.first', { happened: '2025-03-28', accused }),
    framed,
    step('charge.altered', {
      happened: '2025-04-01',
      accused: 'accused-1',
      from: 'PPC 376',
      charge: 'PPC 377B',
    }),
    opened,
    step('trial.schedule.issued', { happened: '2025-04-02', endsBy: '2025-06-01' }),
    step('hearing.held', { happened: '2025-04-10', about: 'evidence', inCamera: true, next: '2025-04-20' }),
    step('evidence.child.recorded', childHeard),
    step('trial.evidence', {
      happened: '2025-04-21',
      person: 'witness-1',
      crossExamined: true,
      videoRecorded: true,
    }),
    step('adjournment.requested', { happened: '2025-05-01', by: 'accused' }),
    adjourned,
    step('counsel.appointed-by-court', { happened: '2025-05-10', accused: 'accused-1', years: 8 }),
    step('report.344a.sent', { happened: '2025-05-20' }),
    argued,
    step('evidence.false', { happened: '2025-06-10', person: 'witness-1', foundBy: 'special-court' }),
  ).life;
  assert.deepEqual(trial.charges.get('accused-1'), ['PPC 377B']);
  assert.equal(trial.fixedFor, '2025-04-01');
  assert.equal(trial.hearings, 1);
  assert.ok(trial.argued.has('accused-1'));
  assert.ok(trial.falseEvidence.has('witness-1'));
});

test('nothing of a trial comes before the court has taken the case up, against that accused and by that day', () => {
  given(entered('accused')).when(framed).refused('cognizance-first');
  given(entered('accused')).when(adjourned).refused('cognizance-first');
  given(entered('accused'), entered('accused'), takenUp)
    .when(step('trial.opened', { happened: '2025-04-02', accused: ['accused-1', 'accused-2'], court: 'special-court' }))
    .refused('cognizance-first');
  given(entered('accused'), takenUp)
    .when(step('trial.opened', { happened: '2025-03-09', accused, court: 'special-court' }))
    .refused('before-cognizance');
  given(entered('accused'))
    .when(step('accused.appeared', { accused: 'accused-1' }))
    .accepted();
});

test('a court takes a case up against an accused once; again only after a discharge, which acquits nobody', () => {
  given(entered('accused'), takenUp).when(takenUp).refused('cognizance-already-taken');
  const discharged = step('accused.discharged', { happened: '2025-03-15', accused: 'accused-1', by: 'special-court' });
  const again = given(entered('accused'), takenUp, discharged).when(takenUp).accepted();
  assert.deepEqual(
    outcomesOf(again).map(({ outcome }) => outcome),
    ['pending', 'pending'],
  );
});

test('a charge is framed once for an accused and a section, altered only where it was framed, and never after its outcome', () => {
  given(entered('accused'), takenUp, framed).when(framed).refused('charge-already-framed');
  given(entered('accused'), takenUp, framed)
    .when(step('charge.altered', { happened: '2025-04-03', accused: 'accused-1', from: 'PPC 377', charge: 'PPC 376' }))
    .refused('charge-not-framed');
  given(entered('accused'), takenUp).when(argued).refused('charge-not-framed');
  given(entered('accused'), takenUp, framed, judged, acquitted, acquittedEarly)
    .when(
      step('charge.framed', { happened: '2025-07-01', accused: 'accused-1', charge: 'PPC 377', pleadedGuilty: false }),
    )
    .refused('trial-is-over');
});

test('the trial of an accused begins once, and again when a higher court has ordered it', () => {
  given(entered('accused'), takenUp, opened).when(opened).refused('trial-already-opened');
});

test('no day is announced that was past already', () => {
  given(entered('accused'), takenUp)
    .when(step('trial.fixed', { happened: '2025-03-20', date: '2025-03-19' }))
    .refused('date-before-order');
});

test('a third adjournment is recorded, and said to be beyond the two that the law allows', () => {
  const two = given(entered('accused'), takenUp, adjourned, adjourned);
  assert.equal(two.life.trial.isBeyondTwoAdjournments, false);
  assert.equal(two.when(adjourned).accepted().trial.isBeyondTwoAdjournments, true);
});

test('what a child was not given in court is kept, and that it was called again', () => {
  const { trial } = given(
    entered('accused'),
    takenUp,
    step('evidence.child.recorded', childHeard),
    step('evidence.child.recorded', {
      ...childHeard,
      inCamera: false,
      screen: false,
      videoRecorded: false,
      trustedPersonPresent: false,
      questionsBy: 'accused-in-person',
    }),
  ).life;
  assert.deepEqual(trial.childsEvidence[0]?.missed, []);
  assert.deepEqual(trial.childsEvidence[1]?.missed, [
    'not-in-camera',
    'no-screen-or-video-link',
    'not-video-recorded',
    'no-trusted-person',
    'questioned-by-accused',
  ]);
  assert.deepEqual(
    trial.childsEvidence.map(({ isCalledAgain }) => isCalledAgain),
    [false, true],
  );
});

test('a child of the complaint is never recorded as a witness like any other', () => {
  const evidence = { happened: '2025-04-21', person: 'survivor-1', crossExamined: true, videoRecorded: true } as const;
  given(entered('accused'), takenUp).when(step('trial.evidence', evidence)).refused('person-of-another-role');
});

test('a trial offers what comes next in it, and nothing once it is over', () => {
  given(entered('accused')).doesNotOffer('charge.framed', 'cognizance.taken');
  const fir = step('fir.registered', { sections: ['PPC 376'], accused });
  const reported = step('report.173.final', { happened: '2025-03-09', sections: ['PPC 376'], accused });
  given(entered('accused'), fir, step('investigation.completed', { happened: '2025-03-08' }), reported).offers(
    'cognizance.taken',
  );
  given(entered('accused'), takenUp).offers('charge.framed', 'copies.delivered', 'trial.fixed');
  given(entered('accused'), takenUp, framed).offers('evidence.child.recorded', 'arguments.completed');
  given(entered('accused'), takenUp, framed, step('evidence.child.recorded', childHeard)).doesNotOffer(
    'evidence.child.recorded',
  );
  given(entered('accused'), takenUp, framed, argued).offers('judgment.pronounced');
  given(entered('accused'), takenUp, framed, judged, acquitted, acquittedEarly).doesNotOffer(
    'hearing.held',
    'arguments.completed',
  );
});
