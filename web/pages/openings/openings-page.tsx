/** What waits for this person's answer or review, and what they asked for and opened themselves. */
import type { OpeningLists, OpeningView } from '@amanat/casework';
import { caseNumberOf } from '@amanat/domain';
import { Button, ButtonLink, Buttons, DataTable, Form, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { CaseNumber } from '../cases/case-words.tsx';
import { type OpeningNames, partsInWords, Person, Stage, Times, Why } from './opening-words.tsx';

export interface OpeningsPageProps {
  readonly chrome: StaffChrome;
  readonly lists: OpeningLists;
  readonly names: OpeningNames;
  readonly mayAsk: boolean;
  readonly mayAnswer: boolean;
  readonly mayReview: boolean;
  readonly maySeeAll: boolean;
}

export const OpeningsPage = (props: OpeningsPageProps): Html => {
  const { chrome, lists, mayAsk, mayAnswer, mayReview, maySeeAll } = props;
  const { lang } = chrome;
  const words = messages(lang).openings;
  const at = `/${lang}/staff/openings`;
  return (
    <StaffPage chrome={chrome} title={words.title} place="openings">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Buttons>
        {mayAsk ? (
          <>
            <ButtonLink href={`${at}/ask`}>{words.toAsk}</ButtonLink>
            <ButtonLink href={`${at}/break-glass`} kind="secondary">
              {words.toBreak}
            </ButtonLink>
          </>
        ) : null}
        {maySeeAll ? (
          <ButtonLink href={`${at}/all`} kind="secondary">
            {words.toAll}
          </ButtonLink>
        ) : null}
      </Buttons>
      {mayAnswer ? (
        <List
          {...props}
          title={words.toAnswerTitle}
          caption={words.toAnswerTable}
          none={words.nothingToAnswer}
          views={lists.toAnswer}
          next={({ opening }) => <a href={`${at}/${opening}/answer`}>{words.answer}</a>}
        />
      ) : null}
      {mayReview ? (
        <List
          {...props}
          title={words.toReviewTitle}
          caption={words.toReviewTable}
          none={words.nothingToReview}
          views={lists.toReview}
          next={({ opening }) => <a href={`${at}/${opening}/review`}>{words.review}</a>}
        />
      ) : null}
      {mayAsk ? (
        <List
          {...props}
          own
          title={words.ownTitle}
          caption={words.ownTable}
          none={words.nothingOwn}
          views={lists.own}
          next={({ opening, stage }) => {
            if (stage === 'open') return <a href={`${at}/${opening}`}>{words.read}</a>;
            if (stage !== 'agreed') return '';
            return (
              <Form action={`${at}/${opening}/open`}>
                <Button kind="secondary">{words.openNow}</Button>
              </Form>
            );
          }}
        />
      ) : null}
    </StaffPage>
  );
};

interface ListProps extends Pick<OpeningsPageProps, 'chrome' | 'names'> {
  readonly title: string;
  readonly caption: string;
  readonly none: string;
  readonly views: readonly OpeningView[];
  readonly next: (view: OpeningView) => Child;
  /** All by the reader: whose they are needs no column. */
  readonly own?: boolean;
}

const List = ({ chrome: { lang }, names, title, caption, none, views, next, own = false }: ListProps): Html => {
  const words = messages(lang).openings;
  const { case: ofCase, by, why, parts, times, state } = words.heads;
  return (
    <section class="flow ruled">
      <h2>{title}</h2>
      {views.length === 0 ? (
        <p>{none}</p>
      ) : (
        <DataTable
          caption={caption}
          heads={[ofCase, ...(own ? [] : [by]), why, parts, times, state, words.heads.next]}
          rows={views.map((view) => [
            <CaseNumber number={caseNumberOf(view.caseId)} />,
            ...(own ? [] : [<Person account={view.by} names={names} />]),
            <Why lang={lang} view={view} />,
            partsInWords(lang, view),
            <Times lang={lang} view={view} names={names} />,
            <Stage lang={lang} view={view} />,
            next(view),
          ])}
        />
      )}
    </section>
  );
};
