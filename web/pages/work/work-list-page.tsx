/** The work list: which case somebody should look at first, and why. No text, and no name but of staff. */
import type { SavedFilter, WorkChoice, WorkCounts, WorkListRow, WorkListView } from '@amanat/casework';
import type { AddedDistrict } from '@amanat/domain';
import { DataTable, ErrorSummary, Panel, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { CaseNumber, dayOf, districtInWords, type OfficeNames, People } from '../cases/case-words.tsx';
import { FirstClock } from './clock-words.tsx';
import { KeepFilter, KeptFilters, type FilterMistake } from './kept-filters.tsx';
import { workAddress } from './work-address.ts';
import { WorkFilterForm } from './work-filter.tsx';

export interface WorkListPageProps {
  readonly chrome: StaffChrome;
  readonly list: WorkListView;
  readonly counts: WorkCounts;
  /** What was chosen; the place in the list is not part of it. */
  readonly choice: WorkChoice;
  /** Through which this person sees cases. */
  readonly ownOffices: readonly string[];
  readonly offices: OfficeNames;
  readonly districts: readonly AddedDistrict[];
  readonly saved: readonly SavedFilter[];
  /** Not the first page. */
  readonly isFurther: boolean;
  readonly done?: 'saved' | 'removed' | undefined;
  readonly mistake?: FilterMistake | undefined;
}

/** What is counted stops here. */
const mostCounted = 1000;
export const countInWords = (lang: Lang, count: number): string =>
  count > mostCounted ? messages(lang).work.moreThan(formatNumber(lang, mostCounted)) : formatNumber(lang, count);

export const WorkListPage = (props: WorkListPageProps): Html => {
  const { chrome, list, choice, isFurther, done, mistake } = props;
  const { lang } = chrome;
  const words = messages(lang).work;
  return (
    <StaffPage chrome={chrome} title={words.title} place="work">
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{words.done[done]}</p>
        </Panel>
      )}
      <h1>{words.title}</h1>
      {mistake === undefined ? null : (
        <ErrorSummary lang={lang} mistakes={[{ name: 'name', text: words.mistakes[mistake.code] }]} />
      )}
      <p>{words.text}</p>
      <KeptFilters lang={lang} choice={choice} saved={props.saved} />
      <Tabs lang={lang} choice={choice} counts={props.counts} />
      <WorkFilterForm
        lang={lang}
        choice={choice}
        ownOffices={props.ownOffices}
        offices={props.offices}
        districts={props.districts}
      />
      <KeepFilter lang={lang} choice={choice} saved={props.saved} mistake={mistake} />
      {list.altered === 0 ? null : (
        <Panel kind="firm">
          <p role="alert">{messages(lang).cases.altered(formatNumber(lang, list.altered))}</p>
        </Panel>
      )}
      {list.rows.length === 0 ? <p>{words.none}</p> : <WorkTable {...props} />}
      <nav class="buttons" aria-label={words.onward}>
        {list.next === undefined ? null : (
          <a href={workAddress(lang, choice, list.next)} rel="next">
            {words.next}
          </a>
        )}
        {isFurther ? <a href={workAddress(lang, choice)}>{words.first}</a> : null}
        <a href={`/${lang}/staff/cases`}>{words.toCases}</a>
      </nav>
    </StaffPage>
  );
};

const tabs = ['passed', 'soon', 'review'] as const;

const Tabs = ({
  lang,
  choice,
  counts,
}: Pick<WorkListPageProps, 'choice' | 'counts'> & { readonly lang: Lang }): Html => {
  const words = messages(lang).work;
  const { only, ...rest } = choice;
  const tab = (href: string, label: string, count: number, isShown: boolean): Html => (
    <li>
      <a href={href} aria-current={isShown ? 'page' : undefined}>
        {label} <span class="tab-count">{countInWords(lang, count)}</span>
      </a>
    </li>
  );
  return (
    <nav aria-label={words.whatTitle} class="tabs">
      <ul>
        {tab(workAddress(lang, rest), words.only.all, counts.all, only === undefined)}
        {tabs.map((each) =>
          tab(workAddress(lang, { ...rest, only: each }), words.only[each], counts[each], only === each),
        )}
      </ul>
      <p class="small soft">{words.soonNote}</p>
    </nav>
  );
};

const WorkTable = ({ chrome: { lang }, list, districts, offices }: WorkListPageProps): Html => {
  const { count, heads } = messages(lang).work;
  return (
    <div class="work-table">
      <DataTable
        caption={count(countInWords(lang, list.count))}
        heads={[heads.case, heads.place, heads.first, heads.passed, heads.reviews, heads.handlers]}
        rows={list.rows.map((row) => cellsOf(lang, row, districts, offices))}
      />
    </div>
  );
};

function cellsOf(
  lang: Lang,
  row: WorkListRow,
  districts: readonly AddedDistrict[],
  offices: OfficeNames,
): readonly Child[] {
  const { work, cases, life } = messages(lang);
  const { stage, first, passed, openReviews, handlers, waitsWithCustodians } = row;
  return [
    <>
      <a class="work-case" href={`/${lang}/staff/cases/${row.caseId}`}>
        <CaseNumber number={row.number} />
      </a>
      <span class="small soft work-since">{cases.received(dayOf(row.recordedOn))}</span>
    </>,
    <>
      <p>{districtInWords(lang, row.district, districts)}</p>
      <p class="small soft">{stage === undefined ? work.noStage : life.stages[stage]}</p>
    </>,
    first === undefined ? work.noClock : <FirstClock lang={lang} clock={first} offices={offices} />,
    // Nothing shows as nothing: what there is stands out.
    passed === 0 ? '' : <strong>{formatNumber(lang, passed)}</strong>,
    openReviews === 0 ? '' : <strong>{formatNumber(lang, openReviews)}</strong>,
    handlers.length > 0 ? (
      <People lang={lang} people={handlers} />
    ) : (
      <strong>{waitsWithCustodians ? cases.withCustodians : cases.withNobody}</strong>
    ),
  ];
}
