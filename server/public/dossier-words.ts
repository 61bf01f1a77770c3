/** Words of a dossier in the reader's language: those of the dossier are English, the Urdu ones are the editors'. */
import type { PublishedDossier } from '@amanat/casework';
import { type Dossier, type DossierTranslation, partialDate, type PartialDate, speakerInUrdu } from '@amanat/domain';
import type { DossierLink, Lang, Said } from '@amanat/web';

export interface DossierWords {
  readonly lang: Lang;
  /** The Urdu if the page is Urdu and there is one; else the English, marked. */
  readonly said: (english: string, urdu: string | undefined) => Said;
  readonly speaker: (english: string) => Said;
  readonly placeName: (english: string) => Said;
  readonly urdu: DossierTranslation | undefined;
}

export function wordsOf(lang: Lang, { translations }: PublishedDossier): DossierWords {
  const urdu = translations.find(({ language }) => language === lang);
  const said = (english: string, translated: string | undefined): Said =>
    lang === 'en' || translated === undefined || translated === ''
      ? saidAsTyped(english)
      : { lang: 'ur', text: translated };
  return {
    lang,
    said,
    speaker: (english) => said(english, urdu?.speakers[english] ?? speakerInUrdu(english)),
    placeName: (english) => said(english, urdu?.place[english]),
    urdu,
  };
}

/** Editors are asked for English, and may still have typed Urdu: the letters say which it is. */
export const saidAsTyped = (text: string): Said => ({ lang: /\p{Script=Arabic}/u.test(text) ? 'ur' : 'en', text });

/** `report` is how a dossier writes that the source speaks for itself. */
export const attributionOf = (attributedTo: string, { speaker }: DossierWords): Said | null =>
  attributedTo === 'report' ? null : speaker(attributedTo);

export function dossierLink(lang: Lang, published: PublishedDossier): DossierLink {
  const { id, title } = published.dossier;
  const { said, urdu } = wordsOf(lang, published);
  return { id, title: said(title, urdu?.title) };
}

/** From the narrowest to the widest; all in one language or none. */
export function placeOf({ place: { tehsil, district, province } }: Dossier, { placeName }: DossierWords): Said {
  const english = [...(tehsil === undefined ? [] : [tehsil]), district, province];
  const names = english.map(placeName);
  if (names.every(({ lang }) => lang === 'ur')) return { lang: 'ur', text: names.map(({ text }) => text).join('، ') };
  return { lang: 'en', text: english.join(', ') };
}

/** As a source prints it; `null` and `undefined`: it prints none. */
export const printed = (text: string | null | undefined): PartialDate | null =>
  text === null || text === undefined ? null : partialDate(text);
