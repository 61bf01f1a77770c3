/**
 * What somebody wrote as a name, read as the names that are in it: `محمد آصف عرف کالا` is two, `آصف` with a weak `محمد` before it,
 * and `کالا`. Names stay in the order written; nothing is lost but the words that part them, and what no name is as long as.
 */
import { normalName, type Script, scriptOf } from './normal-name.ts';
import { joinedWords } from './joined-words.ts';
import { tokenKey } from './token-key.ts';

export interface NameToken {
  /** In normal form: `asif`, `اصف`. */
  readonly text: string;
  readonly script: Script;
  /** `tokenKey` of it. */
  readonly key: string;
  /** Nearly no evidence either way: a leading Muhammad, a title. Never all tokens of a name. */
  readonly weak: boolean;
}

export interface WrittenName {
  /** This name as it was written: for showing. */
  readonly written: string;
  readonly tokens: readonly NameToken[];
}

const aliasWord =
  /(?:^|[\s,;(/])(?:alias|urf|a\.\s?k\.\s?a\.?|aka|known as|عرف|المعروف(?:\s+بہ)?)(?=[\s,;:)/]|$)[:.]?|[@()/;،؛]/giu;

/** Muhammad as people shorten it. */
const muhammad = /^(?:m|mohammad|mu?o?ha?m+[ae]d|محمد|م)$/u;
/** Read as the whole name wherever they stand: `Ali Mohd` is `Ali Muhammad`. Not `m`, which may be any name. */
const abbreviated = new Set(['md', 'mhd', 'mohd', 'muhd']);
const title = new Set(
  'malik rana raja sardar mirza syed sayed sayyed syeda sayyid said haji hajji alhaj hafiz qari ch chaudhry chaudhary chaudhri choudhry mian molvi maulvi maulana dr mr mrs ms miss mst musammat سید سیدہ حاجی الحاج حافظ قاری چوہدری چودہری میان مولوی مولانا ڈاکٹر مسمات مسماہ مس ملک رانا راجہ سردار مرزا'.split(
    ' ',
  ),
);

/** Nobody is called by more: what is longer was written to be slow or to weigh a lot, and the rest of it says nothing. */
const [mostNames, mostTokens] = [12, 12];

/** The names in a field, each with its tokens; none if it holds no letter. `keyOf`: `tokenKey`, or it with a memory. */
export function namesOf(written: string, keyOf: (token: string) => string = tokenKey): readonly WrittenName[] {
  return written
    .split(aliasWord)
    .map((part) => part.trim())
    .map((part) => ({ written: part, tokens: tokensOf(part, keyOf) }))
    .filter(({ tokens }) => tokens.length > 0)
    .slice(0, mostNames);
}

/** The tokens of one name, words that are written together or apart joined to one: `zia ul haq`, `عبد الرحمن`. */
export function tokensOf(name: string, keyOf: (token: string) => string = tokenKey): readonly NameToken[] {
  const words = joinedWords(
    normalName(name)
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => (abbreviated.has(word) ? 'muhammad' : word)),
  ).slice(0, mostTokens);
  const leading = words.findIndex((word) => !muhammad.test(word) && !title.has(word));
  const weakCount = leading === -1 ? words.length - 1 : leading;
  return words.map((text, index) => ({
    text,
    script: scriptOf(text),
    key: keyOf(text),
    weak: index < weakCount,
  }));
}
