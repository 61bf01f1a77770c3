/** Dossiers as their streams say. What everybody reads is folded once and kept until somebody writes: pages ask for it each time. */
import {
  dossierEventOf,
  type DossierRecord,
  type EventBody,
  evolveDossier,
  isDossierId,
  noDossierYet,
} from '@amanat/domain';
import type { Deployment } from '../deployment.ts';
import type { RecordStore } from '../ports.ts';
import { loadPublic } from '../public-record.ts';
import { readEvent } from '../stored-event.ts';

type Needs = Pick<Deployment, 'store' | 'ciphers'>;

export const dossierStream = (id: string): string => `dossier_${id}`;
const idOfStream = (stream: string): string => stream.slice('dossier_'.length);

const known = new WeakMap<RecordStore, Promise<ReadonlyMap<string, DossierRecord>>>();

/** By id, those too whose opening only waits. One server runs a record, so that what this program wrote is all there is. */
export function dossierRecords(deployment: Needs): Promise<ReadonlyMap<string, DossierRecord>> {
  const { store } = deployment;
  const kept = known.get(store) ?? foldAll(deployment);
  known.set(store, kept);
  kept.catch(() => forgetDossiers(store));
  return kept;
}

/** To be called once something was written to a dossier. */
export const forgetDossiers = (store: RecordStore): void => void known.delete(store);

/**
 * One dossier as the store has it now: what a decision stands on. `id` as it stands in an address: one that no dossier can have is
 * not asked for, since a database refuses some texts. @throws LedgerError for an event that is not as committed
 */
export async function loadDossier(id: string, { store, ciphers }: Needs): Promise<DossierRecord> {
  if (!isDossierId(id)) return noDossierYet(id);
  const bodies = (await store.loadStream(dossierStream(id))).map((row) => readEvent(row, ciphers));
  return bodies.map(dossierEventOf).reduce(evolveDossier, noDossierYet(id));
}

async function foldAll(deployment: Needs): Promise<ReadonlyMap<string, DossierRecord>> {
  const bodies: readonly EventBody[] = await loadPublic('dossier', deployment);
  const streams = Map.groupBy(bodies, ({ stream }) => stream);
  return new Map(
    [...streams].map(([stream, events]) => {
      const id = idOfStream(stream);
      return [id, events.map(dossierEventOf).reduce(evolveDossier, noDossierYet(id))];
    }),
  );
}
