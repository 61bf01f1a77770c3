/** A mention read once, so that it can be compared many times. */
import type { Mention } from '../mention.ts';
import { type WrittenName, namesOf } from '../names/written-names.ts';
import { cnicNumber } from '../fields/cnic-number.ts';
import { districtKey } from '../fields/district-key.ts';
import type { Gazetteer, Point } from '../fields/gazetteer.ts';
import { phoneNumber } from '../fields/phone-number.ts';
import { type PlaceName, placeName } from '../fields/place-name.ts';
import { type SerialNumber, serialNumber } from '../fields/serial-number.ts';
import { type StatedAge, statedAge } from '../fields/stated-age.ts';

/** `index`: which of the mention's own list it is. */
type At<T> = T & { readonly index: number };

export interface PreparedMention {
  readonly names: readonly WrittenName[];
  readonly fathers: readonly WrittenName[];
  readonly age?: StatedAge;
  readonly gender?: NonNullable<Mention['gender']>;
  readonly phones: readonly At<{ readonly number: string }>[];
  readonly cnic?: string;
  readonly devices: readonly At<SerialNumber>[];
  readonly seals: readonly At<SerialNumber>[];
  readonly place?: PlaceName;
  /** Where a settlement of that name is in that district, if a gazetteer was at hand and knows it. */
  readonly points: readonly Point[];
  readonly district?: string;
}

const nowhere: Gazetteer = () => [];

/** What does not read as its kind (an age of 300, a telephone of three digits) is as if it had not been said. */
export function prepareMention(mention: Mention, gazetteer: Gazetteer = nowhere): PreparedMention {
  const place = placeName(mention.place ?? '');
  const district = districtKey(mention.district);
  const age = mention.age === undefined ? undefined : statedAge(mention.age, mention.seenOn);
  const cnic = cnicNumber(mention.cnic ?? '');
  return {
    names: namesOf(mention.name ?? ''),
    fathers: namesOf(mention.father ?? ''),
    ...(age !== undefined && { age }),
    ...(mention.gender !== undefined && { gender: mention.gender }),
    phones: readEach(mention.phones, (written) => {
      const number = phoneNumber(written);
      return number === undefined ? undefined : { number };
    }),
    ...(cnic !== undefined && { cnic }),
    devices: readEach(mention.devices, serialNumber),
    seals: readEach(mention.seals, serialNumber),
    ...(place !== undefined && { place }),
    points: place === undefined || district === undefined ? [] : gazetteer(place.text, district),
    ...(district !== undefined && { district }),
  };
}

const readEach = <T extends object>(
  written: readonly string[] | undefined,
  read: (text: string) => T | undefined,
): readonly At<T>[] =>
  (written ?? []).flatMap((text, index) => {
    const parsed = read(text);
    return parsed === undefined ? [] : [{ ...parsed, index }];
  });
