/** Pressure on whoever stands with the child. Each opens a review, which a supervisor closes with an action. */
import { officeKinds } from '../offices/index.ts';
import { courts } from './courts.ts';
import { choice, choices, earlierStep, optional, people, person, sections, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import type { PersonRef } from './person-ref.ts';
import { closingRefusalOf, isOpen, type PressureReview } from './pressure-review.ts';
import type { StepOf } from './step.ts';

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

export const pressureRefusals = [
  'no-such-review',
  'review-open-already',
  'not-a-supervisor',
  'recorded-by-oneself',
  'own-office-is-named',
  'nothing-needs-ground',
  'nothing-beside-something',
  'no-compromise-presented',
] as const;

export interface PressureState {
  /** By the step that opened it, or by the event of the complaint where it came by code. */
  readonly reviews: ReadonlyMap<string, PressureReview>;
  readonly openReviews: readonly PressureReview[];
  /** For whom a compromise was brought to a court, and whose was not accepted. Neither is an outcome. */
  readonly presented: ReadonlySet<PersonRef>;
  readonly notAccepted: ReadonlySet<PersonRef>;
}

type PressureType = keyof typeof pressureSteps;

export const pressureGroup: StepGroup<PressureState, PressureType, (typeof pressureRefusals)[number]> = {
  steps: pressureSteps,
  refusals: pressureRefusals,
  empty: { reviews: new Map(), openReviews: [], presented: new Set(), notAccepted: new Set() },
  evolve(state, step) {
    switch (step.type) {
      case 'threat.reported':
      case 'extortion.reported':
      case 'money.offered':
      case 'compromise.offered':
      case 'withdrawal.demanded':
      case 'innocent.implicated':
      case 'concealment.reported':
      case 'identity.published':
      case 'reprisal.reported':
        return withReview(state, reviewOf(step, step.facts));
      case 'compromise.presented':
        return {
          ...withReview(state, reviewOf(step)),
          presented: new Set([...state.presented, ...step.facts.accused]),
          notAccepted: new Set([...state.notAccepted].filter((ref) => !step.facts.accused.includes(ref))),
        };
      case 'compromise.not-accepted':
        return { ...state, notAccepted: new Set([...state.notAccepted, ...step.facts.accused]) };
      case 'pressure.review.opened':
        return withReview(state, reopened(state, step));
      case 'pressure.review.closed': {
        const found = state.reviews.get(step.facts.step);
        return found === undefined
          ? state
          : withReview(state, {
              ...found,
              closed: { by: step.id, actions: step.facts.actions, ground: step.facts.ground },
            });
      }
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  refusalOf({ pressure, recorded }, step, actor) {
    switch (step.type) {
      case 'compromise.not-accepted':
        return step.facts.accused.every((ref) => pressure.presented.has(ref)) ? undefined : 'no-compromise-presented';
      case 'pressure.review.opened': {
        const found = pressure.reviews.get(step.facts.step);
        if (found !== undefined)
          return isOpen(found)
            ? 'review-open-already'
            : found.opened === step.facts.opened
              ? undefined
              : 'no-such-review';
        const isStep = recorded.some(({ id }) => id === step.facts.step);
        return step.facts.opened === 'by-code' && !isStep ? undefined : 'no-such-review';
      }
      case 'pressure.review.closed':
        return closingRefusalOf(pressure.reviews.get(step.facts.step), step.facts, actor);
      default:
        return undefined;
    }
  },
  offers({ pressure }) {
    const isUndecided = [...pressure.presented].some((ref) => !pressure.notAccepted.has(ref));
    return [
      ...(pressure.openReviews.length > 0 ? (['pressure.review.closed'] as const) : []),
      ...(isUndecided ? (['compromise.not-accepted'] as const) : []),
    ];
  },
};

function withReview(state: PressureState, review: PressureReview): PressureState {
  const reviews = new Map([...state.reviews, [review.review, review]]);
  return { ...state, reviews, openReviews: [...reviews.values()].filter(isOpen) };
}

/** `said`: by whom it is claimed to come; a compromise in court names nobody. */
const reviewOf = (
  step: StepOf<PressureType>,
  said?: Pick<PressureReview, 'by' | 'officeKind' | 'ownOffice'>,
): PressureReview => ({
  review: step.id,
  opened: 'by-step',
  about: step.type,
  recordedOn: step.recordedOn,
  recordedBy: step.by,
  recordedIn: step.office,
  by: said?.by,
  officeKind: said?.officeKind,
  ownOffice: said?.ownOffice,
  closed: undefined,
});

function reopened({ reviews }: PressureState, step: StepOf<'pressure.review.opened'>): PressureReview {
  const found = reviews.get(step.facts.step);
  if (found !== undefined) return { ...found, closed: undefined };
  return {
    review: step.facts.step,
    opened: 'by-code',
    about: step.type,
    recordedOn: step.recordedOn,
    // Whoever holds the code said it, not whoever wrote this down.
    recordedBy: undefined,
    recordedIn: undefined,
    by: undefined,
    officeKind: undefined,
    ownOffice: undefined,
    closed: undefined,
  };
}
