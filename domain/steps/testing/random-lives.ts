/**
 * Random lives of a case, lawful and not: steps of any kind, with facts that their definitions allow, said by people of several
 * offices. A life follows from its seed alone, so that a failing one can be played again.
 */
import type { FieldInput } from '../field.ts';
import { definitionOf, stepTypes } from '../catalogue.ts';
import { decideStep, offeredSteps, type StepDecision } from '../decide.ts';
import { parseStep } from '../events.ts';
import { type GroupName, groups, groupNames } from '../groups.ts';
import { emptyLife, type Life } from '../life.ts';
import type { Actor, NewStep, StepType } from '../step.ts';
import { accountId } from '../../ids.ts';
import { officeIdSchema } from '../../offices/office.ts';
import { actor, record, step as written, stepId, worker } from './lives.ts';

export interface Random {
  /** From 0 to below `end`. */
  below(end: number): number;
  chance(percent: number): boolean;
  one<Each>(of: readonly Each[]): Each;
}

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return {
    below,
    chance: (percent) => below(100) < percent,
    one(of) {
      const found = of[below(of.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
}

const colleague = accountId(new Uint8Array(17).fill(2));
const actors: readonly Actor[] = [
  worker,
  worker,
  worker,
  actor({ role: 'supervisor', account: colleague }),
  actor({
    role: 'monitor',
    account: accountId(new Uint8Array(17).fill(3)),
    office: officeIdSchema.parse('office_commission-punjab'),
    officeKind: 'commission',
  }),
  actor({
    role: 'investigator',
    account: accountId(new Uint8Array(17).fill(4)),
    office: officeIdSchema.parse('office_laboratory-lahore'),
    officeKind: 'forensic-laboratory',
  }),
];

/** Few enough that steps meet each other's sections: some that may be compounded, most that may not. */
const sections = ['PPC 376', 'PPC 377', 'PPC 506', 'PPC 509', 'PECA 22', 'PECA 24'] as const;
const rules = ['PK-CRPC-154', 'PK-CRPC-344A', 'PK-PECA-30A#1'] as const;

/** The days of a life, in order; a tenth of its steps is told late or of a wrong day. */
interface Calendar {
  readonly day: number;
  readonly withMinutes: boolean;
}

const dayAt = (number: number): string => Temporal.PlainDate.from('2025-01-01').add({ days: number }).toString();

function whenOf({ day, withMinutes }: Calendar, random: Random): string {
  const at = random.chance(10) ? random.below(700) : day;
  if (!withMinutes) return dayAt(at);
  const hour = String(random.below(24)).padStart(2, '0');
  return `${dayAt(at)}T${hour}:${String(random.below(60)).padStart(2, '0')}+05:00`;
}

function valueFor(input: FieldInput, life: Life, calendar: Calendar, random: Random): unknown {
  const people = () =>
    [...life.people.people.keys()].filter(
      (ref) => 'roles' in input && input.roles.some((role) => ref.startsWith(role)),
    );
  const somebody = (): string => {
    const known = people();
    return known.length === 0 || random.chance(3)
      ? random.one(['accused-9', 'survivor-1', 'witness-1'])
      : random.one(known);
  };
  const several = <Each>(make: () => Each): readonly Each[] => [
    ...new Set(Array.from({ length: 1 + random.below(2) }, make)),
  ];
  switch (input.kind) {
    case 'when':
      return whenOf(calendar, random);
    case 'day':
      return dayAt(random.chance(10) ? random.below(700) : calendar.day + random.below(20));
    case 'choice':
      return random.one(input.of);
    case 'choices':
      return several(() => random.one(input.of));
    case 'yes-no':
      return random.chance(75);
    case 'count':
      return input.min + random.below(input.max - input.min + 1);
    case 'person':
      return somebody();
    case 'people':
      return several(somebody);
    case 'section': {
      const charged = [...life.trial.charges.values()].flat();
      return charged.length > 0 && random.chance(60) ? random.one(charged) : random.one(sections);
    }
    case 'sections':
      return several(() => random.one(sections));
    case 'item':
      return `item-${1 + random.below(2)}`;
    case 'rule':
      return random.one(rules);
    case 'step':
      return earlierStep(life, random);
    case 'digest':
      return 'ab'.repeat(32);
    default:
      throw new Error(`unknown input: ${String(input satisfies never)}`);
  }
}

/** Mostly one of the last; sometimes an event that is no step of this life, as what came by code is. */
function earlierStep({ recorded }: Life, random: Random): string {
  if (recorded.length === 0 || random.chance(5)) return stepId(9001);
  return random.chance(70)
    ? stepId(Math.max(1, recorded.length - random.below(6)))
    : stepId(1 + random.below(recorded.length));
}

/** Something that the form of this step could have given. */
function stepOf(type: StepType, life: Life, calendar: Calendar, random: Random): NewStep {
  const { facts } = definitionOf(type);
  const filled = Object.entries(facts).filter(([, { isOptional }]) => !isOptional || random.chance(40));
  return parseStep(type, {
    happened: whenOf(calendar, random),
    ...Object.fromEntries(filled.map(([name, { input }]) => [name, valueFor(input, life, calendar, random)])),
  });
}

/** What a life is mostly about, and how it begins, so that some go deep. */
interface Leaning {
  readonly about: readonly GroupName[];
  readonly begins: readonly StepType[];
}

const leaningOf = (random: Random): Leaning =>
  random.one<Leaning>([
    { about: ['trial', 'judgment', 'appeal'], begins: ['cognizance.taken', 'charge.framed', 'judgment.pronounced'] },
    { about: ['judgment'], begins: ['cognizance.taken', 'charge.framed', 'judgment.pronounced'] },
    { about: ['custody', 'bail'], begins: ['accused.arrested', 'accused.produced', 'remand.ordered'] },
    { about: ['medical', 'statements'], begins: ['medical.consent.asked', 'medical.consent.given'] },
    { about: [random.one(groupNames)], begins: ['fir.registered'] },
    { about: [random.one(groupNames), random.one(groupNames)], begins: ['fir.registered', 'person.entered'] },
    { about: [random.one(groupNames), random.one(groupNames), random.one(groupNames)], begins: ['person.entered'] },
  ]);

function nextType(random: Random, focused: readonly StepType[], offered: readonly StepType[]): StepType {
  const next = offered.filter((type) => focused.includes(type));
  const choices = [stepTypes, focused, focused, offered, next, next].filter(({ length }) => length > 0);
  return random.one(random.one(choices));
}

export interface Attempt {
  readonly before: Life;
  readonly step: NewStep;
  readonly actor: Actor;
  readonly decision: StepDecision;
  readonly after: Life;
}

const accusation = written('person.entered', { happened: '2025-01-01', role: 'accused', saidBy: 'reporter' });

/** Somebody is accused in each; the rest is chance. */
export function* playedLife(seed: number, length: number): Generator<Attempt, void, void> {
  const random = randomOf(seed);
  const { about, begins } = leaningOf(random);
  const focus = new Set<string>(about.flatMap((name) => Object.keys(groups[name].steps)));
  const focused = stepTypes.filter((type) => focus.has(type));
  const withMinutes = random.chance(30);
  let life = emptyLife;
  let day = random.below(60);
  for (let turn = 0; turn < length; turn += 1) {
    const type = begins[turn - 1] ?? nextType(random, focused, offeredSteps(life));
    const by = random.one(actors);
    const step = turn === 0 ? accusation : stepOf(type, life, { day, withMinutes }, random);
    const decision = decideStep(life, step, by);
    const before = life;
    if (decision.kind === 'accepted') life = record(life, step, by);
    yield { before, step, actor: by, decision, after: life };
    day += random.below(6);
  }
}
