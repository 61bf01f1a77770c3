/** The police report: interim, final, supplementary, cancelled, untraced; the prosecutor's scrutiny. */
import { courts } from './courts.ts';
import { defineSteps } from './define-steps.ts';
import { choice, choices, line, optional, people, sections, yesNo } from './field.ts';
import type { StepGroup } from './group.ts';
import { isBefore } from './happened.ts';
import type { Life } from './life.ts';
import type { NewStep, StepOf } from './step.ts';

const closures = ['cancellation', 'untraced'] as const;
export type Closure = (typeof closures)[number];

export const policeReportSteps = defineSteps({
  /** The investigation is not complete: an interim report through the prosecutor. */
  'report.173.interim': {
    stage: 'police-report',
    facts: {
      reasonsForDelay: choice(['written', 'none']),
      sections: optional(sections()),
      accused: optional(people('accused')),
    },
    numbers: { number: line(40) },
  },
  'report.173.final': {
    stage: 'police-report',
    facts: {
      sections: sections(),
      accused: people('accused'),
      /** Named in the FIR and not sent for trial: neither cleared nor acquitted. */
      leftOut: optional(people('accused')),
      informantTold: optional(yesNo()),
    },
    numbers: { number: line(40) },
  },
  'report.173.supplementary': {
    stage: 'police-report',
    facts: {
      sections: optional(sections()),
      accused: optional(people('accused')),
      adds: choices(['accused', 'evidence', 'offence', 'report']),
    },
    numbers: { number: line(40) },
  },
  /** The police ask to end the case: by cancelling the FIR, or because nobody was found. A magistrate decides. */
  'report.closure.asked': {
    stage: 'police-report',
    facts: {
      closure: choice(closures),
      ground: choice(['false', 'mistake-of-fact', 'not-cognizable', 'nobody-found', 'no-evidence', 'settled', 'other']),
    },
    numbers: { number: line(40) },
  },
  'report.closure.decided': {
    stage: 'police-report',
    facts: { closure: choice(closures), isAccepted: yesNo(), complainantHeard: yesNo(), court: choice(courts) },
    numbers: { number: line(40) },
  },
  'report.173.received.prosecutor': {
    stage: 'police-report',
    facts: { which: choice(['interim', 'final', 'supplementary', ...closures]) },
  },
  'report.173.interim.scrutinised': {
    stage: 'police-report',
    facts: { asks: choice(['start-trial', 'wait']), reasonsCompelling: optional(yesNo()) },
  },
  'report.173.returned': {
    stage: 'police-report',
    facts: {
      defects: choices(['papers-missing', 'statements-missing', 'sections-wrong', 'signature', 'other']),
      isInWriting: yesNo(),
    },
  },
  /** India: the charge sheet reached the court. */
  'chargesheet.filed': {
    stage: 'police-report',
    facts: { sections: sections(), accused: people('accused') },
    numbers: { number: line(40) },
  },
  /** The State's wish, never the family's: a prosecutor asks, and only with the court's consent is it so. */
  'prosecution.withdrawal.asked': {
    stage: 'police-report',
    facts: { accused: people('accused'), asked: choice(['before-charge', 'after-charge']), complainantTold: yesNo() },
  },
});

export interface PoliceReportState {
  readonly interims: number;
  /** When the first final one was sent. */
  readonly final: string | undefined;
  readonly askedClosure: { readonly closure: Closure; readonly isForSettlement: boolean } | undefined;
  /** `cancelled` and `untraced` are a magistrate's, on the police's report; they acquit nobody. */
  readonly outcome: 'pending' | 'sent-for-trial' | 'cancelled' | 'untraced';
  readonly withProsecutor: number;
  readonly withdrawalAsked: boolean;
}

export const policeReportRefusals = [
  'report-without-fir',
  'report-before-fir',
  'final-already-sent',
  'interim-after-final',
  'supplementary-before-final',
  'case-closed-by-magistrate',
  'closure-not-asked',
  'settlement-ends-nothing',
  'nothing-with-prosecutor',
  'no-interim-report',
] as const;
type PoliceReportRefusal = (typeof policeReportRefusals)[number];
type PoliceReportType = keyof typeof policeReportSteps;

function evolve(state: PoliceReportState, step: StepOf<PoliceReportType>): PoliceReportState {
  switch (step.type) {
    case 'report.173.interim':
      return { ...state, interims: state.interims + 1 };
    case 'report.173.final':
    case 'chargesheet.filed':
      return {
        ...state,
        final: state.final ?? step.facts.happened,
        askedClosure: undefined,
        outcome: 'sent-for-trial',
      };
    case 'report.closure.asked':
      return {
        ...state,
        askedClosure: { closure: step.facts.closure, isForSettlement: step.facts.ground === 'settled' },
      };
    case 'report.closure.decided': {
      const { closure, isAccepted } = step.facts;
      const outcome = closure === 'cancellation' ? 'cancelled' : 'untraced';
      return { ...state, askedClosure: undefined, outcome: isAccepted ? outcome : state.outcome };
    }
    case 'report.173.received.prosecutor':
      return { ...state, withProsecutor: state.withProsecutor + 1 };
    case 'report.173.returned':
      return { ...state, withProsecutor: state.withProsecutor - 1 };
    case 'prosecution.withdrawal.asked':
      return { ...state, withdrawalAsked: true };
    case 'report.173.supplementary':
    case 'report.173.interim.scrutinised':
      return state;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

/** A magistrate ended it, and nobody has had it opened again since. */
function isClosed({ policeReport: { outcome }, steps }: Life): boolean {
  if (outcome !== 'cancelled' && outcome !== 'untraced') return false;
  const ended = steps.findLastIndex((each) => each.type === 'report.closure.decided' && each.facts.isAccepted);
  return steps.findLastIndex(({ type }) => type === 'investigation.further') < ended;
}

function refusalOf(life: Life, { type, facts }: NewStep<PoliceReportType>): PoliceReportRefusal | undefined {
  const { policeReport: state, report } = life;
  const [fir] = report.firs;
  if (fir === undefined) return 'report-without-fir';
  if (isBefore(facts.happened, fir.registered)) return 'report-before-fir';
  switch (type) {
    case 'report.173.interim':
      if (state.final !== undefined && !isBefore(facts.happened, state.final)) return 'interim-after-final';
      return isClosed(life) ? 'case-closed-by-magistrate' : undefined;
    case 'report.173.final':
      if (isClosed(life)) return 'case-closed-by-magistrate';
      return state.final === undefined ? undefined : 'final-already-sent';
    case 'report.173.supplementary':
      return state.final === undefined ? 'supplementary-before-final' : undefined;
    case 'report.closure.asked':
      return isClosed(life) ? 'case-closed-by-magistrate' : undefined;
    case 'report.closure.decided':
      if (state.askedClosure?.closure !== facts.closure) return 'closure-not-asked';
      // That the police asked for it is on the record; a compromise is never an outcome (PK-CRPC-345).
      return facts.isAccepted && state.askedClosure.isForSettlement ? 'settlement-ends-nothing' : undefined;
    case 'report.173.returned':
      return state.withProsecutor > 0 ? undefined : 'nothing-with-prosecutor';
    case 'report.173.interim.scrutinised':
      return state.interims > 0 ? undefined : 'no-interim-report';
    default:
      return undefined;
  }
}

function offers(life: Life): readonly PoliceReportType[] {
  const { policeReport: state, report } = life;
  if (report.firs.length === 0) return [];
  if (state.askedClosure !== undefined) return ['report.closure.decided'];
  return [
    ...(state.withProsecutor > 0 ? (['report.173.returned'] as const) : []),
    ...(state.final === undefined && !isClosed(life)
      ? (['report.173.final', 'report.173.interim', 'report.closure.asked'] as const)
      : []),
    ...(state.final === undefined ? [] : (['report.173.received.prosecutor', 'report.173.supplementary'] as const)),
  ];
}

export const policeReportGroup: StepGroup<PoliceReportState, PoliceReportType, PoliceReportRefusal> = {
  steps: policeReportSteps,
  refusals: policeReportRefusals,
  empty: {
    interims: 0,
    final: undefined,
    askedClosure: undefined,
    outcome: 'pending',
    withProsecutor: 0,
    withdrawalAsked: false,
  },
  evolve,
  refusalOf,
  offers,
};
