/** How a rule is called, and how words of its text stand in a page of either language. */
import type { RuleInBrief, RuleView } from '@amanat/casework';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';

/** A text of the rules: English always, Urdu where it was written. */
export interface RuleText {
  readonly en: string;
  readonly ur?: string | undefined;
}

/** In the language of the page where there is one; else in English, marked as such. */
export const InLanguage = ({ lang, text }: { readonly lang: Lang; readonly text: RuleText }): Html => {
  if (lang === 'en') return <>{text.en}</>;
  return text.ur === undefined ? <English text={text.en} /> : <>{text.ur}</>;
};

/** In a page of either language. */
export const English = ({ text }: { readonly text: string }): Html => (
  <span class="rule-english" lang="en" dir="ltr">
    {text}
  </span>
);

/** A mark, an address, a section: the same in both languages. */
export const Mark = ({ text }: { readonly text: string }): Html => (
  <bdi class="rule-mark" lang="en" dir="ltr" translate="no">
    {text}
  </bdi>
);

/** A whole rule, as its clocks would name it. */
export const briefOf = ({ id, instrument, section, confidence, requiredStep, ur }: RuleView['rule']): RuleInBrief => ({
  id,
  instrument,
  section,
  confidence,
  requiredStep: { en: requiredStep, ...(ur === undefined ? {} : { ur: ur.requiredStep }) },
});

/** `Interim police report`; of a further limit with what that is about. */
export function ruleTitle(lang: Lang, { id, requiredStep, condition }: RuleInBrief): RuleText {
  const named = shortTitle(lang, id) ?? requiredStep;
  if (condition === undefined) return named;
  const en = `${named.en} (${condition.en})`;
  return named.ur === undefined || condition.ur === undefined ? { en } : { en, ur: `${named.ur} (${condition.ur})` };
}

const shortTitle = (lang: Lang, id: string): RuleText | undefined => {
  const [title, english] = [messages(lang).ruleTitles[id], messages('en').ruleTitles[id]];
  if (title === undefined || english === undefined) return undefined;
  return lang === 'en' ? { en: english } : { en: english, ur: title };
};

/** For where no marks can stand: a choice in a list. */
export function titleText(lang: Lang, about: RuleInBrief): string {
  const { en, ur = en } = ruleTitle(lang, about);
  return lang === 'ur' ? ur : en;
}

/** By its mark if no pack has it any more. */
export const RuleTitle = ({
  lang,
  rule,
  about,
}: {
  readonly lang: Lang;
  /** As it is printed: `PK-PECA-30A#1`. */
  readonly rule: string;
  readonly about?: RuleInBrief | undefined;
}): Html => (about === undefined ? <Mark text={rule} /> : <InLanguage lang={lang} text={ruleTitle(lang, about)} />);
