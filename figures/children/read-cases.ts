/**
 * Case-children out of the rows of `CASES.csv`, one row for each. The columns may stand in any order; further ones are not read,
 * but two rows that differ in one of them are two children:
 *
 *     case_id,division,district,started,fir,arrest,report,charge,judgment,outcome
 *
 * A day is an ISO date or the date part of a time stamp as it is written; empty means not yet. The way of a child ends on the day of
 * its judgment; without one, on the day in a column `ended` or in `outcome` itself; and an outcome without any day, on the day of
 * the last event. A judgment without an outcome is an end of a kind that is not told.
 *
 * A day before 1947-08-14 or after the year 2200 is mistyped (`0202` for `2020`): its date is invalid.
 */
import { type CaseChildren, type DayNumber, noDay, openOutcome } from './case-children.ts';
import { dayNumberOf, parseDay } from './day-number.ts';
import { outcomeKinds } from './outcome-kinds.ts';
import { outcomeOfWord } from './read-cases-outcomes.ts';
import { readPlaces } from './read-cases-places.ts';
import { CasesRefused } from './read-cases-refused.ts';
import { type GrowingColumn, growingColumn } from './growing-column.ts';
import { type Stage, stages } from './stages.ts';

/** Why a row counts nowhere, itself counted. */
export const rejections = ['id-missing', 'start-missing', 'date-invalid', 'out-of-order'] as const;
export type Rejection = (typeof rejections)[number];

export interface CasesRead {
  readonly children: CaseChildren;
  readonly rejected: Readonly<Record<Rejection, number>>;
  /** Day on which each rejected row says that it started; `noDay` where it does not. */
  readonly rejectedStarts: Int32Array;
  /** Rows that repeat another in every cell; they count once. */
  readonly repeated: number;
  /** Where each word first stands. The words are not told: in the wrong column they may be the name of a child. */
  readonly unknownOutcomeLines: readonly number[];
  readonly ignoredColumns: readonly string[];
}

export interface CasesReader {
  /** `line` is that of the file, from 1. @throws CasesRefused */
  push(cells: readonly string[], line: number): void;
  /** Once. The same for every order of the rows, but for the order of the children. */
  finish(): CasesRead;
}

const wanted = ['case_id', 'division', 'district', ...stages, 'outcome'] as const;
/** A column that may be there: the day of an end that is no judgment. */
const endColumn = 'ended';
/** No case is older than its country. A release has rows for each year from its first case: a mistyped one would make thousands. */
const firstDay = dayNumberOf(1947, 8, 14);
const lastDay = dayNumberOf(2200, 12, 31);
const otherOutcome = outcomeKinds.indexOf('other');
/** More words than that are no list of outcomes, and need no second look to be seen. */
const mostUnknown = 50;

/** @throws CasesRefused `column-missing`, `column-twice` */
export function readCases(header: readonly string[]): CasesReader {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new CasesRefused('column-missing', 1, { columns: missing });
  const known = [...wanted, endColumn];
  const twice = known.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice.length > 0) throw new CasesRefused('column-twice', 1, { columns: twice });
  const [idAt, divisionAt, districtAt, outcomeAt, endedAt] = [
    'case_id',
    'division',
    'district',
    'outcome',
    endColumn,
  ].map((name) => names.indexOf(name));
  const stageAt = stages.map((stage) => names.indexOf(stage));

  const places = readPlaces();
  const district = growingColumn();
  const days = stages.map(() => growingColumn());
  const [endedOn, outcomes, lastOn] = [growingColumn(), growingColumn(), growingColumn()];
  const rejected: Record<Rejection, number> = {
    'id-missing': 0,
    'start-missing': 0,
    'date-invalid': 0,
    'out-of-order': 0,
  };
  const rejectedStarts = growingColumn();
  const seen = new Set<string>();
  const unknown = new Map<string, number>();
  const dayOf = dayReader();
  let repeated = 0;

  const rejectionOf = (
    way: readonly (DayNumber | undefined)[],
    ended: DayNumber | undefined,
  ): Rejection | undefined => {
    const [started] = way;
    if (started === noDay) return 'start-missing';
    if (started === undefined || ended === undefined || way.includes(undefined)) return 'date-invalid';
    const reached = way.map((day) => day ?? noDay).filter((day) => day !== noDay);
    const inOrder = reached.every((day, at) => at === 0 || day >= (reached[at - 1] ?? day));
    return inOrder && (ended === noDay || ended >= started) ? undefined : 'out-of-order';
  };

  return {
    push(cells, line) {
      if (cells.length !== names.length) throw new CasesRefused('cells-missing', line);
      const cell = (at = -1): string => cells[at] ?? '';
      const place = places.numberOf(cell(divisionAt), cell(districtAt), line);
      const row = JSON.stringify(cells.map((each) => each.trim()));
      if (seen.has(row)) {
        repeated += 1;
        return;
      }
      seen.add(row);
      const way = stageAt.map((at) => dayOf(cell(at)));
      const told = outcomeOf(cell(outcomeAt), (word) => {
        if (unknown.size < mostUnknown && !unknown.has(word)) unknown.set(word, line);
      });
      const ended = told.day === undefined ? dayOf(cell(endedAt)) : plausible(told.day);
      const rejection = cell(idAt).trim() === '' ? 'id-missing' : rejectionOf(way, ended);
      if (rejection !== undefined) {
        rejected[rejection] += 1;
        rejectedStarts.push(way[0] ?? noDay);
        return;
      }
      const judged = way.at(-1) ?? noDay;
      const last = Math.max(...way.map((day) => day ?? noDay), ended ?? noDay);
      const outcome =
        told.kind === 'empty' ? (judged === noDay && ended === noDay ? openOutcome : otherOutcome) : told.kind;
      const end = judged === noDay ? (ended === noDay ? last : (ended ?? last)) : judged;
      district.push(place);
      for (const [at, column] of days.entries()) column.push(way[at] ?? noDay);
      outcomes.push(outcome);
      endedOn.push(outcome === openOutcome ? noDay : end);
      lastOn.push(last);
    },
    finish() {
      const { districts, indexOf } = places.finish();
      return {
        children: {
          size: district.size(),
          // A district of which every row was rejected stays: that it has none is no more than `0-9` tells.
          districts,
          district: district.column().map((number) => indexOf[number] ?? -1),
          days: stageDays(days),
          endedOn: endedOn.column(),
          outcome: Uint8Array.from(outcomes.column()),
          lastOn: lastOn.column(),
        },
        rejected,
        rejectedStarts: rejectedStarts.column(),
        repeated,
        unknownOutcomeLines: [...unknown.values()],
        ignoredColumns: header.filter((_, at) => !known.includes(names[at] ?? '')),
      };
    },
  };
}

interface ToldOutcome {
  /** Index of its kind, `openOutcome` where the file says so, `empty` where it says nothing. */
  readonly kind: number | 'empty';
  /** Where a day stands in place of a word. */
  readonly day?: DayNumber;
}

function outcomeOf(text: string, onUnknown: (word: string) => void): ToldOutcome {
  const word = text.trim();
  if (word === '') return { kind: 'empty' };
  const kind = outcomeOfWord(word);
  if (kind === 'open') return { kind: openOutcome };
  if (kind !== undefined) return { kind: outcomeKinds.indexOf(kind) };
  const day = parseDay(word.slice(0, 10));
  if (day !== undefined) return { kind: otherOutcome, day };
  onUnknown(word);
  return { kind: otherOutcome };
}

const plausible = (day: DayNumber | undefined): DayNumber | undefined =>
  day === undefined || day < firstDay || day > lastDay ? undefined : day;

const timeStamp = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** `noDay` for an empty cell, `undefined` for what is no day. A million rows have few different days, so each is parsed once. */
function dayReader(): (cell: string) => DayNumber | undefined {
  const known = new Map<string, DayNumber | undefined>([['', noDay]]);
  return (cell) => {
    const text = cell.trim();
    if (known.has(text)) return known.get(text);
    const [, date] = timeStamp.exec(text) ?? [];
    const day = date === undefined ? undefined : plausible(parseDay(date));
    // Time stamps may all differ; days do not.
    if (known.size < 100_000) known.set(text, day);
    return day;
  };
}

function stageDays(columns: readonly GrowingColumn[]): Readonly<Record<Stage, Int32Array>> {
  const of = (stage: Stage): Int32Array => columns[stages.indexOf(stage)]?.column() ?? new Int32Array();
  return {
    started: of('started'),
    fir: of('fir'),
    arrest: of('arrest'),
    report: of('report'),
    charge: of('charge'),
    judgment: of('judgment'),
  };
}
