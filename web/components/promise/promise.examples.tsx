import type { Lang } from '../../locales/index.ts';
import type { PromiseView, Said } from '../../pages/dossiers/dossier-view.ts';
import type { Example } from '../example.ts';
import { PublicPromise } from './promise.tsx';

const said = (lang: Lang, ur: string, en: string): Said => ({ lang, text: lang === 'ur' ? ur : en });

const promised = (lang: Lang): PromiseView => ({
  id: 'P1',
  sourceId: 'S1',
  madeBy: said(lang, 'ایک وزارت', 'a ministry'),
  madeOn: { kind: 'year-not-printed', day: Temporal.PlainMonthDay.from('--09-18') },
  text: said(lang, 'ایک دفتر کھولا جائے گا۔', 'An office will be opened.'),
  concrete: true,
  fulfilment: [],
});

export const examples: readonly Example[] = [
  {
    name: 'each state',
    show: (lang) => (
      <PublicPromise
        lang={lang}
        promise={{
          ...promised(lang),
          fulfilment: (['kept', 'partly-kept', 'not-kept', 'not-stated', 'in-progress'] as const).map((status) => ({
            sourceId: 'S2',
            attributedTo: null,
            status,
            text: said(lang, 'رپورٹ یہ کہتی ہے۔', 'The report says so.'),
          })),
        }}
      />
    ),
  },
  { name: 'outcome not known', show: (lang) => <PublicPromise lang={lang} promise={promised(lang)} /> },
  {
    name: 'no step named, no day printed',
    show: (lang) => <PublicPromise lang={lang} promise={{ ...promised(lang), concrete: false, madeOn: null }} />,
  },
];
