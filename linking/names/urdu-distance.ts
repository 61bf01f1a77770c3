/**
 * How far apart two Urdu spellings are. Letters of one sound are half the way to equal (`ذاکر`, `زاکر`); letters that writers add or
 * leave out cost less than others. Set by hand: there is no collection of Urdu misspellings to learn from.
 */

const classOf = (classes: string): ReadonlyMap<string, number> =>
  new Map(classes.split(' ').flatMap((letters, index) => [...letters].map((letter) => [letter, index] as const)));
/** One sound in Urdu. */
const sound = classOf('ثسص ذزضظ تط حہ اع قک');
/** Told apart by dots or a small mark alone, which hands and scans lose. */
const shape = classOf('تٹ دڈ رڑ زژ جچ کگ بپ');
const oftenLeftOut = new Set('اویہعن');

const replaced = (a: string, b: string): number => {
  if (a === b) return 0;
  if (sound.has(a) && sound.get(a) === sound.get(b)) return 0.35;
  if (shape.has(a) && shape.get(a) === shape.get(b)) return 0.7;
  return oftenLeftOut.has(a) && oftenLeftOut.has(b) ? 0.9 : 1;
};
const leftOut = (letter: string): number => (oftenLeftOut.has(letter) ? 0.75 : 1);

/** 0 for equal words; the same whichever comes first. Both in normal form. */
export function urduDistance(a: string, b: string): number {
  let row = [0];
  for (const letter of b) row.push((row.at(-1) ?? 0) + leftOut(letter));
  for (const letter of a) {
    const next = [(row[0] ?? 0) + leftOut(letter)];
    for (let at = 0; at < b.length; at += 1) {
      const other = b.charAt(at);
      const through = (row[at] ?? 0) + replaced(letter, other);
      const without = Math.min((row[at + 1] ?? 0) + leftOut(letter), (next[at] ?? 0) + leftOut(other));
      next.push(Math.min(through, without));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
