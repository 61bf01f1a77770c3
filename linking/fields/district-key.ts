/** One key for a district, whether its id, its English or its Urdu name was written. */
import { listedDistricts } from '@amanat/domain';
import { normalName } from '../names/normal-name.ts';

const byName: ReadonlyMap<string, string> = new Map(
  listedDistricts.flatMap(({ id, en, ur }) => [id, en, ur].map((name) => [normalName(name), id] as const)),
);

/** The id of a listed district, or the name in normal form. `undefined`: nothing written. */
export function districtKey(written: string | undefined): string | undefined {
  const name = normalName(written ?? '');
  return name === '' ? undefined : (byName.get(name) ?? name);
}
