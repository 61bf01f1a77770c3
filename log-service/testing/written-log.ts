/** A log in a folder, as a server publishes it: real tree, real signatures, anchors and all; for tests of who reads one. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  anchorOf,
  appendSignatureLines,
  bundlePath,
  cosign,
  emptyRoot,
  encodeBundle,
  encodeCheckpointText,
  encodeCosignerKey,
  encodeReceipt,
  encodeVerifierKey,
  entryOf,
  type GrowingTree,
  inclusionProof,
  openGrowingTree,
  type ReadTiles,
  type Sha256,
  signNote,
  tilePath,
  tileWidth,
} from '@amanat/ledger';
import { type Ed25519Key, ed25519Signer } from '@amanat/node-crypto';

export const sha256: Sha256 = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());

export interface WrittenLogOptions {
  readonly origin?: string;
  /** Two logs of one key are a fork. */
  readonly seed?: Uint8Array;
  readonly folder?: string;
}

export class WrittenLog {
  readonly origin: string;
  readonly folder: string;
  readonly key: Ed25519Key;
  readonly vkey: string;
  readonly entries: Uint8Array[] = [];
  note = '';
  size = 0;
  #tree: GrowingTree;
  #anchor: Uint8Array;
  #tiles = new Map<string, Uint8Array>();

  constructor({ origin = 'log.example/kasur', seed = randomBytes(32), folder }: WrittenLogOptions = {}) {
    this.origin = origin;
    this.folder = folder ?? mkdtempSync(join(realpathSync(tmpdir()), 'amanat-written-log-'));
    this.key = ed25519Signer(seed);
    this.vkey = encodeVerifierKey(origin, this.key.publicKey, sha256);
    this.#tree = openGrowingTree(0, [], (input, target, offset) => target.set(sha256(input), offset));
    this.#anchor = anchorOf(encodeCheckpointText({ origin, size: 0, root: emptyRoot }), sha256);
  }

  /** Adds an entry for each commitment, random ones for a number, under the anchor of the last publication. */
  add(commitments: number | readonly Uint8Array[], anchor = this.#anchor): void {
    const added =
      typeof commitments === 'number' ? Array.from({ length: commitments }, () => randomBytes(32)) : commitments;
    for (const commitment of added) this.addEntry(entryOf(Uint8Array.from(commitment), anchor));
  }

  addEntry(entry: Uint8Array): void {
    this.entries.push(entry);
    this.#tree.appendEntry(entry);
    for (const { level, number, bytes } of this.#tree.takeChangedTiles()) this.#tiles.set(`${level}/${number}`, bytes);
  }

  get anchor(): Uint8Array {
    return this.#anchor;
  }

  get root(): Uint8Array {
    return this.#tree.root();
  }

  /** Writes everything that this size needs, `checkpoint` last. `lines` come under the log's own signature. */
  publish(lines: (text: string) => readonly string[] = () => []): string {
    const before = this.size;
    this.size = this.#tree.size;
    for (const [at, bytes] of this.#tiles) {
      const [level = 0, number = 0] = at.split('/').map(Number);
      this.write(tilePath({ level, number, width: bytes.length / 32 }), bytes);
    }
    for (let number = Math.floor(before / tileWidth); number * tileWidth < this.size; number++) {
      const entries = this.entries.slice(number * tileWidth, (number + 1) * tileWidth);
      this.write(bundlePath({ number, width: entries.length }), encodeBundle(entries));
    }
    const text = encodeCheckpointText({ origin: this.origin, size: this.size, root: this.root });
    this.note = appendSignatureLines(this.sign(text), lines(text));
    this.write('checkpoint', this.note);
    this.#anchor = anchorOf(text, sha256);
    return this.note;
  }

  /** Publishes as often as a server does, a block of 32 at a time, until there are so many. */
  grow(size: number): this {
    while (this.entries.length < size) {
      this.add(Math.min(32, size - this.entries.length));
      this.publish();
    }
    return this;
  }

  sign(text: string): string {
    return signNote(text, { name: this.origin, ...this.signer }, sha256);
  }

  get signer() {
    return { publicKey: this.key.publicKey, sign: (bytes: Uint8Array) => this.key.sign(bytes) };
  }

  /** @throws if the place lies outside of the last publication */
  async receipt(index: number, salt: Uint8Array, body: Uint8Array): Promise<string> {
    const read: ReadTiles = async (tiles) =>
      tiles.map(({ level, number, width }) => {
        const bytes = this.#tiles.get(`${level}/${number}`);
        if (bytes === undefined) throw new Error('no such tile');
        return bytes.slice(0, width * 32);
      });
    const proof = await inclusionProof(index, this.size, read, sha256);
    const anchor = this.entries[index]?.slice(48) ?? new Uint8Array();
    return encodeReceipt({ salt, anchor, body, index, proof, checkpoint: this.note });
  }

  write(path: string, content: Uint8Array | string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface TestWitness {
  readonly vkey: string;
  line(text: string, timeSeconds: number): string;
}

export function testWitness(name: string): TestWitness {
  const key = ed25519Signer(randomBytes(32));
  const signer = { name, publicKey: key.publicKey, sign: (bytes: Uint8Array) => key.sign(bytes) };
  return {
    vkey: encodeCosignerKey(name, key.publicKey, sha256),
    line: (text, timeSeconds) => cosign(text, timeSeconds, signer, sha256),
  };
}
