/** People of a case: who they are to it, by pseudonym, and what they need. Their names are sealed, each under their own key. */
import { choice, choices, optional, person, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { type PersonRef, type PersonRole, personRoles, roleOf } from './person-ref.ts';
import { saidBy } from './sayers.ts';

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
/** Not `sex`, which the calculator reads as an accused person's: what is known of a child must not shorten a custody cap. */
const genders = ['female', 'male', 'transgender'] as const;
export type Gender = (typeof genders)[number];

export const peopleSteps = defineSteps({
  'person.entered': {
    stage: 'people',
    facts: {
      role: choice(personRoles),
      /** Who says that they are that: an accused is accused by somebody. */
      saidBy: optional(saidBy()),
      ageBand: optional(choice(ageBands)),
      gender: optional(choice(genders)),
      /** Of a guardian: natural or legal, as the law asks of whoever consents. */
      guardianship: optional(choice(['parent', 'by-court', 'relative-in-charge', 'institution'])),
      needs: optional(choices(protectionNeeds)),
    },
    entersPerson: true,
  },
  /** A name or an alias that came to be known later; the earlier ones stay. */
  'identity.added': {
    stage: 'people',
    facts: { person: person(...personRoles), saidBy: optional(saidBy()) },
    entersPerson: true,
  },
  /** What came to be known of somebody: the child's own too, who is in the case from the beginning. */
  'person.described': {
    stage: 'people',
    facts: {
      person: person(...personRoles),
      saidBy: saidBy(),
      ageBand: optional(choice(ageBands)),
      gender: optional(choice(genders)),
    },
  },
  /** What some limits on custody and trial ask of an accused person. Said, not determined: that is a court's (`age.determined`). */
  'accused.described': {
    stage: 'people',
    facts: {
      accused: person('accused'),
      saidBy: saidBy(),
      juvenile: optional(yesNo()),
      sex: optional(choice(['female', 'male'])),
    },
  },
  /** The same human being under two pseudonyms: an official who is also accused. Neither is given up. */
  'person.matched': {
    stage: 'people',
    facts: { person: person(...personRoles), sameAs: person(...personRoles), saidBy: saidBy() },
  },
  /**
   * Whoever records it spoke to the source of what is said about somebody, or met them, or saw the paper. It makes nothing true:
   * a warning about a person asks for one source that is known to be there (decision 0019).
   */
  'source.confirmed': {
    stage: 'people',
    facts: {
      person: person('accused', 'official'),
      how: choice(['met', 'called-back', 'visited', 'paper-seen']),
    },
  },
  'needs.assessed': {
    stage: 'people',
    facts: { person: person('survivor', 'witness', 'reporter', 'guardian'), needs: choices(protectionNeeds) },
  },
  'conflict.declared': {
    stage: 'people',
    facts: {
      person: person('official'),
      wasDeclaredBySelf: yesNo(),
      ground: optional(
        choice([
          'related-to-accused',
          'related-to-child',
          'named-in-complaint',
          'under-orders-of-named',
          'money',
          'other',
        ]),
      ),
    },
  },
});

export interface PersonOfCase {
  readonly ref: PersonRef;
  readonly role: PersonRole;
  readonly ageBand: AgeBand;
  readonly gender?: Gender;
  /** An accused who is said to be under eighteen, by word or by age band. That is no age determined by a court. */
  readonly isJuvenile: boolean;
  /** An official who declared it, of whom it was declared, or who is in the case as somebody else too. */
  readonly hasConflict: boolean;
  readonly sameAs: readonly PersonRef[];
  /** Somebody of staff spoke to a source of what is said about them. */
  readonly hasConfirmedSource: boolean;
}

export interface PeopleState {
  readonly people: ReadonlyMap<PersonRef, PersonOfCase>;
}

/** The child of the complaint is there from the beginning. */
const child: PersonOfCase = {
  ref: 'survivor-1',
  role: 'survivor',
  ageBand: 'not-known',
  isJuvenile: false,
  hasConflict: false,
  sameAs: [],
  hasConfirmedSource: false,
};

export const peopleRefusals = [
  'too-many-people',
  'who-accuses',
  'nothing-described',
  'same-pseudonym-twice',
  'child-is-not-the-accused',
] as const;
type PeopleRefusal = (typeof peopleRefusals)[number];
const mostOfARole = 99;

export const nextRef = ({ people }: PeopleState, role: PersonRole): PersonRef =>
  `${role}-${[...people.values()].filter((each) => each.role === role).length + 1}`;

interface Description {
  readonly ageBand?: AgeBand | undefined;
  readonly gender?: Gender | undefined;
  readonly juvenile?: boolean | undefined;
}

/** What was not said stays as it was. */
const described = (person: PersonOfCase, { ageBand, gender, juvenile }: Description): PersonOfCase => ({
  ...person,
  ...(ageBand === undefined ? {} : { ageBand }),
  ...(gender === undefined ? {} : { gender }),
  isJuvenile:
    person.role === 'accused' &&
    (juvenile ?? (ageBand === undefined || ageBand === 'not-known' ? person.isJuvenile : ageBand !== 'adult')),
});

const changed = (
  { people }: PeopleState,
  ref: PersonRef,
  change: (each: PersonOfCase) => PersonOfCase,
): PeopleState => {
  const found = people.get(ref);
  return found === undefined ? { people } : { people: new Map([...people, [ref, change(found)]]) };
};

const alsoAs =
  (other: PersonRef) =>
  (each: PersonOfCase): PersonOfCase => ({
    ...each,
    sameAs: [...each.sameAs, other],
    hasConflict: each.hasConflict || each.role === 'official',
  });

function refusalOfMatch(first: PersonRef, second: PersonRef): PeopleRefusal | undefined {
  if (first === second) return 'same-pseudonym-twice';
  const roles = [roleOf(first), roleOf(second)];
  return roles.includes('survivor') && roles.includes('accused') ? 'child-is-not-the-accused' : undefined;
}

export const peopleGroup: StepGroup<PeopleState, keyof typeof peopleSteps, PeopleRefusal> = {
  steps: peopleSteps,
  refusals: peopleRefusals,
  empty: { people: new Map([[child.ref, child]]) },
  evolve(state, step) {
    switch (step.type) {
      case 'person.entered': {
        const { role } = step.facts;
        const entered: PersonOfCase = { ...child, ref: nextRef(state, role), role };
        return { people: new Map([...state.people, [entered.ref, described(entered, step.facts)]]) };
      }
      case 'person.described':
        return changed(state, step.facts.person, (each) => described(each, step.facts));
      case 'accused.described': {
        const { accused, juvenile, sex: gender } = step.facts;
        return changed(state, accused, (each) => described(each, { juvenile, gender }));
      }
      case 'person.matched': {
        const { person, sameAs } = step.facts;
        return changed(changed(state, person, alsoAs(sameAs)), sameAs, alsoAs(person));
      }
      case 'conflict.declared':
        return changed(state, step.facts.person, (each) => ({ ...each, hasConflict: true }));
      case 'source.confirmed':
        return changed(state, step.facts.person, (each) => ({ ...each, hasConfirmedSource: true }));
      case 'identity.added':
      case 'needs.assessed':
        return state;
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  refusalOf({ people: state }, { type, facts }) {
    switch (type) {
      case 'person.entered': {
        if ([...state.people.values()].filter(({ role }) => role === facts.role).length >= mostOfARole)
          return 'too-many-people';
        return facts.role === 'accused' && facts.saidBy === undefined ? 'who-accuses' : undefined;
      }
      case 'person.described':
        return facts.ageBand === undefined && facts.gender === undefined ? 'nothing-described' : undefined;
      case 'accused.described':
        return facts.juvenile === undefined && facts.sex === undefined ? 'nothing-described' : undefined;
      case 'person.matched':
        return refusalOfMatch(facts.person, facts.sameAs);
      case 'identity.added':
      case 'source.confirmed':
      case 'needs.assessed':
      case 'conflict.declared':
        return undefined;
    }
  },
  offers: ({ people: { people } }) => [
    'person.entered',
    ...([...people.values()].some(({ ageBand }) => ageBand === 'not-known') ? (['person.described'] as const) : []),
    ...([...people.values()].some(({ role, gender }) => role === 'accused' && gender === undefined)
      ? (['accused.described'] as const)
      : []),
    ...([...people.values()].some(({ role, hasConfirmedSource }) => role === 'accused' && !hasConfirmedSource)
      ? (['source.confirmed'] as const)
      : []),
  ],
};
