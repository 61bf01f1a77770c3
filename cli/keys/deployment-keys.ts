/**
 * `amanat keys ceremony | slots | add-slot | remove-slot | rotate-intake`: the deployment's key and who can get at it
 * (decision 0011). The keys of the log's signer are another matter (`commands/keys.ts`).
 */
import { resolve } from 'node:path';
import type { KeyAnswer, KeyCommand } from '@amanat/server';
import { isRecord } from '../api-client.ts';
import { parseArguments } from '../arguments.ts';
import { dataFolderOf } from '../commands/data-folder.ts';
import { type Call, type ExitCode, type Terminal, WrongUse } from '../terminal.ts';
import { commandKeyring, commandServer, type KeyPlace } from './command-keyring.ts';
import { checkHandOut, type HandOut, handOutShares } from './hand-out-shares.ts';
import { readKeyHex } from './key-files.ts';
import { failureSentence } from './key-sentences.ts';
import { slotOptions, slotUse, type SlotValues, wantedSlots } from './slot-options.ts';

const use = `amanat keys ceremony   (at least two of the ways below)   [--intake-key FILE]
       amanat keys add-slot   (one of the ways below)   ·   remove-slot SLOT   ·   slots   ·   rotate-intake
${slotUse}
  --custodian age1…       one for each share: written to share-1.age and so on, into --out DIR; without, printed
  --intake-key FILE       its private half, where its keepers have taken it from this machine
All take [--data DIR] [--demo] [--json]. All but ceremony and slots need the server to run, unsealed.`;

const options = {
  ...slotOptions,
  custodian: { type: 'string', multiple: true },
  out: { type: 'string' },
  'intake-key': { type: 'string' },
  data: { type: 'string' },
  demo: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export async function deploymentKeys({ args, env, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options, use);
  const [step = '', ...more] = positionals;
  if (more.length !== (step === 'remove-slot' ? 1 : 0)) throw new WrongUse(use);
  const place: KeyPlace = { data: values.data, training: values.demo === true, env };
  const handOut: HandOut = { custodians: values.custodian ?? [], out: resolve(values.out ?? '.') };
  if (values.shares === undefined && handOut.custodians.length > 0) throw new WrongUse(use);
  if (values.shares !== undefined) checkHandOut(handOut, Number(values.shares.split('/')[1]), use);
  const { dataDir } = dataFolderOf(place.data, place.training, env);
  const command = await commandOf(step, more[0] ?? '', values, dataDir);
  const answer = await (step === 'ceremony' || step === 'slots' ? commandKeyring : commandServer)(command, place);
  return tell(answer, handOut, values.json === true, terminal);
}

async function commandOf(
  step: string,
  slot: string,
  values: SlotValues & { readonly 'intake-key'?: string | undefined },
  dataDir: string,
): Promise<KeyCommand> {
  const brought = values['intake-key'];
  if (step === 'ceremony') {
    // Read first: nobody should type a passphrase for nothing.
    const intake = brought === undefined ? {} : { intakePrivateKey: readKeyHex(brought) };
    const slots = await wantedSlots(values, dataDir, use);
    if (slots.length === 0) throw new WrongUse(use);
    return { kind: 'ceremony', slots: [...slots], ...intake };
  }
  if (brought !== undefined) throw new WrongUse(use);
  if (step === 'add-slot') {
    const [wanted, ...others] = await wantedSlots(values, dataDir, use);
    if (wanted === undefined || others.length > 0) throw new WrongUse(use);
    return { kind: 'add-slot', slot: wanted };
  }
  if (Object.keys(slotOptions).some((name) => Object.hasOwn(values, name))) throw new WrongUse(use);
  if (step === 'remove-slot') return { kind: 'remove-slot', slot };
  if (step === 'slots') return { kind: 'status' };
  if (step === 'rotate-intake') return { kind: 'rotate-intake' };
  throw new WrongUse(use);
}

const done: ReadonlySet<string> = new Set(['held', 'added', 'removed', 'rotated', 'status']);

async function tell(answer: KeyAnswer, handOut: HandOut, asJson: boolean, terminal: Terminal): Promise<ExitCode> {
  const quiet = { print: (): void => undefined };
  const made = slotsOf(answer);
  const files: string[] = [];
  for (const { shares } of made) files.push(...(await handOutShares(shares, handOut, asJson ? quiet : terminal)));
  if (asJson) {
    // What went into files for one reader each is not printed for all.
    const shown = files.length > 0 ? { kind: answer.kind, files } : answer;
    terminal.print(JSON.stringify(shown));
  } else if (done.has(answer.kind)) terminal.print(inWords(answer, files));
  if (done.has(answer.kind)) return 0;
  terminal.complain(failureSentence(answer));
  return 1;
}

interface MadeSlot {
  readonly slot: string;
  readonly kind: string;
  readonly shares: readonly string[];
}

/** Of a ceremony or of `add-slot`; of a list of slots there are no shares. */
function slotsOf(answer: KeyAnswer): readonly MadeSlot[] {
  const listed = Array.isArray(answer['slots']) ? answer['slots'] : [answer['slot']];
  return listed.flatMap((each: unknown) => {
    if (!isRecord(each) || typeof each['slot'] !== 'string') return [];
    const shares = Array.isArray(each['shares']) ? each['shares'].filter((text) => typeof text === 'string') : [];
    return [{ slot: each['slot'], kind: String(each['kind']), shares }];
  });
}

function inWords(answer: KeyAnswer, files: readonly string[]): string {
  const lines = slotsOf(answer).map(({ slot, kind }) => `  ${slot}  ${kind}`);
  const written = files.map((file) => `  ${file}`);
  switch (answer.kind) {
    case 'held':
      return [
        'The ceremony is held, and each slot was opened once with what was made for it:',
        ...lines,
        ...written,
        'The server is sealed. Unseal it now with what each keeper wrote down: amanat unseal.',
      ].join('\n');
    case 'added':
      return ['Added:', ...lines, ...written].join('\n');
    case 'removed':
      return 'Removed. Whoever has an old backup and that secret still opens that backup.';
    case 'rotated':
      return `Listed. From the next start on complaints are sealed to the key ${String(answer['fingerprint'])}.`;
    default: {
      const waiting =
        answer['cases'] === undefined ? [] : [`cases that wait to be put under their keys: ${String(answer['cases'])}`];
      return [`state  ${String(answer['state'])}`, ...lines, ...waiting].join('\n');
    }
  }
}
