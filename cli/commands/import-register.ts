/**
 * `amanat import register`: rows of another register as claims, through the unsealed server that runs on the data folder, under
 * a permit that somebody gave themselves on the page of registers.
 */
import { InputError, parseMapping, type RegisterMapping } from '@amanat/domain';
import { parseArguments } from '../arguments.ts';
import { openProgress } from '../progress.ts';
import { readJsonFile, readTextFile } from '../read-file.ts';
import { CsvUnreadable } from '../registers/csv-rows.ts';
import { importClient, ImportRefused } from '../registers/import-client.ts';
import { faultSentences, refusalSentence, summarySentence } from '../registers/import-sentences.ts';
import { HeaderWrong } from '../registers/register-file.ts';
import { type ImportSummary, type RowReport, runRegisterImport } from '../registers/run-register-import.ts';
import { type Call, type ExitCode, type Terminal, WrongUse } from '../terminal.ts';
import { typeUnseen } from '../type-unseen.ts';
import { dataFolderOf } from './data-folder.ts';

export const importRegisterUse = `amanat import register FILE.csv --mapping FILE [--dry-run] [--all-or-nothing | --row-wise] [--permit FILE|-] [--data DIR] [--demo] [--json]
A supervisor or monitor gives the permit on the page of registers; its letters are asked for, or stand in --permit FILE.
--dry-run stores nothing; without a permit it checks the file alone. Row-wise is the default: wrong rows are left out and told.`;

const mostPermitBytes = 200;

export async function importRegister({ args, env, terminal }: Call): Promise<ExitCode> {
  const options = {
    mapping: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'all-or-nothing': { type: 'boolean' },
    'row-wise': { type: 'boolean' },
    permit: { type: 'string' },
    data: { type: 'string' },
    demo: { type: 'boolean' },
    json: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArguments(args, options, importRegisterUse);
  const [path, ...more] = positionals;
  const isWhole = values['all-or-nothing'] === true;
  if (path === undefined || more.length > 0 || values.mapping === undefined || (isWhole && values['row-wise'] === true))
    throw new WrongUse(importRegisterUse);
  const asJson = values.json === true;
  const dryRun = values['dry-run'] === true;
  const mapping = mappingOf(readJsonFile(values.mapping));
  if (mapping instanceof InputError) return refuse('mapping-wrong', { at: mapping.path, code: mapping.code });
  const { server } = dataFolderOf(values.data, values.demo === true, env);
  // What needs no server is not held up by one that is away.
  const alone = dryRun && values.permit === undefined;
  if (server === undefined && !alone) return refuse('no-server', {});
  const client = server === undefined || alone ? undefined : importClient(server, await permitLetters(values.permit));
  const progress = openProgress(asJson, process.stderr, 'rows');
  try {
    const summary = await runRegisterImport({
      path,
      mapping,
      mode: isWhole ? 'all-or-nothing' : 'row-wise',
      dryRun,
      today: Temporal.Now.plainDateISO(),
      client,
      progress,
      report: reporter(asJson, terminal),
    });
    progress.end();
    terminal.print(asJson ? JSON.stringify(summary) : summarySentence(summary));
    return isWell(summary) ? 0 : 1;
  } catch (error) {
    progress.end();
    if (error instanceof HeaderWrong) return refuse('header-wrong', { columns: error.faults });
    if (error instanceof CsvUnreadable) return refuse(error.code, error.line === undefined ? {} : { line: error.line });
    if (error instanceof ImportRefused) return refuse(error.code, {});
    throw error;
  }

  function refuse(code: string, about: Readonly<Record<string, unknown>>): ExitCode {
    if (asJson) terminal.print(JSON.stringify({ kind: 'refused', code, ...about }));
    terminal.complain(refusalSentence(code, about));
    return 1;
  }
}

function mappingOf(outside: unknown): RegisterMapping | InputError {
  try {
    return parseMapping(outside);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Never on the command line itself, where every user of the machine reads it. */
const permitLetters = async (file: string | undefined): Promise<string> =>
  (file === undefined
    ? await typeUnseen('Letters of the permit (not shown while they are typed): ', importRegisterUse)
    : readTextFile(file, mostPermitBytes)
  ).trim();

/** One line for each row as JSON; for people only those that need to be looked at. */
const reporter =
  (asJson: boolean, { print }: Terminal) =>
  (row: RowReport): void => {
    if (asJson) print(JSON.stringify(row));
    else for (const sentence of faultSentences(row)) print(sentence);
  };

const isWell = ({ kind, refused }: ImportSummary): boolean => kind !== 'nothing-stored' && refused === 0;
