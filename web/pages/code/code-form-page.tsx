/** Where somebody types the code. A code that cannot be one says so; a code that nobody has says only that nothing is kept. */
import { Button, Buttons, ErrorSummary, Form, Page, TextArea, type Chrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';

export type CodeProblem = 'code-form' | 'code-check-digits' | 'unknown-code' | 'session-over';

export interface CodeFormPageProps {
  readonly chrome: Chrome;
  /** As typed; absent after an unknown code, so that the answer is the same for all of them. */
  readonly typed?: string | undefined;
  readonly problem?: CodeProblem | undefined;
  /** What was being sent when the session ended, name by name, to go on with the code: nothing typed is lost. */
  readonly waiting?: readonly (readonly [name: string, value: string])[] | undefined;
}

export const CodeFormPage = ({ chrome, typed, problem, waiting }: CodeFormPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).code;
  const error = problem === undefined ? undefined : words.problem[problem];
  return (
    <Page chrome={chrome} title={words.formTitle}>
      <ErrorSummary lang={lang} mistakes={error === undefined ? [] : [{ name: 'code', text: error }]} />
      <Form action={waiting === undefined ? `/${lang}/code` : `/${lang}/record`}>
        {(waiting ?? []).map(([name, value]) => (
          <input type="hidden" name={name} value={value} autocomplete="off" />
        ))}
        {/* Two lines: a whole code has to be seen to be compared with paper. */}
        <TextArea
          lang={lang}
          name="code"
          label={words.codeLabel}
          hint={words.codeHint}
          rows={2}
          value={typed}
          error={error}
          asHeading
        />
        <p>{words.formText}</p>
        <Buttons>
          <Button icon="key">{words.open}</Button>
        </Buttons>
      </Form>
    </Page>
  );
};
