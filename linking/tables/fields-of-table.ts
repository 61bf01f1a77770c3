/** The fields of a table, from its columns and what a mapping says that they are. */
import type { Columns } from './column-kinds.ts';
import { dateField } from './date-field.ts';
import { emailField } from './email-field.ts';
import type { Field } from './field.ts';
import { fullNameField } from './full-name-field.ts';
import { personNameFields } from './person-name-fields.ts';
import { streetField } from './street-field.ts';
import {
  categoryField,
  identifierField,
  numberField,
  phoneField,
  placeField,
  postcodeField,
  yearField,
} from './text-fields.ts';

/** A table by columns: the cells of each as its file has them, all of one length. */
export interface Table {
  readonly ids: readonly string[];
  readonly cells: Readonly<Record<string, readonly string[]>>;
}

const ofOneColumn = {
  'full-name': fullNameField,
  date: dateField,
  year: yearField,
  identifier: identifierField,
  phone: phoneField,
  email: emailField,
  number: numberField,
  place: placeField,
  postcode: postcodeField,
  category: categoryField,
} as const;

/** A given name or a surname without the other is compared as a full name. Several `street` columns are one field. */
export function fieldsOf(table: Table, columns: Columns): readonly Field[] {
  const headers = Object.keys(columns);
  const ofKind = (kind: string): readonly string[] => headers.filter((header) => columns[header] === kind);
  const cellsOf = (header: string): readonly string[] => table.cells[header] ?? [];
  const [[given, ...moreGiven], [surname, ...moreSurnames]] = [ofKind('given-name'), ofKind('surname')];
  const both = given !== undefined && surname !== undefined;
  const names = both
    ? personNameFields({ name: given, cells: cellsOf(given) }, { name: surname, cells: cellsOf(surname) })
    : [given, surname].flatMap((header) => (header === undefined ? [] : fullNameField(header, cellsOf(header))));
  const streets = ofKind('street');
  return [
    ...names,
    ...[...moreGiven, ...moreSurnames].map((header) => fullNameField(header, cellsOf(header))),
    ...headers.flatMap((header) => {
      const kind = columns[header];
      if (kind === undefined || !(kind in ofOneColumn)) return [];
      return Object.entries(ofOneColumn).flatMap(([each, fieldOf]) =>
        each === kind ? fieldOf(header, cellsOf(header)) : [],
      );
    }),
    ...(streets.length === 0 ? [] : [streetField(streets.join(' + '), streets.map(cellsOf))]),
  ];
}
