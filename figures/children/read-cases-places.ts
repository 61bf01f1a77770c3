/** Places as rows name them, made into one hierarchy: a district lies in one division, whatever the order of the rows. */
import { otherPlace } from '../catalogue/catalogue.ts';
import type { District } from './case-children.ts';
import { byText } from './in-order-of-text.ts';
import { CasesRefused } from './read-cases-refused.ts';

export interface PlacesRead {
  /** A number for the pair of names; the same pair, the same number. @throws CasesRefused `name-malformed`, `name-too-long`, `two-divisions` */
  numberOf(division: string, district: string, line: number): number;
  /** Sorted by division, then name, and for each number that was given its index therein. */
  finish(): { readonly districts: readonly District[]; readonly indexOf: Int32Array };
}

/** Stands for an empty name. Named by its division: the same name in two divisions would be one district in both. */
export const notStatedIn = (division: string): string => `${otherPlace} (${division})`;
const longest = 80;
/** `|` parts the keys of counts; the others would steer what shows them, or make two districts of what looks like one name. */
const unfit = /[|\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

export function readPlaces(): PlacesRead {
  const numbers = new Map<string, number>();
  const pairs: { readonly division: string; readonly district: string }[] = [];
  const divisionOf = new Map<string, string>();
  const lineOf = new Map<string, number>();
  return {
    numberOf(divisionText, districtText, line) {
      const known = numbers.get(`${divisionText}|${districtText}`);
      if (known !== undefined) return known;
      const [division, district] = [nameOf(divisionText, line), nameOf(districtText, line)];
      const before = divisionOf.get(district);
      if (district !== '' && division !== '' && before !== undefined && before !== division)
        throw new CasesRefused('two-divisions', line, { otherLine: lineOf.get(district) });
      if (district !== '' && division !== '' && before === undefined) {
        divisionOf.set(district, division);
        lineOf.set(district, line);
      }
      const number = pairs.length;
      pairs.push({ division, district });
      // Only names without `|` come here, so the key is of this pair alone.
      numbers.set(`${divisionText}|${districtText}`, number);
      return number;
    },
    finish() {
      const placed = pairs.map(({ division, district }) => placeOf(division, district, divisionOf));
      const byName = new Map(placed.map((place) => [`${place.division}|${place.name}`, place]));
      const districts = [...byName.values()].sort((one, other) =>
        one.division === other.division ? byText(one.name, other.name) : byText(one.division, other.division),
      );
      const at = new Map(districts.map(({ name, division }, index) => [`${division}|${name}`, index]));
      return {
        districts,
        indexOf: Int32Array.from(placed, ({ name, division }) => at.get(`${division}|${name}`) ?? -1),
      };
    },
  };
}

/** A district without a division is of the one that other rows give it. */
function placeOf(stated: string, district: string, divisionOf: ReadonlyMap<string, string>): District {
  const division = stated || (divisionOf.get(district) ?? otherPlace);
  return { name: district || notStatedIn(division), division };
}

/** Names that mean no place, or would be taken for a row of all others. */
const noPlace = /^(?:other|not stated)(?: than \d+)?(?: \(.*\))?$/iu;

function nameOf(text: string, line: number): string {
  if (unfit.test(text)) throw new CasesRefused('name-malformed', line);
  const name = text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  if (name.length > longest) throw new CasesRefused('name-too-long', line);
  return noPlace.test(name) ? '' : name;
}
