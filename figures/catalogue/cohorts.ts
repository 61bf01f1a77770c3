/** Which case-children belong to a place and a year: rows sorted once by district and year, so that each cohort is a few ranges. */
import { type CaseChildren, type DayNumber, type District, noDay } from '../children/case-children.ts';
import { calendarDayOf, yearsOf } from '../children/day-number.ts';
import { districtKey, divisionKey, type PlaceKey, wholeKey, type YearKey } from './catalogue.ts';
import { publicationRule } from '../publication/rule.ts';
import type { PlaceLevel } from './public-catalogue.ts';

export interface Place {
  readonly key: PlaceKey;
  readonly level: PlaceLevel;
  /** Indices into the districts of the case-children. */
  readonly districts: readonly number[];
}

/** The whole, each division, each district, in this order. */
export function placesOf(districts: readonly District[]): readonly Place[] {
  const divisions = Map.groupBy(districts.keys(), (at) => districts[at]?.division ?? '');
  return [
    { key: wholeKey, level: 'all', districts: [...districts.keys()] },
    ...[...divisions].map(([name, within]) => ({
      key: divisionKey(name),
      level: 'division' as const,
      districts: within,
    })),
    ...districts.map(({ name }, at) => ({ key: districtKey(name), level: 'district' as const, districts: [at] })),
  ];
}

/**
 * Every calendar year up to the snapshot's, empty ones too. The first one holds all who started before it as well: it is the year by
 * which there is another number than `0-9`, since a row that is there for the first child would tell of it.
 *
 * @param first that of an earlier release: a year does not come or go by a single child either
 */
export function yearsUntil(children: CaseChildren, snapshot: DayNumber, first?: YearKey): readonly YearKey[] {
  const until = calendarDayOf(snapshot).year;
  const from = first === undefined ? firstYearOfMany(children, snapshot) : Number(first);
  return Array.from({ length: Math.max(until - from, 0) + 1 }, (_, at) => String(until - at)).toReversed();
}

function firstYearOfMany(children: CaseChildren, snapshot: DayNumber): number {
  const { fewBelow } = publicationRule.counts;
  const earliest: DayNumber[] = [];
  for (const day of children.days.started) {
    if (day > snapshot || day === noDay) continue;
    if (earliest.length >= fewBelow && day >= (earliest.at(-1) ?? day)) continue;
    const place = earliest.findIndex((each) => each > day);
    earliest.splice(place === -1 ? earliest.length : place, 0, day);
    earliest.length = Math.min(earliest.length, fewBelow);
  }
  return calendarDayOf(earliest[fewBelow - 1] ?? snapshot).year;
}

/** Case-children by district and year of one column of days; whoever has no day there by the snapshot is in none. */
export interface Cohorts {
  readonly years: readonly YearKey[];
  /** Rows of the case-children, by district, within it by year. */
  readonly rows: Int32Array;
  /** Where the rows of `district * years.length + year` begin; one more at the end. */
  readonly starts: Int32Array;
}

export function cohortsBy(
  days: Int32Array,
  children: CaseChildren,
  years: readonly YearKey[],
  snapshot: DayNumber,
): Cohorts {
  const yearOf = yearsOf(days);
  const firstYear = Number(years[0] ?? 0);
  const cells = children.districts.length * years.length;
  const cellOf = new Int32Array(children.size);
  const starts = new Int32Array(cells + 1);
  for (let row = 0; row < children.size; row += 1) {
    const day = days[row] ?? noDay;
    const year = Math.max(0, (yearOf[row] ?? 0) - firstYear);
    const counts = day !== noDay && day <= snapshot && year < years.length;
    const cell = counts ? (children.district[row] ?? 0) * years.length + year : -1;
    cellOf[row] = cell;
    if (counts) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  }
  for (let cell = 0; cell < cells; cell += 1) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  const rows = new Int32Array(starts[cells] ?? 0);
  const next = starts.slice();
  for (let row = 0; row < children.size; row += 1) {
    const cell = cellOf[row] ?? -1;
    if (cell === -1) continue;
    const at = next[cell] ?? 0;
    rows[at] = row;
    next[cell] = at + 1;
  }
  return { years, rows, starts };
}

/** Of `rows`, those of a place and a year; `undefined`: of all years. */
export function rangesOf(
  { years, starts }: Cohorts,
  place: Place,
  year: number | undefined,
): readonly (readonly [from: number, to: number])[] {
  return place.districts.map((district) => {
    const first = district * years.length + (year ?? 0);
    return [starts[first] ?? 0, starts[first + (year === undefined ? years.length : 1)] ?? 0] as const;
  });
}
