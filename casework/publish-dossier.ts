/** Published reports, restated as attributed claims: brought in through the same path, each change kept. */
import {
  type Dossier,
  type DossierTranslation,
  InputError,
  parseDossier,
  parseDossierTranslation,
} from '@amanat/domain';
import { canonicalJson } from '@amanat/ledger';
import type { Deployment } from './deployment.ts';
import { appendPublic, loadPublic } from './public-record.ts';

export interface PublishedDossier {
  readonly dossier: Dossier;
  /** The editors' renderings; a language without one is shown the original, and told so. */
  readonly translations: readonly DossierTranslation[];
}

export interface ImportOptions {
  readonly translations?: readonly unknown[];
  /** Why an already published dossier changes; kept with the revision. */
  readonly reason?: string;
}

export type ImportAnswer = { readonly kind: 'imported' | 'revised' | 'unchanged'; readonly id: string };

/** @throws InputError if it is not a dossier, or if a revision comes without its reason (`missing` at `reason`) */
export async function importDossier(
  outside: unknown,
  { translations: given = [], reason }: ImportOptions,
  deployment: Deployment,
): Promise<ImportAnswer> {
  const dossier = parseDossier(outside);
  const translations = given.map(parseDossierTranslation);
  const { id } = dossier;
  const streamId = `dossier_${id}`;
  const data = { dossier, ...(translations.length === 0 ? {} : { translations }) };
  const kept = (await loadPublic('dossier', deployment)).filter(({ stream }) => stream === streamId);
  const last = kept.at(-1);
  if (last === undefined) {
    await appendPublic('publish-dossier', streamId, 1, { type: 'dossier.published', data }, deployment);
    return { kind: 'imported', id };
  }
  const { reason: _before, ...before } = last.data as { readonly reason?: string };
  if (canonicalJson(before) === canonicalJson(data)) return { kind: 'unchanged', id };
  if (reason === undefined || reason.trim() === '') throw new InputError('missing', 'reason');
  const revision = { type: 'dossier.revised', data: { ...data, reason } };
  await appendPublic('publish-dossier', streamId, kept.length + 1, revision, deployment);
  return { kind: 'revised', id };
}

/** The dossiers as they stand, by id. */
export async function publishedDossiers(deployment: Deployment): Promise<ReadonlyMap<string, PublishedDossier>> {
  const events = await loadPublic('dossier', deployment);
  return new Map(events.map(({ data }) => published(data)).map((each) => [each.dossier.id, each]));
}

function published(data: unknown): PublishedDossier {
  const { dossier, translations = [] } = data as {
    readonly dossier: unknown;
    readonly translations?: readonly unknown[];
  };
  return { dossier: parseDossier(dossier), translations: translations.map(parseDossierTranslation) };
}
