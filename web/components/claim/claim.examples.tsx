import type { Lang } from '../../locales/index.ts';
import type { ClaimView, CorrectionView, ReplyView, Said } from '../../pages/dossiers/dossier-view.ts';
import type { Example } from '../example.ts';
import { Claim } from './claim.tsx';

const said = (lang: Lang, ur: string, en: string): Said => ({ lang, text: lang === 'ur' ? ur : en });
const nothingBeside = { by: null, replies: [], corrections: [] } as const;

/** Invented claims, so that no example depends on a dossier. */
export const countedClaim = (lang: Lang): ClaimView => ({
  ...nothingBeside,
  id: 'C1',
  sourceId: 'S1',
  asOf: { kind: 'month', month: Temporal.PlainYearMonth.from('2020-03') },
  attributedTo: said(lang, 'ضلعی دفتر', 'the district office'),
  figure: { measure: 'complaints-filed', value: 1200, relation: 'more-than' },
  text: said(lang, 'بارہ سو سے زائد درخواستیں آئیں۔', 'More than twelve hundred complaints came in.'),
});

export const rangedClaim = (lang: Lang): ClaimView => ({
  ...nothingBeside,
  id: 'C2',
  sourceId: 'S2',
  asOf: null,
  attributedTo: null,
  figure: { measure: 'accused-convicted', value: [3, 4], relation: 'between' },
  text: said(lang, 'تین یا چار کو سزا ہوئی۔', 'Three or four were convicted.'),
});

export const exampleReply = (lang: Lang): ReplyView => ({
  id: 'R1',
  sourceId: 'S2',
  asOf: null,
  office: said(lang, 'ضلعی دفتر', 'the district office'),
  on: { kind: 'year-not-printed', day: Temporal.PlainMonthDay.from('--09-18') },
  text: said(lang, 'دفتر کے پاس ایسی کوئی درخواست نہیں۔', 'The office has no such complaint.'),
});

export const exampleCorrection = (lang: Lang): CorrectionView => ({
  version: 3,
  on: Temporal.PlainDate.from('2026-11-22'),
  reason: said(lang, 'عدد غلط نقل ہوا تھا۔', 'The number was copied wrongly.'),
  was: {
    speaker: said(lang, 'ضلعی دفتر', 'the district office'),
    figure: { measure: 'complaints-filed', value: 120, relation: 'exactly' },
    text: said(lang, 'ایک سو بیس درخواستیں آئیں۔', 'One hundred and twenty complaints came in.'),
  },
});

const untranslated: ClaimView = {
  ...nothingBeside,
  id: 'C3',
  sourceId: 'S2',
  asOf: null,
  attributedTo: { lang: 'en', text: 'villagers' },
  by: { lang: 'en', text: 'police' },
  figure: null,
  text: { lang: 'en', text: 'The road was closed for a day.' },
};

export const examples: readonly Example[] = [
  { name: 'with a number', show: (lang) => <Claim lang={lang} claim={countedClaim(lang)} /> },
  {
    name: 'a range, said by the report',
    show: (lang) => <Claim lang={lang} claim={rangedClaim(lang)} tensionHref="#" />,
  },
  { name: 'not translated', show: (lang) => <Claim lang={lang} claim={untranslated} /> },
  {
    name: 'answered and corrected',
    show: (lang) => (
      <Claim
        lang={lang}
        claim={{ ...countedClaim(lang), replies: [exampleReply(lang)], corrections: [exampleCorrection(lang)] }}
      />
    ),
  },
];
