/**
 * At start: whether the world has seen more of this log than the record holds, as after a restore from a backup, or
 * something else. To go on then would be a fork.
 */
import {
  consistencyProof,
  equalBytes,
  noteTextUnverified,
  parseCheckpointText,
  rootFromTiles,
  type Sha256,
} from '@amanat/ledger';
import type { KeptCheckpoint, LogState, LogStore } from '@amanat/store';
import type { OnAnswer } from './gather-cosignatures.ts';
import { LogHalt } from './log-halt.ts';
import type { PublishedFiles } from './published-files.ts';
import { tilesFrom } from './store-tiles.ts';
import type { Witnesses } from './witnesses.ts';

export interface PublishedState {
  readonly log: LogState;
  readonly published: KeptCheckpoint | undefined;
  readonly unpublished: KeptCheckpoint | undefined;
}

/**
 * Compares `checkpoint` with the record, and puts it back if it is missing or older: then the folder was restored, or is
 * a new one. `requireOurs` throws if another program has taken over.
 *
 * @throws LogHalt `published-ahead`, `published-differs`; StoreError
 */
export async function checkPublishedFile(
  { log, published, unpublished }: PublishedState,
  files: PublishedFiles,
  store: LogStore,
  sha256: Sha256,
  requireOurs: (published: KeptCheckpoint) => Promise<void>,
): Promise<void> {
  const note = await files.readCheckpoint();
  const seen = note === undefined ? undefined : parseStanding(note, log);
  if (seen !== undefined) {
    const known = seen.size <= log.publishedSize || seen.size === unpublished?.size;
    if (seen.size > log.size || !known) throw new LogHalt('published-ahead');
    const root = await rootFromTiles(seen.size, tilesFrom(store, log.logId), sha256);
    if (!equalBytes(root, seen.root)) throw new LogHalt('published-differs');
  }
  const isBehind = published !== undefined && (seen?.size ?? 0) < published.size;
  if (!isBehind || published.publishedNote === undefined) return;
  await files.addMissing(published.size);
  await files.replaceCheckpoint(published.publishedNote, () => requireOurs(published));
}

/** Its signature is not looked at: a forged file can only stop the log, and who can forge it can do that anyway. */
function parseStanding(note: string, log: LogState) {
  try {
    const seen = parseCheckpointText(noteTextUnverified(note));
    if (seen.origin === log.origin) return seen;
  } catch {
    // Not a checkpoint: somebody wrote into the folder, and nobody knows what it said.
  }
  throw new LogHalt('published-differs');
}

/**
 * Shows each witness the last published checkpoint; one that has seen more says so. Resolves when all have answered. While
 * a signed one is under way, which they may have seen, nothing is asked: it is shown to them anyhow.
 */
export async function askWitnesses(
  { log, published, unpublished }: PublishedState,
  witnesses: Witnesses,
  store: LogStore,
  sha256: Sha256,
  onAnswer: OnAnswer,
): Promise<void> {
  const { publishedNote, size = 0 } = published ?? {};
  if (publishedNote === undefined || unpublished?.signedNote !== undefined) return;
  const proofFrom = (oldSize: number) => consistencyProof(oldSize, size, tilesFrom(store, log.logId), sha256);
  await Promise.all(
    witnesses.all.map(async (witness) => {
      const answer = await witness.cosign(publishedNote, size, proofFrom).catch(() => undefined);
      if (answer !== undefined) await onAnswer(witness, answer);
    }),
  );
}
