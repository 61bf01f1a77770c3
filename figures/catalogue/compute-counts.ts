/** Every count of the catalogue. Each measure is counted by district and year once; divisions, the whole and all years are sums. */
import { type CaseChildren, type DayNumber, noDay } from '../children/case-children.ts';
import { outcomeKinds } from '../children/outcome-kinds.ts';
import { type Stage, stages } from '../children/stages.ts';
import { type CountKey, countKey, type ReleaseKind } from './catalogue.ts';
import type { Cohorts, Place } from './cohorts.ts';
import { type Catalogue, measures } from './public-catalogue.ts';

interface Counting {
  readonly children: CaseChildren;
  readonly snapshot: DayNumber;
  readonly catalogue: Catalogue;
  readonly kind: ReleaseKind;
  readonly cohorts: Cohorts;
  readonly places: readonly Place[];
}

/** Zeros too. */
export function trueCounts(counting: Counting): ReadonlyMap<CountKey, number> {
  const { catalogue, kind, cohorts, places } = counting;
  const tallies = tally(counting);
  const counts = new Map<CountKey, number>();
  for (const table of catalogue.tables) {
    if (!('rows' in table) || table.kind === 'times' || table.kind === 'ends' || table.kind === 'promises') continue;
    for (const row of table.rows)
      for (const place of places) {
        if (!row.places.includes(place.level) || !table.cadence[kind].includes(place.level)) continue;
        for (const measure of row.measures) {
          const cells = tallies.get(measure);
          if (cells === undefined) continue;
          const width = cohorts.years.length;
          let total = 0;
          for (const [at, year] of cohorts.years.entries()) {
            let sum = 0;
            for (const district of place.districts) sum += cells[district * width + at] ?? 0;
            total += sum;
            if (row.years === 'each-and-all') counts.set(countKey(place.key, year, measure), sum);
          }
          counts.set(countKey(place.key, 'all', measure), total);
        }
      }
  }
  return counts;
}

/** For each measure its count by `district * years + year`. */
function tally({ children, snapshot, catalogue, cohorts }: Counting): ReadonlyMap<string, Int32Array> {
  const cells = cohorts.starts.length - 1;
  const tallies = new Map(measures.map((measure) => [measure, new Int32Array(cells)]));
  const of = (measure: string): Int32Array => tallies.get(measure) ?? new Int32Array(cells);
  const [open, stalled, ended] = [of('open'), of('stalled'), of('ended|ever')];
  const reached = stages.map((stage) => of(`${stage}|ever`));
  const openAt = stages.map((stage) => of(`open ${stage}`));
  const stalledAt = stages.map((stage) => of(`stalled ${stage}`));
  const byOutcome = outcomeKinds.map((kind) => of(`outcome ${kind}|ever`));
  const byAge = catalogue.ageBands.map(({ id }) => of(`age ${id}`));
  const daysOfStage = stages.map((stage) => children.days[stage]);
  const { started } = children.days;
  const add = (counts: Int32Array | undefined, cell: number): void => {
    if (counts !== undefined) counts[cell] = (counts[cell] ?? 0) + 1;
  };
  const quietSince = snapshot - catalogue.quietDays;
  for (let cell = 0; cell < cells; cell += 1) {
    for (let at = cohorts.starts[cell] ?? 0; at < (cohorts.starts[cell + 1] ?? 0); at += 1) {
      const row = cohorts.rows[at] ?? 0;
      let furthest = 0;
      for (let stage = 0; stage < daysOfStage.length; stage += 1) {
        const day = daysOfStage[stage]?.[row] ?? noDay;
        if (day === noDay || day > snapshot) continue;
        add(reached[stage], cell);
        furthest = stage;
      }
      const end = children.endedOn[row] ?? noDay;
      if (end !== noDay && end <= snapshot) {
        add(ended, cell);
        add(byOutcome[children.outcome[row] ?? -1], cell);
        continue;
      }
      add(open, cell);
      add(openAt[furthest], cell);
      if (lastBy(children, row, snapshot) <= quietSince) {
        add(stalled, cell);
        add(stalledAt[furthest], cell);
      }
      const age = snapshot - (started[row] ?? snapshot);
      const band = catalogue.ageBands.findIndex(({ belowDays }) => belowDays === null || age < belowDays);
      add(byAge[band], cell);
    }
  }
  return tallies;
}

/** Last event by the snapshot: of one that comes after it only the stages before are known. */
function lastBy(children: CaseChildren, row: number, snapshot: DayNumber): DayNumber {
  const last = children.lastOn[row] ?? noDay;
  if (last <= snapshot) return last;
  return stages.reduce((latest: number, stage: Stage) => {
    const day = children.days[stage][row] ?? noDay;
    return day <= snapshot && day > latest ? day : latest;
  }, noDay);
}
