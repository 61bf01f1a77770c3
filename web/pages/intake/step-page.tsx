/** One step: where one is, what is wrong, the question, and the way on. The form posts to its own address. */
import { Button, Buttons } from '../../components/button/button.tsx';
import { ErrorSummary, type Mistake } from '../../components/error-summary/error-summary.tsx';
import { Form } from '../../components/form/form.tsx';
import { Page, type Chrome } from '../../components/page/page.tsx';
import { Progress } from '../../components/progress/progress.tsx';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import {
  AboutQuestion,
  ChildQuestion,
  DangerQuestion,
  KeepFromQuestion,
  RelationQuestion,
} from './first-questions.tsx';
import { ReachQuestion, TextQuestion } from './last-questions.tsx';
import type { StepMistake } from './mistakes.ts';
import { ExcludeQuestion, PressureQuestion, ToldQuestion, WhereQuestion } from './office-questions.tsx';
import { wordsOf, type StepContext } from './step-context.ts';
import { flowOf, type StepName, toldNumber } from './steps.ts';

export interface StepPageProps {
  readonly chrome: Chrome;
  readonly context: StepContext;
  /** The step was opened from the check page and leads back there. */
  readonly fromCheck: boolean;
}

const questions: Readonly<Record<StepName, (context: StepContext) => Html>> = {
  danger: DangerQuestion,
  child: ChildQuestion,
  'keep-from': KeepFromQuestion,
  relation: RelationQuestion,
  about: AboutQuestion,
  where: WhereQuestion,
  told: ToldQuestion,
  'told-2': ToldQuestion,
  'told-3': ToldQuestion,
  exclude: ExcludeQuestion,
  pressure: PressureQuestion,
  reach: ReachQuestion,
  text: TextQuestion,
};

/** Lines for the error summary. */
export const mistakeLines = (
  context: Pick<StepContext, 'lang'>,
  mistakes: readonly StepMistake[],
): readonly Mistake[] => mistakes.map(({ field, code }) => ({ name: field, text: wordsOf(context).mistakes[code] }));

export const StepPage = ({ chrome, context, fromCheck }: StepPageProps): Html => {
  const { lang, step, typed, mistakes } = context;
  const words = messages(lang);
  const Question = questions[step];
  const flow = flowOf(typed, context);
  // A step outside the flow (a further office) counts as the one it follows.
  const place = Math.max(flow.indexOf(step), flow.indexOf('told') + 1, 1);
  const at = flow.includes(step) ? flow.indexOf(step) + 1 : Math.min(place, flow.length);
  const before = flow[at - 2];
  const backHref = fromCheck
    ? `/${lang}/lodge/check`
    : before === undefined
      ? `/${lang}/lodge`
      : `/${lang}/lodge/${before}`;
  const number = toldNumber(step);
  return (
    <Page chrome={chrome} title={words.intake.start.title} backHref={backHref}>
      <Progress lang={lang} step={at} total={flow.length} />
      <ErrorSummary lang={lang} mistakes={mistakeLines(context, mistakes)} />
      <Form action={`/${lang}/lodge/${step}${fromCheck ? '?back=check' : ''}`}>
        <Question {...context} />
        <Buttons>
          <Button>{words.common.continue}</Button>
          {number > 0 && number < 3 ? (
            <Button kind="secondary" name="next" value="another">
              {words.intake.told.another}
            </Button>
          ) : null}
        </Buttons>
      </Form>
    </Page>
  );
};
