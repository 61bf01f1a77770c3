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
  const [looseNames, looseFathers, loosePlaces] = [names.map(looseKey), fathers.map(looseKey), places.map(looseKey)];
  // Written down one after the other, without a list for each kind: a register has a million rows.
  const keys: RetrievalKey[] = [];
  const add = (kind: RetrievalKind, text: string): void => {
    keys.push({ kind, text: `${kind}\t${text}` });
  };
  const addPairs = (kind: RetrievalKind, left: readonly string[], most: number, right: readonly string[]): void => {
    for (const a of left.slice(0, most)) for (const b of right) add(kind, `${a}\t${b}`);
  };
  if (cnic !== undefined) add('cnic', cnic);
  for (const { readAs } of mention.devices) add('device', readAs);
  for (const { readAs } of mention.seals) add('seal', readAs);
  for (const { number } of mention.phones) add('phone', number);
  // Father and son may have been swapped, so their order says nothing.
  for (const a of looseNames.slice(0, 2)) for (const b of looseFathers.slice(0, 2)) add('name-father', inOrder(a, b));
  addPairs('name-place', looseNames, mostTokens, loosePlaces);
  for (const [at, a] of names.entries()) for (const b of names.slice(at + 1)) add('name-name', inOrder(a, b));
  for (const { number } of mention.phones) add('phone-begin', number.slice(0, phoneBegin));
  for (const { number } of mention.phones) add('phone-end', number.slice(-phoneEnd));
  addPairs('father-place', looseFathers, 1, loosePlaces);
  addPairs('place-age', places, 1, bands);
  addPairs('father-age', fathers, 1, bands);
  addPairs('name-age', names, 1, bands);
  addPairs('name-district', names, 2, districts);
  const alone = namesAlone || keys.length === 0 ? single(names, places) : [];
  keys.length = Math.min(keys.length, mostKeys - alone.length);
  return [...keys, ...alone].filter(({ text }, at, all) => all.findIndex((one) => one.text === text) === at);
}

const key = (kind: RetrievalKind, part: string): RetrievalKey => ({ kind, text: `${kind}\t${part}` });

const inOrder = (a: string, b: string): string => (a < b ? `${a}\t${b}` : `${b}\t${a}`);

const single = (names: readonly string[], places: readonly string[]): readonly RetrievalKey[] =>
  names.length > 0 ? names.map((name) => key('name', name)) : places.map((place) => key('place', place));

/** Of all aliases, without a leading Muhammad or title, unless a name is nothing else. */
function tellingKeys(names: readonly WrittenName[]): readonly string[] {
  const keys: string[] = [];
  for (const { tokens } of names)
    for (const token of tokens) if (!token.weak && !keys.includes(token.key)) keys.push(token.key);
  return keys.slice(0, mostTokens);
}

function ageBands({ age }: PreparedMention): readonly string[] {
  if (age?.saidIn === undefined) return [];
  const band = Math.floor((age.saidIn - age.years) / (bandYears / 2));
  return [String(band), String(band + 1)];
}
