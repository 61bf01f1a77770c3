/** What a file to be compared is, from its header: mentions of people, pairs of names, or rows that a mapping explains. */
import { builtInMappings, headerFaults, parseTableMapping, type TableMapping } from '@amanat/linking';
import { InputError } from '@amanat/domain';
import { readJsonFile } from '../read-file.ts';
import { WrongUse } from '../terminal.ts';
import { readHeader, TableRefused } from './input-table.ts';

export type InputKind =
  | { readonly kind: 'mentions' }
  | { readonly kind: 'name-pairs' }
  | { readonly kind: 'rows'; readonly mapping: TableMapping };

/** The columns of a file of mentions, in any order. */
export const mentionColumns = [
  'id',
  'name',
  'father_name',
  'age',
  'phone',
  'cnic_masked',
  'place',
  'district',
  'device_serial',
  'date',
] as const;
export type MentionColumn = (typeof mentionColumns)[number];

export const namePairColumns = ['id', 'a', 'b'] as const;

const hasJust = (header: readonly string[], wanted: readonly string[]): boolean =>
  header.length === wanted.length && wanted.every((name) => header.includes(name));

/**
 * `mapping` is a built-in's name or a file; without it the header has to be one that is known.
 *
 * @throws WrongUse, TableRefused
 */
export async function kindOfInput(input: string, mapping: string | undefined): Promise<InputKind> {
  if (mapping !== undefined) return { kind: 'rows', mapping: mappingNamed(mapping) };
  const header = await readHeader(input, ',');
  if (hasJust(header, mentionColumns)) return { kind: 'mentions' };
  if (hasJust(header, namePairColumns)) return { kind: 'name-pairs' };
  const known = Object.values(builtInMappings).find((each) => headerFaults(header, each) === undefined);
  if (known !== undefined) return { kind: 'rows', mapping: known };
  throw new TableRefused(`The columns of ${input} are none that are known: say with --mapping what each of them is.
${differenceOf(header)}Known are ${mentionColumns.join(',')} · ${namePairColumns.join(',')} · those of the mappings ${Object.keys(builtInMappings).join(', ')}.`);
}

/** Where it is nearly a file of mentions: by known names and by places, for a file without a header begins with a row. */
function differenceOf(header: readonly string[]): string {
  const lacking = mentionColumns.filter((name) => !header.includes(name));
  if (lacking.length * 2 > mentionColumns.length) return '';
  const others = header.flatMap((name, at) => (mentionColumns.some((known) => known === name) ? [] : [at + 1]));
  const missing = lacking.length === 0 ? [] : [`lacks ${lacking.join(', ')}`];
  const unknown = others.length === 0 ? [] : [`has another name or one too many in column ${others.join(', ')}`];
  const both = [...missing, ...unknown];
  return both.length === 0 ? '' : `As a file of mentions it ${both.join(' and ')}.\n`;
}

function mappingNamed(name: string): TableMapping {
  const builtIn = Object.hasOwn(builtInMappings, name) ? builtInMappings[name] : undefined;
  if (builtIn !== undefined) return builtIn;
  try {
    return parseTableMapping(readJsonFile(name));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const where = error.path === '' ? '' : ` at ${error.path}`;
    throw new WrongUse(`${name} is no mapping: ${error.code}${where}. docs/linking.md and docs/schemas/ describe it.`);
  }
}
