/**
 * How far apart two Urdu spellings are. Letters of one sound are near to equal (`ذاکر`, `زاکر`); what writers leave out costs
 * less than what makes another name. Set by hand: there is no collection of Urdu misspellings to learn from.
 */

const classOf = (classes: string): ReadonlyMap<string, number> =>
  new Map(classes.split(' ').flatMap((letters, index) => [...letters].map((letter) => [letter, index] as const)));
/** One sound in Urdu. */
const sound = classOf('ثسص ذزضظ تط حہ اع قک');
/** Told apart by dots or a small mark alone, which hands and scans lose. */
const shape = classOf('تٹ دڈ رڑ زژ جچ کگ بپ');
const vowels = new Set('اویہع');

const replaced = (a: string, b: string): number => {
  if (a === b) return 0;
  if (sound.has(a) && sound.get(a) === sound.get(b)) return 0.35;
  if (shape.has(a) && shape.get(a) === shape.get(b)) return 0.8;
  return vowels.has(a) && vowels.has(b) ? 1 : 1.3;
};
/** `رحمن` is `رحمان`, but `محمد` is not `محمود`, and a last `ہ` makes a woman of a man: only the alif is left out freely. */
const leftOut = (letter: string): number => (letter === 'ا' ? 0.7 : vowels.has(letter) ? 1.1 : 1.3);

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
