/** `amanat verify receipt FILE`: the event in this receipt is in the log, under a checkpoint that one trusts. */
import { LedgerError, type TrustPolicy, type VerifiedReceipt, verifyReceipt } from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import { type Code, parseOwnCopy, SealingError, verifyOwnCopy } from '@amanat/sealing';
import { parseArguments } from '../arguments.ts';
import { codeOf } from '../ask-code.ts';
import { eventInClear } from '../event-in-clear.ts';
import { textCiphers } from '../text-ciphers.ts';
import { openFile } from '../open-age-file.ts';
import { readBoundedFile } from '../read-file.ts';
import { reasonOf } from '../reasons.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { trustOf } from '../trust.ts';

const use = `amanat verify receipt FILE (--key VKEY | --policy FILE) [--code CODE|-] [--text COPY] [--json]
FILE and COPY are as they were downloaded (then the code is asked for) or opened by age before. --code - reads the code from standard input, where others on this machine do not see it.`;

/** A receipt of the largest event, with a checkpoint of a hundred signatures, is far below. */
const maxFileBytes = 4_000_000;

type Outcome =
  | { readonly kind: 'holds'; readonly receipt: VerifiedReceipt; readonly text?: 'belongs' }
  | { readonly kind: 'does-not-hold'; readonly code: string; readonly of: 'receipt' | 'text' };

export async function verifyReceiptFile({ args, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(
    args,
    {
      key: { type: 'string' },
      policy: { type: 'string' },
      code: { type: 'string' },
      text: { type: 'string' },
      json: { type: 'boolean' },
    },
    use,
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongUse(use);
  const policy = trustOf(values, use);
  const receipt = readBoundedFile(file, maxFileBytes);
  const copy = values.text === undefined ? undefined : readBoundedFile(values.text, maxFileBytes);
  const outcome = await check(receipt, copy, policy, askedOnce(values.code));
  if (values.json === true) terminal.print(JSON.stringify(inJson(outcome)));
  else if (outcome.kind === 'holds') terminal.print(inWords(outcome));
  else terminal.complain(`The ${outcome.of} does not hold: ${outcome.code}. ${reasonOf(outcome.code)}`);
  return outcome.kind === 'holds' ? 0 : 1;
}

function askedOnce(option: string | undefined): () => Promise<Code> {
  let asked: Promise<Code> | undefined;
  return () => (asked ??= codeOf(option));
}

async function check(
  file: Uint8Array,
  copy: Uint8Array | undefined,
  policy: TrustPolicy,
  code: () => Promise<Code>,
): Promise<Outcome> {
  const opened = await openFile(file, code);
  if (opened.kind !== 'opened') return { kind: 'does-not-hold', code: opened.kind, of: 'receipt' };
  try {
    const receipt = verifyReceipt(opened.text, policy, { sha256, verify: verifyEd25519 });
    if (copy === undefined) return { kind: 'holds', receipt };
    const text = await openFile(copy, code);
    if (text.kind !== 'opened') return { kind: 'does-not-hold', code: text.kind, of: 'text' };
    verifyOwnCopy(parseOwnCopy(text.text), receipt.body, textCiphers);
    return { kind: 'holds', receipt, text: 'belongs' };
  } catch (error) {
    if (error instanceof LedgerError) return { kind: 'does-not-hold', code: error.code, of: 'receipt' };
    if (error instanceof SealingError) return { kind: 'does-not-hold', code: error.code, of: 'text' };
    throw error;
  }
}

function inJson(outcome: Outcome) {
  if (outcome.kind !== 'holds') return outcome;
  const { commitment, index, checkpoint, cosigned, body } = outcome.receipt;
  const event = eventInClear(body);
  return {
    kind: outcome.kind,
    log: checkpoint.origin,
    index,
    size: checkpoint.size,
    root: checkpoint.root.toBase64(),
    commitment: commitment.toBase64(),
    witnesses: cosigned.map(({ name, time }) => ({ name, at: instantOf(time) })),
    ...(outcome.text === undefined ? {} : { text: outcome.text }),
    ...(event === undefined ? {} : { event }),
  };
}

const instantOf = (seconds: number): string => {
  // A witness may sign any number; a time that no calendar has is told as it stands.
  const milliseconds = seconds * 1000;
  return milliseconds > 8.64e15 ? `${seconds} s` : Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
};

function inWords({ receipt, text }: Outcome & { readonly kind: 'holds' }): string {
  const { commitment, index, checkpoint, cosigned, body } = receipt;
  const event = eventInClear(body);
  const witnesses = cosigned.map(({ name, time }) => `  witness ${name}, ${instantOf(time)}`);
  return [
    'Holds: this event is in the log, unaltered.',
    `  log         ${checkpoint.origin}`,
    `  index       ${index} of ${checkpoint.size}`,
    `  commitment  ${commitment.toBase64()}`,
    ...(witnesses.length > 0
      ? ['Seen from outside at these times:', ...witnesses]
      : ['No witness is asked for: that nobody is shown another log rests on this log alone.']),
    ...(text === undefined ? [] : ['The text of the own copy is the one that was kept.']),
    ...(event === undefined ? [] : ['The event, as it was kept:', JSON.stringify(event, null, 2)]),
  ].join('\n');
}
