/** Where settlements are, for comparing places: made of the bundled list when somebody first asks. */
import { type Gazetteer, gazetteerOf, type LocatedSettlement } from '@amanat/linking';
import type { Settlement } from '@amanat/domain';

/** `settlements`: of each district, by its id. */
export function gazetteerOnce(settlements: () => ReadonlyMap<string, readonly Settlement[]>): Gazetteer {
  let made: Gazetteer | undefined;
  return (name, district) => (made ??= gazetteerOf(located(settlements())))(name, district);
}

function* located(settlements: ReadonlyMap<string, readonly Settlement[]>): Generator<LocatedSettlement> {
  for (const [district, its] of settlements)
    for (const { en, ur, latitude, longitude } of its)
      yield { names: [en, ur ?? []].flat(), district, latitude, longitude };
}
