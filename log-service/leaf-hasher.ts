/** The leaf hashes of a bundle, 256 at a time. Millions of them are made, so that nothing is allocated for one. */
import { entryBytes, entryOf, hashBytes, type HashInto, LedgerError, leafPrefix, tileWidth } from '@amanat/ledger';
import { bundledBytes } from './log-source.ts';

const entryLabel = entryOf(new Uint8Array(hashBytes), new Uint8Array(hashBytes)).slice(0, entryBytes - 2 * hashBytes);

export class LeafHasher {
  readonly #hashInto: HashInto;
  readonly #bundle = new Uint8Array(tileWidth * bundledBytes);
  /** What is hashed for each leaf: the second byte of an entry's length gives its place to the leaf's prefix. */
  readonly #leaves = Array.from({ length: tileWidth }, (_, place) =>
    this.#bundle.subarray(place * bundledBytes + 1, (place + 1) * bundledBytes),
  );
  readonly #hashes = new Uint8Array(tileWidth * hashBytes);

  constructor(hashInto: HashInto) {
    this.#hashInto = hashInto;
  }

  /**
   * Hashes of the entries from this place in the bundle on, each at its place. They last until the next call.
   *
   * @throws LedgerError `bundle-malformed`, `entry-malformed` for an entry that is not of the one form
   */
  hash(bundle: Uint8Array, fromPlace: number): Uint8Array {
    this.#bundle.set(bundle);
    const count = bundle.length / bundledBytes;
    for (let place = fromPlace; place < count; place++) {
      const leaf = this.#leaves[place];
      if (leaf === undefined || bundle[place * bundledBytes] !== 0 || leaf[0] !== entryBytes)
        throw new LedgerError('bundle-malformed');
      for (let byte = 0; byte < entryLabel.length; byte++)
        if (leaf[1 + byte] !== entryLabel[byte]) throw new LedgerError('entry-malformed');
      leaf[0] = leafPrefix;
      this.#hashInto(leaf, this.#hashes, place * hashBytes);
    }
    return this.#hashes;
  }
}
