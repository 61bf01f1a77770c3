import type {
  CaseListRow,
  ListedClock,
  PassedGroup,
  PassedListView,
  PersonView,
  RuleInBrief,
  SavedFilter,
  WorkListRow,
} from '@amanat/casework';
import { accountId, caseId, caseNumberOf, listedDistricts, type OfficeId } from '@amanat/domain';
import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { ClocksPage } from './clocks-page.tsx';
import { WorkListPage, type WorkListPageProps } from './work-list-page.tsx';

const person = (number: number, displayName: string, isSelf = false): PersonView => ({
  account: accountId(new Uint8Array(17).fill(number)),
  displayName,
  isSelf,
});
const worker = person(1, 'Case worker A', true);
const colleague = person(2, 'Case worker B, with a name that goes on and on, as names of offices do');

// Examples name no real office.
const kasur = 'office_example' as OfficeId;
const above = 'office_above' as OfficeId;
const offices = (lang: Lang): ReadonlyMap<string, string> =>
  new Map([
    ['office_example', lang === 'ur' ? 'مثالی دفتر' : 'Example office'],
    [
      'office_above',
      lang === 'ur' ? 'اوپر کا مثالی دفتر برائے تحفظِ اطفال' : 'Example office above, for the protection of children',
    ],
  ]);

const brief = (id: string, en: string, ur?: string): RuleInBrief => ({
  id,
  instrument: 'Example Code 1898',
  section: '173(1)',
  confidence: 'text-read',
  requiredStep: { en, ...(ur === undefined ? {} : { ur }) },
});
const sixHours: RuleInBrief = { ...brief('PK-ARA-6H', 'Examination'), confidence: 'secondary' };
const interim = brief('PK-CRPC-173-INTERIM', 'Send an interim report', 'عبوری رپورٹ بھیجی جائے');

const clock = (changes: Partial<ListedClock> = {}): ListedClock => ({
  clock: 'PK-CRPC-173-INTERIM',
  rule: 'PK-CRPC-173-INTERIM',
  kind: 'duty',
  owner: 'police-station',
  confidence: 'text-read',
  gravity: 2,
  level: 1,
  dueOn: '2026-01-12',
  daysLate: 3,
  isSoon: false,
  about: interim,
  confirmed: false,
  keeper: kasur,
  ...changes,
});
const held = clock({
  clock: 'PK-CONST-10~accused-1',
  rule: 'PK-CONST-10',
  kind: 'cap',
  gravity: 3,
  about: brief('PK-CONST-10', 'Produce before a magistrate', 'مجسٹریٹ کے سامنے پیش کیا جائے'),
  confirmed: true,
  daysLate: 1,
  level: 0,
});
const reported = clock({
  rule: 'PK-ARA-6H',
  clock: 'PK-ARA-6H',
  confidence: 'secondary',
  about: sixHours,
  daysLate: 20,
  level: 0,
});
const unknown = clock({ rule: 'XX-NEW-1#2', clock: 'XX-NEW-1#2', daysLate: -4, level: 0 });
const { about: _none, keeper: _nobody, ...unlisted } = unknown;
const foreign = clock({
  about: {
    ...brief('XX-OTHER', 'Do what a rule without any Urdu words requires, at some length, so that it breaks'),
    condition: { en: 'in a further case' },
  },
  daysLate: 0,
  kind: 'window',
});

const caseRow = (number: number, changes: Partial<CaseListRow> = {}): CaseListRow => {
  const id = caseId(new Uint8Array(17).fill(number));
  return {
    caseId: id,
    number: caseNumberOf(id),
    recordedOn: '2026-01-02',
    district: 'pk-pb-kasur',
    offenceGroup: 'blackmail',
    channel: 'web',
    acknowledged: true,
    handlers: [worker],
    waitsWithCustodians: false,
    ...changes,
  };
};
const row = (number: number, changes: Partial<WorkListRow> = {}): WorkListRow => ({
  ...caseRow(number),
  openReviews: 0,
  passed: 0,
  ...changes,
});

const rows: readonly WorkListRow[] = [
  row(1, { first: held, passed: 12, openReviews: 2, stage: 'custody', handlers: [worker, colleague] }),
  row(2, { first: clock(), passed: 1, stage: 'police-report' }),
  row(3, { first: reported, passed: 1, stage: 'medical', handlers: [], district: 'other' }),
  row(4, { first: foreign, stage: 'information' }),
  row(5, { first: unlisted, openReviews: 1 }),
  row(6, { handlers: [], waitsWithCustodians: true }),
];

const saved: readonly SavedFilter[] = [
  { filter: `filter_${'0'.repeat(26)}`, name: 'Passed in Kasur', query: 'only=passed&district=pk-pb-kasur' },
  { filter: `filter_${'1'.repeat(26)}`, name: 'میرے معاملات', query: 'whose=mine' },
];

const list = (lang: Lang, changes: Partial<WorkListPageProps> = {}) => (
  <WorkListPage
    chrome={exampleStaffChrome(lang, '/staff/work')}
    list={{ rows, count: 6, altered: 0 }}
    counts={{ all: 1001, passed: 3, soon: 1, review: 2 }}
    choice={{}}
    ownOffices={['office_example']}
    offices={offices(lang)}
    districts={listedDistricts}
    saved={[]}
    isFurther={false}
    {...changes}
  />
);

const group = (changes: Partial<PassedGroup> = {}): PassedGroup => ({
  owner: 'police-station',
  rule: 'PK-CRPC-173-INTERIM',
  keeper: kasur,
  count: 1204,
  oldestDueOn: '2025-03-01',
  about: interim,
  confirmed: false,
  daysLate: 320,
  ...changes,
});

const passed: PassedListView = {
  rows: [
    { of: caseRow(1), clock: held },
    { of: caseRow(2, { district: 'other' }), clock: clock({ kind: 'target', gravity: 1 }) },
    { of: caseRow(3), clock: reported },
    { of: caseRow(4), clock: clock({ kind: 'window', keeper: above, level: 2 }) },
    { of: caseRow(5), clock: clock({ kind: 'floor-before' }) },
  ],
  groups: [
    group(),
    group({ rule: 'PK-CONST-10', owner: 'investigating-officer', count: 1, daysLate: 1, keeper: above }),
    group({ rule: 'PK-ARA-6H', owner: 'medical-practitioner', count: 3, about: sixHours }),
  ],
  altered: 0,
};

export const examples: readonly Example[] = [
  {
    name: 'list',
    show: (lang) => list(lang, { saved, list: { rows, count: 1001, altered: 1, next: next() }, isFurther: true }),
  },
  {
    name: 'list, filtered, kept just now',
    show: (lang) =>
      list(lang, {
        saved,
        choice: { only: 'passed', office: 'office_example', district: 'pk-pb-kasur', stage: 'custody' },
        done: 'saved',
      }),
  },
  {
    name: 'list, empty, a name that is too long',
    show: (lang) =>
      list(lang, {
        list: { rows: [], count: 0, altered: 0 },
        counts: { all: 0, passed: 0, soon: 0, review: 0 },
        mistake: { code: 'too-long', name: 'WMQ'.repeat(30) },
      }),
  },
  {
    name: 'limits passed',
    show: (lang) => (
      <ClocksPage
        chrome={exampleStaffChrome(lang, '/staff/clocks')}
        list={{
          ...passed,
          altered: 1,
          next: { gravity: 2, dueOn: '2026-01-12', caseId: caseRow(5).caseId, clock: 'X' },
        }}
        choice={{}}
        offices={offices(lang)}
        districts={listedDistricts}
        isFurther
      />
    ),
  },
  {
    name: 'limits passed, one rule at one desk',
    show: (lang) => (
      <ClocksPage
        chrome={exampleStaffChrome(lang, '/staff/clocks')}
        list={{ rows: [], groups: passed.groups, altered: 0 }}
        choice={{ rule: 'PK-CONST-10', owner: 'investigating-officer', keeper: 'office_gone' }}
        offices={offices(lang)}
        districts={listedDistricts}
        isFurther={false}
      />
    ),
  },
];

function next() {
  return { urgency: 0, dueOn: '9999-12-31', caseId: row(6).caseId };
}
