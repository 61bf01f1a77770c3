/**
 * Pakistan's provinces and the districts that the cleaned table has (districts.json, made by scripts/clean-places.mjs).
 * The list is not complete and never claims to be: a district outside it is typed (district.ts).
 */
import { z } from 'zod';
import { parseWith } from '../parse.ts';
import { because } from '../text.ts';
import districtsFile from './districts.json' with { type: 'json' };
import type { Jurisdiction } from './jurisdiction.ts';

const provinceIds = ['pk-pb', 'pk-sd', 'pk-kp', 'pk-ba', 'pk-is', 'pk-jk', 'pk-gb'] as const;

/** `pk-` and the letters of ISO 3166-2:PK. */
export type ProvinceId = (typeof provinceIds)[number];

const provinceId = z.enum(provinceIds);
/**
 * The form of a district's id, of a province that there is. Whether a deployment knows the district says its own list, to
 * which two people may have added some that this one lacks.
 */
export const districtIdSchema = z
  .string(because('not-this-shape'))
  .max(60, because('too-long'))
  .regex(/^pk-[a-z]{2}-[a-z]+(-[a-z]+)*$/, because('not-this-shape'))
  .refine((id) => provinceIds.some((province) => id.startsWith(`${province}-`)), because('not-in-list'))
  .brand<'DistrictId'>();

/** Stable for ever, as events hold it: `pk-pb-kasur`. A renamed district keeps its id. */
export type DistrictId = z.output<typeof districtIdSchema>;

const districtsFileSchema = z.strictObject({
  provinces: z.array(z.strictObject({ id: provinceId, en: z.string(), ur: z.string() }).readonly()),
  districts: z.array(
    z
      .strictObject({
        id: districtIdSchema,
        province: provinceId,
        en: z.string(),
        ur: z.string(),
        /** Its row in Who's On First. */
        source: z.string(),
      })
      .readonly(),
  ),
});

type DistrictsFile = z.output<typeof districtsFileSchema>;
export type Province = DistrictsFile['provinces'][number];
/** `en` and `ur` are the names to show. */
export type ListedDistrict = DistrictsFile['districts'][number];

const file = parseWith(districtsFileSchema, districtsFile);

/** In the order in which a form shows them. */
export const provinces: readonly Province[] = file.provinces;

/** All districts of the list, by id. */
export const listedDistricts: readonly ListedDistrict[] = file.districts;

const byId: ReadonlyMap<string, ListedDistrict> = new Map(file.districts.map((district) => [district.id, district]));

/** `undefined`: the list has no such district. */
export const findDistrict = (id: string): ListedDistrict | undefined => byId.get(id);

/** By English name. */
export const districtsOf = (province: ProvinceId): readonly ListedDistrict[] =>
  file.districts.filter((district) => district.province === province);

const jurisdictionByProvince: Readonly<Record<ProvinceId, Jurisdiction>> = {
  'pk-pb': 'PK-PB',
  'pk-sd': 'PK-SD',
  'pk-kp': 'PK-KP',
  'pk-ba': 'PK-BA',
  'pk-is': 'PK-ICT',
  'pk-jk': 'PK-JK',
  'pk-gb': 'PK-GB',
};

/** The one that its id begins with. */
export function provinceOf(district: DistrictId): ProvinceId {
  const province = provinceIds.find((id) => district.startsWith(`${id}-`));
  if (province === undefined) throw new Error('a district of no province');
  return province;
}

export const jurisdictionOf = (province: ProvinceId): Jurisdiction => jurisdictionByProvince[province];
