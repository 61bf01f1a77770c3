/** The review of pressure, or of a wish to withdraw: what it is about, the safeguards in so many words, and what is to be recorded. */
import type { LifeView, OpenReview } from '@amanat/casework';
import type { Step, StepType } from '@amanat/domain';
import { ButtonLink, Buttons, Panel, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages, stepText } from '../../locales/index.ts';
import { CaseNumber } from '../cases/case-words.tsx';
import { ReviewInWords } from '../cases/reviews-part.tsx';
import { addressOfStep } from './case-step-page.tsx';
import { FactList } from './fact-list.tsx';
import { whenInWords } from './fact-words.tsx';
import { namesOfSteps } from './step-choices.ts';

export interface ReviewPageProps {
  readonly chrome: StaffChrome;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly view: Pick<LifeView, 'life' | 'recordable'>;
  /** Absent once it is closed. */
  readonly review: OpenReview | undefined;
}

const stepsOf: Readonly<Record<OpenReview['about'], readonly StepType[]>> = {
  pressure: ['pressure.review.closed'],
  withdrawal: ['withdrawal.family.met', 'withdrawal.decided'],
};

export const ReviewPage = ({ chrome, caseId, caseNumber, view, review }: ReviewPageProps): Html => {
  const { lang } = chrome;
  const { life, cases } = messages(lang);
  const back = `/${lang}/staff/cases/${caseId}`;
  const isWithdrawal = review?.about === 'withdrawal';
  return (
    <StaffPage chrome={chrome} title={life.reviewPageTitle} place="cases" width="form" backHref={back}>
      <header class="flow">
        <p class="soft">
          {cases.number} <CaseNumber number={caseNumber} />
        </p>
        <h1>{isWithdrawal ? life.reviewWithdrawalTitle : life.reviewPressureTitle}</h1>
      </header>
      {review === undefined ? (
        <p>{life.reviewNone}</p>
      ) : (
        <>
          <p class="lead">
            <ReviewInWords lang={lang} review={review} />
          </p>
          <About lang={lang} view={view} review={review} />
          <Panel kind="firm">
            <ul>
              {(isWithdrawal ? life.reviewWithdrawalText : life.reviewPressureText).map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </Panel>
          {isWithdrawal ? <Meetings lang={lang} view={view} review={review} /> : null}
          <ToRecord lang={lang} caseId={caseId} view={view} review={review} />
        </>
      )}
    </StaffPage>
  );
};

interface OfReview {
  readonly lang: Lang;
  readonly view: ReviewPageProps['view'];
  readonly review: OpenReview;
}

/** What was told here; of what came by code only that it came. */
const About = ({ lang, view, review }: OfReview): Html => {
  const step = view.life.recorded.find(({ id }) => id === review.step);
  if (step === undefined || review.opened === 'by-code') return <></>;
  return <StepInFull lang={lang} view={view} step={step} />;
};

const StepInFull = ({ lang, view, step }: Omit<OfReview, 'review'> & { readonly step: Step }): Html => (
  <div>
    <p>
      <strong>{stepText(lang, step.type).title}</strong>
    </p>
    <p class="small soft">{whenInWords(lang, step.facts.happened)}</p>
    <FactList lang={lang} step={step} names={namesOfSteps(lang, view.life)} />
  </div>
);

const Meetings = ({ lang, view, review }: OfReview): Html => {
  const { life } = messages(lang);
  const met = view.life.steps.filter(
    ({ type, facts }) => type === 'withdrawal.family.met' && facts.step === review.step,
  );
  return (
    <section class="flow ruled">
      <h2>{life.reviewMet}</h2>
      {met.length === 0 ? <p>{life.reviewNotMet}</p> : met.map((step) => <StepInFull {...{ lang, view, step }} />)}
    </section>
  );
};

const ToRecord = ({ lang, caseId, view, review }: OfReview & { readonly caseId: string }): Html => {
  const { life } = messages(lang);
  const may = Object.values(view.recordable).flat();
  const steps = stepsOf[review.about].filter((type) => may.includes(type));
  if (steps.length === 0) return <p>{life.reviewNotYours}</p>;
  return (
    <section class="flow ruled">
      <h2>{life.reviewSteps}</h2>
      <Buttons>
        {steps.map((type, index) => (
          <ButtonLink
            href={`${addressOfStep(lang, caseId, type)}?step=${review.step}`}
            kind={index === 0 ? 'primary' : 'secondary'}
          >
            {stepText(lang, type).title}
          </ButtonLink>
        ))}
      </Buttons>
    </section>
  );
};
