/** The events of invented case-children: their stages and ends, some of them told again later, and hearings between. */
import { type CaseChildren, noDay } from '../children/case-children.ts';
import { type ChildEvents, endEvent, otherEvent } from '../children/children-of-events.ts';
import { stages } from '../children/stages.ts';
import { drawsOf } from './invented-children.ts';

/** In no order by day; `perChild` events each in the mean, 7 at least. Folded back they are the same children. */
export function inventedEvents(children: CaseChildren, perChild: number, seed: number): ChildEvents {
  const draw = drawsOf(seed);
  const most = children.size * perChild;
  const child = new Int32Array(most);
  const what = new Uint8Array(most);
  const on = new Int32Array(most);
  let size = 0;
  const add = (row: number, kind: number, day: number): void => {
    if (size === most) throw new Error('perChild is too small');
    child[size] = row;
    what[size] = kind;
    on[size] = day;
    size += 1;
  };
  for (let row = 0; row < children.size; row += 1) {
    const [start, last] = [children.days.started[row] ?? noDay, children.lastOn[row] ?? noDay];
    const between = (): number => start + Math.floor(draw() * (last - start + 1));
    add(row, otherEvent, last);
    for (let at = stages.length - 1; at >= 0; at -= 1) {
      const stage = stages[at];
      const day = stage === undefined ? noDay : (children.days[stage][row] ?? noDay);
      if (day === noDay) continue;
      add(row, at, day);
      // Told again: in the same words, or by a later day.
      if (draw() < 0.05) add(row, at, draw() < 0.5 ? day : Math.max(day, between()));
    }
    const end = children.endedOn[row] ?? noDay;
    if (end !== noDay) add(row, endEvent(children.outcome[row] ?? 0), end);
    // Hearings fill up what is left of the children so far.
    for (let left = (row + 1) * perChild - 6 - size; left > 0; left -= 1) add(row, otherEvent, between());
  }
  for (let left = most - size; left > 0; left -= 1) {
    const row = left % children.size;
    add(row, otherEvent, children.lastOn[row] ?? noDay);
  }
  return { districts: children.districts, district: children.district, child, what, on };
}
