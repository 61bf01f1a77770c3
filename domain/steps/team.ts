/** A joint team: on which base of law it stands, who is in it, what it reports day by day. Whoever is in conflict is kept out. */
import { defineSteps } from './define-steps.ts';
import { choice, count, day, optional, people, person, line } from './field.ts';
import type { StepGroup } from './group.ts';
import { isBefore } from './happened.ts';
import type { Life } from './life.ts';
import type { PersonRef } from './person-ref.ts';
import type { NewStep, StepOf } from './step.ts';

/**
 * The Anti-Rape Act gives the work to special units and only mentions a joint team; such a team rests on another base. Where
 * nobody knows it, that is said.
 *
 * @source PK-ARA-10-JIT, PK-PECA-29-30, PK-ATA-19
 */
export const teamBases = [
  'provincial-order',
  'police-order',
  'peca-30',
  'anti-terrorism-act-19',
  'anti-rape-act-10',
  'court-order',
  'not-known',
] as const;
export type TeamBase = (typeof teamBases)[number];

export const teamSteps = defineSteps({
  'team.constituted': {
    stage: 'team',
    facts: {
      base: choice(teamBases),
      constitutedBy: choice(['government', 'police', 'cyber-crime', 'court', 'not-known']),
      members: people('official'),
      leader: optional(person('official')),
    },
    numbers: { number: line(40) },
  },
  /** On which base it stands, as it came to be known or was changed. */
  'team.base.named': { stage: 'team', facts: { base: choice(teamBases) }, numbers: { number: line(40) } },
  'team.member.added': {
    stage: 'team',
    facts: {
      member: person('official'),
      from: choice([
        'police',
        'cyber-crime',
        'prosecution',
        'medical',
        'forensic',
        'intelligence',
        'child-protection',
        'other',
      ]),
    },
  },
  'team.member.removed': {
    stage: 'team',
    facts: {
      member: person('official'),
      why: choice(['conflict', 'transferred', 'asked-by-family', 'by-order', 'own-wish']),
    },
  },
  'team.day.reported': {
    stage: 'team',
    facts: {
      reportedDay: day(),
      statementsTaken: count(0, 999),
      placesVisited: count(0, 999),
      itemsSeized: count(0, 999),
      arrests: count(0, 999),
    },
  },
  'team.dissolved': { stage: 'team', facts: { why: choice(['work-done', 'by-order', 'replaced']) } },
});

export interface TeamState {
  /** When; `undefined`: there is none, or no more. */
  readonly constituted: string | undefined;
  readonly base: TeamBase | undefined;
  readonly members: ReadonlySet<PersonRef>;
  readonly leader: PersonRef | undefined;
  readonly reportedDays: ReadonlySet<string>;
}

export const teamRefusals = [
  'team-already-constituted',
  'no-team',
  'before-the-team',
  'member-in-conflict',
  'already-a-member',
  'not-a-member',
  'leader-not-a-member',
  'day-already-reported',
  'day-not-yet-over',
] as const;
type TeamRefusal = (typeof teamRefusals)[number];
type TeamType = keyof typeof teamSteps;

const none: TeamState = {
  constituted: undefined,
  base: undefined,
  members: new Set(),
  leader: undefined,
  reportedDays: new Set(),
};

/** Members of whom a conflict came to be known after they joined: they are to be removed. */
export const membersInConflict = ({ team, people: { people } }: Life): readonly PersonRef[] =>
  [...team.members].filter((ref) => people.get(ref)?.hasConflict === true);

function evolve(state: TeamState, step: StepOf<TeamType>): TeamState {
  switch (step.type) {
    case 'team.constituted': {
      const { base, happened, leader, members } = step.facts;
      return { constituted: happened, base, members: new Set(members), leader, reportedDays: new Set() };
    }
    case 'team.base.named':
      return { ...state, base: step.facts.base };
    case 'team.member.added':
      return { ...state, members: new Set([...state.members, step.facts.member]) };
    case 'team.member.removed': {
      const { member } = step.facts;
      const members = new Set([...state.members].filter((each) => each !== member));
      return { ...state, members, leader: state.leader === member ? undefined : state.leader };
    }
    case 'team.day.reported':
      return { ...state, reportedDays: new Set([...state.reportedDays, step.facts.reportedDay]) };
    case 'team.dissolved':
      return none;
    default:
      throw new Error(`unknown step: ${String(step satisfies never)}`);
  }
}

const isInConflict = ({ people: { people } }: Life, ref: PersonRef): boolean => people.get(ref)?.hasConflict === true;

function refusalOfTeam(life: Life, { leader, members }: StepOf<'team.constituted'>['facts']): TeamRefusal | undefined {
  if (life.team.constituted !== undefined) return 'team-already-constituted';
  if (members.some((ref) => isInConflict(life, ref))) return 'member-in-conflict';
  if (new Set(members).size < members.length) return 'already-a-member';
  return leader !== undefined && !members.includes(leader) ? 'leader-not-a-member' : undefined;
}

function refusalOf(life: Life, step: NewStep<TeamType>): TeamRefusal | undefined {
  const { constituted, members, reportedDays } = life.team;
  if (step.type === 'team.constituted') return refusalOfTeam(life, step.facts);
  if (constituted === undefined) return 'no-team';
  if (isBefore(step.facts.happened, constituted)) return 'before-the-team';
  switch (step.type) {
    case 'team.member.added': {
      const { member } = step.facts;
      if (isInConflict(life, member)) return 'member-in-conflict';
      return members.has(member) ? 'already-a-member' : undefined;
    }
    case 'team.member.removed':
      return members.has(step.facts.member) ? undefined : 'not-a-member';
    case 'team.day.reported': {
      const { happened, reportedDay } = step.facts;
      if (isBefore(reportedDay, constituted)) return 'before-the-team';
      if (isBefore(happened, reportedDay)) return 'day-not-yet-over';
      return reportedDays.has(reportedDay) ? 'day-already-reported' : undefined;
    }
    case 'team.base.named':
    case 'team.dissolved':
      return undefined;
  }
}

function offers(life: Life): readonly TeamType[] {
  if (life.team.constituted === undefined) return [];
  return [
    ...(membersInConflict(life).length > 0 ? (['team.member.removed'] as const) : []),
    ...(life.team.base === 'not-known' || life.team.base === 'anti-rape-act-10' ? (['team.base.named'] as const) : []),
    'team.day.reported',
  ];
}

export const teamGroup: StepGroup<TeamState, TeamType, TeamRefusal> = {
  steps: teamSteps,
  refusals: teamRefusals,
  empty: none,
  evolve,
  refusalOf,
  offers,
};
