/**
 * The trial: the court takes the case up, gives copies, frames the charge, hears the child with the safeguards that the law asks
 * for, and every adjournment is counted with who wanted it and why. What went against a safeguard can be recorded, and is flagged.
 */
import { courts } from './courts.ts';
import { choice, choices, count, day, line, optional, people, person, section, sections, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { offersOfTrial, refusalOfTrial } from './trial-order.ts';
import { emptyTrial, evolveTrial, type TrialState } from './trial-state.ts';

/** Who may ask a court to wait; `court` where it waits of its own accord. */
export const partiesAtCourt = ['prosecution', 'accused', 'survivor-side', 'court'] as const;

export const trialSteps = defineSteps({
  'cognizance.taken': {
    stage: 'trial',
    facts: {
      accused: people('accused'),
      sections: sections(),
      court: choice(courts),
      juvenile: optional(yesNo()),
      victimUnder18: optional(yesNo()),
    },
    numbers: { caseNumber: line(60), courtName: line(120) },
  },
  'accused.appeared': { stage: 'trial', facts: { accused: person('accused') } },
  /** A magistrate sends the case up to the court that alone may try it. */
  'case.committed': { stage: 'trial', facts: { accused: people('accused'), court: choice(courts) } },
  'trial.transferred': {
    stage: 'trial',
    facts: { accused: people('accused'), court: choice(courts), orderedBy: choice(courts) },
    numbers: { caseNumber: line(60), courtName: line(120) },
  },
  'copies.delivered': {
    stage: 'trial',
    facts: {
      accused: people('accused'),
      papers: choices(['fir', 'police-report', 'statements', 'site-and-recovery-notes']),
      /** Whether address and school were left out, as the law's proviso allows. */
      childsPlacesLeftOut: yesNo(),
    },
  },
  'trial.fixed': { stage: 'trial', facts: { date: day(), accused: optional(people('accused')) } },
  'trial.opened': { stage: 'trial', facts: { accused: people('accused'), court: choice(courts) } },
  'trial.schedule.issued': { stage: 'trial', facts: { endsBy: optional(day()) } },
  'charge.hearing.first': { stage: 'trial', facts: { accused: people('accused') } },
  'charge.framed': {
    stage: 'trial',
    facts: { accused: person('accused'), charge: section(), pleadedGuilty: yesNo() },
  },
  /** The earlier one stays on the record. */
  'charge.altered': {
    stage: 'trial',
    facts: { accused: person('accused'), from: section(), charge: section() },
  },
  'hearing.held': {
    stage: 'trial',
    facts: {
      about: choice(['attendance', 'charge', 'evidence', 'application', 'arguments', 'order', 'other']),
      inCamera: yesNo(),
      next: optional(day()),
    },
  },
  'adjournment.requested': {
    stage: 'trial',
    facts: { by: choice(['prosecution', 'accused', 'survivor-side']) },
  },
  'adjournment.granted': {
    stage: 'trial',
    facts: {
      /** A delay that the accused caused is left out of some limits: the calculator reads it here. */
      by: choice(partiesAtCourt),
      why: choice([
        'counsel-absent',
        'prosecutor-absent',
        'judge-absent',
        'witness-absent',
        'accused-not-brought',
        'accused-absent',
        'record-or-report-missing',
        'strike',
        'time-to-prepare',
        'child-unwell',
        'no-reason-given',
        'other',
      ]),
      until: day(),
      reasonsWritten: yesNo(),
      onCosts: yesNo(),
      custody: optional(yesNo()),
      accused: optional(people('accused')),
    },
  },
  'counsel.appointed-by-court': { stage: 'trial', facts: { accused: person('accused'), years: count(0, 60) } },
  'evidence.child.recorded': {
    stage: 'trial',
    facts: {
      person: person('survivor', 'witness'),
      inCamera: yesNo(),
      screen: yesNo(),
      videoLink: yesNo(),
      videoRecorded: yesNo(),
      trustedPersonPresent: yesNo(),
      questionsBy: choice(['through-judge', 'counsel', 'accused-in-person', 'nobody']),
      finished: yesNo(),
    },
  },
  'trial.evidence': {
    stage: 'trial',
    facts: {
      person: person('guardian', 'witness', 'reporter', 'official'),
      crossExamined: yesNo(),
      videoRecorded: yesNo(),
    },
  },
  'evidence.false': {
    stage: 'trial',
    facts: { person: person('witness', 'reporter', 'official', 'accused', 'guardian'), foundBy: choice(courts) },
  },
  'arguments.completed': { stage: 'trial', facts: { accused: people('accused') } },
  'report.344a.sent': { stage: 'trial', facts: {} },
});

export const trialRefusals = [
  'cognizance-first',
  'cognizance-already-taken',
  'before-cognizance',
  'trial-already-opened',
  'charge-already-framed',
  'charge-not-framed',
  'trial-is-over',
  'date-before-order',
] as const;
export type TrialRefusal = (typeof trialRefusals)[number];

export const trialGroup: StepGroup<TrialState, keyof typeof trialSteps, TrialRefusal> = {
  steps: trialSteps,
  refusals: trialRefusals,
  empty: emptyTrial,
  evolve: evolveTrial,
  refusalOf: refusalOfTrial,
  offers: offersOfTrial,
};
