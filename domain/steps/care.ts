/**
 * Care of the child, beside whatever police and courts do: what is needed, the plan and its review, services, referrals and
 * their answers, legal aid, and the child's days in somebody else's charge. Nothing here says what a child told or how they are.
 */
import { offersOfCare, refusalOfCare } from './care-order.ts';
import { emptyCare, evolveCare, type CareState } from './care-state.ts';
import { choice, choices, count, day, earlierStep, line, optional, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

/** What a child may need, and somebody give. */
export const careServices = [
  'medical',
  'psychosocial',
  'legal-aid',
  'shelter',
  'relocation',
  'schooling',
  'safety',
  'money',
  'other',
] as const;

const carers = [
  'child-protection-office',
  'hospital',
  'psychologist',
  'legal-aid-office',
  'shelter',
  'school',
  'organisation',
  'police',
  'family',
  'other',
] as const;

export const careSteps = defineSteps({
  'child.need.found': { stage: 'care', facts: { needs: choices(careServices), urgent: yesNo() } },
  'care.arranged': { stage: 'care', facts: { carer: choice(carers) } },
  'care.assessment.initial': { stage: 'care', facts: { needs: choices(careServices), childHeard: yesNo() } },
  'care.assessment.comprehensive': { stage: 'care', facts: { needs: choices(careServices), childHeard: yesNo() } },
  'care.planned': {
    stage: 'care',
    facts: {
      services: choices(careServices),
      childHeard: yesNo(),
      guardianAgreed: yesNo(),
      /** A date of the house, not of the law. */
      reviewOn: day(),
    },
  },
  'care.plan.reviewed': {
    stage: 'care',
    facts: {
      result: choice(['goes-on', 'to-be-changed', 'goals-reached']),
      childHeard: yesNo(),
      nextReviewOn: optional(day()),
    },
  },
  'service.given': { stage: 'care', facts: { service: choice(careServices), carer: choice(carers) } },
  'referral.made': {
    stage: 'care',
    facts: { service: choice(careServices), to: choice(carers), urgent: yesNo() },
    numbers: { reference: line(60) },
  },
  'referral.answered': {
    stage: 'care',
    facts: { referral: earlierStep(), answer: choice(['accepted', 'waiting-list', 'refused', 'sent-elsewhere']) },
  },
  'victim.support.referred': { stage: 'care', facts: {} },
  'followup.done': {
    stage: 'care',
    facts: {
      way: choice(['met-alone', 'met-with-guardian', 'by-telephone', 'through-carer', 'not-reached']),
      next: optional(day()),
    },
  },
  'care.closed': {
    stage: 'care',
    facts: {
      ground: choice(['goals-reached', 'family-wishes', 'moved-to-other-office', 'adult-now', 'not-reachable']),
    },
  },
  'legalaid.applied': {
    stage: 'care',
    facts: { to: choice(['legal-aid-authority', 'district-panel', 'bar-council', 'court', 'organisation']) },
    numbers: { reference: line(60) },
  },
  'legalaid.decided': { stage: 'care', facts: { granted: yesNo(), reasonsGiven: yesNo() } },
  'lawyer.assigned': { stage: 'care', facts: { atStateExpense: yesNo(), years: optional(count(0, 60)) } },
  'child.taken.into.care': {
    stage: 'care',
    facts: {
      takenBy: choice(['child-protection-officer', 'police', 'court-order', 'other']),
      from: choice(['parents', 'relatives', 'street', 'institution', 'workplace', 'other']),
      parentIsAccused: yesNo(),
      officerSex: choice(['female', 'male', 'not-known']),
      journeyMinutes: optional(count(0, 10_000)),
    },
  },
  'parents.told': { stage: 'care', facts: {} },
  'protection.order.applied': { stage: 'care', facts: {} },
  'protection.order.interim': { stage: 'care', facts: { until: optional(day()) } },
  'protection.order.made': {
    stage: 'care',
    facts: { placement: choice(['family', 'relatives', 'institution', 'foster-family']) },
  },
  'child.produced': { stage: 'care', facts: { journeyMinutes: optional(count(0, 10_000)) } },
  'child.returned': {
    stage: 'care',
    facts: { to: choice(['parents', 'relatives', 'foster-family', 'adult-now']), byOrder: yesNo() },
  },
  'cwc.reported': { stage: 'care', facts: { reportedBy: choice(['police', 'hospital', 'child-line', 'anyone']) } },
  'cwc.produced': { stage: 'care', facts: { journeyMinutes: optional(count(0, 10_000)) } },
  'cwc.order.made': { stage: 'care', facts: {} },
  'cwc.order.final': {
    stage: 'care',
    facts: { placement: choice(['family', 'relatives', 'institution', 'foster-family']) },
  },
  'cwc.relief.recommended': { stage: 'care', facts: { amount: optional(count(1, 1_000_000_000)) } },
  'relief.paid': { stage: 'care', facts: { amount: optional(count(1, 1_000_000_000)) } },
  'social.investigation.reported': { stage: 'care', facts: {} },
  'support.person.assigned': { stage: 'care', facts: { kind: choice(['adviser', 'support-person', 'companion']) } },
  'support.person.court-told': { stage: 'care', facts: {} },
});

export const careRefusals = [
  'assessment-first',
  'plan-first',
  'plan-not-reviewed',
  'referral-open',
  'care-already-closed',
  'no-such-referral',
  'referral-already-answered',
  'answered-before-referred',
  'review-before-plan',
  'legalaid-not-applied',
  'already-in-care',
  'not-in-care',
  'not-before-committee',
  'relief-not-recommended',
  'no-support-person',
] as const;
export type CareRefusal = (typeof careRefusals)[number];

export const careGroup: StepGroup<CareState, keyof typeof careSteps, CareRefusal> = {
  steps: careSteps,
  refusals: careRefusals,
  empty: emptyCare,
  evolve: evolveCare,
  refusalOf: refusalOfCare,
  offers: offersOfCare,
};
