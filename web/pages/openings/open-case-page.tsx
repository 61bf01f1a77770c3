/** From the page of a case: one's own opens at once; another waits for a second person, or the glass is broken. */
import type { OpeningChoices } from '@amanat/casework';
import { caseNumberOf, type CaseId, openMinutes } from '@amanat/domain';
import { Button, Buttons, ErrorSummary, Form, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, messages } from '../../locales/index.ts';
import { CaseNumber } from '../cases/case-words.tsx';
import { BreakGlassPart } from './break-glass-part.tsx';
import type { OpeningProblem } from './opening-problem.ts';
import { mistakesIn, type TypedOpening, WantedFields } from './wanted-fields.tsx';

export interface OpenCasePageProps {
  readonly chrome: StaffChrome;
  readonly caseId: CaseId;
  readonly choices: OpeningChoices;
  readonly typed?: TypedOpening | undefined;
  readonly problem?: OpeningProblem | undefined;
}

export const OpenCasePage = ({ chrome, caseId, choices, typed, problem }: OpenCasePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).openings;
  const mistakes = [
    ...mistakesIn(lang, typed),
    ...(problem === undefined ? [] : [{ name: 'parts', text: words.refusals[problem] }]),
  ];
  return (
    <StaffPage
      chrome={chrome}
      title={words.openTitle}
      place="openings"
      width="form"
      backHref={`/${lang}/staff/cases/${caseId}`}
    >
      <h1>{words.openTitle}</h1>
      <ErrorSummary lang={lang} mistakes={mistakes} />
      <p>
        {words.caseNumber} <CaseNumber number={caseNumberOf(caseId)} />
      </p>
      <p class="lead">{words.lead}</p>
      {choices.own || choices.ask || choices.breakGlass ? (
        <Form action={`/${lang}/staff/cases/${caseId}/open`}>
          <p>
            {choices.own ? words.ownText : words.otherText}{' '}
            {choices.own ? `${words.ownMinutes(formatNumber(lang, openMinutes['own-case']))} ${words.houseNorm}` : ''}
          </p>
          <WantedFields lang={lang} typed={typed} />
          <Buttons>
            {choices.own ? (
              <Button name="way" value="own-case">
                {words.openOwn}
              </Button>
            ) : null}
            {choices.ask ? (
              <Button name="way" value="ask">
                {words.askButton}
              </Button>
            ) : null}
          </Buttons>
          {choices.breakGlass ? <BreakGlassPart lang={lang} /> : null}
        </Form>
      ) : (
        <p>{words.refusals['not-allowed']}</p>
      )}
    </StaffPage>
  );
};
