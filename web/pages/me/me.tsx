/** One's own account: how one signs in, and where one is signed in. Sessions are told apart by times, never by device. */
import type { FactorsView, SessionView } from '@amanat/casework';
import type { PassphraseFault } from '@amanat/domain';
import {
  Button,
  Buttons,
  DataTable,
  ErrorSummary,
  Fold,
  Form,
  Panel,
  SecretField,
  StaffPage,
  type StaffChrome,
  SummaryList,
  Tag,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { digits, formatDay, type Lang, messages } from '../../locales/index.ts';
import { MailNotice, type MailNoticeView } from './mail-notice.tsx';
import { PasskeyForm, type PasskeyOffer } from '../sign-in/passkey-form.tsx';

/** A session with its times in words. */
export interface SessionLine extends Pick<SessionView, 'session' | 'way'> {
  readonly isThisOne: boolean;
  readonly started: string;
  readonly lastUsed: string;
}

export type MeMistake =
  | { readonly field: 'current'; readonly code: 'wrong' | 'busy' }
  | { readonly field: 'wanted'; readonly code: PassphraseFault }
  | { readonly field: 'address'; readonly code: 'not-an-address' }
  | { readonly field: 'passkey'; readonly code: 'not-removed' | 'failed' | 'sign-in-anew' };

export interface MePageProps {
  readonly chrome: StaffChrome;
  readonly factors: FactorsView;
  readonly sessions: readonly SessionLine[];
  readonly changed?: boolean | undefined;
  readonly mistake?: MeMistake | undefined;
  readonly passkey?: PasskeyOffer | undefined;
  readonly mail: MailNoticeView;
}

function textOf(lang: Lang, mistake: MeMistake): string {
  const words = messages(lang).signIn;
  switch (mistake.field) {
    case 'current':
      return words.problem[mistake.code];
    case 'wanted':
      return words.join.fault[mistake.code];
    case 'address':
      return messages(lang).mail.problem;
    case 'passkey':
      if (mistake.code === 'sign-in-anew') return words.me.signInAnew;
      return mistake.code === 'failed' ? words.join.passkeyFailed : words.me.notRemoved;
    default:
      throw new Error(`not handled: ${String(mistake satisfies never)}`);
  }
}

export const MePage = (props: MePageProps): Html => {
  const { chrome, factors, changed, mistake } = props;
  const { lang } = chrome;
  const words = messages(lang).signIn.me;
  const text = mistake === undefined ? undefined : textOf(lang, mistake);
  const name = mistake === undefined || mistake.field === 'passkey' ? undefined : mistake.field;
  return (
    <StaffPage chrome={chrome} title={words.title} place="me">
      <ErrorSummary lang={lang} mistakes={text === undefined ? [] : [{ name, text }]} />
      <h1>{words.title}</h1>
      {changed === true ? (
        <Panel kind="done">
          <p>{words.changed}</p>
        </Panel>
      ) : null}
      <Factors lang={lang} factors={factors} />
      {factors.passphrase ? <ChangePassphrase {...props} /> : null}
      {factors.passphrase && factors.totp ? (
        <Form action={`/${lang}/staff/me/recovery-codes`}>
          <p>{words.newCodesText}</p>
          <Buttons>
            <Button kind="secondary">{words.newCodes}</Button>
          </Buttons>
        </Form>
      ) : null}
      <AddPasskey {...props} />
      <MailNotice lang={lang} mail={props.mail} />
      <Sessions {...props} />
      <p>
        <a href={`/${lang}/staff/conduct`}>{words.conduct}</a>
      </p>
    </StaffPage>
  );
};

const Factors = ({ lang, factors }: Pick<MePageProps, 'factors'> & { readonly lang: Lang }): Html => {
  const words = messages(lang).signIn.me;
  const state = (isSet: boolean) => <Tag tone={isSet ? 'good' : 'open'}>{isSet ? words.set : words.notSet}</Tag>;
  return (
    <section class="flow">
      <h2>{words.factorsTitle}</h2>
      <SummaryList
        lang={lang}
        rows={[
          { label: words.name, value: <bdi>{factors.signInName}</bdi> },
          { label: words.passphrase, value: state(factors.passphrase) },
          { label: words.totp, value: state(factors.passphrase && factors.totp) },
          { label: words.recoveryCodes, value: digits(lang, String(factors.recoveryCodesLeft)) },
        ]}
      />
      {factors.passkeys.length === 0 ? null : (
        <>
          <h3>{words.passkeys}</h3>
          <ul class="points">
            {factors.passkeys.map(({ credentialId, label, addedOn }) => (
              <li>
                <bdi>{label}</bdi>, {words.passkeyAdded(formatDay(lang, Temporal.PlainDate.from(addedOn)))}
                <Form action={`/${lang}/staff/me/passkeys/remove`} hidden={{ passkey: credentialId }}>
                  <Buttons>
                    <Button kind="secondary">
                      {words.remove} <span class="unseen">{label}</span>
                    </Button>
                  </Buttons>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const ChangePassphrase = ({ chrome: { lang }, mistake }: MePageProps): Html => {
  const { join, me: words } = messages(lang).signIn;
  const errorOf = (field: MeMistake['field']) => (mistake?.field === field ? textOf(lang, mistake) : undefined);
  return (
    <Fold title={words.changePassphrase} open={mistake?.field === 'current' || mistake?.field === 'wanted'}>
      <Form action={`/${lang}/staff/me/passphrase`}>
        <SecretField lang={lang} name="current" label={words.currentPassphrase} error={errorOf('current')} />
        <SecretField
          lang={lang}
          name="wanted"
          label={words.newPassphrase}
          hint={join.passphraseHint}
          error={errorOf('wanted')}
        />
        <Buttons>
          <Button kind="secondary">{words.change}</Button>
        </Buttons>
      </Form>
    </Fold>
  );
};

const AddPasskey = ({ chrome: { lang }, passkey }: MePageProps): Html => {
  const { join, me: words } = messages(lang).signIn;
  if (passkey === undefined) return <></>;
  return (
    <PasskeyForm
      action={`/${lang}/staff/me/passkeys`}
      kind="make"
      offer={passkey}
      title={words.addPasskey}
      text={join.passkeyText}
      go={words.addPasskey}
      failed={join.passkeyFailed}
    >
      <TextField lang={lang} name="label" label={words.passkeyName} width="medium" optional />
    </PasskeyForm>
  );
};

const Sessions = ({ chrome: { lang }, sessions }: MePageProps): Html => {
  const words = messages(lang).signIn.me;
  return (
    <section class="flow ruled">
      <h2>{words.sessionsTitle}</h2>
      <p>{words.sessionsText}</p>
      <DataTable
        caption={words.sessionsTitle}
        heads={[words.session, words.started, words.lastUsed, words.way, words.end]}
        rows={sessions.map(({ session, isThisOne, started, lastUsed, way }) => [
          isThisOne ? <strong>{words.thisOne}</strong> : words.another,
          started,
          lastUsed,
          words.ways[way],
          isThisOne ? (
            ''
          ) : (
            <Form action={`/${lang}/staff/me/sessions`} hidden={{ session }}>
              <Button kind="secondary">
                {words.end} <span class="unseen">{started}</span>
              </Button>
            </Form>
          ),
        ])}
      />
      {sessions.length < 2 ? null : (
        <Form action={`/${lang}/staff/me/sessions/others`}>
          <Buttons>
            <Button kind="secondary">{words.endOthers}</Button>
          </Buttons>
        </Form>
      )}
    </section>
  );
};
