/** Every opening, for those who watch: who, which office, why, how and when. Account ids, and nothing that was opened. */
import type { OpeningPage } from '@amanat/casework';
import { caseNumberOf } from '@amanat/domain';
import { ButtonLink, Buttons, DataTable, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { CaseNumber } from '../cases/case-words.tsx';
import { type OpeningNames, partsInWords, Person, Stage, Times, Why } from './opening-words.tsx';

export interface AllOpeningsPageProps {
  readonly chrome: StaffChrome;
  readonly found: OpeningPage;
  readonly names: OpeningNames;
  /** From 0. */
  readonly page: number;
  readonly mayReview: boolean;
}

export const AllOpeningsPage = ({ chrome, found, names, page, mayReview }: AllOpeningsPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).openings;
  const at = `/${lang}/staff/openings`;
  const { heads } = words;
  return (
    <StaffPage chrome={chrome} title={words.allTitle} place="openings" backHref={at}>
      <h1>{words.allTitle}</h1>
      <p>{words.allText}</p>
      {found.openings.length === 0 ? (
        <p>{words.nothingAtAll}</p>
      ) : (
        <DataTable
          caption={words.newestFirst}
          heads={[heads.case, heads.by, heads.office, heads.why, heads.parts, heads.way, heads.times, heads.state]}
          rows={found.openings.map((view) => [
            <CaseNumber number={caseNumberOf(view.caseId)} />,
            <Person account={view.by} names={names} />,
            <bdi>{names.office(view.office)}</bdi>,
            <Why lang={lang} view={view} />,
            partsInWords(lang, view),
            words.ways[view.way],
            <>
              <Times lang={lang} view={view} names={names} />
              {view.reviewBy === undefined ? null : (
                <span class="choice-hint">
                  {words.reviewBy} {names.instant(view.reviewBy)} · {words.houseNorm}
                </span>
              )}
            </>,
            <>
              <Stage lang={lang} view={view} />
              {view.review === undefined ? null : (
                <span class="choice-hint">
                  {words.findings[view.review.found]} · <Person account={view.review.by} names={names} />
                </span>
              )}
              {mayReview && view.stage === 'ended' ? (
                <p>
                  <a href={`${at}/${view.opening}/review`}>{words.review}</a>
                </p>
              ) : null}
            </>,
          ])}
        />
      )}
      <Buttons>
        {page === 0 ? null : (
          <ButtonLink href={`${at}/all?page=${page - 1}`} kind="secondary">
            {words.later}
          </ButtonLink>
        )}
        {found.hasMore ? (
          <ButtonLink href={`${at}/all?page=${page + 1}`} kind="secondary">
            {words.earlier}
          </ButtonLink>
        ) : null}
      </Buttons>
    </StaffPage>
  );
};
