/** Punjab's settlements for an invented record: how busy each is, and which lie near each other. */
import { type Ground, groundOf, seededRandom, settlementKey } from '@amanat/linking';
import { readSettlements } from '@amanat/domain/read-settlements';

export interface Place {
  readonly name: string;
  readonly district: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface Draw {
  /** From 0 to below 1. */
  share(): number;
  below(bound: number): number;
  from<Each>(all: readonly Each[]): Each;
}

export function drawFrom(seed: number): Draw {
  const share = seededRandom(seed);
  const below = (bound: number): number => Math.floor(share() * bound);
  return {
    share,
    below,
    from(all) {
      const one = all[below(all.length)];
      if (one === undefined) throw new Error('nothing to draw from');
      return one;
    },
  };
}

export interface Settled {
  readonly ground: Ground;
  readonly places: readonly Place[];
  /** As many complaints come from it as it is busy: a town has a thousand times a hamlet's. */
  busyPlace(draw: Draw): Place;
  near(place: Place, km: number): readonly Place[];
}

export const listedKey = ({ district, name }: Place): string => settlementKey(district, name) ?? `${district} ${name}`;

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
export const daysFrom = (day: string, until: string): number =>
  Temporal.PlainDate.from(day).until(until, { largestUnit: 'day' }).days;

const kmPerDegree = 111.2;
const kmBetween = (one: Place, other: Place): number =>
  Math.hypot(
    (one.latitude - other.latitude) * kmPerDegree,
    (one.longitude - other.longitude) * kmPerDegree * Math.cos((one.latitude * Math.PI) / 180),
  );

/** The same busy places in every world: towns stay where they are. */
export function settledPunjab(): Settled {
  const places = [...readSettlements()].flatMap(([district, each]) =>
    each.map(({ en: name, latitude, longitude }): Place => ({ name, district, latitude, longitude })),
  );
  const draw = drawFrom(4711);
  let sum = 0;
  const upTo = places.map(() => {
    // Log-normal: half of all complaints come from some hundred places.
    const normal = Math.sqrt(-2 * Math.log(1 - draw.share())) * Math.cos(2 * Math.PI * draw.share());
    return (sum += Math.exp(1.8 * normal));
  });
  const place = (value: number): Place => {
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > value) high = middle;
      else low = middle + 1;
    }
    return places[low] ?? draw.from(places);
  };
  return {
    ground: groundOf(places.map((each) => ({ ...each, key: listedKey(each) }))),
    places,
    busyPlace: ({ share }) => place(share() * sum),
    near: (from, km) => places.filter((each) => kmBetween(from, each) <= km),
  };
}
