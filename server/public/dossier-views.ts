/** A dossier as its page shows it: in the reader's language where the editors have translated it, marked where not. */
import type { DossierHistoryEntry, PublishedDossier } from '@amanat/casework';
import {
  type Claim,
  claimsByTopic,
  countingState,
  type Dossier,
  type DossierPromise,
  type DossierReply,
  tensions,
} from '@amanat/domain';
import type {
  ClaimView,
  CorrectionView,
  DossierEntry,
  DossierView,
  FigureView,
  Lang,
  PromiseView,
  ReplyView,
  SourceRef,
  SourceView,
  VersionView,
} from '@amanat/web';
import { attributionOf, dossierLink, type DossierWords, placeOf, printed, wordsOf } from './dossier-words.ts';

/** What the view of a dossier is made from. */
export interface ShownDossier {
  readonly published: PublishedDossier;
  /** For the titles of linked dossiers; one that is not published here is left out. */
  readonly all: readonly PublishedDossier[];
  readonly version: VersionView;
  /** Up to this version, oldest first. */
  readonly history: readonly DossierHistoryEntry[];
  /** What stood there before each correction, by the id of the claim or promise. */
  readonly corrections: ReadonlyMap<string, readonly CorrectionView[]>;
  readonly today: Temporal.PlainDate;
}

/** What every part of a view needs. */
interface Context extends DossierWords {
  readonly shown: ShownDossier;
}

export function dossierEntry(lang: Lang, published: PublishedDossier): DossierEntry {
  const { dossier } = published;
  return {
    ...dossierLink(lang, published),
    place: placeOf(dossier, wordsOf(lang, published)),
    claimCount: dossier.claims.length,
    promiseCount: dossier.promises.length,
  };
}

export function dossierView(lang: Lang, shown: ShownDossier): DossierView {
  const { published, all, version } = shown;
  const { dossier } = published;
  const context: Context = { ...wordsOf(lang, published), shown };
  return {
    ...dossierLink(lang, published),
    place: placeOf(dossier, context),
    note: context.said(dossier.note, context.urdu?.note),
    version,
    topics: claimsByTopic(dossier).map(({ about, claims }) => ({
      about,
      claims: claims.map((claim) => claimView(claim, context)),
    })),
    tensions: tensions(dossier).map(({ claims: [first, second], why }) => ({ claims: [first.id, second.id], why })),
    promises: dossier.promises.map((promise) => promiseView(promise, context)),
    sources: dossier.sources.map((source) => sourceView(source, context)),
    linked: all
      .filter((other) => dossier.linkedDossiers.includes(other.dossier.id))
      .map((other) => dossierLink(lang, other)),
  };
}

/** The promises of a dossier alone, for the board. */
export function promiseViews(lang: Lang, shown: ShownDossier): readonly PromiseView[] {
  const context: Context = { ...wordsOf(lang, shown.published), shown };
  return shown.published.dossier.promises.map((promise) => promiseView(promise, context));
}

const sourceRef = (source: string, { shown }: Context): SourceRef => ({
  sourceId: source,
  asOf: printed(shown.published.dossier.sources.find(({ id }) => id === source)?.publishedOn),
});

export const figureView = ({ measure, value, relation }: Claim): FigureView | null =>
  measure === null || value === null || relation === null ? null : { measure, value, relation };

function claimView(claim: Claim, context: Context): ClaimView {
  const { id, source, attributedTo, by, text } = claim;
  return {
    id,
    ...sourceRef(source, context),
    attributedTo: attributionOf(attributedTo, context),
    by: by === undefined ? null : context.speaker(by),
    figure: figureView(claim),
    text: context.said(text, context.urdu?.claims[id]),
    replies: repliesTo(id, context),
    corrections: context.shown.corrections.get(id) ?? [],
  };
}

const repliesTo = (item: string, context: Context): readonly ReplyView[] =>
  answersTo(item, context.shown.published.dossier).map(({ id, source, office, on, text }) => ({
    id,
    ...sourceRef(source, context),
    office: context.speaker(office),
    on: printed(on),
    text: context.said(text, context.urdu?.replies?.[id]),
  }));

const answersTo = (item: string, { replies = [] }: Dossier): readonly DossierReply[] =>
  replies.filter(({ to }) => to === item);

function promiseView(promise: DossierPromise, context: Context): PromiseView {
  const { id, source, madeBy, office, madeOn, dueOn, text, concrete, fulfilment } = promise;
  const { published, history, corrections, today } = context.shown;
  const items = new Set([id, ...answersTo(id, published.dossier).map((reply) => reply.id)]);
  return {
    id,
    ...sourceRef(source, context),
    madeBy: context.speaker(madeBy),
    doneBy: office === undefined ? null : context.speaker(office),
    madeOn: printed(madeOn),
    dueOn: printed(dueOn),
    text: context.said(text, context.urdu?.promises[id]),
    concrete,
    counted: countingState(promise, today),
    fulfilment: fulfilment.map((later, place) => ({
      ...sourceRef(later.source, context),
      attributedTo: attributionOf(later.attributedTo, context),
      status: later.status,
      on: printed(later.on),
      text: context.said(later.text, context.urdu?.fulfilments[id]?.[place]),
    })),
    replies: repliesTo(id, context),
    corrections: corrections.get(id) ?? [],
    touchedBy: history
      .filter((entry) => entry.items.some((item) => items.has(item)))
      .map(({ version, publishedOn, eventId, isOnLog }) => ({
        version,
        on: Temporal.PlainDate.from(publishedOn),
        eventId,
        isOnLog,
      })),
  };
}

function sourceView(source: Dossier['sources'][number], words: DossierWords): SourceView {
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
