/** An opening in words, as every page of openings shows one. Nothing that was opened is in it. */
import type { OpeningView } from '@amanat/casework';
import { caseNumberOf } from '@amanat/domain';
import { type SummaryRow, Tag, type TagProps } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { CaseNumber } from '../cases/case-words.tsx';

/** What the server knows and an opening only names. */
export interface OpeningNames {
  /** How colleagues call an account; its id where that is not for the reader. */
  readonly person: (account: string) => string;
  readonly office: (id: string) => string;
  /** An instant as day and minute in the jurisdiction. */
  readonly instant: (instant: string) => string;
}

export interface OpeningProps {
  readonly lang: Lang;
  readonly view: OpeningView;
  readonly names: OpeningNames;
}

const tones: Readonly<Record<OpeningView['stage'], TagProps['tone']>> = {
  asked: 'open',
  lapsed: 'plain',
  refused: 'plain',
  agreed: 'part',
  open: 'part',
  ended: 'plain',
  reviewed: 'good',
};

export const Stage = ({ lang, view: { stage } }: Pick<OpeningProps, 'lang' | 'view'>): Html => (
  <Tag tone={tones[stage]}>{messages(lang).openings.stages[stage]}</Tag>
);

export const Why = ({ lang, view: { purpose, reason } }: Pick<OpeningProps, 'lang' | 'view'>): Html => (
  <>
    {messages(lang).staff.purposes[purpose]}
    <span class="choice-hint">{messages(lang).openings.reasons[reason]}</span>
  </>
);

export const partsInWords = (lang: Lang, { parts }: Pick<OpeningView, 'parts'>): string =>
  parts.map((part) => messages(lang).openings.partNames[part]).join(lang === 'ur' ? '، ' : ', ');

/** When it was asked or open, in as many lines as there is to say. */
export const Times = ({ lang, view, names }: OpeningProps): Html => {
  const words = messages(lang).openings;
  const { at, until, stage, waitsUntil } = view;
  const waits = stage === 'asked' || stage === 'agreed' ? waitsUntil : undefined;
  return (
    <>
      {at === undefined || until === undefined
        ? words.askedOn(Temporal.PlainDate.from(view.askedOn))
        : words.openedFrom(names.instant(at), names.instant(until))}
      {view.closed === true ? <span class="choice-hint">{words.closedBefore}</span> : null}
      {waits === undefined ? null : (
        <span class="choice-hint">
          {words.waitsUntil(names.instant(waits))} · {words.houseNorm}
        </span>
      )}
    </>
  );
};

export const Person = ({ account, names }: { readonly account: string; readonly names: OpeningNames }): Html => (
  <bdi>{names.person(account)}</bdi>
);

/** All that is known of one opening, for the pages on which a second person decides. */
export function openingRows({ lang, view, names }: OpeningProps): readonly SummaryRow[] {
  const words = messages(lang).openings;
  const row = (label: string, value: Child | undefined): readonly SummaryRow[] =>
    value === undefined ? [] : [{ label, value }];
  const people = (accounts: readonly string[] | undefined): Html | undefined =>
    accounts === undefined || accounts.length === 0 ? undefined : (
      <>
        {accounts.map((account, index) => (
          <>
            {index === 0 ? '' : ' · '}
            <Person account={account} names={names} />
          </>
        ))}
      </>
    );
  return [
    ...row(words.caseNumber, <CaseNumber number={caseNumberOf(view.caseId)} />),
    ...row(words.heads.by, <Person account={view.by} names={names} />),
    ...row(words.heads.office, <bdi>{names.office(view.office)}</bdi>),
    ...row(words.heads.why, <Why lang={lang} view={view} />),
    ...row(words.heads.parts, partsInWords(lang, view)),
    ...row(words.heads.way, view.stage === 'asked' ? undefined : words.ways[view.way]),
    ...row(words.heads.times, <Times lang={lang} view={view} names={names} />),
    ...row(words.heads.state, <Stage lang={lang} view={view} />),
    ...row(words.agreedBy, people(view.answeredBy === undefined ? undefined : [view.answeredBy])),
    ...row(words.alarmed, people(view.alarmed)),
    ...row(
      words.reviewBy,
      view.reviewBy === undefined ? undefined : (
        <>
          {names.instant(view.reviewBy)}
          <span class="choice-hint">{words.houseNorm}</span>
        </>
      ),
    ),
    ...row(words.reviewedBy, people(view.review === undefined ? undefined : [view.review.by])),
  ];
}
