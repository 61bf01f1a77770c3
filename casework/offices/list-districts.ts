/** The districts that are known: those of the list of places, and those that two people added or renamed. */
import { type AddedDistrict, addedDistrictSchema, listedDistricts } from '@amanat/domain';
import type { Deployment } from '../deployment.ts';
import { loadPublic } from '../public-record.ts';

/** In the order of the list; added ones after it. */
export async function currentDistricts(deployment: Deployment): Promise<readonly AddedDistrict[]> {
  const byId = new Map<string, AddedDistrict>(listedDistricts.map(({ id, en, ur }) => [id, { id, en, ur }]));
  for (const { data } of await loadPublic('district', deployment)) {
    const district = addedDistrictSchema.parse(data);
    byId.set(district.id, district);
  }
  return [...byId.values()];
}
