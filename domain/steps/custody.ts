/** Arrest, production and remand, with the days counted against the cap; age; release. */
import { courts } from './courts.ts';
import { remandBases } from './custody-cap.ts';
import { type CustodyMove, type CustodyTotal, noCustody, violationOf, withMove } from './custody-total.ts';
import { choice, count, day, line, optional, person, sections, yesNo } from './field.ts';
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';
import { dayOf } from './happened.ts';
import type { PersonRef } from './person-ref.ts';
import type { NewStep } from './step.ts';

const accused = person('accused');
const arrest = {
  accused,
  sections: optional(sections()),
  /** The way to the court, which the law does not count. */
  journeyMinutes: optional(count(0, 10_080)),
  deathPossible: optional(yesNo()),
  groundsTold: optional(yesNo()),
} as const;

export const custodySteps = defineSteps({
  'accused.sought': { stage: 'custody', facts: { accused } },
  'accused.arrested': {
    stage: 'custody',
    facts: { ...arrest, juvenile: optional(yesNo()) },
    numbers: { station: line(120) },
  },
  /** An arrest of somebody who is, or says to be, a child; or from when on an accused in custody is treated as one. */
  'juvenile.accused.arrested': {
    stage: 'custody',
    facts: {
      ...arrest,
      heldIn: choice(['observation-home', 'police-station', 'prison', 'own-home', 'not-known']),
    },
    numbers: { station: line(120) },
  },
  'guardian.told': { stage: 'custody', facts: { accused, probationOfficerTold: optional(yesNo()) } },
  'juvenile.rights.told': { stage: 'custody', facts: { accused, by: choice(['lawyer', 'police', 'court']) } },
  'accused.produced': { stage: 'custody', facts: { accused, before: choice(courts) } },
  'remand.ordered': {
    stage: 'custody',
    facts: {
      accused,
      under: choice(remandBases),
      place: choice(['police', 'prison', 'observation-home', 'hospital', 'not-known']),
      until: day(),
      reasonsWritten: optional(yesNo()),
    },
    numbers: { order: line(60), court: line(120) },
  },
  /** Police custody is over; prison keeps the accused. */
  'custody.judicial.ordered': { stage: 'custody', facts: { accused, until: optional(day()) } },
  'accused.released': {
    stage: 'custody',
    facts: { accused, how: choice(['by-police-169', 'on-bail', 'by-court', 'time-ran-out', 'not-known']) },
  },
  'accused.discharged': { stage: 'custody', facts: { accused, by: choice(courts) } },
  'accused.absconded': { stage: 'custody', facts: { accused } },
  'proclamation.issued': { stage: 'custody', facts: { accused, until: day() } },
  'age.questioned': {
    stage: 'custody',
    facts: {
      accused,
      saidBy: choice(['accused', 'family', 'lawyer', 'police', 'prosecutor', 'court']),
      saysUnder18: yesNo(),
    },
  },
  'age.determined': {
    stage: 'custody',
    facts: {
      accused,
      by: choice(['police-inquiry', ...courts]),
      basis: choice(['birth-record', 'school-record', 'identity-record', 'medical', 'not-known']),
      juvenile: yesNo(),
    },
  },
  'juvenile.committee.referred': {
    stage: 'custody',
    facts: { accused, juvenileConsents: yesNo(), survivorConsents: yesNo() },
  },
  'juvenile.committee.ordered': { stage: 'custody', facts: { accused, order: choice(['diverted', 'sent-to-court']) } },
});

export const custodyRefusals = [
  'not-arrested',
  'already-in-custody',
  'not-in-custody',
  'released-already',
  'remand-overlaps',
  'remand-ends-before-order',
  'contradicts-later-step',
  'not-referred-to-committee',
] as const;

export interface CustodyState {
  readonly totals: ReadonlyMap<PersonRef, CustodyTotal>;
  readonly ages: ReadonlyMap<PersonRef, AgeOfAccused>;
  /** Sent to a juvenile justice committee, whose order is awaited. */
  readonly withCommittee: ReadonlySet<PersonRef>;
  /** Sought or gone, and not arrested since. */
  readonly atLarge: ReadonlySet<PersonRef>;
}

export interface AgeOfAccused {
  /** What was said last, by whomever. */
  readonly saysUnder18?: boolean;
  /** What was found last. */
  readonly juvenile?: boolean;
}

type CustodyType = keyof typeof custodySteps;

export const custodyGroup: StepGroup<CustodyState, CustodyType, (typeof custodyRefusals)[number]> = {
  steps: custodySteps,
  refusals: custodyRefusals,
  empty: { totals: new Map(), ages: new Map(), withCommittee: new Set(), atLarge: new Set() },
  evolve(state, step) {
    const moved = moveOf(step);
    const { accused: who } = step.facts;
    const next =
      moved === undefined
        ? state
        : { ...state, totals: new Map([...state.totals, [who, withMove(totalOf(state, who), moved)]]) };
    switch (step.type) {
      case 'accused.sought':
      case 'accused.absconded':
        return { ...next, atLarge: new Set([...next.atLarge, who]) };
      case 'accused.arrested': {
        const { juvenile } = step.facts;
        const ages = juvenile === undefined ? next.ages : withAge(next, who, { saysUnder18: juvenile });
        return { ...next, ages, atLarge: without(next.atLarge, who) };
      }
      case 'juvenile.accused.arrested':
        return {
          ...next,
          ages: withAge(next, who, { saysUnder18: true }),
          atLarge: without(next.atLarge, who),
        };
      case 'age.questioned':
        return { ...next, ages: withAge(next, who, { saysUnder18: step.facts.saysUnder18 }) };
      case 'age.determined':
        return { ...next, ages: withAge(next, who, { juvenile: step.facts.juvenile }) };
      case 'juvenile.committee.referred':
        return { ...next, withCommittee: new Set([...next.withCommittee, who]) };
      case 'juvenile.committee.ordered':
        return { ...next, withCommittee: without(next.withCommittee, who) };
      case 'guardian.told':
      case 'juvenile.rights.told':
      case 'accused.produced':
      case 'remand.ordered':
      case 'custody.judicial.ordered':
      case 'accused.released':
      case 'accused.discharged':
      case 'proclamation.issued':
        return next;
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`);
    }
  },
  refusalOf({ custody }, step) {
    if (step.type === 'remand.ordered' && step.facts.until < dayOf(step.facts.happened))
      return 'remand-ends-before-order';
    if (step.type === 'juvenile.committee.ordered' && !custody.withCommittee.has(step.facts.accused))
      return 'not-referred-to-committee';
    const moved = moveOf(step);
    return moved === undefined ? undefined : violationOf(totalOf(custody, step.facts.accused), moved);
  },
  offers({ custody, people }) {
    const accusedOfCase = [...people.people.values()].filter(({ role }) => role === 'accused');
    return [...new Set(accusedOfCase.flatMap(({ ref }) => offersFor(custody, ref)))];
  },
};

const totalOf = ({ totals }: CustodyState, who: PersonRef): CustodyTotal => totals.get(who) ?? noCustody;

const without = (refs: ReadonlySet<PersonRef>, who: PersonRef): ReadonlySet<PersonRef> =>
  new Set([...refs].filter((ref) => ref !== who));

const withAge = ({ ages }: CustodyState, who: PersonRef, said: AgeOfAccused): CustodyState['ages'] =>
  new Map([...ages, [who, { ...ages.get(who), ...said }]]);

/** What it does to custody; the others do nothing to it. */
function moveOf({ type, facts }: NewStep<CustodyType>): CustodyMove | undefined {
  const { happened } = facts;
  switch (type) {
    case 'accused.arrested':
      return { kind: 'arrested', happened };
    case 'juvenile.accused.arrested':
      return { kind: 'child-arrested', happened };
    case 'accused.produced':
      return { kind: 'produced', happened };
    case 'remand.ordered':
      return { kind: 'remanded', happened, under: facts.under, until: facts.until };
    case 'custody.judicial.ordered':
      return { kind: 'judicial', happened };
    case 'accused.released':
      return { kind: 'released', happened };
    case 'accused.discharged':
    case 'accused.absconded':
      return { kind: 'ended', happened };
    default:
      return undefined;
  }
}

function offersFor(custody: CustodyState, who: PersonRef): readonly CustodyType[] {
  const { isInCustody, isHeldAsChild, wasProduced, remandedUntil } = totalOf(custody, who);
  const { saysUnder18, juvenile } = custody.ages.get(who) ?? {};
  const age: readonly CustodyType[] =
    saysUnder18 === true && juvenile === undefined
      ? ['age.determined']
      : juvenile === undefined
        ? ['age.questioned']
        : [];
  const committee: readonly CustodyType[] = custody.withCommittee.has(who)
    ? ['juvenile.committee.ordered']
    : juvenile === true
      ? ['juvenile.committee.referred']
      : [];
  if (!isInCustody) {
    const isSought = custody.atLarge.has(who);
    return [
      'accused.arrested',
      ...(isSought ? (['proclamation.issued'] as const) : (['accused.sought'] as const)),
      ...committee,
    ];
  }
  const next: readonly CustodyType[] = !wasProduced
    ? ['accused.produced']
    : remandedUntil === undefined
      ? ['remand.ordered', 'custody.judicial.ordered']
      : ['remand.ordered', 'custody.judicial.ordered', 'accused.produced'];
  const asChild: readonly CustodyType[] = isHeldAsChild
    ? ['guardian.told', 'juvenile.rights.told']
    : juvenile === true || saysUnder18 === true
      ? ['juvenile.accused.arrested']
      : [];
  return [...next, ...asChild, ...age, ...committee, 'accused.released'];
}
