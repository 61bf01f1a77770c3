/**
 * Case-children out of what happened to them, event by event: each stage at its first occurrence at or after the start, the first
 * end, the last event. What is repeated or came after the snapshot changes nothing, nor does the order of the events.
 *
 * @source specs/public-statistics, section 1
 */
import { type CaseChildren, type DayNumber, type District, noDay, openOutcome } from './case-children.ts';
import { outcomeKinds } from './outcome-kinds.ts';
import { stages } from './stages.ts';

/** Events in columns. */
export interface ChildEvents {
  /** As in {@link CaseChildren}: sorted by division, then name. */
  readonly districts: readonly District[];
  /** For each child the index of its district; as many as there are children. */
  readonly district: Int32Array;
  /** For each event its child. */
  readonly child: Int32Array;
  /** A stage by its index, an end by {@link endEvent}, anything else {@link otherEvent}. */
  readonly what: Uint8Array;
  readonly on: Int32Array;
}

/** An end of the `outcome`-th kind. */
export const endEvent = (outcome: number): number => stages.length + outcome;
export const otherEvent = 255;

/** Children without a start by the snapshot are not among them; the others keep their order. */
export function childrenOfEvents(events: ChildEvents, snapshot: DayNumber): CaseChildren {
  const { child, what, on, district } = events;
  const all = district.length;
  const dated = stages.map(() => new Int32Array(all).fill(noDay));
  const [started = new Int32Array(all)] = dated;
  for (let event = 0; event < what.length; event += 1) {
    if (what[event] !== 0) continue;
    const [row, day] = [child[event] ?? 0, on[event] ?? noDay];
    const known = started[row] ?? noDay;
    if (day <= snapshot && (known === noDay || day < known)) started[row] = day;
  }
  const endedOn = new Int32Array(all).fill(noDay);
  const outcome = new Uint8Array(all).fill(openOutcome);
  const lastOn = started.slice();
  const lastEnd = endEvent(outcomeKinds.length);
  for (let event = 0; event < what.length; event += 1) {
    const [row, day, kind] = [child[event] ?? 0, on[event] ?? noDay, what[event] ?? otherEvent];
    const start = started[row] ?? noDay;
    if (day > snapshot || start === noDay) continue;
    if (day > (lastOn[row] ?? noDay)) lastOn[row] = day;
    if (kind === 0 || kind >= lastEnd || day < start) continue;
    if (kind < stages.length) {
      const column = dated[kind];
      const known = column?.[row] ?? noDay;
      if (column !== undefined && (known === noDay || day < known)) column[row] = day;
      continue;
    }
    const known = endedOn[row] ?? noDay;
    const graver = Math.min(kind - stages.length, day === known ? (outcome[row] ?? openOutcome) : openOutcome);
    if (known !== noDay && day > known) continue;
    endedOn[row] = day;
    outcome[row] = graver;
  }
  return withStart({
    size: all,
    districts: events.districts,
    district,
    days: daysOf(dated),
    endedOn,
    outcome,
    lastOn,
  });
}

function daysOf(dated: readonly Int32Array[]): CaseChildren['days'] {
  const of = (at: number): Int32Array => dated[at] ?? new Int32Array(0);
  return { started: of(0), fir: of(1), arrest: of(2), report: of(3), charge: of(4), judgment: of(5) };
}

function withStart(children: CaseChildren): CaseChildren {
  const has = (_: number, row: number): boolean => children.days.started[row] !== noDay;
  const size = children.days.started.filter(has).length;
  if (size === children.size) return children;
  return {
    size,
    districts: children.districts,
    district: children.district.filter(has),
    days: daysOf(stages.map((stage) => children.days[stage].filter(has))),
    endedOn: children.endedOn.filter(has),
    outcome: children.outcome.filter(has),
    lastOn: children.lastOn.filter(has),
  };
}
