/** Fairness to whoever is named: found false, named in error, a reply, cleared; each with who found it and whether it stands. */
import { courts } from './courts.ts';
import { choice, earlierStep, person, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { dayOf } from './happened.ts';
import type { PersonRef } from './person-ref.ts';

const authority = choice(['police', 'inquiry', ...courts]);

export const fairnessSteps = defineSteps({
  'complaint.found-false': {
    stage: 'fairness',
    facts: {
      authority,
      basedOn: choice(['trial', 'inquiry', 'changed-statement', 'withdrawal', 'compromise']),
      underAppeal: yesNo(),
    },
  },
  'person.named-in-error': {
    stage: 'fairness',
    facts: {
      person: person('accused', 'official', 'witness'),
      saidBy: choice(['survivor-side', 'named-person', 'police', 'prosecutor', 'court', 'staff']),
    },
  },
  'accused.replied': {
    stage: 'fairness',
    facts: {
      person: person('accused', 'official'),
      says: choice(['denies', 'named-in-error', 'disputes-in-part', 'gives-no-answer']),
      through: choice(['in-person', 'in-writing', 'lawyer', 'police', 'court', 'press']),
    },
  },
  'accused.cleared': {
    stage: 'fairness',
    facts: {
      person: person('accused', 'official'),
      authority,
      ground: choice(['acquitted', 'discharged', 'case-cancelled', 'quashed', 'inquiry']),
      underAppeal: yesNo(),
    },
  },
  'finding.appealed': {
    stage: 'fairness',
    facts: { finding: earlierStep(), by: choice(['survivor-side', 'state', 'named-person']) },
  },
  'finding.set-aside': { stage: 'fairness', facts: { finding: earlierStep(), authority } },
});

export const fairnessRefusals = [
  'withdrawal-is-not-false',
  'pressure-before-finding',
  'cleared-already',
  'no-such-finding',
  'finding-set-aside-already',
] as const;

/** A finding with who made it; it stands until it is set aside. */
export interface Finding {
  readonly step: string;
  readonly authority: string;
  readonly on: string;
  readonly isUnderAppeal: boolean;
  readonly isSetAside: boolean;
}

export interface FairnessState {
  /** That the complaint was false. A wish to take it back is never one. */
  readonly foundFalse: readonly Finding[];
  /** Who was cleared, and whose clearing stands. */
  readonly cleared: ReadonlyMap<PersonRef, Finding>;
  readonly namedInError: ReadonlySet<PersonRef>;
  readonly replied: ReadonlySet<PersonRef>;
}

type FairnessType = keyof typeof fairnessSteps;
type FairnessRefusal = (typeof fairnessRefusals)[number];

export const fairnessGroup: StepGroup<FairnessState, FairnessType, FairnessRefusal> = {
  steps: fairnessSteps,
  refusals: fairnessRefusals,
  empty: { foundFalse: [], cleared: new Map(), namedInError: new Set(), replied: new Set() },
  evolve(state, step) {
    switch (step.type) {
      case 'complaint.found-false': {
        const { authority, happened, underAppeal } = step.facts;
        return { ...state, foundFalse: [...state.foundFalse, findingOf(step.id, authority, happened, underAppeal)] };
      }
      case 'accused.cleared': {
        const { person: who, authority, happened, underAppeal } = step.facts;
        return {
          ...state,
          cleared: new Map([...state.cleared, [who, findingOf(step.id, authority, happened, underAppeal)]]),
        };
      }
      case 'person.named-in-error':
        return { ...state, namedInError: new Set([...state.namedInError, step.facts.person]) };
      case 'accused.replied':
        return { ...state, replied: new Set([...state.replied, step.facts.person]) };
      case 'finding.appealed':
        return withFinding(state, step.facts.finding, { isUnderAppeal: true });
      case 'finding.set-aside':
        return withFinding(state, step.facts.finding, { isUnderAppeal: false, isSetAside: true });
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  refusalOf({ fairness, pressure }, step) {
    switch (step.type) {
      case 'complaint.found-false': {
        const { basedOn } = step.facts;
        if (basedOn === 'withdrawal' || basedOn === 'compromise') return 'withdrawal-is-not-false';
        return basedOn === 'changed-statement' && pressure.openReviews.length > 0
          ? 'pressure-before-finding'
          : undefined;
      }
      case 'accused.cleared':
        return fairness.cleared.get(step.facts.person)?.isSetAside === false ? 'cleared-already' : undefined;
      case 'finding.appealed':
      case 'finding.set-aside': {
        const found = findingsOf(fairness).find((finding) => finding.step === step.facts.finding);
        if (found === undefined) return 'no-such-finding';
        return found.isSetAside ? 'finding-set-aside-already' : undefined;
      }
      case 'person.named-in-error':
      case 'accused.replied':
        return undefined;
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  offers({ fairness, people }) {
    const isUnheard = [...people.people.values()].some(
      ({ ref, role }) => role === 'accused' && !fairness.replied.has(ref),
    );
    const standing = findingsOf(fairness).filter(({ isSetAside }) => !isSetAside);
    return [
      ...(isUnheard ? (['accused.replied'] as const) : []),
      ...(standing.some(({ isUnderAppeal }) => !isUnderAppeal) ? (['finding.appealed'] as const) : []),
      ...(standing.some(({ isUnderAppeal }) => isUnderAppeal) ? (['finding.set-aside'] as const) : []),
    ];
  },
};

const findingOf = (step: string, authority: string, happened: string, isUnderAppeal: boolean): Finding => ({
  step,
  authority,
  on: dayOf(happened),
  isUnderAppeal,
  isSetAside: false,
});

const findingsOf = ({ foundFalse, cleared }: FairnessState): readonly Finding[] => [...foundFalse, ...cleared.values()];

function withFinding(state: FairnessState, step: string, change: Partial<Finding>): FairnessState {
  const changed = (finding: Finding): Finding => (finding.step === step ? { ...finding, ...change } : finding);
  return {
    ...state,
    foundFalse: state.foundFalse.map(changed),
    cleared: new Map([...state.cleared].map(([ref, finding]) => [ref, changed(finding)])),
  };
}

/** Found by an authority, and not set aside since. */
export const isCleared = ({ cleared }: FairnessState, who: PersonRef): boolean =>
  cleared.get(who)?.isSetAside === false;
