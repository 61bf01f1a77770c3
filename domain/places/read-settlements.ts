/** Reads the settlements that came with the program. The only file of `domain/` that sees a disk. */
import { readFileSync } from 'node:fs';
import { districtsOf, type DistrictId } from './district-list.ts';
import { parseSettlements, type Settlement } from './settlements.ts';

/** Those of Punjab, by district: 46,000 names. Whoever needs them once keeps them. @throws InputError */
export const readSettlements = (): ReadonlyMap<DistrictId, readonly Settlement[]> =>
  new Map(
    districtsOf('pk-pb').map(({ id }) => [
      id,
      parseSettlements(readFileSync(new URL(`settlements/${id}.tsv`, import.meta.url), 'utf8')),
    ]),
  );
