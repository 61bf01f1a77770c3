/** What the trial has come to, for each accused: when the court took it up, charges, openings, how often it was put off. */
import type { LawSection } from './law-sections.ts';
import type { PersonRef } from './person-ref.ts';
import type { StepOf } from './step.ts';
import type { trialSteps } from './trial.ts';

/** What law asks for while a child speaks in court, and was not so. */
export type MissedSafeguard =
  | 'not-in-camera'
  | 'no-screen-or-video-link'
  | 'not-video-recorded'
  | 'no-trusted-person'
  | 'questioned-by-accused';

export interface ChildsEvidence {
  readonly person: PersonRef;
  readonly happened: string;
  readonly missed: readonly MissedSafeguard[];
  /** Called again after the evidence was finished: a child is not to be called repeatedly. */
  readonly isCalledAgain: boolean;
  readonly isFinished: boolean;
}

export interface TakenUp {
  readonly happened: string;
  readonly sections: readonly LawSection[];
}

export interface TrialState {
  readonly cognizance: ReadonlyMap<PersonRef, TakenUp>;
  /** Sections that each accused is charged with now. */
  readonly charges: ReadonlyMap<PersonRef, readonly LawSection[]>;
  /** How often the trial of each began: again only where a retrial was ordered. */
  readonly openings: ReadonlyMap<PersonRef, number>;
  /** The day announced last. */
  readonly fixedFor: string | undefined;
  readonly adjournments: number;
  /** Law allows two (PK-ARA-16-2); a third is recorded, and shown as beyond. */
  readonly isBeyondTwoAdjournments: boolean;
  readonly hearings: number;
  readonly childsEvidence: readonly ChildsEvidence[];
  /** Whose arguments are complete. */
  readonly argued: ReadonlySet<PersonRef>;
  readonly falseEvidence: ReadonlySet<PersonRef>;
}

export const emptyTrial: TrialState = {
  cognizance: new Map(),
  charges: new Map(),
  openings: new Map(),
  fixedFor: undefined,
  adjournments: 0,
  isBeyondTwoAdjournments: false,
  hearings: 0,
  childsEvidence: [],
  argued: new Set(),
  falseEvidence: new Set(),
};

const lawfulAdjournments = 2;

type TrialStep = StepOf<keyof typeof trialSteps>;

export function evolveTrial(state: TrialState, step: TrialStep): TrialState {
  switch (step.type) {
    case 'cognizance.taken': {
      const { accused, sections, happened } = step.facts;
      const taken = accused.map((each) => [each, { happened, sections }] as const);
      return { ...state, cognizance: new Map([...state.cognizance, ...taken]) };
    }
    case 'charge.framed':
      return withCharges(state, step.facts.accused, (charges) => [
        ...charges.filter((each) => each !== step.facts.charge),
        step.facts.charge,
      ]);
    case 'charge.altered': {
      const { accused, from, charge } = step.facts;
      return withCharges(state, accused, (charges) => [...charges.filter((each) => each !== from), charge]);
    }
    case 'trial.opened': {
      const opened = step.facts.accused.map((each) => [each, (state.openings.get(each) ?? 0) + 1] as const);
      const begun = new Set(step.facts.accused);
      return {
        ...state,
        openings: new Map([...state.openings, ...opened]),
        argued: new Set([...state.argued].filter((each) => !begun.has(each))),
      };
    }
    case 'trial.fixed':
      return { ...state, fixedFor: step.facts.date };
    case 'hearing.held':
      return { ...state, hearings: state.hearings + 1 };
    case 'adjournment.granted': {
      const adjournments = state.adjournments + 1;
      return { ...state, adjournments, isBeyondTwoAdjournments: adjournments > lawfulAdjournments };
    }
    case 'evidence.child.recorded':
      return { ...state, childsEvidence: [...state.childsEvidence, evidenceOf(state, step)] };
    case 'arguments.completed':
      return { ...state, argued: new Set([...state.argued, ...step.facts.accused]) };
    case 'evidence.false':
      return { ...state, falseEvidence: new Set([...state.falseEvidence, step.facts.person]) };
    case 'accused.appeared':
    case 'case.committed':
    case 'trial.transferred':
    case 'copies.delivered':
    case 'trial.schedule.issued':
    case 'charge.hearing.first':
    case 'adjournment.requested':
    case 'counsel.appointed-by-court':
    case 'trial.evidence':
    case 'report.344a.sent':
      return state;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

const withCharges = (
  state: TrialState,
  accused: PersonRef,
  change: (charges: readonly LawSection[]) => readonly LawSection[],
): TrialState => ({
  ...state,
  charges: new Map([...state.charges, [accused, change(state.charges.get(accused) ?? [])]]),
});

type Evidence = Extract<TrialStep, { readonly type: 'evidence.child.recorded' }>;

function evidenceOf({ childsEvidence }: TrialState, { facts }: Evidence): ChildsEvidence {
  const missed: readonly (MissedSafeguard | false)[] = [
    !facts.inCamera && 'not-in-camera',
    !facts.screen && !facts.videoLink && 'no-screen-or-video-link',
    !facts.videoRecorded && 'not-video-recorded',
    !facts.trustedPersonPresent && 'no-trusted-person',
    facts.questionsBy === 'accused-in-person' && 'questioned-by-accused',
  ];
  return {
    person: facts.person,
    happened: facts.happened,
    missed: missed.filter((each) => each !== false),
    isCalledAgain: childsEvidence.some(({ person, isFinished }) => person === facts.person && isFinished),
    isFinished: facts.finished,
  };
}
