import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { CheckPage, ReadBackPage } from './check-page.tsx';
import { DoNotOpenPage } from './do-not-open-page.tsx';
import { ClosedPage, GonePage, WaitingPage } from './notice-pages.tsx';
import { DeskPage, StartPage } from './start-pages.tsx';
import type { Typed } from './steps.ts';

const text = { en: 'We went three times. ', ur: 'ہم تین بار گئے۔ ' } as const;

const filled = (lang: Lang, times = 1): Typed => ({
  danger: 'no',
  self: 'no',
  relation: 'neighbour',
  group: 'blackmail',
  district: 'pk-pb-kasur',
  village: text[lang].repeat(times),
  'told-1-office': 'police-station',
  'told-1-on-month': '3',
  'told-1-on-year': '2025',
  'told-1-did': 'refused',
  'told-2-office': 'school',
  pressed: 'yes',
  'pressed-by': 'police family',
  'pressed-how': 'withdraw',
  reach: 'none',
  text: text[lang].repeat(times * 10),
});

const ticket = { ticket: 'example', difficulty: 14 };
const helpLines = [{ number: '000', name: 'Example', confirmedOn: null }];

export const examples: readonly Example[] = [
  { name: 'start', show: (lang) => <StartPage chrome={exampleChrome(lang, '/lodge')} /> },
  {
    name: 'desk',
    show: (lang) => <DeskPage chrome={exampleChrome(lang, '/desk')} mistakes={[]} deskKey="asked" />,
  },
  {
    name: 'desk, wrong',
    show: (lang) => (
      <DeskPage
        chrome={exampleChrome(lang, '/desk')}
        mistakes={[{ field: 'helper', code: 'missingHelper' }]}
        deskKey="wrong"
      />
    ),
  },
  {
    name: 'desk, known',
    show: (lang) => <DeskPage chrome={exampleChrome(lang, '/desk')} helper="teacher" mistakes={[]} deskKey="known" />,
  },
  {
    name: 'do not open',
    show: (lang) => (
      <DoNotOpenPage chrome={exampleChrome(lang, '/lodge/do-not-open')} nextHref={`/${lang}/lodge/where`} />
    ),
  },
  ...([1, 4] as const).map((times) => ({
    name: `check, ${times === 1 ? 'filled' : 'very long'}`,
    show: (lang: Lang) => (
      <CheckPage
        chrome={exampleChrome(lang, '/lodge/check')}
        typed={filled(lang, times)}
        mistakes={[]}
        assisted={times > 1}
        ticket={ticket}
      />
    ),
  })),
  {
    name: 'check, empty and refused',
    show: (lang) => (
      <CheckPage
        chrome={exampleChrome(lang, '/lodge/check')}
        typed={{}}
        mistakes={[{ code: 'missingGroup' }, { code: 'missingDistrict' }]}
        assisted={false}
        ticket={ticket}
      />
    ),
  },
  {
    name: 'read back',
    show: (lang) => (
      <ReadBackPage chrome={exampleChrome(lang, '/lodge/read-back')} typed={filled(lang)} ticket={ticket} />
    ),
  },
  {
    name: 'waiting',
    show: (lang) => <WaitingPage chrome={exampleChrome(lang, '/lodge/waiting')} place={12} secondsLeft={34} />,
  },
  { name: 'gone', show: (lang) => <GonePage chrome={exampleChrome(lang, '/lodge')} text={text[lang].repeat(40)} /> },
  ...(['full', 'disk'] as const).map((why) => ({
    name: `closed: ${why}`,
    show: (lang: Lang) => (
      <ClosedPage
        chrome={exampleChrome(lang, '/lodge/check')}
        why={why}
        againHref={`/${lang}/lodge/check`}
        helpLines={helpLines}
      />
    ),
  })),
];
