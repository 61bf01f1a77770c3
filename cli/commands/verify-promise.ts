/** `amanat verify promise FILE`: what a slip promises, held against the log that it names. */
import { type Promised, verifyPromise } from '@amanat/ledger';
import { type PromiseState, verifyPromiseKept } from '@amanat/log-service';
import { verifyEd25519 } from '@amanat/node-crypto';
import { parseArguments } from '../arguments.ts';
import { answerCheck } from '../log-answer.ts';
import { openProgress } from '../progress.ts';
import { readTextFile } from '../read-file.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { trustOf, verifierKeyOf } from '../trust.ts';
import { logChecks, sourceOf } from './verify-log.ts';

const use = `amanat verify promise FILE|- --key VKEY --promise-key VKEY --log DIR|URL [--policy FILE] [--json]
FILE is the note on the slip, as its QR code gives it. --key is the log's verifier key, --promise-key the one that signs promises (NAME/promise). Ends with 0 if the entry is in the log or there is still time, and with 1 if the time is over: the promise is then the proof.`;

const maxNoteBytes = 20_000;

type Found = PromiseState &
  Pick<Promised, 'receivedOn' | 'until'> & { readonly log: string; readonly commitment: string };

export async function verifyPromiseFile({ args, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(
    args,
    {
      key: { type: 'string' },
      policy: { type: 'string' },
      'promise-key': { type: 'string' },
      log: { type: 'string' },
      json: { type: 'boolean' },
    },
    use,
  );
  const [file, ...more] = positionals;
  const { log, 'promise-key': promiseKeyText } = values;
  if (file === undefined || more.length > 0 || log === undefined || promiseKeyText === undefined)
    throw new WrongUse(use);
  const policy = trustOf(values, use);
  const promiseKey = verifierKeyOf(promiseKeyText, '--promise-key');
  const note = noteOf(readTextFile(file, maxNoteBytes));
  const source = sourceOf(log);
  const json = values.json === true;
  const progress = openProgress(json);
  const check = async (): Promise<Found> => {
    try {
      const promised = verifyPromise(note, promiseKey, verifyEd25519);
      const now = Temporal.Now.instant();
      const state = await verifyPromiseKept(promised, source, policy, logChecks, now, progress.show);
      const { origin, commitment, receivedOn, until } = promised;
      return { ...state, log: origin, commitment: commitment.toBase64(), receivedOn, until };
    } finally {
      progress.end();
    }
  };
  return answerCheck(terminal, json, check, inWords);
}

/** Whoever copies a note by hand or by phone loses its last newline, which says nothing. */
const noteOf = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

function inWords(found: Found): string {
  const { log, receivedOn, until, size } = found;
  if (found.kind === 'waiting')
    return `Waiting: the entry is not yet among the ${size} entries of ${log}. Received on ${receivedOn}; the office has time until ${until}.`;
  const { index, seenBy, inTime } = found;
  return [
    `Kept: the entry is in ${log}, at index ${index} of ${size}. Received on ${receivedOn}, promised until ${until}.`,
    seenBy === undefined
      ? 'No witness is asked for: when it came, only the office claims.'
      : inTime === true
        ? `A witness had seen it by ${seenBy}: in time.`
        : `A witness had seen it by ${seenBy}; whether it came in time, the first receipt tells.`,
  ].join('\n');
}
