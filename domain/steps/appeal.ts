/** Appeals and petitions to a higher court: by whom, against what, and what came of it for which accused and charge. */
import { offersOfAppeal, refusalOfAppeal } from './appeal-order.ts';
import { emptyAppeal, evolveAppeal, type AppealState } from './appeal-state.ts';
import { courts, higherCourts } from './courts.ts';
import { choice, earlierStep, line, optional, person, section } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const appealSteps = defineSteps({
  'appeal.filed': {
    stage: 'appeal',
    facts: {
      appellant: choice(['survivor-side', 'state', 'convict']),
      against: choice(['conviction', 'acquittal', 'sentence', 'compensation']),
      accused: person('accused'),
      /** Absent: all of them. */
      charge: optional(section()),
      court: choice(courts),
    },
    numbers: { appealNumber: line(60) },
  },
  'appeal.adjourned': { stage: 'appeal', facts: { appeal: earlierStep() } },
  'appeal.decided': {
    stage: 'appeal',
    facts: {
      appeal: earlierStep(),
      result: choice([
        'dismissed',
        'acquitted-instead',
        'convicted-instead',
        'sentence-changed',
        'compensation-changed',
        'retrial-ordered',
        'taken-back-by-appellant',
        'abated',
      ]),
    },
  },
  'petition.filed': {
    stage: 'appeal',
    facts: {
      petitioner: choice(['survivor-side', 'accused-side', 'state', 'organisation']),
      court: choice(higherCourts),
      about: choice([
        'quashing',
        'investigation',
        'detention',
        'transfer',
        'rights-of-the-child',
        'lower-court',
        'other',
      ]),
    },
    numbers: { petitionNumber: line(60) },
  },
  'petition.decided': {
    stage: 'appeal',
    facts: { petition: earlierStep(), result: choice(['allowed', 'partly-allowed', 'refused', 'taken-back']) },
  },
});

export const appealRefusals = [
  'nothing-to-appeal',
  'appeal-before-judgment',
  'appeal-already-pending',
  'no-such-appeal',
  'appeal-already-decided',
  'decided-before-filed',
  'result-of-another-appeal',
  'no-such-petition',
  'petition-already-decided',
] as const;
export type AppealRefusal = (typeof appealRefusals)[number];

export const appealGroup: StepGroup<AppealState, keyof typeof appealSteps, AppealRefusal> = {
  steps: appealSteps,
  refusals: appealRefusals,
  empty: emptyAppeal,
  evolve: evolveAppeal,
  refusalOf: refusalOfAppeal,
  offers: offersOfAppeal,
};
