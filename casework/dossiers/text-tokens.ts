/** A text as words, each with what it is compared by; whatever stands between two of them but a space or a dash parts them. */
import { normalName } from '@amanat/linking';

export interface TextToken {
  /** As typed. */
  readonly word: string;
  readonly key: string;
  readonly isUrdu: boolean;
  /** Begins with a capital letter; always false in Urdu. */
  readonly isCapital: boolean;
  /** One capital letter and a full stop, as `M.`; the letter of a section (`377B.`) is none. */
  readonly isInitial: boolean;
  /** Only a space, a dash or the full stop of an initial stands before the next word. */
  readonly joinsNext: boolean;
}

const word = /[\p{L}\p{M}][\p{L}\p{M}\u200c'’‘]*/gu;

export function tokensOfText(text: string): readonly TextToken[] {
  const found = [...text.matchAll(word)];
  return found.map((match, place): TextToken => {
    const [written] = match;
    const end = match.index + written.length;
    const next = found[place + 1];
    const between = next === undefined ? '|' : text.slice(end, next.index);
    // "Imran's": the owner is who it is about.
    const bare = written.replace(/['’‘](?:s|$)/u, '');
    return {
      word: written,
      key: normalName(bare),
      isUrdu: /\p{Script=Arabic}/u.test(written),
      isCapital: /^\p{Lu}/u.test(written),
      isInitial: /^\p{Lu}$/u.test(written) && text[end] === '.' && !/[\d-]/.test(text[match.index - 1] ?? ''),
      joinsNext: /^[\s\u200c-]+$/u.test(between) || (written.length <= 2 && /^[.۔]\s*$/u.test(between)),
    };
  });
}

/** Keys of a phrase of a list. */
export const keysOf = (phrase: string): readonly string[] => tokensOfText(phrase).map(({ key }) => key);

/** For each token, whether it belongs to one of the phrases; the longest that begins at a word is taken. */
export function coveredBy(tokens: readonly TextToken[], phrases: PhraseList): readonly boolean[] {
  const covered = tokens.map(() => false);
  for (let place = 0; place < tokens.length; place++) {
    const first = tokens[place];
    if (first === undefined || covered[place] === true) continue;
    const fitting = (phrases.get(first.key) ?? []).filter((phrase) => begins(tokens, place, phrase));
    const longest = Math.max(0, ...fitting.map((phrase) => phrase.length));
    covered.fill(true, place, place + longest);
  }
  return covered;
}

const begins = (tokens: readonly TextToken[], place: number, phrase: readonly string[]): boolean =>
  phrase.every((key, offset) => tokens[place + offset]?.key === key);

/** Phrases by their first word. */
export type PhraseList = ReadonlyMap<string, readonly (readonly string[])[]>;
export const phraseList = (phrases: Iterable<string>): PhraseList =>
  Map.groupBy(
    [...phrases].map(keysOf).filter(({ length }) => length > 0),
    ([first = '']) => first,
  );
