/** All that the rules of warning find in what is known of the cases today. Says why; decides nothing; knows no name. */
import type { CaseFact, FoundReason, FoundWarning, Join } from './case-fact.ts';
import { crossingOf } from './crossing.ts';
import { type KnownCases, knownCasesOf, sortedIds } from './known-cases.ts';
import { materialElsewhere } from './material.ts';
import { bailedAgain, type PersonGroup, personsOf, samePersons } from './persons.ts';
import type { RuleOf, WarningRules } from './rules.ts';
import { type FoundGathering, gatheringsOf, type ScanNeeds } from './scan/scan.ts';
import { oneOfEachSource } from './sources.ts';
import { thingsOf } from './things.ts';

export type WarningNeeds = Omit<ScanNeeds, 'oneOfEachSource'>;

/** In the order of the rules. The order of cases and joins makes no difference. */
export async function warningsOf(
  cases: readonly CaseFact[],
  joins: readonly Join[],
  rules: WarningRules,
  needs: WarningNeeds,
): Promise<readonly FoundWarning[]> {
  const known = knownCasesOf(
    cases.toSorted((one, other) => (one.case < other.case ? -1 : 1)),
    joins,
  );
  const persons = personsOf(known, rules);
  const found: FoundWarning[] = [];
  for (const rule of rules.rules) {
    const more = rule.kind === 'scan' ? scanned(rule, known, rules, needs) : foundBy(rule, known, persons, rules);
    found.push(...(await more));
    await needs.pause();
  }
  return withoutRepetition(found);
}

function foundBy(
  rule: Exclude<WarningRules['rules'][number], RuleOf<'scan'>>,
  known: KnownCases,
  persons: readonly PersonGroup[],
  rules: WarningRules,
): readonly FoundWarning[] {
  switch (rule.kind) {
    case 'thing':
      return thingsOf(rule, known, rules.mostCases);
    case 'person':
      return samePersons(rule, persons);
    case 'bail':
      return bailedAgain(rule, persons);
    case 'material': {
      const joined = rules.rules.flatMap((other) =>
        other.kind === 'thing' || other.kind === 'person' ? foundBy(other, known, persons, rules) : [],
      );
      return materialElsewhere(rule, joined, known);
    }
    default:
      throw new Error(`unknown rule: ${String(rule satisfies never)}`);
  }
}

async function scanned(
  rule: RuleOf<'scan'>,
  { cases, reporters }: KnownCases,
  { mostCases, sources }: WarningRules,
  needs: WarningNeeds,
): Promise<readonly FoundWarning[]> {
  const strata = rule.by === 'all' ? new Map([['', cases]]) : Map.groupBy(cases, ({ group }) => group);
  const found: FoundWarning[] = [];
  for (const [stratum, of] of strata) {
    const gatherings = await gatheringsOf(rule, of, `${rule.id} ${stratum}`, {
      ...needs,
      oneOfEachSource: (each) => oneOfEachSource(each, reporters.groupOf, sources),
    });
    for (const gathering of gatherings)
      found.push({
        rule: rule.id,
        about: rule.by === 'all' ? 'place' : 'method',
        cases: sortedIds(gathering.cases.slice(-mostCases).map((each) => each.case)),
        subjects: [],
        reasons: reasonsOf(rule, gathering),
      });
  }
  return found;
}

const reasonsOf = ({ by }: RuleOf<'scan'>, { cases, oneIn }: FoundGathering): readonly FoundReason[] => [
  { reason: by === 'all' ? 'many-from-one-place' : 'same-group-of-offences', number: cases.length },
  { reason: 'by-chance-one-in', number: oneIn },
  ...crossingOf(cases),
];

/** A person on bail who is named again is told of once, by the graver rule. */
function withoutRepetition(found: readonly FoundWarning[]): readonly FoundWarning[] {
  const graver = new Set(
    found
      .filter(({ about, reasons }) => about === 'person' && reasons[0]?.reason === 'bailed-in-another-case')
      .map(({ subjects }) => subjects.join(' ')),
  );
  return found.filter(
    ({ about, subjects, reasons }) =>
      about !== 'person' || reasons[0]?.reason === 'bailed-in-another-case' || !graver.has(subjects.join(' ')),
  );
}
