/** Letters as small numbers, so that likelihoods lie in flat tables. What is not of the script's letters is left out. */

/** Urdu letters in normal form, in the order of their numbers. */
export const urduLetters = 'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہی';
/** Latin letters, then where a word begins and where it ends: what people write there differs. */
export const romanLetters = 'abcdefghijklmnopqrstuvwxyz^$';
export const [wordStart, wordEnd] = [26, 27] as const;

export type LetterCodes = readonly number[];

/** Longer words are names joined by mistake, or no names; what is beyond is not compared. */
const mostLetters = 24;

const urduCode: ReadonlyMap<string, number> = new Map([...urduLetters].map((letter, code) => [letter, code]));

export const urduCodes = (token: string): LetterCodes =>
  Array.from(token.slice(0, mostLetters)).flatMap((letter) => urduCode.get(letter) ?? []);

export const romanCodes = (token: string): LetterCodes =>
  Array.from(token.slice(0, mostLetters)).flatMap((letter) =>
    letter >= 'a' && letter <= 'z' ? letter.charCodeAt(0) - 97 : [],
  );

/** With its two ends. */
export const boundedCodes = (codes: LetterCodes): LetterCodes => [wordStart, ...codes, wordEnd];

/** Most Latin letters that one Urdu letter stands for: `خ` and a short vowel is `kha`. */
export const mostEmitted = 3;
/** So many different texts of up to three Latin letters. */
export const emittedCount = 1 + 26 + 26 ** 2 + 26 ** 3;
const firstOfLength = [0, 1, 27, 703] as const;

/** Number of the text of `length` Latin letters that begins at `from`. */
export function emittedAt(codes: LetterCodes, from: number, length: number): number {
  let code = 0;
  for (let at = from; at < from + length; at += 1) code = code * 26 + (codes[at] ?? 0);
  return (firstOfLength[length] ?? 0) + code;
}

/** `emittedAt` of a whole text of up to three Latin letters. */
export const numberOfText = (text: string): number => emittedAt(romanCodes(text), 0, text.length);

/** `emittedAt` read back. */
export function emittedText(number: number): string {
  const length = firstOfLength.findLastIndex((first) => first <= number);
  let rest = number - (firstOfLength[length] ?? 0);
  let text = '';
  for (let letter = 0; letter < length; letter += 1) {
    text = String.fromCharCode(97 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}

/** An Urdu letter reads otherwise at the start and at the end of a word. */
export const positionCount = 3;
export const positionAt = (index: number, length: number): number => (index === 0 ? 0 : index === length - 1 ? 2 : 1);

/** So many different units of no, one or two Latin letters, ends of words counted as letters. */
export const unitCount = 1 + romanLetters.length + romanLetters.length ** 2;

/** Number of the unit of `length` letters that begins at `from`. */
export function unitAt(codes: LetterCodes, from: number, length: number): number {
  if (length === 0) return 0;
  const first = codes[from] ?? 0;
  return length === 1 ? 1 + first : 1 + romanLetters.length * (first + 1) + (codes[from + 1] ?? 0);
}

/** `unitAt` read back. */
export function unitText(number: number): string {
  if (number === 0) return '';
  if (number <= romanLetters.length) return romanLetters[number - 1] ?? '';
  const pair = number - 1 - romanLetters.length;
  return (
    (romanLetters[Math.floor(pair / romanLetters.length)] ?? '') + (romanLetters[pair % romanLetters.length] ?? '')
  );
}

/** `unitAt` of a text of `romanLetters`; -1 for any other text. */
export function unitOf(text: string): number {
  const codes = [...text].map((letter) => romanLetters.indexOf(letter));
  return codes.length > 2 || codes.includes(-1) ? -1 : unitAt(codes, 0, codes.length);
}

/** How many letters of each side one step of writing takes. */
export const unitSteps = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [2, 0],
  [0, 2],
] as const;
