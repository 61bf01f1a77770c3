/** Answers as tables to read: one for each question, a line for each group. */
import type { AnsweredEntry } from './figures-answer.ts';

export const answersInWords = (answers: readonly AnsweredEntry[]): string => answers.map(inWords).join('\n\n');

function inWords(entry: AnsweredEntry): string {
  const heading = [entry['id'], entry['type'], entry['file'], entry['snapshot'], entry['unit']]
    .filter((each) => typeof each === 'string')
    .join(' · ');
  const { error, answer, leftOut } = entry;
  if (isObject(error)) return `${heading}\n  ${String(error['message'])}`;
  if (!isObject(answer)) return heading;
  const groups = Object.entries(answer).filter(([, of]) => isObject(of));
  // An answer without groups, or with fields beside them.
  const own = Object.entries(answer).filter(([, of]) => !isObject(of));
  const isGrouped = groups.length > 0 && !('below' in answer);
  const rows = isGrouped
    ? groups.map(([name, of]) => [['', name] as const, ...cellsOf(of, '')])
    : [cellsOf(answer, '')];
  const columns = [...new Set(rows.flatMap((row) => row.map(([name]) => name)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => new Map(row).get(column) ?? ''))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return [
    heading,
    ...lines.map((line) => `  ${line.map((cell, at) => fitted(cell, widths[at] ?? 0, at)).join('  ')}`),
    ...(isGrouped ? own.map(([name, value]) => `  ${name}: ${String(value)}`) : []),
    ...(leftOut === undefined ? [] : [`  left out, as they cannot be placed: ${String(leftOut)} rows`]),
  ].join('\n');
}

/** Names of groups to the left, numbers to the right. */
const fitted = (cell: string, width: number, at: number): string =>
  at === 0 ? cell.padEnd(width) : cell.padStart(width);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each number under its path: `S(90)` for what stands under `t` 90, `below 5 cells`. */
function cellsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value))
    return value.flatMap((each: unknown, at) =>
      isObject(each) && 't' in each
        ? Object.entries(each)
            .filter(([name]) => name !== 't')
            .flatMap(([name, of]) => cellsOf(of, `${name}(${String(each['t'])})`))
        : cellsOf(each, `${path} ${at + 1}`),
    );
  if (isObject(value))
    return Object.entries(value).flatMap(([name, of]) => cellsOf(of, path === '' ? name : `${path} ${name}`));
  return [[path, value === null ? '–' : typeof value === 'number' ? String(Number(value.toFixed(4))) : String(value)]];
}
