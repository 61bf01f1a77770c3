/** One case: what stands in clear, what happened, who has it and who must not know of it, and what the reader may do. */
import type { CasePageView } from '@amanat/casework';
import type { AddedDistrict } from '@amanat/domain';
import {
  ErrorSummary,
  Fold,
  type Mistake,
  Panel,
  StaffPage,
  type StaffChrome,
  SummaryList,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import {
  accountField,
  AcknowledgeForm,
  AssignForm,
  type CaseFormProps,
  type CaseMistake,
  HandOverForm,
  LetInForm,
  QuestionForm,
  ShutOutForm,
} from './case-forms.tsx';
import { CaseTags } from './case-list-page.tsx';
import { LetIns } from './let-ins.tsx';
import { Conflict, Sealed } from './ways-onward.tsx';
import { CaseTimeline, isRefusal } from './case-timeline.tsx';
import {
  CaseNumber,
  channelInWords,
  dayInWords,
  dayOf,
  districtInWords,
  groupInWords,
  type OfficeNames,
  People,
} from './case-words.tsx';

/** What was done just now; said above the page. */
export const caseDone = [
  'acknowledged',
  'asked',
  'assigned',
  'handed-over',
  'shut-out',
  'let-in-asked',
  'let-in',
  'let-in-refused',
] as const;
export type CaseDone = (typeof caseDone)[number];

export interface CasePageProps {
  readonly chrome: StaffChrome;
  readonly page: CasePageView;
  readonly offices: OfficeNames;
  /** Those of the list of places, and those that were added. */
  readonly districts: readonly AddedDistrict[];
  readonly done?: CaseDone | undefined;
  readonly mistake?: CaseMistake | undefined;
}

export const CasePage = ({ chrome, page, offices, districts, done, mistake }: CasePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).cases;
  const form = { lang, page, mistake };
  const refusals = page.steps.filter(isRefusal);
  const { safetyHoldReviewOn } = page;
  return (
    <StaffPage chrome={chrome} title={words.pageTitle} place="cases" backHref={`/${lang}/staff/cases`}>
      <ErrorSummary lang={lang} mistakes={mistakesOf(lang, mistake)} />
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{words.done[done]}</p>
        </Panel>
      )}
      <h1>
        {words.pageTitle} <CaseNumber number={page.number} />
      </h1>
      <p class="case-head">
        <CaseTags lang={lang} row={page} />
      </p>
      {safetyHoldReviewOn === undefined ? null : (
        <Panel kind="firm">
          <p>{words.holdOn(dayOf(safetyHoldReviewOn))}</p>
        </Panel>
      )}
      <InClear lang={lang} page={page} districts={districts} />
      <p class="soft">{words.nothingSealed}</p>
      <LetIns {...form} />
      <NextSteps {...form} />
      <Sealed lang={lang} page={page} />
      <section class="flow ruled">
        <h2>{words.stepsTitle}</h2>
        <CaseTimeline lang={lang} steps={page.steps.filter((step) => !isRefusal(step))} offices={offices} />
      </section>
      {refusals.length === 0 ? null : (
        <Fold title={words.refusalsTitle}>
          <p>{words.refusalsText}</p>
          <CaseTimeline lang={lang} steps={refusals} offices={offices} />
        </Fold>
      )}
      <Conflict lang={lang} page={page} />
    </StaffPage>
  );
};

const mistakesOf = (lang: Lang, mistake: CaseMistake | undefined): readonly Mistake[] =>
  (mistake?.missing ?? []).map((field) => ({
    name: field === 'account' && mistake !== undefined ? accountField(mistake.form) : field,
    text: messages(lang).cases.missing[field],
  }));

const InClear = ({
  lang,
  page,
  districts,
}: Pick<CasePageProps, 'page' | 'districts'> & { readonly lang: Lang }): Html => {
  const words = messages(lang).cases;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { label: words.receivedOn, value: dayInWords(lang, page.recordedOn) },
        { label: words.about, value: groupInWords(lang, page.offenceGroup) },
        { label: words.district, value: districtInWords(lang, page.district, districts) },
        { label: words.channel, value: channelInWords(lang, page.channel) },
        {
          label: words.withWhom,
          value: page.handlers.length === 0 ? words.withNobody : <People lang={lang} people={page.handlers} />,
        },
        ...(page.may.shutOut === undefined
          ? []
          : [
              {
                label: words.shutOutNow,
                value: page.shutOut.length === 0 ? words.nobodyShutOut : <People lang={lang} people={page.shutOut} />,
              },
            ]),
      ]}
    />
  );
};

const NextSteps = (props: CaseFormProps): Html => {
  const { acknowledge, questions, assignTo, handOverTo, shutOut, letIn } = props.page.may;
  const isEmpty = !acknowledge && [questions, assignTo, handOverTo, shutOut, letIn].every((each) => each === undefined);
  if (isEmpty) return <></>;
  return (
    <section class="flow ruled">
      <h2>{messages(props.lang).cases.nextTitle}</h2>
      <AcknowledgeForm {...props} />
      <AssignForm {...props} />
      <QuestionForm {...props} />
      <HandOverForm {...props} />
      <ShutOutForm {...props} />
      <LetInForm {...props} />
    </section>
  );
};
