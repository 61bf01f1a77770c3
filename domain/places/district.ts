/**
 * Where something happened, as far as it stands in clear: a listed district, or only that another one was typed. What
 * was typed is sealed with the complaint (I3), since a rare name could point at one family.
 */
import { z } from 'zod';
import { because } from '../text.ts';
import { findDistrict, jurisdictionOf, type DistrictId } from './district-list.ts';
import { jurisdictionSchema, type Jurisdiction } from './jurisdiction.ts';

export type District =
  | { readonly kind: 'listed'; readonly id: DistrictId }
  | { readonly kind: 'typed'; readonly jurisdiction: Jurisdiction };

/** A district's id that the list has; refuses with `not-in-list`. */
export const listedDistrictId = z
  .string(because('not-this-shape'))
  .refine((id) => findDistrict(id) !== undefined, because('not-in-list'))
  .brand<'DistrictId'>();

export const districtSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('listed'), id: listedDistrictId }).readonly(),
  z.strictObject({ kind: z.literal('typed'), jurisdiction: jurisdictionSchema }).readonly(),
]);

/** What lists and row security may see: the listed id, or `other`. */
export const districtInClear = (district: District): string => (district.kind === 'listed' ? district.id : 'other');

export function jurisdictionOfDistrict(district: District): Jurisdiction {
  if (district.kind === 'typed') return district.jurisdiction;
  const listed = findDistrict(district.id);
  return listed === undefined ? 'elsewhere' : jurisdictionOf(listed.province);
}
