/** One rule: what is asked of an office in plain words where there are any, in what time, and how far it is known. */
import { SaidText, SummaryList, type SummaryRow, Tag } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import type { PlainRule } from '../../locales/en/law-rules.ts';
import type { LawLimitView, LawRuleView } from './law-view.ts';

export interface LawRuleProps {
  readonly lang: Lang;
  readonly rule: LawRuleView;
}

/** `undefined` for a rule that nobody has put into plain words. */
export function plainRule(lang: Lang, id: string): PlainRule | undefined {
  const rules: Readonly<Record<string, PlainRule>> = messages(lang).law.rules;
  return Object.hasOwn(rules, id) ? rules[id] : undefined;
}

export const LawRule = ({ lang, rule }: LawRuleProps): Html => {
  const { title, text } = headOf(lang, rule);
  return (
    <article class="law-rule" id={rule.id.toLowerCase()}>
      <h3>{title}</h3>
      {text === undefined ? null : <p>{text}</p>}
      <SummaryList lang={lang} rows={rowsOf(lang, rule)} />
    </article>
  );
};

/** Plain words where there are any; else the rule's short name and what it requires. */
function headOf(lang: Lang, { id, requiredStep }: LawRuleView): { readonly title: Child; readonly text?: Child } {
  const plain = plainRule(lang, id);
  if (plain !== undefined) return plain;
  const step = <SaidText pageLang={lang} said={requiredStep} />;
  const title = messages(lang).ruleTitles[id];
  return title === undefined ? { title: step } : { title, text: step };
}

function rowsOf(lang: Lang, rule: LawRuleView): readonly SummaryRow[] {
  const { law, life } = messages(lang);
  return [
    ...(rule.owners.length === 0
      ? []
      : [
          { label: law.owner, value: rule.owners.map((owner) => life.owners[owner]).join(lang === 'ur' ? '، ' : ', ') },
        ]),
    ...(rule.limits.length === 0
      ? []
      : [
          {
            label: law.time,
            value: rule.limits.map((limit) => (
              <span class="law-limit">
                <LimitWords lang={lang} limit={limit} />
              </span>
            )),
          },
        ]),
    ...(rule.missed === undefined
      ? []
      : [{ label: law.missed, value: <SaidText pageLang={lang} said={rule.missed} /> }]),
    {
      label: law.source,
      value: (
        <>
          <LawCitation lang={lang} rule={rule} /> <Standing lang={lang} rule={rule} />
        </>
      ),
    },
  ];
}

const LimitWords = ({ lang, limit }: { readonly lang: Lang; readonly limit: LawLimitView }): Html => {
  const words = messages(lang).law;
  const kind = words.kinds[limit.kind];
  return (
    <>
      {kind === '' ? null : `${kind}: `}
      <SaidText pageLang={lang} said={limit.words} />
      {limit.condition === undefined ? null : (
        <>
          {' ('}
          <SaidText pageLang={lang} said={limit.condition} />
          {')'}
        </>
      )}
      {limit.reported ? (
        <>
          {' '}
          <Tag tone="open">{words.reported}</Tag>
        </>
      ) : null}
    </>
  );
};

/** The law by the name that readers of the language know; sections as they are printed. */
export const LawCitation = ({ lang, rule: { instrument, section } }: LawRuleProps): Html => {
  const { instruments, section: sectionWord } = messages(lang).law;
  const known = Object.hasOwn(instruments, instrument) ? instruments[instrument] : undefined;
  if (lang === 'en')
    return (
      <>
        {instrument}, {/^\d/.test(section) ? `${sectionWord} ` : ''}
        {section}
      </>
    );
  return (
    <>
      <SaidText pageLang={lang} said={known === undefined ? { lang: 'en', text: instrument } : { lang, text: known }} />
      {'، '}
      {sectionWord}{' '}
      <bdi lang="en" dir="ltr">
        {section}
      </bdi>
    </>
  );
};

/** How far the rule is known. It never says that a time has passed: nothing here is about a case. */
export const Standing = ({ lang, rule: { reported, confirmedText } }: LawRuleProps): Html => {
  const words = messages(lang).law;
  return (
    <span class="law-standing">
      {reported ? <Tag tone="open">{words.reported}</Tag> : null}
      {confirmedText === undefined ? (
        <Tag tone="open">{words.unconfirmed}</Tag>
      ) : (
        <Tag tone="good">{words.confirmed(confirmedText)}</Tag>
      )}
    </span>
  );
};
