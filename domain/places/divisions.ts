/**
 * Divisions, by which districts are added up for the public: one hierarchy, and every district in exactly one (divisions.json
 * says where they are from). A district that two people added, or that was typed, lies in its province's or nobody's "other".
 */
import { z } from 'zod';
import { parseWith } from '../parse.ts';
import { type DistrictId, districtIdSchema, type Province, provinces } from './district-list.ts';
import divisionsFile from './divisions.json' with { type: 'json' };

export interface Division {
  /** `pk-pb-lahore-division`, `pk-pb-other-division`, or `other`: of no province that is known. Stable for ever, as releases hold it. */
  readonly id: string;
  readonly en: string;
  readonly ur: string;
}

const divisionsFileSchema = z.strictObject({
  origin: z.string(),
  divisions: z.array(
    z
      .strictObject({
        id: z.string().regex(/^pk-[a-z]{2}-[a-z]+(-[a-z]+)*-division$/),
        province: z.string(),
        en: z.string(),
        ur: z.string(),
        districts: z.array(districtIdSchema).readonly(),
      })
      .readonly(),
  ),
});

export type ListedDivision = z.output<typeof divisionsFileSchema>['divisions'][number];

/** By province, then by English name. */
export const listedDivisions: readonly ListedDivision[] = parseWith(divisionsFileSchema, divisionsFile).divisions;

const byDistrict: ReadonlyMap<string, Division> = new Map(
  listedDivisions.flatMap((division) => division.districts.map((district) => [district, division])),
);

const otherOf = ({ id, en, ur }: Province): Division => ({
  id: `${id}-other-division`,
  en: `${en}, other districts`,
  ur: `${ur}، دیگر اضلاع`,
});

const others: readonly Division[] = provinces.map(otherOf);
const nobodys: Division = { id: 'other', en: 'Other districts', ur: 'دیگر اضلاع' };

/** @param district as it stands in clear: an id, or `other` for one that was typed */
export const divisionOf = (district: DistrictId | string): Division =>
  byDistrict.get(district) ?? others.find(({ id }) => district.startsWith(id.slice(0, 'pk-pb-'.length))) ?? nobodys;

const byId: ReadonlyMap<string, Division> = new Map(
  [...listedDivisions, ...others, nobodys].map((division) => [division.id, division]),
);

/** `undefined`: no such division. */
export const findDivision = (id: string): Division | undefined => byId.get(id);
