/**
 * A dossier brought in whole, from a file: those that come with Amanat at once, and in a training deployment any; elsewhere it
 * waits for two people (decision 0020).
 */
import {
  applyChange,
  type Dossier,
  type DossierContent,
  dossierEventOf,
  type DossierTranslation,
  type EventBody,
  evolveDossier,
  idLetters,
  noDossierYet,
  type Office,
  parseDossier,
  parseDossierTranslation,
  publishedContent,
  shippedDossiers,
} from '@amanat/domain';
import { canonicalJson, type Json } from '@amanat/ledger';
import type { Deployment } from './deployment.ts';
import { dossierStream, forgetDossiers } from './dossiers/dossier-records.ts';
import { refuseNames } from './dossiers/refuse-names.ts';
import { inTurn } from './in-turn.ts';
import { appendPublic } from './public-record.ts';
import { readEvent } from './stored-event.ts';

export type PublishedDossier = DossierContent;

export interface ImportOptions {
  readonly translations?: readonly unknown[];
  /** Why an already published dossier changes; kept with the revision. */
  readonly reason?: string;
}

/** `proposed`: it waits for two people, and nothing of it is public. */
export type ImportAnswer = { readonly kind: 'imported' | 'revised' | 'unchanged' | 'proposed'; readonly id: string };

export type ImportNeeds = Pick<Deployment, 'store' | 'ciphers' | 'now' | 'timeZone' | 'training'>;

/**
 * `offices`: those that may speak in it beside the list of speakers.
 *
 * @throws InputError if it is not a dossier, names a person, lacks what is published, or comes as a revision without its
 * reason (`missing` at `reason`)
 */
export async function importDossier(
  outside: unknown,
  { translations: given = [], reason }: ImportOptions,
  deployment: ImportNeeds,
  offices: readonly Office[],
): Promise<ImportAnswer> {
  const dossier = parseDossier(outside);
  const translations = given.map(parseDossierTranslation);
  const stream = dossierStream(dossier.id);
  const answer = await inTurn(deployment.store, stream, () =>
    bringIn({ dossier, translations, reason: reason?.trim() === '' ? undefined : reason }, deployment, offices),
  );
  forgetDossiers(deployment.store);
  return answer;
}

interface BroughtIn {
  readonly dossier: Dossier;
  readonly translations: readonly DossierTranslation[];
  readonly reason: string | undefined;
}

async function bringIn(
  { dossier, translations, reason }: BroughtIn,
  deployment: ImportNeeds,
  offices: readonly Office[],
): Promise<ImportAnswer> {
  const { id } = dossier;
  const { store, ciphers } = deployment;
  const stream = dossierStream(id);
  const bodies = (await store.loadStream(stream)).map((row) => readEvent(row, ciphers));
  const record = bodies.map(dossierEventOf).reduce(evolveDossier, noDossierYet(id));
  const now = publishedContent(record);
  const data = { dossier, ...(translations.length === 0 ? {} : { translations }) };
  // Beside what came in whole before: what people have agreed to since then is not to be brought back by the same file.
  if (now !== undefined && canonicalJson(lastWhole(bodies)) === canonicalJson(data)) return { kind: 'unchanged', id };
  const change = {
    kind: 'bring-in-whole',
    dossier,
    translations,
    ...(reason === undefined ? {} : { reason }),
  } as const;
  applyChange(now, id, change, {});
  const isShipped = shippedDossiers.some((one) => canonicalJson(one) === canonicalJson(dossier));
  if (!isShipped) refuseNames(change, {}, [], offices);
  if (deployment.training || (isShipped && now === undefined)) {
    const event =
      now === undefined ? { type: 'dossier.published', data } : { type: 'dossier.revised', data: { ...data, reason } };
    await appendPublic('publish-dossier', stream, record.nextSeq, event, deployment);
    return { kind: now === undefined ? 'imported' : 'revised', id };
  }
  const waits = record.waiting.some((one) => canonicalJson(one.change) === canonicalJson(change));
  if (!waits) {
    const proposal = `proposal-${idLetters(ciphers.random(17))}`;
    const proposed = { proposal, change, urdu: {}, named: [], by: 'operator' };
    const event = { type: 'dossier.change-proposed', data: proposed };
    await appendPublic('publish-dossier', stream, record.nextSeq, event, deployment);
  }
  return { kind: 'proposed', id };
}

/** Dossier and translations of the file that was brought in last; `null` where none was. */
function lastWhole(bodies: readonly EventBody[]): Json {
  const whole = bodies.map(dossierEventOf).flatMap((event) => {
    if (event.type === 'dossier.published' || event.type === 'dossier.revised') return [event.data];
    return event.type === 'dossier.change-agreed' && event.data.change.kind === 'bring-in-whole'
      ? [event.data.change]
      : [];
  });
  const last = whole.at(-1);
  if (last === undefined) return null;
  const { dossier, translations = [] } = last;
  return { dossier, ...(translations.length === 0 ? {} : { translations }) };
}
