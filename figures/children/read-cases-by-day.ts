/** What of a file counts at a snapshot, so that the same snapshot of a file that has grown since is the same. */
import { type CaseChildren, type DayNumber, type District, noDay } from './case-children.ts';
import type { CasesRead } from './read-cases.ts';

/**
 * The same children, with only the districts that somebody has started in by the snapshot, or that an earlier release has named: a
 * district that comes and goes would tell that its last child was taken out of it. `named` are those of the last release.
 */
export function placedBy(children: CaseChildren, snapshot: DayNumber, named: readonly District[]): CaseChildren {
  const { district, districts, days } = children;
  const isThere = new Set<number>();
  for (let row = 0; row < children.size; row += 1)
    if ((days.started[row] ?? noDay) <= snapshot) isThere.add(district[row] ?? -1);
  const present = districts.filter((_, at) => isThere.has(at));
  // Where the file knows a district, its division is the file's.
  const known = new Map(
    [...named, ...districts.filter(({ name }) => named.some((each) => each.name === name)), ...present].map((each) => [
      each.name,
      each,
    ]),
  );
  const kept = [...known.values()].toSorted((one, other) =>
    one.division === other.division ? byText(one.name, other.name) : byText(one.division, other.division),
  );
  const at = new Map(kept.map(({ name }, index) => [name, index]));
  // Whoever starts later is in no district yet, and counts nowhere.
  const counted = Int32Array.from(days.started.keys()).filter((row) => (days.started[row] ?? noDay) <= snapshot);
  const pick = (column: Int32Array): Int32Array => counted.map((row) => column[row] ?? noDay);
  return {
    size: counted.length,
    districts: kept,
    district: counted.map((row) => at.get(districts[district[row] ?? -1]?.name ?? '') ?? -1),
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

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
