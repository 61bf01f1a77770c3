/** Who investigates, moves of the investigation, what it came to. A finding of the police is no outcome of the case. */
import { courts } from './courts.ts';
import { defineSteps } from './define-steps.ts';
import { choice, choices, count, line, optional, person, yesNo } from './field.ts';
import type { StepGroup } from './group.ts';
import { isBefore } from './happened.ts';
import type { Life } from './life.ts';
import type { PersonRef } from './person-ref.ts';
import { saidBy } from './sayers.ts';
import type { NewStep, StepOf } from './step.ts';

export const investigators = [
  'police-station',
  'special-unit',
  'district-investigation',
  'crime-branch',
  'cyber-crime',
  'federal-investigation',
  'joint-team',
] as const;
export type Investigator = (typeof investigators)[number];

/** 1 the district's head of police, 2 the region's, 3 the province's; none where the complainant asks under the Anti-Rape Act. */
const forum = () => count(1, 3);

export const investigationSteps = defineSteps({
  'investigation.assigned': {
    stage: 'investigation',
    facts: {
      to: choice(investigators),
      officerRank: optional(choice(['below-sub-inspector', 'sub-inspector', 'inspector', 'above'])),
    },
  },
  /** Of scheduled offences: by the special unit, of the gravest under an officer of grade 17 or above. */
  'investigation.ssoiu.assigned': {
    stage: 'investigation',
    facts: { isSupervisedByGrade17: yesNo(), hasFemaleOfficer: yesNo() },
  },
  'investigation.transfer.applied': {
    stage: 'investigation',
    facts: {
      forum: optional(forum()),
      appliedBy: choice(['complainant', 'accused-side', 'prosecutor', 'police']),
      ground: choice(['not-fair', 'conflict', 'no-progress', 'pressure', 'unit-without-power', 'other']),
    },
    numbers: { number: line(40) },
  },
  'investigation.transfer.decided': {
    stage: 'investigation',
    facts: {
      forum: optional(forum()),
      result: choice(['moved', 'refused', 'not-pressed']),
      boardHeard: yesNo(),
      reasonsWritten: yesNo(),
    },
    numbers: { number: line(40) },
  },
  /** It went to others. Clocks run on; from this day they are whose it went to. */
  'investigation.transferred': {
    stage: 'investigation',
    facts: { to: choice(investigators), orderedBy: choice(['police', 'government', ...courts]) },
    numbers: { number: line(40) },
  },
  'case.diary.written': { stage: 'investigation', facts: { hasTimesAndPlaces: yesNo() } },
  'progress.told': {
    stage: 'investigation',
    facts: {
      told: choice(['child', 'family', 'lawyer']),
      how: choice(['in-person', 'in-writing', 'telephone', 'electronic']),
    },
  },
  /** What the police found of one accused: neither guilt nor innocence. */
  'investigation.finding': {
    stage: 'investigation',
    facts: {
      accused: person('accused'),
      finding: choice(['evidence-sufficient', 'evidence-deficient', 'declared-innocent', 'not-found']),
      foundBy: choice(investigators),
      hasReasons: yesNo(),
    },
  },
  'investigation.completed': { stage: 'investigation', facts: {} },
  'investigation.further': {
    stage: 'investigation',
    facts: {
      orderedBy: choice(['police', ...courts]),
      askedBy: optional(choice(['complainant', 'accused-side', 'prosecutor', 'court'])),
    },
  },
  /** Which kind of fault somebody says there is. It says nothing of intent. */
  'investigation.defective': {
    stage: 'investigation',
    facts: {
      saidBy: saidBy(),
      fault: choices([
        'careless',
        'hampered',
        'false-record',
        'report-defective',
        'not-pursued',
        'unlawful-order-obeyed',
      ]),
      official: optional(person('official')),
    },
  },
});

export interface InvestigationState {
  readonly by: Investigator | undefined;
  /** In the order in which it went from one to the next. */
  readonly held: readonly { readonly by: Investigator; readonly since: string }[];
  readonly status: 'not-assigned' | 'open' | 'completed';
  /** Transfer applications: the last decided forum, and those not decided. */
  readonly decidedForum: number;
  readonly openTransfers: readonly (number | undefined)[];
  readonly findings: ReadonlyMap<PersonRef, StepOf<'investigation.finding'>['facts']['finding']>;
  readonly completed: string | undefined;
}

export const investigationRefusals = [
  'earlier-forum-not-decided',
  'no-transfer-applied',
  'forum-already-decided',
  'investigation-without-team',
  'already-completed',
  'not-completed-yet',
  'completed-before-it-began',
] as const;
type InvestigationRefusal = (typeof investigationRefusals)[number];
type InvestigationType = keyof typeof investigationSteps;

const handedTo = (state: InvestigationState, by: Investigator, since: string): InvestigationState => ({
  ...state,
  by,
  held: [...state.held, { by, since }],
  status: 'open',
});

function evolve(state: InvestigationState, step: StepOf<InvestigationType>): InvestigationState {
  const { happened } = step.facts;
  switch (step.type) {
    case 'investigation.assigned':
    case 'investigation.transferred':
      return handedTo(state, step.facts.to, happened);
    case 'investigation.ssoiu.assigned':
      return handedTo(state, 'special-unit', happened);
    case 'investigation.transfer.applied':
      return { ...state, openTransfers: [...state.openTransfers, step.facts.forum] };
    case 'investigation.transfer.decided': {
      const { forum = 0 } = step.facts;
      const at = state.openTransfers.indexOf(step.facts.forum);
      const openTransfers = state.openTransfers.toSpliced(at, 1);
      return { ...state, openTransfers, decidedForum: Math.max(state.decidedForum, forum) };
    }
    case 'investigation.finding': {
      const { accused, finding } = step.facts;
      return { ...state, findings: new Map([...state.findings, [accused, finding]]) };
    }
    case 'investigation.completed':
      return { ...state, status: 'completed', completed: happened };
    case 'investigation.further':
      return { ...state, status: 'open', completed: undefined };
    case 'case.diary.written':
    case 'progress.told':
    case 'investigation.defective':
      return state;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

function refusalOf(
  { investigation: state, policeReport, report, team }: Life,
  { type, facts }: NewStep<InvestigationType>,
): InvestigationRefusal | undefined {
  switch (type) {
    case 'investigation.assigned':
    case 'investigation.transferred':
      return facts.to === 'joint-team' && team.constituted === undefined ? 'investigation-without-team' : undefined;
    case 'investigation.transfer.applied': {
      const { forum } = facts;
      if (forum === undefined) return undefined;
      // Each forum hears whoever the one below has answered, and once.
      if (forum <= state.decidedForum) return 'forum-already-decided';
      return forum > state.decidedForum + 1 ? 'earlier-forum-not-decided' : undefined;
    }
    case 'investigation.transfer.decided':
      return state.openTransfers.includes(facts.forum) ? undefined : 'no-transfer-applied';
    case 'investigation.completed': {
      if (state.status === 'completed') return 'already-completed';
      const began = report.firs[0]?.registered;
      return began !== undefined && isBefore(facts.happened, began) ? 'completed-before-it-began' : undefined;
    }
    case 'investigation.further':
      return state.status === 'completed' || policeReport.outcome !== 'pending' ? undefined : 'not-completed-yet';
    default:
      return undefined;
  }
}

const offers = ({ investigation: { openTransfers, status }, report }: Life): readonly InvestigationType[] => [
  ...(report.firs.length > 0 && status === 'not-assigned' ? (['investigation.assigned'] as const) : []),
  ...(openTransfers.length > 0 ? (['investigation.transfer.decided'] as const) : []),
  ...(status === 'open'
    ? (['investigation.finding', 'progress.told', 'investigation.completed', 'investigation.transfer.applied'] as const)
    : []),
  ...(status === 'completed' ? (['investigation.further'] as const) : []),
];

export const investigationGroup: StepGroup<InvestigationState, InvestigationType, InvestigationRefusal> = {
  steps: investigationSteps,
  refusals: investigationRefusals,
  empty: {
    by: undefined,
    held: [],
    status: 'not-assigned',
    decidedForum: 0,
    openTransfers: [],
    findings: new Map(),
    completed: undefined,
  },
  evolve,
  refusalOf,
  offers,
};
