import type { Lang } from '../../locales/index.ts';
import type { ClaimView, Said } from '../../pages/dossiers/dossier-view.ts';
import type { Example } from '../example.ts';
import { Claim } from './claim.tsx';

const said = (lang: Lang, ur: string, en: string): Said => ({ lang, text: lang === 'ur' ? ur : en });

/** Invented claims, so that no example depends on a dossier. */
export const countedClaim = (lang: Lang): ClaimView => ({
  id: 'C1',
  sourceId: 'S1',
  attributedTo: said(lang, 'ضلعی دفتر', 'the district office'),
  figure: { measure: 'complaints-filed', value: 1200, relation: 'more-than' },
  text: said(lang, 'بارہ سو سے زائد درخواستیں آئیں۔', 'More than twelve hundred complaints came in.'),
});

export const rangedClaim = (lang: Lang): ClaimView => ({
  id: 'C2',
  sourceId: 'S2',
  attributedTo: null,
  figure: { measure: 'accused-convicted', value: [3, 4], relation: 'between' },
  text: said(lang, 'تین یا چار کو سزا ہوئی۔', 'Three or four were convicted.'),
});

const untranslated: ClaimView = {
  id: 'C3',
  sourceId: 'S2',
  attributedTo: { lang: 'en', text: 'villagers' },
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
];
