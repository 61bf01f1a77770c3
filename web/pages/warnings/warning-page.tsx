/** One warning: what gathers, why it is thought so, which cases, whose it is to look, by when (house norm), where, and how it ends. */
import type { VillageMapView, WarningView } from '@amanat/casework';
import { type AddedDistrict, caseNumberOf, groundsToClose, type WarningRefusal } from '@amanat/domain';
import {
  Button,
  Buttons,
  DataTable,
  ErrorSummary,
  Form,
  Panel,
  Radios,
  StaffPage,
  type StaffChrome,
  SummaryList,
  VillageMap,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import {
  CaseNumber,
  dayInWords,
  dayOf,
  districtInWords,
  groupInWords,
  type OfficeNames,
} from '../cases/case-words.tsx';
import { Reasons, ruleInWords, type WarningProps, WarningTags } from './warning-words.tsx';

export interface WarningPageProps {
  readonly chrome: StaffChrome;
  readonly warning: WarningView;
  readonly maps: readonly VillageMapView[];
  readonly districts: readonly AddedDistrict[];
  readonly offices: OfficeNames;
  readonly done?: 'seen' | 'closed' | undefined;
  /** `missing`: no reason was chosen. */
  readonly problem?: WarningRefusal | 'missing' | undefined;
}

export const WarningPage = (props: WarningPageProps): Html => {
  const { chrome, warning, offices, done, problem } = props;
  const { lang } = chrome;
  const words = messages(lang).warnings;
  return (
    <StaffPage chrome={chrome} title={words.pageTitle} place="warnings" backHref={`/${lang}/staff/warnings`}>
      <ErrorSummary lang={lang} mistakes={mistakesOf(lang, problem)} />
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{words.done[done]}</p>
        </Panel>
      )}
      <h1>{ruleInWords(lang, warning)}</h1>
      <p class="case-head">
        <WarningTags lang={lang} warning={warning} />
      </p>
      <Panel>
        <p>{words.notAFinding}</p>
      </Panel>
      <SummaryList
        lang={lang}
        rows={[
          { label: words.about, value: words.abouts[warning.about] },
          { label: words.keeper, value: offices.get(warning.keeper) ?? warning.keeper },
          { label: words.raisedLabel, value: dayInWords(lang, warning.raisedOn) },
          {
            label: words.lookByLabel,
            value: (
              <>
                {dayInWords(lang, warning.lookBy)} <span class="soft">({words.houseNorm})</span>
              </>
            ),
          },
          ...(warning.closed === undefined
            ? []
            : [{ label: words.states.closed, value: <Closed lang={lang} closed={warning.closed} /> }]),
        ]}
      />
      {warning.state === 'raised' && warning.mayClose ? (
        <Form action={`/${lang}/staff/warnings/${warning.warning}/seen`}>
          <Buttons>
            <Button>{words.seenButton}</Button>
          </Buttons>
        </Form>
      ) : null}
      <section class="flow ruled">
        <h2>{words.reasonsTitle}</h2>
        <Reasons lang={lang} warning={warning} />
      </section>
      <Cases {...props} />
      <Maps {...props} />
      {warning.mayClose ? <CloseForm lang={lang} warning={warning} isMissing={problem === 'missing'} /> : null}
    </StaffPage>
  );
};

function mistakesOf(lang: Lang, problem: WarningPageProps['problem']) {
  const words = messages(lang).warnings;
  if (problem === undefined) return [];
  return problem === 'missing' ? [{ name: 'ground', text: words.closeMissing }] : [{ text: words.refusal[problem] }];
}

const Closed = ({
  lang,
  closed: { ground, onDay, byName },
}: {
  readonly lang: Lang;
  readonly closed: NonNullable<WarningView['closed']>;
}): Html => {
  const words = messages(lang).warnings;
  return (
    <>
      {words.closeGrounds[ground]}
      {words.apart}
      {words.closedOn(dayOf(onDay))}
      {words.apart}
      {byName === undefined ? (
        words.closedByProgram
      ) : (
        <>
          {words.closedBy} <bdi>{byName}</bdi>
        </>
      )}
    </>
  );
};

const Cases = ({ chrome: { lang }, warning: { cases }, districts }: WarningPageProps): Html => {
  const words = messages(lang).warnings;
  const { caseHeads: heads } = words;
  return (
    <section class="flow ruled titled">
      <h2>{words.casesTitle}</h2>
      <DataTable
        caption={words.casesTitle}
        heads={[heads.case, heads.received, heads.district, heads.village, heads.about]}
        rows={cases.map(({ caseId, recordedOn, district, village, group }) => [
          <a class="work-case" href={`/${lang}/staff/cases/${caseId}`}>
            <CaseNumber number={caseNumberOf(caseId)} />
          </a>,
          dayInWords(lang, recordedOn),
          districtInWords(lang, district, districts),
          village === undefined ? (
            <span class="small soft">
              {words.villageSealed}{' '}
              <a class="no-print" href={`/${lang}/staff/cases/${caseId}/open`}>
                {words.toOpen}
              </a>
            </span>
          ) : (
            <bdi>{village}</bdi>
          ),
          groupInWords(lang, group),
        ])}
      />
      {cases.slice(0, 1).map(({ caseId }) => (
        <p class="no-print">
          <a href={`/${lang}/staff/cases/${caseId}/network`}>{messages(lang).links.toNetwork}</a>
        </p>
      ))}
    </section>
  );
};

const Maps = ({ chrome: { lang }, maps, districts }: WarningPageProps): Html => {
  const words = messages(lang).warnings;
  const drawn = maps.filter(({ settlements, marked }) => settlements.length + marked.length > 0);
  if (drawn.length === 0) return <></>;
  return (
    <section class="flow ruled">
      <h2>{words.mapTitle}</h2>
      <p class="small soft">{words.mapText}</p>
      {drawn.every(({ marked }) => marked.length === 0) ? <p>{words.mapNothing}</p> : null}
      {drawn.map((map) => {
        const district = districtInWords(lang, map.district, districts);
        return (
          <>
            <h3>{district}</h3>
            <VillageMap lang={lang} map={map} district={district} />
          </>
        );
      })}
      <p class="small soft">{words.credit}</p>
    </section>
  );
};

const CloseForm = ({ lang, warning: { warning }, isMissing }: WarningProps & { readonly isMissing: boolean }): Html => {
  const words = messages(lang).warnings;
  return (
    <section class="flow ruled no-print">
      <h2>{words.closeTitle}</h2>
      <p>{words.closeText}</p>
      <Form action={`/${lang}/staff/warnings/${warning}/close`}>
        <Radios
          lang={lang}
          name="ground"
          label={words.closeLabel}
          choices={groundsToClose.map((value) => ({ value, label: words.closeGrounds[value] }))}
          error={isMissing ? words.closeMissing : undefined}
        />
        <Buttons>
          <Button kind="secondary">{words.closeButton}</Button>
        </Buttons>
      </Form>
    </section>
  );
};
