/**
 * Where something happened, as far as it stands in clear: a listed district, or only that another one was typed. What
 * was typed is sealed with the complaint (I3), since a rare name could point at one family.
 */
import { z } from 'zod';
import { districtIdSchema, jurisdictionOf, provinceOf, type DistrictId } from './district-list.ts';
import { jurisdictionSchema, type Jurisdiction } from './jurisdiction.ts';

export type District =
  | { readonly kind: 'listed'; readonly id: DistrictId }
  | { readonly kind: 'typed'; readonly jurisdiction: Jurisdiction };

export const districtSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('listed'), id: districtIdSchema }).readonly(),
  z.strictObject({ kind: z.literal('typed'), jurisdiction: jurisdictionSchema }).readonly(),
]);

/** What lists and row security may see: the listed id, or `other`. */
export const districtInClear = (district: District): string => (district.kind === 'listed' ? district.id : 'other');

export function jurisdictionOfDistrict(district: District): Jurisdiction {
  return district.kind === 'typed' ? district.jurisdiction : jurisdictionOf(provinceOf(district.id));
}
