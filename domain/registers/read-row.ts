/** A row of a register, column by column: the people in it as mentions, or all that is wrong with it. Pure: nothing is looked up. */
import { outcomes } from '../steps/outcomes.ts';
import { type PersonRole, personRoles } from '../steps/person-ref.ts';
import type { MappedColumn, RegisterMapping, RegisterTarget } from './mapping.ts';
import { type Mention, yearsOf } from './mention.ts';
import {
  plainCell,
  readAge,
  type ReadCell,
  readChoice,
  readDay,
  readDistrict,
  readFir,
  readName,
  readPhone,
  readRowNumber,
  readSections,
  readYears,
  type RowFault,
} from './read-cell.ts';

/** Where a row is wrong, and how; never what stands there. */
export interface FoundFault {
  /** In the file, from 1, the header's being one of them. */
  readonly line: number;
  /** As the header names it; absent for what concerns the row as a whole. */
  readonly column?: string;
  readonly fault: RowFault;
}

export type ReadRow =
  | { readonly kind: 'mentions'; readonly row: string; readonly mentions: readonly Mention[] }
  | { readonly kind: 'faults'; readonly faults: readonly FoundFault[] };

/** One of the file's columns, in their order; `undefined`: ignored. */
export type FileColumns = readonly ({ readonly header: string; readonly column: MappedColumn } | undefined)[];

export type HeaderFault = 'unknown-column' | 'missing-column' | 'column-twice';

/** The header of a file against the mapping: columns that it does not know, lacks, or has twice. */
export function columnsOf(
  headers: readonly string[],
  { columns, ignore }: RegisterMapping,
): {
  readonly columns: FileColumns;
  readonly faults: readonly { readonly header: string; readonly fault: HeaderFault }[];
} {
  const unknown = headers.filter((each) => !columns.has(each) && !ignore.has(each));
  const missing = [...columns.keys()].filter((each) => !headers.includes(each));
  const twice = [...columns.keys()].filter((each) => headers.indexOf(each) !== headers.lastIndexOf(each));
  return {
    columns: headers.map((header) => {
      const column = columns.get(header);
      return column === undefined ? undefined : { header, column };
    }),
    faults: [
      ...unknown.map((header) => ({ header, fault: 'unknown-column' as const })),
      ...missing.map((header) => ({ header, fault: 'missing-column' as const })),
      ...twice.map((header) => ({ header, fault: 'column-twice' as const })),
    ],
  };
}

/** Filled while the cells of a row are read. */
interface Draft {
  readonly whole: { -readonly [Field in keyof Mention]?: Mention[Field] };
  readonly people: Map<PersonRole | undefined, { -readonly [Field in keyof Mention]?: Mention[Field] }>;
}

/** `place`: of the row among the rows of the file, from 1; it is the row's number where no column is. */
export function readRow(
  cells: readonly string[],
  at: { readonly line: number; readonly place: number },
  columns: FileColumns,
  { role }: Pick<RegisterMapping, 'role'>,
  today: Temporal.PlainDate,
): ReadRow {
  if (cells.length !== columns.length)
    return { kind: 'faults', faults: [{ line: at.line, fault: 'wrong-column-count' }] };
  const faults: FoundFault[] = [];
  const draft: Draft = { whole: {}, people: new Map() };
  for (const [index, found] of columns.entries()) {
    if (found === undefined) continue;
    const { header, column } = found;
    const wrong = (fault: RowFault): void => void faults.push({ line: at.line, column: header, fault });
    const plain = plainCell(cells[index] ?? '');
    if (plain.kind === 'fault') wrong(plain.fault);
    else if (plain.value !== '') take(plain.value, column, draft, today, wrong);
    else if (column.target === 'row') wrong('missing');
  }
  const mentions = mentionsOf(draft, String(at.place), role, (fault) => {
    // Whose name could not be read is not nobody.
    if (fault !== 'nobody-named' || faults.length === 0) faults.push({ line: at.line, fault });
  });
  return faults.length === 0
    ? { kind: 'mentions', row: draft.whole.row ?? String(at.place), mentions }
    : { kind: 'faults', faults };
}

type Wrong = (fault: RowFault) => void;

function take(text: string, column: MappedColumn, draft: Draft, today: Temporal.PlainDate, wrong: Wrong): void {
  const { whole } = draft;
  const keep = <Value>(read: ReadCell<Value>, set: (value: Value) => void): void =>
    read.kind === 'fault' ? wrong(read.fault) : set(read.value);
  const target: RegisterTarget = column.target;
  switch (target) {
    case 'row':
      return keep(readRowNumber(text), (row) => (whole.row = row));
    case 'role':
      return keep(readChoice(text, personRoles, column.values), (role) => (whole.role = role));
    case 'name':
      return keep(readName(text), (name) => (personOf(draft, column).name = name));
    case 'father-name':
      return keep(readName(text), (father) => (personOf(draft, column).father = father));
    case 'phone':
      return keep(readPhone(text), (phone) => (personOf(draft, column).phone = phone));
    case 'age':
      return keep(readAge(text), (age) => (personOf(draft, column).age = age));
    case 'district':
      return keep(readDistrict(text, column.values), (district) => (whole.district = district));
    case 'place':
      return keep(readName(text, 60), (place) => (whole.place = place));
    case 'station':
      return keep(readName(text, 60), (station) => (whole.station = station));
    case 'fir-number':
      return keep(readFir(text), (fir) => (whole.fir = fir));
    case 'reported-on':
      return keep(readDay(text, column.format ?? 'YYYY-MM-DD', today), ({ year }) => (whole.years = yearsOf(year)));
    case 'year':
      return keep(readYears(text, today), (years) => (whole.years ??= years));
    case 'sections':
      return keep(readSections(text), (sections) => (whole.sections = sections));
    case 'outcome':
      return keep(readChoice(text, outcomes, column.values), (outcome) => (whole.outcome = outcome));
    case 'outcome-on':
      return keep(readDay(text, column.format ?? 'YYYY-MM-DD', today), (day) => (whole.outcomeOn = day.toString()));
    default:
      throw new Error(`not handled: ${String(target satisfies never)}`);
  }
}

function personOf({ people }: Draft, { of }: MappedColumn) {
  const person = people.get(of) ?? {};
  people.set(of, person);
  return person;
}

/** Whoever has no name is not taken; a row in which nobody has one says so, and one with a father and no name too. */
function mentionsOf(
  { whole, people }: Draft,
  place: string,
  role: PersonRole | undefined,
  wrong: Wrong,
): readonly Mention[] {
  const { role: ofRow, outcome, outcomeOn, ...shared } = whole;
  const mentions: Mention[] = [];
  const taken = new Set<PersonRole>();
  for (const [of, person] of people) {
    const { name, ...more } = person;
    if (name === undefined) continue;
    const its = of ?? ofRow ?? role;
    if (its === undefined) {
      wrong('missing');
      continue;
    }
    // A row's own role may be that of somebody who has a column: one mention for each role of a row.
    if (taken.has(its)) {
      wrong('row-twice');
      continue;
    }
    taken.add(its);
    const claimed = its === 'accused' ? { ...(outcome && { outcome }), ...(outcomeOn && { outcomeOn }) } : {};
    mentions.push({ row: place, ...shared, ...more, ...claimed, name, role: its });
  }
  if (mentions.length === 0) wrong('nobody-named');
  return mentions;
}
