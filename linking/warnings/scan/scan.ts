/**
 * Cases that gather in one place in a short time, more than chance explains over all places, circles and windows that were
 * looked at (after Kulldorff's space–time scan, with an uncertain base rate and Gumbel's distribution of the largest).
 */
import type { CaseFact } from '../case-fact.ts';
import { dayNumber } from '../day-number.ts';
import type { RuleOf } from '../rules.ts';
import { type BaseRates, baseRatesOf } from './base-rate.ts';
import { bestGathering, expectedInCircles, type Gathering, type Point } from './best-gathering.ts';
import { type Chance, oneInRuns } from './chance.ts';
import { type Ground, kmOf, type Node } from './ground.ts';
import { chanceByInvention } from './invented-record.ts';
import type { Random } from '../../weights/seeded-random.ts';

export interface FoundGathering {
  readonly cases: readonly CaseFact[];
  readonly radiusKm: number;
  readonly windowDays: number;
  /** By chance one run in so many over the whole record finds as much. */
  readonly oneIn: number;
}

export interface ScanNeeds {
  readonly today: string;
  /** Asked for once there is something to scan. */
  readonly ground: () => Ground;
  /** Seeded by whoever asks, so that the same record gets the same answer. */
  readonly random: Random;
  /** Gives what was worked out for the same name before, that day: what chance brings changes slowly, and costs most. */
  readonly remember: (name: string, work: () => Promise<Chance>) => Promise<Chance>;
  /** Awaited now and then: a run over many cases takes seconds, and others wait for the processor. */
  readonly pause: () => Promise<void>;
  /** Leaves one case of those that are shown to have one source. */
  readonly oneOfEachSource: <Each extends CaseFact>(cases: readonly Each[]) => readonly Each[];
}

interface CasePoint extends Point {
  readonly of: PlacedCase;
}

/** At most so many, the most surprising first, none with a case of another. */
const mostGatherings = 20;

/** @param stratum all cases that the rule counts together, of whatever day; `name` tells it from other strata */
export async function gatheringsOf(
  rule: RuleOf<'scan'>,
  stratum: readonly CaseFact[],
  name: string,
  needs: ScanNeeds,
): Promise<readonly FoundGathering[]> {
  const today = dayNumber(needs.today);
  const longest = Math.max(...rule.windowDays);
  // Without a village a case is nowhere in particular, and gathers with none.
  const lodged = stratum.filter(isPlaced).filter(({ lodgedOn }) => lodgedOn <= needs.today);
  const recent = needs.oneOfEachSource(lodged.filter(({ lodgedOn }) => today - dayNumber(lodgedOn) < longest));
  if (recent.length < rule.leastCases) return [];
  const ground = needs.ground();
  const base = baseOf(rule, lodged, today, ground);
  const expectedIn = expectedInCircles(base);
  let points: readonly CasePoint[] = recent.map((of) => {
    const node = nodeOf(of, ground);
    return { of, node, ...(node.at === undefined ? {} : { at: node.at }), daysAgo: today - dayNumber(of.lodgedOn) };
  });
  const found: FoundGathering[] = [];
  while (found.length < mostGatherings) {
    const best = bestGathering(points, rule, base, expectedIn);
    if (best === undefined) break;
    const chance = await needs.remember(name, () => chanceByInvention(base, rule, expectedIn, needs));
    const oneIn = oneInRuns(best.surprise, chance);
    if (oneIn < rule.oneIn) break;
    found.push(foundBy(best, Math.floor(oneIn)));
    const taken = new Set(best.points.map(({ of }) => of.case));
    points = points.filter(({ of }) => !taken.has(of.case));
  }
  return found;
}

const foundBy = ({ points, radiusKm, windowDays }: Gathering<CasePoint>, oneIn: number): FoundGathering => ({
  cases: points.map(({ of }) => of),
  radiusKm,
  windowDays,
  oneIn,
});

function baseOf(rule: RuleOf<'scan'>, lodged: readonly PlacedCase[], today: number, ground: Ground): BaseRates {
  const first = lodged.reduce((least, { lodgedOn }) => Math.min(least, dayNumber(lodgedOn)), today);
  const isYoung = today - first < rule.youngDays;
  const end = isYoung ? today + 1 : today - Math.max(...rule.windowDays) + 1;
  const start = Math.max(end - rule.baselineDays, first);
  const history = lodged.filter(({ lodgedOn }) => dayNumber(lodgedOn) >= start && dayNumber(lodgedOn) < end);
  const days = Math.max(end - start, Math.max(...rule.windowDays));
  return baseRatesOf(
    history.map((each) => nodeOf(each, ground)),
    days,
    ground,
    rule,
  );
}

type PlacedCase = CaseFact & { readonly place: NonNullable<CaseFact['place']> };
const isPlaced = (of: CaseFact): of is PlacedCase => of.place !== undefined;

/** One that the list lacks has no neighbours but those of its name. */
function nodeOf({ place, district }: PlacedCase, ground: Ground): Node {
  const listed = ground.find(place.key);
  if (listed !== undefined) return listed;
  const { key, latitude, longitude } = place;
  return latitude === undefined || longitude === undefined
    ? { key, district }
    : { key, district, at: kmOf(latitude, longitude) };
}
