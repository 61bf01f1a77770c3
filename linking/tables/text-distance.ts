/** How far apart two short texts are, in letters. */

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours that lead from one to the other.
 * `most + 1` as soon as it is more than `most`.
 */
export function editDistance(left: string, right: string, most: number): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > most) return most + 1;
  const width = right.length + 1;
  let beforeLast = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const next = new Uint16Array(width).fill(row);
    let least = row;
    for (let at = 1; at < width; at += 1) {
      const same = left.charCodeAt(row - 1) === right.charCodeAt(at - 1);
      let cost = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        row > 1 &&
        at > 1 &&
        left.charCodeAt(row - 1) === right.charCodeAt(at - 2) &&
        left.charCodeAt(row - 2) === right.charCodeAt(at - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[at - 2] ?? 0) + 1);
      next[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = next;
  }
  return Math.min(last[right.length] ?? 0, most + 1);
}

/** Between 0 and 1. Counts letters, not bytes. */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  const window = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Uint8Array(right.length);
  const found: number[] = [];
  for (let at = 0; at < left.length; at += 1) {
    const from = Math.max(0, at - window);
    const to = Math.min(right.length, at + window + 1);
    for (let other = from; other < to; other += 1) {
      if (taken[other] !== 1 && left.charCodeAt(at) === right.charCodeAt(other)) {
        taken[other] = 1;
        found.push(left.charCodeAt(at));
        break;
      }
    }
  }
  if (found.length === 0) return 0;
  let [moved, next] = [0, 0];
  for (let other = 0; other < right.length; other += 1) {
    if (taken[other] !== 1) continue;
    if (right.charCodeAt(other) !== found[next]) moved += 1;
    next += 1;
  }
  const common = found.length;
  const jaro = (common / left.length + common / right.length + (common - moved / 2) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < left.length && left[prefix] === right[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** The letters of a text in the order of the alphabet: equal for texts whose letters were only thrown about. */
export const lettersOf = (text: string): string => [...text].toSorted().join('');
