import { countedClaim, rangedClaim } from '../../components/claim/claim.examples.tsx';
import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { DossierListPage } from './dossier-list.tsx';
import type { DossierView, Said } from './dossier-view.ts';
import { DossierPage } from './dossier.tsx';

const said = (lang: Lang, ur: string, en: string): Said => ({ lang, text: lang === 'ur' ? ur : en });

const invented = (lang: Lang): DossierView => ({
  id: 'example',
  title: said(lang, 'مثال کی روداد', 'An invented dossier'),
  place: said(lang, 'مثال', 'Example'),
  topics: [
    { about: 'complaints', claims: [countedClaim(lang)] },
    { about: 'a-topic-without-words', claims: [rangedClaim(lang)] },
  ],
  tensions: [['C1', 'C2']],
  promises: [
    {
      id: 'P1',
      sourceId: 'S1',
      madeBy: said(lang, 'ایک وزارت', 'a ministry'),
      madeOn: { kind: 'year-not-printed', day: Temporal.PlainMonthDay.from('--09-18') },
      text: said(lang, 'ایک دفتر کھولا جائے گا۔', 'An office will be opened.'),
      concrete: true,
      fulfilment: [],
    },
  ],
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

export const examples: readonly Example[] = [
  {
    name: 'a dossier with a tension',
    show: (lang) => <DossierPage chrome={exampleChrome(lang, '/dossiers/example')} dossier={invented(lang)} />,
  },
  {
    name: 'a dossier without promises',
    show: (lang) => (
      <DossierPage
        chrome={exampleChrome(lang, '/dossiers/example')}
        dossier={{ ...invented(lang), promises: [], tensions: [], linked: [] }}
      />
    ),
  },
  {
    name: 'the list',
    show: (lang) => (
      <DossierListPage
        chrome={exampleChrome(lang, '/dossiers')}
        dossiers={[{ ...invented(lang), claimCount: 18, promiseCount: 5 }]}
      />
    ),
  },
  {
    name: 'an empty list',
    show: (lang) => <DossierListPage chrome={exampleChrome(lang, '/dossiers')} dossiers={[]} />,
  },
];
