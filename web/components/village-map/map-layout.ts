/**
 * Where settlements stand on a map of one district: equirectangular, true to scale in its middle, north above. In Urdu, too: a map
 * is not mirrored. Names stand where they hide no other; of the rest only the number shows.
 */
import type { VillageMapView } from '@amanat/casework';

export interface Placed {
  readonly x: number;
  readonly y: number;
}

export interface PlacedMark extends Placed {
  readonly number: number;
  readonly radius: number;
  readonly mark: VillageMapView['marked'][number];
  /** Left edge and base line of the name; absent where there is no room. */
  readonly name?: Placed & { readonly end: boolean };
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** All settlements as one path of points. */
  readonly points: string;
  readonly marks: readonly PlacedMark[];
  readonly scale: { readonly km: number; readonly length: number };
}

const width = 400;
const margin = 22;
/** A district is never drawn higher than this. */
const mostHeight = 480;
const kmPerDegree = 111.32;

export function layOutMap({ settlements, marked }: VillageMapView): MapLayout {
  const all = [...settlements, ...marked];
  const [north, south] = [Math.max(...all.map(({ lat }) => lat)), Math.min(...all.map(({ lat }) => lat))];
  const [east, west] = [Math.max(...all.map(({ lon }) => lon)), Math.min(...all.map(({ lon }) => lon))];
  const narrowing = Math.cos((((north + south) / 2) * Math.PI) / 180);
  // A single settlement still has a ground to stand on: about two kilometres.
  const [across, up] = [Math.max(0.02, (east - west) * narrowing), Math.max(0.02, north - south)];
  const perDegree = Math.min((width - 2 * margin) / across, (mostHeight - 2 * margin) / up);
  const aside = (width - across * perDegree) / 2;
  const place = ({ lat, lon }: { readonly lat: number; readonly lon: number }): Placed => ({
    x: round(aside + (lon - west) * narrowing * perDegree),
    y: round(margin + (north - lat) * perDegree),
  });
  const points = settlements.map((each) => {
    const { x, y } = place(each);
    return `M${x} ${y}h0`;
  });
  const km = [1, 2, 5, 10, 20, 50].findLast((each) => (each / kmPerDegree) * perDegree <= width / 4) ?? 1;
  return {
    width,
    height: round(up * perDegree + 2 * margin + 24),
    points: points.join(''),
    marks: withNames(
      marked.map((mark, index) => ({ ...place(mark), mark, number: index + 1, radius: radiusOf(mark) })),
    ),
    scale: { km, length: round((km / kmPerDegree) * perDegree) },
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Its area grows with the cases. */
const radiusOf = ({ cases }: VillageMapView['marked'][number]): number => round(7 + 3 * Math.sqrt(cases.length));

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A name is tried after its mark, then before it; what would lie on another mark or name, or beyond the edge, is left out. */
function withNames(marks: readonly Omit<PlacedMark, 'name'>[]): readonly PlacedMark[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  return marks.map((each) => {
    const { x, y, radius, mark } = each;
    const long = [...mark.name].length * 8 + 6;
    for (const end of [false, true]) {
      const start = end ? x - radius - 6 - long : x + radius + 6;
      const box = { x: start, y: y - 12, width: long, height: 26 };
      if (start < 4 || start + long > width - 4 || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return { ...each, name: { x: end ? x - radius - 6 : x + radius + 6, y: y + 5, end } };
    }
    return each;
  });
}
