/** A district that the list of places lacks (the list never claims to be whole), or that bears new names: added by two people. */
import { z } from 'zod';
import { districtIdSchema } from '../places/district-list.ts';
import { because, plainText } from '../text.ts';

const name = plainText(80).refine((text) => text !== '', because('missing'));

export const addedDistrictSchema = z.strictObject({
  id: districtIdSchema,
  en: name,
  ur: name,
});
export type AddedDistrict = Readonly<z.output<typeof addedDistrictSchema>>;

/** On the district's own stream (`district_…`): what two people agreed on, whole each time. */
export const districtEventSchemas = { 'district.listed': addedDistrictSchema } as const;
