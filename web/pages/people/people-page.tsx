/** Everybody who can sign in, with state and roles; and the form that invites one more. */
import {
  Button,
  Buttons,
  DataTable,
  ErrorSummary,
  Fold,
  Form,
  type Mistake,
  Panel,
  StaffPage,
  type StaffChrome,
  Tag,
  TextField,
} from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { namedMistakes } from './named-mistakes.ts';
import { RoleLine, type RoleView } from './role-line.tsx';

export interface PersonRow {
  /** `account_…` */
  readonly account: string;
  readonly displayName: string;
  readonly signInName: string;
  readonly state: 'invited' | 'active' | 'suspended';
  readonly roles: readonly RoleView[];
  readonly isSelf: boolean;
}

export interface PeoplePageProps {
  readonly chrome: StaffChrome;
  readonly people: readonly PersonRow[];
  readonly mayInvite: boolean;
  /** How many decide: said where one alone may do more than later, or where a second one is missing. */
  readonly note: 'set-up' | 'few' | undefined;
  /** What was typed into the form, to be mended. */
  readonly typed: Readonly<Partial<Record<'display-name' | 'sign-in-name', string>>>;
  readonly mistakes: readonly Mistake[];
}

export const PeoplePage = ({ chrome, people, mayInvite, note, typed, mistakes }: PeoplePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).people;
  return (
    <StaffPage chrome={chrome} title={words.title} place="people">
      <h1>{words.title}</h1>
      <ErrorSummary
        lang={lang}
        mistakes={namedMistakes(mistakes, { 'display-name': words.displayName, 'sign-in-name': words.signInName })}
      />
      <p class="lead">{words.lead}</p>
      {note === undefined ? null : (
        <Panel kind="firm">
          <p>{note === 'set-up' ? words.setUp : words.few}</p>
        </Panel>
      )}
      <DataTable
        caption={words.list}
        heads={[words.heads.name, words.heads.signIn, words.heads.state, words.heads.roles]}
        rows={people.map((person) => rowOf(lang, person))}
      />
      <p>
        <a href={`/${lang}/staff/changes`}>{words.waiting}</a>
      </p>
      {mayInvite ? <InviteForm lang={lang} typed={typed} mistakes={mistakes} /> : null}
    </StaffPage>
  );
};

const tones = { invited: 'part', active: 'good', suspended: 'open' } as const;

function rowOf(lang: Lang, { account, displayName, signInName, state, roles, isSelf }: PersonRow): readonly Child[] {
  const words = messages(lang).people;
  return [
    <>
      <a href={`/${lang}/staff/people/${account}`}>
        <bdi>{displayName}</bdi>
      </a>
      {isSelf ? ` (${words.you})` : null}
    </>,
    <bdi dir="ltr" translate="no">
      {signInName}
    </bdi>,
    <Tag tone={tones[state]}>{words.states[state]}</Tag>,
    roles.length === 0 ? (
      words.noRoles
    ) : (
      <ul class="plain-list">
        {roles.map((role) => (
          <li>
            <RoleLine lang={lang} role={role} />
          </li>
        ))}
      </ul>
    ),
  ];
}

const InviteForm = ({
  lang,
  typed,
  mistakes,
}: Pick<PeoplePageProps, 'typed' | 'mistakes'> & { readonly lang: Lang }): Html => {
  const words = messages(lang).people;
  const errorOf = (name: string): string | undefined => mistakes.find((mistake) => mistake.name === name)?.text;
  return (
    <Fold title={words.inviteTitle} open={mistakes.length > 0}>
      <p>{words.inviteText}</p>
      <Form action={`/${lang}/staff/people`}>
        <TextField
          lang={lang}
          name="display-name"
          label={words.displayName}
          hint={words.displayNameHint}
          value={typed['display-name']}
          error={errorOf('display-name')}
        />
        <TextField
          lang={lang}
          name="sign-in-name"
          label={words.signInName}
          hint={words.signInNameHint}
          width="medium"
          value={typed['sign-in-name']}
          error={errorOf('sign-in-name')}
        />
        <Buttons>
          <Button>{words.invite}</Button>
        </Buttons>
      </Form>
    </Fold>
  );
};
