import type { CalendarView, PersonView, RuleView } from '@amanat/casework';
import { accountId } from '@amanat/domain';
import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { CalendarsPage } from './calendars-page.tsx';
import { RulePage } from './rule-page.tsx';
import { RulesPage } from './rules-page.tsx';

const by: PersonView = { account: accountId(new Uint8Array(17).fill(1)), displayName: 'Lawyer A', isSelf: false };

const rule = (changes: Partial<RuleView['rule']> = {}): RuleView['rule'] => ({
  id: 'XX-EXAMPLE-1',
  jurisdiction: 'XX',
  stage: '9-police-report',
  instrument: 'Example Code 1898',
  section: '1(2) proviso',
  appliesTo: 'Cases of the example',
  triggerEvent: 'Report received',
  triggerCode: 'report.received',
  requiredStep: 'Do what the example asks for, and write down that it was done',
  responsibleOffice: 'Office of the example; another',
  kind: 'duty',
  consequenceOrRemedy: 'Ask the court of the example',
  safeguards: ['Speak with the child alone', 'In their own language'],
  sources: [
    {
      key: 'XX1',
      title: 'Example Code 1898, unofficial copy with a title that goes on for longer than anybody would like',
      url: 'https://example.invalid/a-long-path/that-cannot-be-broken/anywhere/at/all/example_code_of_1898.pdf',
    },
  ],
  confidence: 'text-read',
  notes: 'A note of whoever read it.',
  tags: [],
  effective: { from: '2026-01-01', to: '2030-01-01', basis: 'Read in the example' },
  corrected: 'The source opens it on another event.',
  ur: { requiredStep: 'مثال میں جو کہا گیا، کیا جائے اور لکھا جائے', words: 'تین دن کے اندر', remedy: 'عدالت سے رجوع' },
  limits: [
    {
      kind: 'duty',
      time: 'P3D',
      unit: 'calendar-days',
      words: 'within three days',
      confidence: 'text-read',
      owner: 'police-station',
      opensOn: ['report.received'],
      closesOn: [],
      per: 'case',
      repeats: 'each',
      doneIn: 'court',
      dueSoon: 'P1D',
    },
    {
      kind: 'cap',
      time: 'P14D',
      unit: 'calendar-days',
      words: 'up to fourteen days',
      condition: 'each order',
      confidence: 'secondary',
      owner: 'special-court',
      opensOn: ['report.received'],
      closesOn: [],
      per: 'accused',
      repeats: 'each',
      doneIn: 'court',
      dueSoon: 'P3D',
      ur: { words: 'چودہ دن تک', condition: 'ہر حکم' },
    },
  ],
  ...changes,
});
const confirmed: RuleView = {
  rule: rule(),
  confirmation: { rule: 'XX-EXAMPLE-1', by, qualification: 'advocate', textAsOf: '2025-12-01', on: '2026-01-05' },
};
const {
  ur: _urdu,
  corrected: _corrected,
  ...english
} = rule({
  id: 'XX-EXAMPLE-2',
  kind: 'safeguard',
  confidence: 'recalled',
  limits: [],
  words: 'always',
  stage: 'X-unheard-of',
  effective: { from: 'unknown', notBefore: '2016-01-01', basis: 'Recalled' },
});
const plain: RuleView = { rule: english };
const reported: RuleView = { rule: rule({ id: 'PK-CRPC-173-INTERIM', confidence: 'secondary', jurisdiction: 'YY' }) };

const jurisdictions = [{ id: 'XX', name: { en: 'Exampleland', ur: 'مثالستان' } }, { id: 'YY' }];

const one = (lang: Lang, changes: Partial<Parameters<typeof RulePage>[0]> = {}) => (
  <RulePage
    chrome={exampleStaffChrome(lang, '/staff/rules')}
    view={confirmed}
    jurisdiction={jurisdictions[0] ?? { id: 'XX' }}
    mayConfirm={false}
    {...changes}
  />
);

const calendars: readonly CalendarView[] = [
  {
    calendar: { id: 'XX-OFFICE', weeklyOff: ['saturday', 'sunday'], holidays: [], basis: 'Read in the example' },
    version: '1',
    added: [],
    defaultOf: [jurisdictions[0] ?? { id: 'XX' }],
  },
  {
    calendar: {
      id: 'XX-COURT',
      weeklyOff: ['sunday'],
      holidays: ['2026-08-14', { date: '2026-12-25', name: 'A day of the pack' }],
    },
    version: '1+2',
    added: [
      { date: '2026-03-20', name: 'eid-ul-fitr', by, on: '2026-03-18' },
      { date: '2026-09-01', name: 'announced', by, on: '2026-08-30' },
    ],
    defaultOf: [],
  },
];

const calendarsPage = (lang: Lang, changes: Partial<Parameters<typeof CalendarsPage>[0]> = {}) => (
  <CalendarsPage
    chrome={exampleStaffChrome(lang, '/staff/calendars')}
    calendars={calendars}
    mayAdd={false}
    {...changes}
  />
);

export const examples: readonly Example[] = [
  {
    name: 'list',
    show: (lang) => (
      <RulesPage
        chrome={exampleStaffChrome(lang, '/staff/rules')}
        rules={[confirmed, plain, reported]}
        jurisdictions={jurisdictions}
        choice={{}}
      />
    ),
  },
  {
    name: 'list, filtered to none',
    show: (lang) => (
      <RulesPage
        chrome={exampleStaffChrome(lang, '/staff/rules')}
        rules={[confirmed, plain, reported]}
        jurisdictions={jurisdictions}
        choice={{ jurisdiction: 'YY', makes: 'none', state: 'confirmed' }}
      />
    ),
  },
  { name: 'rule, confirmed', show: (lang) => one(lang) },
  { name: 'rule without a clock', show: (lang) => one(lang, { view: plain, mayConfirm: true }) },
  {
    name: 'rule, confirmed just now, for a lawyer',
    show: (lang) => one(lang, { mayConfirm: true, done: 'confirmed' }),
  },
  {
    name: 'rule, nothing chosen, a day to come',
    show: (lang) =>
      one(lang, {
        view: reported,
        mayConfirm: true,
        typed: { textAsOf: { day: '1', month: '12', year: '2099' } },
        mistakes: ['qualification', 'text-in-future'],
      }),
  },
  { name: 'calendars', show: (lang) => calendarsPage(lang) },
  {
    name: 'calendars, added just now',
    show: (lang) => calendarsPage(lang, { mayAdd: true, done: 'added' }),
  },
  {
    name: 'calendars, no such day',
    show: (lang) =>
      calendarsPage(lang, {
        mayAdd: true,
        typed: { calendar: 'XX-COURT', day: { day: '31', month: '2', year: '2026' } },
        mistakes: ['not-a-day', 'name'],
      }),
  },
];
