/** Bail before and after arrest: a provisional one has two dates, and neither says anything about guilt. */
import { courts } from './courts.ts';
import { choice, choices, day, line, optional, person } from './field.ts';
import {
  type BailCourse,
  type BailMove,
  bailViolationOf,
  type InterimBail,
  noBail,
  type RunningBail,
  withBailMove,
} from './bail-course.ts';
import { custodyAt, noCustody } from './custody-total.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { dayOf } from './happened.ts';
import type { Life } from './life.ts';
import type { PersonRef } from './person-ref.ts';
import type { NewStep } from './step.ts';

const accused = person('accused');
const court = choice(courts);
const conditions = optional(
  choices(['no-contact', 'stays-away', 'reports-to-police', 'does-not-leave', 'passport-given-up', 'surety']),
);
const papers = { order: line(60), court: line(120) } as const;

export const bailSteps = defineSteps({
  'bail.prearrest.applied': { stage: 'bail', facts: { accused, court }, numbers: papers },
  /** Provisional: until the date fixed, on which it is confirmed, recalled, or fixed anew. */
  'bail.interim.granted': { stage: 'bail', facts: { accused, court, until: day(), conditions }, numbers: papers },
  'bail.interim.extended': { stage: 'bail', facts: { accused, until: day() } },
  'bail.confirmed': { stage: 'bail', facts: { accused, conditions }, numbers: papers },
  'bail.recalled': { stage: 'bail', facts: { accused }, numbers: papers },
  'bail.withdrawn': { stage: 'bail', facts: { accused } },
  /** Its date passed, or the accused did not come. */
  'bail.lapsed': { stage: 'bail', facts: { accused } },
  'bail.protective.granted': { stage: 'bail', facts: { accused, until: day(), conditions }, numbers: papers },
  'bail.postarrest.applied': { stage: 'bail', facts: { accused, court }, numbers: papers },
  'bail.granted': {
    stage: 'bail',
    facts: {
      accused,
      court,
      ground: choice(['merits', 'delay', 'child-accused', 'woman-or-ill', 'report-late', 'compromise', 'not-known']),
      conditions,
    },
    numbers: papers,
  },
  'bail.refused': {
    stage: 'bail',
    facts: { accused, asked: choice(['before-arrest', 'after-arrest']) },
    numbers: papers,
  },
  'bail.condition.breached': {
    stage: 'bail',
    facts: {
      accused,
      how: choice(['threat', 'contact', 'did-not-appear', 'left', 'another-offence', 'other-condition']),
      saidBy: choice(['survivor', 'family', 'witness', 'police', 'prosecutor', 'court', 'staff']),
    },
  },
  'bail.cancellation.applied': {
    stage: 'bail',
    facts: { accused, by: choice(['survivor-side', 'state', 'court-itself']), court },
  },
  'bail.cancelled': { stage: 'bail', facts: { accused, court }, numbers: papers },
});

export const bailRefusals = [
  'bail-ends-before-order',
  'no-interim-bail',
  'interim-bail-runs-already',
  'already-on-bail',
  'no-bail',
  'bail-before-arrest',
  'prearrest-bail-in-custody',
  'contradicts-later-bail',
] as const;

export interface BailState {
  readonly courses: ReadonlyMap<PersonRef, BailCourse>;
  /** Who asked for bail, and has no answer. */
  readonly asked: ReadonlyMap<PersonRef, 'before-arrest' | 'after-arrest'>;
  /** Who is on bail, with the date fixed and the day from which it is shown as near (house norm, not law). */
  readonly running: ReadonlyMap<PersonRef, RunningBail>;
  /** Every provisional bail with both its dates. */
  readonly interim: ReadonlyMap<PersonRef, readonly InterimBail[]>;
}

type BailType = keyof typeof bailSteps;
type BailRefusal = (typeof bailRefusals)[number];

export const bailGroup: StepGroup<BailState, BailType, BailRefusal> = {
  steps: bailSteps,
  refusals: bailRefusals,
  empty: { courses: new Map(), asked: new Map(), running: new Map(), interim: new Map() },
  evolve(state, step) {
    const who = step.facts.accused;
    switch (step.type) {
      case 'bail.prearrest.applied':
        return { ...state, asked: new Map([...state.asked, [who, 'before-arrest']]) };
      case 'bail.postarrest.applied':
        return { ...state, asked: new Map([...state.asked, [who, 'after-arrest']]) };
      case 'bail.interim.extended':
      case 'bail.condition.breached':
      case 'bail.cancellation.applied':
      case 'bail.cancelled':
      case 'bail.protective.granted':
        return moved(state, step);
      case 'bail.interim.granted':
      case 'bail.confirmed':
      case 'bail.recalled':
      case 'bail.withdrawn':
      case 'bail.lapsed':
      case 'bail.granted':
      case 'bail.refused':
        return { ...moved(state, step), asked: new Map([...state.asked].filter(([ref]) => ref !== who)) };
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  refusalOf(life, step) {
    const move = moveOf(step);
    if (move === undefined) return undefined;
    return (
      refusalOfDates(step) ??
      refusalOfCustody(life, step) ??
      bailViolationOf(courseOf(life.bail, step.facts.accused), move)
    );
  },
  offers({ bail, custody, people }) {
    const accusedOfCase = [...people.people.values()].filter(({ role }) => role === 'accused');
    return [
      ...new Set(
        accusedOfCase.flatMap(({ ref }) =>
          offersFor(bail, ref, { isInCustody: custody.totals.get(ref)?.isInCustody ?? false }),
        ),
      ),
    ];
  },
};

const courseOf = ({ courses }: BailState, who: PersonRef): BailCourse => courses.get(who) ?? noBail;

function moved(state: BailState, step: NewStep<BailType>): BailState {
  const move = moveOf(step);
  if (move === undefined) return state;
  const courses = new Map([
    ...state.courses,
    [step.facts.accused, withBailMove(courseOf(state, step.facts.accused), move)] as const,
  ]);
  return {
    ...state,
    courses,
    running: new Map([...courses].flatMap(([ref, { running }]) => (running === undefined ? [] : [[ref, running]]))),
    interim: new Map([...courses].map(([ref, { interim }]) => [ref, interim])),
  };
}

function refusalOfDates({ facts }: NewStep<BailType>): BailRefusal | undefined {
  return 'until' in facts && facts.until < dayOf(facts.happened) ? 'bail-ends-before-order' : undefined;
}

/** Bail before arrest is for who is free, and bail after arrest for who was taken. */
function refusalOfCustody({ custody }: Life, { type, facts }: NewStep<BailType>): BailRefusal | undefined {
  const then = custodyAt(custody.totals.get(facts.accused) ?? noCustody, facts.happened);
  switch (type) {
    case 'bail.granted':
      return then.arrestedAt === undefined ? 'bail-before-arrest' : undefined;
    case 'bail.interim.granted':
    case 'bail.protective.granted':
      return then.isInCustody ? 'prearrest-bail-in-custody' : undefined;
    default:
      return undefined;
  }
}

function moveOf({ type, facts }: NewStep<BailType>): BailMove | undefined {
  const { happened } = facts;
  switch (type) {
    case 'bail.interim.granted':
      return { kind: 'interim', happened, until: facts.until };
    case 'bail.interim.extended':
      return { kind: 'extended', happened, until: facts.until };
    case 'bail.protective.granted':
      return { kind: 'protective', happened, until: facts.until };
    case 'bail.confirmed':
      return { kind: 'confirmed', happened };
    case 'bail.recalled':
      return { kind: 'recalled', happened };
    case 'bail.withdrawn':
      return { kind: 'withdrawn', happened };
    case 'bail.lapsed':
      return { kind: 'lapsed', happened };
    case 'bail.granted':
      return { kind: 'granted', happened };
    case 'bail.refused':
      return facts.asked === 'before-arrest' ? { kind: 'refused-before-arrest', happened } : undefined;
    case 'bail.condition.breached':
      return { kind: 'breached', happened };
    case 'bail.cancellation.applied':
      return { kind: 'cancellation-applied', happened };
    case 'bail.cancelled':
      return { kind: 'cancelled', happened };
    case 'bail.prearrest.applied':
    case 'bail.postarrest.applied':
      return undefined;
    default:
      throw new Error(`unknown step: ${String(type satisfies never)}`);
  }
}

function offersFor(
  state: BailState,
  who: PersonRef,
  { isInCustody }: { readonly isInCustody: boolean },
): readonly BailType[] {
  const asked = state.asked.get(who);
  const { running } = courseOf(state, who);
  if (running?.kind === 'interim')
    return ['bail.confirmed', 'bail.recalled', 'bail.interim.extended', 'bail.condition.breached', 'bail.lapsed'];
  if (running !== undefined)
    return running.cancellationAsked
      ? ['bail.cancelled', 'bail.condition.breached']
      : [
          ...(running.wasBreached ? (['bail.cancellation.applied'] as const) : []),
          'bail.condition.breached',
          ...(running.until === undefined ? [] : (['bail.lapsed'] as const)),
        ];
  if (asked === 'after-arrest') return ['bail.granted', 'bail.refused'];
  if (asked === 'before-arrest')
    return ['bail.interim.granted', 'bail.protective.granted', 'bail.refused', 'bail.withdrawn'];
  return isInCustody ? ['bail.postarrest.applied'] : ['bail.prearrest.applied', 'bail.protective.granted'];
}
