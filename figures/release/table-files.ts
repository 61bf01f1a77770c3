/** The tables of a release as files, each in two forms that say the same: `funnel.json` and `funnel.csv`. */
import { countedStates } from '@amanat/domain';
import type { PlaceKey } from '../catalogue/catalogue.ts';
import { outcomeKinds } from '../children/outcome-kinds.ts';
import { stages } from '../children/stages.ts';
import { csvOf } from './csv.ts';
import { releaseJson } from './release-json.ts';
import { ageBands, curveDays, endGroups, type ReleaseTables } from './release-view.ts';

/** In the order of the catalogue. */
export const tableNames = ['funnel', 'outcomes', 'stalled', 'ages', 'times', 'ends', 'promises'] as const;
export type TableName = (typeof tableNames)[number];

type Rows = readonly (readonly string[])[];

/** By name; no file for a table that the release does not have. */
export function tableFiles(tables: ReleaseTables): ReadonlyMap<string, string> {
  const rows = csvRowsOf(tables);
  return new Map(
    tableNames.flatMap((name): readonly (readonly [string, string])[] => {
      const [table, cells] = [tables[name], rows[name]];
      if (table === undefined || cells === undefined) return [];
      return [
        [`${name}.json`, releaseJson(table)],
        [`${name}.csv`, csvOf(cells)],
      ];
    }),
  );
}

/** One line for each printed count, time or estimate, with its names in front: what a spreadsheet filters by. */
function csvRowsOf({
  funnel,
  outcomes,
  stalled,
  ages,
  times,
  ends,
  promises,
}: ReleaseTables): Readonly<Partial<Record<TableName, Rows>>> {
  return {
    funnel: [
      ['level', 'place', 'year', 'stage', 'count', 'share_of_started'],
      ...funnel.rows.flatMap(({ place, year, counts, shares }) =>
        stages.map((stage) => [...placeCells(place), year, stage, counts[stage], shares[stage]]),
      ),
    ],
    outcomes: [
      ['level', 'place', 'year', 'outcome', 'count'],
      ...outcomes.rows.flatMap(({ place, year, open, counts }) => [
        [...placeCells(place), year, 'open', open],
        ...(['ended', ...outcomeKinds] as const).flatMap((kind) => {
          const count = counts[kind];
          return count === undefined ? [] : [[...placeCells(place), year, kind, count]];
        }),
      ]),
    ],
    stalled: [
      ['level', 'place', 'stage', 'open', `without_event_for_${stalled.quietDays}_days`],
      ...stalled.rows.map(({ place, stage, open, stalled: quiet }) => [...placeCells(place), stage, open, quiet]),
    ],
    ages: [
      ['level', 'place', 'open_for', 'count'],
      ...ages.rows.flatMap(({ place, counts }) => ageBands.map((band) => [...placeCells(place), band, counts[band]])),
    ],
    times: [
      [
        'level',
        'place',
        'year',
        'interval',
        'q25',
        'median',
        'q75',
        ...curveDays.map((day) => `open_after_${day}_days`),
      ],
      ...times.rows.map(({ place, year, interval, q25, median, q75, open }) => [
        ...placeCells(place),
        year,
        interval,
        q25,
        median,
        q75,
        ...open,
      ]),
    ],
    ends: [
      ['level', 'place', 'year_of_report', 'after_days', ...endGroups.map((group) => group.replaceAll('-', '_'))],
      ...ends.rows.map(({ place, year, horizon, shares }) => [
        ...placeCells(place),
        year,
        String(horizon),
        ...endGroups.map((group) => shares[group]),
      ]),
    ],
    ...(promises === undefined
      ? {}
      : {
          promises: [
            ['dossier', 'state', 'count'],
            ...promises.rows.flatMap(({ dossier, counts }) =>
              countedStates.map((state) => [dossier, state, String(counts[state])]),
            ),
          ],
        }),
  };
}

/** `district Kasur` as two cells; the whole has no name. */
function placeCells(place: PlaceKey): readonly [level: string, name: string] {
  const blank = place.indexOf(' ');
  return blank === -1 ? [place, ''] : [place.slice(0, blank), place.slice(blank + 1)];
}
