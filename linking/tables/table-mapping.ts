/**
 * Which column of a table is what: a JSON file that whoever compares writes once for a kind of table. Each column of the file is
 * named, and one that is not to be compared is `ignore`, so that none is left out by oversight.
 *
 *     { "format": "amanat/link-mapping/v1",
 *       "columns": { "no": "id", "first": "given-name", "last": "surname", "born": "date", "remarks": "ignore" } }
 */
import { InputError, parseWith } from '@amanat/domain';
import { z } from 'zod';
import { columnKinds, type Columns, kindsThatComeOnce } from './column-kinds.ts';

export const tableMappingFormat = 'amanat/link-mapping/v1';

const mostColumns = 60;
const header = z.string().min(1).max(120);

export const tableMappingSchema = z
  .strictObject({
    format: z.literal(tableMappingFormat),
    delimiter: z
      .enum([',', ';', '\t', '|'])
      .optional()
      .describe('Between the cells of a row; a comma unless it is given.'),
    columns: z.record(header, z.enum(columnKinds)).describe('The header of each column of the file, and what it is.'),
  })
  .meta({ title: 'Mapping of a table’s columns, for amanat link' });

export interface TableMapping {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly columns: Columns;
}

/** @throws InputError also for two columns of a kind that comes once, and where nothing is left to compare by */
export function parseTableMapping(outside: unknown): TableMapping {
  const { delimiter = ',', columns } = parseWith(tableMappingSchema, outside);
  const kinds = Object.values(columns);
  if (kinds.length > mostColumns) throw new InputError('too-many', 'columns');
  for (const kind of kindsThatComeOnce)
    if (kinds.filter((each) => each === kind).length > 1) throw new InputError('duplicate-field', `columns.${kind}`);
  if (!kinds.includes('id')) throw new InputError('missing', 'columns.id');
  if (kinds.every((kind) => kind === 'id' || kind === 'ignore')) throw new InputError('missing', 'columns');
  return { delimiter, columns };
}

export interface HeaderFaults {
  /** Named by the mapping, and not in the file. */
  readonly absent: readonly string[];
  /** In the file, and not named by the mapping. */
  readonly unknown: readonly string[];
  /** More than once in the file. */
  readonly twice: readonly string[];
}

/** Whether a file has the columns of a mapping, in any order. `undefined` if it has. */
export function headerFaults(header: readonly string[], { columns }: TableMapping): HeaderFaults | undefined {
  const absent = Object.keys(columns).filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !Object.hasOwn(columns, name));
  const twice = header.filter((name, at) => header.indexOf(name) !== at);
  return absent.length + unknown.length + twice.length === 0 ? undefined : { absent, unknown, twice };
}
