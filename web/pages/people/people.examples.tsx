import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { InvitedPage } from './invited-page.tsx';
import { PeoplePage, type PersonRow } from './people-page.tsx';
import { PersonPage, type PersonPageProps } from './person-page.tsx';

const account = (letter: string): string => `account_${letter.repeat(26)}`;
const officeName = (lang: Lang): string => (lang === 'ur' ? 'مثال کا دفتر' : 'Example office');
const districtName = (lang: Lang): string => (lang === 'ur' ? 'قصور' : 'Kasur');

const people = (lang: Lang): readonly PersonRow[] => [
  {
    account: account('a'),
    displayName: lang === 'ur' ? 'منتظم' : 'Administrator',
    signInName: 'administrator',
    state: 'active',
    roles: [{ membershipId: 'mem_a', role: 'administrator', scope: 'all', office: officeName(lang) }],
    isSelf: true,
  },
  {
    account: account('b'),
    displayName: 'Supervisor, Kasur',
    signInName: 'supervisor.kasur',
    state: 'active',
    roles: [
      {
        membershipId: 'mem_b',
        role: 'supervisor',
        scope: 'district',
        office: officeName(lang),
        district: districtName(lang),
      },
      { membershipId: 'mem_c', role: 'case-worker', scope: 'team', office: officeName(lang), team: 'intake' },
    ],
    isSelf: false,
  },
  {
    account: account('c'),
    displayName: 'کیس ورکر',
    signInName: 'worker-3',
    state: 'invited',
    roles: [],
    isSelf: false,
  },
  { account: account('d'), displayName: 'Lawyer', signInName: 'lawyer', state: 'suspended', roles: [], isSelf: false },
];

const list = (lang: Lang) => ({
  chrome: exampleStaffChrome(lang, '/staff/people'),
  people: people(lang),
  mayInvite: true,
  note: undefined,
  typed: {},
  mistakes: [],
});

function person(lang: Lang, index: number, changes: Partial<PersonPageProps> = {}) {
  const shown = people(lang)[index];
  if (shown === undefined) throw new Error('no such example');
  return (
    <PersonPage
      chrome={exampleStaffChrome(lang, `/staff/people/${shown.account}`)}
      person={shown}
      mayPropose
      invitationIsOpen={shown.state === 'invited'}
      offices={[{ label: districtName(lang), options: [{ value: 'office_example', label: officeName(lang) }] }]}
      districts={[{ label: '', options: [{ value: 'pk-pb-kasur', label: districtName(lang) }] }]}
      typed={{}}
      mistakes={[]}
      done={undefined}
      {...changes}
    />
  );
}

export const examples: readonly Example[] = [
  { name: 'people', show: (lang) => <PeoplePage {...list(lang)} /> },
  {
    name: 'people, the first administrator, with mistakes',
    show: (lang) => (
      <PeoplePage
        {...list(lang)}
        note="set-up"
        typed={{ 'display-name': 'W'.repeat(90), 'sign-in-name': 'A b' }}
        mistakes={[
          { name: 'display-name', text: lang === 'ur' ? 'یہ بہت لمبا ہے۔' : 'This is too long.' },
          { name: 'sign-in-name', text: lang === 'ur' ? 'یہ نام لیا جا چکا۔' : 'This name is taken.' },
        ]}
      />
    ),
  },
  {
    name: 'people, as a monitor sees them',
    show: (lang) => <PeoplePage {...list(lang)} mayInvite={false} note="few" />,
  },
  { name: 'oneself', show: (lang) => person(lang, 0) },
  {
    name: 'somebody with roles and mistakes',
    show: (lang) =>
      person(lang, 1, {
        done: 'signed-out',
        typed: { role: 'supervisor', scope: 'team', team: 'A team', district: 'pk-pb-kasur' },
        mistakes: [
          { name: 'team', text: lang === 'ur' ? 'ٹیم کا نام' : 'The team' },
          { name: 'office', text: lang === 'ur' ? 'دفتر چنیں' : 'Choose an office' },
        ],
      }),
  },
  { name: 'somebody invited', show: (lang) => person(lang, 2) },
  { name: 'somebody suspended', show: (lang) => person(lang, 3) },
  { name: 'as a monitor sees somebody', show: (lang) => person(lang, 1, { mayPropose: false }) },
  {
    name: 'an invitation',
    show: (lang) => (
      <InvitedPage
        chrome={exampleStaffChrome(lang, '/staff/people')}
        displayName="Case worker, Kasur"
        account={account('c')}
        secret="7k2m9-qxr4t-8n3vd-5wz6c-hj0pf"
        address={`https://office.example/${lang}/join`}
        until={lang === 'ur' ? '۲۵ نومبر ۲۰۲۶' : '25 November 2026'}
      />
    ),
  },
];
