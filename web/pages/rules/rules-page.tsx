/** All rules of this deployment by stage: clocks, checklists, labels and remedies. A list to look things up in, not advice. */
import type { JurisdictionView, RuleView } from '@amanat/casework';
import { Button, Buttons, Fold, SelectField, StaffPage, type StaffChrome, Tag } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { briefOf, InLanguage, Mark, ruleTitle } from './rule-words.tsx';

export const ruleMakes = ['clock', 'none'] as const;
export const ruleStates = ['confirmed', 'open'] as const;

/** What was chosen of the list. */
export interface RuleChoice {
  readonly jurisdiction?: string | undefined;
  readonly makes?: (typeof ruleMakes)[number] | undefined;
  readonly state?: (typeof ruleStates)[number] | undefined;
}

export interface RulesPageProps {
  readonly chrome: StaffChrome;
  /** All of them: what is chosen is shown. */
  readonly rules: readonly RuleView[];
  readonly jurisdictions: readonly JurisdictionView[];
  readonly choice: RuleChoice;
}

export const RulesPage = ({ chrome, rules, jurisdictions, choice }: RulesPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).rules;
  const shown = rules.filter((view) => isChosen(view, choice));
  return (
    <StaffPage chrome={chrome} title={words.title} place="rules">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p class="small soft">{words.textLanguage}</p>
      <p>
        <a href={`/${lang}/staff/calendars`}>{words.toCalendars}</a>
      </p>
      <Filter lang={lang} jurisdictions={jurisdictions} choice={choice} />
      <p>{shown.length === 0 ? words.none : words.count(formatNumber(lang, shown.length))}</p>
      {stagesOf(shown).map(([stage, views]) => (
        <section class="flow ruled">
          <h2>{stageInWords(lang, stage)}</h2>
          <ul class="case-list rule-list">
            {views.map((view) => (
              <RuleItem lang={lang} view={view} jurisdictions={jurisdictions} />
            ))}
          </ul>
        </section>
      ))}
    </StaffPage>
  );
};

const isChosen = ({ rule, confirmation }: RuleView, { jurisdiction, makes, state }: RuleChoice): boolean =>
  (jurisdiction === undefined || rule.jurisdiction === jurisdiction) &&
  (makes === undefined || (makes === 'clock') === rule.limits.length > 0) &&
  (state === undefined || (state === 'confirmed') === (confirmation !== undefined));

/** In the order of the words, which is that of a case; a stage that they lack comes last. */
function stagesOf(views: readonly RuleView[]): readonly (readonly [stage: string, views: readonly RuleView[]])[] {
  const order = Object.keys(messages('en').rules.stages);
  const placeOf = (stage: string): number => (order.includes(stage) ? order.indexOf(stage) : order.length);
  return [...Map.groupBy(views, ({ rule }) => rule.stage)].toSorted(([one], [other]) => placeOf(one) - placeOf(other));
}

/** By its code if the words lack it: a pack of another country may have stages of its own. */
export const stageInWords = (lang: Lang, stage: string): string => {
  const stages: Readonly<Record<string, string>> = messages(lang).rules.stages;
  return stages[stage] ?? stage;
};

export const jurisdictionInWords = (lang: Lang, { id, name }: JurisdictionView): string => name?.[lang] ?? id;

const Filter = ({
  lang,
  jurisdictions,
  choice,
}: Pick<RulesPageProps, 'jurisdictions' | 'choice'> & { readonly lang: Lang }): Html => {
  const words = messages(lang).rules;
  return (
    <Fold title={words.filterTitle} open={Object.values(choice).some((each) => each !== undefined)}>
      <form class="form" method="get" action={`/${lang}/staff/rules`} autocomplete="off">
        <SelectField
          lang={lang}
          name="jurisdiction"
          label={words.jurisdiction}
          groups={[
            {
              label: '',
              options: jurisdictions.map((each) => ({ value: each.id, label: jurisdictionInWords(lang, each) })),
            },
          ]}
          value={choice.jurisdiction}
          optional
        />
        <SelectField
          lang={lang}
          name="makes"
          label={words.makes}
          groups={[
            {
              label: '',
              options: [
                { value: 'clock', label: words.makesClock },
                { value: 'none', label: words.makesNone },
              ],
            },
          ]}
          value={choice.makes}
          optional
        />
        <SelectField
          lang={lang}
          name="state"
          label={words.state}
          groups={[
            {
              label: '',
              options: [
                { value: 'confirmed', label: words.stateConfirmed },
                { value: 'open', label: words.stateOpen },
              ],
            },
          ]}
          value={choice.state}
          optional
        />
        <Buttons>
          <Button kind="secondary">{words.show}</Button>
        </Buttons>
      </form>
    </Fold>
  );
};

const RuleItem = ({
  lang,
  view,
  jurisdictions,
}: {
  readonly lang: Lang;
  readonly view: RuleView;
  readonly jurisdictions: readonly JurisdictionView[];
}): Html => {
  const { rule } = view;
  const of = jurisdictions.find(({ id }) => id === rule.jurisdiction);
  return (
    <li>
      <p class="case-head">
        <a href={`/${lang}/staff/rules/${rule.id}`}>
          <span>
            <InLanguage lang={lang} text={ruleTitle(lang, briefOf(rule))} />
          </span>
        </a>
        <RuleTags lang={lang} view={view} />
      </p>
      <p class="small soft">
        <Mark text={`${rule.instrument}, ${rule.section}`} /> ·{' '}
        {of === undefined ? rule.jurisdiction : jurisdictionInWords(lang, of)}
      </p>
    </li>
  );
};

/** What kind it is, how well it is known, and whether a lawyer has confirmed it: readable without the colour. */
export const RuleTags = ({
  lang,
  view: { rule, confirmation },
}: {
  readonly lang: Lang;
  readonly view: RuleView;
}): Html => {
  const words = messages(lang).rules;
  return (
    <>
      <Tag>{words.kinds[rule.kind]}</Tag>
      {rule.confidence === 'text-read' ? null : <Tag tone="part">{words.confidence[rule.confidence]}</Tag>}
      {confirmation === undefined ? (
        <Tag tone="open">{words.notConfirmed}</Tag>
      ) : (
        <Tag tone="good">{words.confirmed}</Tag>
      )}
    </>
  );
};
