/** Published reports, restated as attributed claims: brought in through the same path, each change kept. */
import { type Dossier, parseDossier } from '@amanat/domain';
import { canonicalJson, type Json } from '@amanat/ledger';
import type { Deployment } from './deployment.ts';
import { appendPublic, loadPublic } from './public-record.ts';

export type ImportAnswer = { readonly kind: 'imported' | 'revised' | 'unchanged'; readonly id: string };

/** @throws InputError if it is not a dossier */
export async function importDossier(outside: unknown, deployment: Deployment): Promise<ImportAnswer> {
  const dossier = parseDossier(outside);
  const streamId = `dossier_${dossier.id}`;
  const kept = (await loadPublic('dossier', deployment)).filter(({ stream }) => stream === streamId);
  const last = kept.at(-1);
  const same = last !== undefined && canonicalJson(last.data as Json) === canonicalJson(dossier as unknown as Json);
  if (same) return { kind: 'unchanged', id: dossier.id };
  const type = last === undefined ? 'dossier.published' : 'dossier.revised';
  await appendPublic('publish-dossier', streamId, kept.length + 1, { type, data: dossier }, deployment);
  return { kind: last === undefined ? 'imported' : 'revised', id: dossier.id };
}

/** The dossiers as they stand, by id. */
export async function publishedDossiers(deployment: Deployment): Promise<ReadonlyMap<string, Dossier>> {
  const events = await loadPublic('dossier', deployment);
  return new Map(events.map(({ data }) => parseDossier(data)).map((dossier) => [dossier.id, dossier]));
}
