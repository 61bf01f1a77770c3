/** A rule as a line of a list names it, found by what a clock prints of it: `PK-CONST-10`, `PK-PECA-30A#1`. */
import type { Confidence, Limit, Pack, Rule } from '@amanat/rules';

export interface RuleInBrief {
  readonly id: Rule['id'];
  readonly instrument: string;
  readonly section: string;
  /** Of the limit, where it is about one. */
  readonly confidence: Confidence;
  /** What must be done. */
  readonly requiredStep: { readonly en: string; readonly ur?: string };
  /** What a further limit is about; absent on the rule's own. */
  readonly condition?: { readonly en: string; readonly ur?: string };
}

/** Each rule once, in the order of the packs; those that one pack takes over from another come with that one. */
export const rulesOf = (packs: ReadonlyMap<string, Pack>): readonly Rule[] => [
  ...new Map([...packs.values()].flatMap(({ rules }) => rules.map((rule) => [rule.id, rule]))).values(),
];

/** `undefined` for one that no pack has any more. */
export function rulesInBrief(packs: ReadonlyMap<string, Pack>): (printed: string) => RuleInBrief | undefined {
  const rules = new Map(rulesOf(packs).map((rule) => [rule.id, rule]));
  return (printed) => {
    const [id = '', further = '0'] = printed.split('#');
    const rule = rules.get(id);
    return rule === undefined ? undefined : briefOf(rule, rule.limits[Number(further)]);
  };
}

const briefOf = (
  { id, instrument, section, confidence, requiredStep, ur }: Rule,
  limit: Limit | undefined,
): RuleInBrief => ({
  id,
  instrument,
  section,
  confidence: limit?.confidence ?? confidence,
  requiredStep: { en: requiredStep, ...(ur === undefined ? {} : { ur: ur.requiredStep }) },
  ...(limit?.condition === undefined
    ? {}
    : { condition: { en: limit.condition, ...(limit.ur === undefined ? {} : { ur: limit.ur.condition }) } }),
});
