/**
 * Whether what is said of a person rests on two sources. Nobody can show that two are not one; so two are taken for one as soon
 * as code, reporter, wording, or channel and time leave it open, and of two at least one must have been met by somebody who
 * works on a case. However many complaints one sender writes, they are one source.
 */
import type { CaseFact, SourceFact } from './case-fact.ts';
import type { SourceRules } from './rules.ts';
import { wordingLikeness } from './wording-sketch.ts';

export interface SaidBy {
  readonly source: SourceFact;
  /** Somebody who works on the case has met or called it. */
  readonly isConfirmed: boolean;
}

/** Reporters who are one person, by decision or suggestion, have the same. */
export type ReporterOf = (subject: string) => string;

/** Shown to be one, or too like to be taken for two. */
export function mayBeOneSource(one: SaidBy, other: SaidBy, reporterOf: ReporterOf, rules: SourceRules): boolean {
  if (areShownToBeOne(one.source, other.source, reporterOf, rules)) return true;
  // Met, each by somebody: two persons, if they did not show to be one.
  if (one.isConfirmed && other.isConfirmed) return false;
  if (haveInCommon(allReach(one.source), allReach(other.source))) return true;
  if (one.source.channel === other.source.channel && !areApart(one.source, other.source, rules)) return true;
  return rules.unconfirmedMustBeSpokenWith && [one, other].some((each) => !isSpokenWith(each, rules));
}

/** One code, one reporter, one number or address of theirs, or one wording. */
export function areShownToBeOne(
  one: SourceFact,
  other: SourceFact,
  reporterOf: ReporterOf,
  { likeWording }: Pick<SourceRules, 'likeWording'>,
): boolean {
  if (one.code === other.code) return true;
  const isOneReporter =
    one.reporter !== undefined &&
    other.reporter !== undefined &&
    reporterOf(one.reporter) === reporterOf(other.reporter);
  if (isOneReporter || haveInCommon(one.reach, other.reach)) return true;
  return (
    one.wording !== undefined &&
    other.wording !== undefined &&
    wordingLikeness(one.wording, other.wording) >= likeWording
  );
}

const allReach = ({ reach = [], through = [] }: SourceFact): readonly string[] => [...reach, ...through];

const haveInCommon = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.some((each) => other.includes(each));

/** Two of them stand apart, and one of these two was confirmed. */
export const standOnTwoSources = (said: readonly SaidBy[], reporterOf: ReporterOf, rules: SourceRules): boolean =>
  said.some(
    (one) => one.isConfirmed && said.some((other) => other !== one && !mayBeOneSource(one, other, reporterOf, rules)),
  );

/** Cases that are shown to have one source count once wherever cases are counted: the first of each, by day. */
export function oneOfEachSource<Each extends CaseFact>(
  cases: readonly Each[],
  reporterOf: ReporterOf,
  rules: SourceRules,
): readonly Each[] {
  const kept: Each[] = [];
  for (const each of cases.toSorted(byDay))
    if (!kept.some(({ source }) => areShownToBeOne(source, each.source, reporterOf, rules))) kept.push(each);
  return kept;
}

const byDay = (one: CaseFact, other: CaseFact): number =>
  one.lodgedOn === other.lodgedOn ? (one.case < other.case ? -1 : 1) : one.lodgedOn < other.lodgedOn ? -1 : 1;

const isSpokenWith = ({ source, isConfirmed }: SaidBy, { spokenWith }: SourceRules): boolean =>
  isConfirmed || spokenWith.includes(source.channel);

function areApart(one: SourceFact, other: SourceFact, { apartDays }: SourceRules): boolean {
  const between = Temporal.PlainDate.from(one.onDay).until(other.onDay, { largestUnit: 'day' }).days;
  return Math.abs(between) > apartDays;
}
