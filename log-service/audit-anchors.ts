/** Which checkpoint each entry names: it bounds from when an entry is, whatever day its event says. */
import { anchorOf, emptyRoot, encodeCheckpointText, hashBytes, type Sha256 } from '@amanat/ledger';

export type AnchorFault = 'entry-anchor-unknown' | 'entry-anchor-older' | 'event-back-dated';

/** A day that is over everywhere, and another one for a log that was slow. */
const dayIsOverMs = 2 * 86_400_000;

interface Named {
  readonly anchor: Uint8Array;
  readonly size: number;
  /** Of all that were published from here on, the earliest by the office's clock: one that ran ahead for a while harms nobody. */
  publishedMs: number;
}

const keyOf = (bytes: Uint8Array, at = 0): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, hashBytes).toString('latin1');

export class AuditAnchors {
  readonly #sha256: Sha256;
  readonly #named: Named[];
  readonly #placeOf = new Map<string, number>();
  readonly #overMs = new Map<string, number>();
  #lastPublished: Pick<Named, 'anchor' | 'size'> = { anchor: new Uint8Array(), size: 0 };
  #current = 0;

  constructor(origin: string, sha256: Sha256) {
    this.#sha256 = sha256;
    this.#named = [];
    this.add(encodeCheckpointText({ origin, size: 0, root: emptyRoot }), 0, Number.NEGATIVE_INFINITY);
  }

  /**
   * In the order of sizes. An entry names the last checkpoint that was begun before it, published yet or not; one that is
   * not has no time.
   */
  add(text: string, size: number, publishedMs = Number.POSITIVE_INFINITY): void {
    const anchor = anchorOf(text, this.#sha256);
    this.#placeOf.set(keyOf(anchor), this.#named.length);
    this.#named.push({ anchor, size, publishedMs });
    if (publishedMs < Number.POSITIVE_INFINITY) this.#lastPublished = { anchor, size };
  }

  get lastPublished(): { readonly anchor: Uint8Array; readonly size: number } {
    return this.#lastPublished;
  }

  /** Once all are known. */
  settle(): void {
    let earliest = Number.POSITIVE_INFINITY;
    for (const named of this.#named.toReversed()) {
      earliest = Math.min(earliest, named.publishedMs);
      named.publishedMs = earliest;
    }
  }

  /** `at`: where in `bytes` the anchor stands. `recordedOn`: the day that the event says, if there is one. */
  faultOf(bytes: Uint8Array, at: number, index: number, recordedOn: string | undefined): AnchorFault | undefined {
    const current = this.#named[this.#current];
    if (current === undefined || Buffer.compare(current.anchor, bytes.subarray(at, at + hashBytes)) !== 0) {
      const place = this.#placeOf.get(keyOf(bytes, at));
      const named = place === undefined ? undefined : this.#named[place];
      if (place === undefined || named === undefined || named.size > index) return 'entry-anchor-unknown';
      if (place < this.#current) return 'entry-anchor-older';
      this.#current = place;
    }
    // What waited while the log stood still comes in before the next publication. Whatever names one that followed upon
    // another, both from after its day, was not there when the first of the two was made.
    const before = this.#named[this.#current - 1]?.publishedMs ?? Number.NEGATIVE_INFINITY;
    return recordedOn !== undefined && before >= this.#overMsOf(recordedOn) ? 'event-back-dated' : undefined;
  }

  #overMsOf(day: string): number {
    const known = this.#overMs.get(day);
    if (known !== undefined) return known;
    // A day that is none is told with the event itself.
    const startMs = Date.parse(`${day}T00:00:00Z`);
    const overMs = Number.isNaN(startMs) ? Number.POSITIVE_INFINITY : startMs + dayIsOverMs;
    this.#overMs.set(day, overMs);
    return overMs;
  }
}
