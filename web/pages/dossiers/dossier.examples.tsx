import { countedClaim, exampleCorrection, exampleReply, rangedClaim } from '../../components/claim/claim.examples.tsx';
import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import { examplePromise } from '../../components/promise/promise.examples.tsx';
import type { Lang } from '../../locales/index.ts';
import { DossierListPage } from './dossier-list.tsx';
import type { DossierHistoryView, DossierView, Said } from './dossier-view.ts';
import { DossierPage } from './dossier.tsx';
import { DossierHistoryPage } from './history.tsx';

const said = (lang: Lang, ur: string, en: string): Said => ({ lang, text: lang === 'ur' ? ur : en });

export const inventedDossier = (lang: Lang): DossierView => ({
  id: 'example',
  title: said(lang, 'مثال کی روداد', 'An invented dossier'),
  place: said(lang, 'مثال', 'Example'),
  note: said(lang, 'ایک فرضی رپورٹ۔', 'An invented report.'),
  version: {
    number: 3,
    on: Temporal.PlainDate.from('2026-11-22'),
    newest: 3,
    address: `record.example/${lang}/dossiers/example/versions/3`,
  },
  topics: [
    {
      about: 'complaints',
      claims: [{ ...countedClaim(lang), replies: [exampleReply(lang)], corrections: [exampleCorrection(lang)] }],
    },
    { about: 'a-topic-without-words', claims: [rangedClaim(lang)] },
  ],
  tensions: [{ claims: ['C1', 'C2'], why: 'stated' }],
  promises: [examplePromise(lang)],
  sources: [
    {
      id: 'S1',
      kind: 'newspaper-report',
      dateline: said(lang, 'مثال', 'Example'),
      byline: null,
      publishedOn: { kind: 'month', month: Temporal.PlainYearMonth.from('2020-03') },
      dateNote: null,
    },
    { id: 'S2', kind: 'unheard-of', dateline: null, byline: null, publishedOn: null, dateNote: null },
  ],
  linked: [{ id: 'other', title: { lang: 'en', text: 'Another invented dossier' } }],
});

const onDay = (day: string) => ({ on: Temporal.PlainDate.from(day), eventId: `evt_${'0'.repeat(26)}` });

const invented = (lang: Lang): DossierHistoryView => ({
  id: 'example',
  title: inventedDossier(lang).title,
  entries: [
    { ...onDay('2026-11-23'), version: 3, kind: 'never-heard-of', items: [], reason: null, isOnLog: false },
    {
      ...onDay('2026-11-22'),
      version: 2,
      kind: 'correct-claim',
      items: ['C1'],
      reason: said(lang, 'عدد غلط نقل ہوا تھا۔', 'The number was copied wrongly.'),
      isOnLog: true,
    },
    { ...onDay('2026-11-20'), version: 1, kind: 'published', items: ['C1', 'C2'], reason: null, isOnLog: true },
  ],
});

export const examples: readonly Example[] = [
  {
    name: 'a dossier with a tension',
    show: (lang) => <DossierPage chrome={exampleChrome(lang, '/dossiers/example')} dossier={inventedDossier(lang)} />,
  },
  {
    name: 'an older version, without promises',
    show: (lang) => (
      <DossierPage
        chrome={exampleChrome(lang, '/dossiers/example/versions/2')}
        dossier={{
          ...inventedDossier(lang),
          version: { ...inventedDossier(lang).version, number: 2 },
          promises: [],
          tensions: [],
          linked: [],
        }}
      />
    ),
  },
  {
    name: 'its history',
    show: (lang) => (
      <DossierHistoryPage chrome={exampleChrome(lang, '/dossiers/example/history')} history={invented(lang)} />
    ),
  },
  {
    name: 'the list',
    show: (lang) => (
      <DossierListPage
        chrome={exampleChrome(lang, '/dossiers')}
        dossiers={[{ ...inventedDossier(lang), claimCount: 18, promiseCount: 5 }]}
      />
    ),
  },
  {
    name: 'an empty list',
    show: (lang) => <DossierListPage chrome={exampleChrome(lang, '/dossiers')} dossiers={[]} />,
  },
];
