/**
 * `amanat lodge FILE`: one complaint through a server's API. The key of the request is drawn before anything is sent, so
 * that a broken line is answered by sending the same again, and the complaint is still one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ciphers, solveProof } from '@amanat/server';
import { type ApiAnswer, apiErrorOf, askApi, isRecord } from '../api-client.ts';
import { parseArguments } from '../arguments.ts';
import { readJsonFile } from '../read-file.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { type DataFolder, dataFolderOf } from './data-folder.ts';

const use =
  'amanat lodge FILE [--server URL] [--data DIR] [--demo] [--idempotency-key KEY] [--json]\nFILE holds the answers as POST /api/complaints takes them, without ticket and proof; group and district are needed.';

const attempts = 3;

export async function lodge({ args, env, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(
    args,
    {
      server: { type: 'string' },
      data: { type: 'string' },
      demo: { type: 'boolean' },
      'idempotency-key': { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    use,
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongUse(use);
  const answers = readJsonFile(file);
  if (!isRecord(answers)) throw new WrongUse(`${file} does not hold an object.\n${use}`);
  if (values.server !== undefined && !URL.canParse(values.server))
    throw new WrongUse(`--server takes an address.\n${use}`);
  const folder = dataFolderOf(values.data, values.demo === true, env);
  const server = values.server ?? folder.server?.url;
  if (server === undefined) {
    terminal.complain(`No server runs on ${folder.dataDir}: start it, or give --server, or --demo for the demo's.`);
    return 1;
  }
  const key = values['idempotency-key'] ?? ciphers.random(24).toBase64({ alphabet: 'base64url' });
  // The desk key goes to our own server only, never to an address that was typed.
  const deskKey = values.server === undefined ? deskKeyOf(folder) : undefined;
  const answer = await send(server, answers, key, deskKey);
  if (answer.kind === 'unreachable') {
    terminal.complain(
      `The server does not answer, and the complaint may or may not be kept. Send the same again with --idempotency-key=${key}`,
    );
    return 1;
  }
  if (answer.status !== 201 && answer.status !== 200) {
    const code = apiErrorOf(answer.body);
    if (values.json === true) terminal.print(JSON.stringify(answer.body));
    terminal.complain(`Nothing was stored: ${code}.`);
    return 1;
  }
  terminal.print(values.json === true ? JSON.stringify(answer.body) : inWords(answer.body));
  return 0;
}

async function send(server: string, answers: object, key: string, deskKey: string | undefined): Promise<ApiAnswer> {
  const headers = {
    'idempotency-key': key,
    ...(deskKey === undefined ? {} : { authorization: `Bearer ${deskKey}` }),
  };
  let last: ApiAnswer = { kind: 'unreachable' };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const drawn = await askApi(server, '/api/tickets', { method: 'GET' });
    const ticket = drawn.kind === 'answered' && isRecord(drawn.body) ? drawn.body['ticket'] : undefined;
    if (typeof ticket !== 'string') return drawn.kind === 'answered' ? drawn : last;
    const body = { ...answers, ticket, proof: solveProof(ticket, ciphers) };
    last = await askApi(server, '/api/complaints', { method: 'POST', headers, body });
    if (last.kind === 'answered') return last;
  }
  return last;
}

/** Absent on another machine, and for a user who may not read it: the complaint then counts as any other. */
function deskKeyOf({ dataDir, server }: DataFolder): string | undefined {
  const file = join(dataDir, 'keys', 'desk.key');
  if (server === undefined || !existsSync(file)) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function inWords(body: unknown): string {
  const { code, promise, receivedOn, promisedUntil } = isRecord(body) ? body : {};
  const { digits, letters } = isRecord(code) ? code : {};
  return [
    `Kept. Received on ${String(receivedOn)}.`,
    '',
    'Code, to be copied now; nobody can give it out again:',
    `  ${String(digits)}`,
    `  ${String(letters)}`,
    '',
    `Promise: the log shows it by ${String(promisedUntil)}.`,
    '',
    String(promise),
  ].join('\n');
}
