/** Answers about ready-made times, one row per case, and about tables of counts. */
import type { Observed } from '../estimators/departures.ts';
import { incidenceAnswer, survivalAnswer } from './estimate-answers.ts';
import { byGroup, groupsOf, rejectedField } from './groups.ts';
import type { Answered } from './log-answers.ts';
import type { QuestionOf, TableQuestion } from './question.ts';
import { cellOf, columnOf, isMissing, numberOf, type Table, valueOf } from './table.ts';

/** @throws QuestionError */
export function answerOfTable(table: Table, question: TableQuestion): Answered {
  const timeColumn = columnOf(table, [question.timeColumn]);
  const eventColumn = columnOf(table, [question.eventColumn]);
  const entryColumn = question.entryColumn === undefined ? undefined : columnOf(table, [question.entryColumn]);
  const groupColumn = question.group === null ? undefined : columnOf(table, [question.group]);
  const needed = [timeColumn, eventColumn, ...(entryColumn === undefined ? [] : [entryColumn])];
  const causeOf = causesOf(question);
  const times = new Float64Array(table.rows.length);
  const causes = new Uint8Array(table.rows.length);
  const entries = new Float64Array(table.rows.length);
  const members: number[] = [];
  let [rejectedNegative, leftOut] = [0, 0];
  for (let row = 0; row < table.rows.length; row += 1) {
    if (needed.some((column) => isMissing(valueOf(table, row, column)))) {
      leftOut += 1;
      continue;
    }
    const time = numberOf(table, row, timeColumn);
    if (time < 0) {
      rejectedNegative += 1;
      continue;
    }
    times[row] = time;
    causes[row] = causeOf(valueOf(table, row, eventColumn));
    if (entryColumn !== undefined) entries[row] = numberOf(table, row, entryColumn);
    members.push(row);
  }
  const observed = (rows: readonly number[]): Observed => ({
    times: Float64Array.from(rows, (row) => times[row] ?? 0),
    causes: Uint8Array.from(rows, (row) => causes[row] ?? 0),
    causeCount: question.type === 'km-table' ? 1 : question.causes.length,
    ...(entryColumn === undefined ? {} : { entries: Float64Array.from(rows, (row) => entries[row] ?? 0) }),
  });
  const groups = groupsOf(members, groupColumn === undefined ? undefined : (row) => cellOf(table, row, groupColumn));
  const answers =
    question.type === 'km-table'
      ? byGroup(groups, (rows) => survivalAnswer(observed(rows), question.at))
      : byGroup(groups, (rows) => incidenceAnswer(observed(rows), question.at));
  return { answer: { [rejectedField]: rejectedNegative, ...answers }, leftOut };
}

/** `1`, `1.0` and 1 are one code. */
const codeOf = (text: string): string => (text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text);

/** From a cell to the number of its cause, 0: censored. What is 0 is censored whatever is listed; what is not listed, too. */
function causesOf(question: TableQuestion): (cell: string) => number {
  const listed = question.type === 'cif-table' ? question.causes : question.events && [question.events];
  const numbers = new Map<string, number>();
  for (const [at, codes] of (listed ?? []).entries())
    for (const code of codes) if (!numbers.has(codeOf(code))) numbers.set(codeOf(code), at + 1);
  return (cell) => {
    const code = codeOf(cell);
    if (code === '0') return 0;
    return listed === undefined ? 1 : (numbers.get(code) ?? 0);
  };
}

/** How many cells of a table are small, and how many people they hold; empty cells are none. @throws QuestionError */
export function smallCells(table: Table, { value, thresholds, group }: QuestionOf<'small'>): Answered {
  const column = columnOf(table, [value]);
  const cells = [...table.rows.keys()].filter((row) => !isMissing(valueOf(table, row, column)));
  const values = new Map(cells.map((row) => [row, numberOf(table, row, column)]));
  const answerOf = (rows: readonly number[]): unknown => {
    const found = rows.map((row) => values.get(row) ?? 0);
    const sum = (some: readonly number[]): number => some.reduce((total, each) => total + each, 0);
    return {
      cells: found.length,
      sum: sum(found),
      zero: found.filter((each) => each === 0).length,
      below: Object.fromEntries(
        thresholds.map((threshold) => {
          const small = found.filter((each) => each >= 1 && each < threshold);
          return [String(threshold), { cells: small.length, people: sum(small) }];
        }),
      ),
    };
  };
  const leftOut = table.rows.length - cells.length;
  if (group === null) return { answer: answerOf(cells), leftOut };
  const groupColumn = columnOf(table, [group]);
  return {
    answer: byGroup(
      groupsOf(cells, (row) => cellOf(table, row, groupColumn)),
      answerOf,
    ),
    leftOut,
  };
}
