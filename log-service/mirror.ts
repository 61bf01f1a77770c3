/**
 * A copy of a log on somebody else's machine. It fetches only what is new and takes in only what extends what it has, so
 * that whoever altered an entry afterwards meets a copy that says otherwise.
 *
 *     checkpoint, tile/…         as any log: another mirror, or `verify log`, reads it
 *     checkpoints/<size>         every note that was verified
 *     evidence/                  notes that contradict each other
 */
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  bundlePath,
  consistencyProof,
  equalBytes,
  hashBytes,
  LedgerError,
  openGrowingTree,
  parseBundle,
  parseEntry,
  type PolicyCheckpoint,
  rootFromTiles,
  tilePath,
  tilesOfSize,
  tileWidth,
  type TrustPolicy,
  type VerifiedCheckpoint,
  verifyConsistency,
} from '@amanat/ledger';
import { AnchorTrail } from './anchor-trail.ts';
import { flushFolder, writeWhole } from './durable-file.ts';
import { openFolderSource } from './folder-source.ts';
import { LogProblem } from './log-problem.ts';
import { bundledBytes, type LogSource, readBundle, tilesOf } from './log-source.ts';
import { requireRoot, walkLog, type WalkState } from './log-walk.ts';
import { openRememberedLog } from './remembered-log.ts';
import { type LogChecks, readHead, requireNotOlder } from './verify-log.ts';

export interface MirrorNews {
  readonly kind: 'mirrored' | 'unchanged';
  readonly checkpoint: PolicyCheckpoint;
  /** Size that the mirror had before. */
  readonly fromSize: number;
}

export interface Mirror {
  /**
   * Takes in what the log shows now. Nothing of the mirror is replaced unless all of it holds.
   *
   * @throws LogProblem, LedgerError. With `rolled-back`, `fork` and `root-differs` both notes lie in `evidence` by then
   */
  follow(source: LogSource, progress?: (done: number, size: number) => void): Promise<MirrorNews>;
  /** The commitment in an entry of the mirror of that size. @throws LogProblem, LedgerError */
  commitmentAt(index: number, size: number): Promise<Uint8Array>;
}

export function openMirror(folder: string, policy: TrustPolicy, checks: LogChecks): Mirror {
  const own = openFolderSource(folder);
  const memory = openRememberedLog(folder);

  async function follow(source: LogSource, progress?: (done: number, size: number) => void): Promise<MirrorNews> {
    const seen = await memory.load(policy, checks.verify);
    const checkpoint = await readHead(source, policy, checks);
    if (seen !== undefined && seen.origin !== checkpoint.origin) throw new LogProblem('mirror-damaged');
    const fromSize = seen?.size ?? 0;
    try {
      if (seen !== undefined) await requireExtended(seen, checkpoint, source);
      if (checkpoint.size === seen?.size) return { kind: 'unchanged', checkpoint, fromSize };
      await takeIn(checkpoint, seen, source, progress);
    } catch (error) {
      const isProof = error instanceof LogProblem && ['rolled-back', 'fork', 'root-differs'].includes(error.code);
      if (seen !== undefined && isProof) await memory.keepEvidence([seen, checkpoint]);
      throw error;
    }
    return { kind: 'mirrored', checkpoint, fromSize };
  }

  /** Before anything is fetched: a log that does not extend the mirror is told as such, not by what it leads to. */
  async function requireExtended(seen: VerifiedCheckpoint, head: PolicyCheckpoint, source: LogSource): Promise<void> {
    const sizes = [seen.size, head.size];
    if (head.size < seen.size && head.size > 0) {
      const root = await rootFromTiles(head.size, tilesOf(own, seen.size), checks.sha256);
      if (!equalBytes(root, head.root)) throw new LogProblem('fork', { sizes });
    }
    requireNotOlder(head, seen);
    if (seen.size === 0 || head.size === seen.size) return;
    const read = tilesOf(source, head.size);
    requireRoot(await rootFromTiles(head.size, read, checks.sha256), head.root, head.size);
    const proof = await consistencyProof(seen.size, head.size, read, checks.sha256);
    const claim = { oldSize: seen.size, oldRoot: seen.root, newSize: head.size, newRoot: head.root, proof };
    try {
      verifyConsistency(claim, checks.sha256);
    } catch (error) {
      if (error instanceof LedgerError) throw new LogProblem('fork', { sizes });
      throw error;
    }
  }

  async function takeIn(
    head: PolicyCheckpoint,
    seen: VerifiedCheckpoint | undefined,
    source: LogSource,
    progress?: (done: number, size: number) => void,
  ): Promise<void> {
    const state = await resume(head.origin, seen);
    const fromSize = state.tree.size;
    const edge = fromSize % tileWidth;
    const edgeNumber = Math.floor(fromSize / tileWidth);
    const kept = edge === 0 ? undefined : await readBundle(own, edgeNumber, edge, fromSize);
    const changed = new Set<string>();
    const write = async (path: string, bytes: Uint8Array): Promise<void> => {
      await writeWhole(join(folder, path), bytes);
      for (let parent = dirname(path); ; parent = dirname(parent)) {
        changed.add(join(folder, parent));
        if (parent === '.') return;
      }
    };
    await walkLog(source, state, head.size, checks.hashInto, {
      async onBundle(number, bytes) {
        const path = bundlePath({ number, width: bytes.length / bundledBytes });
        // The walk hashes what is new only: what the mirror has of this bundle is compared here.
        if (number === edgeNumber && kept !== undefined && !equalBytes(bytes.subarray(0, kept.length), kept))
          throw new LogProblem('tile-differs', { path });
        await write(path, bytes);
      },
      onTile: ({ level, number, bytes }) => write(tilePath({ level, number, width: bytes.length / hashBytes }), bytes),
      ...(progress === undefined ? {} : { progress: (done: number) => progress(done, head.size) }),
    });
    requireRoot(state.tree.root(), head.root, head.size);
    await write(join('checkpoints', String(head.size)), Buffer.from(head.note));
    for (const each of changed) await flushFolder(each);
    await memory.keep(head.note);
    await dropPartials(fromSize, head.size);
  }

  async function resume(origin: string, seen: VerifiedCheckpoint | undefined): Promise<WalkState> {
    const { hashInto, sha256 } = checks;
    if (seen === undefined || seen.size === 0)
      return { tree: openGrowingTree(0, [], hashInto), trail: AnchorTrail.begin(origin, hashInto) };
    const read = tilesOf(own, seen.size);
    try {
      const tree = openGrowingTree(seen.size, await read(tilesOfSize(seen.size)), hashInto);
      if (!equalBytes(tree.root(), seen.root)) throw new LogProblem('mirror-damaged');
      const { anchor } = await entryAt(seen.size - 1, seen.size);
      const rootAt = (size: number) => rootFromTiles(size, read, sha256);
      return { tree, trail: await AnchorTrail.resume(origin, seen.size, anchor, rootAt, hashInto) };
    } catch (error) {
      if (error instanceof LogProblem || error instanceof LedgerError)
        throw new LogProblem('mirror-damaged', error instanceof LogProblem ? error.place : {});
      throw error;
    }
  }

  async function entryAt(index: number, size: number) {
    const number = Math.floor(index / tileWidth);
    const width = Math.min(tileWidth, size - number * tileWidth);
    const entries = parseBundle(await readBundle(own, number, width, size), width);
    return parseEntry(entries[index % tileWidth] ?? new Uint8Array());
  }

  /** Partial files of the old edge, each of which is the beginning of one that lies there now. */
  async function dropPartials(oldSize: number, size: number): Promise<void> {
    const edge = tilesOfSize(oldSize).flatMap((tile) => [
      tilePath(tile),
      ...(tile.level === 0 ? [bundlePath(tile)] : []),
    ]);
    const current = new Set(
      tilesOfSize(size).flatMap((tile) => [tilePath(tile), ...(tile.level === 0 ? [bundlePath(tile)] : [])]),
    );
    for (const path of edge) {
      if (current.has(path)) continue;
      await rm(join(folder, path), { force: true });
      // Only where nothing else is in it.
      await rmdir(join(folder, dirname(path))).catch(() => undefined);
    }
  }

  return { follow, commitmentAt: async (index, size) => (await entryAt(index, size)).commitment };
}
