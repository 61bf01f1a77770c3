/** Rules of the packs as the public pages show them: in the reader's language where there are words, marked where not. */
import type { Casework, PublicRule } from '@amanat/casework';
import {
  type Lang,
  type LawLetterId,
  lawLetterIds,
  type LawLetterView,
  type LawRuleView,
  type LawStage,
  lawStages,
  type LawStageView,
  type LegalAidView,
  plainRule,
  type Said,
} from '@amanat/web';
import { chosenRules, furtherRules, legalAidRules, letterRules, lettersFor, rulesNamed } from './law-stages.ts';

export function lawStageView(lang: Lang, stage: LawStage, law: readonly PublicRule[]): LawStageView {
  const { owed, ways, letters } = chosenRules[stage];
  const named = rulesNamed(owed, law);
  const further = furtherRules(stage, law);
  const view = (rules: readonly PublicRule[]): readonly LawRuleView[] => rules.map((each) => lawRuleView(lang, each));
  return {
    stage,
    // Where nobody has chosen, all of them come first.
    owed: view(named.length === 0 ? further : named),
    further: view(named.length === 0 ? [] : further),
    ways: view(rulesNamed(ways, law)),
    letters: lettersFor(letters, law),
  };
}

/** `undefined` where the place lacks a rule that the letter rests on. */
export function lawLetterView(lang: Lang, letter: LawLetterId, law: readonly PublicRule[]): LawLetterView | undefined {
  if (!lettersOf(law).includes(letter)) return undefined;
  return {
    letter,
    rules: rulesNamed(letterRules[letter], law).map((each) => lawRuleView(lang, each)),
    stages: lawStages.filter((stage) => chosenRules[stage].letters.includes(letter)),
  };
}

export const lettersOf = (law: readonly PublicRule[]): readonly LawLetterId[] => lettersFor(lawLetterIds, law);

/** With every office for legal aid that the deployment lists, here or outside. */
export function legalAidView(
  lang: Lang,
  law: readonly PublicRule[],
  offices: ReturnType<Casework['offices']>,
): LegalAidView {
  return {
    rules: rulesNamed(legalAidRules, law).map((each) => lawRuleView(lang, each)),
    bodies: offices
      .filter(({ kind }) => kind === 'legal-aid')
      .map((office) => ({ name: office[lang], contact: office.contact, isConfirmed: office.confirmedOn !== null })),
  };
}

export function lawRuleView(lang: Lang, { rule, limits, confirmation }: PublicRule): LawRuleView {
  const said = (english: string, urdu: string | undefined): Said =>
    lang === 'ur' && urdu !== undefined
      ? { lang: 'ur', text: withoutIds(urdu) }
      : { lang: 'en', text: withoutIds(english) };
  // The rule's own limit has its Urdu on the rule, a further one on itself.
  const ownUrdu = rule.limits[0] === limits[0] ? rule.ur : undefined;
  // Beside plain words only what stands in both languages.
  const tellsMissed =
    !nothingSaid.test(rule.consequenceOrRemedy) && (rule.ur !== undefined || plainRule(lang, rule.id) === undefined);
  return {
    id: rule.id,
    requiredStep: said(rule.requiredStep, rule.ur?.requiredStep),
    owners: [...new Set(limits.map(({ owner }) => owner))],
    limits: limits.map((limit, place) => ({
      kind: limit.kind,
      words: said(limit.words, place === 0 && ownUrdu !== undefined ? ownUrdu.words : limit.ur?.words),
      ...(limit.condition === undefined ? {} : { condition: said(limit.condition, limit.ur?.condition) }),
      reported: limit.confidence === 'secondary',
    })),
    ...(tellsMissed ? { missed: said(rule.consequenceOrRemedy, rule.ur?.remedy) } : {}),
    instrument: rule.instrument,
    section: rule.section,
    reported: rule.confidence === 'secondary',
    ...(confirmation === undefined ? {} : { confirmedText: Temporal.PlainDate.from(confirmation.textAsOf) }),
  };
}

/** A dash, or that the text names nothing. */
const nothingSaid = /^(?:-|–|None stated.*|As above)?$/;

/** Ids of other rules are for those who work with the packs. */
const withoutIds = (text: string): string => text.replaceAll(/ ?\([A-Z]{2}(?:-[A-Z0-9]+)+\)/g, '');
