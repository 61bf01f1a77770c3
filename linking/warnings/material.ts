/** Material at large in one case, and another place joined to that case: it may have come there, or from there. */
import type { FoundWarning } from './case-fact.ts';
import { sortedIds } from './known-cases.ts';
import type { KnownCases } from './known-cases.ts';
import type { RuleOf } from './rules.ts';

/** @param found what things and persons have in common by the other rules: a person by two sources only */
export function materialElsewhere(
  { id }: RuleOf<'material'>,
  found: readonly FoundWarning[],
  { cases }: KnownCases,
): readonly FoundWarning[] {
  const atLarge = new Set(cases.filter(({ isAtLarge }) => isAtLarge).map((each) => each.case));
  const joined = found.filter(
    (each) => each.cases.some((one) => atLarge.has(one)) && each.reasons.some(({ reason }) => crossing.has(reason)),
  );
  return joined.map((each) => ({
    ...each,
    rule: id,
    about: 'material',
    cases: sortedIds(each.cases),
    reasons: [
      { reason: 'material-at-large', number: each.cases.filter((one) => atLarge.has(one)).length },
      ...each.reasons,
    ],
  }));
}

const crossing: ReadonlySet<string> = new Set(['crosses-village', 'crosses-district']);
