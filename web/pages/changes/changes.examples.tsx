import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { ChangePage, type ChangePageProps } from './change-page.tsx';
import type { ShownChange } from './change-view.ts';
import { ChangesPage } from './changes-page.tsx';
import { NotAllowedPage } from './not-allowed-page.tsx';

const officeName = (lang: Lang): string => (lang === 'ur' ? 'مثال کا دفتر' : 'Example office');

const granting = (lang: Lang): ShownChange => ({
  change: `change_${'a'.repeat(26)}`,
  kind: 'grant-role',
  state: 'proposed',
  about: lang === 'ur' ? 'کیس ورکر، قصور' : 'Case worker, Kasur',
  by: 'Administrator A',
  proposedOn: '2026-11-22',
  decidedBy: undefined,
  decidedOn: undefined,
  role: { membershipId: 'mem_a', role: 'case-worker', scope: 'team', office: officeName(lang), team: 'intake' },
  fields: [],
  isNew: false,
  mayDecide: true,
  mayWithdraw: false,
});

const office = (lang: Lang): ShownChange => ({
  ...granting(lang),
  change: `change_${'b'.repeat(26)}`,
  kind: 'set-office',
  about: officeName(lang),
  role: undefined,
  fields: [
    {
      label: lang === 'ur' ? 'انگریزی نام' : 'Name in English',
      now: 'Example office',
      proposed: 'Another, much longer name of an office',
    },
    {
      label: lang === 'ur' ? 'کس کے حکم کا پابند ہے' : 'Stands under the orders of',
      now: '',
      proposed: 'Head office',
    },
  ],
});

const agreed = (lang: Lang): ShownChange => ({
  ...office(lang),
  change: `change_${'c'.repeat(26)}`,
  state: 'agreed',
  decidedBy: 'Monitor, Punjab',
  decidedOn: '2026-11-23',
  fields: [],
  mayDecide: false,
});

const one = (lang: Lang, change: ShownChange, more: Partial<ChangePageProps> = {}) => (
  <ChangePage
    chrome={exampleStaffChrome(lang, `/staff/changes/${change.change}`)}
    change={change}
    done={undefined}
    refusal={undefined}
    {...more}
  />
);

export const examples: readonly Example[] = [
  {
    name: 'open and decided',
    show: (lang) => (
      <ChangesPage
        chrome={exampleStaffChrome(lang, '/staff/changes')}
        changes={[granting(lang), office(lang), agreed(lang), { ...agreed(lang), state: 'withdrawn' }]}
      />
    ),
  },
  {
    name: 'none',
    show: (lang) => <ChangesPage chrome={exampleStaffChrome(lang, '/staff/changes')} changes={[]} />,
  },
  { name: 'to decide on', show: (lang) => one(lang, granting(lang)) },
  { name: 'an office to decide on', show: (lang) => one(lang, office(lang), { refusal: 'chain-loops' }) },
  {
    name: 'a new office',
    show: (lang) =>
      one(lang, {
        ...office(lang),
        isNew: true,
        fields: office(lang).fields.map((each) => ({ ...each, now: undefined })),
      }),
  },
  {
    name: 'one’s own',
    show: (lang) => one(lang, { ...granting(lang), mayDecide: false, mayWithdraw: true }, { done: 'proposed' }),
  },
  { name: 'about oneself', show: (lang) => one(lang, { ...granting(lang), mayDecide: false }) },
  { name: 'agreed', show: (lang) => one(lang, agreed(lang), { done: 'agreed' }) },
  {
    name: 'not allowed',
    show: (lang) => <NotAllowedPage chrome={exampleStaffChrome(lang, '/staff/changes', { places: ['home', 'me'] })} />,
  },
];
