/** Appeals: against what was judged, by whom, and what they change for which accused and charge. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomesOf } from './outcomes.ts';
import type { NewStep } from './step.ts';
import { entered, given, step, stepId } from './testing/lives.ts';

const accused = ['accused-1'] as const;
const tried = [
  entered('accused'),
  step('cognizance.taken', { happened: '2025-03-10', accused, sections: ['PPC 376'], court: 'special-court' }),
  step('charge.framed', { happened: '2025-04-01', accused: 'accused-1', charge: 'PPC 376', pleadedGuilty: false }),
  step('trial.opened', { happened: '2025-04-02', accused, court: 'special-court' }),
  step('judgment.pronounced', { happened: '2025-06-20', accused, court: 'special-court' }),
] as const;
const judged = [
  ...tried,
  step('convicted', { happened: '2025-06-20', accused: 'accused-1', charge: 'PPC 376' }),
] as const;
const freed = [
  ...tried,
  step('acquitted', { happened: '2025-06-20', accused: 'accused-1', charge: 'PPC 376', way: 'after-evidence' }),
] as const;
const filed = {
  happened: '2025-07-01',
  appellant: 'convict',
  against: 'conviction',
  accused: 'accused-1',
  court: 'high-court',
} as const;
const appealed = step('appeal.filed', filed);
/** The step of the appeal in a life of six steps before it. */
const appeal = stepId(7);
const decided = (
  result: 'dismissed' | 'acquitted-instead' | 'convicted-instead' | 'retrial-ordered' | 'sentence-changed',
) => step('appeal.decided', { happened: '2026-01-10', appeal, result });
const outcomeAfter = (...steps: readonly NewStep[]) => outcomesOf(given(...steps).life).map(({ outcome }) => outcome);

test('an appeal is filed, adjourned and decided, and the outcome of the charge is what the higher court said', () => {
  const adjourned = step('appeal.adjourned', { happened: '2025-10-01', appeal });
  assert.equal(given(...judged, appealed, adjourned).life.appeal.appeals[0]?.adjournments, 1);
  assert.deepEqual(outcomeAfter(...judged, appealed, adjourned, decided('dismissed')), ['convicted']);
  assert.deepEqual(outcomeAfter(...judged, appealed, decided('acquitted-instead')), ['acquitted-on-appeal']);
  assert.deepEqual(outcomeAfter(...judged, appealed, decided('sentence-changed')), ['convicted']);
  const against = step('appeal.filed', { ...filed, appellant: 'survivor-side', against: 'acquittal' });
  assert.deepEqual(outcomeAfter(...freed, against, decided('convicted-instead')), ['convicted']);
});

test('after a retrial was ordered the charge is open again, and is tried and judged once more', () => {
  const again = [...judged, appealed, decided('retrial-ordered')] as const;
  assert.deepEqual(outcomeAfter(...again), ['pending']);
  const opened = step('trial.opened', { happened: '2026-02-01', accused, court: 'special-court' });
  const pronounced = step('judgment.pronounced', { happened: '2026-05-01', accused, court: 'special-court' });
  const acquitted = step('acquitted', {
    happened: '2026-05-01',
    accused: 'accused-1',
    charge: 'PPC 376',
    way: 'after-evidence',
  });
  assert.deepEqual(outcomeAfter(...again, opened, pronounced, acquitted), ['acquitted-after-evidence']);
  given(...again, opened)
    .when(opened)
    .refused('trial-already-opened');
  given(...again, pronounced)
    .when(pronounced)
    .refused('judgment-already-pronounced');
});

test('only what was judged is appealed, after the judgment, and once by the same side', () => {
  given(...tried)
    .when(appealed)
    .refused('nothing-to-appeal');
  given(...judged)
    .when(step('appeal.filed', { ...filed, appellant: 'state', against: 'acquittal' }))
    .refused('nothing-to-appeal');
  given(...judged)
    .when(step('appeal.filed', { ...filed, happened: '2025-06-19' }))
    .refused('appeal-before-judgment');
  given(...judged, appealed)
    .when(appealed)
    .refused('appeal-already-pending');
  given(...judged, appealed)
    .when(step('appeal.filed', { ...filed, appellant: 'survivor-side', against: 'sentence' }))
    .accepted();
});

test('a decision is of an appeal that is open, not before it was filed, and such as that appeal can have', () => {
  given(...judged)
    .when(decided('dismissed'))
    .refused('no-such-appeal');
  given(...judged, appealed, decided('dismissed'))
    .when(decided('dismissed'))
    .refused('appeal-already-decided');
  given(...judged, appealed)
    .when(step('appeal.decided', { happened: '2025-06-30', appeal, result: 'dismissed' }))
    .refused('decided-before-filed');
  given(...judged, appealed)
    .when(decided('convicted-instead'))
    .refused('result-of-another-appeal');
});

test('a petition is decided once, and not before it was filed', () => {
  const petition = step('petition.filed', {
    happened: '2025-05-01',
    petitioner: 'survivor-side',
    court: 'high-court',
    about: 'investigation',
  });
  const answered = (happened: string) => step('petition.decided', { happened, petition: stepId(1), result: 'allowed' });
  given().when(answered('2025-06-01')).refused('no-such-petition');
  given(petition).when(answered('2025-04-30')).refused('decided-before-filed');
  given(petition, answered('2025-06-01')).when(answered('2025-06-02')).refused('petition-already-decided');
  given(petition).offers('petition.decided');
});

test('an appeal is offered after a judgment, its decision while it is open', () => {
  given(...judged).offers('appeal.filed');
  given(...judged, appealed).offers('appeal.decided');
  given(...judged, appealed).doesNotOffer('appeal.filed');
  given(entered('accused')).doesNotOffer('appeal.filed', 'appeal.decided', 'petition.decided');
});
