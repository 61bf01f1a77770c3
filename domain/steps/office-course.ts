/** What offices promised and whether it came, who was suspended, and what was handed up by hand. */
import { isBefore } from './happened.ts';
import type { Life } from './life.ts';
import type { OfficeRefusal, officeSteps } from './office.ts';
import type { PersonRef } from './person-ref.ts';
import type { NewStep, StepOf } from './step.ts';

type OfficeType = keyof typeof officeSteps;

export interface OfficePromise {
  /** The step that made it. */
  readonly id: string;
  readonly happened: string;
  readonly dueOn: string | undefined;
  readonly isConcrete: boolean;
  /** `not-kept` may still become `kept`: late, and shown so. */
  readonly state: 'open' | 'kept' | 'not-kept' | 'kept-late';
}

export interface Escalation {
  readonly id: string;
  readonly happened: string;
  readonly isAnswered: boolean;
}

export interface OfficesState {
  readonly promises: readonly OfficePromise[];
  readonly suspended: ReadonlySet<PersonRef>;
  readonly escalations: readonly Escalation[];
  /** Rules that an official is said to have failed, in order. */
  readonly failed: readonly string[];
  readonly reprisals: number;
}

export const noOffices: OfficesState = {
  promises: [],
  suspended: new Set(),
  escalations: [],
  failed: [],
  reprisals: 0,
};

export function evolveOffices(state: OfficesState, step: StepOf<OfficeType>): OfficesState {
  switch (step.type) {
    case 'promise.made': {
      const { happened, dueOn, isConcrete } = step.facts;
      const made: OfficePromise = { id: step.id, happened, dueOn, isConcrete, state: 'open' };
      return { ...state, promises: [...state.promises, made] };
    }
    case 'promise.kept': {
      const { promise, happened } = step.facts;
      return withPromise(state, promise, (each) => {
        const isLate = each.state === 'not-kept' || (each.dueOn !== undefined && isBefore(each.dueOn, happened));
        return isLate ? 'kept-late' : 'kept';
      });
    }
    case 'promise.not-kept':
      return withPromise(state, step.facts.promise, () => 'not-kept');
    case 'official.suspended':
      return { ...state, suspended: new Set([...state.suspended, step.facts.person]) };
    case 'official.reinstated':
      return { ...state, suspended: new Set([...state.suspended].filter((each) => each !== step.facts.person)) };
    case 'official.failed':
      return { ...state, failed: [...state.failed, step.facts.rule] };
    case 'reporter.reprisal':
      return { ...state, reprisals: state.reprisals + 1 };
    case 'case.escalated': {
      const handed: Escalation = { id: step.id, happened: step.facts.happened, isAnswered: false };
      return { ...state, escalations: [...state.escalations, handed] };
    }
    case 'escalation.answered': {
      const { escalation } = step.facts;
      const escalations = state.escalations.map((each) =>
        each.id === escalation ? { ...each, isAnswered: true } : each,
      );
      return { ...state, escalations };
    }
    case 'official.moved':
      return state;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

const withPromise = (
  state: OfficesState,
  id: string,
  change: (promise: OfficePromise) => OfficePromise['state'],
): OfficesState => ({
  ...state,
  promises: state.promises.map((each) => (each.id === id ? { ...each, state: change(each) } : each)),
});

export function refusalOfOffices({ office }: Life, step: NewStep<OfficeType>): OfficeRefusal | undefined {
  switch (step.type) {
    case 'promise.made':
      return step.facts.dueOn !== undefined && isBefore(step.facts.dueOn, step.facts.happened)
        ? 'due-before-promise'
        : undefined;
    case 'promise.kept':
    case 'promise.not-kept':
      return refusalOfPromise(office, step);
    case 'official.suspended':
      return office.suspended.has(step.facts.person) ? 'already-suspended' : undefined;
    case 'official.reinstated':
      return office.suspended.has(step.facts.person) ? undefined : 'not-suspended';
    case 'escalation.answered': {
      const handed = office.escalations.find(({ id }) => id === step.facts.escalation);
      if (handed === undefined) return 'no-such-escalation';
      if (handed.isAnswered) return 'escalation-already-answered';
      return isBefore(step.facts.happened, handed.happened) ? 'answered-before-escalation' : undefined;
    }
    case 'official.moved':
    case 'reporter.reprisal':
    case 'official.failed':
    case 'case.escalated':
      return undefined;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

type Told = Extract<NewStep<OfficeType>, { readonly type: 'promise.kept' | 'promise.not-kept' }>;

function refusalOfPromise({ promises }: OfficesState, { type, facts }: Told): OfficeRefusal | undefined {
  const made = promises.find(({ id }) => id === facts.promise);
  if (made === undefined) return 'no-such-promise';
  if (made.state === 'kept' || made.state === 'kept-late') return 'promise-already-kept';
  if (isBefore(facts.happened, made.happened)) return 'before-promise';
  if (type === 'promise.kept') return undefined;
  if (made.state === 'not-kept') return 'promise-already-not-kept';
  // On the last day it may still be kept.
  return made.dueOn !== undefined && !isBefore(made.dueOn, facts.happened) ? 'promise-not-due' : undefined;
}

export function offersOfOffices({ office }: Life): readonly OfficeType[] {
  return [
    ...(office.promises.some(({ state }) => state === 'open' || state === 'not-kept')
      ? (['promise.kept'] as const)
      : []),
    ...(office.promises.some(({ state }) => state === 'open') ? (['promise.not-kept'] as const) : []),
    ...(office.escalations.some(({ isAnswered }) => !isAnswered) ? (['escalation.answered'] as const) : []),
    ...(office.suspended.size > 0 ? (['official.reinstated'] as const) : []),
    'promise.made',
    'case.escalated',
  ];
}
