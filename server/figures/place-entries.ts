/**
 * The places of a release as their pages call them: by the list of places where the release has its ids, else as the release has
 * them. An address is made of the kind and the name, so that it stays while the name does.
 */
import { findDistrict, findDivision } from '@amanat/domain';
import { districtKey, divisionKey, type PlaceKey, type ReleaseManifest, wholeKey } from '@amanat/figures';
import { type DivisionEntry, type Lang, messages, type PlaceEntry, placeInWords, type PlaceName } from '@amanat/web';

/** In the release's own order, which is that of the names; addresses are unique. */
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
  return places.map(({ division, districts }) => ({
    key: divisionKey(division),
    id: addressOf('division', division),
    kind: 'division',
    name: divisionName(lang, division),
    districts: districts.map((district) => ({
      key: districtKey(district),
      id: addressOf('district', district),
      kind: 'district' as const,
      name: districtName(lang, district),
    })),
  }));
}

/** Letters and digits of any script; of an id the part after its province. */
function slugOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['x'];
  return words
    .join('-')
    .replace(/^pk-[a-z]{2}-(?=.)/u, '')
    .replace(/(?<=.)-division$/u, '');
}

const unlisted: PlaceKey = 'other';
const unstated = 'not stated';

function districtName(lang: Lang, name: string): PlaceName {
  const { places } = messages(lang).figures;
  if (name === unlisted) return { text: places.unlisted, lang, isWhole: true };
  if (name === unstated) return { text: places.unstated, lang, isWhole: true };
  const listed = findDistrict(name);
  return listed === undefined ? { text: name, lang: languageOf(name) } : { text: listed[lang], lang };
}

function divisionName(lang: Lang, name: string): PlaceName {
  if (name === unstated) return { text: messages(lang).figures.places.unstated, lang, isWhole: true };
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
