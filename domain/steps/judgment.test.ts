/** Judgment: who can be judged, what can end a charge, and that no compromise does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewStep } from './step.ts';
import type { LawSection } from './law-sections.ts';
import { lawSections } from './law-sections.ts';
import { outcomes, outcomesOf } from './outcomes.ts';
import { entered, given, step } from './testing/lives.ts';

const accused = ['accused-1'] as const;
const takenUp = (...sections: readonly LawSection[]): NewStep =>
  step('cognizance.taken', { happened: '2025-03-10', accused, sections, court: 'special-court' });
const framed = (charge: LawSection): NewStep =>
  step('charge.framed', { happened: '2025-04-01', accused: 'accused-1', charge, pleadedGuilty: false });
const judged = step('judgment.pronounced', { happened: '2025-06-20', accused, court: 'special-court' });
const convicted = step('convicted', { happened: '2025-06-20', accused: 'accused-1', charge: 'PPC 376' });
const acquitted = step('acquitted', {
  happened: '2025-06-20',
  accused: 'accused-1',
  charge: 'PPC 376',
  way: 'after-evidence',
});
const charged = [entered('accused'), takenUp('PPC 376'), framed('PPC 376')] as const;
const convict = [...charged, judged, convicted] as const;
const imprisoned = step('sentence.passed', {
  happened: '2025-06-20',
  accused: 'accused-1',
  charge: 'PPC 376',
  kinds: ['imprisonment', 'fine'],
  months: 300,
  fine: 1_000_000,
});
const compounded = {
  happened: '2025-05-01',
  accused: 'accused-1',
  charge: 'PPC 509',
  ground: 'crpc-345',
  onlyFirstPart: false,
  agreedFor: 'child-by-guardian',
  courtPermitted: true,
  court: 'magistrate',
} as const;

const outcomesAfter = (...steps: readonly NewStep[]) =>
  outcomesOf(given(...steps).life).map(({ charge, outcome }) => [charge, outcome]);

test('a conviction is followed by sentence, compensation, copies and the register, each kind of step once', () => {
  const { judgment } = given(
    ...convict,
    imprisoned,
    step('compensation.applied', { happened: '2025-06-20', appliedBy: 'survivor-side', interim: false }),
    step('compensation.ordered', {
      happened: '2025-06-20',
      payer: 'convict',
      amount: 500_000,
      accused: 'accused-1',
    }),
    step('compensation.interim.ordered', { happened: '2025-06-20', amount: 10_000 }),
    step('compensation.awarded', { happened: '2025-07-20', amount: 100_000 }),
    step('compensation.paid', { happened: '2025-08-01', amount: 610_000, inFull: true, reached: 'survivor-side' }),
    step('compensation.refused', { happened: '2025-08-01', reasonsWritten: true }),
    step('judgment.copy.given', { happened: '2025-06-20', givenTo: ['accused', 'prosecution'] }),
    step('record.sent', { happened: '2025-06-22' }),
    step('judgment.copy.received', { happened: '2025-06-25', receivedBy: 'survivor-side' }),
    step('sentence.suspended', { happened: '2025-09-01', accused: 'accused-1', court: 'high-court' }),
    step('offender.registered', { happened: '2025-09-01', accused: 'accused-1' }),
  ).life;
  assert.deepEqual(judgment.compensation, {
    isApplied: true,
    isOrdered: true,
    ordered: 610_000,
    paid: 610_000,
    isPaidInFull: true,
  });
  assert.ok(judgment.suspended.has('accused-1'));
  assert.ok(judgment.registered.has('accused-1'));
});

test('an accused whom no court has before it is never judged', () => {
  given(entered('accused')).when(judged).refused('not-in-court');
  given(entered('accused')).when(convicted).refused('judgment-first');
  given(...charged, entered('accused'))
    .when(
      step('judgment.pronounced', {
        happened: '2025-06-20',
        accused: ['accused-1', 'accused-2'],
        court: 'special-court',
      }),
    )
    .refused('not-in-court');
  given(entered('accused'))
    .when(step('trial.joined', { accused, court: 'special-court' }))
    .refused('not-in-court');
});

test('judgment comes once, after the court took the case up, and the outcome of a charge after the judgment', () => {
  given(...charged)
    .when(step('judgment.pronounced', { happened: '2025-03-09', accused, court: 'special-court' }))
    .refused('before-cognizance-of-court');
  given(...charged, judged)
    .when(judged)
    .refused('judgment-already-pronounced');
  given(...charged)
    .when(convicted)
    .refused('judgment-first');
  given(...charged, judged)
    .when(step('convicted', { happened: '2025-06-19', accused: 'accused-1', charge: 'PPC 376' }))
    .refused('before-judgment');
  given(...charged)
    .when(step('record.sent', { happened: '2025-06-22' }))
    .refused('judgment-first');
  given(...charged, judged)
    .when(step('record.sent', { happened: '2025-06-19' }))
    .refused('before-judgment');
});

test('each accused and charge has an outcome of its own, and only one', () => {
  given(...charged, judged)
    .when(step('convicted', { happened: '2025-06-20', accused: 'accused-1', charge: 'PPC 377' }))
    .refused('charge-never-framed');
  given(...convict)
    .when(acquitted)
    .refused('outcome-already-recorded');
  assert.deepEqual(
    outcomesAfter(
      entered('accused'),
      takenUp('PPC 376', 'PPC 377', 'PPC 506'),
      framed('PPC 376'),
      framed('PPC 377'),
      judged,
      acquitted,
      step('convicted', { happened: '2025-06-20', accused: 'accused-1', charge: 'PPC 377', lesser: 'PPC 511' }),
      step('acquitted', { happened: '2025-06-20', accused: 'accused-1', charge: 'PPC 506', way: 'early-265k' }),
    ),
    [
      ['PPC 376', 'acquitted-after-evidence'],
      ['PPC 377', 'convicted-of-lesser'],
      ['PPC 506', 'acquitted-early'],
    ],
  );
});

test('no outcome is a compromise: a court compounds what the law lists, on its ground, with its permission', () => {
  const before = [entered('accused'), takenUp('PPC 376', 'PPC 506', 'PPC 509', 'PECA 24')] as const;
  assert.deepEqual(
    outcomesAfter(...before, step('charge.compounded', compounded)).find(([charge]) => charge === 'PPC 509'),
    ['PPC 509', 'compounded-by-court'],
  );
  const compounding = (changes: Partial<typeof compounded> | object) =>
    given(...before).when(step('charge.compounded', { ...compounded, ...changes }));
  compounding({ charge: 'PPC 376' }).refused('not-compoundable');
  compounding({ charge: 'PPC 506' }).refused('not-compoundable');
  compounding({ charge: 'PPC 506', onlyFirstPart: true }).accepted();
  compounding({ charge: 'PECA 24' }).refused('another-ground-of-law');
  compounding({ charge: 'PECA 24', ground: 'peca-43' }).accepted();
  compounding({ courtPermitted: false }).refused('court-permission-needed');
  assert.deepEqual(
    outcomes.filter((outcome) => /compromise|settle/u.test(outcome)),
    [],
  );
});

test('rape, sexual abuse, kidnapping and material of abuse are never compounded, whatever the ground said', () => {
  const serious = lawSections.filter((section) =>
    /^(?:PPC 3(?:6[3-7]|7[5-7])|PPC 292|PECA 2[0-2]|POCSO|TPPA|BNS)/u.test(section),
  );
  assert.ok(serious.length > 20);
  for (const charge of serious)
    for (const ground of ['crpc-345', 'peca-43'] as const)
      given(entered('accused'), takenUp(charge))
        .when(step('charge.compounded', { ...compounded, charge, ground, onlyFirstPart: true }))
        .refused('not-compoundable');
});

test('the State withdraws with the court’s consent, a higher court quashes, death ends, trials are joined', () => {
  const withdrawn = {
    happened: '2025-05-01',
    accused: 'accused-1',
    charge: 'PPC 376',
    courtConsented: true,
    survivorSideHeard: true,
  } as const;
  given(...charged)
    .when(step('prosecution.withdrawn', { ...withdrawn, courtConsented: false }))
    .refused('court-consent-needed');
  assert.deepEqual(outcomesAfter(...charged, step('prosecution.withdrawn', withdrawn)), [
    ['PPC 376', 'withdrawn-by-prosecutor'],
  ]);
  const quashed = step('proceedings.quashed', { happened: '2025-05-01', accused: 'accused-1', court: 'high-court' });
  assert.deepEqual(outcomesAfter(...charged, quashed), [['PPC 376', 'quashed']]);
  given(...charged, quashed)
    .when(quashed)
    .refused('outcome-already-recorded');
  given(entered('accused')).when(quashed).refused('charge-never-framed');
  assert.deepEqual(outcomesAfter(...charged, step('proceedings.abated', { accused: 'accused-1', ground: 'death' })), [
    ['PPC 376', 'abated'],
  ]);
  assert.deepEqual(outcomesAfter(...charged, step('trial.joined', { accused, court: 'special-court' })), [
    ['PPC 376', 'joined'],
  ]);
});

test('what police and courts did before any judgment is an outcome of the sections that the FIR named', () => {
  const fir = step('fir.registered', { sections: ['PPC 376'], accused, victimUnder18: true });
  const arrested = step('accused.arrested', { accused: 'accused-1' });
  assert.deepEqual(outcomesAfter(entered('accused'), fir), [['PPC 376', 'pending']]);
  assert.deepEqual(
    outcomesAfter(
      entered('accused'),
      fir,
      arrested,
      step('accused.released', { accused: 'accused-1', how: 'by-police-169' }),
    ),
    [['PPC 376', 'released-by-police']],
  );
  const gone = step('accused.absconded', { accused: 'accused-1' });
  assert.deepEqual(outcomesAfter(entered('accused'), fir, gone), [['PPC 376', 'absconding']]);
  assert.deepEqual(outcomesAfter(entered('accused'), fir, gone, arrested), [['PPC 376', 'pending']]);
});

test('a sentence needs a conviction, is passed once, and imprisonment says how long', () => {
  given(...charged, judged, acquitted)
    .when(imprisoned)
    .refused('not-convicted');
  given(...convict, imprisoned)
    .when(imprisoned)
    .refused('sentence-already-passed');
  given(...convict)
    .when(
      step('sentence.passed', {
        happened: '2025-06-20',
        accused: 'accused-1',
        charge: 'PPC 376',
        kinds: ['imprisonment'],
      }),
    )
    .refused('sentence-without-length');
});

test('a convict pays compensation, and nobody else but the State; what was not ordered is not paid', () => {
  given(...charged)
    .when(step('compensation.ordered', { payer: 'convict' }))
    .refused('not-convicted');
  given(...charged)
    .when(step('compensation.ordered', { payer: 'convict', accused: 'accused-1' }))
    .refused('not-convicted');
  given(...charged)
    .when(step('compensation.ordered', { payer: 'state', amount: 1000 }))
    .accepted();
  given(...convict)
    .when(step('compensation.paid', { amount: 1000, inFull: false, reached: 'not-known' }))
    .refused('compensation-not-ordered');
});

test('the register is for convictions that stand: never from a charge, never while an appeal is open', () => {
  const registered = step('offender.registered', { happened: '2025-08-01', accused: 'accused-1' });
  given(...charged)
    .when(registered)
    .refused('not-convicted');
  const appealed = step('appeal.filed', {
    happened: '2025-07-01',
    appellant: 'convict',
    against: 'conviction',
    accused: 'accused-1',
    court: 'high-court',
  });
  given(...convict, appealed)
    .when(registered)
    .refused('conviction-not-final');
});

test('judgment offers the outcome, then sentence and compensation, then what must follow', () => {
  given(...charged, step('arguments.completed', { happened: '2025-06-01', accused })).offers('judgment.pronounced');
  given(...charged, judged).offers('convicted', 'acquitted');
  given(...convict).offers('sentence.passed', 'compensation.ordered', 'judgment.copy.given', 'offender.registered');
  given(...convict, imprisoned).doesNotOffer('sentence.passed', 'convicted');
  given(...charged, judged, acquitted).doesNotOffer('sentence.passed', 'compensation.ordered', 'offender.registered');
});
