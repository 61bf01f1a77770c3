/**
 * The tree of one log, recomputed from the kept entries: its root at every size that somebody has named, and a digest of
 * every tile, to be held against what is kept and what is published. Once entries are lost, nothing after them is known.
 */
import { equalBytes, hashBytes, type HashInto, LedgerError, openGrowingTree, tileWidth } from '@amanat/ledger';
import type { AuditCode, AuditFindings } from './audit-findings.ts';
import { LeafHasher } from './leaf-hasher.ts';
import { bundledEntryBytes } from './store-tiles.ts';

/** A root that somebody says the log had. */
export interface NamedRoot {
  readonly size: number;
  readonly root: Uint8Array;
  /** If the entries do not add up to it. */
  readonly code: AuditCode;
}

/** Tiles wait in the tree until they are taken. */
const bundlesBetweenTaking = 32;

export class AuditTree {
  readonly #tree;
  readonly #leaves;
  readonly #hashInto: HashInto;
  readonly #logId: number;
  readonly #named: readonly NamedRoot[];
  readonly #findings: AuditFindings;
  readonly #digests = new Map<string, Uint8Array>();
  #next = 0;
  #isWhole = true;

  /** `named`: of sizes that the log has, 0 excluded. */
  constructor(logId: number, named: readonly NamedRoot[], hashInto: HashInto, findings: AuditFindings) {
    this.#tree = openGrowingTree(0, [], hashInto);
    this.#leaves = new LeafHasher(hashInto);
    this.#hashInto = hashInto;
    this.#logId = logId;
    this.#named = named.toSorted((a, b) => a.size - b.size);
    this.#findings = findings;
  }

  /** False as soon as entries are lost or cannot be read: what follows cannot be judged. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** The next 256 entries, or the last ones. `false` if they are not of the one form that entries have. */
  addBundle(bundle: Uint8Array): boolean {
    let hashes: Uint8Array;
    try {
      hashes = this.#leaves.hash(bundle, 0);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      this.giveUp();
      return false;
    }
    if (!this.#isWhole) return true;
    const end = this.#tree.size + bundle.length / bundledEntryBytes;
    const first = this.#tree.size;
    while (this.#tree.size < end) {
      const stop = Math.min(end, this.#named[this.#next]?.size ?? end);
      this.#tree.appendLeafHashes(hashes.subarray((this.#tree.size - first) * hashBytes, (stop - first) * hashBytes));
      this.#compareRoots();
    }
    if ((first / tileWidth) % bundlesBetweenTaking === 0) this.#takeTiles();
    return true;
  }

  giveUp(): void {
    this.#isWhole = false;
  }

  /** Whether a kept hash tile, as far as it is filled, is that of the entries. Asked once all of them were added. */
  hasTile(level: number, number: number, bytes: Uint8Array): boolean {
    this.#takeTiles();
    const digest = this.#digests.get(`${level}/${number}`);
    return digest !== undefined && equalBytes(digest, this.#digestOf(bytes));
  }

  #compareRoots(): void {
    let root: Uint8Array | undefined;
    for (; ; this.#next++) {
      const named = this.#named[this.#next];
      if (named === undefined || named.size > this.#tree.size) return;
      root ??= this.#tree.root();
      if (!equalBytes(root, named.root)) this.#findings.add(named.code, { logId: this.#logId, size: named.size });
    }
  }

  #takeTiles(): void {
    for (const { level, number, bytes } of this.#tree.takeChangedTiles())
      this.#digests.set(`${level}/${number}`, this.#digestOf(bytes));
  }

  #digestOf(bytes: Uint8Array): Uint8Array {
    const digest = new Uint8Array(hashBytes);
    this.#hashInto(bytes, digest, 0);
    return digest;
  }
}
