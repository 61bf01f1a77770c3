/** Judgments pronounced, sentences passed, and compensation as it was asked for, ordered and paid. */
import type { LawSection } from './law-sections.ts';
import type { PersonRef } from './person-ref.ts';
import type { StepOf } from './step.ts';
import type { judgmentSteps } from './judgment.ts';

type JudgmentStep = StepOf<keyof typeof judgmentSteps>;
type Passed = Extract<JudgmentStep, { readonly type: 'sentence.passed' }>['facts'];

export interface Sentence {
  readonly accused: PersonRef;
  readonly charge: LawSection;
  readonly kinds: Passed['kinds'];
  readonly happened: string;
}

export interface Compensation {
  readonly isApplied: boolean;
  readonly isOrdered: boolean;
  /** Rupees; orders without a number count as nothing here. */
  readonly ordered: number;
  readonly paid: number;
  readonly isPaidInFull: boolean;
}

export interface JudgmentState {
  /** When judgment was last pronounced on each. */
  readonly pronounced: ReadonlyMap<PersonRef, string>;
  /** How often: again only after a retrial. */
  readonly timesPronounced: ReadonlyMap<PersonRef, number>;
  readonly sentences: readonly Sentence[];
  /** Let out while an appeal is pending, which the law forbids for a convict under the Act of 2021 (PK-ARA-18-6). */
  readonly suspended: ReadonlySet<PersonRef>;
  readonly compensation: Compensation;
  readonly registered: ReadonlySet<PersonRef>;
  readonly isCopyReceived: boolean;
}

export const emptyJudgment: JudgmentState = {
  pronounced: new Map(),
  timesPronounced: new Map(),
  sentences: [],
  suspended: new Set(),
  compensation: { isApplied: false, isOrdered: false, ordered: 0, paid: 0, isPaidInFull: false },
  registered: new Set(),
  isCopyReceived: false,
};

export function evolveJudgment(state: JudgmentState, step: JudgmentStep): JudgmentState {
  switch (step.type) {
    case 'judgment.pronounced': {
      const { accused, happened } = step.facts;
      const times = accused.map((each) => [each, (state.timesPronounced.get(each) ?? 0) + 1] as const);
      return {
        ...state,
        pronounced: new Map([...state.pronounced, ...accused.map((each) => [each, happened] as const)]),
        timesPronounced: new Map([...state.timesPronounced, ...times]),
      };
    }
    case 'sentence.passed': {
      const { accused, charge, kinds, happened } = step.facts;
      return { ...state, sentences: [...state.sentences, { accused, charge, kinds, happened }] };
    }
    case 'sentence.suspended':
      return { ...state, suspended: new Set([...state.suspended, step.facts.accused]) };
    case 'compensation.applied':
      return withCompensation(state, { isApplied: true });
    case 'compensation.ordered':
    case 'compensation.interim.ordered':
    case 'compensation.awarded':
      return withCompensation(state, {
        isOrdered: true,
        ordered: state.compensation.ordered + (step.facts.amount ?? 0),
        isPaidInFull: false,
      });
    case 'compensation.paid':
      return withCompensation(state, {
        paid: state.compensation.paid + step.facts.amount,
        isPaidInFull: step.facts.inFull,
      });
    case 'offender.registered':
      return { ...state, registered: new Set([...state.registered, step.facts.accused]) };
    case 'judgment.copy.received':
      return { ...state, isCopyReceived: true };
    // What these make of a charge stands in `outcomesOf`.
    case 'convicted':
    case 'acquitted':
    case 'charge.compounded':
    case 'prosecution.withdrawn':
    case 'proceedings.quashed':
    case 'proceedings.abated':
    case 'trial.joined':
    case 'compensation.refused':
    case 'judgment.copy.given':
    case 'record.sent':
      return state;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

const withCompensation = (state: JudgmentState, change: Partial<Compensation>): JudgmentState => ({
  ...state,
  compensation: { ...state.compensation, ...change },
});
