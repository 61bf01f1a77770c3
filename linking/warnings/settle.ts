/**
 * What follows from what the rules find, beside the warnings that were raised before: the same one is not raised twice, it grows;
 * what somebody closed comes back only with cases that were not in it; what rests on nothing any more ends.
 */
import type { WarningAbout } from '@amanat/domain';
import type { FoundReason, FoundWarning } from './case-fact.ts';
import type { WarningRules } from './rules.ts';

/** A warning as its events say. */
export interface KnownWarning {
  readonly warning: string;
  readonly rule: string;
  readonly about: WarningAbout;
  readonly cases: readonly string[];
  readonly subjects: readonly string[];
  readonly state: 'open' | 'closed-by-somebody' | 'ended';
}

export interface Settled {
  /** `words` tell it from all others: what its id is derived from. */
  readonly raised: readonly (FoundWarning & { readonly words: string })[];
  readonly grown: readonly {
    readonly warning: string;
    readonly cases: readonly string[];
    readonly subjects: readonly string[];
    readonly reasons: readonly FoundReason[];
  }[];
  readonly ended: readonly { readonly warning: string; readonly ground: 'person-cleared' | 'entered-in-error' }[];
}

export interface SettleNeeds {
  readonly rules: WarningRules;
  /** Cleared, named in error, or erased. */
  readonly cleared: ReadonlySet<string>;
  /** Everything is known of it today. */
  readonly isKnown: (caseId: string) => boolean;
}

/** A warning names so many cases at most. */
const mostNamed = 200;

export function settleWarnings(
  found: readonly FoundWarning[],
  known: readonly KnownWarning[],
  { rules, cleared, isKnown }: SettleNeeds,
): Settled {
  const ended = known.flatMap((each): Settled['ended'] => {
    if (each.state !== 'open') return [];
    if (each.subjects.some((subject) => cleared.has(subject)))
      return [{ warning: each.warning, ground: 'person-cleared' }];
    // A gathering was one, whatever the days since; what was joined and is not any more, was not.
    const isJoined = each.subjects.length === 0 || found.some((one) => isSame(one, each));
    return isJoined || !each.cases.every(isKnown) ? [] : [{ warning: each.warning, ground: 'entered-in-error' }];
  });
  const over = new Set(ended.map(({ warning }) => warning));
  const raised: Settled['raised'][number][] = [];
  const grown: Settled['grown'][number][] = [];
  for (const one of found) {
    const same = known.filter((each) => isSame(one, each));
    const open = same.find(({ warning, state }) => state === 'open' && !over.has(warning));
    if (open !== undefined) {
      const cases = without(one.cases, open.cases).slice(0, Math.max(mostNamed - open.cases.length, 0));
      const { warning } = open;
      const subjects = without(one.subjects, open.subjects);
      if (cases.length > 0) grown.push({ warning, cases, subjects, reasons: one.reasons });
      continue;
    }
    const spent = same.filter(({ state }) => state === 'closed-by-somebody').flatMap(({ cases }) => cases);
    const isNew = spent.length === 0 || without(one.cases, spent).length >= leastNew(one, rules);
    if (isNew && one.cases.length > 1) raised.push({ ...one, words: wordsOf(one, same.length) });
  }
  return { raised, grown, ended };
}

/** Somebody or something in common; of gatherings a case. */
const isSame = (one: FoundWarning, other: KnownWarning): boolean =>
  one.rule === other.rule &&
  (one.subjects.length > 0 && other.subjects.length > 0
    ? one.subjects.some((subject) => other.subjects.includes(subject))
    : one.cases.some((each) => other.cases.includes(each)));

/** After somebody has closed a gathering a new one has to be one by itself. */
function leastNew({ rule: id }: FoundWarning, { rules }: WarningRules): number {
  const rule = rules.find((each) => each.id === id);
  return rule?.kind === 'scan' ? rule.leastCases : 1;
}

const wordsOf = ({ rule, subjects, cases }: FoundWarning, before: number): string =>
  [rule, ...(subjects.length > 0 ? subjects : cases), String(before)].join('\n');

const without = (all: readonly string[], those: readonly string[]): readonly string[] => {
  const not = new Set(those);
  return all.filter((each) => !not.has(each));
};
