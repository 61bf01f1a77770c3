/** Pressure on whoever stands with the child. Each opens a review, which a supervisor closes with an action. */
import type { StepGroup } from './group.ts';
import type { PersonRef } from './person-ref.ts';
import { closingRefusalOf, isOpen, type PressureReview } from './pressure-review.ts';
import { pressureSteps } from './pressure-steps.ts';
import type { StepOf } from './step.ts';

export { pressureSteps } from './pressure-steps.ts';

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
  refusalOf({ pressure }, step, actor) {
    switch (step.type) {
      case 'compromise.not-accepted':
        return step.facts.accused.every((ref) => pressure.presented.has(ref)) ? undefined : 'no-compromise-presented';
      case 'pressure.review.opened': {
        const found = pressure.reviews.get(step.facts.step);
        // What came by code has its review already: nobody here says that there was any.
        if (found === undefined) return 'no-such-review';
        if (isOpen(found)) return 'review-open-already';
        return found.opened === step.facts.opened ? undefined : 'no-such-review';
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
