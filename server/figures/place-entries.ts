/**
 * The places of a release as their pages call them: by the list of places where the release has its ids, else as the release has
 * them. An address is made of the kind and the name, so that it stays while the name does.
 */
import { findDistrict, findDivision } from '@amanat/domain';
import {
  districtKey,
  divisionKey,
  gathersOthers,
  type PlaceKey,
  type ReleaseManifest,
  wholeKey,
} from '@amanat/figures';
import { type DivisionEntry, type Lang, messages, type PlaceEntry, placeInWords, type PlaceName } from '@amanat/web';

/** In the order of the names as the page has them, what gathers the others last; addresses are unique and the same in each language. */
export function divisionEntries(lang: Lang, { places }: Pick<ReleaseManifest, 'places'>): readonly DivisionEntry[] {
  const taken = new Set<string>();
  const addressOf = (kind: PlaceEntry['kind'], name: string): string => {
    const stem = `${kind}-${slugOf(name)}`;
    let address = stem;
    // Two names that differ only in their signs: the later one in that fixed order has a number.
    for (let next = 2; taken.has(address); next += 1) address = `${stem}-${next}`;
    taken.add(address);
    return address;
  };
  // Addresses are given in the release's own order, which no language changes.
  const entries = places.map(({ division, districts }) => ({
    key: divisionKey(division),
    id: addressOf('division', division),
    kind: 'division' as const,
    name: divisionName(lang, division),
    districts: districts
      .map((district) => ({
        key: districtKey(district),
        id: addressOf('district', district),
        kind: 'district' as const,
        name: districtName(lang, district),
      }))
      .toSorted(byName(lang)),
  }));
  return entries.toSorted(byName(lang));
}

type Named = Pick<PlaceEntry, 'name'>;

function byName(lang: Lang): (one: Named, other: Named) => number {
  const alphabet = new Intl.Collator(lang);
  return ({ name: one }, { name: other }) =>
    Number(one.isWhole ?? false) - Number(other.isWhole ?? false) || alphabet.compare(one.text, other.text);
}

/** Letters and digits of any script; of an id the part after its province; of a row of others not how many are beside it. */
function slugOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['x'];
  return words
    .join('-')
    .replace(/^other-than-\d+(?=-|$)/u, 'other')
    .replace(/^pk-[a-z]{2}-(?=.)/u, '')
    .replace(/(?<=.)-division$/u, '');
}

const unlisted: PlaceKey = 'other';
/** Of a file: its row in one division, of districts with too few children for a row and of those that were not stated. */

function districtName(lang: Lang, name: string): PlaceName {
  const { places } = messages(lang).figures;
  if (name === unlisted) return { text: places.unlisted, lang, isWhole: true };
  if (gathersOthers(name)) return { text: places.unstated, lang, isWhole: true };
  const listed = findDistrict(name);
  return listed === undefined ? { text: name, lang: languageOf(name) } : { text: listed[lang], lang };
}

function divisionName(lang: Lang, name: string): PlaceName {
  if (gathersOthers(name)) return { text: messages(lang).figures.places.unstated, lang, isWhole: true };
  const listed = findDivision(name);
  if (listed === undefined) return { text: name, lang: languageOf(name) };
  // Those that gather what lies in no division say so themselves.
  return { text: listed[lang], lang, isWhole: /(?:^|-)other(?:-|$)/u.test(name) };
}

const languageOf = (name: string): Lang => (/\p{Script=Arabic}/u.test(name) ? 'ur' : 'en');

/** For sentences: the name with its kind; a place that the release no longer has, as it was called. */
export function placeNamer(lang: Lang, divisions: readonly DivisionEntry[]): (place: PlaceKey) => string {
  const named = new Map(
    divisions.flatMap((division) =>
      [division, ...division.districts].map((place) => [place.key, placeInWords(lang, place)] as const),
    ),
  );
  return (place) => (place === wholeKey ? messages(lang).figures.whole : (named.get(place) ?? place));
}
