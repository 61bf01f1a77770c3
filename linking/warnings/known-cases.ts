/** The cases of one run with what is looked up in them again and again; nothing of it outlives the run. */
import type { CaseFact, Join, SubjectFact } from './case-fact.ts';
import { type Grouping, groupsOf } from './groups-of.ts';

export interface SubjectOfCase extends SubjectFact {
  readonly of: CaseFact;
}

export interface KnownCases {
  readonly cases: readonly CaseFact[];
  /** Those that a warning may rest on: of a case, and not cleared. */
  readonly subjects: ReadonlyMap<string, SubjectOfCase>;
  /** Between two of `subjects`, each pair once. */
  readonly joins: readonly Join[];
  /** Which reporters are one, by decision or suggestion. */
  readonly reporters: Grouping;
}

export function knownCasesOf(cases: readonly CaseFact[], joins: readonly Join[]): KnownCases {
  const all = cases.flatMap((of) => of.subjects.map((subject) => ({ ...subject, of })));
  const subjects = new Map(
    all.filter(({ isRow, isCleared }) => !isRow && !isCleared).map((each) => [each.subject, each]),
  );
  return {
    cases,
    subjects,
    joins: joins.filter(({ left, right }) => left !== right && subjects.has(left) && subjects.has(right)),
    // Also of those who are not in `subjects`: a reporter who is cleared of something is the same reporter.
    reporters: groupsOf(joins.map(({ left, right }) => [left, right] as const)),
  };
}

export const casesOf = (subjects: readonly SubjectOfCase[]): readonly CaseFact[] => [
  ...new Map(subjects.map(({ of }) => [of.case, of])).values(),
];

export const sortedIds = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].toSorted();
