/** What the command says of rows, files and refusals. Names of columns and lines only: what stands in a cell is never repeated. */
import type { HeaderFault, RowFault } from '@amanat/domain';
import { isRecord } from '../api-client.ts';
import type { ImportSummary, RowReport } from './run-register-import.ts';

const faults: Readonly<Record<RowFault, string>> = {
  missing: 'is empty, and is needed',
  'too-long': 'is longer than this column takes: texts are not taken',
  'not-a-name': 'is no name: it has no letters',
  'not-in-list': 'is not one of the list; give it under “values” in the mapping',
  'not-a-date': 'is no day in the format that the mapping says',
  'date-in-future': 'is a day that has not come',
  'not-a-phone': 'is no whole telephone number',
  'not-a-number': 'is no number of years',
  'not-this-shape': 'has another form than this column takes',
  'control-character': 'holds characters that are no letters, or a line break',
  'encoded-file': 'is a file in disguise: no file is taken',
  formula: 'begins like a formula of a spreadsheet',
  'wrong-column-count': 'the row has more or fewer cells than the header',
  'row-twice': 'the row’s number, or somebody’s role in it, stands there twice',
  'nobody-named': 'nobody is named in the row',
  'quotes-wrong': 'the quotes of the row do not fit',
};

const headers: Readonly<Record<HeaderFault, string>> = {
  'unknown-column': 'the mapping does not know it: give it a target, or list it under “ignore”',
  'missing-column': 'the mapping names it, and the file does not have it',
  'column-twice': 'the file has it twice',
};

export function faultSentences({ line, row, outcome, faults: found = [] }: RowReport): readonly string[] {
  const at = `line ${String(line)}${row === undefined ? '' : ` (row ${row})`}`;
  if (outcome === 'refused')
    return found.map(({ column, fault }) =>
      column === undefined
        ? `${at}: ${faults[fault]}; the row is not taken`
        : `${at}, column “${column}”: ${faults[fault]}; the row is not taken`,
    );
  if (outcome === 'changed') return [`${at}: says something else than before: a further claim of the same row`];
  if (outcome === 'erased') return [`${at}: was erased, and is not brought back`];
  return [];
}

export function summarySentence(summary: ImportSummary): string {
  const { kind, because, columns = [], rows, added, changed, unchanged, erased, refused } = summary;
  const counts = `${String(rows)} rows: ${String(added)} new, ${String(changed)} changed, ${String(unchanged)} here already, ${String(erased)} erased before, ${String(refused)} refused.`;
  if (because === 'free-text')
    return `Nothing was stored: texts stand in ${columns.map((each) => `“${each}”`).join(', ')}. List these columns under “ignore”.`;
  if (because === 'wrong-rows') return `Nothing was stored, because some rows are wrong. ${counts}`;
  return kind === 'checked' ? `Nothing was stored: this was a check. ${counts}` : counts;
}

const refusals: Readonly<Record<string, string>> = {
  'no-server': 'No server runs on this data folder: start it first.',
  unreachable: 'The server does not answer. Rows that were told as taken row by row are kept: run it again to go on.',
  sealed: 'The server is sealed: unseal it first: amanat unseal',
  'no-keys': 'Hold the ceremony first: amanat keys ceremony',
  'permit-unknown': 'These are not the letters of a permit of this server.',
  'permit-ended': 'The permit has ended. What was taken row by row is kept: get another one and run it again to go on.',
  'permit-used': 'An import was finished under this permit: get another one.',
  'permit-withdrawn': 'Whoever gave the permit may not do so any more.',
  'register-busy': 'The same register is being taken in by somebody else now: try again later.',
  'import-lost': 'The server began anew meanwhile: nothing of this import was stored. Run it again.',
  'not-utf8': 'The file is not text in UTF-8: save it as “CSV UTF-8”.',
  'too-large': 'A line or the number of rows is larger than a register can be.',
  'quotes-open': 'Quotes of a row are not closed, so that nobody can tell where it ends: mend that line.',
  empty: 'The file has no header.',
};

export function refusalSentence(code: string, about: Readonly<Record<string, unknown>>): string {
  if (code === 'mapping-wrong') return `The mapping is wrong: ${String(about['code'])} at ${String(about['at'])}.`;
  if (code === 'header-wrong' && Array.isArray(about['columns']))
    return about['columns'].map(headerSentence).join('\n');
  const at = typeof about['line'] === 'number' ? ` (line ${String(about['line'])})` : '';
  return `${refusals[code] ?? `Refused: ${code}`}${at}`;
}

function headerSentence(each: unknown): string {
  const { header, fault } = isRecord(each) ? each : {};
  const known = Object.entries(headers).find(([name]) => name === fault)?.[1] ?? String(fault);
  return `Column “${String(header)}”: ${known}.`;
}
