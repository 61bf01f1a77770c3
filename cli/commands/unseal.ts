/** `amanat unseal`: a keeper's passphrase or key file, or enough custodians' shares, brought here or gathered from afar. */
import type { KeyAnswer, KeyCommand } from '@amanat/server';
import { parseArguments } from '../arguments.ts';
import { commandServer, type KeyPlace } from '../keys/command-keyring.ts';
import { gatherShares } from '../keys/gather-shares.ts';
import { readKeyHex, readPassphrase } from '../keys/key-files.ts';
import { failureSentence } from '../keys/key-sentences.ts';
import { readTextFile } from '../read-file.ts';
import { type Call, type ExitCode, type Terminal, WrongUse } from '../terminal.ts';
import { typeUnseen } from '../type-unseen.ts';

const use = `amanat unseal [--key-file FILE | --passphrase-file FILE | --share FILE… | --gather] [--data DIR] [--demo] [--json]
Without any of them a passphrase is asked for. --share FILE holds one share's letters, - is standard input. --gather prints
an age recipient that is good for this once: each custodian encrypts a share to it at home and sends what comes out.`;

type Means = Extract<KeyCommand, { readonly kind: 'unseal' }>['by'];

export async function unseal({ args, env, terminal }: Call): Promise<ExitCode> {
  const options = {
    'key-file': { type: 'string' },
    'passphrase-file': { type: 'string' },
    share: { type: 'string', multiple: true },
    gather: { type: 'boolean' },
    data: { type: 'string' },
    demo: { type: 'boolean' },
    json: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArguments(args, options, use);
  const ways = [values['key-file'], values['passphrase-file'], values.share, values.gather];
  if (positionals.length > 0 || ways.filter((way) => way !== undefined).length > 1) throw new WrongUse(use);
  const place: KeyPlace = { data: values.data, training: values.demo === true, env };
  const unsealBy = (by: Means): Promise<KeyAnswer> => commandServer({ kind: 'unseal', by }, place);
  const asJson = values.json === true;
  // Nobody should type a secret, or call five custodians, for a server that is not there.
  const before = await commandServer({ kind: 'status' }, place);
  if (before.kind !== 'status') return tell(before, asJson, terminal);
  if (before['state'] === 'unsealed') return tell({ kind: 'was-unsealed' }, asJson, terminal);
  if (before['state'] === 'no-keys') return tell({ kind: 'no-keys' }, asJson, terminal);
  const answer =
    values.gather === true
      ? await gatherShares((shares) => unsealBy({ kind: 'shares', shares: [...shares] }), terminal)
      : await unsealBy(await meansOf(values));
  return tell(answer, asJson, terminal);
}

async function meansOf(values: {
  readonly 'key-file'?: string | undefined;
  readonly 'passphrase-file'?: string | undefined;
  readonly share?: readonly string[] | undefined;
}): Promise<Means> {
  const { share } = values;
  if (values['key-file'] !== undefined) return { kind: 'key-file', key: readKeyHex(values['key-file']) };
  if (values['passphrase-file'] !== undefined)
    return { kind: 'passphrase', passphrase: readPassphrase(values['passphrase-file']) };
  if (share !== undefined) return { kind: 'shares', shares: share.map((file) => readTextFile(file, 500)) };
  return { kind: 'passphrase', passphrase: await typeUnseen('Passphrase (not shown while it is typed): ', use) };
}

function tell(answer: KeyAnswer, asJson: boolean, terminal: Terminal): ExitCode {
  const isOpen = answer.kind === 'unsealed' || answer.kind === 'was-unsealed';
  if (asJson) terminal.print(JSON.stringify(answer));
  else if (answer.kind === 'unsealed') terminal.print('Unsealed. What came in meanwhile is now put under its keys.');
  else if (isOpen) terminal.print(failureSentence(answer));
  if (isOpen) return 0;
  terminal.complain(failureSentence(answer));
  return 1;
}
