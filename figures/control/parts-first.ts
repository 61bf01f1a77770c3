/** In which order the counts of a release get their tokens. Who comes later is printed wider where something must be: totals. */
import { type CountKey, districtKey, divisionKey } from '../catalogue/catalogue.ts';

/** The same order for the same keys: numbers of `keys`, districts before divisions before the whole, years before all years. */
export function partsFirst(keys: readonly CountKey[]): readonly number[] {
  const ranks = keys.map(rankOf);
  return keys.map((_, at) => at).toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}

function rankOf(key: CountKey): number {
  const [place = '', year = '', measure = ''] = key.split('|');
  const placeRank = place.startsWith(districtKey('')) ? 0 : place.startsWith(divisionKey('')) ? 1 : 2;
  return placeRank * 20 + (year === 'all' ? 10 : 0) + measureRank(measure);
}

/** What adds up comes before what it adds up to; what everybody looks for first, last, as it has most room. */
function measureRank(measure: string): number {
  if (measure.startsWith('outcome ') || measure.startsWith('stalled ')) return 0;
  if (measure.startsWith('open ') || measure.startsWith('age ') || measure === 'stalled') return 1;
  if (measure === 'ended' || measure === 'open') return 2;
  return measure === 'started' ? 4 : 3;
}
