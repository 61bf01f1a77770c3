/** The safety hold of a case: set, let go on, or ended by another person. */
import type { SafetyHoldView } from '@amanat/casework';
import { caseNumberOf, holdReviewWithinDays } from '@amanat/domain';
import {
  Button,
  Buttons,
  ErrorSummary,
  Form,
  Panel,
  Radios,
  StaffPage,
  type StaffChrome,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, messages } from '../../locales/index.ts';
import { CaseNumber } from '../cases/case-words.tsx';
import type { OpeningProblem } from './opening-problem.ts';

/** Days after which another person reviews it. */
export const holdDays = [7, 14, holdReviewWithinDays] as const;

export interface SafetyHoldPageProps {
  readonly chrome: StaffChrome;
  readonly view: SafetyHoldView;
  readonly problem?: OpeningProblem | 'days' | undefined;
}

export const SafetyHoldPage = ({ chrome, view, problem }: SafetyHoldPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).openings;
  const { hold, caseId } = view;
  const text = problem === 'days' ? words.mistakes.days : problem === undefined ? undefined : words.refusals[problem];
  return (
    <StaffPage
      chrome={chrome}
      title={words.holdTitle}
      place="cases"
      width="form"
      backHref={`/${lang}/staff/cases/${caseId}`}
    >
      <h1>{words.holdTitle}</h1>
      <ErrorSummary
        lang={lang}
        mistakes={text === undefined ? [] : [problem === 'days' ? { name: 'days', text } : { text }]}
      />
      <p>
        {words.caseNumber} <CaseNumber number={caseNumberOf(caseId)} />
      </p>
      <p>{words.holdText}</p>
      <Panel kind={view.isLate ? 'firm' : 'note'}>
        <p>{hold === undefined ? words.holdOff : words.holdOn(Temporal.PlainDate.from(hold.reviewOn))}</p>
        {view.isLate ? <p>{words.holdLate}</p> : null}
        {hold !== undefined && !view.mayReview ? <p>{words.holdOther}</p> : null}
        <p class="soft">{words.houseNorm}</p>
      </Panel>
      {view.maySet || view.mayReview ? (
        <Form action={`/${lang}/staff/cases/${caseId}/hold`}>
          <Radios
            lang={lang}
            name="days"
            label={words.holdDays}
            choices={holdDays.map((days) => ({ value: String(days), label: words.days(formatNumber(lang, days)) }))}
            value="7"
            error={problem === 'days' ? text : undefined}
          />
          <Buttons>
            <Button name="hold" value={hold === undefined ? 'set' : 'go-on'}>
              {hold === undefined ? words.setHold : words.goOnHold}
            </Button>
            {view.mayReview ? (
              <Button name="hold" value="end" kind="secondary">
                {words.endHold}
              </Button>
            ) : null}
          </Buttons>
        </Form>
      ) : null}
    </StaffPage>
  );
};
