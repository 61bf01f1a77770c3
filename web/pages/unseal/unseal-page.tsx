/**
 * Where a keeper types a passphrase, or custodians their shares one by one. Says what works meanwhile and who can; while the
 * server is sealed it tells nobody any number of cases, and what is typed is never shown again.
 */
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  Page,
  Panel,
  SecretField,
  TextArea,
  type Chrome,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { digits, messages } from '../../locales/index.ts';

export type UnsealProblem =
  | { readonly field: 'passphrase'; readonly code: 'does-not-open' | 'busy' }
  | { readonly field: 'passphrase' | 'share'; readonly code: 'slowed'; readonly seconds: number }
  | {
      readonly field: 'share';
      readonly code: 'share-not-the-form' | 'share-miscopied' | 'share-unknown' | 'does-not-open';
    };

export type UnsealState =
  /** Over an open network nothing secret is typed. */
  | { readonly kind: 'off' }
  | { readonly kind: 'no-keys' }
  | { readonly kind: 'unsealed' }
  | {
      readonly kind: 'sealed';
      /** Shares that were typed in the last quarter of an hour; absent if there are none. */
      readonly gathered?: { readonly have: number; readonly threshold: number } | undefined;
      readonly problem?: UnsealProblem | undefined;
    };

export interface UnsealPageProps {
  readonly chrome: Chrome;
  readonly state: UnsealState;
}

export const UnsealPage = ({ chrome, state }: UnsealPageProps): Html => {
  const words = messages(chrome.lang).unseal;
  switch (state.kind) {
    case 'off':
      return <Said chrome={chrome} title={words.offTitle} text={words.offText} />;
    case 'no-keys':
      return <Said chrome={chrome} title={words.noKeysTitle} text={words.noKeysText} />;
    case 'unsealed':
      return <Said chrome={chrome} title={words.openTitle} text={words.openText} toSignIn />;
    case 'sealed':
      return <Sealed chrome={chrome} state={state} />;
    default:
      throw new Error(`unknown state: ${String(state satisfies never)}`);
  }
};

interface SaidProps {
  readonly chrome: Chrome;
  readonly title: string;
  readonly text: string;
  readonly toSignIn?: boolean;
}

const Said = ({ chrome, title, text, toSignIn }: SaidProps): Html => (
  <Page chrome={chrome} title={messages(chrome.lang).unseal.title}>
    <h1>{title}</h1>
    <p class="lead">{text}</p>
    {toSignIn === true ? (
      <Buttons>
        <ButtonLink href={`/${chrome.lang}/sign-in`}>{messages(chrome.lang).unseal.toSignIn}</ButtonLink>
      </Buttons>
    ) : null}
  </Page>
);

interface SealedProps {
  readonly chrome: Chrome;
  readonly state: Extract<UnsealState, { readonly kind: 'sealed' }>;
}

const Sealed = ({ chrome, state: { gathered, problem } }: SealedProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).unseal;
  const text = problem === undefined ? undefined : problemText(lang, problem);
  const errorOf = (field: UnsealProblem['field']) => (problem?.field === field ? text : undefined);
  return (
    <Page chrome={chrome} title={words.title}>
      <ErrorSummary
        lang={lang}
        mistakes={problem === undefined || text === undefined ? [] : [{ name: problem.field, text }]}
      />
      <h1>{words.sealedTitle}</h1>
      <p class="lead">{words.sealedText}</p>
      <section class="flow">
        <h2>{words.whoTitle}</h2>
        <ul class="points">
          {words.who.map((who) => (
            <li>{who}</li>
          ))}
        </ul>
        <p>{words.kept}</p>
      </section>
      <section class="flow ruled">
        <h2>{words.passphraseTitle}</h2>
        <Form action={`/${lang}/unseal`} hidden={{ by: 'passphrase' }}>
          <SecretField
            lang={lang}
            name="passphrase"
            label={words.passphraseLabel}
            hint={words.passphraseHint}
            error={errorOf('passphrase')}
          />
          <Buttons>
            <Button icon="key">{words.passphraseGo}</Button>
          </Buttons>
        </Form>
      </section>
      <section class="flow ruled">
        <h2>{words.sharesTitle}</h2>
        {gathered === undefined ? null : (
          <Panel kind="done">
            <p>{words.gathered(digits(lang, String(gathered.have)), digits(lang, String(gathered.threshold)))}</p>
          </Panel>
        )}
        <Form action={`/${lang}/unseal`} hidden={{ by: 'share' }}>
          {/* Three lines, as a share is printed. */}
          <TextArea
            lang={lang}
            name="share"
            label={words.shareLabel}
            hint={words.shareHint}
            rows={3}
            error={errorOf('share')}
          />
          <Buttons>
            <Button kind="secondary">{words.shareGo}</Button>
          </Buttons>
        </Form>
      </section>
    </Page>
  );
};

function problemText(lang: Chrome['lang'], problem: UnsealProblem): string {
  const words = messages(lang).unseal.problem;
  return problem.code === 'slowed' ? words.slowed(digits(lang, String(problem.seconds))) : words[problem.code];
}
