/** Which rows have a key: the keys of all rows in order, as numbers, so that ten million fit into little memory. */
import type { MentionBase } from './mention-base.ts';

export interface PostingLists {
  /** Rows by key, ascending within a key. */
  readonly rows: Uint32Array<SharedArrayBuffer>;
  /** For each key of each row the number of its list; {@link noList} where nobody else has it, or too many. */
  readonly listOf: Uint32Array<SharedArrayBuffer>;
  /** Where the rows of a list begin, and at last the end. */
  readonly begins: Uint32Array<SharedArrayBuffer>;
}

export const noList = 0xffff_ffff;

/** @param mostOfKey what more rows share tells nothing, and is left out */
export function postingLists({ keys, keysOfRow }: MentionBase, mostOfKey: number): PostingLists {
  const order = sortedByKey(keys);
  const listOf = new Uint32Array(new SharedArrayBuffer(keys.byteLength)).fill(noList);
  const begins: number[] = [];
  const rows = new Uint32Array(new SharedArrayBuffer(order.length * 4));
  let used = 0;
  for (let from = 0; from < order.length;) {
    const key = keys[order[from] ?? 0];
    let to = from + 1;
    while (to < order.length && keys[order[to] ?? 0] === key) to += 1;
    if (to - from > 1 && to - from <= mostOfKey) {
      for (let at = from; at < to; at += 1) {
        const place = order[at] ?? 0;
        listOf[place] = begins.length;
        rows[used + at - from] = Math.floor(place / keysOfRow);
      }
      begins.push(used);
      used += to - from;
    }
    from = to;
  }
  const shared = new Uint32Array(new SharedArrayBuffer((begins.length + 1) * 4));
  shared.set(begins);
  shared[begins.length] = used;
  return { rows, listOf, begins: shared };
}

/** Places of all keys but 0, by key and, within a key, ascending: sorted by 16 bits twice. */
function sortedByKey(keys: Uint32Array): Uint32Array {
  let some = 0;
  for (const key of keys) if (key !== 0) some += 1;
  let places = new Uint32Array(some);
  let next = 0;
  for (let at = 0; at < keys.length; at += 1)
    if (keys[at] !== 0) {
      places[next] = at;
      next += 1;
    }
  for (const shift of [0, 16]) {
    const begins = new Uint32Array(2 ** 16 + 1);
    for (const place of places) {
      const digit = (((keys[place] ?? 0) >>> shift) & 0xffff) + 1;
      begins[digit] = (begins[digit] ?? 0) + 1;
    }
    for (let digit = 1; digit < begins.length; digit += 1)
      begins[digit] = (begins[digit] ?? 0) + (begins[digit - 1] ?? 0);
    const sorted = new Uint32Array(some);
    for (const place of places) {
      const digit = ((keys[place] ?? 0) >>> shift) & 0xffff;
      const at = begins[digit] ?? 0;
      sorted[at] = place;
      begins[digit] = at + 1;
    }
    places = sorted;
  }
  return places;
}
