/**
 * The tables of a release: from what is counted, and from what is decided to be printed for each count. What depends on a place's
 * or a year's number of cases asks the printed number, so that its being there tells nothing more.
 */
import { type CountKey, countKey, type PlaceKey, type YearKey } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../catalogue/public-catalogue.ts';
import type { TrueFigures } from '../catalogue/true-figures.ts';
import { outcomeKinds } from '../children/outcome-kinds.ts';
import { stages } from '../children/stages.ts';
import { printedPercentage } from '../publication/percentages.ts';
import type { PrintedCount } from '../publication/printed.ts';
import { withheld } from '../publication/printed-counts.ts';
import { printedEnds, printedTimes } from './printed-estimates.ts';
import { placesInOrder } from './places-in-order.ts';
import { type AgeBand, ageBands, type PromisesTable, type ReleaseTables } from './release-view.ts';

const allYears: YearKey = 'all';

export interface TablesInput {
  readonly figures: TrueFigures;
  /** What stands for each count; a count that has nothing is withheld. */
  readonly printed: ReadonlyMap<CountKey, PrintedCount>;
  readonly catalogue: Catalogue;
  readonly promises?: PromisesTable | undefined;
}

/** Rows in the order of places (the whole, each division with its districts after it), all years before each, and stages. */
export function printedTables({ figures, printed, catalogue, promises }: TablesInput): ReleaseTables {
  const places = placesInOrder(figures.districts).filter((place) =>
    figures.counts.has(countKey(place, allYears, 'open')),
  );
  const years = [allYears, ...figures.years];
  const has = (place: PlaceKey, year: YearKey, measure: string): boolean =>
    figures.counts.has(countKey(place, year, measure));
  const token = (place: PlaceKey, year: YearKey, measure: string): PrintedCount =>
    printed.get(countKey(place, year, measure)) ?? withheld;
  const rows = places.flatMap((place) => years.map((year) => ({ place, year })));
  return {
    funnel: {
      rows: rows
        .filter(({ place, year }) => has(place, year, 'started|ever'))
        .map(({ place, year }) => {
          const counts = byStage((stage) => token(place, year, `${stage}|ever`));
          return { place, year, counts, shares: byStage((stage) => printedPercentage(counts[stage], counts.started)) };
        }),
    },
    outcomes: {
      rows: rows
        .filter(({ place, year }) => has(place, year, 'ended|ever'))
        .map(({ place, year }) => ({
          place,
          year,
          open: token(place, year, 'open'),
          counts: {
            ended: token(place, year, 'ended|ever'),
            ...Object.fromEntries(
              outcomeKinds
                .filter((kind) => has(place, year, `outcome ${kind}|ever`))
                .map((kind) => [kind, token(place, year, `outcome ${kind}|ever`)]),
            ),
          },
        })),
    },
    stalled: {
      quietDays: catalogue.quietDays,
      rows: places.flatMap((place) => [
        {
          place,
          stage: 'all' as const,
          open: token(place, allYears, 'open'),
          stalled: token(place, allYears, 'stalled'),
        },
        ...stages
          .filter((stage) => has(place, allYears, `open ${stage}`))
          .map((stage) => ({
            place,
            stage,
            open: token(place, allYears, `open ${stage}`),
            stalled: token(place, allYears, `stalled ${stage}`),
          })),
      ]),
    },
    ages: {
      rows: places
        .filter((place) => has(place, allYears, `age ${ageBands[0]}`))
        .map((place) => ({ place, counts: byAge((band) => token(place, allYears, `age ${band}`)) })),
    },
    times: { rows: printedTimes(figures, rows, token) },
    ends: { rows: printedEnds(figures, rows, (place, measure) => token(place, allYears, measure)) },
    ...(promises === undefined ? {} : { promises }),
  };
}

type ByStage<Value> = Readonly<Record<(typeof stages)[number], Value>>;

const byStage = <Value>(of: (stage: (typeof stages)[number]) => Value): ByStage<Value> => ({
  started: of('started'),
  fir: of('fir'),
  arrest: of('arrest'),
  report: of('report'),
  charge: of('charge'),
  judgment: of('judgment'),
});

const byAge = (of: (band: AgeBand) => PrintedCount): Readonly<Record<AgeBand, PrintedCount>> => ({
  'under-6-months': of('under-6-months'),
  '6-12-months': of('6-12-months'),
  '1-2-years': of('1-2-years'),
  'over-2-years': of('over-2-years'),
});

/** Every printed count of a release, by its key: what the next release is held against. The whole never lacks one. */
export function printedCountsOf({
  funnel,
  outcomes,
  stalled,
  ages,
}: ReleaseTables): ReadonlyMap<CountKey, PrintedCount> {
  const printed = new Map<CountKey, PrintedCount>();
  for (const { place, year, counts } of funnel.rows)
    for (const stage of stages) printed.set(countKey(place, year, `${stage}|ever`), counts[stage]);
  for (const { place, year, open, counts } of outcomes.rows) {
    printed.set(countKey(place, year, 'open'), open);
    if (counts.ended !== undefined) printed.set(countKey(place, year, 'ended|ever'), counts.ended);
    for (const kind of outcomeKinds) {
      const count = counts[kind];
      if (count !== undefined) printed.set(countKey(place, year, `outcome ${kind}|ever`), count);
    }
  }
  for (const { place, stage, open, stalled: quiet } of stalled.rows) {
    printed.set(countKey(place, allYears, stage === 'all' ? 'open' : `open ${stage}`), open);
    printed.set(countKey(place, allYears, stage === 'all' ? 'stalled' : `stalled ${stage}`), quiet);
  }
  for (const { place, counts } of ages.rows)
    for (const band of ageBands) printed.set(countKey(place, allYears, `age ${band}`), counts[band]);
  return printed;
}
