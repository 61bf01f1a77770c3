/**
 * Which column of a register is what: a JSON file that whoever imports writes once for a register. Targets are a closed list; a
 * column that is not to be taken stands under `ignore`, so that none is left out by oversight.
 *
 *     { "format": "amanat/register-mapping/v1", "role": "accused",
 *       "columns": { "S.No": "row", "Accused": "name", "Date": { "target": "reported-on", "format": "DD/MM/YYYY" },
 *                    "Result": { "target": "outcome", "values": { "Convicted": "convicted" } } },
 *       "ignore": ["Remarks"] }
 */
import { z } from 'zod';
import { InputError } from '../input-error.ts';
import { parseWith } from '../parse.ts';
import { outcomes } from '../steps/outcomes.ts';
import { personRoles } from '../steps/person-ref.ts';
import { because } from '../text.ts';

export const mappingFormat = 'amanat/register-mapping/v1';

/** What a column may be. There is none for a text: what happened, remarks, an address are not taken. */
export const registerTargets = [
  'row',
  'role',
  'name',
  'father-name',
  'phone',
  'age',
  'district',
  'place',
  'station',
  'fir-number',
  'reported-on',
  'year',
  'sections',
  'outcome',
  'outcome-on',
] as const;
export type RegisterTarget = (typeof registerTargets)[number];

/** Of one person among several that a row names. */
export const targetsOfPerson: ReadonlySet<RegisterTarget> = new Set<RegisterTarget>([
  'name',
  'father-name',
  'phone',
  'age',
]);

export const dateFormats = [
  'YYYY-MM-DD',
  'DD-MM-YYYY',
  'DD/MM/YYYY',
  'DD.MM.YYYY',
  'MM/DD/YYYY',
  'YYYY/MM/DD',
] as const;
export type DateFormat = (typeof dateFormats)[number];

const mostColumns = 60;
const header = z.string().min(1, because('missing')).max(120, because('too-long'));
const role = z.enum(personRoles, because('not-in-list'));
const values = z
  .record(z.string().max(80, because('too-long')), z.string().max(40, because('too-long')))
  .refine((all) => Object.keys(all).length <= 200, because('too-many'));

const columnSchema = z.union([
  z.enum(registerTargets, because('not-in-list')).transform((target) => ({ target })),
  z.strictObject({
    target: z.enum(registerTargets, because('not-in-list')),
    /** Whose name, father, telephone or age it is, where a row names several people. */
    of: role.optional(),
    format: z.enum(dateFormats, because('not-in-list')).optional(),
    /** What the register writes, and what it is here: of roles, districts and outcomes. */
    values: values.optional(),
  }),
]);
export type MappedColumn = {
  readonly target: RegisterTarget;
  readonly of?: z.output<typeof role> | undefined;
  readonly format?: DateFormat | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
};

export const mappingSchema = z.strictObject({
  format: z.literal(mappingFormat, because('not-in-list')),
  delimiter: z.enum([',', ';', '\t', '|'], because('not-in-list')).optional(),
  /** Of every person that no column gives a role to. */
  role: role.optional(),
  columns: z
    .record(header, columnSchema)
    .refine((all) => Object.keys(all).length > 0, because('missing'))
    .refine((all) => Object.keys(all).length <= mostColumns, because('too-many')),
  ignore: z.array(header).max(200, because('too-many')).readonly().optional(),
});

export interface RegisterMapping {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly role?: z.output<typeof role> | undefined;
  /** By header as `plainHeader` has it. */
  readonly columns: ReadonlyMap<string, MappedColumn>;
  readonly ignore: ReadonlySet<string>;
}

/** A header as headers are compared: marks of direction and byte order, and runs of blanks, make no difference. */
export const plainHeader = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const datedTargets: ReadonlySet<RegisterTarget> = new Set<RegisterTarget>(['reported-on', 'outcome-on']);
const chosen: Readonly<Partial<Record<RegisterTarget, readonly string[]>>> = { role: personRoles, outcome: outcomes };
const mayHaveValues: ReadonlySet<RegisterTarget> = new Set<RegisterTarget>(['role', 'outcome', 'district']);

/** @throws InputError for a target that is not in the list, one that is given twice, and what does not go with a target */
export function parseMapping(outside: unknown): RegisterMapping {
  const parsed = parseWith(mappingSchema, outside);
  const columns = new Map<string, MappedColumn>();
  const given = new Set<string>();
  for (const [typed, column] of Object.entries<MappedColumn>(parsed.columns)) {
    const name = plainHeader(typed);
    const path = `columns.${column.target}`;
    if (name === '') throw new InputError('missing', path);
    const place = `${column.target} ${column.of ?? ''}`;
    if (columns.has(name) || given.has(place)) throw new InputError('duplicate-field', path);
    refuseWhatDoesNotGo(column, path);
    given.add(place);
    columns.set(name, column);
  }
  const targets = [...columns.values()];
  const names = targets.filter(({ target }) => target === 'name');
  if (names.length === 0) throw new InputError('missing', 'columns.name');
  const hasRole = parsed.role !== undefined || targets.some(({ target }) => target === 'role');
  if (names.some(({ of }) => of === undefined) && !hasRole) throw new InputError('missing', 'role');
  for (const { target, of } of targets)
    if (targetsOfPerson.has(target) && !names.some((each) => each.of === of))
      throw new InputError('dangling-reference', `columns.${target}`);
  const ignore = new Set((parsed.ignore ?? []).map(plainHeader));
  if ([...ignore].some((each) => columns.has(each))) throw new InputError('duplicate-field', 'ignore');
  return { delimiter: parsed.delimiter ?? ',', role: parsed.role, columns, ignore };
}

function refuseWhatDoesNotGo({ target, of, format, values: written }: MappedColumn, path: string): void {
  if (of !== undefined && !targetsOfPerson.has(target)) throw new InputError('unknown-field', `${path}.of`);
  if ((format !== undefined) !== datedTargets.has(target))
    throw new InputError(format === undefined ? 'missing' : 'unknown-field', `${path}.format`);
  if (written === undefined) return;
  if (!mayHaveValues.has(target)) throw new InputError('unknown-field', `${path}.values`);
  const choices = chosen[target];
  if (choices !== undefined && Object.values(written).some((value) => !choices.includes(value)))
    throw new InputError('not-in-list', `${path}.values`);
}
