/**
 * A log of many entries in a folder, as a deployment leaves it that published a block of 32 at a time: anchors change
 * with each block. Only the files of the last size are written, and one entry in the middle is a known event's.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  anchorOf,
  bundlePath,
  commitmentOf,
  emptyRoot,
  encodeBundle,
  encodeCheckpointText,
  encodeReceipt,
  encodeVerifierKey,
  entryOf,
  hashBytes,
  inclusionProof,
  openGrowingTree,
  type Sha256,
  signNote,
  tilePath,
  tileWidth,
} from '@amanat/ledger';
import { openLogSource } from '@amanat/log-service';
import { ed25519Signer, sha256Into } from '@amanat/node-crypto';
import { tilesOf } from '../log-service/log-source.ts';

const origin = 'bench.example/log';
const blockEntries = 32;
const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

export interface WrittenLog {
  readonly folder: string;
  readonly vkey: string;
  /** Of the event in the middle: a `.tlog-proof`, not yet encrypted. */
  readonly receipt: string;
  remove(): void;
}

/** `size`: a multiple of 32. */
export async function writeLog(size: number): Promise<WrittenLog> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-bench-written-'));
  const write = (path: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const salt = randomBytes(32);
  const body = Buffer.from(JSON.stringify({ sealed: randomBytes(2200).toString('base64') }));
  const index = size / 2;

  const tree = openGrowingTree(0, [], sha256Into);
  let text = encodeCheckpointText({ origin, size: 0, root: emptyRoot });
  let anchor = anchorOf(text, sha256);
  let ownAnchor = anchor;
  let bundle: Uint8Array[] = [];
  /** The last tile of each level, as long as it is not full. */
  const open = new Map<number, { readonly path: string; readonly bytes: Uint8Array } | undefined>();
  const closeBundle = (): void => {
    if (bundle.length === 0) return;
    write(bundlePath({ number: Math.ceil(tree.size / tileWidth) - 1, width: bundle.length }), encodeBundle(bundle));
    bundle = [];
    for (const { level, number, bytes } of tree.takeChangedTiles()) {
      const width = bytes.length / hashBytes;
      const path = tilePath({ level, number, width });
      if (width === tileWidth) write(path, bytes);
      open.set(level, width === tileWidth ? undefined : { path, bytes });
    }
  };
  while (tree.size < size) {
    const commitment = tree.size === index ? commitmentOf(salt, body, sha256) : randomBytes(hashBytes);
    if (tree.size === index) ownAnchor = anchor;
    const entry = entryOf(commitment, anchor);
    bundle.push(entry);
    tree.appendEntry(entry);
    if (tree.size % blockEntries === 0) {
      text = encodeCheckpointText({ origin, size: tree.size, root: tree.root() });
      anchor = anchorOf(text, sha256);
    }
    if (tree.size % tileWidth === 0 || tree.size === size) closeBundle();
  }

  for (const tile of open.values()) if (tile !== undefined) write(tile.path, tile.bytes);
  const { publicKey, sign } = ed25519Signer(randomBytes(32));
  const checkpoint = signNote(text, { name: origin, publicKey, sign }, sha256);
  write('checkpoint', checkpoint);
  const proof = await inclusionProof(index, size, tilesOf(openLogSource(folder), size), sha256);
  return {
    folder,
    vkey: encodeVerifierKey(origin, publicKey, sha256),
    receipt: encodeReceipt({ salt, anchor: ownAnchor, body, index, proof, checkpoint }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
