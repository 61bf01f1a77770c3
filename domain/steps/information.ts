/** Requests under the right to information, and oversight bodies that were asked to look. */
import { choice, earlierStep, line, optional, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import {
  evolveInformation,
  type InformationState,
  nothingAsked,
  offersOfInformation,
  refusalOfInformation,
} from './information-course.ts';

const publicBodies = [
  'police',
  'prosecution',
  'court-registry',
  'health-department',
  'laboratory',
  'child-protection',
  'federal-agency',
  'other',
] as const;

export const informationSteps = defineSteps({
  'rti.requested': {
    stage: 'information',
    facts: {
      body: choice(publicBodies),
      about: choice([
        'fir-or-diary',
        'progress',
        'report-copy',
        'laboratory',
        'inquiry-into-officers',
        'figures',
        'other',
      ]),
      lifeOrLiberty: optional(yesNo()),
    },
    numbers: { diaryNumber: line(60) },
  },
  'rti.extended': { stage: 'information', facts: { request: earlierStep(), reasonsGiven: yesNo() } },
  'rti.answered': { stage: 'information', facts: { request: earlierStep(), answer: choice(['full', 'in-part']) } },
  'rti.refused': { stage: 'information', facts: { request: earlierStep(), reasonsGiven: yesNo() } },
  /** After a refusal, an answer in part, or silence. */
  'rti.review.requested': { stage: 'information', facts: { request: earlierStep() } },
  'rti.review.decided': {
    stage: 'information',
    facts: { request: earlierStep(), result: choice(['granted', 'in-part', 'refused']) },
  },
  'rti.complaint.filed': {
    stage: 'information',
    facts: { request: earlierStep() },
    numbers: { complaintNumber: line(60) },
  },
  'rti.complaint.decided': {
    stage: 'information',
    facts: { request: earlierStep(), result: choice(['granted', 'in-part', 'refused']), penalty: yesNo() },
  },
  'oversight.asked': {
    stage: 'information',
    facts: {
      body: choice([
        'human-rights-commission',
        'child-rights-commission',
        'women-commission',
        'ombudsman',
        'police-complaints-authority',
        'special-committee',
        'assembly-committee',
        'bar-council',
        'medical-council',
        'chief-justice',
      ]),
      about: choice([
        'inaction',
        'concealment',
        'conduct-of-official',
        'safety',
        'medical-practice',
        'publication',
        'other',
      ]),
    },
    numbers: { reference: line(60) },
  },
  'oversight.answered': {
    stage: 'information',
    facts: {
      asked: earlierStep(),
      answer: choice(['taken-up', 'report-called-for', 'recommendation', 'refused', 'sent-elsewhere']),
    },
  },
});

export const informationRefusals = [
  'no-such-request',
  'request-already-answered',
  'extended-once-only',
  'review-already-asked',
  'review-not-asked',
  'commission-already-asked',
  'commission-not-asked',
  'before-request',
  'no-such-asking',
] as const;
export type InformationRefusal = (typeof informationRefusals)[number];

export const informationGroup: StepGroup<InformationState, keyof typeof informationSteps, InformationRefusal> = {
  steps: informationSteps,
  refusals: informationRefusals,
  empty: nothingAsked,
  evolve: evolveInformation,
  refusalOf: refusalOfInformation,
  offers: offersOfInformation,
};
