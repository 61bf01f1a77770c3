/**
 * The proof of an event that everybody may read: a receipt (`c2sp.org/tlog-proof`) with the event in clear, which
 * `amanat verify receipt` checks. Only of streams that concern no case and no account, and of a dossier only what is public.
 */
import { isEventId } from '@amanat/domain';
import { encodeReceipt } from '@amanat/ledger';
import type { Deployment } from './deployment.ts';
import { dossierRecords } from './dossiers/dossier-records.ts';
import type { EventRow } from './ports.ts';
import { readEvent } from './stored-event.ts';

const publicStreams: ReadonlySet<string> = new Set([
  'dossier',
  'office',
  'district',
  'key',
  'log',
  'rules',
  'calendar',
  'figures',
]);

/**
 * `undefined` for an event that is not public, or not yet on the log: which of them is not told.
 *
 * @throws StoreError · LedgerError for an event that is not as committed
 */
export async function publicProof(eventId: string, deployment: Deployment): Promise<string | undefined> {
  const row = isEventId(eventId) ? await deployment.store.loadEvent(eventId) : undefined;
  if (row === undefined || !(await isPublic(row, deployment))) return undefined;
  const place = await deployment.log.placeOf(eventId);
  if (place.kind === 'waiting') return undefined;
  const { anchor, index, proof, checkpoint } = place;
  return encodeReceipt({ salt: row.salt, anchor, body: row.body, index, proof, checkpoint });
}

async function isPublic(row: EventRow, deployment: Deployment): Promise<boolean> {
  // What the row says of itself does not count, only what was committed to.
  const { stream, sealed, event } = readEvent(row, deployment.ciphers);
  const [kind = ''] = stream.split('_', 1);
  if (!publicStreams.has(kind) || sealed !== undefined) return false;
  if (kind !== 'dossier') return true;
  const record = (await dossierRecords(deployment)).get(stream.slice('dossier_'.length));
  return record?.versions.some(({ eventId }) => eventId === event) === true;
}
