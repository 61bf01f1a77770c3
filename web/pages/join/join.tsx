/** From an invitation to an account: the letters; then a passphrase with a telephone, or a passkey. */
import type { PassphraseFault } from '@amanat/domain';
import {
  Button,
  Buttons,
  type Chrome,
  ErrorSummary,
  Form,
  Page,
  Panel,
  SecretField,
  StaffPage,
  type StaffChrome,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import type { PatternView } from '../slip/slip-page.tsx';
import { PasskeyForm, type PasskeyOffer } from '../sign-in/passkey-form.tsx';
import { type SignInProblem, signInProblemText } from '../sign-in/sign-in-page.tsx';

export interface JoinPageProps {
  readonly chrome: Chrome;
  /** As typed. */
  readonly secret?: string | undefined;
  readonly unknown?: boolean | undefined;
  /** Address of the script that moves the letters from the address into the field; left out, there is none. */
  readonly script?: string | undefined;
}

export const JoinPage = ({ chrome, secret, unknown, script }: JoinPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).signIn.join;
  const error = unknown === true ? words.unknown : undefined;
  return (
    <Page chrome={chrome} title={words.title}>
      <ErrorSummary lang={lang} mistakes={error === undefined ? [] : [{ name: 'secret', text: error }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <Form action={`/${lang}/join`}>
        <TextField
          lang={lang}
          name="secret"
          label={words.secret}
          hint={words.secretHint}
          value={secret}
          error={error}
        />
        <Buttons>
          <Button>{words.go}</Button>
        </Buttons>
      </Form>
      {script === undefined ? null : <script type="module" src={script}></script>}
    </Page>
  );
};

export type PassphraseMistake = PassphraseFault | 'differs';

export interface JoinSetPageProps {
  readonly chrome: Chrome;
  readonly signInName: string;
  /** Whoever was here before: what was set is replaced. */
  readonly joinsAgain: boolean;
  /** Of the telephone's codes, in groups of four. */
  readonly letters: string;
  /** The same to be scanned. */
  readonly pattern: PatternView;
  readonly mistake?: PassphraseMistake | undefined;
  /** About the code, or about all of it. */
  readonly problem?: SignInProblem | undefined;
  readonly passkey?: PasskeyOffer | undefined;
}

export const JoinSetPage = (props: JoinSetPageProps): Html => {
  const { chrome, signInName, joinsAgain, letters, pattern, mistake, problem, passkey } = props;
  const { lang } = chrome;
  const all = messages(lang).signIn;
  const words = all.join;
  const fault = mistake === undefined ? undefined : words.fault[mistake];
  const wrong = problem === undefined ? undefined : signInProblemText(lang, problem);
  const mistakes = [
    ...(fault === undefined ? [] : [{ name: 'passphrase', text: fault }]),
    ...(wrong === undefined ? [] : [{ name: 'code', text: wrong }]),
  ];
  return (
    <Page chrome={chrome} title={words.title}>
      <ErrorSummary lang={lang} mistakes={mistakes} />
      <h1>{words.setTitle}</h1>
      <p class="lead">
        {words.yourName}: <bdi class="letters">{signInName}</bdi>
      </p>
      {joinsAgain ? (
        <Panel>
          <p>{words.again}</p>
        </Panel>
      ) : null}
      <section class="flow">
        <h2>{words.passphraseTitle}</h2>
        <Form action={`/${lang}/join/passphrase`}>
          <SecretField lang={lang} name="passphrase" label={all.passphrase} hint={words.passphraseHint} error={fault} />
          <SecretField lang={lang} name="repeat" label={words.repeat} />
          <h3>{words.scanTitle}</h3>
          <p>{words.scanText}</p>
          <div class="qr">
            <svg viewBox={`0 0 ${pattern.size} ${pattern.size}`} role="img" aria-label={words.scanTitle}>
              <path d={pattern.path} fill="#000" />
            </svg>
          </div>
          <p>
            {words.letters}: <bdi class="letters code">{letters}</bdi>
          </p>
          <TextField lang={lang} name="code" label={words.code} error={wrong} keyboard="numeric" width="short" />
          <Buttons>
            <Button icon="check">{words.finish}</Button>
          </Buttons>
        </Form>
      </section>
      {passkey === undefined ? null : (
        <PasskeyForm
          action={`/${lang}/join/passkey`}
          kind="make"
          offer={passkey}
          title={words.passkeyTitle}
          text={words.passkeyText}
          go={words.passkeyGo}
          failed={words.passkeyFailed}
        />
      )}
    </Page>
  );
};

export interface RecoveryCodesPageProps {
  readonly chrome: StaffChrome;
  readonly codes: readonly string[];
}

/** Shown once, right after they were made. */
export const RecoveryCodesPage = ({ chrome, codes }: RecoveryCodesPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).signIn.recovery;
  return (
    <StaffPage chrome={chrome} title={words.title} place="me">
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <ul class="recovery">
        {codes.map((code) => (
          <li>
            <bdi class="letters code">{code}</bdi>
          </li>
        ))}
      </ul>
      <Form action={`/${lang}/staff/me/recovery-codes/done`}>
        <Buttons>
          <Button icon="check">{words.done}</Button>
        </Buttons>
      </Form>
    </StaffPage>
  );
};
