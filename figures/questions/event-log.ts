/** An event log in columns: which case, what happened, when. */
import type { LogQuestion } from './question.ts';
import { cellOf, columnOf, isMissing, malformed, type Table, valueOf } from './table.ts';
import { formOf, snapshotOf, timeOf } from './time-of-cell.ts';

export interface EventLog {
  readonly table: Table;
  /** Up to the snapshot; later ones are not here. */
  readonly events: number;
  /** Rows without a case or a time: they cannot be placed, and are left out. */
  readonly leftOut: number;
  readonly cases: number;
  /** For each event the number of its case. */
  readonly caseOf: Int32Array;
  /** Index into `activities`. */
  readonly activityOf: Int32Array;
  readonly activities: readonly string[];
  /** As {@link timeOf} counts. */
  readonly timeOf: Float64Array;
  /** For each event its row in the table. */
  readonly rowOf: Int32Array;
  /** Where times stand in the table. */
  readonly timeColumn: number;
  readonly snapshot: number;
}

/** What columns are called where the question does not say it. */
const caseColumns = ['case_id', 'case', 'case:concept:name', 'id'];
const activityColumns = ['activity', 'concept:name'];
const timeColumns = {
  date: ['date', 'timestamp'],
  'timestamp-date': ['timestamp', 'date'],
  timestamp: ['timestamp', 'date'],
} as const;

/** @throws QuestionError `column-missing`, `cell-malformed`, `snapshot-malformed` */
export function readEventLog(table: Table, question: LogQuestion): EventLog {
  const named = (column: string | undefined, otherwise: readonly string[]): number =>
    columnOf(table, column === undefined ? otherwise : [column]);
  const caseColumn = named(question.caseColumn, caseColumns);
  const activityColumn = named(question.activityColumn, activityColumns);
  const timeColumn = named(question.timeColumn, timeColumns[question.time]);
  const snapshot = snapshotOf(question.snapshot, question.time);
  const size = table.rows.length;
  const caseOf = new Int32Array(size);
  const activityOf = new Int32Array(size);
  const times = new Float64Array(size);
  const rowOf = new Int32Array(size);
  const [cases, activities] = [numbering(), numbering()];
  let [events, leftOut] = [0, 0];
  for (let row = 0; row < size; row += 1) {
    const [caseId, cell] = [cellOf(table, row, caseColumn), valueOf(table, row, timeColumn)];
    if (isMissing(caseId) || isMissing(cell)) {
      leftOut += 1;
      continue;
    }
    const time = timeOf(cell, question.time) ?? malformed(table, row, timeColumn, formOf[question.time]);
    if (time > snapshot) continue;
    caseOf[events] = cases.numberOf(caseId);
    activityOf[events] = activities.numberOf(cellOf(table, row, activityColumn));
    times[events] = time;
    rowOf[events] = row;
    events += 1;
  }
  return {
    table,
    events,
    leftOut,
    cases: cases.names.length,
    caseOf,
    activityOf,
    activities: activities.names,
    timeOf: times,
    rowOf,
    timeColumn,
    snapshot,
  };
}

/** Numbers for names, from 0 in the order in which they come. */
export function numbering(): { readonly names: readonly string[]; numberOf(name: string): number } {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    numberOf(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
  };
}
