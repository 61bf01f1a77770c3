/** Cases, newest first: number, day, district, section group, and with whom each one is. No text, and no name but of staff. */
import type { CaseListRow, CaseListView } from '@amanat/casework';
import type { AddedDistrict } from '@amanat/domain';
import {
  Button,
  Buttons,
  Fold,
  Panel,
  Radios,
  SelectField,
  StaffPage,
  type StaffChrome,
  Tag,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { districtGroups } from '../intake/choices.ts';
import { CaseNumber, channelInWords, dayOf, districtInWords, groupInWords, People } from './case-words.tsx';

/** What was chosen of the list; its place in it is not part of that. */
export interface ShownCases {
  readonly district?: string | undefined;
  readonly ownOnly?: boolean | undefined;
}

export interface CaseListPageProps {
  readonly chrome: StaffChrome;
  readonly list: CaseListView;
  /** Those of the list of places, and those that were added. */
  readonly districts: readonly AddedDistrict[];
  readonly shown: ShownCases;
  /** Not the first page. */
  readonly isFurther: boolean;
  /** Somebody has declared a conflict and was shut out just now. */
  readonly hasLeft: boolean;
  /** A case was given to an office just now. */
  readonly wasGiven?: boolean | undefined;
}

export const CaseListPage = (props: CaseListPageProps): Html => {
  const { chrome, list, districts, shown, isFurther, hasLeft, wasGiven } = props;
  const { lang } = chrome;
  const words = messages(lang).cases;
  return (
    <StaffPage chrome={chrome} title={words.listTitle} place="cases">
      {hasLeft ? (
        <Panel kind="done">
          <p role="status">{words.conflictDone}</p>
        </Panel>
      ) : null}
      {wasGiven === true ? (
        <Panel kind="done">
          <p role="status">{messages(lang).life.givenAway}</p>
        </Panel>
      ) : null}
      <h1>{words.listTitle}</h1>
      <p>{words.count(formatNumber(lang, list.count))}</p>
      {list.altered === 0 ? null : (
        <Panel kind="firm">
          <p role="alert">{words.altered(formatNumber(lang, list.altered))}</p>
        </Panel>
      )}
      <Filter lang={lang} districts={districts} shown={shown} />
      {list.cases.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="case-list">
          {list.cases.map((row) => (
            <CaseItem lang={lang} districts={districts} row={row} />
          ))}
        </ul>
      )}
      <nav class="buttons" aria-label={words.listTitle}>
        {list.next === undefined ? null : (
          <a href={addressOf(lang, shown, list.next)} rel="next">
            {words.next}
          </a>
        )}
        {isFurther ? <a href={addressOf(lang, shown)}>{words.first}</a> : null}
      </nav>
    </StaffPage>
  );
};

function addressOf(lang: Lang, { district, ownOnly }: ShownCases, after?: CaseListView['next']): string {
  const query = [
    ...(district === undefined ? [] : [`district=${encodeURIComponent(district)}`]),
    ...(ownOnly === true ? ['mine=yes'] : []),
    ...(after === undefined ? [] : [`after=${after.recordedOn}.${after.caseId}`]),
  ].join('&');
  const list = `/${lang}/staff/cases`;
  return query === '' ? list : `${list}?${query}`;
}

interface InList {
  readonly lang: Lang;
  readonly districts: readonly AddedDistrict[];
}

/** Sent by GET: it changes nothing, and can be kept as an address. */
const Filter = ({ lang, districts, shown }: InList & { readonly shown: ShownCases }): Html => {
  const words = messages(lang).cases;
  const groups = [
    ...districtGroups(lang, districts),
    { label: '', options: [{ value: 'other', label: words.otherDistrict }] },
  ];
  return (
    <Fold title={words.filterTitle} open={shown.district !== undefined || shown.ownOnly === true}>
      <form class="form" method="get" action={`/${lang}/staff/cases`} autocomplete="off">
        <SelectField
          lang={lang}
          name="district"
          label={words.district}
          groups={groups}
          value={shown.district}
          optional
        />
        <Radios
          lang={lang}
          name="mine"
          label={words.mine}
          choices={[
            { value: '', label: words.mineAll },
            { value: 'yes', label: words.mineOnly },
          ]}
          value={shown.ownOnly === true ? 'yes' : ''}
        />
        <Buttons>
          <Button kind="secondary">{words.filter}</Button>
        </Buttons>
      </form>
    </Fold>
  );
};

const CaseItem = ({ lang, districts, row }: InList & { readonly row: CaseListRow }): Html => {
  const words = messages(lang).cases;
  return (
    <li>
      <p class="case-head">
        <a href={`/${lang}/staff/cases/${row.caseId}`}>
          <CaseNumber number={row.number} />
        </a>
        <CaseTags lang={lang} row={row} />
      </p>
      <p>
        {groupInWords(lang, row.offenceGroup)} · {districtInWords(lang, row.district, districts)}
      </p>
      <p class="small soft">
        {words.received(dayOf(row.recordedOn))}, {channelInWords(lang, row.channel)}
        {row.handlers.length === 0 ? null : (
          <>
            {' · '}
            {words.withWhom} <People lang={lang} people={row.handlers} />
          </>
        )}
      </p>
    </li>
  );
};

/** How far it has come, and whether anybody has it: readable without the colour. */
export const CaseTags = ({
  lang,
  row: { acknowledged, handlers, waitsWithCustodians },
}: {
  readonly lang: Lang;
  readonly row: Pick<CaseListRow, 'acknowledged' | 'handlers' | 'waitsWithCustodians'>;
}): Html => {
  const words = messages(lang).cases;
  return (
    <>
      <Tag tone={acknowledged ? 'good' : 'plain'}>
        {acknowledged ? words.states.acknowledged : words.states.received}
      </Tag>
      {waitsWithCustodians ? <Tag tone="part">{words.withCustodians}</Tag> : null}
      {handlers.length === 0 && !waitsWithCustodians ? <Tag tone="part">{words.withNobody}</Tag> : null}
    </>
  );
};
