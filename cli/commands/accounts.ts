/** `amanat accounts first-link`: the address by which the first administrator joins, until one has. */
import { apiErrorOf, askApi, isRecord } from '../api-client.ts';
import { parseArguments } from '../arguments.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { dataFolderOf } from './data-folder.ts';

const use = `amanat accounts first-link [--data DIR] [--demo] [--json]
Each time another address is given, and the one before stops working. It works once, for 72 hours.`;

const sentences: Readonly<Record<string, string>> = {
  'has-administrator': 'An administrator has joined: whoever else is needed is invited on the page of people.',
  'no-keys': 'Hold the ceremony first: amanat keys ceremony',
  sealed: 'The server is sealed: unseal it first: amanat unseal',
};

export async function accounts({ args, env, terminal }: Call): Promise<ExitCode> {
  const options = { data: { type: 'string' }, demo: { type: 'boolean' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArguments(args, options, use);
  if (positionals.join(' ') !== 'first-link') throw new WrongUse(use);
  const { server } = dataFolderOf(values.data, values.demo === true, env);
  if (server === undefined) return failed('No server runs on this data folder: start it first.');
  const headers = { authorization: `Bearer ${server.operatorKey}` };
  const answer = await askApi(server.url, '/api/accounts/first-link', { method: 'POST', headers, body: {} });
  if (answer.kind === 'unreachable') return failed('The server does not answer.');
  const { status, body } = answer;
  if (status !== 200 || !isRecord(body)) return failed(`Refused: ${apiErrorOf(body)}`);
  if (values.json === true) terminal.print(JSON.stringify(body));
  const { kind, url, endsAt } = body;
  if (kind !== 'first-link') return values.json === true ? 1 : failed(sentences[String(kind)] ?? 'Refused.');
  if (values.json !== true) terminal.print(`${String(url)}\nIt works once, until ${String(endsAt)}.`);
  return 0;

  function failed(sentence: string): ExitCode {
    terminal.complain(sentence);
    return 1;
  }
}
