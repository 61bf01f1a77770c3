/** One case: what stands in clear, what happened, who has it and who must not know of it, and what the reader may do. */
import type { CasePageView, KeepAwayRefusal, LifeView, TransferRefusal } from '@amanat/casework';
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
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
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
import { LifeNotices, LifeParts, type ShownLife } from './case-life.tsx';
import { CaseTags } from './case-list-page.tsx';
import { StepsToRecord } from './steps-to-record.tsx';
import { keepAwayField, OfficeForm, transferField } from './office-form.tsx';
import { Compared, OtherCases } from '../links/ways-to-links.tsx';
import { LetIns } from './let-ins.tsx';
import { Conflict, Sealed } from './ways-onward.tsx';
import { CaseTimeline, isOfLimits, isRefusal } from './case-timeline.tsx';
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
  'recorded',
  'transferred',
  'kept-away',
] as const;
export type CaseDone = (typeof caseDone)[number];

export interface CasePageProps {
  readonly chrome: StaffChrome;
  readonly page: CasePageView;
  readonly life: ShownLife;
  readonly offices: OfficeNames;
  /** Those of the list of places, and those that were added. */
  readonly districts: readonly AddedDistrict[];
  /** What may belong together with it; absent for whoever is not shown that. */
  readonly linksHref?: string | undefined;
  readonly done?: CaseDone | undefined;
  readonly mistake?: CaseMistake | undefined;
  /** Why the case was not given to an office. */
  readonly transferError?: TransferError | undefined;
  /** Why no office was kept away. */
  readonly keepAwayError?: KeepAwayError | undefined;
}

export const CasePage = (props: CasePageProps): Html => {
  const { chrome, page, life, offices, districts, done, mistake, transferError, keepAwayError, linksHref } = props;
  const { lang } = chrome;
  const words = messages(lang).cases;
  const form = { lang, page, mistake };
  const refusals = page.steps.filter(isRefusal);
  const ofLimits = page.steps.filter(isOfLimits);
  const { safetyHoldReviewOn, caseId } = page;
  const view = life.kind === 'life' ? life.view : undefined;
  const openHref = page.may.opening === undefined ? undefined : `/${lang}/staff/cases/${caseId}/open`;
  const timeline = { lang, caseId, offices, view, openHref };
  return (
    <StaffPage chrome={chrome} title={words.pageTitle} place="cases" backHref={`/${lang}/staff/cases`}>
      <ErrorSummary lang={lang} mistakes={[...mistakesOf(lang, mistake), ...officeMistakes(lang, props)]} />
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{doneText(lang, done)}</p>
          {done === 'recorded' ? <Compared lang={lang} href={linksHref} /> : null}
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
      <LifeNotices lang={lang} caseId={caseId} life={life} />
      <InClear lang={lang} page={page} districts={districts} />
      <p class="soft no-print">{words.nothingSealed}</p>
      <LetIns {...form} />
      <NextSteps {...form} {...{ view, offices, transferError, keepAwayError }} />
      <OtherCases lang={lang} href={linksHref} />
      <LifeParts lang={lang} caseId={caseId} life={life} offices={offices} />
      <section class="flow ruled">
        <h2>{words.stepsTitle}</h2>
        {view === undefined ? null : <p class="small soft">{messages(lang).life.timelineText}</p>}
        <CaseTimeline {...timeline} steps={page.steps.filter((step) => !isRefusal(step) && !isOfLimits(step))} />
      </section>
      {ofLimits.length === 0 ? null : (
        <Fold title={words.limitsTitle(formatNumber(lang, ofLimits.length))}>
          <CaseTimeline {...timeline} steps={ofLimits} />
        </Fold>
      )}
      <Sealed lang={lang} page={page} />
      {refusals.length === 0 ? null : (
        <Fold title={words.refusalsTitle}>
          <p>{words.refusalsText}</p>
          <CaseTimeline {...timeline} steps={refusals} />
        </Fold>
      )}
      <Conflict lang={lang} page={page} />
    </StaffPage>
  );
};

function doneText(lang: Lang, done: CaseDone): string {
  const { cases, life } = messages(lang);
  return done === 'recorded' || done === 'transferred' || done === 'kept-away' ? life.done[done] : cases.done[done];
}

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

export type TransferError = TransferRefusal | 'missing';

const transferText = (lang: Lang, error: TransferError | undefined): string | undefined => {
  const words = messages(lang).life;
  if (error === undefined) return undefined;
  return error === 'missing' ? words.transferMissing : words.transferRefusal[error];
};

export type KeepAwayError = KeepAwayRefusal | 'missing';

const keepAwayText = (lang: Lang, error: KeepAwayError | undefined): string | undefined => {
  const words = messages(lang).life;
  if (error === undefined) return undefined;
  return error === 'missing' ? words.transferMissing : words.keepAwayRefusal[error];
};

type OfficeErrors = Pick<CasePageProps, 'transferError' | 'keepAwayError'>;

const officeMistakes = (lang: Lang, { transferError, keepAwayError }: OfficeErrors): readonly Mistake[] => {
  const [transfer, keepAway] = [transferText(lang, transferError), keepAwayText(lang, keepAwayError)];
  return [
    ...(transfer === undefined ? [] : [{ name: transferField, text: transfer }]),
    ...(keepAway === undefined ? [] : [{ name: keepAwayField, text: keepAway }]),
  ];
};

const NextSteps = (
  props: CaseFormProps & Pick<CasePageProps, 'offices'> & OfficeErrors & { readonly view: LifeView | undefined },
): Html => {
  const { lang, page, view, offices, transferError, keepAwayError } = props;
  const words = messages(lang).life;
  const { acknowledge, questions, assignTo, handOverTo, shutOut, letIn } = page.may;
  const isEmpty =
    view === undefined &&
    !acknowledge &&
    [questions, assignTo, handOverTo, shutOut, letIn].every((each) => each === undefined);
  if (isEmpty) return <></>;
  return (
    <section class="flow ruled no-print">
      <h2>{messages(lang).cases.nextTitle}</h2>
      <AcknowledgeForm {...props} />
      {view === undefined ? null : <StepsToRecord lang={lang} caseId={page.caseId} view={view} />}
      <AssignForm {...props} />
      <QuestionForm {...props} />
      <HandOverForm {...props} />
      <OfficeForm
        {...{ lang, page, offices }}
        action="transfer"
        field={transferField}
        words={{
          title: words.transferTitle,
          text: words.transferText,
          label: words.transferLabel,
          button: words.transfer,
        }}
        choices={view?.transferTo}
        error={transferText(lang, transferError)}
        open={page.waitsWithCustodians}
      />
      <OfficeForm
        {...{ lang, page, offices }}
        action="keep-away"
        field={keepAwayField}
        words={{
          title: words.keepAwayTitle,
          text: words.keepAwayText,
          label: words.keepAwayLabel,
          button: words.keepAwayButton,
        }}
        choices={view?.keepAway}
        error={keepAwayText(lang, keepAwayError)}
        open={false}
      />
      <ShutOutForm {...props} />
      <LetInForm {...props} />
    </section>
  );
};
