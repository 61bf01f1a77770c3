/** Protection of the child and the witnesses, and what must be told to whom at once. */
import { defineSteps } from './define-steps.ts';
import { choice, choices, day, optional, person, people, yesNo, line } from './field.ts';
import type { StepGroup } from './group.ts';
import { isBefore } from './happened.ts';
import type { PersonRef } from './person-ref.ts';
import type { NewStep, StepOf } from './step.ts';

const protectedRoles = ['survivor', 'guardian', 'witness', 'reporter'] as const;
export const protectionMeasures = [
  'police-guard',
  'safe-house',
  'relocation',
  'hidden-identity',
  'evidence-by-video',
  'no-contact-order',
  'financial-help',
] as const;
export const protectors = [
  'court',
  'police',
  'witness-board',
  'crisis-cell',
  'child-protection',
  'government',
] as const;

export const protectionSteps = defineSteps({
  'arcc.informed': {
    stage: 'protection',
    facts: { informedBy: choice(['police-station', 'hospital', 'family', 'court', 'this-office', 'other']) },
  },
  'police.stepped-in': { stage: 'protection', facts: { wasOutsideOwnArea: yesNo() } },
  /** Right to a lawyer; the bar council's list where free legal aid is needed. */
  'victim.lawyer.told': {
    stage: 'protection',
    facts: {
      told: choice(['child', 'family']),
      toldBy: choice(['police-station', 'court', 'this-office']),
      listGiven: yesNo(),
    },
  },
  'victim.told': {
    stage: 'protection',
    facts: {
      of: choice(['arrest', 'bail', 'release', 'charge', 'no-charge', 'hearing', 'outcome']),
      told: choice(['child', 'family', 'lawyer']),
    },
  },
  'victim.at.hospital': {
    stage: 'protection',
    facts: { hospital: choice(['public', 'private']), broughtBy: choice(['police', 'family', 'this-office', 'other']) },
  },
  'treatment.given': {
    stage: 'protection',
    facts: { wasFree: yesNo(), wereRequirementsMade: optional(yesNo()), policeTold: optional(yesNo()) },
  },
  'protection.sought': {
    stage: 'protection',
    facts: {
      people: people(...protectedRoles),
      measures: choices(protectionMeasures),
      from: choice(protectors),
      soughtBy: choice(['child', 'family', 'witness', 'lawyer', 'police', 'this-office']),
    },
    numbers: { number: line(40) },
  },
  'protection.ordered': {
    stage: 'protection',
    facts: {
      people: people(...protectedRoles),
      measures: choices(protectionMeasures),
      orderedBy: choice(protectors),
      until: optional(day()),
    },
    numbers: { number: line(40) },
  },
  'protection.refused': { stage: 'protection', facts: { refusedBy: choice(protectors), reasonsWritten: yesNo() } },
  'protection.begun': {
    stage: 'protection',
    facts: { person: person(...protectedRoles), measures: choices(protectionMeasures) },
  },
  'protection.ended': {
    stage: 'protection',
    facts: {
      person: person(...protectedRoles),
      endedBy: choice([...protectors, 'the-person']),
      why: choice(['no-more-needed', 'asked-by-the-person', 'order-over', 'not-kept-up']),
    },
  },
});

export interface ProtectionState {
  readonly crisisCell: 'not-informed' | 'informed';
  /** Asked of somebody, and not answered yet. */
  readonly soughtFrom: readonly (typeof protectors)[number][];
  /** Who is said to be protected now, and since when. */
  readonly protectedSince: ReadonlyMap<PersonRef, string>;
}

export const protectionRefusals = [
  'not-protected',
  'protection-ended-before-it-began',
  'order-ends-before-it-was-made',
] as const;
type ProtectionRefusal = (typeof protectionRefusals)[number];
type ProtectionType = keyof typeof protectionSteps;

function evolve(state: ProtectionState, step: StepOf<ProtectionType>): ProtectionState {
  switch (step.type) {
    case 'arcc.informed':
      return { ...state, crisisCell: 'informed' };
    case 'protection.sought':
      return { ...state, soughtFrom: [...state.soughtFrom, step.facts.from] };
    case 'protection.ordered':
      return { ...state, soughtFrom: state.soughtFrom.filter((each) => each !== step.facts.orderedBy) };
    case 'protection.refused':
      return { ...state, soughtFrom: state.soughtFrom.filter((each) => each !== step.facts.refusedBy) };
    case 'protection.begun': {
      const { person, happened } = step.facts;
      return { ...state, protectedSince: new Map([...state.protectedSince, [person, happened]]) };
    }
    case 'protection.ended': {
      const kept = [...state.protectedSince].filter(([ref]) => ref !== step.facts.person);
      return { ...state, protectedSince: new Map(kept) };
    }
    case 'police.stepped-in':
    case 'victim.lawyer.told':
    case 'victim.told':
    case 'victim.at.hospital':
    case 'treatment.given':
      return state;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

function refusalOf(state: ProtectionState, { type, facts }: NewStep<ProtectionType>): ProtectionRefusal | undefined {
  switch (type) {
    case 'protection.ordered':
      return facts.until !== undefined && isBefore(facts.until, facts.happened)
        ? 'order-ends-before-it-was-made'
        : undefined;
    case 'protection.ended': {
      const since = state.protectedSince.get(facts.person);
      if (since === undefined) return 'not-protected';
      return isBefore(facts.happened, since) ? 'protection-ended-before-it-began' : undefined;
    }
    default:
      return undefined;
  }
}

const offers = (state: ProtectionState): readonly ProtectionType[] => [
  ...(state.crisisCell === 'not-informed' ? (['arcc.informed'] as const) : []),
  ...(state.soughtFrom.length > 0 ? (['protection.ordered', 'protection.refused'] as const) : []),
  ...(state.protectedSince.size > 0 ? (['protection.ended'] as const) : (['protection.sought'] as const)),
];

export const protectionGroup: StepGroup<ProtectionState, ProtectionType, ProtectionRefusal> = {
  steps: protectionSteps,
  refusals: protectionRefusals,
  empty: {
    crisisCell: 'not-informed',
    soughtFrom: [],
    protectedSince: new Map(),
  },
  evolve,
  refusalOf: ({ protection }, step) => refusalOf(protection, step),
  offers: ({ protection }) => offers(protection),
};
