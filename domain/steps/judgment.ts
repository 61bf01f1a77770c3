/**
 * Judgment: an outcome for each accused and charge, sentence, compensation. A compromise between the parties is never an
 * outcome: what ends a charge is what a court, or a prosecutor with its consent, did, and on which ground of law.
 */
import { compoundingGrounds } from './compoundable.ts';
import { courts, higherCourts } from './courts.ts';
import { choice, choices, count, line, optional, people, person, section, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { offersOfJudgment, refusalOfJudgment } from './judgment-order.ts';
import { emptyJudgment, evolveJudgment, type JudgmentState } from './judgment-state.ts';

/** Rupees. */
const amount = () => count(1, 1_000_000_000);

export const judgmentSteps = defineSteps({
  'judgment.pronounced': {
    stage: 'judgment',
    facts: { accused: people('accused'), court: choice(courts) },
    numbers: { caseNumber: line(60) },
  },
  convicted: {
    stage: 'judgment',
    facts: {
      accused: person('accused'),
      charge: section(),
      /** Of this one instead, which is the lesser. */
      lesser: optional(section()),
    },
  },
  acquitted: {
    stage: 'judgment',
    facts: {
      accused: person('accused'),
      charge: section(),
      /** Early: groundless, or no probability of conviction (CrPC 249-A, 265-K). It says nothing of the evidence. */
      way: choice(['after-evidence', 'early-249a', 'early-265k']),
    },
  },
  /** A court's order under a section that the law lists; what parties sign among themselves is not this. */
  'charge.compounded': {
    stage: 'judgment',
    facts: {
      accused: person('accused'),
      charge: section(),
      ground: choice(compoundingGrounds),
      onlyFirstPart: yesNo(),
      agreedFor: choice(['survivor-now-adult', 'child-by-guardian']),
      courtPermitted: yesNo(),
      court: choice(courts),
    },
  },
  'prosecution.withdrawn': {
    stage: 'judgment',
    facts: {
      accused: person('accused'),
      charge: section(),
      courtConsented: yesNo(),
      survivorSideHeard: yesNo(),
    },
  },
  'proceedings.quashed': {
    stage: 'judgment',
    facts: { accused: person('accused'), charge: optional(section()), court: choice(higherCourts) },
    numbers: { caseNumber: line(60) },
  },
  'proceedings.abated': { stage: 'judgment', facts: { accused: person('accused'), ground: choice(['death']) } },
  'trial.joined': {
    stage: 'judgment',
    facts: { accused: people('accused'), court: choice(courts) },
    numbers: { caseNumber: line(60) },
  },
  'sentence.passed': {
    stage: 'judgment',
    facts: {
      accused: person('accused'),
      charge: section(),
      kinds: choices(['imprisonment', 'imprisonment-for-life', 'death', 'fine', 'probation']),
      months: optional(count(1, 600)),
      fine: optional(amount()),
    },
  },
  'sentence.suspended': { stage: 'judgment', facts: { accused: person('accused'), court: choice(courts) } },
  'compensation.applied': {
    stage: 'judgment',
    facts: { appliedBy: choice(['survivor-side', 'prosecution', 'legal-aid', 'office']), interim: yesNo() },
  },
  'compensation.ordered': {
    stage: 'judgment',
    facts: { payer: choice(['convict', 'state']), amount: optional(amount()), accused: optional(person('accused')) },
  },
  'compensation.interim.ordered': { stage: 'judgment', facts: { amount: optional(amount()) } },
  'compensation.awarded': { stage: 'judgment', facts: { amount: optional(amount()) } },
  'compensation.refused': { stage: 'judgment', facts: { reasonsWritten: yesNo() } },
  'compensation.paid': {
    stage: 'judgment',
    facts: { amount: amount(), inFull: yesNo(), reached: choice(['survivor-side', 'court-account', 'not-known']) },
  },
  'judgment.copy.given': {
    stage: 'judgment',
    facts: { givenTo: choices(['accused', 'prosecution', 'survivor-side']) },
  },
  'record.sent': { stage: 'judgment', facts: {} },
  'judgment.copy.received': {
    stage: 'judgment',
    facts: { receivedBy: choice(['survivor-side', 'prosecution', 'accused-side']) },
  },
  'offender.registered': { stage: 'judgment', facts: { accused: person('accused') } },
});

export const judgmentRefusals = [
  'not-in-court',
  'before-cognizance-of-court',
  'judgment-already-pronounced',
  'judgment-first',
  'before-judgment',
  'charge-never-framed',
  'outcome-already-recorded',
  'not-compoundable',
  'another-ground-of-law',
  'court-permission-needed',
  'court-consent-needed',
  'not-convicted',
  'sentence-already-passed',
  'sentence-without-length',
  'compensation-not-ordered',
  'conviction-not-final',
] as const;
export type JudgmentRefusal = (typeof judgmentRefusals)[number];

export const judgmentGroup: StepGroup<JudgmentState, keyof typeof judgmentSteps, JudgmentRefusal> = {
  steps: judgmentSteps,
  refusals: judgmentRefusals,
  empty: emptyJudgment,
  evolve: evolveJudgment,
  refusalOf: refusalOfJudgment,
  offers: offersOfJudgment,
};
