import type { OpenedView, OpeningView } from '@amanat/casework';
import { caseId, openingId } from '@amanat/domain';
import type { Example } from '../../components/example.ts';
import { exampleStaffChrome } from '../../components/staff-page/example-staff-chrome.ts';
import { AllOpeningsPage } from './all-openings-page.tsx';
import { ByNumberPage, TakenPage } from './by-number-page.tsx';
import { OpenCasePage } from './open-case-page.tsx';
import { OpenedPage } from './opened-page.tsx';
import type { OpeningNames } from './opening-words.tsx';
import { OpeningsPage } from './openings-page.tsx';
import { SafetyHoldPage } from './safety-hold-page.tsx';
import { AnswerOpeningPage, ReviewOpeningPage } from './second-person-pages.tsx';

const id = caseId(new Uint8Array(17).fill(7));
const names: OpeningNames = {
  person: (account) => `Case worker ${account.slice(-1).toUpperCase()}`,
  office: () => 'Example office',
  instant: (instant) => instant.slice(0, 16).replace('T', ' '),
};
const asked: OpeningView = {
  opening: openingId(new Uint8Array(17).fill(8)),
  caseId: id,
  stage: 'asked',
  way: 'agreed',
  by: 'account_a',
  office: 'office_example',
  purpose: 'child-safety',
  reason: 'plan-protection',
  parts: ['child', 'reporter', 'people'],
  askedOn: '2026-11-22',
  waitsUntil: '2026-11-29T07:00:00Z',
};
const opened: OpeningView = { ...asked, stage: 'open', at: '2026-11-22T07:00:00Z', until: '2026-11-22T07:30:00Z' };
const broken: OpeningView = {
  ...opened,
  stage: 'ended',
  way: 'break-glass',
  reason: 'danger-now',
  closed: true,
  reviewBy: '2026-11-25T07:00:00Z',
  alarmed: ['account_b', 'account_c'],
};
const reviewed: OpeningView = {
  ...broken,
  stage: 'reviewed',
  review: { by: 'account_b', at: '2026-11-23T07:00:00Z', found: 'not-justified' },
};
const everyStage = [
  asked,
  { ...asked, stage: 'agreed', answeredBy: 'account_b' },
  { ...asked, stage: 'lapsed' },
  { ...asked, stage: 'refused', answeredBy: 'account_b' },
  opened,
  broken,
  reviewed,
] as const;

const sent = { on: '2026-11-21', saidBy: 'code-holder', part: 'child' } as const;
const recorded = { on: '2026-11-22', saidBy: 'staff' } as const;
const texts: OpenedView['texts'] = [
  {
    on: '2026-11-20',
    event: 'complaint.lodged',
    part: 'child',
    saidBy: 'reporter',
    content: {
      kind: 'answers',
      answers: {
        danger: 'unsure',
        relation: 'teacher',
        village: 'مثالی چک ۴',
        told: [{ office: 'police-station', name: 'Example station', on: '2025-09', did: 'refused' }],
        excludedOffices: ['office_example'],
        pressure: { now: 'yes', by: ['police'], how: ['withdraw'] },
        text: 'TRAINING. Asked to come back tomorrow, three times.',
        somethingNew: { of: 'a later version' },
      },
    },
  },
  {
    on: '2026-11-20',
    event: 'complaint.lodged',
    part: 'reporter',
    saidBy: 'reporter',
    content: { kind: 'answers', answers: { how: 'phone', at: '0300 0000000', name: 'Invented Name' } },
  },
  {
    on: '2026-11-20',
    event: 'complaint.lodged',
    part: 'official',
    saidBy: 'reporter',
    content: { kind: 'answers', answers: {} },
  },
  {
    ...sent,
    event: 'pressure.claimed',
    content: { kind: 'answers', answers: { by: ['family'], how: ['money', 'compromise'] } },
  },
  { ...sent, event: 'message.received', content: { kind: 'erased' } },
  { ...sent, event: 'contact.given', part: 'reporter', content: { kind: 'waiting' } },
  {
    ...recorded,
    event: 'fir.registered',
    part: 'child',
    content: { kind: 'answers', answers: { number: '1/26', station: 'Example station' } },
  },
  {
    ...recorded,
    event: 'person.entered',
    part: 'people',
    person: 'accused-1',
    isStruck: true,
    content: {
      kind: 'answers',
      answers: { name: 'Invented Name', aliases: ['Invented', 'Other'], post: 'Example post' },
    },
  },
  { ...recorded, event: 'identity.added', part: 'people', content: { kind: 'erased' } },
];

const lists = { own: everyStage, toAnswer: [asked], toReview: [broken] };
const may = { mayAsk: true, mayAnswer: true, mayReview: true, maySeeAll: true };
const typed = { parts: ['child'], purpose: 'court', number: '7k2m9', mistakes: ['number', 'reason'] } as const;
const noChoice = { own: false, ask: false, breakGlass: false };

export const examples: readonly Example[] = [
  {
    name: 'lists of every stage',
    show: (lang) => (
      <OpeningsPage chrome={exampleStaffChrome(lang, '/staff/openings')} lists={lists} names={names} {...may} />
    ),
  },
  {
    name: 'lists that are empty',
    show: (lang) => (
      <OpeningsPage
        chrome={exampleStaffChrome(lang, '/staff/openings')}
        lists={{ own: [], toAnswer: [], toReview: [] }}
        names={names}
        {...may}
      />
    ),
  },
  {
    name: 'one’s own case',
    show: (lang) => (
      <OpenCasePage
        chrome={exampleStaffChrome(lang, '/staff/cases/x/open')}
        caseId={id}
        choices={{ ...noChoice, own: true }}
      />
    ),
  },
  {
    name: 'another case, with mistakes',
    show: (lang) => (
      <OpenCasePage
        chrome={exampleStaffChrome(lang, '/staff/cases/x/open')}
        caseId={id}
        choices={{ own: false, ask: true, breakGlass: true }}
        typed={{ parts: [], mistakes: ['parts', 'purpose', 'reason'] }}
      />
    ),
  },
  {
    name: 'a case that this person opens in no way',
    show: (lang) => (
      <OpenCasePage
        chrome={exampleStaffChrome(lang, '/staff/cases/x/open')}
        caseId={id}
        choices={noChoice}
        problem="not-allowed"
      />
    ),
  },
  {
    name: 'asking by number, with mistakes',
    show: (lang) => <ByNumberPage chrome={exampleStaffChrome(lang, '/staff/openings/ask')} way="ask" typed={typed} />,
  },
  {
    name: 'breaking the glass by number',
    show: (lang) => <ByNumberPage chrome={exampleStaffChrome(lang, '/staff/openings/break-glass')} way="break-glass" />,
  },
  {
    name: 'taken',
    show: (lang) => <TakenPage chrome={exampleStaffChrome(lang, '/staff/openings/asked')} kind="taken" />,
  },
  {
    name: 'no more today',
    show: (lang) => <TakenPage chrome={exampleStaffChrome(lang, '/staff/openings/ask')} kind="stopped" />,
  },
  {
    name: 'open',
    show: (lang) => (
      <OpenedPage
        chrome={exampleStaffChrome(lang, '/staff/openings/x')}
        view={{ ...opened, until: '2026-11-22T07:30:00Z', texts }}
        names={names}
        offices={[{ id: 'office_example', name: 'Example office' }]}
      />
    ),
  },
  {
    name: 'asked of a second person',
    show: (lang) => (
      <AnswerOpeningPage chrome={exampleStaffChrome(lang, '/staff/openings/x/answer')} view={asked} names={names} />
    ),
  },
  {
    name: 'answered before',
    show: (lang) => (
      <AnswerOpeningPage
        chrome={exampleStaffChrome(lang, '/staff/openings/x/answer')}
        view={{ ...asked, stage: 'refused', answeredBy: 'account_b' }}
        names={names}
        problem="opening-answered"
      />
    ),
  },
  {
    name: 'to be reviewed',
    show: (lang) => (
      <ReviewOpeningPage chrome={exampleStaffChrome(lang, '/staff/openings/x/review')} view={broken} names={names} />
    ),
  },
  {
    name: 'reviewed',
    show: (lang) => (
      <ReviewOpeningPage chrome={exampleStaffChrome(lang, '/staff/openings/x/review')} view={reviewed} names={names} />
    ),
  },
  {
    name: 'openings of all',
    show: (lang) => (
      <AllOpeningsPage
        chrome={exampleStaffChrome(lang, '/staff/openings/all')}
        found={{ openings: everyStage, hasMore: true }}
        names={{ ...names, person: (account) => account }}
        page={1}
        mayReview
      />
    ),
  },
  {
    name: 'no hold',
    show: (lang) => (
      <SafetyHoldPage
        chrome={exampleStaffChrome(lang, '/staff/cases/x/hold')}
        view={{ caseId: id, isLate: false, maySet: true, mayReview: false }}
        problem="days"
      />
    ),
  },
  {
    name: 'a hold whose review is late',
    show: (lang) => (
      <SafetyHoldPage
        chrome={exampleStaffChrome(lang, '/staff/cases/x/hold')}
        view={{
          caseId: id,
          hold: { by: 'account_a', reviewOn: '2026-11-01' },
          isLate: true,
          maySet: false,
          mayReview: true,
        }}
      />
    ),
  },
];
