/** Runs the rules over an invented record as a server does, every third day, and a counter by district beside them. */
import {
  type CaseFact,
  type Chance,
  type KnownWarning,
  seededRandom,
  settleWarnings,
  type WarningRules,
  warningsOf,
} from '@amanat/linking';
import { addDays, daysFrom, type Settled } from './warning-ground.ts';
import type { Origin, World, WorldCase } from './warning-world.ts';

export interface Raised {
  readonly rule: string;
  readonly about: KnownWarning['about'];
  readonly onDay: string;
  /** With those that came to it. */
  readonly origins: readonly Origin[];
}

const everyDays = 3;
/** What chance brings changes slowly: a server asks each day, the bench each month. */
const chanceForDays = 30;
/** After so many days a monitor has looked, and says what it was. */
const closedAfterDays = 14;

interface OpenWarning extends KnownWarning {
  readonly raisedOn: string;
}

export async function runRules(world: World, rules: WarningRules, { ground }: Settled): Promise<readonly Raised[]> {
  const byDay = world.cases.toSorted((one, other) => (one.fact.lodgedOn < other.fact.lodgedOn ? -1 : 1));
  const originOf = new Map(world.cases.map(({ fact, origin }) => [fact.case, origin]));
  let known: readonly OpenWarning[] = [];
  let chances = new Map<string, Chance>();
  for (let day = world.judgedFrom, nth = 0; day < world.end; day = addDays(day, everyDays), nth += everyDays) {
    if (nth % chanceForDays === 0) chances = new Map();
    const facts = factsOn(byDay, day);
    const here = new Set(facts.flatMap(({ subjects }) => subjects.map(({ subject }) => subject)));
    const found = await warningsOf(
      facts,
      world.joins.filter(({ left, right }) => here.has(left) && here.has(right)),
      rules,
      {
        today: day,
        ground: () => ground,
        random: seededRandom(nth + 1),
        pause: async () => undefined,
        async remember(name, work) {
          const chance = chances.get(name) ?? (await work());
          chances.set(name, chance);
          return chance;
        },
      },
    );
    const closed = known.map((each) =>
      each.state === 'open' && daysFrom(each.raisedOn, day) > closedAfterDays
        ? ({ ...each, state: 'closed-by-somebody' } as const)
        : each,
    );
    const settled = settleWarnings(found, closed, { rules, cleared: new Set(), isKnown: () => true });
    known = [
      ...closed.map((each) => {
        const more = settled.grown.find(({ warning }) => warning === each.warning);
        const cases = [...each.cases, ...(more?.cases ?? [])];
        return { ...each, cases, subjects: [...each.subjects, ...(more?.subjects ?? [])] };
      }),
      ...settled.raised.map(({ words, rule, about, cases, subjects }): OpenWarning => ({
        warning: `${words} ${day}`,
        rule,
        about,
        cases,
        subjects,
        state: 'open',
        raisedOn: day,
      })),
    ];
  }
  return known.map(({ rule, about, raisedOn: onDay, cases }) => ({
    rule,
    about,
    onDay,
    origins: cases.flatMap((id) => originOf.get(id) ?? []),
  }));
}

/** What is known of the cases by then. */
const factsOn = (cases: readonly WorldCase[], day: string): readonly CaseFact[] =>
  cases
    .filter(({ fact }) => fact.lodgedOn <= day)
    .map(({ fact, confirmedOn = '9', bailedOn = '9', atLargeOn = '9' }) => ({
      ...fact,
      isAtLarge: atLargeOn <= day,
      subjects: fact.subjects.map((subject) =>
        subject.what === 'person' && !subject.isRow
          ? { ...subject, isConfirmed: confirmedOn <= day, ...(bailedOn <= day ? { bailedOn } : {}) }
          : subject,
      ),
    }));

/** Warns where a district has so many more cases in so many days than it usually has, in standard deviations. */
export function runCounter(world: World, windowDays: number, deviations: number): readonly Raised[] {
  const before = daysFrom(world.start, world.judgedFrom);
  const raised: Raised[] = [];
  for (const cases of Map.groupBy(world.cases, ({ fact }) => fact.district).values()) {
    const usual = (cases.filter(({ fact }) => fact.lodgedOn < world.judgedFrom).length * windowDays) / before;
    const least = Math.max(3, Math.ceil(usual + deviations * Math.sqrt(usual)));
    let isAbove = false;
    for (let day = world.judgedFrom; day < world.end; day = addDays(day, everyDays)) {
      const from = addDays(day, -windowDays);
      const inside = cases.filter(({ fact }) => fact.lodgedOn > from && fact.lodgedOn <= day);
      if (inside.length >= least && !isAbove)
        raised.push({ rule: 'counter', about: 'place', onDay: day, origins: inside.map(({ origin }) => origin) });
      isAbove = inside.length >= least;
    }
  }
  return raised;
}
