/** What waits for an agreement, what time has made due, and what was erased. Case numbers and parts, never a text. */
import type { DueErasure, DueList, SeenErasure } from '@amanat/casework';
import { agreementsNeeded } from '@amanat/domain';
import { DataTable, Panel, StaffPage, type StaffChrome, Tag } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { CaseNumber, dayInWords, whoInWords } from './ground.tsx';

export interface ErasuresPageProps {
  readonly chrome: StaffChrome;
  readonly erasures: readonly SeenErasure[];
  /** Absent for whoever may not propose. */
  readonly due?: DueList | undefined;
  /** Not the first page of what is due. */
  readonly isFurther: boolean;
}

export const ErasuresPage = ({ chrome, erasures, due, isFurther }: ErasuresPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).erasure;
  const waiting = erasures.filter(({ state }) => state === 'proposed' || state === 'begun');
  const settled = erasures.filter(({ state }) => state === 'refused' || state === 'done');
  return (
    <StaffPage chrome={chrome} title={words.title} place="erasures">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {due === undefined ? null : <Due lang={lang} due={due} isFurther={isFurther} />}
      <Section title={words.waitingTitle} none={words.nothingWaits} isEmpty={waiting.length === 0}>
        <DataTable
          caption={words.waitingTitle}
          heads={[words.heads.case, words.heads.part, words.heads.proposedOn, words.heads.agreements]}
          rows={waiting.map((each) => waitingRow(lang, each))}
        />
      </Section>
      <Section title={words.settledTitle} none={words.nothingSettled} isEmpty={settled.length === 0}>
        <DataTable
          caption={words.settledTitle}
          heads={[words.heads.case, words.heads.part, words.heads.state, words.heads.on]}
          rows={settled.map((each) => settledRow(lang, each))}
        />
      </Section>
    </StaffPage>
  );
};

interface SectionProps {
  readonly title: string;
  /** Said where there is nothing. */
  readonly none: string;
  readonly isEmpty: boolean;
  readonly children: Child;
}

const Section = ({ title, none, isEmpty, children }: SectionProps): Html => (
  <section class="flow ruled">
    <h2>{title}</h2>
    {isEmpty ? <p>{none}</p> : children}
  </section>
);

const waitingRow = (lang: Lang, seen: SeenErasure): readonly Child[] => {
  const words = messages(lang).erasure;
  return [
    <ErasureLink lang={lang} seen={seen} />,
    partOf(lang, seen),
    dayInWords(lang, seen.proposedOn),
    seen.state === 'begun' ? (
      <Tag tone="part">{words.states.begun}</Tag>
    ) : (
      words.agreementsOf(formatNumber(lang, seen.agreedBy.length), formatNumber(lang, agreementsNeeded))
    ),
  ];
};

const settledRow = (lang: Lang, seen: SeenErasure): readonly Child[] => {
  const words = messages(lang).erasure;
  return [
    <ErasureLink lang={lang} seen={seen} />,
    partOf(lang, seen),
    <Tag tone={seen.state === 'done' ? 'good' : 'plain'}>{words.states[seen.state]}</Tag>,
    dayInWords(lang, seen.movedOn),
  ];
};

const partOf = (lang: Lang, { part, who }: SeenErasure): Child => (
  <>
    {messages(lang).erasure.parts[part]}
    {who === undefined ? null : <span class="choice-hint">{whoInWords(lang, who)}</span>}
  </>
);

const ErasureLink = ({ lang, seen }: { readonly lang: Lang; readonly seen: SeenErasure }): Html => (
  <a href={`/${lang}/staff/erasures/${seen.erasure}`}>
    <CaseNumber caseId={seen.caseId} />
  </a>
);

const Due = ({
  lang,
  due: { due, next },
  isFurther,
}: {
  readonly lang: Lang;
  readonly due: DueList;
  readonly isFurther: boolean;
}): Html => {
  const words = messages(lang).erasure;
  const list = `/${lang}/staff/erasures`;
  return (
    <Section
      title={words.dueTitle}
      none={words.nothingDue}
      isEmpty={due.length === 0 && next === undefined && !isFurther}
    >
      <Panel>
        <p>{words.dueText}</p>
        <p>{words.houseNorm}</p>
      </Panel>
      {due.length === 0 ? (
        <p>{words.nothingDue}</p>
      ) : (
        <DataTable
          caption={words.dueTitle}
          heads={[words.heads.case, words.heads.part, words.heads.lodgedOn, words.heads.dueSince]}
          rows={due.map((each) => dueRow(lang, each))}
        />
      )}
      {next === undefined ? null : (
        <p>
          <a href={`${list}?after=${next.recordedOn}.${next.caseId}`}>{words.furtherDue}</a>
        </p>
      )}
      {isFurther ? (
        <p>
          <a href={list}>{words.fromTheTop}</a>
        </p>
      ) : null}
    </Section>
  );
};

const dueRow = (lang: Lang, { caseId, part, lodgedOn, dueOn }: DueErasure): readonly Child[] => [
  <a href={`/${lang}/staff/erasures/case/${caseId}`}>
    <CaseNumber caseId={caseId} />
  </a>,
  messages(lang).erasure.parts[part],
  dayInWords(lang, lodgedOn),
  dayInWords(lang, dueOn),
];
