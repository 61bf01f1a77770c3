/**
 * Persons who are named in several cases. A warning about a person rests on two sources, never on rows of registers, never on
 * somebody who was cleared; and whoever was merely suggested to be one with one of a group belongs to it only if that was
 * suggested of half of the group: else a chain of namesakes would become one man.
 */
import type { FoundReason, FoundWarning } from './case-fact.ts';
import { crossingOf } from './crossing.ts';
import { dayNumber } from './day-number.ts';
import { groupsOf } from './groups-of.ts';
import { casesOf, type KnownCases, sortedIds, type SubjectOfCase } from './known-cases.ts';
import type { RuleOf, WarningRules } from './rules.ts';
import { standOnTwoSources } from './sources.ts';

export interface PersonGroup {
  readonly subjects: readonly SubjectOfCase[];
  readonly reasons: readonly FoundReason[];
}

/** Those who are named in several cases by two sources. */
export function personsOf(known: KnownCases, { mostCases, sources }: WarningRules): readonly PersonGroup[] {
  const persons = [...known.subjects.values()].filter(({ what, isNamed }) => what === 'person' && isNamed);
  return groupedPersons(persons, known).flatMap(({ subjects, suggested }): readonly PersonGroup[] => {
    const cases = casesOf(subjects);
    if (cases.length < 2 || cases.length > mostCases) return [];
    const said = subjects.map(({ of, isConfirmed }) => ({ source: of.source, isConfirmed }));
    if (!standOnTwoSources(said, known.reporters.groupOf, sources)) return [];
    const reasons: readonly FoundReason[] = [
      suggested > 0
        ? { reason: 'same-person-suggested', number: cases.length }
        : { reason: 'same-person-decided', number: cases.length },
      { reason: 'sources-independent' },
      { reason: 'source-confirmed', number: subjects.filter(({ isConfirmed }) => isConfirmed).length },
      ...crossingOf(cases),
    ];
    return [{ subjects, reasons }];
  });
}

export const samePersons = (
  { id, leastCases }: RuleOf<'person'>,
  groups: readonly PersonGroup[],
): readonly FoundWarning[] =>
  groups
    .filter(({ subjects }) => casesOf(subjects).length >= leastCases)
    .map(({ subjects, reasons }) => warningAbout(id, subjects, reasons));

/** On bail in one case, and named in another that was lodged since. */
export const bailedAgain = (
  { id, withinDays }: RuleOf<'bail'>,
  groups: readonly PersonGroup[],
): readonly FoundWarning[] =>
  groups.flatMap(({ subjects, reasons }): readonly FoundWarning[] => {
    const days = subjects.flatMap(({ bailedOn, of: before }) =>
      bailedOn === undefined
        ? []
        : subjects
            .filter(({ of }) => of.case !== before.case && of.lodgedOn >= bailedOn)
            .map(({ of }) => dayNumber(of.lodgedOn) - dayNumber(bailedOn)),
    );
    const fewest = Math.min(...days);
    if (days.length === 0 || fewest > withinDays) return [];
    return [warningAbout(id, subjects, [{ reason: 'bailed-in-another-case', number: fewest }, ...reasons])];
  });

const warningAbout = (
  rule: string,
  subjects: readonly SubjectOfCase[],
  reasons: readonly FoundReason[],
): FoundWarning => ({
  rule,
  about: 'person',
  cases: sortedIds(subjects.map(({ of }) => of.case)),
  subjects: sortedIds(subjects.map(({ subject }) => subject)),
  reasons,
});

interface Grouped {
  readonly subjects: readonly SubjectOfCase[];
  /** Joins within it that nobody has decided. */
  readonly suggested: number;
}

function groupedPersons(persons: readonly SubjectOfCase[], { joins }: KnownCases): readonly Grouped[] {
  const ids = new Set(persons.map(({ subject }) => subject));
  const between = joins.filter(({ left, right }) => ids.has(left) && ids.has(right));
  const decided = groupsOf(between.flatMap(({ left, right, state }) => (state === 'decided' ? [[left, right]] : [])));
  const suggested = pairsOf(
    between.flatMap(({ left, right, state }) =>
      state === 'suggested' ? [[decided.groupOf(left), decided.groupOf(right)] as const] : [],
    ),
  );
  const merged = mergedBy(suggested);
  const groupOf = (subject: string): string => merged(decided.groupOf(subject));
  const joinsOf = Map.groupBy(suggested, ([left, right]) => (merged(left) === merged(right) ? merged(left) : ''));
  return [...Map.groupBy(persons, ({ subject }) => groupOf(subject))]
    .filter(([, subjects]) => subjects.length > 1)
    .map(([group, subjects]) => ({ subjects, suggested: joinsOf.get(group)?.length ?? 0 }));
}

type Pair = readonly [string, string];

/** Each once, the lesser first, sorted. */
function pairsOf(pairs: readonly Pair[]): readonly Pair[] {
  const each = new Map<string, Pair>();
  for (const [left, right] of pairs)
    if (left !== right) each.set([left, right].toSorted().join(' '), left < right ? [left, right] : [right, left]);
  return [...each].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair);
}

/** Two groups become one if at least half of the pairs between them were suggested. */
function mergedBy(pairs: readonly Pair[]): (one: string) => string {
  const isPair = new Set(pairs.map((pair) => pair.join(' ')));
  const members = new Map<string, readonly string[]>();
  const top = new Map<string, string>();
  const topOf = (one: string): string => top.get(one) ?? one;
  for (const [left, right] of pairs) {
    const [one, other] = [topOf(left), topOf(right)];
    if (one === other) continue;
    const [ones, others] = [members.get(one) ?? [one], members.get(other) ?? [other]];
    const shared = ones.flatMap((a) => others.filter((b) => isPair.has([a, b].toSorted().join(' ')))).length;
    if (shared * 2 < ones.length * others.length) continue;
    const all = [...ones, ...others];
    const least = all.reduce((a, b) => (a < b ? a : b));
    for (const each of all) top.set(each, least);
    members.set(least, all);
  }
  return topOf;
}
