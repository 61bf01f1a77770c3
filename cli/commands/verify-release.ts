/**
 * `amanat verify release DIR`: the files of a release are those that it was made of, what they say twice is the same, the releases
 * beside it fit, and, with the proof of where it was published, its digest is on the log.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseProblem, ReleaseView } from '@amanat/figures';
import { LedgerError, verifyReceipt } from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import { z } from 'zod';
import { parseArguments } from '../arguments.ts';
import { readTextFile } from '../read-file.ts';
import { reasonOf } from '../reasons.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { trustOf } from '../trust.ts';
import { proofFile, ReleaseFolderRefused, verifiedRelease } from './figures-release-folder.ts';
import { problemInWords } from './figures-release-words.ts';
import { releasesBeside } from './verify-release-beside.ts';

const use = `amanat verify release DIR [--key VKEY | --policy FILE] [--json]
DIR is a release as it was downloaded. With ${proofFile} in it and a key that one trusts, it is also said whether
its digest is on the log. Other releases in the folder around it are held against it.`;

const maxProofBytes = 4_000_000;

type OnLog =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'on-log'; readonly log: string; readonly index: number; readonly witnesses: number }
  | { readonly kind: 'does-not-hold'; readonly code: string };

interface Holding {
  readonly view: ReleaseView;
  readonly earlierFound: number;
  readonly laterFound: number;
  readonly onLog: OnLog;
}

export async function verifyReleaseFolder({ args, terminal }: Call): Promise<ExitCode> {
  const options = { key: { type: 'string' }, policy: { type: 'string' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArguments(args, options, use);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new WrongUse(use);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new WrongUse(`${folder} is no folder.\n${use}`);
  const trust = values.key === undefined && values.policy === undefined ? undefined : trustOf(values, use);
  const found = check(folder, trust);
  const isHolding = 'view' in found && found.onLog.kind !== 'does-not-hold';
  if (values.json === true) terminal.print(JSON.stringify(inJson(found)));
  else if (isHolding) terminal.print(inWords(found));
  else terminal.complain(whyNot(found));
  return isHolding ? 0 : 1;
}

type Found = Holding | { readonly message: string; readonly problems: readonly ReleaseProblem[] };

function check(folder: string, trust: ReturnType<typeof trustOf> | undefined): Found {
  try {
    const view = verifiedRelease(folder);
    const { problems, earlierFound, laterFound } = releasesBeside(folder, view);
    if (problems.length > 0) return { message: `${folder} does not fit the releases beside it.`, problems };
    return { view, earlierFound, laterFound, onLog: onLog(folder, view, trust) };
  } catch (error) {
    if (!(error instanceof ReleaseFolderRefused)) throw error;
    return { message: error.message, problems: error.problems };
  }
}

/** What of the event is asked; the rest of it is the log's business. */
const eventSchema = z.object({
  type: z.literal('figures.released'),
  data: z.object({ release: z.string(), digest: z.string() }),
});

/** The proof is a receipt of the event that says the release's digest. */
function onLog(
  folder: string,
  { digest, manifest }: ReleaseView,
  trust: ReturnType<typeof trustOf> | undefined,
): OnLog {
  if (trust === undefined) return { kind: 'not-asked' };
  const path = join(folder, proofFile);
  if (!existsSync(path)) return { kind: 'does-not-hold', code: 'proof-missing' };
  try {
    const receipt = verifyReceipt(readTextFile(path, maxProofBytes), trust, { sha256, verify: verifyEd25519 });
    const { data: event } = eventSchema.safeParse(jsonOf(receipt.body));
    if (event === undefined) return { kind: 'does-not-hold', code: 'proof-of-another' };
    if (event.data.digest !== digest || event.data.release !== manifest.id)
      return { kind: 'does-not-hold', code: 'release-differs' };
    const { index, checkpoint, cosigned } = receipt;
    return { kind: 'on-log', log: checkpoint.origin, index, witnesses: cosigned.length };
  } catch (error) {
    if (error instanceof LedgerError) return { kind: 'does-not-hold', code: error.code };
    throw error;
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const proofReasons: Readonly<Record<string, string>> = {
  'proof-missing': `There is no ${proofFile} in the folder: take it from where the release was published.`,
  'proof-of-another': 'The proof is of another event than that of a release.',
  'release-differs':
    'ALARM: the log says another digest for this release. These are not the figures that were published.',
};

function whyNot(found: Found): string {
  if (!('view' in found)) return ['Does not hold.', found.message, ...found.problems.map(problemInWords)].join('\n');
  const code = found.onLog.kind === 'does-not-hold' ? found.onLog.code : '';
  return `Does not hold: ${code}. ${proofReasons[code] ?? reasonOf(code)}`;
}

function inJson(found: Found) {
  if (!('view' in found)) return { kind: 'does-not-hold', problems: found.problems, message: found.message };
  const { view, earlierFound, laterFound, onLog: log } = found;
  const { id, kind, mark, earlier } = view.manifest;
  return {
    kind: log.kind === 'does-not-hold' ? 'does-not-hold' : 'holds',
    release: { id, kind, ...(mark === undefined ? {} : { mark }), digest: view.digest },
    earlier: { named: earlier.length, found: earlierFound },
    later: { found: laterFound },
    log,
  };
}

function inWords({ view, earlierFound, laterFound, onLog: log }: Holding): string {
  const { id, kind, mark, earlier } = view.manifest;
  return [
    'Holds: every file is the one that the release names, and they say the same.',
    `  release ${id}, ${kind}${mark === undefined ? '' : `, marked ${mark}`}`,
    `  digest  ${view.digest}`,
    `  earlier ${earlierFound} of ${earlier.length} are beside it and are those that it names`,
    ...(laterFound === 0 ? [] : [`  later   ${laterFound} beside it ${laterFound === 1 ? 'names' : 'name'} it so`]),
    log.kind === 'on-log'
      ? `On the log ${log.log} at index ${log.index}: these are the figures that were published${log.witnesses === 0 ? '' : `; seen by ${log.witnesses} witnesses`}.`
      : 'Whether it is the one that was published was not asked: give --key or --policy, with the proof in the folder.',
  ].join('\n');
}
