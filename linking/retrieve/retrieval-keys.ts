/**
 * Keys by which mentions that may be of one person, device, seal or place find each other without being read. Whoever stores them
 * keys each `text` first (HMAC), so nothing here needs to hide what it says. Two mentions are candidates if they share one.
 */
import { cnicKey } from '../fields/cnic-number.ts';
import type { PreparedMention } from '../compare/prepared-mention.ts';
import type { WrittenName } from '../names/written-names.ts';
import { looseKey } from './loose-key.ts';

/** Those that tell most come first. */
export const retrievalKinds = [
  'cnic',
  'device',
  'seal',
  'phone',
  'name-father',
  'name-place',
  'name-name',
  'phone-begin',
  'phone-end',
  'father-place',
  'place-age',
  'father-age',
  'name-age',
  'name-district',
  'name',
  'place',
] as const;
export type RetrievalKind = (typeof retrievalKinds)[number];

export interface RetrievalKey {
  readonly kind: RetrievalKind;
  /** Distinct between kinds. */
  readonly text: string;
}

/** A mention has at most this many; those that tell most come first. */
export const mostKeys = 16;
const mostTokens = 3;
/** A birth year that is told by a guess: each mention stands in two bands of so many years, half of which overlap. */
const bandYears = 6;
/** A slip in one digit leaves one of both ends whole. */
const [phoneBegin, phoneEnd] = [7, 4];

export interface KeyOptions {
  /** Also a name alone: for a batch in memory, which leaves out keys that too many share. Not for keys that are stored. */
  readonly namesAlone: boolean;
}

/** In the order of `retrievalKinds`, without repetition. A single common thing (a name, a place) only if there is nothing else. */
export function retrievalKeys(
  mention: PreparedMention,
  { namesAlone }: KeyOptions = { namesAlone: false },
): readonly RetrievalKey[] {
  const names = tellingKeys(mention.names);
  const fathers = tellingKeys(mention.fathers);
  const places = mention.place === undefined ? [] : [mention.place.key];
  const bands = ageBands(mention);
  const districts = mention.district === undefined ? [] : [mention.district];
  const cnic = mention.cnic === undefined ? undefined : cnicKey(mention.cnic);
  const composite = [
    ...(cnic === undefined ? [] : [key('cnic', cnic)]),
    ...mention.devices.map(({ readAs }) => key('device', readAs)),
    ...mention.seals.map(({ readAs }) => key('seal', readAs)),
    ...mention.phones.map(({ number }) => key('phone', number)),
    ...pairs('name-father', names.slice(0, 2), fathers.slice(0, 2), sortedLoose),
    ...pairs('name-place', names, places, bothLoose),
    ...withinPairs(names).map(([a, b]) => key('name-name', a, b)),
    ...mention.phones.map(({ number }) => key('phone-begin', number.slice(0, phoneBegin))),
    ...mention.phones.map(({ number }) => key('phone-end', number.slice(-phoneEnd))),
    ...pairs('father-place', fathers.slice(0, 1), places, bothLoose),
    ...pairs('place-age', places, bands),
    ...pairs('father-age', fathers.slice(0, 1), bands),
    ...pairs('name-age', names.slice(0, 1), bands),
    ...pairs('name-district', names.slice(0, 2), districts),
  ];
  const alone = namesAlone || composite.length === 0 ? single(names, places) : [];
  const keys = [...composite.slice(0, mostKeys - alone.length), ...alone];
  return [...new Map(keys.map((one) => [one.text, one])).values()].slice(0, mostKeys);
}

const key = (kind: RetrievalKind, ...parts: readonly string[]): RetrievalKey => ({
  kind,
  text: [kind, ...parts].join('\t'),
});

const pairs = (
  kind: RetrievalKind,
  left: readonly string[],
  right: readonly string[],
  as: (a: string, b: string) => readonly string[] = (a, b) => [a, b],
): readonly RetrievalKey[] => left.flatMap((a) => right.map((b) => key(kind, ...as(a, b))));

/** Where two things must agree, each may be read loosely. Father and son may have been swapped, so their order says nothing. */
const sortedLoose = (a: string, b: string): readonly string[] => [looseKey(a), looseKey(b)].toSorted();
const bothLoose = (name: string, place: string): readonly string[] => [looseKey(name), looseKey(place)];

const single = (names: readonly string[], places: readonly string[]): readonly RetrievalKey[] =>
  names.length > 0 ? names.map((name) => key('name', name)) : places.map((place) => key('place', place));

/** Of all aliases, without a leading Muhammad or title, unless a name is nothing else. */
function tellingKeys(names: readonly WrittenName[]): readonly string[] {
  const keys = names.flatMap(({ tokens }) => tokens.filter(({ weak }) => !weak).map((token) => token.key));
  return [...new Set(keys)].slice(0, mostTokens);
}

const withinPairs = (keys: readonly string[]): readonly (readonly [string, string])[] =>
  keys.flatMap((a, index) => keys.slice(index + 1).map((b) => (a < b ? ([a, b] as const) : ([b, a] as const))));

function ageBands({ age }: PreparedMention): readonly string[] {
  if (age?.saidIn === undefined) return [];
  const band = Math.floor((age.saidIn - age.years) / (bandYears / 2));
  return [String(band), String(band + 1)];
}
