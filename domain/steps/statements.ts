/** Statements: by whom they were taken, under which section, where, with whom present. Never what was said. */
import { courts } from './courts.ts';
import { defineSteps } from './define-steps.ts';
import { choice, choices, optional, person, yesNo, line } from './field.ts';
import type { StepGroup } from './group.ts';
import { isBefore } from './happened.ts';
import type { Life } from './life.ts';
import type { PersonRef } from './person-ref.ts';
import { saidBy } from './sayers.ts';
import type { NewStep, StepOf } from './step.ts';

const places = [
  'home',
  'chosen-place',
  'police-station',
  'hospital',
  'child-centre',
  'court',
  'video-link',
  'other',
] as const;
const companions = [
  'parent-or-guardian',
  'female-family',
  'female-police-officer',
  'person-of-own-choice',
  'support-person',
  'interpreter',
  'lawyer',
  'nobody',
] as const;
const anybody = ['survivor', 'guardian', 'witness', 'reporter', 'accused', 'official'] as const;

export const statementsSteps = defineSteps({
  'statement.161.due': { stage: 'statements', facts: { person: person(...anybody) } },
  /** To the police or a joint team: neither evidence of guilt nor a finding, whoever took it. */
  'statement.161.recorded': {
    stage: 'statements',
    facts: {
      person: person(...anybody),
      takenBy: choice(['investigating-officer', 'female-officer', 'special-unit', 'cyber-crime', 'joint-team']),
      place: choice(places),
      present: choices(companions),
      wasVideoRecorded: yesNo(),
      isWritten: optional(yesNo()),
      wasInUniform: optional(yesNo()),
    },
  },
  /** A further version of an incident that is registered: a statement in the same case, never a second FIR. */
  'version.recorded': { stage: 'statements', facts: { saidBy: saidBy(), person: optional(person(...anybody)) } },
  'statement.164.due': {
    stage: 'statements',
    facts: { person: person(...anybody), askedBy: choice(['police', 'prosecutor', 'family', 'lawyer', 'court']) },
  },
  'statement.164.recorded': {
    stage: 'statements',
    facts: {
      person: person(...anybody),
      magistrate: choice(['female', 'male', 'not-known']),
      place: choice(places),
      present: choices(companions),
      wasVideoRecorded: yesNo(),
      wasAccusedPresent: optional(yesNo()),
      wasCrossExamined: optional(yesNo()),
      /** Of an accused: told before that nobody must confess. */
      wasWarned: optional(yesNo()),
    },
    numbers: { number: line(40) },
  },
  /** Only a court may have a victim's statement recorded once more. */
  'statement.164.rerecording-ordered': {
    stage: 'statements',
    facts: { person: person(...anybody), court: choice(courts) },
    numbers: { number: line(40) },
  },
  'statement.copy.given': {
    stage: 'statements',
    facts: { person: person(...anybody), givenTo: choice(['child', 'family', 'lawyer', 'accused-side']) },
  },
  /** Somebody said otherwise later. Neither version is called true here. */
  'witness.resiled': {
    stage: 'statements',
    facts: {
      person: person('survivor', 'guardian', 'witness', 'reporter'),
      before: choice(['police', 'magistrate', 'court']),
    },
  },
});

export interface StatementsState {
  /** Those to the police: labelled so wherever they are shown. */
  readonly toPolice: readonly {
    readonly person: PersonRef;
    readonly happened: string;
    readonly byJointTeam: boolean;
  }[];
  /** Before a magistrate, when; more than one only by a court's order. */
  readonly toMagistrate: ReadonlyMap<PersonRef, readonly string[]>;
  readonly mayBeRepeated: ReadonlySet<PersonRef>;
  readonly due: { readonly police: ReadonlySet<PersonRef>; readonly magistrate: ReadonlySet<PersonRef> };
  readonly resiled: ReadonlySet<PersonRef>;
}

export const statementsRefusals = [
  'recorded-once-already',
  'nothing-to-record-again',
  'no-statement-yet',
  'no-joint-team',
  'before-the-joint-team',
  'accused-not-warned',
] as const;
type StatementsRefusal = (typeof statementsRefusals)[number];
type StatementsType = keyof typeof statementsSteps;

const adding = (set: ReadonlySet<PersonRef>, ref: PersonRef): ReadonlySet<PersonRef> => new Set([...set, ref]);
const without = (set: ReadonlySet<PersonRef>, ref: PersonRef): ReadonlySet<PersonRef> =>
  new Set([...set].filter((each) => each !== ref));

function evolve(state: StatementsState, step: StepOf<StatementsType>): StatementsState {
  const { due, mayBeRepeated, toMagistrate, toPolice } = state;
  switch (step.type) {
    case 'statement.161.due':
      return { ...state, due: { ...due, police: adding(due.police, step.facts.person) } };
    case 'statement.164.due':
      return { ...state, due: { ...due, magistrate: adding(due.magistrate, step.facts.person) } };
    case 'statement.161.recorded': {
      const { person, happened, takenBy } = step.facts;
      const taken = { person, happened, byJointTeam: takenBy === 'joint-team' };
      return { ...state, toPolice: [...toPolice, taken], due: { ...due, police: without(due.police, person) } };
    }
    case 'statement.164.recorded': {
      const { person, happened } = step.facts;
      return {
        ...state,
        toMagistrate: new Map([...toMagistrate, [person, [...(toMagistrate.get(person) ?? []), happened]]]),
        // An order is used up by one statement.
        mayBeRepeated: without(mayBeRepeated, person),
        due: { ...due, magistrate: without(due.magistrate, person) },
      };
    }
    case 'statement.164.rerecording-ordered':
      return { ...state, mayBeRepeated: adding(mayBeRepeated, step.facts.person) };
    case 'witness.resiled':
      return { ...state, resiled: adding(state.resiled, step.facts.person) };
    case 'version.recorded':
    case 'statement.copy.given':
      return state;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

const hasStatement = ({ toMagistrate, toPolice }: StatementsState, ref: PersonRef): boolean =>
  toMagistrate.has(ref) || toPolice.some(({ person }) => person === ref);

function refusalOf(
  { statements, team }: Life,
  { type, facts }: NewStep<StatementsType>,
): StatementsRefusal | undefined {
  switch (type) {
    case 'statement.161.recorded':
      if (facts.takenBy !== 'joint-team') return undefined;
      if (team.constituted === undefined) return 'no-joint-team';
      return isBefore(facts.happened, team.constituted) ? 'before-the-joint-team' : undefined;
    case 'statement.164.recorded': {
      const { person, wasWarned } = facts;
      if (statements.toMagistrate.has(person) && !statements.mayBeRepeated.has(person)) return 'recorded-once-already';
      return person.startsWith('accused-') && wasWarned === undefined ? 'accused-not-warned' : undefined;
    }
    case 'statement.164.rerecording-ordered':
      return statements.toMagistrate.has(facts.person) ? undefined : 'nothing-to-record-again';
    case 'statement.copy.given':
    case 'witness.resiled':
      return hasStatement(statements, facts.person) ? undefined : 'no-statement-yet';
    default:
      return undefined;
  }
}

const offers = ({ report, statements: { due, toMagistrate, toPolice } }: Life): readonly StatementsType[] => [
  ...(due.police.size > 0 || (report.firs.length > 0 && toPolice.length === 0)
    ? (['statement.161.recorded'] as const)
    : []),
  ...(due.magistrate.size > 0 || (toPolice.length > 0 && !toMagistrate.has('survivor-1'))
    ? (['statement.164.recorded'] as const)
    : []),
  ...(report.firs.length > 0 && due.magistrate.size === 0 && toMagistrate.size === 0
    ? (['statement.164.due'] as const)
    : []),
];

export const statementsGroup: StepGroup<StatementsState, StatementsType, StatementsRefusal> = {
  steps: statementsSteps,
  refusals: statementsRefusals,
  empty: {
    toPolice: [],
    toMagistrate: new Map(),
    mayBeRepeated: new Set(),
    due: { police: new Set(), magistrate: new Set() },
    resiled: new Set(),
  },
  evolve,
  refusalOf,
  offers,
};
