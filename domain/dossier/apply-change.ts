/** What a dossier says after a change: pure, and a dossier that parses, or an `InputError` at the field of the change. */
import { InputError } from '../input-error.ts';
import type { DossierChange, UrduWords } from './change.ts';
import { type Claim, type Dossier, figureHolds, parseDossier } from './dossier.ts';
import { tensionsBothWays } from './reading.ts';
import { withUrdu } from './translate-change.ts';
import type { DossierTranslation } from './translation.ts';

export interface DossierContent {
  readonly dossier: Dossier;
  /** The editors' renderings; a language without one is shown the original, and told so. */
  readonly translations: readonly DossierTranslation[];
}

/**
 * `before`: `undefined` for a dossier that is to be opened. Nothing of it is lost but what a correction replaces.
 *
 * @throws InputError `duplicate-id`, `dangling-reference`, `not-this-shape`, `missing`, `too-many`, at a field of the change
 */
export function applyChange(
  before: DossierContent | undefined,
  id: string,
  change: DossierChange,
  urdu: UrduWords,
): DossierContent {
  if (change.kind === 'bring-in-whole') return broughtIn(before, id, change);
  const dossier = parseDossier(changed(before?.dossier, id, change));
  return { dossier, translations: withUrdu(before?.translations ?? [], before?.dossier, dossier, change, urdu) };
}

type Whole = Extract<DossierChange, { kind: 'bring-in-whole' }>;
type Single = Exclude<DossierChange, Whole>;

function changed(before: Dossier | undefined, id: string, change: Single): Dossier {
  if (change.kind === 'open-dossier') {
    if (before !== undefined) throw new InputError('duplicate-id', 'kind');
    const { title, jurisdiction, place, note } = change;
    return { id, title, jurisdiction, place, note, sources: [], claims: [], promises: [], linkedDossiers: [] };
  }
  if (before === undefined) throw new InputError('dangling-reference', 'kind');
  const { sources, claims, promises, linkedDossiers, replies = [] } = before;
  const known = { sources: idsOf(sources), claims: idsOf(claims), promises: idsOf(promises), replies: idsOf(replies) };
  switch (change.kind) {
    case 'add-source':
      isNew(change.source.id, known.sources, 'source.id');
      return { ...before, sources: [...sources, change.source] };
    case 'add-claim':
      isNew(change.claim.id, known.claims, 'claim.id');
      holds(change.claim, known);
      return tensionsBothWays({ ...before, claims: [...claims, change.claim] });
    case 'mark-tension': {
      const [one, other] = change.claims;
      isThere(one, known.claims, 'claims.0');
      isThere(other, known.claims, 'claims.1');
      if (one === other) throw new InputError('dangling-reference', 'claims.1');
      return tensionsBothWays({
        ...before,
        claims: claims.map((claim) => (claim.id === one ? beside(claim, [other]) : claim)),
      });
    }
    case 'add-promise':
      isNew(change.promise.id, known.promises, 'promise.id');
      isThere(change.promise.source, known.sources, 'promise.source');
      return { ...before, promises: [...promises, { ...change.promise, fulfilment: [] }] };
    case 'add-state':
      isThere(change.promise, known.promises, 'promise');
      isThere(change.state.source, known.sources, 'state.source');
      return {
        ...before,
        promises: promises.map((promise) =>
          promise.id === change.promise ? { ...promise, fulfilment: [...promise.fulfilment, change.state] } : promise,
        ),
      };
    case 'add-reply':
      isNew(change.reply.id, known.replies, 'reply.id');
      isThere(change.reply.source, known.sources, 'reply.source');
      isThere(change.reply.to, known.claims.union(known.promises), 'reply.to');
      return { ...before, replies: [...replies, change.reply] };
    case 'link-dossier':
      if (change.dossier === id) throw new InputError('dangling-reference', 'dossier');
      isNew(change.dossier, new Set(linkedDossiers), 'dossier');
      return { ...before, linkedDossiers: [...linkedDossiers, change.dossier] };
    case 'correct-claim':
      isThere(change.claim.id, known.claims, 'claim.id');
      holds(change.claim, known);
      return tensionsBothWays({
        ...before,
        // What a claim was found to stand against, it stands against in its new words too.
        claims: claims.map((claim) =>
          claim.id === change.claim.id ? beside(change.claim, claim.inTensionWith ?? []) : claim,
        ),
      });
    case 'correct-promise':
      isThere(change.promise.id, known.promises, 'promise.id');
      isThere(change.promise.source, known.sources, 'promise.source');
      return {
        ...before,
        promises: promises.map((promise) =>
          promise.id === change.promise.id ? { ...change.promise, fulfilment: promise.fulfilment } : promise,
        ),
      };
    default:
      throw new Error(`unknown change: ${String(change satisfies never)}`);
  }
}

function broughtIn(
  before: DossierContent | undefined,
  id: string,
  { dossier, translations, reason }: Whole,
): DossierContent {
  if (dossier.id !== id) throw new InputError('dangling-reference', 'dossier.id');
  if (translations.some((one) => one.dossier !== id)) throw new InputError('dangling-reference', 'translations');
  if (before !== undefined) {
    if (reason === undefined) throw new InputError('missing', 'reason');
    refuseLoss(before.dossier, dossier);
  }
  return { dossier: tensionsBothWays(dossier), translations };
}

/** @throws InputError `missing` at the list that lacks what is published: nothing is taken away */
export function refuseLoss(before: Dossier, after: Dossier): void {
  for (const list of ['sources', 'claims', 'promises', 'replies'] as const) {
    const kept = idsOf(after[list] ?? []);
    if (!idsOf(before[list] ?? []).isSubsetOf(kept)) throw new InputError('missing', `dossier.${list}`);
  }
  const states = new Map(after.promises.map(({ id, fulfilment }) => [id, fulfilment.length]));
  if (before.promises.some(({ id, fulfilment }) => (states.get(id) ?? 0) < fulfilment.length))
    throw new InputError('missing', 'dossier.promises');
}

const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

function isNew(id: string, known: ReadonlySet<string>, path: string): void {
  if (known.has(id)) throw new InputError('duplicate-id', path);
}
function isThere(id: string, known: ReadonlySet<string>, path: string): void {
  if (!known.has(id)) throw new InputError('dangling-reference', path);
}

function holds(
  claim: Claim,
  known: { readonly sources: ReadonlySet<string>; readonly claims: ReadonlySet<string> },
): void {
  isThere(claim.source, known.sources, 'claim.source');
  for (const other of claim.inTensionWith ?? []) {
    isThere(other, known.claims, 'claim.inTensionWith');
    if (other === claim.id) throw new InputError('dangling-reference', 'claim.inTensionWith');
  }
  if (!figureHolds(claim)) throw new InputError('not-this-shape', 'claim.value');
}

const beside = (claim: Claim, others: readonly string[]): Claim => {
  const all = [...new Set([...(claim.inTensionWith ?? []), ...others])];
  return all.length === 0 ? claim : { ...claim, inTensionWith: all };
};
