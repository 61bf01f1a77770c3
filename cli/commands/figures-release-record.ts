/**
 * `amanat figures release` without `--input`: the running server makes the release from the record, keeps it and puts its digest on
 * the log. What comes here is public, but for the audit bundle, which comes encrypted to an auditor or not at all.
 */
import { existsSync } from 'node:fs';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { z } from 'zod';
import { apiErrorOf } from '../api-client.ts';
import { parseArguments } from '../arguments.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { dataFolderOf } from './data-folder.ts';
import { requirePlaces } from './figures-release-places.ts';
import { repairInWords } from './figures-release-words.ts';
import { writeFolder, writeSecret } from './figures-release-write.ts';

const use = `amanat figures release --snapshot DATE [--data DIR] [--demo] [--kind weekly|monthly] [--out DIR]
            [--audit-bundle FILE --recipient age1…] [--json]
The server that runs on the folder makes it from the record and publishes it. DATE is the last day that counts, at least seven days
ago. --out: the files, too. --audit-bundle: true counts for an auditor, encrypted to their own age recipient; that they were given
goes on the record.`;

const options = {
  snapshot: { type: 'string' },
  data: { type: 'string' },
  demo: { type: 'boolean' },
  kind: { type: 'string' },
  out: { type: 'string' },
  'audit-bundle': { type: 'string' },
  recipient: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const sentences: Readonly<Record<string, string>> = {
  'release-running': 'Another release is being made, or was made meanwhile. Wait for it.',
  'snapshot-too-young':
    'A snapshot is at least seven days old when it is released, so that nobody is found by what happened this week.',
  'snapshot-not-later': 'A release of that day, or of a later one, is published. Name a later day; none is made again.',
  'monthly-twice':
    'Districts are released once in a month, and that month has its release. --kind weekly tells of the whole.',
  'keys-waiting':
    'Complaints that came in while the server was sealed are being put under their keys. Ask again in a moment.',
  'earlier-altered': 'A release that was published is not what the log says. Run amanat audit; nothing was released.',
  'no-release': 'However it is printed, the attack still finds something of a single child. Nothing was released.',
  sealed: 'The server is sealed: unseal it first: amanat unseal',
  'no-keys': 'Hold the ceremony first: amanat keys ceremony',
  'bearer-wrong': 'The server did not take the key in server.json: it was started anew. Ask again.',
};

const releasedSchema = z.object({
  id: z.string(),
  kind: z.enum(['weekly', 'monthly']),
  mark: z.string().optional(),
  digest: z.string(),
  attacks: z.int(),
  newRepairs: z.array(
    z.object({
      kind: z.enum(['wider-band', 'withheld', 'merged-district']),
      what: z.string(),
      why: z.enum(['part-follows', 'step-follows', 'attack']),
    }),
  ),
  repairsInForce: z.int(),
  files: z.record(z.string(), z.string()),
  bundle: z.base64().optional(),
});
type Released = z.output<typeof releasedSchema>;

export async function releaseFromRecord({ args, env, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options, use);
  const { snapshot, kind, out, recipient, 'audit-bundle': bundleFile } = values;
  if (snapshot === undefined || positionals.length > 0) throw new WrongUse(use);
  if (kind !== undefined && kind !== 'weekly' && kind !== 'monthly') throw new WrongUse('--kind is weekly or monthly.');
  if ((bundleFile === undefined) !== (recipient === undefined))
    throw new WrongUse('The audit bundle holds true counts: --audit-bundle FILE and --recipient age1… go together.');
  requirePlaces(out, bundleFile);
  if (bundleFile !== undefined && existsSync(bundleFile)) throw new WrongUse(`${bundleFile} is there already.`);
  const { server } = dataFolderOf(values.data, values.demo === true, env);
  const failed = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return 1;
  };
  if (server === undefined) return failed('No server runs on this data folder: start it first.');
  const wish = { snapshot, ...(kind === undefined ? {} : { kind }), ...(recipient === undefined ? {} : { recipient }) };
  const answer = await askLong(new URL('/api/figures/releases', server.url), server.operatorKey, wish);
  if (answer === undefined) return failed('The server does not answer. If it was stopped, nothing was released.');
  const read = answer.status === 200 ? releasedSchema.safeParse(answer.body) : undefined;
  if (read?.success !== true) {
    const code = apiErrorOf(answer.body);
    return failed(sentences[code] ?? `Refused: ${code}`);
  }
  const released = read.data;
  if (bundleFile !== undefined && released.bundle !== undefined)
    writeSecret(bundleFile, Uint8Array.fromBase64(released.bundle));
  if (out !== undefined) writeFolder(out, new Map(Object.entries(released.files)));
  const { files: _files, bundle: _bundle, ...said } = released;
  const places = {
    ...(out === undefined ? {} : { out }),
    ...(bundleFile === undefined ? {} : { auditBundle: bundleFile }),
  };
  terminal.print(values.json === true ? JSON.stringify({ ...said, ...places }) : inWords(released, places));
  return 0;
}

function inWords(
  { id, kind, mark, digest, newRepairs, repairsInForce }: Released,
  { out, auditBundle }: { readonly out?: string; readonly auditBundle?: string },
): string {
  const before = repairsInForce - newRepairs.length;
  return [
    `Released: ${id}, ${kind === 'monthly' ? 'with divisions and districts' : 'the whole only'}${mark === undefined ? '' : `, marked ${mark}`}.`,
    `  digest  ${digest}`,
    ...(out === undefined ? [] : [`  folder  ${out}`]),
    ...(auditBundle === undefined ? [] : [`  audit bundle  ${auditBundle}, encrypted`]),
    'The event with its digest goes on the log with the next publication.',
    newRepairs.length === 0
      ? 'Nothing had to be repaired.'
      : `Repairs, which go on in every later release: ${newRepairs.length}`,
    ...newRepairs.map((repair) => `  ${repairInWords(repair)}`),
    ...(before === 0 ? [] : [`Repairs of earlier releases that go on: ${before}.`]),
  ].join('\n');
}

/** A national release takes minutes, and `fetch` gives up after five. `undefined` if nobody answers, or not with JSON. */
function askLong(
  url: URL,
  key: string,
  body: object,
): Promise<{ readonly status: number; readonly body: unknown } | undefined> {
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof askLong>>>();
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const asked = (url.protocol === 'https:' ? requestHttps : requestHttp)(
    url,
    { method: 'POST', headers },
    (response) => {
      const parts: Uint8Array[] = [];
      response.on('data', (part: Uint8Array) => parts.push(part));
      response.on('error', () => resolve(undefined));
      response.on('end', () => {
        try {
          resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(parts).toString('utf8')) });
        } catch {
          resolve(undefined);
        }
      });
    },
  );
  asked.on('error', () => resolve(undefined));
  asked.end(JSON.stringify(body));
  return promise;
}
