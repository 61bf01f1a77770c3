/** What links join, as a picture and as a table that says the same. Only what the reader may see is in either. */
import type { NetworkView } from '@amanat/casework';
import { type AddedDistrict, type CaseId, caseNumberOf } from '@amanat/domain';
import {
  DataTable,
  NetworkLegend,
  NetworkPicture,
  Panel,
  StaffPage,
  type StaffChrome,
  Tag,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { CaseNumber, dayInWords, districtInWords, groupInWords } from '../cases/case-words.tsx';

export interface NetworkPageProps {
  readonly chrome: StaffChrome;
  /** The case on whose page it stands. */
  readonly caseId: string;
  readonly view: NetworkView;
  readonly districts: readonly AddedDistrict[];
}

/** Of one decided join alone it says nothing that it holds the least. */
function tellingOf({ weakest, ...view }: NetworkView): NetworkView {
  const isOneOfSeveral = view.joins.filter(({ state }) => state === 'same').length > 1;
  return isOneOfSeveral && weakest !== undefined ? { ...view, weakest } : view;
}

export const NetworkPage = ({ chrome, caseId, view: found, districts }: NetworkPageProps): Html => {
  const view = tellingOf(found);
  const { lang } = chrome;
  const words = messages(lang).links;
  return (
    <StaffPage
      chrome={chrome}
      title={words.networkTitle}
      place="cases"
      backHref={`/${lang}/staff/cases/${caseId}/links`}
    >
      <h1>{words.networkTitle}</h1>
      <p class="lead">{words.networkText}</p>
      {view.joins.length === 0 ? (
        <p>{words.networkAlone}</p>
      ) : (
        <>
          {view.isCut ? (
            <Panel kind="firm">
              <p>{words.isCut}</p>
            </Panel>
          ) : null}
          <div class="network-box">
            <NetworkPicture
              lang={lang}
              view={view}
              here={caseId}
              districtOf={(district) => districtInWords(lang, district, districts)}
            />
            <NetworkLegend
              lang={lang}
              whats={new Set(view.joins.map(({ what }) => what))}
              hasSuggested={view.joins.some(({ state }) => state === 'suggested')}
              hasWeakest={view.weakest !== undefined}
            />
          </div>
          {view.weakest === undefined ? null : <p>{words.weakestText}</p>}
          <Tables lang={lang} view={view} districts={districts} />
        </>
      )}
    </StaffPage>
  );
};

const Tables = ({
  lang,
  view: { cases, joins, weakest },
  districts,
}: Pick<NetworkPageProps, 'view' | 'districts'> & { readonly lang: Lang }): Html => {
  const words = messages(lang).links;
  const { networkHeads: heads, joinHeads } = words;
  const oldestFirst = cases.toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1));
  // Each pair in one order, so that joins of the same two cases are seen as such.
  const inOrder = (...ends: readonly CaseId[]): readonly CaseId[] =>
    oldestFirst.flatMap(({ caseId }) => (ends.includes(caseId) ? [caseId] : []));
  return (
    <section class="flow ruled">
      <h2>{words.networkTable}</h2>
      <DataTable
        caption={words.networkJoins}
        heads={[joinHeads.between, joinHeads.what, joinHeads.state, joinHeads.strongest]}
        rows={joins.map(({ link, left, right, what, state, strongest }) => [
          <a href={`/${lang}/staff/links/${link}`}>
            {inOrder(left, right).map((end, index) => (
              <>
                {index === 0 ? null : ' · '}
                <CaseNumber number={caseNumberOf(end)} />
              </>
            ))}
          </a>,
          words.what[what],
          <>
            {words.joinStates[state]} {link === weakest ? <Tag tone="part">{words.weakest}</Tag> : null}
          </>,
          strongest === undefined ? '' : messages(lang).evidence.fields[strongest],
        ])}
      />
      <DataTable
        caption={words.networkCases}
        heads={[heads.case, heads.district, heads.about, heads.received]}
        rows={oldestFirst.map(({ caseId, district, group, recordedOn }) => [
          <a href={`/${lang}/staff/cases/${caseId}`}>
            <CaseNumber number={caseNumberOf(caseId)} />
          </a>,
          districtInWords(lang, district, districts),
          groupInWords(lang, group),
          dayInWords(lang, recordedOn),
        ])}
      />
    </section>
  );
};
