/**
 * Pairs of names to fit weights to, made of the lexicon: spellings of one name; names drawn by chance; and names that look alike but
 * are others, found by plain edit distance, which is no feature itself. Drawn from a seed.
 */
import { editDistance } from '../../tables/text-distance.ts';
import type { Random } from '../../weights/seeded-random.ts';
import type { LexiconEntry } from './lexicon.ts';

export interface NamePair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

/** For each pair of one name, so many of each other kind: the share that `tokenSimilarity` is calibrated to. */
const othersOfKind = 1.5;
/** Of each name, at most so many pairs of its spellings. */
const mostOfName = 12;
const farthest = 4;

type Named = { readonly text: string; readonly names: ReadonlySet<string> };

/** `names`: the Urdu names that a spelling may stand for. */
const namedRomans = (entries: readonly LexiconEntry[]): readonly Named[] =>
  [...Map.groupBy(entries, ({ roman }) => roman)].map(([text, same]) => ({
    text,
    names: new Set(same.map(({ urdu }) => urdu)),
  }));

export function romanPairs(entries: readonly LexiconEntry[], random: Random): readonly NamePair[] {
  const romans = namedRomans(entries);
  const same = [...Map.groupBy(entries, ({ urdu }) => urdu).values()].flatMap((spellings) =>
    spellings
      .flatMap((a, index) => spellings.slice(index + 1).map((b) => ({ a: a.roman, b: b.roman, same: true })))
      .map((pair) => ({ pair, order: random() }))
      .toSorted((x, y) => x.order - y.order)
      .slice(0, mostOfName)
      .map(({ pair }) => pair),
  );
  return [...same, ...others(romans, romans, (a) => [a.text], same.length, random)];
}

export function urduRomanPairs(entries: readonly LexiconEntry[], random: Random): readonly NamePair[] {
  const romans = namedRomans(entries);
  const spellings = Map.groupBy(entries, ({ urdu }) => urdu);
  const urdus = [...spellings.keys()].map((text): Named => ({ text, names: new Set([text]) }));
  const same = entries.map(({ urdu, roman }) => ({ a: urdu, b: roman, same: true }));
  const likes = ({ text }: Named): readonly string[] => (spellings.get(text) ?? []).map(({ roman }) => roman);
  return [...same, ...others(urdus, romans, likes, same.length, random)];
}

/** Pairs of one name are slips: a letter of the same sound, one too many or too few, two swapped. */
export function urduPairs(entries: readonly LexiconEntry[], random: Random): readonly NamePair[] {
  const urdus = [...new Set(entries.map(({ urdu }) => urdu))].map((text): Named => ({ text, names: new Set([text]) }));
  const same = urdus
    .map(({ text }) => ({ a: text, b: slipped(text, random), same: true }))
    .filter(({ a, b }) => a !== b);
  return [...same, ...others(urdus, urdus, (a) => [a.text], same.length, random)];
}

/** `likes`: how a name of the left side is spelled as those of the right are. */
function others(
  left: readonly Named[],
  right: readonly Named[],
  likes: (named: Named) => readonly string[],
  sameCount: number,
  random: Random,
): readonly NamePair[] {
  const wanted = Math.round(sameCount * othersOfKind);
  const drawn = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const apart = (a: Named, b: Named): boolean => a.text !== b.text && a.names.isDisjointFrom(b.names);
  const chance = Array.from({ length: wanted * 2 }, () => [drawn(left), drawn(right)] as const)
    .flatMap(([a, b]) => (a && b && apart(a, b) ? [{ a: a.text, b: b.text, same: false }] : []))
    .slice(0, wanted);
  const near = left.flatMap((a) =>
    right.flatMap((b) => {
      if (!apart(a, b)) return [];
      const share = Math.min(
        ...likes(a).map((like) => editDistance(like, b.text, farthest) / Math.max(like.length, 3)),
      );
      return [{ a: a.text, b: b.text, share: share + random() * 0.1 }];
    }),
  );
  const alike = near
    .toSorted((x, y) => x.share - y.share)
    .slice(0, wanted)
    .map(({ a, b }) => ({ a, b, same: false }));
  return [...chance, ...alike];
}

const sounds = ['ثسص', 'ذزضظ', 'تط', 'حہ', 'اع', 'قک'] as const;

function slipped(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  const letter = text.charAt(at);
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  const kind = random();
  const alike = sounds.find((letters) => letters.includes(letter));
  if (kind < 0.65 && alike !== undefined) {
    const choices = Array.from(alike).filter((other) => other !== letter);
    return before + (choices[Math.floor(random() * choices.length)] ?? letter) + after;
  }
  if (kind < 0.8) return letter === 'ا' ? before + after : `${before}ا${letter}${after}`;
  if (kind < 0.9) return text.length > 4 ? before + after : text;
  return before + after.slice(0, 1) + letter + after.slice(1);
}
