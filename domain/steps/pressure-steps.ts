/** What may be recorded of pressure: claims with who makes them, and the review that each of them opens. */
import { officeKinds } from '../offices/index.ts';
import { courts } from './courts.ts';
import { choice, choices, earlierStep, optional, people, person, sections, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';

export const pressers = [
  'accused',
  'accused-family',
  'own-family',
  'police',
  'prosecutor',
  'court-staff',
  'other-office',
  'lawyer',
  'politician',
  'village-council',
  'community',
  'employer',
  'school',
  'press',
  'not-known',
] as const;
export type Presser = (typeof pressers)[number];

/** Who is said to have pressed whom, and who says so. */
const claim = {
  by: choice(pressers),
  byPerson: optional(person('accused', 'official', 'witness', 'guardian')),
  against: choices(['survivor', 'family', 'witness', 'reporter', 'lawyer', 'official', 'staff']),
  saidBy: choice(['survivor', 'family', 'witness', 'reporter', 'lawyer', 'official', 'staff', 'press']),
  told: choice(['in-person', 'telephone', 'message', 'in-court', 'to-police', 'in-the-press', 'seen']),
  /** Where it comes out of an office: of which kind, and whether it is the one that records this. */
  officeKind: optional(choice(officeKinds)),
  ownOffice: optional(yesNo()),
} as const;

export const reviewActions = [
  'protection-arranged',
  'safe-place-found',
  'higher-police-told',
  'registration-asked',
  'court-told',
  'bail-cancellation-asked',
  'removal-asked',
  'lawyer-given',
  'office-kept-away',
  'given-to-monitor',
  'family-told-of-rights',
  'nothing-further',
] as const;

export const pressureSteps = defineSteps({
  'threat.reported': {
    stage: 'pressure',
    facts: { ...claim, to: choice(['person', 'property', 'livelihood', 'reputation', 'not-known']) },
  },
  'extortion.reported': {
    stage: 'pressure',
    facts: { ...claim, wanted: choice(['money', 'property', 'signature', 'silence', 'not-known']) },
  },
  'money.offered': { stage: 'pressure', facts: { ...claim } },
  'compromise.offered': {
    stage: 'pressure',
    facts: { ...claim, through: choice(['directly', 'family', 'village-council', 'police', 'lawyer', 'other']) },
  },
  'withdrawal.demanded': { stage: 'pressure', facts: { ...claim } },
  'innocent.implicated': {
    stage: 'pressure',
    facts: { ...claim, implicated: optional(person('witness', 'guardian', 'reporter', 'accused')) },
  },
  'concealment.reported': {
    stage: 'pressure',
    facts: { ...claim, what: choice(['complaint', 'evidence', 'record', 'person', 'delay']) },
  },
  'identity.published': {
    stage: 'pressure',
    facts: {
      ...claim,
      whose: choice(['survivor', 'family', 'witness', 'accused-child']),
      where: choice(['newspaper', 'television', 'social-network', 'messenger', 'website', 'court-paper', 'in-public']),
      removalAsked: yesNo(),
    },
  },
  'reprisal.reported': {
    stage: 'pressure',
    facts: {
      ...claim,
      how: choice(['case-against', 'dismissal', 'transfer', 'eviction', 'school', 'boycott', 'violence', 'other']),
    },
  },
  /** Brought to a court. An event, and no outcome: serious offences cannot be compromised. */
  'compromise.presented': {
    stage: 'pressure',
    facts: {
      accused: people('accused'),
      court: choice(courts),
      sections: optional(sections()),
    },
  },
  'compromise.not-accepted': { stage: 'pressure', facts: { accused: people('accused') } },
  /** For what came by code, which is no step; or once more, for a step whose review was closed. */
  'pressure.review.opened': {
    stage: 'pressure',
    facts: { opened: choice(['by-code', 'by-step']), step: earlierStep() },
  },
  'pressure.review.closed': {
    stage: 'pressure',
    facts: {
      step: earlierStep(),
      actions: choices(reviewActions),
      /** Why nothing further is done. */
      ground: optional(choice(['acted-on-already', 'family-wishes-none', 'told-already', 'acting-endangers'])),
    },
  },
});
