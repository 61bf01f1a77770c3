/** What is said of medical examinations: who wanted, explained, agreed, objected, ordered. Never what was found (I2). */
import { courts } from './courts.ts';
import { defineSteps } from './define-steps.ts';
import { choice, choices, line, optional, person, when, yesNo } from './field.ts';

/** Of which child: each has their own consent. */
const child = () => person('survivor');

export const consentLanguages = [
  'urdu',
  'punjabi',
  'saraiki',
  'sindhi',
  'pashto',
  'balochi',
  'hindi',
  'english',
  'sign',
  'other',
] as const;
/** Who answers for the child. Only the child itself and its natural or legal guardian may; others are recorded as who claimed to. */
export const consentGivers = ['child', 'guardian', 'relative', 'police', 'institution', 'other'] as const;
export type ConsentGiver = (typeof consentGivers)[number];
export const examinationScopes = ['examination', 'samples', 'dna', 'photographs'] as const;

export const medicalSteps = defineSteps({
  'medical.exam.proposed': {
    stage: 'medical',
    facts: {
      child: child(),
      proposedBy: choice(['police', 'crisis-cell', 'court', 'family', 'doctor', 'this-office']),
    },
  },
  /** By whoever investigates, in writing: from here the duty to examine counts, and it never overrides a refusal. */
  'medical.exam.requested': {
    stage: 'medical',
    facts: { child: child(), requestedBy: choice(['police', 'crisis-cell', 'court', 'magistrate']) },
    numbers: { number: line(40) },
  },
  'medical.consent.asked': {
    stage: 'medical',
    facts: {
      child: child(),
      asked: choices(['child', 'guardian']),
      language: choice(consentLanguages),
      explainedBy: choice(['doctor', 'nurse', 'police', 'crisis-cell', 'social-worker', 'lawyer', 'nobody']),
      /** That it may be refused, and taken back at any moment. */
      saidMayBeRefused: yesNo(),
    },
  },
  'medical.consent.given': {
    stage: 'medical',
    facts: {
      child: child(),
      givenBy: choice(consentGivers),
      scope: choices(examinationScopes),
      isInWriting: yesNo(),
    },
  },
  /** What the child itself wants, whoever consents for it. */
  'medical.assent.recorded': { stage: 'medical', facts: { child: child(), agrees: yesNo() } },
  /** A refusal is a lawful, complete end. It says nothing of what happened. */
  'medical.exam.refused': {
    stage: 'medical',
    facts: { child: child(), refusedBy: choice(['child', 'guardian']) },
  },
  'medical.consent.withdrawn': {
    stage: 'medical',
    facts: { child: child(), withdrawnBy: choice(['child', 'guardian']) },
  },
  'medical.objection.made': {
    stage: 'medical',
    facts: {
      child: child(),
      author: choice(['child', 'guardian', 'accused-side', 'other']),
      ground: choice(['no-consent', 'not-needed', 'done-before', 'doctor', 'not-said']),
    },
  },
  'medical.exam.ordered': {
    stage: 'medical',
    facts: { child: child(), court: choice(courts), overObjection: yesNo(), reasonsWritten: yesNo() },
    numbers: { number: line(40) },
  },
  'medical.order.appealed': {
    stage: 'medical',
    facts: {
      child: child(),
      appealedBy: choice(['child', 'guardian', 'accused-side', 'other']),
      court: choice(courts),
    },
    numbers: { number: line(40) },
  },
  'medical.order.suspended': { stage: 'medical', facts: { child: child(), court: choice(courts) } },
  'medical.order.upheld': { stage: 'medical', facts: { child: child(), court: choice(courts) } },
  'medical.order.set-aside': { stage: 'medical', facts: { child: child(), court: choice(courts) } },
  'medical.exam.done': {
    stage: 'medical',
    facts: {
      child: child(),
      examiner: choice(['female', 'male', 'not-known']),
      isAuthorised: yesNo(),
      place: choice(['crisis-cell', 'public-hospital', 'private-hospital', 'forensic-centre', 'other']),
      present: choices(['parent-or-guardian', 'person-of-own-choice', 'female-police-officer', 'nurse', 'nobody']),
      began: optional(when()),
      ended: optional(when()),
      samplesTaken: yesNo(),
    },
    numbers: { number: line(40) },
  },
  'dna.samples.sent': {
    stage: 'medical',
    facts: { of: choices(['child', 'accused']), sentBy: choice(['doctor', 'police', 'laboratory']) },
    numbers: { number: line(40) },
  },
  'medical.report.forwarded': {
    stage: 'medical',
    facts: {
      child: child(),
      forwardedTo: choice(['police', 'magistrate', 'prosecutor']),
      recordsConsent: yesNo(),
      recordsTimes: yesNo(),
      givesReasons: yesNo(),
    },
    numbers: { number: line(40) },
  },
  /** What the law forbids was done all the same. It is no examination, and is never counted as one. */
  'medical.breach.reported': {
    stage: 'medical',
    facts: {
      child: child(),
      saidBy: choice(['child', 'family', 'doctor', 'police', 'court', 'this-office']),
      breach: choices(['without-consent', 'after-withdrawal', 'forbidden-test', 'past-asked-about', 'others-present']),
    },
  },
  /** An arrested person may be examined without consent; this is another law. */
  'accused.examined': { stage: 'medical', facts: { accused: person('accused'), samplesTaken: yesNo() } },
});
