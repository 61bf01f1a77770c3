/** Where a second person decides: whether somebody may open, and afterwards whether it was justified. */
import type { OpeningView } from '@amanat/casework';
import { openingFindings } from '@amanat/domain';
import {
  Button,
  Buttons,
  ErrorSummary,
  Form,
  StaffPage,
  type StaffChrome,
  SummaryList,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import type { OpeningProblem } from './opening-problem.ts';
import { type OpeningNames, openingRows } from './opening-words.tsx';

export interface SecondPersonPageProps {
  readonly chrome: StaffChrome;
  readonly view: OpeningView;
  readonly names: OpeningNames;
  readonly problem?: OpeningProblem | undefined;
}

export const AnswerOpeningPage = (props: SecondPersonPageProps): Html => {
  const { lang } = props.chrome;
  const { view } = props;
  const words = messages(lang).openings;
  return (
    <Frame {...props} title={words.answerTitle} text={words.answerText}>
      {view.stage === 'asked' ? (
        <Form action={`/${lang}/staff/openings/${view.opening}/answer`}>
          <p>{words.refuseHint}</p>
          <Buttons>
            <Button name="answer" value="agree">
              {words.agree}
            </Button>
            <Button name="answer" value="refuse" kind="secondary">
              {words.refuse}
            </Button>
          </Buttons>
        </Form>
      ) : (
        <p>{words.notAsked}</p>
      )}
    </Frame>
  );
};

export const ReviewOpeningPage = (props: SecondPersonPageProps): Html => {
  const { lang } = props.chrome;
  const { view } = props;
  const words = messages(lang).openings;
  return (
    <Frame {...props} title={words.reviewTitle} text={words.reviewText}>
      {view.stage === 'ended' ? (
        <Form action={`/${lang}/staff/openings/${view.opening}/review`}>
          <Buttons>
            {openingFindings.map((found) => (
              <Button name="found" value={found} kind="secondary">
                {words.findings[found]}
              </Button>
            ))}
          </Buttons>
        </Form>
      ) : (
        <p>{notToReview(props)}</p>
      )}
    </Frame>
  );
};

function notToReview({ chrome: { lang }, view: { stage, review } }: SecondPersonPageProps): string {
  const words = messages(lang).openings;
  if (review !== undefined) return words.findings[review.found];
  return stage === 'open' ? words.refusals['opening-not-ended'] : words.notToReview;
}

interface FrameProps extends SecondPersonPageProps {
  readonly title: string;
  readonly text: string;
  readonly children: Html;
}

const Frame = ({ chrome, view, names, problem, title, text, children }: FrameProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).openings;
  return (
    <StaffPage chrome={chrome} title={title} place="openings" width="form" backHref={`/${lang}/staff/openings`}>
      <h1>{title}</h1>
      <ErrorSummary lang={lang} mistakes={problem === undefined ? [] : [{ text: words.refusals[problem] }]} />
      <p>{text}</p>
      <SummaryList lang={lang} rows={openingRows({ lang, view, names })} />
      {children}
    </StaffPage>
  );
};
