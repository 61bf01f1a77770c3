/** `amanat audit`: the whole record against itself, and against what signer, published files and mirrors know of it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type AuditCode,
  type AuditedLog,
  type AuditFinding,
  type AuditReport,
  couldNotBeRead,
  listedPerCode,
} from '@amanat/log-service';
import { parseArguments } from '../arguments.ts';
import { auditPlace } from '../audit-of-place.ts';
import { auditSentences } from '../audit-sentences.ts';
import { placeOf } from '../backup/deployment-place.ts';
import { openProgress } from '../progress.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';

const use = `amanat audit [--data DIR] [--demo] [--mirror DIR] [--signer DIR] [--json]
Reads every event, also while the server runs; changes nothing. --mirror is a folder that amanat monitor keeps, on another
machine: what was rewritten all through is seen by it alone. --signer is the folder of the first log's signer, where it is
not <data>/signer; those of later logs stand beside it. DATABASE_URL and AMANAT_SIGNER_DIR count as for the server.`;

const options = {
  data: { type: 'string' },
  demo: { type: 'boolean' },
  mirror: { type: 'string' },
  signer: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export async function audit({ args, env, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options, use);
  if (positionals.length > 0) throw new WrongUse(use);
  const { mirror, signer, json = false } = values;
  if (mirror !== undefined && !existsSync(join(mirror, 'checkpoint')))
    throw new WrongUse('--mirror is a folder that amanat monitor keeps: the one that holds checkpoint.');
  if (signer !== undefined && !existsSync(join(signer, 'last-signed')))
    throw new WrongUse('--signer is the folder of the signer itself: the one that holds last-signed.');
  const settings = placeOf(values.data, values.demo === true, env);
  // A signer that was named is looked at, wherever the server's is.
  const { remoteSigner: _, ...here } = settings;
  const place = signer === undefined ? settings : { ...here, signerDir: resolve(signer) };
  const progress = openProgress(json);
  try {
    const report = await auditPlace({ place, mirror, progress: (events) => progress.show(events) });
    progress.end();
    const holds = report.findings.length === 0;
    if (json) terminal.print(JSON.stringify({ kind: holds ? 'holds' : 'does-not-hold', ...report }));
    else for (const line of inWords(report)) terminal[holds ? 'print' : 'complain'](line);
    return holds ? 0 : 1;
  } catch (error) {
    if (!couldNotBeRead(error)) throw error;
    if (json) terminal.print(JSON.stringify({ kind: 'unreadable' }));
    else terminal.complain('A published file or the mirror cannot be read: run this as the user who owns the folders.');
    return 1;
  } finally {
    progress.end();
  }
}

function inWords(report: AuditReport): readonly string[] {
  const { events, complaints, waiting, logs, findings, counts } = report;
  const found = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [
    `Looked at ${events} events, ${complaints} complaints among them; ${waiting} wait for their index.`,
    ...logs.map(logInWords),
    ...(logs.length === 0 ? ['There is no log yet: it begins with the first start of the server.'] : []),
    ...(found === 0
      ? ['Holds: nothing was altered, removed, put in later or moved, as far as this machine can tell.']
      : [`DOES NOT HOLD: ${found} findings. Keep the data folder as it is, and tell who watches over this record.`]),
    ...Object.entries(counts).flatMap(([code, count]) => {
      const ofCode = findings.filter((finding) => finding.code === code);
      return codeInWords(ofCode, count);
    }),
  ];
}

const sourceInWords = {
  signer: "its signer's memory",
  published: 'the published files',
  mirror: 'the mirror',
} as const satisfies Record<AuditedLog['comparedWith'][number], string>;

function logInWords({ origin, size, publishedSize, checkpoints, halted, comparedWith }: AuditedLog): string {
  const beside = comparedWith.map((each) => sourceInWords[each]);
  return (
    `Log ${origin}: ${size} entries, ${publishedSize} of them published, ${checkpoints} checkpoints; ` +
    `compared with ${beside.length === 0 ? 'nothing outside of the database' : beside.join(', ')}.` +
    (halted === undefined ? '' : ` It stands still (${halted}).`)
  );
}

function codeInWords(findings: readonly AuditFinding[], count: number): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const code: AuditCode = first.code;
  const { means, todo } = auditSentences[code];
  const places = findings.map(placeInWords).filter((place) => place !== '');
  return [
    '',
    `${code} (${count}): ${means} ${todo}`,
    ...places.map((place) => `  ${place}`),
    ...(count > listedPerCode ? [`  and ${count - listedPerCode} more`] : []),
  ];
}

const placeInWords = ({ logId, index, belongsAt, eventId, caseId, streamId, size, path }: AuditFinding): string =>
  [
    logId === undefined ? undefined : `log ${logId}`,
    index === undefined ? undefined : `index ${index}`,
    belongsAt === undefined ? undefined : `belongs at ${belongsAt}`,
    size === undefined ? undefined : `size ${size}`,
    path,
    eventId,
    caseId,
    streamId,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
