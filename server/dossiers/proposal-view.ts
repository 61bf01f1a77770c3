/** A change that waits, as everybody will read it: the parts of the dossier that it adds or corrects, and what they rest on. */
import type { DossierDesk, DossierProposal, PublishedDossier } from '@amanat/casework';
import { type DossierChange, itemsOf, type UrduWordKey, urduWordKeys } from '@amanat/domain';
import {
  type CorrectionView,
  type DossierForm,
  type DossierView,
  fieldLabel,
  type Lang,
  type ProposalPageProps,
} from '@amanat/web';
import { dossierView, figureView } from '../public/dossier-views.ts';
import { attributionOf, saidAsTyped, wordsOf } from '../public/dossier-words.ts';
import { afterChange } from './waiting-content.ts';

interface Wanted {
  readonly lang: Lang;
  readonly desk: DossierDesk;
  readonly proposal: DossierProposal;
  readonly all: readonly PublishedDossier[];
  readonly today: Temporal.PlainDate;
}

/** In each language; `undefined`: it speaks of what is not public yet. */
export function previewsOf(wanted: Omit<Wanted, 'lang'>): Readonly<Record<Lang, DossierView>> | undefined {
  const [ur, en] = [previewOf({ ...wanted, lang: 'ur' }), previewOf({ ...wanted, lang: 'en' })];
  return ur === undefined || en === undefined ? undefined : { ur, en };
}

function previewOf(wanted: Wanted): DossierView | undefined {
  const { lang, desk, proposal, all, today } = wanted;
  const { change, urdu, dossier: id } = proposal;
  const published = afterChange(desk.published, id, change, urdu);
  if (published === undefined) return undefined;
  const whole = dossierView(lang, {
    published,
    all,
    version: { number: 1, on: today, newest: 1, address: '' },
    history: [],
    corrections: correctionsOf(wanted),
    today,
  });
  if (change.kind === 'bring-in-whole') return whole;
  return partOf(whole, new Set(itemsOf(change)), change);
}

function correctionsOf({ lang, desk, proposal, today }: Wanted): ReadonlyMap<string, readonly CorrectionView[]> {
  const { change, urdu } = proposal;
  if (desk.published === undefined || (change.kind !== 'correct-claim' && change.kind !== 'correct-promise'))
    return new Map();
  const { dossier } = desk.published;
  const words = wordsOf(lang, desk.published);
  const reason = lang === 'ur' ? (urdu['reason'] ?? change.reason) : change.reason;
  const what = { version: null, on: today, reason: saidAsTyped(reason) };
  return new Map([
    ...dossier.claims.map((claim) => {
      const text = words.said(claim.text, words.urdu?.claims[claim.id]);
      const was = { speaker: attributionOf(claim.attributedTo, words), figure: figureView(claim), text };
      return [claim.id, [{ ...what, was }]] as const;
    }),
    ...dossier.promises.map((promise) => {
      const text = words.said(promise.text, words.urdu?.promises[promise.id]);
      return [promise.id, [{ ...what, was: { speaker: words.speaker(promise.madeBy), figure: null, text } }]] as const;
    }),
  ]);
}

/** Nothing but what the change touches, and what stands against it or beside it. */
function partOf(whole: DossierView, items: ReadonlySet<string>, change: DossierChange): DossierView {
  const answered = change.kind === 'add-reply' ? [change.reply.to] : [];
  const pairs = whole.tensions.filter(({ claims }) =>
    change.kind === 'mark-tension' ? claims.every((id) => items.has(id)) : claims.some((id) => items.has(id)),
  );
  const shown = new Set([...items, ...answered, ...pairs.flatMap(({ claims }) => claims)]);
  const corrected = (id: string): boolean => items.has(id);
  const topics = whole.topics
    .map(({ about, claims }) => ({
      about,
      claims: claims
        .filter(({ id }) => shown.has(id))
        .map((claim) => (corrected(claim.id) ? claim : { ...claim, corrections: [] })),
    }))
    .filter(({ claims }) => claims.length > 0);
  const promises = whole.promises.filter(({ id }) => shown.has(id));
  const cited = new Set(
    [
      ...topics.flatMap(({ claims }) => claims.flatMap((each) => [each, ...each.replies])),
      ...promises.flatMap((each) => [each, ...each.replies, ...each.fulfilment]),
    ].map(({ sourceId }) => sourceId),
  );
  return {
    ...whole,
    topics,
    tensions: pairs,
    promises,
    sources: whole.sources.filter(({ id }) => items.has(id) || cited.has(id)),
    linked: change.kind === 'link-dossier' ? whole.linked.filter(({ id }) => id === change.dossier) : [],
  };
}

type Single = Exclude<DossierChange, { kind: 'bring-in-whole' }>;

const formsOf: Readonly<Record<Single['kind'], DossierForm>> = {
  'open-dossier': 'dossier',
  'add-source': 'source',
  'add-claim': 'claim',
  'mark-tension': 'tension',
  'add-promise': 'promise',
  'add-state': 'state',
  'add-reply': 'reply',
  'link-dossier': 'link',
  'correct-claim': 'correct-claim',
  'correct-promise': 'correct-promise',
};

/** Every word that was typed in English or Urdu, with the label of its field. */
export function wordsOfProposal(lang: Lang, { change, urdu }: DossierProposal): ProposalPageProps['proposal']['words'] {
  if (change.kind === 'bring-in-whole') return [];
  const form = formsOf[change.kind];
  const english = englishOf(change);
  return urduWordKeys.flatMap((key) => {
    const text = english[key];
    return typeof text === 'string' ? [{ label: fieldLabel(lang, form, key), english: text, urdu: urdu[key] }] : [];
  });
}

function englishOf(change: Single): Partial<Record<UrduWordKey, unknown>> {
  switch (change.kind) {
    case 'open-dossier':
      return { title: change.title, note: change.note, ...change.place };
    case 'add-source':
      return { ...change.source };
    case 'add-claim':
      return { ...change.claim };
    case 'correct-claim':
      return { ...change.claim, reason: change.reason };
    case 'add-promise':
      return { ...change.promise };
    case 'correct-promise':
      return { ...change.promise, reason: change.reason };
    case 'add-state':
      return { ...change.state };
    case 'add-reply':
      return { ...change.reply };
    case 'mark-tension':
    case 'link-dossier':
      return {};
    default:
      throw new Error(`not handled: ${String(change satisfies never)}`);
  }
}
