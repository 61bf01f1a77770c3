import type { WarningView } from '@amanat/casework';
import { caseId, listedDistricts, warningReasons } from '@amanat/domain';
import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import { exampleMap } from '../../components/village-map/village-map.examples.tsx';
import type { Lang } from '../../locales/index.ts';
import { WarningPage, type WarningPageProps } from './warning-page.tsx';
import { WarningsPage } from './warnings-page.tsx';

const idOf = (number: number) => caseId(new Uint8Array(17).fill(number));

const raised: WarningView = {
  warning: `warning_${'0'.repeat(26)}`,
  rule: 'same-thing',
  about: 'device',
  reasons: [
    { reason: 'same-device', number: 3 },
    { reason: 'crosses-district', number: 2 },
    { reason: 'by-chance-one-in', number: 8200 },
    { reason: 'same-group-of-offences' },
  ],
  keeper: 'office_example',
  lookBy: '2026-11-25',
  isLate: false,
  raisedOn: '2026-11-22',
  state: 'raised',
  cases: [
    { caseId: idOf(3), district: 'pk-pb-kasur', group: 'blackmail', recordedOn: '2026-10-02' },
    {
      caseId: idOf(7),
      district: 'pk-pb-okara',
      group: 'blackmail',
      recordedOn: '2026-11-11',
      village: 'Chak 222 Example',
    },
    {
      caseId: idOf(9),
      district: 'pk-pb-okara',
      group: 'material-found',
      recordedOn: '2026-11-21',
      village: 'مثال پور',
    },
  ],
  mayClose: true,
};

const closed: WarningView = {
  ...raised,
  warning: `warning_${'1'.repeat(26)}`,
  rule: 'same-person',
  about: 'person',
  state: 'closed',
  isLate: true,
  closed: { ground: 'sources-were-one', onDay: '2026-11-22', byName: 'Monitor' },
  mayClose: false,
};

const everyReason: WarningView = {
  ...raised,
  rule: 'of-a-later-version',
  about: 'place',
  reasons: warningReasons.flatMap((reason) => [{ reason }, { reason, number: 12 }]),
  isLate: true,
  state: 'seen',
};

const offices = (lang: Lang): ReadonlyMap<string, string> =>
  new Map([['office_example', lang === 'ur' ? 'مثالی دفتر' : 'Example office']]);

const page = (lang: Lang, warning: WarningView, more: Partial<WarningPageProps> = {}) => (
  <WarningPage
    chrome={exampleStaffChrome(lang, '/staff/warnings')}
    warning={warning}
    maps={[]}
    districts={listedDistricts}
    offices={offices(lang)}
    {...more}
  />
);

export const examples: readonly Example[] = [
  {
    name: 'list',
    show: (lang) => (
      <WarningsPage
        chrome={exampleStaffChrome(lang, '/staff/warnings')}
        warnings={[
          raised,
          { ...raised, rule: 'many-from-one-place', about: 'place', isLate: true, state: 'seen' },
          closed,
        ]}
      />
    ),
  },
  {
    name: 'list, empty',
    show: (lang) => <WarningsPage chrome={exampleStaffChrome(lang, '/staff/warnings')} warnings={[]} />,
  },
  {
    name: 'one, with maps',
    show: (lang) =>
      page(lang, raised, { maps: [exampleMap(lang), { district: 'pk-pb-okara', settlements: [], marked: [] }] }),
  },
  {
    name: 'one, no place open, no reason chosen',
    show: (lang) => page(lang, everyReason, { maps: [{ ...exampleMap(lang), marked: [] }], problem: 'missing' }),
  },
  { name: 'one, closed', show: (lang) => page(lang, closed, { done: 'closed' }) },
  {
    name: 'one, closed by the program, closed before',
    show: (lang) =>
      page(
        lang,
        { ...closed, closed: { ground: 'person-cleared', onDay: '2026-11-22' } },
        { problem: 'warning-closed' },
      ),
  },
];
