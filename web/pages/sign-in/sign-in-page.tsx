/** Where people of an office sign in. Nothing on it tells an unknown name from a wrong passphrase. */
import {
  Button,
  ButtonLink,
  Buttons,
  type Chrome,
  ErrorSummary,
  Form,
  Page,
  SecretField,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { digits, type Lang, messages } from '../../locales/index.ts';
import { PasskeyForm, type PasskeyOffer } from './passkey-form.tsx';

/** Why somebody is not signed in. */
export type SignInProblem =
  | { readonly code: 'wrong' | 'wrong-code' | 'used-code' | 'passkey-refused' | 'too-late' | 'busy' }
  | { readonly code: 'slowed'; readonly waitSeconds: number };

export function signInProblemText(lang: Lang, problem: SignInProblem): string {
  const words = messages(lang).signIn.problem;
  return problem.code === 'slowed' ? words.slowed(digits(lang, String(problem.waitSeconds))) : words[problem.code];
}

export interface SignInPageProps {
  readonly chrome: Chrome;
  /** As typed; the passphrase is never shown again. */
  readonly name?: string | undefined;
  readonly problem?: SignInProblem | undefined;
  /** Absent over an IP address, which cannot have passkeys. */
  readonly passkey?: PasskeyOffer | undefined;
}

export const SignInPage = ({ chrome, name, problem, passkey }: SignInPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).signIn;
  const text = problem === undefined ? undefined : signInProblemText(lang, problem);
  return (
    <Page chrome={chrome} title={words.title}>
      <ErrorSummary lang={lang} mistakes={text === undefined ? [] : [{ name: 'name', text }]} />
      <h1>{words.title}</h1>
      <p>
        {words.text} <a href={`/${lang}/code`}>{words.toCode}</a>
      </p>
      <Form action={`/${lang}/sign-in`}>
        <TextField lang={lang} name="name" label={words.name} hint={words.nameHint} value={name} error={text} />
        <SecretField lang={lang} name="passphrase" label={words.passphrase} />
        <Buttons>
          <Button icon="key">{words.go}</Button>
          <ButtonLink kind="secondary" href={`/${lang}/join`}>
            {words.joinLink}
          </ButtonLink>
        </Buttons>
      </Form>
      {passkey === undefined ? null : (
        <PasskeyForm
          action={`/${lang}/sign-in/passkey`}
          kind="use"
          offer={passkey}
          title={words.passkeyTitle}
          text={words.passkeyText}
          go={words.passkeyGo}
          failed={words.problem['passkey-refused']}
        />
      )}
    </Page>
  );
};

export interface SignInCodePageProps {
  readonly chrome: Chrome;
  readonly problem?: SignInProblem | undefined;
}

/** The second step. */
export const SignInCodePage = ({ chrome, problem }: SignInCodePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).signIn;
  const text = problem === undefined ? undefined : signInProblemText(lang, problem);
  return (
    <Page chrome={chrome} title={words.title} backHref={`/${lang}/sign-in`}>
      <ErrorSummary lang={lang} mistakes={text === undefined ? [] : [{ name: 'code', text }]} />
      <h1>{words.codeTitle}</h1>
      <Form action={`/${lang}/sign-in/code`}>
        <TextField lang={lang} name="code" label={words.codeLabel} hint={words.codeHint} error={text} width="medium" />
        <Buttons>
          <Button icon="key">{words.signInGo}</Button>
        </Buttons>
      </Form>
    </Page>
  );
};

/** Over a network that others can read. */
export const SignInOffPage = ({ chrome }: { readonly chrome: Chrome }): Html => {
  const words = messages(chrome.lang).signIn;
  return (
    <Page chrome={chrome} title={words.title}>
      <h1>{words.offTitle}</h1>
      <p class="lead">{words.offText}</p>
    </Page>
  );
};
