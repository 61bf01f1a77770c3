/** People of a case: who they are to it, by pseudonym, and what they need. Their names are sealed, each under their own key. */
import { choice, choices, optional, person, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { type PersonRef, type PersonRole, personRoles } from './person-ref.ts';

export const ageBands = ['under-7', '7-to-11', '12-to-15', '16-to-17', 'adult', 'not-known'] as const;
export type AgeBand = (typeof ageBands)[number];
export const protectionNeeds = [
  'safe-place',
  'interpreter',
  'companion',
  'no-contact-at-home',
  'travel',
  'disability-support',
  'relocation',
  'school',
] as const;

export const peopleSteps = defineSteps({
  'person.entered': {
    stage: 'people',
    facts: {
      role: choice(personRoles),
      ageBand: optional(choice(ageBands)),
      sex: optional(choice(['female', 'male', 'transgender'])),
      needs: optional(choices(protectionNeeds)),
    },
    entersPerson: true,
  },
  /** A name or an alias that came to be known later; the earlier ones stay. */
  'identity.added': {
    stage: 'people',
    facts: { person: person(...personRoles) },
    entersPerson: true,
  },
  'needs.assessed': {
    stage: 'people',
    facts: { person: person('survivor', 'witness', 'reporter', 'guardian'), needs: choices(protectionNeeds) },
  },
  'conflict.declared': {
    stage: 'people',
    facts: { person: person('official'), wasDeclaredBySelf: yesNo() },
  },
});

export interface PersonOfCase {
  readonly ref: PersonRef;
  readonly role: PersonRole;
  readonly ageBand: AgeBand;
  readonly sex?: 'female' | 'male' | 'transgender';
  readonly hasConflict: boolean;
}

export interface PeopleState {
  readonly people: ReadonlyMap<PersonRef, PersonOfCase>;
}

/** The child of the complaint is there from the beginning. */
const child: PersonOfCase = { ref: 'survivor-1', role: 'survivor', ageBand: 'not-known', hasConflict: false };

export const peopleRefusals = ['too-many-people'] as const;
const mostOfARole = 99;

export const nextRef = ({ people }: PeopleState, role: PersonRole): PersonRef =>
  `${role}-${[...people.values()].filter((each) => each.role === role).length + 1}`;

export const peopleGroup: StepGroup<PeopleState, keyof typeof peopleSteps, (typeof peopleRefusals)[number]> = {
  steps: peopleSteps,
  refusals: peopleRefusals,
  empty: { people: new Map([[child.ref, child]]) },
  evolve(state, step) {
    switch (step.type) {
      case 'person.entered': {
        const { role, ageBand = 'not-known', sex } = step.facts;
        const ref = nextRef(state, role);
        const entered: PersonOfCase = { ref, role, ageBand, hasConflict: false, ...(sex === undefined ? {} : { sex }) };
        return { people: new Map([...state.people, [ref, entered]]) };
      }
      case 'conflict.declared': {
        const found = state.people.get(step.facts.person);
        if (found === undefined) return state;
        return { people: new Map([...state.people, [found.ref, { ...found, hasConflict: true }]]) };
      }
      case 'identity.added':
      case 'needs.assessed':
        return state;
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  refusalOf({ people }, step) {
    if (step.type !== 'person.entered') return undefined;
    const ofRole = [...people.people.values()].filter(({ role }) => role === step.facts.role);
    return ofRole.length >= mostOfARole ? 'too-many-people' : undefined;
  },
  offers: () => ['person.entered'],
};
