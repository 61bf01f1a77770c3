/** A field of days, with the ways in which days go wrong: a figure mistyped, day and month changed round, a few days or a decade off. */
import type { Field } from './field.ts';
import { rarity, rememberedLevels, valuesOf } from './field.ts';
import { editDistance } from './text-distance.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Eight figures. They need not be of a day that there is: `18420842` is somebody's typing error. */
  readonly text: string;
}

/** `1860-05-31`, `18600531`, `31/05/1860`, `31.5.1860`; `undefined` for what is no date at all. */
export function dayOf(cell: string): Day | undefined {
  const text = cell.trim();
  const found =
    /^(?<year>\d{4})[-/.]?(?<month>\d{2})[-/.]?(?<day>\d{2})(?:T.*)?$/u.exec(text) ??
    /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})$/u.exec(text);
  const { year = '', month = '', day = '' } = found?.groups ?? {};
  if (year === '') return undefined;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    text: `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`,
  };
}

const levels = [
  'same',
  'day-and-month-swapped',
  'one-figure-off',
  'within-six-weeks',
  'within-a-year',
  'a-decade-off',
  'same-day-and-month',
  'same-year',
  'different',
] as const;
const levelOf = (name: (typeof levels)[number]): number => levels.indexOf(name);

/** Near enough for what is told of days that are weeks apart. */
const dayNumber = ({ year, month, day }: Day): number => year * 365.25 + month * 30.44 + day;
const isFirstOfYear = ({ month, day }: Day): boolean => month === 1 && day === 1;

function compare(left: Day, right: Day): number {
  if (left.text === right.text) return levelOf('same');
  if (left.year === right.year && left.month === right.day && left.day === right.month)
    return levelOf('day-and-month-swapped');
  const onlyYears = isFirstOfYear(left) || isFirstOfYear(right);
  // Of a date that is only a year, the other figures say nothing.
  if (onlyYears && left.year === right.year) return levelOf('same-year');
  if (editDistance(left.text, right.text, 1) === 1 && !(isFirstOfYear(left) && isFirstOfYear(right)))
    return levelOf('one-figure-off');
  const apart = Math.abs(dayNumber(left) - dayNumber(right));
  if (apart <= 45) return levelOf('within-six-weeks');
  if (apart <= 420) return levelOf('within-a-year');
  if (Math.abs(left.year - right.year) % 10 === 0 && left.year !== right.year && apart % 3652.5 < 45)
    return levelOf('a-decade-off');
  if (left.month === right.month && left.day === right.day && !onlyYears) return levelOf('same-day-and-month');
  return left.year === right.year ? levelOf('same-year') : levelOf('different');
}

export function dateField(name: string, cells: readonly string[]): Field {
  const values = valuesOf(cells.map((cell) => dayOf(cell)?.text ?? ''));
  const days = values.texts.map((text) => dayOf(text));
  const dayIn = (row: number): Day | undefined => days[values.of[row] ?? -1];
  return {
    name,
    levels,
    begin: [0.7, 0.02, 0.1, 0.05, 0.03, 0.02, 0.03, 0.02, 0.03],
    levelOf: rememberedLevels(values, (left, right) => {
      const [one, other] = [days[left], days[right]];
      return one === undefined || other === undefined ? levelOf('different') : compare(one, other);
    }),
    rarityOf: (left, _right, level) =>
      level === 0 ? rarity(values.counts[values.of[left] ?? -1] ?? 1, values.said) : 0,
    keysOf(row) {
      const day = dayIn(row);
      if (day === undefined) return [];
      return [day.text, `${day.text.slice(0, 6)}~`, `~${day.text.slice(4)}`, `${day.text.slice(0, 4)}~`];
    },
    sameOf: (row) => dayIn(row)?.text,
  };
}
