/** One person: roles, what takes a second person, and the little that one administrator does alone. */
import {
  Button,
  Buttons,
  ErrorSummary,
  Fold,
  Form,
  Panel,
  StaffPage,
  type StaffChrome,
  SummaryList,
  Tag,
} from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { namedMistakes } from './named-mistakes.ts';
import type { PersonRow } from './people-page.tsx';
import { RoleForm, type RoleFormProps } from './role-form.tsx';
import { RoleLine } from './role-line.tsx';

/** What a form on this page does; posted as `what`. */
export const personOrders = [
  'propose-role',
  'end-role',
  'suspend',
  'resume',
  'end-sessions',
  'invite-again',
  'propose-invitation',
] as const;
export type PersonOrder = (typeof personOrders)[number];

export interface PersonPageProps extends Pick<RoleFormProps, 'offices' | 'districts' | 'typed' | 'mistakes'> {
  readonly chrome: StaffChrome;
  readonly person: PersonRow;
  /** Whoever looks is an administrator; a monitor sees and proposes nothing. */
  readonly mayPropose: boolean;
  /** This person has not joined, or two people agreed that they join again. */
  readonly invitationIsOpen: boolean;
  readonly done: keyof ReturnType<typeof messages>['people']['done'] | undefined;
}

export const PersonPage = (props: PersonPageProps): Html => {
  const { chrome, person, mayPropose, done, mistakes } = props;
  const { lang } = chrome;
  const words = messages(lang).people;
  const { account, displayName, state } = person;
  const rows = [
    {
      label: words.heads.signIn,
      value: (
        <bdi dir="ltr" translate="no">
          {person.signInName}
        </bdi>
      ),
    },
    { label: words.heads.state, value: <Tag>{words.states[state]}</Tag> },
  ];
  return (
    <StaffPage chrome={chrome} title={words.personTitle} place="people" backHref={`/${lang}/staff/people`}>
      <h1>
        <bdi>{displayName}</bdi>
      </h1>
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{words.done[done]}</p>
        </Panel>
      )}
      <ErrorSummary lang={lang} mistakes={namedMistakes(mistakes, words)} />
      <SummaryList lang={lang} rows={rows} />
      <section class="flow ruled">
        <h2>{words.rolesTitle}</h2>
        <Roles lang={lang} person={person} mayPropose={mayPropose} />
      </section>
      {mayPropose && state !== 'suspended' ? (
        <Fold title={words.proposeTitle} open={mistakes.some(({ name }) => name !== undefined)}>
          <p>{words.proposeText}</p>
          {person.isSelf ? <p>{words.ownRoles}</p> : null}
          <RoleForm lang={lang} action={addressOf(lang, account)} {...formProps(props)} />
        </Fold>
      ) : null}
      {mayPropose && !person.isSelf ? (
        <Orders lang={lang} person={person} invitationIsOpen={props.invitationIsOpen} />
      ) : null}
    </StaffPage>
  );
};

const formProps = ({ offices, districts, typed, mistakes }: PersonPageProps) => ({
  offices,
  districts,
  typed,
  mistakes,
});

const addressOf = (lang: Lang, account: string): string => `/${lang}/staff/people/${account}`;

const Roles = ({
  lang,
  person: { roles, account },
  mayPropose,
}: Pick<PersonPageProps, 'person' | 'mayPropose'> & { readonly lang: Lang }): Html => {
  const words = messages(lang).people;
  if (roles.length === 0) return <p>{words.noRoles}</p>;
  return (
    <ul class="points">
      {roles.map((role) => (
        <li>
          <RoleLine lang={lang} role={role} />
          {mayPropose ? (
            <Form action={addressOf(lang, account)} hidden={{ what: 'end-role', membership: role.membershipId }}>
              <Buttons>
                <Button kind="secondary">
                  {words.end}
                  <span class="unseen"> {messages(lang).staff.roles[role.role]}</span>
                </Button>
              </Buttons>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
};

/** What happens by one button: alone at once, or as a proposal. */
const Orders = ({
  lang,
  person,
  invitationIsOpen,
}: Pick<PersonPageProps, 'person' | 'invitationIsOpen'> & { readonly lang: Lang }): Html => {
  const words = messages(lang).people;
  const order = (what: PersonOrder, text: string, label: string): Child => (
    <Form action={addressOf(lang, person.account)} hidden={{ what }}>
      <p>{text}</p>
      <Buttons>
        <Button kind="secondary">{label}</Button>
      </Buttons>
    </Form>
  );
  if (person.state === 'suspended')
    return <section class="flow ruled">{order('resume', words.resumeText, words.resume)}</section>;
  return (
    <>
      <section class="flow ruled">
        <h2>{words.atOnceTitle}</h2>
        {invitationIsOpen ? order('invite-again', words.inviteAgainText, words.inviteAgain) : null}
        {order('suspend', words.suspendText, words.suspend)}
        {person.state === 'active' ? order('end-sessions', words.endSessionsText, words.endSessions) : null}
      </section>
      {person.state === 'active' && !invitationIsOpen ? (
        <section class="flow ruled">
          <h2>{words.proposeInvite}</h2>
          {order('propose-invitation', words.proposeInviteText, words.proposeInvite)}
        </section>
      ) : null}
    </>
  );
};
