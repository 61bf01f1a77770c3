/**
 * A wish to take the complaint back never ends a case. It opens a review: somebody from outside the office meets the family
 * alone, records whether there is pressure, and the case goes on, rests or, where the law allows, closes.
 */
import { choice, choices, earlierStep, optional, person, yesNo } from './field.ts';
import { clockSteps } from './clock.ts';
import { compoundableUnder } from './compoundable.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { informationSteps } from './information.ts';
import { lawSections, type LawSection } from './law-sections.ts';
import type { Life } from './life.ts';
import { officeSteps } from './office.ts';
import { pressureSteps } from './pressure-steps.ts';
import { rolesThatReview } from './pressure-review.ts';
import type { Actor, NewStep, Step } from './step.ts';

export const withdrawalSteps = defineSteps({
  /** Said in person; what comes by code is the complaint's own event. */
  'withdrawal.told': {
    stage: 'withdrawal',
    facts: {
      saidBy: choice(['survivor', 'guardian', 'reporter', 'family']),
      person: optional(person('survivor', 'guardian', 'reporter', 'witness')),
      who: choice(['alone', 'with-family', 'with-others']),
    },
  },
  /** For what came by code, which is no step; or once more, for a wish that was decided. */
  'withdrawal.review.opened': {
    stage: 'withdrawal',
    facts: { opened: choice(['by-code', 'by-step']), step: earlierStep() },
  },
  'withdrawal.family.met': {
    stage: 'withdrawal',
    facts: {
      step: earlierStep(),
      whom: choices(['survivor', 'guardian', 'other-family', 'reporter']),
      metAlone: yesNo(),
      ownLanguage: yesNo(),
      pressure: choice(['found', 'not-found', 'not-clear']),
    },
  },
  'withdrawal.decided': {
    stage: 'withdrawal',
    facts: {
      step: earlierStep(),
      decision: choice(['goes-on', 'rests', 'closes']),
      /** For a child only a court may allow it, and only for an offence that the law lists. */
      courtPermitted: optional(yesNo()),
    },
  },
});

export const withdrawalRefusals = [
  'no-such-wish',
  'wish-open-already',
  'of-the-handling-office',
  'decided-by-supervisor-only',
  'not-met-alone',
  'pressure-not-reviewed',
  'pressure-was-found',
  'sections-not-known',
  'not-compoundable',
  'court-permission-needed',
] as const;

export interface WithdrawalReview {
  /** The step that tells of the wish, or the event of the complaint. */
  readonly review: string;
  readonly opened: 'by-code' | 'by-step';
  readonly recordedOn: string;
  readonly meetings: readonly FamilyMeeting[];
  readonly decided: { readonly step: string; readonly decision: 'goes-on' | 'rests' | 'closes' } | undefined;
}

export interface FamilyMeeting {
  readonly step: string;
  readonly seq: number;
  /** The child, a guardian or others of the family; whoever reported is not enough. */
  readonly metAlone: boolean;
  readonly pressure: 'found' | 'not-found' | 'not-clear';
}

export interface WithdrawalState {
  readonly reviews: ReadonlyMap<string, WithdrawalReview>;
  readonly openReviews: readonly WithdrawalReview[];
  /** What the last decision made of the case; it goes on unless one says otherwise. */
  readonly course: 'goes-on' | 'rests' | 'closes';
}

type WithdrawalType = keyof typeof withdrawalSteps;
type WithdrawalRefusal = (typeof withdrawalRefusals)[number];

export const withdrawalGroup: StepGroup<WithdrawalState, WithdrawalType, WithdrawalRefusal> = {
  steps: withdrawalSteps,
  refusals: withdrawalRefusals,
  empty: { reviews: new Map(), openReviews: [], course: 'goes-on' },
  evolve(state, step) {
    switch (step.type) {
      case 'withdrawal.told':
        return withReview(state, begun(step.id, 'by-step', step.recordedOn));
      case 'withdrawal.review.opened': {
        const found = state.reviews.get(step.facts.step);
        return withReview(
          state,
          found === undefined
            ? begun(step.facts.step, 'by-code', step.recordedOn)
            : { ...found, meetings: [], decided: undefined },
        );
      }
      case 'withdrawal.family.met': {
        const found = state.reviews.get(step.facts.step);
        if (found === undefined) return state;
        const { whom, pressure } = step.facts;
        // Whoever reported may be one of the family, and may be whoever presses it.
        const metAlone = step.facts.metAlone && whom.some((each) => each !== 'reporter');
        const meeting: FamilyMeeting = { step: step.id, seq: step.seq, metAlone, pressure };
        return withReview(state, { ...found, meetings: [...found.meetings, meeting] });
      }
      case 'withdrawal.decided': {
        const found = state.reviews.get(step.facts.step);
        if (found === undefined) return state;
        const { decision } = step.facts;
        return { ...withReview(state, { ...found, decided: { step: step.id, decision } }), course: decision };
      }
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  refusalOf(life, step, actor) {
    const { reviews } = life.withdrawal;
    switch (step.type) {
      case 'withdrawal.told':
        return undefined;
      case 'withdrawal.review.opened': {
        const found = reviews.get(step.facts.step);
        // A wish that came by code has its review already: nobody here says that there was one.
        if (found === undefined) return 'no-such-wish';
        if (found.decided === undefined) return 'wish-open-already';
        return found.opened === step.facts.opened ? undefined : 'no-such-wish';
      }
      case 'withdrawal.family.met':
        if (!isOpen(reviews.get(step.facts.step))) return 'no-such-wish';
        return handlingOffices(life).has(actor.office) ? 'of-the-handling-office' : undefined;
      case 'withdrawal.decided':
        return refusalOfDecision(life, step, actor);
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  offers({ withdrawal: { openReviews } }) {
    if (openReviews.length === 0) return [];
    return openReviews.some(({ meetings }) => meetings.length > 0)
      ? ['withdrawal.decided', 'withdrawal.family.met']
      : ['withdrawal.family.met', 'withdrawal.decided'];
  },
};

const begun = (review: string, opened: WithdrawalReview['opened'], recordedOn: string): WithdrawalReview => ({
  review,
  opened,
  recordedOn,
  meetings: [],
  decided: undefined,
});

const isOpen = (review: WithdrawalReview | undefined): review is WithdrawalReview =>
  review !== undefined && review.decided === undefined;

function withReview(state: WithdrawalState, review: WithdrawalReview): WithdrawalState {
  const reviews = new Map([...state.reviews, [review.review, review]]);
  return { ...state, reviews, openReviews: [...reviews.values()].filter(isOpen) };
}

/** Steps of those who look at the case from above or review it; they do not make an office one that handles it. */
const stepsFromAbove: readonly object[] = [pressureSteps, officeSteps, informationSteps, clockSteps];

function isHandling({ type }: Step): boolean {
  if (Object.hasOwn(withdrawalSteps, type)) return type === 'withdrawal.told';
  return !stepsFromAbove.some((steps) => Object.hasOwn(steps, type));
}

/** Offices that recorded what happened in the case: none of them reviews a wish to take the complaint back. */
export const handlingOffices = ({ steps }: Pick<Life, 'steps'>): ReadonlySet<Step['office']> =>
  new Set(steps.filter(isHandling).map(({ office }) => office));

const isSection = (value: unknown): value is LawSection => lawSections.some((section) => section === value);

/** A section of which only a part may be compounded is not: no step can tell which part it was. */
function mayBeCompounded(section: LawSection): boolean {
  const found = compoundableUnder(section);
  return found !== undefined && found.firstPartOnly !== true;
}

/** All that any step names as an offence of the case. */
const sectionsOf = ({ steps }: Life): ReadonlySet<LawSection> =>
  new Set(
    steps.flatMap(({ facts }) =>
      ['sections', 'section', 'charge'].flatMap((name) => {
        const value: unknown = Reflect.get(facts, name);
        return (Array.isArray(value) ? value : [value]).filter(isSection);
      }),
    ),
  );

/** Going on needs no more than somebody from outside; to rest or to close needs a family that was met alone and is not pressed. */
function refusalOfDecision(
  life: Life,
  { facts: { step, decision, courtPermitted } }: NewStep<'withdrawal.decided'>,
  { office, role }: Actor,
): WithdrawalRefusal | undefined {
  const found = life.withdrawal.reviews.get(step);
  if (!isOpen(found)) return 'no-such-wish';
  if (!rolesThatReview.has(role)) return 'decided-by-supervisor-only';
  if (handlingOffices(life).has(office)) return 'of-the-handling-office';
  if (decision === 'goes-on') return undefined;
  const alone = found.meetings.findLast(({ metAlone }) => metAlone);
  if (alone === undefined) return 'not-met-alone';
  if (life.pressure.openReviews.length > 0 || wasFoundAndNotReviewed(life, found)) return 'pressure-not-reviewed';
  if (decision === 'rests') return undefined;
  if (found.meetings.some(({ pressure }) => pressure === 'found') || alone.pressure !== 'not-found')
    return 'pressure-was-found';
  const sections = [...sectionsOf(life)];
  if (sections.length === 0) return 'sections-not-known';
  if (!sections.every(mayBeCompounded)) return 'not-compoundable';
  return courtPermitted === true ? undefined : 'court-permission-needed';
}

/** What a meeting found is reviewed once a review of pressure was closed after it. */
function wasFoundAndNotReviewed({ steps }: Life, { meetings }: WithdrawalReview): boolean {
  const last = meetings.findLast(({ pressure }) => pressure === 'found');
  if (last === undefined) return false;
  return !steps.some(({ type, seq }) => type === 'pressure.review.closed' && seq > last.seq);
}
