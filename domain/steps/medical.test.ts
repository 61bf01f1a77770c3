import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decideStep } from './decide.ts';
import { emptyLife, type Life } from './life.ts';
import { examinationOf, girlsExaminedByMen } from './medical.ts';
import type { NewStep } from './step.ts';
import { entered, given, lived, record, step, worker } from './testing/lives.ts';

const child = 'survivor-1';
const court = 'sessions-court';
const asked = (happened = '2025-03-01T10:00+05:00') =>
  step('medical.consent.asked', {
    happened,
    child,
    asked: ['child', 'guardian'],
    language: 'punjabi',
    explainedBy: 'doctor',
    saidMayBeRefused: true,
  });
const consent = (givenBy: 'child' | 'guardian' | 'police' | 'relative', happened = '2025-03-01T10:30+05:00') =>
  step('medical.consent.given', { happened, child, givenBy, scope: ['examination'], isInWriting: true });
const withdrawn = (withdrawnBy: 'child' | 'guardian', happened = '2025-03-01T10:45+05:00') =>
  step('medical.consent.withdrawn', { happened, child, withdrawnBy });
const refusal = (refusedBy: 'child' | 'guardian' = 'child', happened = '2025-03-01T10:45+05:00') =>
  step('medical.exam.refused', { happened, child, refusedBy });
const wish = (agrees: boolean) =>
  step('medical.assent.recorded', { happened: '2025-03-01T10:40+05:00', child, agrees });
const objection = (author: 'child' | 'guardian' | 'accused-side' | 'other') =>
  step('medical.objection.made', { happened: '2025-03-02', child, author, ground: 'no-consent' });
const ordered = (overObjection = false, happened = '2025-03-03T12:00+05:00') =>
  step('medical.exam.ordered', { happened, child, court, overObjection, reasonsWritten: true });
const about = (
  type: 'medical.order.suspended' | 'medical.order.upheld' | 'medical.order.set-aside',
  happened: string,
) => step(type, { happened, child, court: 'high-court' });
const appealed = step('medical.order.appealed', {
  happened: '2025-03-04',
  child,
  appealedBy: 'guardian',
  court: 'high-court',
});
const done = (happened = '2025-03-10T11:00+05:00', ended?: string, examiner: 'female' | 'male' = 'female') =>
  step('medical.exam.done', {
    happened,
    child,
    examiner,
    isAuthorised: true,
    place: 'public-hospital',
    present: ['parent-or-guardian'],
    began: happened,
    ...(ended === undefined ? {} : { ended }),
    samplesTaken: false,
  });
const forwarded = (happened = '2025-03-12') =>
  step('medical.report.forwarded', {
    happened,
    child,
    forwardedTo: 'police',
    recordsConsent: true,
    recordsTimes: true,
    givesReasons: true,
  });

test('from a proposal over consent to the forwarded report', () => {
  const way: readonly NewStep[] = [
    step('medical.exam.proposed', { child, proposedBy: 'crisis-cell' }),
    step('medical.exam.requested', { child, requestedBy: 'police' }),
    asked(),
    wish(true),
    consent('guardian'),
    done(),
    step('dna.samples.sent', { happened: '2025-03-11', of: ['child'], sentBy: 'doctor' }),
    forwarded(),
  ];
  way.forEach((each, at) =>
    given(...way.slice(0, at))
      .when(each)
      .accepted(),
  );
  const { done: examinations, reportsForwarded } = examinationOf(lived(...way).medical, child);
  assert.deepEqual([examinations.map(({ restedOn }) => restedOn), reportsForwarded], [['consent'], 1]);
});

test('nothing is done without consent or a court’s order', () => {
  given().when(done()).refused('no-consent-and-no-order');
  given(asked()).when(done()).refused('no-consent-and-no-order');
});

test('consent is of whoever was asked and told what it is', () => {
  given().when(consent('guardian')).refused('consent-not-asked');
  given(asked('2025-03-02T10:00+05:00')).when(consent('guardian')).refused('consent-not-asked');
});

test('consent of somebody who may not give it is on the record as claimed, and lets nobody examine', () => {
  given(asked()).when(consent('police')).accepted();
  given(asked(), consent('police')).when(done()).refused('consent-by-one-who-may-not');
  assert.deepEqual(examinationOf(lived(asked(), consent('police')).medical, child).claimedConsents, ['police']);
});

test('a refusal is a complete end: nothing more is offered of the child, and nothing can be done', () => {
  given(asked()).when(refusal()).accepted();
  given(asked(), refusal()).when(done()).refused('examination-refused');
  given(asked(), refusal()).doesNotOffer(
    'medical.exam.proposed',
    'medical.consent.asked',
    'medical.consent.given',
    'medical.exam.done',
  );
});

test('what the child refuses, its guardian’s consent does not outweigh', () => {
  given(asked(), consent('guardian'), refusal('child')).when(done()).refused('examination-refused');
  given(asked(), consent('guardian'), wish(false)).when(done()).refused('child-does-not-agree');
  given(asked(), refusal('child', '2025-03-01T10:20+05:00'), consent('guardian'))
    .when(done())
    .refused('child-does-not-agree');
});

test('a child who consents is not bound by its guardian’s no', () => {
  given(asked(), refusal('guardian', '2025-03-01T10:20+05:00'), consent('child')).when(done()).accepted();
});

test('withdrawn consent blocks, at any moment before; a new one opens again', () => {
  given(asked(), consent('guardian'), withdrawn('guardian')).when(done()).refused('consent-withdrawn');
  given(asked(), consent('guardian'), withdrawn('guardian'), consent('guardian', '2025-03-05')).when(done()).accepted();
  given(asked()).when(withdrawn('guardian')).refused('nothing-to-withdraw');
});

test('a court’s order carries an examination, also over an objection whose author is on the record', () => {
  for (const author of ['child', 'guardian', 'accused-side', 'other'] as const)
    given(objection(author)).when(ordered(true)).accepted();
  given().when(ordered(true)).refused('objection-not-recorded');
  given(asked(), refusal()).when(ordered(true)).accepted();
  given(asked(), refusal(), ordered(true)).when(done()).accepted();
  const life = lived(asked(), refusal(), ordered(true), done());
  assert.deepEqual(
    examinationOf(life.medical, child).done.map(({ restedOn }) => restedOn),
    ['order'],
  );
});

test('an order that is suspended or set aside carries nothing; upheld, it does again', () => {
  const suspended = about('medical.order.suspended', '2025-03-05');
  given(ordered()).when(appealed).accepted();
  given(ordered(), appealed).when(done()).accepted();
  given(ordered()).when(suspended).accepted();
  given(ordered(), suspended).when(done()).refused('order-suspended');
  given(ordered(), suspended).when(about('medical.order.upheld', '2025-03-06')).accepted();
  given(ordered(), suspended, about('medical.order.upheld', '2025-03-06')).when(done()).accepted();
  given(ordered()).when(about('medical.order.set-aside', '2025-03-06')).accepted();
  given(ordered(), about('medical.order.set-aside', '2025-03-06')).when(done()).refused('order-set-aside');
  for (const each of [appealed, suspended]) given().when(each).refused('no-such-order');
});

test('it rests on what stood when it began, however late that is recorded', () => {
  given(asked(), consent('guardian')).when(done('2025-03-01T10:15+05:00')).refused('done-before-consent-or-order');
  given(ordered()).when(done('2025-03-02')).refused('done-before-consent-or-order');
  const later = withdrawn('guardian', '2025-03-20');
  given(asked(), consent('guardian'), later).when(done('2025-03-10')).accepted();
});

test('a withdrawal that comes to be known later shows that an examination rested on nothing', () => {
  const life = lived(asked(), consent('guardian'), done('2025-03-10'), withdrawn('guardian', '2025-03-05'));
  assert.deepEqual(
    examinationOf(life.medical, child).done.map(({ restedOn }) => restedOn),
    ['nothing'],
  );
});

test('each examination needs its own consent or order', () => {
  given(asked(), consent('guardian'), done()).when(done('2025-03-15')).refused('no-consent-and-no-order');
});

test('it does not end before it begins, and a report follows an examination', () => {
  given(ordered())
    .when(done('2025-03-10T11:00+05:00', '2025-03-10T10:00+05:00'))
    .refused('examination-ended-before-it-began');
  given(ordered()).when(forwarded()).refused('no-examination-done');
  given(ordered(), done()).when(forwarded('2025-03-09')).refused('no-examination-done');
});

test('a girl examined by a man is on the record, and shown', () => {
  const girl = step('person.described', { person: child, saidBy: 'family', gender: 'female' });
  const life = lived(girl, ordered(), done('2025-03-10', undefined, 'male'));
  assert.deepEqual(girlsExaminedByMen(life), [child]);
  assert.deepEqual(girlsExaminedByMen(lived(girl, ordered(), done())), []);
});

test('what law forbids is reported as a breach, never as an examination; an accused is another law’s', () => {
  const breach = step('medical.breach.reported', { child, saidBy: 'family', breach: ['without-consent'] });
  const { breaches, done: examinations } = examinationOf(given().when(breach).accepted().medical, child);
  assert.deepEqual([breaches, examinations.length], [1, 0]);
  given(entered('accused'))
    .when(step('accused.examined', { accused: 'accused-1', samplesTaken: true }))
    .accepted();
});

test('one child’s consent is not another’s', () => {
  given(entered('survivor'), asked(), consent('guardian'))
    .when(
      step('medical.exam.done', {
        happened: '2025-03-10',
        child: 'survivor-2',
        examiner: 'female',
        isAuthorised: true,
        place: 'crisis-cell',
        present: ['nobody'],
        samplesTaken: false,
      }),
    )
    .refused('no-consent-and-no-order');
});

test('what would come next is offered', () => {
  given().offers('medical.exam.proposed');
  given(step('medical.exam.proposed', { child, proposedBy: 'police' })).offers('medical.consent.asked');
  given(asked()).offers('medical.consent.given', 'medical.exam.refused', 'medical.assent.recorded');
  given(asked(), consent('child')).offers('medical.exam.done', 'medical.consent.withdrawn');
  given(ordered(), done()).offers('medical.report.forwarded');
  given(ordered(), about('medical.order.suspended', '2025-03-05')).offers('medical.order.upheld');
});

const anyStep: fc.Arbitrary<NewStep> = fc.constantFrom(
  asked(),
  consent('child'),
  consent('guardian'),
  consent('police'),
  wish(true),
  wish(false),
  refusal('child'),
  refusal('guardian'),
  withdrawn('child'),
  withdrawn('guardian'),
  objection('accused-side'),
  ordered(),
  about('medical.order.suspended', '2025-03-05'),
  about('medical.order.upheld', '2025-03-06'),
  about('medical.order.set-aside', '2025-03-07'),
  done(),
  forwarded(),
);

test('in whatever order things come, no accepted examination is without a consent or an order recorded before it', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 14 }), (steps) => {
      let life: Life = emptyLife;
      for (const each of steps) {
        if (decideStep(life, each, worker).kind === 'refused') continue;
        if (each.type === 'medical.exam.done') {
          const last = life.recorded.findLastIndex(({ type }) => type === 'medical.exam.done');
          const since = life.recorded.slice(last + 1);
          assert.ok(
            since.some(
              (earlier) =>
                earlier.type === 'medical.exam.ordered' ||
                (earlier.type === 'medical.consent.given' && ['child', 'guardian'].includes(earlier.facts.givenBy)),
            ),
          );
        }
        life = record(life, each);
      }
    }),
  );
});

test('a consent to photographs or samples alone lets nobody examine', () => {
  const asked = step('medical.consent.asked', {
    child,
    asked: ['guardian'],
    language: 'urdu',
    explainedBy: 'doctor',
    saidMayBeRefused: true,
  });
  const done = step('medical.exam.done', {
    child,
    examiner: 'female',
    isAuthorised: true,
    place: 'crisis-cell',
    present: ['parent-or-guardian'],
    samplesTaken: true,
  });
  for (const scope of ['photographs', 'samples', 'dna'] as const)
    given(asked, step('medical.consent.given', { child, givenBy: 'guardian', scope: [scope], isInWriting: true }))
      .when(done)
      .refused('no-consent-and-no-order');
});
