/** The same events and the same catalogue by DuckDB on two cores, timed without the loading. Arguments: folder, file to write. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import {
  countKey,
  type District,
  districtKey,
  divisionKey,
  intervals,
  parseDay,
  type PlaceKey,
  publicCatalogue,
  wholeKey,
  type YearKey,
} from '@amanat/figures';
import { snapshotDay } from './figures-catalogue-events.ts';
import type { CatalogueResult, EstimatedEnds, EstimatedTimes } from './figures-catalogue-result.ts';
import { childTable, countsOf, endsOf, timesOf } from './figures-catalogue-sql.ts';

type Row = Readonly<Record<string, unknown>>;

const [folder = '', out = ''] = process.argv.slice(2);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own program just now
const districts = JSON.parse(readFileSync(join(folder, 'districts.json'), 'utf8')) as readonly District[];
const divisions = [...new Set(districts.map(({ division }) => division))];
const snapshot = parseDay(snapshotDay);
if (snapshot === undefined) throw new Error('the snapshot is a day');

const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
const rowsOf = async (sql: string): Promise<readonly Row[]> => (await connection.runAndReadAll(sql)).getRowObjectsJS();

const csv = (name: string): string => `'${join(folder, name).replaceAll("'", "''")}'`;
await connection.run(`create table event as select child::integer as child, what::utinyint::integer as what, day::integer as day
  from read_csv(${csv('events.csv')}, header = true)`);
await connection.run(`create table home as select child::integer as child, district::integer as district
  from read_csv(${csv('children.csv')}, header = true)`);
await connection.run('create table place (district integer, division integer)');
await connection.run(
  `insert into place values ${districts.map(({ division }, at) => `(${at}, ${divisions.indexOf(division)})`).join(', ')}`,
);

const number = (value: unknown): number => (value === null ? Number.NaN : Number(value));
const placeOf = (row: Row): PlaceKey => {
  if (number(row['no_district']) === 0) return districtKey(districts[number(row['district'])]?.name ?? '');
  return number(row['no_division']) === 0 ? divisionKey(divisions[number(row['division'])] ?? '') : wholeKey;
};
const yearOf = (row: Row): YearKey => (number(row['no_year']) === 0 ? String(number(row['y'])) : 'all');

function timesRow(row: Row, interval: EstimatedTimes['interval']): EstimatedTimes {
  const quantile = (name: string): EstimatedTimes['median'] =>
    row[name] === null ? { day: null, atRisk: 0 } : { day: number(row[name]), atRisk: number(row[`${name}_risk`]) };
  return {
    place: placeOf(row),
    year: yearOf(row),
    interval,
    cases: number(row['n']),
    ended: number(row['ended']),
    q25: quantile('q25'),
    median: quantile('q50'),
    q75: quantile('q75'),
    open: publicCatalogue.curveDays.map((day) => (row[`s${day}`] === null ? null : number(row[`s${day}`]))),
    watched: number(row['watched']),
  };
}

const endsRows = (row: Row): readonly EstimatedEnds[] =>
  publicCatalogue.horizons.map((horizon) => {
    const [convicted, acquitted, other] = ['convicted', 'acquitted', 'other'].map((name) =>
      number(row[`${name}${horizon}`]),
    );
    const shares = { convicted: convicted ?? 0, acquitted: acquitted ?? 0, 'other-end': other ?? 0 };
    return {
      place: placeOf(row),
      year: yearOf(row),
      horizon,
      cases: number(row['n']),
      shares:
        row[`beyond${horizon}`] === true
          ? null
          : { ...shares, open: 1 - shares.convicted - shares.acquitted - shares['other-end'] },
    };
  });

const [began, used] = [performance.now(), process.cpuUsage()];
await connection.run(childTable(snapshot));
const counted = await rowsOf(countsOf(snapshot));
const times: EstimatedTimes[] = [];
for (const interval of intervals)
  times.push(...(await rowsOf(timesOf(interval, snapshot))).map((row) => timesRow(row, interval.id)));
const ends = (await rowsOf(endsOf(snapshot))).flatMap(endsRows);
const ms = performance.now() - began;
const { user, system } = process.cpuUsage(used);

const notMeasures = new Set(['division', 'district', 'y', 'no_division', 'no_district', 'no_year']);
const counts = counted.flatMap((row) =>
  Object.entries(row)
    .filter(([name]) => !notMeasures.has(name))
    .map(([name, value]) => [countKey(placeOf(row), yearOf(row), name), number(value)] as const),
);
const result: CatalogueResult = {
  ms,
  processorMs: (user + system) / 1000,
  counts: Object.fromEntries(counts),
  times,
  ends,
};
writeFileSync(out, JSON.stringify(result));
