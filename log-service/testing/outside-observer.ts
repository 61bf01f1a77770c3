/** A stranger with the published files only: recomputes everything from the entries, by the definition of the tree. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bundlePath,
  equalBytes,
  hashesOnLevel,
  leafHash,
  noteTextUnverified,
  parseBundle,
  parseCheckpointText,
  parseEntry,
  partialWidth,
  tilePath,
  tileWidth,
  treeHash,
} from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';

export interface Seen {
  readonly size: number;
  readonly note: string;
  readonly leaves: readonly Uint8Array[];
  readonly entries: readonly { readonly commitment: Uint8Array; readonly anchor: Uint8Array }[];
}

/** Reads the log of the checkpoint that stands in the folder; fails if anything of it is missing or does not fit. */
export function observe(folder: string): Seen {
  const note = readFileSync(join(folder, 'checkpoint'), 'utf8');
  const { size, root } = parseCheckpointText(noteTextUnverified(note));
  const entries: Uint8Array[] = [];
  for (let number = 0; number * tileWidth < size; number++) {
    const width = Math.min(tileWidth, size - number * tileWidth);
    entries.push(...parseBundle(readFileSync(join(folder, bundlePath({ number, width }))), width));
  }
  const leaves = entries.map((entry) => leafHash(entry, sha256));
  assert.ok(equalBytes(treeHash(leaves, sha256), root), 'the entries give the root');
  let hashes = leaves;
  for (let level = 0; hashesOnLevel(size, level) > 0; level++) {
    for (let number = 0; number * tileWidth < hashes.length; number++) {
      const width = number === hashesOnLevel(size, level + 1) ? partialWidth(size, level) : tileWidth;
      const tile = readFileSync(join(folder, tilePath({ level, number, width })));
      const expected = Buffer.concat(hashes.slice(number * tileWidth, number * tileWidth + width));
      assert.ok(tile.equals(expected), `tile ${level}/${number}`);
    }
    const full = Math.floor(hashes.length / tileWidth);
    hashes = Array.from({ length: full }, (_, at) =>
      treeHash(hashes.slice(at * tileWidth, (at + 1) * tileWidth), sha256),
    );
  }
  return { size, note, leaves, entries: entries.map(parseEntry) };
}

/** Fails unless the later log holds the earlier one unaltered. */
export function requireGrown(earlier: Seen, later: Seen): void {
  assert.ok(later.size >= earlier.size, 'a log never shrinks');
  for (const [index, leaf] of earlier.leaves.entries())
    assert.ok(equalBytes(leaf, later.leaves[index] ?? new Uint8Array()), `leaf ${index} is what it was`);
}

/** Every file but `checkpoint`, with its bytes. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = globSync('tile/**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path, 'base64')];
    }),
  );
}
