/** How far apart the consonants of two words are, as they sound in Pakistan: beside what was learned of letters. */

const classesOf = (classes: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    classes.split(' ').flatMap((entry) => {
      const [kind = '', letters = ''] = entry.split('=');
      return Array.from(letters, (letter) => [letter, kind] as const);
    }),
  );

const urduSound = classesOf('b=ب p=پ t=تٹط s=سص þ=ث j=ج c=چ q=خ k=قک d=دڈ ð=ذض z=زظژ r=رڑ x=ش g=گ G=غ f=ف l=ل m=م n=ن');
/** Roman spellings of one sound, the longer first. */
const romanSound: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 'x'],
  [/tch|ch/g, 'c'],
  [/kh/g, 'Q'],
  [/gh/g, 'G'],
  [/th/g, 'þ'],
  [/dh/g, 'ð'],
  [/ph/g, 'f'],
  [/dj/g, 'j'],
  [/zh/g, 'z'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?=[aou])/g, 'k'],
];
const silent = /[aeiouhwvy]/g;

/** Sounds of a word in either script, vowels and half-vowels left out: `usman` gives `smn`, `عثمان` gives `þmn`. */
export const consonantsOf = (text: string): string =>
  /^[a-z]/.test(text)
    ? romanSound
        .reduce((word, [spelling, sound]) => word.replace(spelling, sound), text)
        .replace(/(.)\1+/g, '$1')
        .replace(silent, '')
        .replaceAll('Q', 'q')
    : Array.from(text, (letter) => urduSound[letter] ?? '').join('');

/** Sounds that writers of one name do exchange, with how much is left of the distance. */
const exchanged = new Map(
  'þs=0.2 þt=0.3 ðz=0.2 ðd=0.3 qk=0.2 Gg=0.2 Gj=0.8 Gk=0.8 jg=0.7 cx=0.4 cj=0.7 zd=0.2 zj=0.7 xs=0.7 td=0.8 pb=0.8 fp=0.7 Gq=0.6'
    .split(' ')
    .flatMap((entry) => {
      const [pair = '', cost = '1'] = entry.split('=');
      return [pair, pair.charAt(1) + pair.charAt(0)].map((two) => [two, Number(cost)] as const);
    }),
);

/** 0 if all sound alike, else about one for each consonant that differs; of two results of `consonantsOf`. */
export function consonantDistance(a: string, b: string): number {
  let row = new Float64Array(b.length + 1);
  let next = new Float64Array(b.length + 1);
  for (let at = 1; at <= b.length; at += 1) row[at] = at;
  for (let index = 0; index < a.length; index += 1) {
    const letter = a.charAt(index);
    next[0] = index + 1;
    for (let at = 0; at < b.length; at += 1) {
      const other = b.charAt(at);
      const cost = letter === other ? 0 : (exchanged.get(letter + other) ?? 1);
      next[at + 1] = Math.min((row[at] ?? 0) + cost, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}

const voiced = /z/g;

/**
 * `s` on one side where the other has `z`, and nothing else: `Nasir` and `Nazir`, `منصور` and `manzoor` are two names each. Of two
 * results of `consonantsOf`.
 */
export const onlyVoiceDiffers = (a: string, b: string): boolean =>
  a.length === b.length && a !== b && a.replace(voiced, 's') === b.replace(voiced, 's');
