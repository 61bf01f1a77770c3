/**
 * The log for those who ask for a receipt or challenge it: casework's port `LogReader`. Tells indexes of published
 * entries only.
 */
import type { LogReader } from '@amanat/casework';
import { inclusionProof, leafHash, parseEntry, type Sha256, verifyInclusion } from '@amanat/ledger';
import type { KeptCheckpoint, LogStore } from '@amanat/store';
import { entryAt, tilesFrom } from './store-tiles.ts';

interface Published extends KeptCheckpoint {
  readonly publishedNote: string;
  readonly publishedAt: Temporal.Instant;
}

const isPublished = (checkpoint: KeptCheckpoint | undefined): checkpoint is Published =>
  checkpoint?.publishedNote !== undefined && checkpoint.publishedAt !== undefined;

/**
 * Reads the record each time: another program may be the one that publishes. `cosignedAt` reads, from a note, when the
 * first of this deployment's witnesses signed it.
 */
export function openLogReader(
  store: LogStore,
  origin: string,
  sha256: Sha256,
  cosignedAt: (note: string) => Temporal.Instant | undefined = () => undefined,
): LogReader {
  let known: number | undefined;

  async function findLogId(): Promise<number | undefined> {
    known ??= (await store.loadLogs()).find((log) => log.origin === origin)?.logId;
    return known;
  }

  /** The first publication of all: a log that was frozen may have held the event before. */
  async function firstPublished(logId: number, eventId: string, index: number): Promise<Published | undefined> {
    for (let earlier = 1; earlier < logId; earlier++) {
      const at = await store.findEntry(earlier, eventId);
      const first = at === undefined ? undefined : await store.loadFirstPublishedHolding(earlier, at);
      if (isPublished(first)) return first;
    }
    const first = await store.loadFirstPublishedHolding(logId, index);
    return isPublished(first) ? first : undefined;
  }

  async function newest(logId: number): Promise<Published | undefined> {
    const checkpoint = await store.loadLastPublished(logId);
    return isPublished(checkpoint) ? checkpoint : undefined;
  }

  return {
    async placeOf(eventId) {
      const logId = await findLogId();
      if (logId === undefined) return { kind: 'waiting' };
      const [index, checkpoint] = await Promise.all([store.findEntry(logId, eventId), newest(logId)]);
      if (index === undefined || checkpoint === undefined || index >= checkpoint.size) return { kind: 'waiting' };
      const { size, root, publishedNote } = checkpoint;
      const [first, entry, proof] = await Promise.all([
        firstPublished(logId, eventId, index),
        entryAt(store, logId, index),
        inclusionProof(index, size, tilesFrom(store, logId), sha256),
      ]);
      if (entry === undefined || first === undefined) return { kind: 'waiting' };
      // A receipt that does not hold would be found out later, by the one who needs it.
      verifyInclusion({ leaf: leafHash(entry, sha256), index, size, root, proof }, sha256);
      const { anchor } = parseEntry(entry);
      const witnessedAt = cosignedAt(first.publishedNote);
      return {
        kind: 'published',
        publishedAt: first.publishedAt,
        ...(witnessedAt === undefined ? {} : { witnessedAt }),
        index,
        anchor,
        proof,
        checkpoint: publishedNote,
      };
    },
    async publishedCheckpoint(size) {
      const logId = await findLogId();
      if (logId === undefined) return undefined;
      const [checkpoint, last] = await Promise.all([store.loadCheckpoint(logId, size), newest(logId)]);
      if (!isPublished(checkpoint)) return undefined;
      return { root: checkpoint.root, publishedAt: checkpoint.publishedAt, isNewest: last?.size === size };
    },
    async opening(index) {
      const logId = await findLogId();
      const last = logId === undefined ? undefined : await newest(logId);
      if (logId === undefined || last === undefined || index >= last.size) return undefined;
      const event = await store.loadIndexed(logId, index);
      return event === undefined ? undefined : { salt: event.salt, body: event.body };
    },
  };
}
