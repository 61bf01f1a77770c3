/** A district that the list of places lacks (the list never claims to be whole), or that bears new names: added by two people. */
import { z } from 'zod';
import { provinces } from '../places/district-list.ts';
import { because, plainText } from '../text.ts';

const name = plainText(80).refine((text) => text !== '', because('missing'));

/** Its id is that of a province, a dash and small letters (`pk-pb-kasur`), and never changes. */
export const addedDistrictSchema = z.strictObject({
  id: z
    .string(because('not-this-shape'))
    .max(60, because('too-long'))
    .regex(/^[a-z]{2}-[a-z]{2}-[a-z]+(?:-[a-z]+)*$/, because('not-this-shape'))
    .refine((id) => provinces.some((province) => id.startsWith(`${province.id}-`)), because('not-in-list')),
  en: name,
  ur: name,
});
export type AddedDistrict = Readonly<z.output<typeof addedDistrictSchema>>;

/** On the district's own stream (`district_…`): what two people agreed on, whole each time. */
export const districtEventSchemas = { 'district.listed': addedDistrictSchema } as const;
