/** Versions of a dossier: which one is shown, what each added, and what stood there before a correction. */
import type { Casework, DossierHistoryEntry, PublishedDossier } from '@amanat/casework';
import type { CorrectionView, DossierHistoryView, Lang } from '@amanat/web';
import { figureView, type ShownDossier } from './dossier-views.ts';
import { attributionOf, dossierLink, saidAsTyped, wordsOf } from './dossier-words.ts';

type Dossiers = Pick<Casework, 'dossiers' | 'dossierHistory' | 'dossierVersion'>;

export interface WantedDossier {
  readonly id: string;
  /** The newest unless told. */
  readonly version?: number | undefined;
  readonly lang: Lang;
  readonly today: Temporal.PlainDate;
  /** As the reader's browser has it: `record.example`, `127.0.0.1:8080`. */
  readonly host: string;
}

/** `undefined`: no such dossier, or no such version. */
export async function shownDossier(wanted: WantedDossier, casework: Dossiers): Promise<ShownDossier | undefined> {
  const { id, lang, today, host } = wanted;
  const whole = await casework.dossierHistory(id);
  const newest = whole?.at(-1);
  if (whole === undefined || newest === undefined) return undefined;
  const number = wanted.version ?? newest.version;
  const [published, all] = await Promise.all([casework.dossierVersion(id, number), casework.dossiers()]);
  const entry = whole.find(({ version }) => version === number);
  if (published === undefined || entry === undefined) return undefined;
  const history = whole.filter(({ version }) => version <= number);
  return {
    published,
    all,
    version: {
      number,
      on: Temporal.PlainDate.from(entry.publishedOn),
      newest: newest.version,
      address: `${host}/${lang}/dossiers/${id}/versions/${number}`,
    },
    history,
    corrections: await correctionsOf(lang, id, history, casework),
    today,
  };
}

const corrects = ({ kind }: DossierHistoryEntry): boolean => kind === 'correct-claim' || kind === 'correct-promise';

async function correctionsOf(
  lang: Lang,
  id: string,
  history: readonly DossierHistoryEntry[],
  casework: Dossiers,
): Promise<ReadonlyMap<string, readonly CorrectionView[]>> {
  const byItem = new Map<string, readonly CorrectionView[]>();
  for (const entry of history.filter(corrects)) {
    const before = await casework.dossierVersion(id, entry.version - 1);
    if (before === undefined) continue;
    for (const item of entry.items) {
      const correction = correctionOf(lang, item, entry, before);
      if (correction !== undefined) byItem.set(item, [...(byItem.get(item) ?? []), correction]);
    }
  }
  return byItem;
}

function correctionOf(
  lang: Lang,
  item: string,
  entry: DossierHistoryEntry,
  before: PublishedDossier,
): CorrectionView | undefined {
  const words = wordsOf(lang, before);
  const claim = before.dossier.claims.find(({ id }) => id === item);
  const promise = before.dossier.promises.find(({ id }) => id === item);
  const what = {
    version: entry.version,
    on: Temporal.PlainDate.from(entry.publishedOn),
    reason: reasonOf(lang, entry),
  };
  if (claim !== undefined) {
    const text = words.said(claim.text, words.urdu?.claims[item]);
    return { ...what, was: { speaker: attributionOf(claim.attributedTo, words), figure: figureView(claim), text } };
  }
  if (promise === undefined) return undefined;
  const text = words.said(promise.text, words.urdu?.promises[item]);
  return { ...what, was: { speaker: words.speaker(promise.madeBy), figure: null, text } };
}

const reasonOf = (lang: Lang, { reason, reasonInUrdu }: DossierHistoryEntry) => {
  const words = lang === 'ur' ? (reasonInUrdu ?? reason) : reason;
  return words === null ? null : saidAsTyped(words);
};

/** `undefined`: no such dossier. */
export async function historyView(lang: Lang, id: string, casework: Casework): Promise<DossierHistoryView | undefined> {
  const [published, history] = await Promise.all([casework.findDossier(id), casework.dossierHistory(id)]);
  if (published === undefined || history === undefined) return undefined;
  return {
    ...dossierLink(lang, published),
    entries: history.toReversed().map((entry) => ({
      version: entry.version,
      on: Temporal.PlainDate.from(entry.publishedOn),
      kind: entry.kind,
      items: entry.items,
      reason: reasonOf(lang, entry),
      eventId: entry.eventId,
      isOnLog: entry.isOnLog,
    })),
  };
}
