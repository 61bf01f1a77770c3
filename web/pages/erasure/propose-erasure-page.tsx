/** What may go of one case, and on what ground. */
import type { ErasureChoice } from '@amanat/casework';
import type { CaseId } from '@amanat/domain';
import {
  Button,
  Buttons,
  ErrorSummary,
  Form,
  Radios,
  StaffPage,
  type StaffChrome,
  SummaryList,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import type { ErasureProblem } from './erasure-page.tsx';
import { CaseNumber, dayInWords, groundInWords, standingOf, whoInWords } from './ground.tsx';

export interface ProposeErasurePageProps {
  readonly chrome: StaffChrome;
  readonly caseId: CaseId;
  readonly choices: readonly ErasureChoice[];
  /** Sent without a choice, or why the choice was refused. */
  readonly problem?: 'choose-one' | ErasureProblem | undefined;
}

export const ProposeErasurePage = ({ chrome, caseId, choices, problem }: ProposeErasurePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).erasure;
  const chooseOne = problem === 'choose-one' ? words.chooseOne : undefined;
  const refusal = problem === undefined || problem === 'choose-one' ? undefined : words.refusals[problem];
  const mistakes = [
    ...(chooseOne === undefined ? [] : [{ name: 'choice', text: chooseOne }]),
    ...(refusal === undefined ? [] : [{ text: refusal }]),
  ];
  return (
    <StaffPage chrome={chrome} title={words.proposeTitle} place="erasures" backHref={`/${lang}/staff/erasures`}>
      <h1>{words.proposeTitle}</h1>
      <ErrorSummary lang={lang} mistakes={mistakes} />
      <p class="lead">{words.proposeLead}</p>
      <SummaryList lang={lang} rows={[{ label: words.caseNumber, value: <CaseNumber caseId={caseId} /> }]} />
      {choices.length === 0 ? (
        <p>{words.nothingToPropose}</p>
      ) : (
        <Form action={`/${lang}/staff/erasures/case/${caseId}`}>
          <Radios
            lang={lang}
            name="choice"
            label={words.choice}
            error={chooseOne}
            choices={choices.map((choice) => choiceInWords(lang, choice))}
          />
          <Buttons>
            <Button>{words.propose}</Button>
          </Buttons>
        </Form>
      )}
    </StaffPage>
  );
};

function choiceInWords(lang: Lang, { part, person, who, rule, dueOn }: ErasureChoice) {
  const words = messages(lang).erasure;
  const standing = standingOf(lang, rule);
  const how = dueOn === undefined ? words.byPersonChoice : words.dueChoice(dayInWords(lang, dueOn));
  const hint = [groundInWords(lang, rule), how, ...(standing === undefined ? [] : [standing])].join(' ');
  const value = [part, rule, ...(person === undefined ? [] : [person])].join(' ');
  const label = who === undefined ? words.parts[part] : `${words.parts[part]}: ${whoInWords(lang, who)}`;
  return { value, label, hint };
}
