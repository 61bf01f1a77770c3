/**
 * Keys by which mentions that may be of one person, device, seal or place find each other without being read. Whoever stores them
 * keys each `text` first (HMAC), so nothing here needs to hide what it says. Two mentions are candidates if they share one.
 */
import { cnicKey } from '../fields/cnic-number.ts';
import { placeExactKey } from '../fields/place-name.ts';
import type { PreparedMention } from '../compare/prepared-mention.ts';
import type { WrittenName } from '../names/written-names.ts';

export const retrievalKinds = [
  'cnic',
  'device',
  'seal',
  'phone',
  'name-name',
  'name-father',
  'name-place',
  'father-place',
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
/** A birth year is good for so many on either side: each mention stands in two bands. */
const bandYears = 6;

/** In the order of `retrievalKinds`, without repetition. A single common thing (a name, a place) only if there is nothing else. */
export function retrievalKeys(mention: PreparedMention): readonly RetrievalKey[] {
  const names = tellingKeys(mention.names);
  const fathers = tellingKeys(mention.fathers);
  const place = mention.place && placeText(mention);
  const cnic = mention.cnic === undefined ? undefined : cnicKey(mention.cnic);
  const composite = [
    ...(cnic === undefined ? [] : [key('cnic', cnic)]),
    ...mention.devices.map(({ readAs }) => key('device', readAs)),
    ...mention.seals.map(({ readAs }) => key('seal', readAs)),
    ...mention.phones.map(({ number }) => key('phone', number)),
    ...pairsOf(names).map((pair) => key('name-name', ...pair)),
    ...names.slice(0, 2).flatMap((name) => fathers.slice(0, 2).map((father) => sorted('name-father', name, father))),
    ...(place === undefined ? [] : names.map((name) => key('name-place', name, place))),
    ...(place === undefined ? [] : fathers.slice(0, 1).map((father) => key('father-place', father, place))),
    ...ageBands(mention).flatMap((band) => names.slice(0, 1).map((name) => key('name-age', name, band))),
    ...(mention.district === undefined
      ? []
      : names.slice(0, 2).map((name) => key('name-district', name, mention.district ?? ''))),
  ];
  const keys = composite.length > 0 ? composite : single(names, place);
  return [...new Map(keys.map((one) => [one.text, one])).values()].slice(0, mostKeys);
}

const key = (kind: RetrievalKind, ...parts: readonly string[]): RetrievalKey => ({
  kind,
  text: [kind, ...parts].join('\t'),
});

/** Father and son may have been swapped, so the order of the two says nothing. */
const sorted = (kind: RetrievalKind, ...parts: readonly string[]): RetrievalKey => key(kind, ...parts.toSorted());

const single = (names: readonly string[], place: string | undefined): readonly RetrievalKey[] => [
  ...names.map((name) => key('name', name)),
  ...(names.length > 0 || place === undefined ? [] : [key('place', place)]),
];

/** With the district a chak's number tells enough; without, its branch has to help. */
const placeText = ({ place, district }: PreparedMention): string | undefined => {
  if (place === undefined) return undefined;
  return place.chak !== undefined && district === undefined ? placeExactKey(place) : place.key;
};

/** Of all aliases, without a leading Muhammad or title, unless a name is nothing else. */
function tellingKeys(names: readonly WrittenName[]): readonly string[] {
  const keys = names.flatMap(({ tokens }) => tokens.filter(({ weak }) => !weak).map((token) => token.key));
  return [...new Set(keys)].slice(0, mostTokens);
}

const pairsOf = (keys: readonly string[]): readonly (readonly [string, string])[] =>
  keys.flatMap((a, index) => keys.slice(index + 1).map((b) => (a < b ? ([a, b] as const) : ([b, a] as const))));

function ageBands({ age }: PreparedMention): readonly string[] {
  if (age?.saidIn === undefined) return [];
  const band = Math.floor((age.saidIn - age.years) / (bandYears / 2));
  return [String(band), String(band + 1)];
}
