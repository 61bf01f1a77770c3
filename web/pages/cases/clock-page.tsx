/** One clock of a case: the rule, its words and where they stand, how the days were counted, and what can be done if it is missed. */
import type { ClockView } from '@amanat/casework';
import { SummaryList, StaffPage, type StaffChrome, type SummaryRow } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { countingInWords, formatNumber, type Lang, messages } from '../../locales/index.ts';
import { CaseNumber, dayInWords, type OfficeNames } from './case-words.tsx';
import { ClockName, ClockState, ForWhom, lastDayInWords, LawText, LimitWords } from './clock-words.tsx';

export interface ClockPageProps {
  readonly chrome: StaffChrome;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly clock: ClockView;
  readonly offices: OfficeNames;
}

export const ClockPage = ({ chrome, caseId, caseNumber, clock, offices }: ClockPageProps): Html => {
  const { lang } = chrome;
  const { life, cases } = messages(lang);
  const { citation } = clock;
  return (
    <StaffPage chrome={chrome} title={life.clockTitle} place="cases" backHref={`/${lang}/staff/cases/${caseId}`}>
      <header class="flow">
        <p class="soft">
          {cases.number} <CaseNumber number={caseNumber} />
        </p>
        <h1>
          <ClockName lang={lang} clock={clock} />
        </h1>
        <p>
          <ClockState lang={lang} clock={clock} /> <ForWhom lang={lang} clock={clock} />
        </p>
      </header>
      <SummaryList lang={lang} rows={[...ruleRows(lang, clock), ...courseRows(lang, clock, offices)]} />
      <p>
        <a href={`/${lang}/staff/rules/${citation.id}`}>{life.toRule}</a>
      </p>
      <section class="flow ruled">
        <h2>{life.countTitle}</h2>
        <Counting lang={lang} clock={clock} />
      </section>
      <section class="flow ruled">
        <h2>{life.remedyTitle}</h2>
        <p>
          <LawText lang={lang} en={citation.consequenceOrRemedy} ur={citation.ur?.remedy} />
        </p>
        <p class="small soft">{life.notAdvice}</p>
      </section>
    </StaffPage>
  );
};

function ruleRows(lang: Lang, clock: ClockView): readonly SummaryRow[] {
  const { life } = messages(lang);
  const { citation, kind, confidence, confirmation } = clock;
  const english = (text: string): Html => <LawText lang={lang} en={text} ur={undefined} />;
  return [
    {
      label: life.rule,
      value: (
        <>
          {english(`${citation.instrument}, ${citation.section}`)}{' '}
          <bdi dir="ltr" class="long-code">
            {clock.rule}
          </bdi>
        </>
      ),
    },
    { label: life.required, value: <LawText lang={lang} en={citation.requiredStep} ur={citation.ur?.requiredStep} /> },
    { label: life.limitWords, value: <LimitWords lang={lang} clock={clock} /> },
    { label: life.kind, value: life.kinds[kind] },
    {
      label: life.source,
      value: (
        <ul class="plain">
          {citation.sources.map(({ title }) => (
            <li>{english(title)}</li>
          ))}
        </ul>
      ),
    },
    { label: life.confidence, value: life.confidences[confidence] },
    {
      label: life.confirmed,
      value:
        confirmation === undefined
          ? life.notConfirmed
          : life.confirmedBy(
              life.qualifications[confirmation.qualification],
              Temporal.PlainDate.from(confirmation.on),
              Temporal.PlainDate.from(confirmation.textAsOf),
            ),
    },
  ];
}

function courseRows(lang: Lang, clock: ClockView, offices: OfficeNames): readonly SummaryRow[] {
  const { life } = messages(lang);
  const { opensAt, owner, keeper, level } = clock;
  return [
    { label: life.columns.opened, value: dayInWords(lang, opensAt.slice(0, 10)) },
    { label: life.columns.due, value: lastDayInWords(lang, clock) },
    { label: life.columns.owner, value: life.owners[owner] },
    {
      label: life.columns.keeper,
      value: keeper === undefined ? life.noKeeper : (offices.get(keeper) ?? keeper),
    },
    { label: life.level, value: life.levelText(formatNumber(lang, level)) },
  ];
}

/** Sentence by sentence, as the calculator counted. One that has no Urdu form is shown as it was printed. */
const Counting = ({ lang, clock: { counting } }: { readonly lang: Lang; readonly clock: ClockView }): Html => (
  <ol class="counting">
    {counting.map((sentence) => {
      const words = countingInWords(lang, sentence);
      return words === undefined ? (
        <li>
          <span lang="en" dir="ltr" class="in-english">
            {sentence}
          </span>
        </li>
      ) : (
        <li>{words}</li>
      );
    })}
  </ol>
);
