/**
 * Villages of the canal colonies, which have a number and a branch of a canal instead of a name: `Chak 222 RB`, `222/RB`,
 * `چک نمبر ۲۲۲ ر ب`, `Chak Two Hundred Twenty-Two Rakh Branch` are one. A number alone is not a place: Punjab has up to 64 of each.
 */
import { numbersInDigits } from './number-words.ts';

export interface ChakName {
  readonly number: string;
  /** Initials, and a number before them if the branch has one: `rb`, `9l`, `tda`. Empty if not said. */
  readonly branch: string;
}

const isChak: ReadonlySet<string> = new Set(['chak', 'chack', 'chk', 'چک']);
const skipped: ReadonlySet<string> = new Set(['no', 'number', 'num', 'nr', 'نمبر', 'slash']);
/** Letters of the Latin alphabet as Urdu says them, letters of Urdu as Latin writes them, and sides by their other name. */
const initialOf: Readonly<Record<string, string>> = {
  ای: 'e',
  بی: 'b',
  ایم: 'm',
  ایل: 'l',
  ار: 'r',
  این: 'n',
  ایس: 's',
  ڈی: 'd',
  ٹی: 't',
  جی: 'g',
  پی: 'p',
  ڈبلیو: 'w',
  گ: 'g',
  ب: 'b',
  ر: 'r',
  ج: 'j',
  شمالی: 'nb',
  جنوبی: 'sb',
  shumali: 'nb',
  shimali: 'nb',
  janubi: 'sb',
  junubi: 'sb',
};

/** `words` in normal form, a written slash or lone hyphen as `slash`. `undefined`: a place of another kind. */
export function chakName(words: readonly string[]): ChakName | undefined {
  const read = numbersInDigits(words).flatMap((word) => word.match(/[0-9]+|[^0-9]+/g) ?? []);
  const at = read.findIndex((word) => /^[0-9]+$/.test(word));
  const number = read[at];
  if (number === undefined) return undefined;
  const branch = branchOf(read.slice(at + 1));
  const said = read.some((word) => isChak.has(word));
  return said || (at === 0 && branch !== '') ? { number: String(Number(number)), branch } : undefined;
}

/** Small words are initials already: `gb`, `d n b`. The letters in one order: `9-R A` and `9-AR` are one. */
function branchOf(words: readonly string[]): string {
  const kept = words.filter((word) => !skipped.has(word) && !isChak.has(word));
  const numbers = kept.filter((word) => /^[0-9]+$/.test(word)).map((word) => String(Number(word)));
  const initials = kept
    .filter((word) => !/^[0-9]+$/.test(word))
    .map((word) => initialOf[word] ?? (word.length <= 3 ? word : word.slice(0, 1)))
    .join('');
  return numbers.join('-') + (numbers.length > 0 ? [...initials].toSorted().join('') : initials);
}
