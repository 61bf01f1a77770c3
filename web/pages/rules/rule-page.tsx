/** One rule: where it stands, its words, how well it is known, who has confirmed it, and for a lawyer the form that confirms. */
import type { JurisdictionView, RuleView } from '@amanat/casework';
import {
  DataTable,
  ErrorSummary,
  Panel,
  StaffPage,
  type StaffChrome,
  SummaryList,
  type SummaryRow,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatDay, type Lang, messages } from '../../locales/index.ts';
import { Person } from '../cases/case-words.tsx';
import { ConfirmForms, type ConfirmMistake, mistakesOfConfirm, type TypedConfirmation } from './confirm-forms.tsx';
import { briefOf, English, InLanguage, Mark, ruleTitle } from './rule-words.tsx';
import { jurisdictionInWords, RuleTags, stageInWords } from './rules-page.tsx';

export interface RulePageProps {
  readonly chrome: StaffChrome;
  readonly view: RuleView;
  readonly jurisdiction: JurisdictionView;
  readonly mayConfirm: boolean;
  readonly done?: 'confirmed' | 'withdrawn' | undefined;
  readonly typed?: TypedConfirmation | undefined;
  readonly mistakes?: readonly ConfirmMistake[] | undefined;
}

type Rule = RuleView['rule'];

export const RulePage = (props: RulePageProps): Html => {
  const { chrome, view, mayConfirm, done, mistakes = [] } = props;
  const { lang } = chrome;
  const words = messages(lang).rules;
  return (
    // The rule's own name in the title of a tab would tell what somebody works on.
    <StaffPage chrome={chrome} title={words.title} place="rules" backHref={`/${lang}/staff/rules`}>
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{words.done[done]}</p>
        </Panel>
      )}
      <ErrorSummary lang={lang} mistakes={mistakesOfConfirm(lang, mistakes)} />
      <h1>
        <InLanguage lang={lang} text={ruleTitle(lang, briefOf(view.rule))} />
      </h1>
      <p class="case-head">
        <RuleTags lang={lang} view={view} />
      </p>
      <p class="small soft">{messages(lang).life.notAdvice}</p>
      <SummaryList lang={lang} rows={rowsOf(lang, props)} />
      <Limits lang={lang} rule={view.rule} />
      <Sources lang={lang} rule={view.rule} />
      <section class="flow ruled">
        <h2>{words.confirmationTitle}</h2>
        <Confirmed lang={lang} view={view} />
        {mayConfirm ? <ConfirmForms {...props} lang={lang} /> : null}
      </section>
    </StaffPage>
  );
};

function rowsOf(lang: Lang, { view: { rule }, jurisdiction }: RulePageProps): readonly SummaryRow[] {
  const words = messages(lang).rules;
  const english = (label: string, text: string | undefined): readonly SummaryRow[] =>
    text === undefined || text === '' ? [] : [{ label, value: <English text={text} /> }];
  const [own] = rule.limits;
  const ofTime = own?.words ?? rule.words;
  return [
    { label: words.rowStands, value: <Mark text={`${rule.instrument}, ${rule.section}`} /> },
    { label: words.rowJurisdiction, value: jurisdictionInWords(lang, jurisdiction) },
    { label: words.rowStage, value: stageInWords(lang, rule.stage) },
    { label: words.rowKind, value: words.kinds[rule.kind] },
    {
      label: words.rowRequires,
      value: <InLanguage lang={lang} text={{ en: rule.requiredStep, ur: rule.ur?.requiredStep }} />,
    },
    ...(ofTime === undefined
      ? []
      : [{ label: words.rowWords, value: <InLanguage lang={lang} text={{ en: ofTime, ur: rule.ur?.words }} /> }]),
    ...english(words.rowAppliesTo, rule.appliesTo),
    ...english(words.rowTrigger, rule.triggerEvent),
    ...english(words.rowOffice, rule.responsibleOffice),
    ...english(words.rowSafeguards, rule.safeguards.join('; ')),
    {
      label: words.rowRemedy,
      value: <InLanguage lang={lang} text={{ en: rule.consequenceOrRemedy, ur: rule.ur?.remedy }} />,
    },
    { label: words.rowEffective, value: effectiveInWords(lang, rule) },
    ...english(words.rowBasis, rule.effective.basis),
    { label: words.rowConfidence, value: words.confidenceText[rule.confidence] },
    ...english(words.rowCorrected, rule.corrected),
    ...english(words.rowNotes, rule.notes),
    { label: words.rowId, value: <Mark text={rule.id} /> },
  ];
}

function effectiveInWords(lang: Lang, { effective: { from, notBefore, to } }: Rule): string {
  const words = messages(lang).rules;
  const day = Temporal.PlainDate.from;
  return [
    from === 'unknown' ? words.fromUnknown : words.from(day(from)),
    ...(notBefore === undefined ? [] : [words.notBefore(day(notBefore))]),
    ...(to === undefined ? [] : [words.to(day(to))]),
  ].join(lang === 'ur' ? '؛ ' : '; ');
}

const Limits = ({ lang, rule }: { readonly lang: Lang; readonly rule: Rule }): Html => {
  const { rules: words, life } = messages(lang);
  const heads = words.limitHeads;
  return (
    <section class="flow ruled">
      <h2>{words.limitsTitle}</h2>
      {rule.limits.length === 0 ? (
        <p>{words.noLimits}</p>
      ) : (
        <DataTable
          caption={words.limitsCaption}
          heads={[heads.limit, heads.words, heads.kind, heads.owner, heads.known]}
          rows={rule.limits.map((limit, index) => [
            limit.condition === undefined ? (
              words.ownLimit
            ) : (
              <InLanguage lang={lang} text={{ en: limit.condition, ur: limit.ur?.condition }} />
            ),
            <InLanguage lang={lang} text={{ en: limit.words, ur: index === 0 ? rule.ur?.words : limit.ur?.words }} />,
            words.kinds[limit.kind],
            life.owners[limit.owner],
            words.confidence[limit.confidence],
          ])}
        />
      )}
    </section>
  );
};

/** No link: a source may be another's copy, and a reader of this page is not sent there unasked. */
const Sources = ({ lang, rule }: { readonly lang: Lang; readonly rule: Rule }): Html => (
  <section class="flow ruled">
    <h2>{messages(lang).rules.rowSources}</h2>
    <ul class="rule-sources">
      {rule.sources.map(({ key, title, url }) => (
        <li>
          <Mark text={key} /> <English text={title} />
          <br />
          <span class="small soft">
            <Mark text={url} />
          </span>
        </li>
      ))}
    </ul>
  </section>
);

const Confirmed = ({ lang, view: { confirmation } }: { readonly lang: Lang; readonly view: RuleView }): Html => {
  const words = messages(lang).rules;
  if (confirmation === undefined) return <p>{words.confirmationNone}</p>;
  const { by, qualification, textAsOf, on } = confirmation;
  const day = (text: string): string => formatDay(lang, Temporal.PlainDate.from(text));
  return (
    <SummaryList
      lang={lang}
      rows={[
        { label: words.confirmedBy, value: <Person lang={lang} person={by} /> },
        { label: words.qualification, value: words.qualifications[qualification] },
        { label: words.textAsOf, value: day(textAsOf) },
        { label: words.recordedOn, value: day(on) },
      ]}
    />
  );
};
