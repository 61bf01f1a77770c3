/** What offices promised and did: promises kept or not, officers suspended, reprisals, and duties that an official failed. */
import { choice, day, earlierStep, line, note, optional, person, rule, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { evolveOffices, offersOfOffices, noOffices, type OfficesState, refusalOfOffices } from './office-course.ts';
import { saidBy } from './sayers.ts';

/** Kinds of office that a case meets; which one it is, and whom it names, is sealed elsewhere. */
export const officesOfState = [
  'police-station',
  'investigation-unit',
  'district-police',
  'regional-police',
  'provincial-police',
  'cyber-crime-agency',
  'crisis-cell',
  'hospital',
  'laboratory',
  'prosecution',
  'court',
  'child-protection',
  'legal-aid',
  'district-administration',
  'provincial-government',
  'federal-government',
  'school',
  'other',
] as const;

export const officeSteps = defineSteps({
  'promise.made': {
    stage: 'office',
    facts: {
      office: choice(officesOfState),
      about: choice([
        'arrest',
        'inquiry',
        'protection',
        'compensation',
        'school-or-care',
        'officers',
        'speedy-trial',
        'other',
      ]),
      /** Says who does what by when; a high word alone is not. */
      isConcrete: yesNo(),
      dueOn: optional(day()),
      wasPublic: yesNo(),
      saidBy: saidBy(),
    },
  },
  'promise.kept': {
    stage: 'office',
    facts: { promise: earlierStep(), shownBy: choice(['paper', 'seen-by-us', 'family-says', 'press', 'office-says']) },
  },
  'promise.not-kept': {
    stage: 'office',
    facts: {
      promise: earlierStep(),
      shownBy: choice(['day-passed', 'seen-by-us', 'family-says', 'press', 'office-says']),
    },
  },
  'official.suspended': {
    stage: 'office',
    facts: { person: person('official'), ordered: choice(officesOfState), inquiryOpened: yesNo() },
    numbers: { orderNumber: line(60) },
  },
  'official.reinstated': {
    stage: 'office',
    facts: {
      person: person('official'),
      ordered: choice(officesOfState),
      after: choice(['inquiry-cleared', 'inquiry-with-penalty', 'inquiry-unfinished', 'court-order', 'not-known']),
    },
    numbers: { orderNumber: line(60) },
  },
  'official.moved': {
    stage: 'office',
    facts: { person: person('official'), ordered: choice(officesOfState), stillOnThisCase: yesNo() },
  },
  'reporter.reprisal': {
    stage: 'office',
    facts: {
      person: person('reporter', 'witness', 'guardian', 'survivor'),
      what: choice([
        'moved-at-work',
        'dismissed',
        'case-against-them',
        'detained',
        'shop-or-home-harmed',
        'put-out-of-school',
        'shunned',
        'other',
      ]),
      from: choice([...officesOfState, 'accused-side', 'village', 'not-known']),
      saidBy: saidBy(),
    },
  },
  'official.failed': {
    stage: 'office',
    facts: { rule: rule(), office: choice(officesOfState), person: optional(person('official')), saidBy: saidBy() },
    /** What the office said of it, in its own words about the handling. */
    numbers: { reasonsGiven: note(500) },
  },
  'case.escalated': {
    stage: 'office',
    facts: {
      to: choice(officesOfState),
      why: choice([
        'no-answer',
        'duty-not-done',
        'office-involved',
        'danger',
        'promise-not-kept',
        'family-asks',
        'other',
      ]),
      rule: optional(rule()),
    },
    numbers: { reference: line(60) },
  },
  'escalation.answered': {
    stage: 'office',
    facts: { escalation: earlierStep(), answer: choice(['acted', 'will-act', 'refused', 'sent-elsewhere']) },
  },
});

export const officeRefusals = [
  'no-such-promise',
  'promise-already-kept',
  'promise-already-not-kept',
  'promise-not-due',
  'before-promise',
  'due-before-promise',
  'already-suspended',
  'not-suspended',
  'no-such-escalation',
  'escalation-already-answered',
  'answered-before-escalation',
] as const;
export type OfficeRefusal = (typeof officeRefusals)[number];

export const officeGroup: StepGroup<OfficesState, keyof typeof officeSteps, OfficeRefusal> = {
  steps: officeSteps,
  refusals: officeRefusals,
  empty: noOffices,
  evolve: evolveOffices,
  refusalOf: refusalOfOffices,
  offers: offersOfOffices,
};
