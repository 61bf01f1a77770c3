/** Checks a register's file from end to end, then sends it batch by batch, and tells row by row what came of it. */
import { type FoundFault, type ImportMode, type Mention, mostClaimsAtOnce, type RegisterMapping } from '@amanat/domain';
import type { RowOutcome } from '@amanat/casework';
import type { Progress } from '../progress.ts';
import type { ImportClient } from './import-client.ts';
import { checkFile, type FileRow, registerRows } from './register-file.ts';

/** `would`: nothing was stored. `checked`: the row is right, and no server was asked. */
export interface RowReport {
  readonly line: number;
  readonly row?: string;
  readonly outcome: RowOutcome | 'refused' | 'checked';
  readonly faults?: readonly Omit<FoundFault, 'line'>[];
}

export interface ImportSummary {
  readonly kind: 'imported' | 'checked' | 'nothing-stored';
  /** Why nothing was. */
  readonly because?: 'wrong-rows' | 'free-text';
  readonly columns?: readonly string[];
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly erased: number;
  readonly refused: number;
}

export interface ImportRun {
  readonly path: string;
  readonly mapping: RegisterMapping;
  readonly mode: ImportMode;
  readonly dryRun: boolean;
  readonly today: Temporal.PlainDate;
  /** Absent: the file alone is checked. */
  readonly client: ImportClient | undefined;
  readonly progress: Progress;
  readonly report: (row: RowReport) => void;
}

/** @throws CsvUnreadable, HeaderWrong, ImportRefused */
export async function runRegisterImport(run: ImportRun): Promise<ImportSummary> {
  const { path, mapping, mode, dryRun, today, client, progress } = run;
  const checked = await checkFile(registerRows(path, mapping, today), (rows) => progress.show(rows));
  const none = { rows: checked.rows, added: 0, changed: 0, unchanged: 0, erased: 0, refused: checked.wrongRows };
  if (checked.freeText.length > 0)
    return { kind: 'nothing-stored', because: 'free-text', columns: checked.freeText, ...none };
  const stops = mode === 'all-or-nothing' && checked.wrongRows > 0;
  const tally = new Tally(run, checked.rows);
  // A file that is not taken is still told row by row.
  if (stops && !dryRun) {
    for await (const row of registerRows(path, mapping, today)) tally.tellFaults(row);
    return { kind: 'nothing-stored', because: 'wrong-rows', ...none };
  }
  try {
    for await (const row of registerRows(path, mapping, today)) await tally.take(row);
    await tally.flush();
    if (client !== undefined && !dryRun) await client.finish(mode, tally.counts.refused);
  } catch (error) {
    if (mode === 'all-or-nothing' && !dryRun) await client?.cancel();
    throw error;
  }
  if (stops) return { kind: 'nothing-stored', because: 'wrong-rows', ...none, ...tally.counts };
  return { kind: dryRun ? 'checked' : 'imported', rows: checked.rows, ...tally.counts };
}

/** Rows on their way, and what became of those before. */
class Tally {
  readonly #run: ImportRun;
  readonly #all: number;
  #waiting: FileRow[] = [];
  #mentions: Mention[] = [];
  #isFirst = true;
  #done = 0;
  readonly counts = { added: 0, changed: 0, unchanged: 0, erased: 0, refused: 0 };

  constructor(run: ImportRun, all: number) {
    this.#run = run;
    this.#all = all;
  }

  tellFaults({ line, read }: FileRow): void {
    if (read.kind === 'mentions') return;
    this.counts.refused += 1;
    const faults = read.faults.map(({ line: _line, ...fault }) => fault);
    this.#run.report({ line, outcome: 'refused', faults });
  }

  async take(row: FileRow): Promise<void> {
    const { read } = row;
    if (read.kind === 'faults') return this.tellFaults(row);
    if (this.#mentions.length + read.mentions.length > mostClaimsAtOnce) await this.flush();
    this.#waiting.push(row);
    this.#mentions.push(...read.mentions);
  }

  async flush(): Promise<void> {
    const { client, mode, dryRun, progress, report } = this.#run;
    const [rows, mentions] = [this.#waiting, this.#mentions];
    [this.#waiting, this.#mentions] = [[], []];
    if (mentions.length === 0) return;
    const outcomes = await this.#send(mentions, client, mode, dryRun);
    let next = 0;
    for (const { line, read } of rows) {
      if (read.kind !== 'mentions') continue;
      const its = outcomes?.slice(next, (next += read.mentions.length)) ?? [];
      const outcome = outcomes === undefined ? 'checked' : ofRow(its);
      if (outcome !== 'checked') this.counts[outcome] += 1;
      report({ line, row: read.row, outcome });
    }
    this.#done += rows.length;
    progress.show(this.#done, this.#all);
  }

  async #send(
    mentions: readonly Mention[],
    client: ImportClient | undefined,
    mode: ImportMode,
    dryRun: boolean,
  ): Promise<readonly RowOutcome[] | undefined> {
    if (client === undefined) return undefined;
    if (dryRun) return client.check(mentions);
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    return client.take(mentions, mode, isFirst);
  }
}

/** Of a row with several people, what says most: that somebody was added, then that something changed. */
const ofRow = (outcomes: readonly RowOutcome[]): RowOutcome =>
  (['added', 'changed', 'erased', 'unchanged'] as const).find((each) => outcomes.includes(each)) ?? 'unchanged';
