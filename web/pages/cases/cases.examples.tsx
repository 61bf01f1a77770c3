import type { CaseListRow, CasePageView, CaseStep, PersonView } from '@amanat/casework';
import { accountId, caseId, caseNumberOf, emptyLife, listedDistricts, questionCodes } from '@amanat/domain';
import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import type { ShownLife } from './case-life.tsx';
import { CaseListPage } from './case-list-page.tsx';
import { CasePage } from './case-page.tsx';
import { ClockPage } from './clock-page.tsx';
import { exampleClocks, exampleLifeSteps, exampleLifeView, exampleToday } from './example-life.ts';
import { AlteredCasePage, CaseRefusedPage } from './case-problem-pages.tsx';
import { ConflictPage } from './conflict-page.tsx';

const person = (number: number, displayName: string | undefined, isSelf = false): PersonView => ({
  account: accountId(new Uint8Array(17).fill(number)),
  displayName,
  isSelf,
});
const worker = person(1, 'Case worker A', true);
const colleague = person(2, 'Case worker B, with a name that goes on and on, as names of offices do');
const supervisor = person(3, 'Supervisor');
const gone = person(4, undefined);
const offices = (lang: Lang): ReadonlyMap<string, string> =>
  new Map([['office_example', lang === 'ur' ? 'مثالی دفتر' : 'Example office']]);

const row = (number: number, changes: Partial<CaseListRow> = {}): CaseListRow => {
  const id = caseId(new Uint8Array(17).fill(number));
  return {
    caseId: id,
    number: caseNumberOf(id),
    recordedOn: '2026-01-02',
    district: 'pk-pb-kasur',
    offenceGroup: 'blackmail',
    channel: 'web',
    acknowledged: false,
    handlers: [],
    waitsWithCustodians: false,
    ...changes,
  };
};

const on = '2026-01-02';
const said: readonly Omit<CaseStep, 'seq'>[] = [
  { type: 'complaint.lodged', on },
  { type: 'complaint.acknowledged', on, office: 'office_example', by: supervisor },
  { type: 'case.assigned', on, by: supervisor, about: worker },
  { type: 'question.asked', on, question: 'need-legal-aid', by: worker },
  { type: 'question.answered', on: '2026-01-03', question: 'need-legal-aid' },
  { type: 'message.received', on: '2026-01-03' },
  { type: 'pressure.claimed', on: '2026-01-03' },
  { type: 'contact.given', on: '2026-01-03' },
  { type: 'duress.signalled', on: '2026-01-03' },
  { type: 'withdrawal.requested', on: '2026-01-04' },
  { type: 'account.shut-out', on: '2026-01-04', by: supervisor, about: gone, ground: 'named-in-case' },
  { type: 'account.let-in-asked', on: '2026-01-04', by: supervisor, about: gone },
  { type: 'account.let-in-refused', on: '2026-01-04', by: supervisor, about: gone },
  { type: 'account.let-in', on: '2026-01-04', by: supervisor, about: gone },
  { type: 'safety-hold.set', on: '2026-01-04', by: supervisor, reviewOn: '2026-01-20' },
  { type: 'safety-hold.reviewed', on: '2026-01-04', by: supervisor },
  { type: 'case.handed-over', on: '2026-01-05', by: worker, about: colleague },
  { type: 'access.refused', on: '2026-01-05', by: colleague },
  { type: 'command.refused', on: '2026-01-05' },
];
const steps: readonly CaseStep[] = said.map((step, index) => ({ ...step, seq: index + 1 }));

const nothing = { acknowledge: false, declareConflict: true, export: false, safetyHold: false, proposeErasure: false };
const ofWorker: CasePageView = {
  ...row(7, { acknowledged: true, handlers: [worker, colleague] }),
  steps: steps.slice(0, 4),
  shutOut: [],
  letIns: [],
  may: { ...nothing, questions: questionCodes, handOverTo: [colleague], opening: 'own', export: true },
};
const ofSupervisor: CasePageView = {
  ...row(7, { district: 'other' }),
  steps,
  shutOut: [gone, colleague],
  letIns: [
    { account: gone, by: { ...supervisor, isSelf: true }, mayAgree: false, mayRefuse: true },
    { account: colleague, by: gone, mayAgree: true, mayRefuse: true },
  ],
  safetyHoldReviewOn: '2026-01-20',
  may: {
    ...nothing,
    acknowledge: true,
    questions: [],
    assignTo: [worker, colleague],
    shutOut: [worker, supervisor],
    letIn: [gone],
    opening: 'elsewhere',
    safetyHold: true,
    proposeErasure: true,
  },
};

const begun: ShownLife = {
  kind: 'life',
  today: exampleToday,
  view: { ...exampleLifeView, clocks: [], steps: [], reviews: [], life: emptyLife },
};
const lived: ShownLife = { kind: 'life', today: exampleToday, view: exampleLifeView };

const page = (lang: Lang, view: CasePageView, more: Partial<Parameters<typeof CasePage>[0]> = {}) => (
  <CasePage
    chrome={exampleStaffChrome(lang, '/staff/cases')}
    page={view}
    life={begun}
    offices={offices(lang)}
    districts={listedDistricts}
    {...more}
  />
);

export const examples: readonly Example[] = [
  {
    name: 'list',
    show: (lang) => (
      <CaseListPage
        chrome={exampleStaffChrome(lang, '/staff/cases', { alarms: 3, waitingCases: 2 })}
        list={{
          cases: [
            row(1),
            row(2, { acknowledged: true, handlers: [worker], channel: 'assisted', offenceGroup: 'material-found' }),
            row(3, { acknowledged: true, handlers: [worker, colleague], district: 'other', channel: 'api' }),
            row(4, { waitsWithCustodians: true, channel: 'office', offenceGroup: 'other-or-unknown' }),
          ],
          count: 1204,
          altered: 2,
          next: { recordedOn: '2026-01-02', caseId: row(4).caseId },
        }}
        districts={listedDistricts}
        shown={{ district: 'pk-pb-kasur', ownOnly: true }}
        isFurther
        hasLeft
      />
    ),
  },
  {
    name: 'list, empty',
    show: (lang) => (
      <CaseListPage
        chrome={exampleStaffChrome(lang, '/staff/cases')}
        list={{ cases: [], count: 0, altered: 0 }}
        districts={listedDistricts}
        shown={{}}
        isFurther={false}
        hasLeft={false}
      />
    ),
  },
  { name: 'case, assigned', show: (lang) => page(lang, ofWorker, { done: 'asked' }) },
  {
    name: 'case, lived',
    show: (lang) =>
      page(
        lang,
        { ...ofWorker, steps: [...ofWorker.steps, ...exampleLifeSteps] },
        { done: 'recorded', life: lived, transferError: 'office-kept-away' },
      ),
  },
  {
    name: 'case, lived, only to be read',
    show: (lang) =>
      page(
        lang,
        { ...ofWorker, steps: [...ofWorker.steps, ...exampleLifeSteps], may: nothing },
        { life: { ...lived, view: { ...exampleLifeView, offered: [], recordable: {} } } },
      ),
  },
  { name: 'case, erased', show: (lang) => page(lang, ofWorker, { life: { kind: 'erased' } }) },
  { name: 'case, waiting for its key', show: (lang) => page(lang, ofWorker, { life: { kind: 'waiting' } }) },
  ...exampleClocks.map((clock) => ({
    name: `clock ${clock.clock}`,
    show: (lang: Lang) => (
      <ClockPage
        chrome={exampleStaffChrome(lang, '/staff/cases')}
        caseId={row(7).caseId}
        caseNumber={row(7).number}
        clock={clock}
        offices={offices(lang)}
      />
    ),
  })),
  { name: 'case, watched', show: (lang) => page(lang, ofSupervisor) },
  {
    name: 'case, nobody chosen',
    show: (lang) => page(lang, ofSupervisor, { mistake: { form: 'shut-out', missing: ['account', 'ground'] } }),
  },
  {
    name: 'case, no question chosen, nobody to hand over to',
    show: (lang) =>
      page(
        lang,
        { ...ofWorker, may: { ...ofWorker.may, handOverTo: [] } },
        { mistake: { form: 'question', missing: ['question'] } },
      ),
  },
  {
    name: 'case of a custodian',
    show: (lang) =>
      page(lang, {
        ...row(8, { waitsWithCustodians: true }),
        steps: steps.slice(0, 1),
        shutOut: [],
        letIns: [],
        may: nothing,
      }),
  },
  {
    name: 'conflict',
    show: (lang) => <ConflictPage chrome={exampleStaffChrome(lang, '/staff/cases')} page={row(7)} />,
  },
  {
    name: 'refused',
    show: (lang) => (
      <CaseRefusedPage
        chrome={exampleStaffChrome(lang, '/staff/cases')}
        refusal="nobody-would-be-left"
        caseHref={`/${lang}/staff/cases/${row(7).caseId}`}
      />
    ),
  },
  { name: 'altered', show: (lang) => <AlteredCasePage chrome={exampleStaffChrome(lang, '/staff/cases')} /> },
];
