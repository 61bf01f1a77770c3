/**
 * Which checkpoints an entry may name. An entry's anchor is the hash of the text of a checkpoint that was begun before
 * it, published yet or not, and anchors never go back. A checkpoint is begun at multiples of 32 only, so that whoever has
 * the entries knows every text that may be named.
 */
import { emptyRoot, encodeCheckpointText, equalBytes, hashBytes, type HashInto } from '@amanat/ledger';
import { blockEntries } from './block-entries.ts';
import { LogProblem } from './log-problem.ts';

/** An anchor's input, UTF-8. */
const textAt = (origin: string, size: number, root: Uint8Array): Uint8Array =>
  Buffer.from(encodeCheckpointText({ origin, size, root }));

export class AnchorTrail {
  readonly #origin: string;
  readonly #hashInto: HashInto;
  /** Of sizes a block apart: one byte for each entry of the log. */
  #anchors: Uint8Array;
  #view: DataView;
  #count: number;
  /** Which of them the last entry named. */
  #current = 0;

  /** `known`: texts of one size and of each block after it, the first of which is the last that was named. */
  private constructor(origin: string, known: readonly Uint8Array[], hashInto: HashInto) {
    this.#origin = origin;
    this.#hashInto = hashInto;
    this.#anchors = new Uint8Array(Math.max(known.length * 2, 64) * hashBytes);
    this.#view = new DataView(this.#anchors.buffer);
    this.#count = 0;
    for (const text of known) this.#keep(text);
  }

  /** Of a log without an entry. */
  static begin(origin: string, hashInto: HashInto): AnchorTrail {
    return new AnchorTrail(origin, [textAt(origin, 0, emptyRoot)], hashInto);
  }

  /**
   * Of a log of `size` entries that were checked before, the last of which named `last`. Goes back block by block, as far
   * as that one.
   *
   * @throws LogProblem `anchor-unknown`
   */
  static async resume(
    origin: string,
    size: number,
    last: Uint8Array,
    rootAt: (size: number) => Promise<Uint8Array>,
    hashInto: HashInto,
  ): Promise<AnchorTrail> {
    const anchor = new Uint8Array(hashBytes);
    const known: Uint8Array[] = [];
    for (let at = size - (size % blockEntries); at >= 0; at -= blockEntries) {
      const text = textAt(origin, at, at === 0 ? emptyRoot : await rootAt(at));
      known.push(text);
      hashInto(text, anchor, 0);
      if (equalBytes(anchor, last)) return new AnchorTrail(origin, known.toReversed(), hashInto);
    }
    throw new LogProblem('anchor-unknown', { index: size - 1 });
  }

  /** The tree has reached this size, a multiple of 32. */
  addRoot(size: number, root: Uint8Array): void {
    this.#keep(textAt(this.#origin, size, root));
  }

  /** @throws LogProblem `anchor-unknown`, `anchor-goes-back`. `at`: where in `bytes` the anchor stands */
  check(bytes: DataView, at: number, index: number): void {
    if (this.#isAt(this.#current, bytes, at)) return;
    for (let place = this.#current + 1; place < this.#count; place++) {
      if (!this.#isAt(place, bytes, at)) continue;
      this.#current = place;
      return;
    }
    for (let place = 0; place < this.#current; place++)
      if (this.#isAt(place, bytes, at)) throw new LogProblem('anchor-goes-back', { index });
    throw new LogProblem('anchor-unknown', { index });
  }

  #isAt(place: number, bytes: DataView, at: number): boolean {
    const offset = place * hashBytes;
    // Four bytes at a time: this is asked for every entry.
    for (let byte = 0; byte < hashBytes; byte += 4)
      if (this.#view.getUint32(offset + byte) !== bytes.getUint32(at + byte)) return false;
    return true;
  }

  #keep(text: Uint8Array): void {
    if ((this.#count + 1) * hashBytes > this.#anchors.length) {
      const larger = new Uint8Array(this.#anchors.length * 2);
      larger.set(this.#anchors);
      this.#anchors = larger;
      this.#view = new DataView(larger.buffer);
    }
    this.#hashInto(text, this.#anchors, this.#count * hashBytes);
    this.#count++;
  }
}
