import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import type { ShownRegister } from './register-panel.tsx';
import { RegistersNotAllowedPage, RegistersPage } from './registers-page.tsx';

const at = '/staff/registers';

const districts = (lang: Lang) => [
  {
    label: lang === 'ur' ? 'پنجاب' : 'Punjab',
    options: [{ value: 'pk-pb-kasur', label: lang === 'ur' ? 'قصور' : 'Kasur' }],
  },
];

const shown = (lang: Lang, letter: string): ShownRegister => ({
  register: `register_${letter.repeat(26)}`,
  kind: 'police-fir',
  district: lang === 'ur' ? 'قصور' : 'Kasur',
  year: letter === '7' ? 2015 : 2016,
  rowCount: 1204,
  erased: 1,
  erasuresAsked: 1,
  token: letter === '7' ? 'abcde-fghjk-mnpqr-stvwx-yz012' : undefined,
  permits: [
    {
      on: '2026-11-22',
      by: 'Monitor',
      purpose: 'review',
      basis: 'court-order',
      until: lang === 'ur' ? '۱۲:۳۰' : '12:30',
    },
  ],
  imports: letter === '7' ? [{ on: '2026-11-22', by: 'Monitor', counts: [1190, 0, 14, 9] }] : [],
});

export const examples: readonly Example[] = [
  {
    name: 'registers',
    show: (lang) => (
      <RegistersPage
        chrome={exampleStaffChrome(lang, at)}
        registers={[shown(lang, '7'), shown(lang, '8')]}
        districts={districts(lang)}
        done="asked"
      />
    ),
  },
  {
    name: 'registers, none yet',
    show: (lang) => <RegistersPage chrome={exampleStaffChrome(lang, at)} registers={[]} districts={districts(lang)} />,
  },
  {
    name: 'registers, with errors of a permit',
    show: (lang) => (
      <RegistersPage
        chrome={exampleStaffChrome(lang, at)}
        registers={[]}
        districts={districts(lang)}
        sent={{ kind: 'helpline', district: '', year: 'MMXV', basis: undefined, purpose: undefined }}
        mistakes={['district', 'year', 'basis', 'purpose']}
      />
    ),
  },
  {
    name: 'registers, with errors of an erasure',
    show: (lang) => (
      <RegistersPage
        chrome={exampleStaffChrome(lang, at)}
        registers={[{ ...shown(lang, '8'), sent: { row: '?', role: 'accused' } }]}
        districts={districts(lang)}
        mistakes={['row', 'ground']}
      />
    ),
  },
  { name: 'registers, not allowed', show: (lang) => <RegistersNotAllowedPage chrome={exampleStaffChrome(lang, at)} /> },
];
