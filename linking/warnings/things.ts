/** Devices, seals and scenes that several cases have: things of one serial class, or that were found to be one. */
import type { WarningReason } from '@amanat/domain';
import type { FoundWarning } from './case-fact.ts';
import { crossingOf } from './crossing.ts';
import { groupsOf } from './groups-of.ts';
import { casesOf, type KnownCases, sortedIds, type SubjectOfCase } from './known-cases.ts';
import type { RuleOf } from './rules.ts';

const reasonOf: Readonly<Record<RuleOf<'thing'>['things'][number], WarningReason>> = {
  device: 'same-device',
  seal: 'same-seal',
  place: 'many-from-one-place',
};

export const thingsOf = (
  { id, things, leastCases }: RuleOf<'thing'>,
  known: KnownCases,
  mostCases: number,
): readonly FoundWarning[] =>
  things.flatMap((what) =>
    alikeThings(what, known).flatMap((subjects): readonly FoundWarning[] => {
      const cases = casesOf(subjects);
      if (cases.length < leastCases || cases.length > mostCases) return [];
      const crossing = crossingOf(cases);
      // A scene that is named by the neighbours alone is their village, and the scan over places is about that.
      if (what === 'place' && crossing.length === 0) return [];
      return [
        {
          rule: id,
          about: what,
          cases: sortedIds(cases.map((each) => each.case)),
          subjects: sortedIds(subjects.map(({ subject }) => subject)),
          reasons: [{ reason: reasonOf[what], number: cases.length }, ...crossing],
        },
      ];
    }),
  );

function alikeThings(what: string, { subjects, joins }: KnownCases): readonly (readonly SubjectOfCase[])[] {
  const things = [...subjects.values()].filter((each) => each.what === what && (what !== 'place' || each.isNamed));
  const ids = new Set(things.map(({ subject }) => subject));
  const firstOf = new Map<string, string>();
  const alike = things.flatMap(({ subject, alike: by }) => {
    if (by === undefined) return [];
    const first = firstOf.get(by);
    if (first === undefined) firstOf.set(by, subject);
    return first === undefined ? [] : [[first, subject] as const];
  });
  const joined = joins.flatMap(({ left, right }) => (ids.has(left) && ids.has(right) ? [[left, right] as const] : []));
  const { groupOf } = groupsOf([...alike, ...joined]);
  return [...Map.groupBy(things, ({ subject }) => groupOf(subject)).values()].filter(({ length }) => length > 1);
}
