/** Limits that have passed across all cases of whoever watches: where they rest, and each of them. */
import type { PassedListRow, PassedListView } from '@amanat/casework';
import type { AddedDistrict } from '@amanat/domain';
import { DataTable, Panel, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { CaseNumber, dayOf, districtInWords, type OfficeNames } from '../cases/case-words.tsx';
import { ClocksFilter } from './clocks-filter.tsx';
import { ClockTitle, hasPassed, isUnconfirmed, KeeperLine, stateInWords } from './clock-words.tsx';
import { PassedSummary } from './passed-summary.tsx';
import { clocksAddress, type PassedChoice } from './work-address.ts';

export interface ClocksPageProps {
  readonly chrome: StaffChrome;
  readonly list: PassedListView;
  readonly choice: PassedChoice;
  readonly offices: OfficeNames;
  readonly districts: readonly AddedDistrict[];
  readonly isFurther: boolean;
}

export const ClocksPage = (props: ClocksPageProps): Html => {
  const { chrome, list, choice, offices, isFurther } = props;
  const { lang } = chrome;
  const words = messages(lang).work;
  const isNarrowed = Object.values(choice).some((each) => each !== undefined);
  return (
    <StaffPage chrome={chrome} title={words.clocksTitle} place="clocks">
      <h1>{words.clocksTitle}</h1>
      <p>{words.clocksText}</p>
      <Panel>
        <p>{words.clocksCaution}</p>
      </Panel>
      <ClocksFilter {...props} lang={lang} />
      {isNarrowed ? (
        <p>
          <a href={clocksAddress(lang, {})}>{words.toWhole}</a>
        </p>
      ) : null}
      <PassedSummary lang={lang} groups={list.groups} choice={choice} offices={offices} />
      {list.altered === 0 ? null : (
        <Panel kind="firm">
          <p role="alert">{messages(lang).cases.altered(formatNumber(lang, list.altered))}</p>
        </Panel>
      )}
      <section class="flow ruled">
        <h2>{words.listTitle}</h2>
        {list.rows.length === 0 ? <p>{words.clocksNone}</p> : <PassedTable {...props} />}
        <nav class="buttons" aria-label={words.onward}>
          {list.next === undefined ? null : (
            <a href={clocksAddress(lang, choice, list.next)} rel="next">
              {words.nextClocks}
            </a>
          )}
          {isFurther ? <a href={clocksAddress(lang, choice)}>{words.first}</a> : null}
        </nav>
      </section>
    </StaffPage>
  );
};

const PassedTable = ({ chrome: { lang }, list, offices, districts }: ClocksPageProps): Html => {
  const { listCaption, listHeads: heads } = messages(lang).work;
  return (
    <div class="clocks-table">
      <DataTable
        caption={listCaption}
        heads={[heads.rule, heads.late, heads.case, heads.owner, heads.keeper]}
        rows={list.rows.map((row) => cellsOf(lang, row, offices, districts))}
      />
    </div>
  );
};

function cellsOf(
  lang: Lang,
  { of, clock }: PassedListRow,
  offices: OfficeNames,
  districts: readonly AddedDistrict[],
): readonly Child[] {
  const { work, life } = messages(lang);
  return [
    <ClockTitle lang={lang} clock={clock} />,
    <>
      <p class={hasPassed(clock) ? 'clock-past' : undefined}>
        <strong>{stateInWords(lang, clock)}</strong>
        {isUnconfirmed(clock) ? work.comma + work.unconfirmed : null}
      </p>
      <p class="small soft">{work.lastDay(dayOf(clock.dueOn))}</p>
    </>,
    <>
      <a class="work-case" href={`/${lang}/staff/cases/${of.caseId}`}>
        <CaseNumber number={of.number} />
      </a>
      <span class="small soft work-since">{districtInWords(lang, of.district, districts)}</span>
    </>,
    life.owners[clock.owner],
    <KeeperLine lang={lang} clock={clock} offices={offices} />,
  ];
}
