/**
 * Every case-child as it was recorded at each of several snapshots, in columns: a version for each snapshot at which something of
 * it was otherwise than at the one before. So that all earlier releases are held against the record by one reading of it.
 */
import { type CaseChildren, type DayNumber, type District, noDay, type Stage, stages } from '@amanat/figures';
import { type ChildRow, isInOrder } from './child-rows.ts';

/** Plain data and typed arrays: it goes to another thread as it is. */
export interface ChildHistory {
  /** Sorted by division, then name. */
  readonly districts: readonly District[];
  /** Ascending. */
  readonly snapshots: readonly DayNumber[];
  /** By child, then by snapshot. */
  readonly versions: {
    /** Counted from 0. */
    readonly child: Int32Array;
    /** Index of the first snapshot for which it holds. */
    readonly from: Int32Array;
    readonly district: Int32Array;
    readonly days: Readonly<Record<Stage, Int32Array>>;
    readonly endedOn: Int32Array;
    readonly outcome: Int32Array;
    readonly lastOn: Int32Array;
    /** 1: its stages are in order. */
    readonly inOrder: Int32Array;
  };
}

export interface ChildHistoryBuilder {
  /** The children of one case: what they were at each snapshot, `undefined` before the case was there. */
  add(district: string, atSnapshots: readonly (readonly ChildRow[] | undefined)[]): void;
  done(): ChildHistory;
}

const columns = ['child', 'from', 'district', 'endedOn', 'outcome', 'lastOn', 'inOrder'] as const;

/** @param districts all that have rows of their own, whether or not a child is in them: that a place is named tells nothing */
export function openChildHistory(districts: readonly District[], snapshots: readonly DayNumber[]): ChildHistoryBuilder {
  const sorted = sortedDistricts(districts);
  const place = new Map(sorted.map(({ name }, at) => [name, at]));
  const kept = new Map<string, number[]>([...columns, ...stages].map((name) => [name, []]));
  const push = (name: (typeof columns)[number] | Stage, value: number): void => void kept.get(name)?.push(value);
  const column = (name: string): Int32Array => Int32Array.from(kept.get(name) ?? []);
  let children = 0;

  function keep(child: number, from: number, home: number, row: ChildRow): void {
    push('child', child);
    push('from', from);
    push('district', home);
    for (const stage of stages) push(stage, row.days[stage]);
    push('endedOn', row.endedOn);
    push('outcome', row.outcome);
    push('lastOn', row.lastOn);
    push('inOrder', isInOrder(row) ? 1 : 0);
  }

  return {
    add(district, atSnapshots) {
      const home = place.get(district) ?? place.get('other');
      if (home === undefined) throw new Error('a district that has no row, and no row for others');
      const most = Math.max(0, ...atSnapshots.map((rows) => rows?.length ?? 0));
      for (let nth = 0; nth < most; nth += 1) {
        let before: ChildRow | undefined;
        atSnapshots.forEach((rows, from) => {
          const row = rows?.[nth];
          if (row === undefined ? before === undefined : before !== undefined && isSame(row, before)) return;
          // Entered in error, and struck since: it counts nowhere from then on.
          keep(children, from, home, row ?? gone);
          before = row;
        });
        children += 1;
      }
    },
    done: () => ({
      districts: sorted,
      snapshots,
      versions: {
        child: column('child'),
        from: column('from'),
        district: column('district'),
        days: {
          started: column('started'),
          fir: column('fir'),
          arrest: column('arrest'),
          report: column('report'),
          charge: column('charge'),
          judgment: column('judgment'),
        },
        endedOn: column('endedOn'),
        outcome: column('outcome'),
        lastOn: column('lastOn'),
        inOrder: column('inOrder'),
      },
    }),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const sortedDistricts = (districts: readonly District[]): readonly District[] =>
  districts.toSorted((one, other) => compare(one.division, other.division) || compare(one.name, other.name));

const isSame = (one: ChildRow, other: ChildRow): boolean =>
  one.endedOn === other.endedOn &&
  one.outcome === other.outcome &&
  one.lastOn === other.lastOn &&
  stages.every((stage) => one.days[stage] === other.days[stage]);

const gone: ChildRow = {
  days: { started: noDay, fir: noDay, arrest: noDay, report: noDay, charge: noDay, judgment: noDay },
  endedOn: noDay,
  outcome: 0,
  lastOn: noDay,
};

/** As it was at one of the snapshots. `rejected`: children whose stages are out of order, who are not among them. */
export function childrenAt(
  { districts, versions }: ChildHistory,
  snapshot: number,
): { readonly children: CaseChildren; readonly rejected: number } {
  const chosen: number[] = [];
  let rejected = 0;
  for (let row = 0; row < versions.child.length; row += 1) {
    if ((versions.from[row] ?? 0) > snapshot) continue;
    const isLast = versions.child[row + 1] !== versions.child[row] || (versions.from[row + 1] ?? 0) > snapshot;
    if (!isLast || versions.days.started[row] === noDay) continue;
    if (versions.inOrder[row] === 1) chosen.push(row);
    else rejected += 1;
  }
  const picked = (column: Int32Array): Int32Array => Int32Array.from(chosen, (row) => column[row] ?? noDay);
  const children: CaseChildren = {
    size: chosen.length,
    districts,
    district: picked(versions.district),
    days: {
      started: picked(versions.days.started),
      fir: picked(versions.days.fir),
      arrest: picked(versions.days.arrest),
      report: picked(versions.days.report),
      charge: picked(versions.days.charge),
      judgment: picked(versions.days.judgment),
    },
    endedOn: picked(versions.endedOn),
    outcome: Uint8Array.from(chosen, (row) => versions.outcome[row] ?? 0),
    lastOn: picked(versions.lastOn),
  };
  return { children, rejected };
}
