/** The settlements that a scan looks over: which are near each other, and how many a district has. */

export interface GroundPoint {
  readonly key: string;
  readonly district: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** In kilometres. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A settlement of the list, or one that a case names and the list lacks: then maybe without a place on the map. */
export interface Node {
  readonly key: string;
  readonly district: string;
  readonly at?: Position;
}

export interface Ground {
  /** As the list has it; a name that it has several times in a district stands for the first. */
  find(key: string): Node | undefined;
  /** How many of each district the list has within so many kilometres. */
  countNear(at: Position, radiusKm: number): ReadonlyMap<string, number>;
  readonly byDistrict: ReadonlyMap<string, readonly Node[]>;
}

const kmPerDegree = 111.2;
/** Kilometres east are as many degrees as here: Punjab's middle. Good to a few per cent over the province. */
const latitudeOfMiddle = 31;
const cellKm = 10;
/** Circles whose settlements are remembered; then it begins anew. */
const mostCounted = 50_000;

export const kmOf = (latitude: number, longitude: number): Position => ({
  x: longitude * kmPerDegree * Math.cos((latitudeOfMiddle * Math.PI) / 180),
  y: latitude * kmPerDegree,
});

export function groundOf(points: readonly GroundPoint[]): Ground {
  const nodes = new Map<string, Node>();
  for (const { key, district, latitude, longitude } of points)
    if (!nodes.has(key)) nodes.set(key, { key, district, at: kmOf(latitude, longitude) });
  const all = [...nodes.values()];
  const index = cellsOf(all);
  const counted = new Map<string, ReadonlyMap<string, number>>();
  return {
    find: (key) => nodes.get(key),
    countNear(at, radiusKm) {
      const name = `${String(at.x)} ${String(at.y)} ${String(radiusKm)}`;
      const known = counted.get(name);
      if (known !== undefined) return known;
      const counts = new Map<string, number>();
      for (const { district } of index(at, radiusKm)) counts.set(district, (counts.get(district) ?? 0) + 1);
      if (counted.size >= mostCounted) counted.clear();
      counted.set(name, counts);
      return counts;
    },
    byDistrict: Map.groupBy(all, ({ district }) => district),
  };
}

type Located = Pick<Node, 'at'>;

/** Finds those of the given within a circle. */
export function cellsOf<Each extends Located>(
  all: readonly Each[],
): (at: Position, radiusKm: number) => readonly Each[] {
  const cell = (value: number): number => Math.floor(value / cellKm);
  const cells = new Map<number, Each[]>();
  const nameOf = (column: number, row: number): number => column * 100_003 + row;
  for (const each of all) {
    if (each.at === undefined) continue;
    const name = nameOf(cell(each.at.x), cell(each.at.y));
    const known = cells.get(name);
    if (known === undefined) cells.set(name, [each]);
    else known.push(each);
  }
  return ({ x, y }, radiusKm) => {
    const found: Each[] = [];
    for (let column = cell(x - radiusKm); column <= cell(x + radiusKm); column++)
      for (let row = cell(y - radiusKm); row <= cell(y + radiusKm); row++)
        for (const each of cells.get(nameOf(column, row)) ?? [])
          if (each.at !== undefined && (each.at.x - x) ** 2 + (each.at.y - y) ** 2 <= radiusKm ** 2) found.push(each);
    return found;
  };
}
