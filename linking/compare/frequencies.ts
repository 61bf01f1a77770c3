/** How common what agrees is: in the base that is searched, or, without one, by a table that came with the program. */
import type { PreparedMention } from './prepared-mention.ts';
import { placeExactKey } from '../fields/place-name.ts';
import { commonNames } from './common-names.ts';

export const frequencyKinds = ['name', 'phone', 'device', 'seal', 'place'] as const;
export type FrequencyKind = (typeof frequencyKinds)[number];

/** `oneIn`: about one in this many mentions has this key, at least 1. Names by `tokenKey`, places by `placeExactKey`. */
export interface Frequencies {
  readonly oneIn: (kind: FrequencyKind, key: string) => number;
}

/** Without a base: a number is seen anywhere once in so many mentions, a place or a name that no table knows likewise. */
const unseenOneIn: Readonly<Record<FrequencyKind, number>> = {
  name: 2000,
  phone: 8192,
  device: 8192,
  seal: 8192,
  place: 4096,
};

/** From shares of a table: `{ ali: 41 }`, one in 41. */
export function frequenciesOfNames(oneInByKey: ReadonlyMap<string, number>): Frequencies {
  return { oneIn: (kind, key) => (kind === 'name' ? oneInByKey.get(key) : undefined) ?? unseenOneIn[kind] };
}

/** Without any base. */
export const usualFrequencies: Frequencies = frequenciesOfNames(commonNames);

/** Counts of a base as they are stored: how many mentions there are, and how many have a key. */
export interface BaseCounts {
  readonly mentionCount: number;
  readonly countOf: (kind: FrequencyKind, key: string) => number;
}

/** A base smaller than this says too little of how common a name is; the table is asked as if it were so many mentions more. */
const tableWeight = 300;

/**
 * The two mentions that are compared do not make what they share common, so they are not counted. A small base is filled up with
 * `table`.
 */
export const frequenciesOfBase = (
  { mentionCount, countOf }: BaseCounts,
  table: Frequencies = usualFrequencies,
): Frequencies => ({
  oneIn: (kind, key) => {
    const others = Math.max(countOf(kind, key) - 2, 0);
    const expected = kind === 'name' ? tableWeight / table.oneIn(kind, key) : 0;
    return Math.max(1, (mentionCount + tableWeight) / (others + expected + 1));
  },
});

/** Keys of a mention that are counted; each once, however often the mention has it. */
export function* countedKeys(mention: PreparedMention): Generator<readonly [FrequencyKind, string]> {
  const names = new Set<string>();
  for (const { tokens } of mention.names) for (const { key } of tokens) names.add(key);
  for (const { tokens } of mention.fathers) for (const { key } of tokens) names.add(key);
  for (const key of names) yield ['name', key];
  for (const phone of distinct(mention.phones.map(({ number }) => number))) yield ['phone', phone];
  for (const device of distinct(mention.devices.map(({ readAs }) => readAs))) yield ['device', device];
  for (const seal of distinct(mention.seals.map(({ readAs }) => readAs))) yield ['seal', seal];
  if (mention.place === undefined) return;
  const exact = placeExactKey(mention.place);
  yield ['place', mention.place.key];
  if (exact !== mention.place.key) yield ['place', exact];
}

const distinct = (keys: readonly string[]): Iterable<string> => (keys.length < 2 ? keys : new Set(keys));

/** Counts a base that fits into memory. */
export function countBase(mentions: Iterable<PreparedMention>): BaseCounts {
  const counts = new Map<string, number>();
  let mentionCount = 0;
  for (const mention of mentions) {
    mentionCount++;
    for (const [kind, key] of countedKeys(mention))
      counts.set(`${kind} ${key}`, (counts.get(`${kind} ${key}`) ?? 0) + 1);
  }
  return { mentionCount, countOf: (kind, key) => counts.get(`${kind} ${key}`) ?? 0 };
}
