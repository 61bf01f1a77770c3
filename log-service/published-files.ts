/**
 * The folder that the world reads: tiles, bundles and `checkpoint`. A tile or bundle, once there, never changes; it is
 * compared with the record and never written again. `checkpoint` is replaced last, when all that it names is durable.
 */
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { equalBytes } from '@amanat/ledger';
import type { LogStore } from '@amanat/store';
import { dropHalves, flushFolder, isThere, readIfThere, writeWhole } from './durable-file.ts';
import { fileBytes, filesOfSize, filledBetween, type LogFilePlace } from './log-files-of-size.ts';
import { LogHalt } from './log-halt.ts';

export interface PublishedFiles {
  /** The note in `checkpoint`; `undefined` before the first publication. */
  readCheckpoint(): Promise<string | undefined>;
  /**
   * What readers see from now on, durable when it resolves. `requireOurs` throws if another program has taken over: it is
   * asked when all is written but the name, so that between its answer and the renaming nothing can come but
   * {@link overtake}, after which there is nothing to rename.
   */
  replaceCheckpoint(note: string, requireOurs: () => Promise<void>): Promise<void>;
  /** Called by whoever has taken over, before it reads `checkpoint`: a program that was paused cannot replace it any more. */
  overtake(): Promise<void>;
  /**
   * All files that a tree of `size` has beyond one of `oldSize`, durable when it resolves.
   *
   * @throws LogHalt `published-file-differs`; StoreError; the file system's errors
   */
  addTiles(size: number, oldSize: number): Promise<void>;
  /** Whatever a published tree of `size` should have here and has not: the folder is new, or lost it. Compares nothing. */
  addMissing(size: number): Promise<void>;
  /** Takes away partial files of tiles that became full between these sizes, both published. */
  dropPartials(oldSize: number, size: number): Promise<void>;
}

/** Files that are read from the record at once: 64 bundles are 1.4 MB. */
const chunk = 64;

export function openPublishedFiles(folder: string, logId: number, store: Pick<LogStore, 'loadTiles'>): PublishedFiles {
  const checkpoint = join(folder, 'checkpoint');

  /** Writes what is missing of these files. Gives the folders that have new names. */
  async function addFiles(files: readonly LogFilePlace[]): Promise<readonly string[]> {
    const tiles = await store.loadTiles(logId, files);
    const added = await Promise.all(
      files.map(async (file, at) => {
        const path = join(folder, file.path);
        const bytes = (tiles[at] ?? new Uint8Array()).subarray(0, fileBytes(file));
        if (bytes.length !== fileBytes(file)) throw new LogHalt('tiles-differ-from-text');
        const there = await readIfThere(path);
        if (there === undefined) await writeWhole(path, bytes);
        else if (!equalBytes(there, bytes)) throw new LogHalt('published-file-differs');
        return there === undefined ? [dirname(path)] : [];
      }),
    );
    return added.flat();
  }

  async function missing(files: readonly LogFilePlace[]): Promise<readonly LogFilePlace[]> {
    const there = await Promise.all(files.map(({ path }) => isThere(join(folder, path))));
    return files.filter((_, at) => there[at] !== true);
  }

  async function addChunks(
    files: Iterable<LogFilePlace>,
    choose: (some: readonly LogFilePlace[]) => Promise<readonly LogFilePlace[]>,
  ): Promise<void> {
    const changed = new Set<string>();
    for (const some of chunksOf(files, chunk)) {
      const chosen = await choose(some);
      if (chosen.length === 0) continue;
      for (const path of await addFiles(chosen)) withParents(path, folder, changed);
    }
    for (const path of changed) await flushFolder(path);
  }

  return {
    async readCheckpoint() {
      const bytes = await readIfThere(checkpoint);
      return bytes === undefined ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    },
    overtake: () => dropHalves(checkpoint),
    async replaceCheckpoint(note, requireOurs) {
      await writeWhole(checkpoint, note, requireOurs);
      await flushFolder(folder);
    },
    addTiles: (size, oldSize) => addChunks(filesOfSize(size, oldSize), async (files) => files),
    addMissing: (size) => addChunks(filesOfSize(size, 0), missing),
    async dropPartials(oldSize, size) {
      for (const { path } of filledBetween(oldSize, size))
        await rm(join(folder, `${path}.p`), { recursive: true, force: true });
    },
  };
}

/** A new name is lasting when its folder is flushed, and that folder's own name when its parent is. */
function withParents(path: string, root: string, into: Set<string>): void {
  into.add(path);
  if (path !== root && dirname(path) !== path) withParents(dirname(path), root, into);
}

function* chunksOf<Item>(items: Iterable<Item>, length: number): Generator<readonly Item[]> {
  let some: Item[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < length) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
