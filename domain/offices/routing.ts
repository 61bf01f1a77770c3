/**
 * Which offices a complaint may go to. It never reaches an office that it names as refusing, concealing or pressing, nor
 * one that must not see it: it goes one level up. The nearest monitor that is not barred gets every complaint, so that its
 * being there tells nobody that an office was named. If nobody is left, it waits with the custodians.
 *
 * Decided here, each held by a test:
 * - Whoever stands under the orders of a barred office is barred too: it could be told to hand the complaint over.
 *   A monitor stands under nobody's orders, so only being named bars it.
 * - Naming an office bars neither the office above it nor its neighbours.
 * - A kind without a name ("the police station") bars that kind in the district; if the list has none there, everywhere.
 * - Words that name somebody may mean any office of the chain, so only a monitor gets such a complaint at first, and
 *   not one whose name is in the words.
 */
import { type District, jurisdictionOfDistrict } from '../places/district.ts';
import { withParents } from '../places/jurisdiction.ts';
import { barredOffices, type Naming } from './barring.ts';
import { type Office, type OfficeId, officeLevels } from './office.ts';

export type RoutingQuestion = { readonly district: District } & Naming;

/** Why the list is as it is; shown to staff, never to the public. */
export type RoutingReason =
  | 'unit-of-the-district'
  | 'no-unit-in-the-district'
  | 'office-named'
  | 'one-level-up'
  | 'named-in-words'
  /** Only where it is there for a reason of this complaint: somebody is named, or no unit is left. */
  | 'monitor'
  /** The monitor is there as it is for every complaint. */
  | 'watched'
  | 'monitor-barred'
  | 'nobody-left';

export type Routing = {
  /** Never an outside office, never a barred one. Empty: it waits with the custodians. */
  readonly allowed: readonly OfficeId[];
  readonly because: readonly RoutingReason[];
  readonly waitsWithCustodians: boolean;
};

const nearest = (offices: readonly Office[]): readonly Office[] =>
  offices.toSorted((a, b) => officeLevels.indexOf(a.level) - officeLevels.indexOf(b.level));

export function covers(office: Office, district: District): boolean {
  if (office.district !== undefined) return district.kind === 'listed' && district.id === office.district;
  return withParents(jurisdictionOfDistrict(district)).includes(office.jurisdiction);
}

export function routeComplaint(question: RoutingQuestion, offices: readonly Office[]): Routing {
  const byId = new Map(offices.map((office) => [office.id, office]));
  const near = nearest(offices.filter((office) => covers(office, question.district)));
  const { barred, isNamed, isUnclear } = barredOffices(question, question.district, offices);
  const because = new Set<RoutingReason>();
  const allowed = new Set<OfficeId>();
  const first = firstUnits(near);

  if (first.every(({ district }) => district === undefined)) because.add('no-unit-in-the-district');
  if (isNamed) because.add('office-named');
  if (isUnclear) because.add('named-in-words');
  for (const unit of isUnclear ? [] : first) {
    if (!barred.has(unit.id)) {
      allowed.add(unit.id);
      if (unit.district !== undefined) because.add('unit-of-the-district');
      continue;
    }
    const higher = firstFreeAbove(unit, byId, barred);
    if (higher === undefined) continue;
    allowed.add(higher.id);
    because.add('one-level-up');
  }

  const watching = near.filter(({ monitors }) => monitors);
  const monitor = watching.find(({ id }) => !barred.has(id));
  if (watching[0] !== undefined && watching[0] !== monitor) because.add('monitor-barred');
  if (monitor !== undefined) {
    because.add(isNamed || allowed.size === 0 ? 'monitor' : 'watched');
    allowed.add(monitor.id);
  }
  if (allowed.size === 0) because.add('nobody-left');
  return { allowed: [...allowed], because: [...because], waitsWithCustodians: allowed.size === 0 };
}

/** Who watches over a case of that district: the nearest that is not barred; `undefined`: nobody is left. */
export const nearestMonitor = (
  district: District,
  barred: ReadonlySet<string>,
  offices: readonly Office[],
): Office | undefined =>
  nearest(offices.filter((office) => office.monitors && covers(office, district))).find(({ id }) => !barred.has(id));

/** The receiving offices of the lowest level that has any: the district's, else the province's, else the country's. */
function firstUnits(near: readonly Office[]): readonly Office[] {
  const receiving = near.filter(({ receives }) => receives);
  return receiving.filter(({ level }) => level === receiving[0]?.level);
}

function firstFreeAbove(
  unit: Office,
  byId: ReadonlyMap<OfficeId, Office>,
  barred: ReadonlySet<OfficeId>,
): Office | undefined {
  const seen = new Set<OfficeId>();
  for (let id = unit.above; id !== undefined && !seen.has(id); id = byId.get(id)?.above) {
    seen.add(id);
    const office = byId.get(id);
    if (office !== undefined && office.receives && !barred.has(id)) return office;
  }
  return undefined;
}

/** Bodies outside that a reporter can be told of, in the list's order; none that the complaint keeps away. */
export function outsideBodies(question: RoutingQuestion, offices: readonly Office[]): readonly Office[] {
  const { barred } = barredOffices(question, question.district, offices);
  return offices.filter((office) => office.outside && covers(office, question.district) && !barred.has(office.id));
}
