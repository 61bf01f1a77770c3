/** What the letter tables are learned from: names, and words of place names, in both scripts. */
import { InputError } from '@amanat/domain';
import { normalName, scriptOf } from '../normal-name.ts';

export interface LexiconEntry {
  /** Both in normal form, one word. */
  readonly urdu: string;
  readonly roman: string;
  /** How much is learned from it, from 1: grows with how often it was seen. */
  readonly weight: number;
  /** Seen more than once, of a name that is also in a list of Muslim given names: only of these are pairs made to fit weights to. */
  readonly sure: boolean;
}

const weightOfCommon = 3;
const isRoman = (text: string): boolean => /^[a-z]+$/.test(text);
const isUrdu = (text: string): boolean => scriptOf(text) === 'urdu' && !text.includes(' ');

/**
 * `urdu_key,roman,count,common_name`, as `data/training/name-lexicon.csv`.
 *
 * @throws InputError `not-this-shape`
 */
export function parseLexicon(text: string): readonly LexiconEntry[] {
  const [head, ...lines] = text.trimEnd().split('\n');
  if (head !== 'urdu_key,roman,count,common_name') throw new InputError('not-this-shape', 'head');
  return lines.map((line, index) => {
    const [, key, spelling, count, common] = /^([^,]+),([^,]+),([1-9][0-9]*),([01])$/.exec(line) ?? [];
    if (key === undefined || spelling === undefined) throw new InputError('not-this-shape', `lines.${index}`);
    const [urdu, roman, isCommon] = [normalName(key), normalName(spelling), common === '1'];
    if (!isUrdu(urdu) || !isRoman(roman)) throw new InputError('not-this-shape', `lines.${index}`);
    return {
      urdu,
      roman,
      sure: isCommon && Number(count) > 1,
      weight: (isCommon ? weightOfCommon : 1) * Math.log2(1 + Number(count)),
    };
  });
}

/** Words of places whose names have equally many words in both scripts: they know the letters that Arabic names lack. */
export function entriesOfPlaces(
  places: readonly { readonly en: string; readonly ur?: string }[],
): readonly LexiconEntry[] {
  const found = new Map<string, LexiconEntry>();
  for (const { en, ur = '' } of places) {
    const [romans, urdus] = [normalName(en).split(' '), normalName(ur).split(' ')];
    if (romans.length !== urdus.length) continue;
    for (const [index, roman] of romans.entries()) {
      const urdu = urdus[index] ?? '';
      if (isRoman(roman) && isUrdu(urdu) && roman.length > 1 && urdu.length > 1)
        found.set(`${urdu} ${roman}`, { urdu, roman, weight: 1, sure: false });
    }
  }
  return [...found.values()];
}
