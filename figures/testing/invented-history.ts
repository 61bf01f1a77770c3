/**
 * Invented case-children as a record comes to hold them: late, corrected, moved. What a release counts is what was recorded by its
 * day, so that counts marked `ever` fall now and then, as they do. The same options give the same history.
 */
import { type CaseChildren, type DayNumber, noDay, openOutcome } from '../children/case-children.ts';
import { stages } from '../children/stages.ts';
import { drawsOf, type Invented, inventedChildren } from './invented-children.ts';

export interface InventedHistory {
  /** All that is ever recorded, as it is in the end. */
  readonly children: CaseChildren;
  /** Days from an event to its entry in the record, for each child. */
  readonly lateBy: Int32Array;
  /** From this day on a child counts no longer: it was entered twice. `noDay`: never. */
  readonly removedOn: Int32Array;
  /** Until this day the child stands in `movedFrom`. `noDay`: it never moved. */
  readonly movedOn: Int32Array;
  readonly movedFrom: Int32Array;
  /** Until this day the start is dated a year later than it was. `noDay`: it never was. */
  readonly redatedOn: Int32Array;
}

/** Shares of all children to whom it happens. */
export interface Troubles {
  readonly late: number;
  readonly removed: number;
  readonly moved: number;
  readonly redated: number;
}

export const usualTroubles: Troubles = { late: 0.05, removed: 0.01, moved: 0.02, redated: 0.01 };
export const noTroubles: Troubles = { late: 0, removed: 0, moved: 0, redated: 0 };

export function inventedHistory(options: Invented, troubles: Troubles = usualTroubles): InventedHistory {
  const children = inventedChildren(options);
  const draw = drawsOf(options.seed + 1);
  const days = (): Int32Array => new Int32Array(children.size).fill(noDay);
  const [lateBy, removedOn, movedOn, movedFrom, redatedOn] = [days(), days(), days(), days(), days()];
  for (let child = 0; child < children.size; child += 1) {
    const started = children.days.started[child] ?? 0;
    const within = (most: number): number => Math.floor(draw() * most);
    lateBy[child] = draw() < troubles.late ? 30 + within(300) : within(4);
    if (draw() < troubles.removed) removedOn[child] = started + 20 + within(500);
    movedFrom[child] = within(children.districts.length);
    if (draw() < troubles.moved) movedOn[child] = started + 20 + within(500);
    if (draw() < troubles.redated) redatedOn[child] = started + 20 + within(400);
  }
  return { children, lateBy, removedOn, movedOn, movedFrom, redatedOn };
}

/** What the record held at the end of a day. */
export function recordedBy(history: InventedHistory, snapshot: DayNumber): CaseChildren {
  const { children, lateBy, removedOn, movedOn, movedFrom, redatedOn } = history;
  const counted: number[] = [];
  for (let child = 0; child < children.size; child += 1) {
    const removed = removedOn[child] ?? noDay;
    if (
      known(history, child, children.days.started[child] ?? noDay, snapshot) &&
      (removed === noDay || removed > snapshot)
    )
      counted.push(child);
  }
  const column = (of: (child: number) => number): Int32Array => Int32Array.from(counted, of);
  const dayOf =
    (column: Int32Array) =>
    (child: number): number => {
      const day = column[child] ?? noDay;
      return known(history, child, day, snapshot) ? day : noDay;
    };
  const stillBefore = (day: Int32Array, child: number): boolean => (day[child] ?? noDay) > snapshot;
  const { days } = children;
  const started = (child: number): number => {
    const day = days.started[child] ?? 0;
    // A start a year on must not come after what followed it.
    const wrong = Math.min(day + 365, ...laterDays(children, child), snapshot);
    return stillBefore(redatedOn, child) ? wrong : day;
  };
  const ended = dayOf(children.endedOn);
  const lasts = (child: number): number =>
    Math.max(started(child), ...stages.map((stage) => dayOf(days[stage])(child)), ended(child), lastKnown(child));
  const lastKnown = (child: number): number => {
    const last = children.lastOn[child] ?? noDay;
    return last + (lateBy[child] ?? 0) <= snapshot ? last : noDay;
  };
  return {
    size: counted.length,
    districts: children.districts,
    district: column((child) => (stillBefore(movedOn, child) ? movedFrom : children.district)[child] ?? 0),
    days: {
      started: column(started),
      fir: column(dayOf(days.fir)),
      arrest: column(dayOf(days.arrest)),
      report: column(dayOf(days.report)),
      charge: column(dayOf(days.charge)),
      judgment: column(dayOf(days.judgment)),
    },
    endedOn: column(ended),
    outcome: Uint8Array.from(counted, (child) =>
      ended(child) === noDay ? openOutcome : (children.outcome[child] ?? openOutcome),
    ),
    lastOn: column(lasts),
  };
}

/** It has happened, and was entered. */
function known({ lateBy }: InventedHistory, child: number, day: DayNumber, snapshot: DayNumber): boolean {
  return day !== noDay && day + (lateBy[child] ?? 0) <= snapshot;
}

const laterDays = ({ days, endedOn }: CaseChildren, child: number): readonly number[] =>
  [...stages.slice(1).map((stage) => days[stage][child] ?? noDay), endedOn[child] ?? noDay].filter(
    (day) => day !== noDay,
  );
