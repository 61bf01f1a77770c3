import type { Lang } from '../../locales/index.ts';
import type { PromiseView, Said } from '../../pages/dossiers/dossier-view.ts';
import { exampleCorrection, exampleReply } from '../claim/claim.examples.tsx';
import type { Example } from '../example.ts';
import { PublicPromise } from './promise.tsx';

const said = (lang: Lang, ur: string, en: string): Said => ({ lang, text: lang === 'ur' ? ur : en });

export const examplePromise = (lang: Lang): PromiseView => ({
  id: 'P1',
  sourceId: 'S1',
  asOf: null,
  madeBy: said(lang, 'ایک وزارت', 'a ministry'),
  doneBy: said(lang, 'ایک ضلعی دفتر', 'a district office'),
  madeOn: { kind: 'year-not-printed', day: Temporal.PlainMonthDay.from('--09-18') },
  dueOn: null,
  text: said(lang, 'ایک دفتر کھولا جائے گا۔', 'An office will be opened.'),
  concrete: true,
  counted: 'open',
  fulfilment: [],
  replies: [],
  corrections: [],
  touchedBy: [
    { version: 1, on: Temporal.PlainDate.from('2026-11-20'), eventId: `evt_${'0'.repeat(26)}`, isOnLog: true },
    { version: 4, on: Temporal.PlainDate.from('2026-11-22'), eventId: `evt_${'1'.repeat(26)}`, isOnLog: false },
  ],
});

export const examples: readonly Example[] = [
  {
    name: 'each state',
    show: (lang) => (
      <PublicPromise
        lang={lang}
        promise={{
          ...examplePromise(lang),
          counted: 'open',
          fulfilment: (['kept', 'kept-late', 'partly-kept', 'not-kept', 'not-stated', 'open'] as const).map(
            (status) => ({
              sourceId: 'S2',
              asOf: null,
              attributedTo: null,
              on: { kind: 'year', year: 2020 },
              status,
              text: said(lang, 'رپورٹ یہ کہتی ہے۔', 'The report says so.'),
            }),
          ),
        }}
      />
    ),
  },
  { name: 'outcome not known', show: (lang) => <PublicPromise lang={lang} promise={examplePromise(lang)} /> },
  {
    name: 'no step named, no day printed',
    show: (lang) => <PublicPromise lang={lang} promise={{ ...examplePromise(lang), concrete: false, madeOn: null }} />,
  },
  {
    name: 'on the board, due later, answered and corrected',
    show: (lang) => (
      <PublicPromise
        lang={lang}
        dossier={{ id: 'example', title: said(lang, 'مثال کی روداد', 'An invented dossier') }}
        promise={{
          ...examplePromise(lang),
          dueOn: { kind: 'day', on: Temporal.PlainDate.from('2027-03-31') },
          counted: 'not-yet-due',
          replies: [exampleReply(lang)],
          corrections: [exampleCorrection(lang)],
        }}
      />
    ),
  },
];
