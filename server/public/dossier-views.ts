/** A published dossier as its page shows it: in the reader's language where the editors have translated it, marked where not. */
import type { PublishedDossier } from '@amanat/casework';
import {
  type Claim,
  claimsByTopic,
  type Dossier,
  type DossierPromise,
  type DossierTranslation,
  partialDate,
  type PartialDate,
  tensions,
} from '@amanat/domain';
import type {
  ClaimView,
  DossierEntry,
  DossierLink,
  DossierView,
  Lang,
  PromiseView,
  Said,
  SourceView,
} from '@amanat/web';

/** Words of a dossier are English; the Urdu ones are the editors', by id or by the English words. */
interface Words {
  readonly said: (english: string, urdu: string | undefined) => Said;
  readonly speaker: (english: string) => Said;
  readonly placeName: (english: string) => Said;
  readonly urdu: DossierTranslation | undefined;
}

function wordsOf(lang: Lang, { translations }: PublishedDossier): Words {
  const urdu = translations.find(({ language }) => language === lang);
  const said = (english: string, translated: string | undefined): Said =>
    translated === undefined ? { lang: 'en', text: english } : { lang: 'ur', text: translated };
  return {
    said,
    speaker: (english) => said(english, urdu?.speakers[english]),
    placeName: (english) => said(english, urdu?.place[english]),
    urdu,
  };
}

export function dossierEntry(lang: Lang, published: PublishedDossier): DossierEntry {
  const { dossier } = published;
  const words = wordsOf(lang, published);
  return {
    ...dossierLink(lang, published),
    place: placeOf(dossier, words),
    claimCount: dossier.claims.length,
    promiseCount: dossier.promises.length,
  };
}

/** `all`: for the titles of linked dossiers; one that is not published here is left out. */
export function dossierView(lang: Lang, published: PublishedDossier, all: readonly PublishedDossier[]): DossierView {
  const { dossier } = published;
  const words = wordsOf(lang, published);
  return {
    ...dossierLink(lang, published),
    place: placeOf(dossier, words),
    topics: claimsByTopic(dossier).map(({ about, claims }) => ({
      about,
      claims: claims.map((claim) => claimView(claim, words)),
    })),
    tensions: tensions(dossier).map(({ claims: [first, second] }) => [first.id, second.id]),
    promises: dossier.promises.map((promise) => promiseView(promise, words)),
    sources: dossier.sources.map((source) => sourceView(source, words)),
    linked: all
      .filter((other) => dossier.linkedDossiers.includes(other.dossier.id))
      .map((other) => dossierLink(lang, other)),
  };
}

function dossierLink(lang: Lang, published: PublishedDossier): DossierLink {
  const { id, title } = published.dossier;
  const { said, urdu } = wordsOf(lang, published);
  return { id, title: said(title, urdu?.title) };
}

/** From the narrowest to the widest; all in one language or none. */
function placeOf({ place: { tehsil, district, province } }: Dossier, { placeName }: Words): Said {
  const english = [...(tehsil === undefined ? [] : [tehsil]), district, province];
  const names = english.map(placeName);
  if (names.every(({ lang }) => lang === 'ur')) return { lang: 'ur', text: names.map(({ text }) => text).join('، ') };
  return { lang: 'en', text: english.join(', ') };
}

/** `report` is how a dossier writes that the source speaks for itself. */
const attributionOf = (attributedTo: string, { speaker }: Words): Said | null =>
  attributedTo === 'report' ? null : speaker(attributedTo);

function claimView(claim: Claim, words: Words): ClaimView {
  const { id, source, attributedTo, measure, value, relation, text } = claim;
  return {
    id,
    sourceId: source,
    attributedTo: attributionOf(attributedTo, words),
    figure: measure === null || value === null || relation === null ? null : { measure, value, relation },
    text: words.said(text, words.urdu?.claims[id]),
  };
}

function promiseView(
  { id, source, madeBy, madeOn, text, concrete, fulfilment }: DossierPromise,
  words: Words,
): PromiseView {
  return {
    id,
    sourceId: source,
    madeBy: words.speaker(madeBy),
    madeOn: printed(madeOn),
    text: words.said(text, words.urdu?.promises[id]),
    concrete,
    fulfilment: fulfilment.map((later, place) => ({
      sourceId: later.source,
      attributedTo: attributionOf(later.attributedTo, words),
      status: later.status,
      text: words.said(later.text, words.urdu?.fulfilments[id]?.[place]),
    })),
  };
}

function sourceView(source: Dossier['sources'][number], words: Words): SourceView {
  const { id, kind, dateline, byline, publishedOn, dateNote } = source;
  return {
    id,
    kind,
    dateline: dateline === null ? null : words.placeName(dateline),
    byline: byline === null ? null : words.speaker(byline),
    publishedOn: printed(publishedOn),
    dateNote: dateNote === undefined ? null : words.said(dateNote, words.urdu?.dateNotes[id]),
  };
}

const printed = (text: string | null): PartialDate | null => (text === null ? null : partialDate(text));
