/** What of a file counts at a snapshot, so that the same snapshot of a file that has grown since is the same. */
import { otherPlace } from '../catalogue/catalogue.ts';
import { type CaseChildren, type DayNumber, type District, noDay } from './case-children.ts';
import type { CasesRead } from './read-cases.ts';

/**
 * The row of all others in a division, or in the whole, called by how many are shown beside it: once another is shown, it is another
 * figure, and nobody takes what was counted in it before for the same.
 */
export const othersThan = (shown: number, division?: string): string =>
  `other than ${shown}${division === undefined ? '' : ` (${division})`}`;
export const gathersOthers = (name: string): boolean => /^other than \d+(?: \(.*\))?$/u.test(name);
/** Not the one in which those are who lie in no division. */
export const isDivision = (name: string): boolean => name !== otherPlace && !gathersOthers(name);
const everywhere = '';

/**
 * The same children in these districts, without those who start after the snapshot. Whoever lies in none of them is in the row
 * of all others: of its division, or of the whole where that has none; without such a row, nowhere.
 */
export function placedIn(children: CaseChildren, snapshot: DayNumber, districts: readonly District[]): CaseChildren {
  const { days } = children;
  const at = new Map(districts.map(({ name }, index) => [name, index]));
  const others = new Map(
    districts.flatMap(({ name, division }, index) =>
      gathersOthers(name) ? [[gathersOthers(division) ? everywhere : division, index] as const] : [],
    ),
  );
  const placeOf = children.districts.map(
    ({ name, division }) => at.get(name) ?? others.get(division) ?? others.get(everywhere) ?? -1,
  );
  const isPlaced = (row: number): boolean => (placeOf[children.district[row] ?? -1] ?? -1) >= 0;
  // Whoever starts later is in no district yet, and counts nowhere.
  const counted = Int32Array.from(days.started.keys()).filter(
    (row) => (days.started[row] ?? noDay) <= snapshot && isPlaced(row),
  );
  const pick = (column: Int32Array): Int32Array => counted.map((row) => column[row] ?? noDay);
  return {
    size: counted.length,
    districts,
    district: counted.map((row) => placeOf[children.district[row] ?? -1] ?? -1),
    days: {
      started: pick(days.started),
      fir: pick(days.fir),
      arrest: pick(days.arrest),
      report: pick(days.report),
      charge: pick(days.charge),
      judgment: pick(days.judgment),
    },
    endedOn: pick(children.endedOn),
    outcome: Uint8Array.from(counted, (row) => children.outcome[row] ?? 0),
    lastOn: pick(children.lastOn),
  };
}

/** Rows that count nowhere: those that start by the snapshot, or that do not say when. */
export const rejectedBy = ({ rejectedStarts }: CasesRead, snapshot: DayNumber): number =>
  rejectedStarts.filter((day) => day <= snapshot).length;
