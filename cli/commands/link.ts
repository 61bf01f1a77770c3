/**
 * `amanat link`: which rows of a file may be of the same person, each pair with its score. It suggests; nothing is joined, and
 * nothing leaves this machine.
 */
import { realpathSync, statSync } from 'node:fs';
import { dirname, join, basename } from 'node:path';
import { parseArguments } from '../arguments.ts';
import { TableRefused } from '../link/input-table.ts';
import { kindOfInput } from '../link/kind-of-input.ts';
import type { LinkAnswer, LinkJob } from '../link/link-job.ts';
import { linkMentions } from '../link/link-mentions.ts';
import { linkNamePairs } from '../link/link-name-pairs.ts';
import { linkRows } from '../link/link-rows.ts';
import { resultFiles } from '../link/result-files.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';

const use = `amanat link --input FILE.csv --output PAIRS.csv [--cluster CLUSTERS.csv] [--with OTHER.csv]
            [--mapping febrl|fake1000|historical|FILE.json] [--threshold BITS | --least-precision SHARE]
            [--evidence] [--progress] [--json]
PAIRS.csv gets id1,id2,score for each pair of rows that may be of one person; the higher, the likelier. CLUSTERS.csv gets
id,cluster. A file of pairs of names (id,a,b) is answered by id,score. docs/linking.md says which columns are known, how others
are explained by a mapping, and how to read a score.`;

const options = {
  input: { type: 'string' },
  output: { type: 'string' },
  cluster: { type: 'string' },
  with: { type: 'string' },
  mapping: { type: 'string' },
  threshold: { type: 'string' },
  'least-precision': { type: 'string' },
  evidence: { type: 'boolean' },
  progress: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export async function link({ args, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options, use);
  if (values.help === true) {
    terminal.print(use);
    return 0;
  }
  const { input, output, cluster, with: other, mapping } = values;
  if (input === undefined || output === undefined || positionals.length > 0) throw new WrongUse(use);
  if (values.threshold !== undefined && values['least-precision'] !== undefined)
    throw new WrongUse('--threshold and --least-precision say the same thing in two ways: give one of them.');
  refuseFolders([input, output, ...given(other), ...given(cluster)]);
  refuseOverwriting([input, ...given(other), ...given(mapping)], [output, ...given(cluster)]);
  const files = resultFiles();
  const job: LinkJob = {
    input,
    other,
    output,
    cluster,
    threshold: numberIn('--threshold', values.threshold, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    leastPrecision: numberIn('--least-precision', values['least-precision'], 0, 1),
    evidence: values.evidence === true,
    files,
    tell: values.progress === true ? terminal.complain : () => undefined,
  };
  try {
    const answer = await answerTo(job, mapping);
    files.keep();
    terminal.print(values.json === true ? JSON.stringify(answer) : inWords(answer, job));
    return 0;
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    terminal.complain(error.message);
    return 1;
  } finally {
    files.drop();
  }
}

async function answerTo(job: LinkJob, mapping: string | undefined): Promise<LinkAnswer> {
  const found = await kindOfInput(job.input, mapping);
  switch (found.kind) {
    case 'rows':
      return linkRows(job, found.mapping);
    case 'mentions':
      return linkMentions(job);
    case 'name-pairs':
      if (job.other !== undefined || job.cluster !== undefined)
        throw new WrongUse('A file of pairs of names (id,a,b) takes neither --with nor --cluster.');
      return linkNamePairs(job);
    default:
      return found satisfies never;
  }
}

const given = (path: string | undefined): readonly string[] => (path === undefined ? [] : [path]);

/** @throws WrongUse: what the machine says of a folder that is read names no path */
function refuseFolders(paths: readonly string[]): void {
  const folder = paths.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (folder !== undefined) throw new WrongUse(`${folder} is a folder.`);
}

/** @throws WrongUse where a result would take the place of what it is made of, or of another result */
function refuseOverwriting(read: readonly string[], written: readonly string[]): void {
  const taken = read.map(placeOf);
  for (const [at, path] of written.entries())
    if (taken.includes(placeOf(path)) || written.map(placeOf).indexOf(placeOf(path)) !== at)
      throw new WrongUse(`${path} is named twice: what is read is never overwritten.`);
}

/** Where a path leads, also if there is nothing yet. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    try {
      return join(realpathSync(dirname(path)), basename(path));
    } catch {
      return path;
    }
  }
}

/** @throws WrongUse for what is no number in these bounds */
function numberIn(option: string, typed: string | undefined, least: number, most: number): number | undefined {
  if (typed === undefined) return undefined;
  const number = Number(typed);
  if (typed.trim() === '' || Number.isNaN(number) || number < least || number > most)
    throw new WrongUse(`${option} is a number${most === 1 ? ' from 0 to 1, as 0.95' : ', as 3 or -2.5'}.`);
  return number;
}

function inWords({ rows, pairs, leastScore, clusters }: LinkAnswer, { output, cluster }: LinkJob): string {
  // Only pairs of names have none: each of them is answered.
  if (leastScore === undefined) return `${counted(rows, 'pair')} of names, each with its score from 0 to 1: ${output}.`;
  const together =
    clusters === undefined || cluster === undefined ? '' : ` ${counted(clusters, 'cluster')}: ${cluster}.`;
  return `${counted(rows, 'row')}, ${counted(pairs, 'pair')} that may be of one person: ${output}.${together} Each is a suggestion to be looked at.`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
