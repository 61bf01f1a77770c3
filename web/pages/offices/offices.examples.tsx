import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { DistrictsPage } from './districts-page.tsx';
import { OfficePage, type OfficePageProps } from './office-page.tsx';
import { OfficesPage, type OfficeNode } from './offices-page.tsx';

const name = (lang: Lang, ur: string, en: string): string => (lang === 'ur' ? ur : en);
const node = (id: string, shown: string, more: Partial<OfficeNode> = {}): OfficeNode => ({
  id: `office_${id}`,
  name: shown,
  works: [],
  confirmedOn: undefined,
  below: [],
  ...more,
});

const tops = (lang: Lang): readonly OfficeNode[] => [
  node('monitor', name(lang, 'نگران', 'Monitor'), { works: ['monitors'], confirmedOn: '2026-11-22' }),
  node('head', name(lang, 'صدر دفتر', 'Head office'), {
    works: ['receives'],
    below: [
      node('kasur', name(lang, 'قصور کا دفتر', 'Office of Kasur'), {
        works: ['receives'],
        below: [node('desk', name(lang, 'ڈیسک', 'Desk'))],
      }),
    ],
  }),
];

const options = (lang: Lang) => [
  {
    label: name(lang, 'پنجاب', 'Punjab'),
    options: [{ value: 'office_head', label: name(lang, 'صدر دفتر', 'Head office') }],
  },
];

const office = (lang: Lang, more: Partial<OfficePageProps> = {}) => (
  <OfficePage
    chrome={exampleStaffChrome(lang, '/staff/offices/office_kasur')}
    office={{ id: 'office_kasur', name: name(lang, 'قصور کا دفتر', 'Office of Kasur'), confirmedOn: undefined }}
    typed={{
      fields: {
        kind: 'child-protection',
        level: 'district',
        en: 'Office of Kasur',
        ur: 'قصور کا دفتر',
        also: 'The office\nدفتر',
        jurisdiction: 'PK-PB',
        above: 'office_head',
        basis: 'asked by telephone',
      },
      works: ['receives'],
      confirmed: false,
    }}
    mistakes={[]}
    offices={options(lang)}
    districts={options(lang)}
    mayPropose
    {...more}
  />
);

const provinces = (lang: Lang) => [
  { id: 'pk-pb', name: name(lang, 'پنجاب', 'Punjab'), districts: [{ id: 'pk-pb-kasur', en: 'Kasur', ur: 'قصور' }] },
  {
    id: 'pk-sd',
    name: name(lang, 'سندھ', 'Sindh'),
    districts: [{ id: 'pk-sd-jamshoro', en: 'Jamshoro', ur: 'جامشورو' }],
  },
];

export const examples: readonly Example[] = [
  {
    name: 'by chain',
    show: (lang) => <OfficesPage chrome={exampleStaffChrome(lang, '/staff/offices')} tops={tops(lang)} mayPropose />,
  },
  {
    name: 'none, as a monitor',
    show: (lang) => <OfficesPage chrome={exampleStaffChrome(lang, '/staff/offices')} tops={[]} mayPropose={false} />,
  },
  { name: 'one office', show: (lang) => office(lang) },
  { name: 'one office, as a monitor', show: (lang) => office(lang, { mayPropose: false }) },
  {
    name: 'a new office with mistakes',
    show: (lang) =>
      office(lang, {
        office: undefined,
        typed: { fields: { id: 'Kasur Office', en: 'W'.repeat(140) }, works: ['receives', 'outside'], confirmed: true },
        mistakes: (['id', 'en', 'ur', 'kind', 'above', 'work'] as const).map((field) => ({
          name: field,
          text: name(lang, `یہ دوبارہ دیکھیں`, 'Please look at this'),
        })),
      }),
  },
  {
    name: 'districts',
    show: (lang) => (
      <DistrictsPage
        chrome={exampleStaffChrome(lang, '/staff/districts')}
        provinces={provinces(lang)}
        mayPropose
        typed={{ province: 'pk-pb', district: 'New' }}
        mistakes={[{ name: 'district', text: name(lang, 'چھوٹے حروف', 'Small letters') }]}
      />
    ),
  },
];
