/** Where settlements are, so that two names may be two neighbouring villages. A name may be of several places. */
import { normalName } from '../names/normal-name.ts';

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** The points of all settlements of that name in a district; none if it knows no such name there. Both as keys of linking. */
export type Gazetteer = (name: string, district: string) => readonly Point[];

export interface LocatedSettlement extends Point {
  readonly names: readonly string[];
  /** `districtKey` of it. */
  readonly district: string;
}

export function gazetteerOf(settlements: Iterable<LocatedSettlement>): Gazetteer {
  const points = new Map<string, Point[]>();
  for (const { names, district, latitude, longitude } of settlements)
    for (const name of new Set(names.map(normalName))) {
      const key = `${district}\n${name}`;
      const known = points.get(key);
      if (known === undefined) points.set(key, [{ latitude, longitude }]);
      else known.push({ latitude, longitude });
    }
  return (name, district) => points.get(`${district}\n${name}`) ?? [];
}

const earthRadiusKm = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between the nearest two; `undefined` if either side has none. */
export function nearestKm(left: readonly Point[], right: readonly Point[]): number | undefined {
  let nearest: number | undefined;
  for (const a of left)
    for (const b of right) {
      const distance = kmBetween(a, b);
      if (nearest === undefined || distance < nearest) nearest = distance;
    }
  return nearest;
}

/** On the plane that touches the earth there: exact enough below some hundred kilometres. */
function kmBetween(a: Point, b: Point): number {
  const north = radians(b.latitude - a.latitude);
  const east = radians(b.longitude - a.longitude) * Math.cos(radians((a.latitude + b.latitude) / 2));
  return earthRadiusKm * Math.hypot(north, east);
}
