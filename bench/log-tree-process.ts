/** Grows a tree of so many leaves one of two ways, and prints how long it took, the process's peak memory and the root. */
import { createHash } from 'node:crypto';
import { entryBytes, hashBytes, openGrowingTree } from '@amanat/ledger';
import { sha256Into } from '@amanat/node-crypto';

const atOnce = 4096;

/** Entries of `count` leaves from `first` on; they differ in their last bytes. */
function entriesFrom(first: number, count: number): Uint8Array {
  const entries = new Uint8Array(count * entryBytes);
  const view = new DataView(entries.buffer);
  for (let place = 0; place < count; place++) view.setUint32((place + 1) * entryBytes - 4, first + place);
  return entries;
}

function edgeRoot(leaves: number): Uint8Array {
  const tree = openGrowingTree(0, [], sha256Into);
  for (let first = 0; first < leaves; first += atOnce) {
    tree.appendEntries(entriesFrom(first, Math.min(atOnce, leaves - first)), entryBytes);
    tree.takeChangedTiles();
  }
  return tree.root();
}

function naiveRoot(leaves: number): Uint8Array {
  // One update each, from a scratch: three are half as slow again.
  const scratch = new Uint8Array(1 + Math.max(entryBytes, 2 * hashBytes));
  const digest = (prefix: number, left: Uint8Array, right: Uint8Array = new Uint8Array()): Uint8Array => {
    scratch[0] = prefix;
    scratch.set(left, 1);
    scratch.set(right, 1 + left.length);
    return createHash('sha256')
      .update(scratch.subarray(0, 1 + left.length + right.length))
      .digest();
  };
  let level: Uint8Array[] = [];
  for (let first = 0; first < leaves; first += atOnce) {
    const entries = entriesFrom(first, Math.min(atOnce, leaves - first));
    for (let at = 0; at < entries.length; at += entryBytes)
      level.push(digest(0, entries.subarray(at, at + entryBytes)));
  }
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left = new Uint8Array(), right] = [level[at], level[at + 1]];
      above.push(right === undefined ? left : digest(1, left, right));
    }
    level = above;
  }
  return level[0] ?? new Uint8Array();
}

const [, , kind, count] = process.argv;
const leaves = Number(count);
const from = performance.now();
const root = kind === 'edge' ? edgeRoot(leaves) : naiveRoot(leaves);
const ms = performance.now() - from;
// Node gives kilobytes.
const peakMegabytes = process.resourceUsage().maxRSS / 1000;
console.log(JSON.stringify({ ms, peakMegabytes, root: root.toHex() }));
