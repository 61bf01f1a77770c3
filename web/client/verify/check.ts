/** The whole check, from what was chosen and typed to what can be said of it. The proofs themselves are `ledger/`'s. */
import {
  equalBytes,
  LedgerError,
  type LedgerErrorCode,
  type Promised,
  type VerifiedReceipt,
  verifyPromise,
  verifyReceipt,
} from '@amanat/ledger';
import {
  parseOwnCopy,
  SealingError,
  type SealingErrorCode,
  type VerifiedOwnCopy,
  verifyOwnCopy,
} from '@amanat/sealing';
import * as ciphers from './ciphers.ts';
import { type FileProblem, openFile } from './open-file.ts';
import { parseTrust, pastedLines, type Trust, type TrustProblem } from './trust.ts';

export interface Inputs {
  readonly receipt: Uint8Array | undefined;
  readonly code: string;
  readonly keys: string;
  readonly ownCopy: Uint8Array | undefined;
  readonly promise: string;
}

export type FieldName = 'receipt' | 'code' | 'keys' | 'own-copy' | 'promise';
export type Problem =
  | FileProblem
  | TrustProblem
  | 'file-missing'
  | 'file-is-own-copy'
  | 'own-copy-is-receipt'
  | 'own-copy-malformed'
  | 'promise-key-missing';

/** Something to be mended in a field before there is an answer. */
export interface Mistake {
  readonly field: FieldName;
  readonly problem: Problem;
}

export type OwnCopyAnswer =
  | { readonly kind: 'belongs'; readonly copy: VerifiedOwnCopy }
  | { readonly kind: 'does-not-belong'; readonly reason: SealingErrorCode };

export type PromiseAnswer =
  /** `inTime`: a witness of the policy saw the entry in the log before the promised instant. Otherwise nobody can tell from this. */
  | { readonly kind: 'same'; readonly promised: Promised; readonly inTime: boolean }
  | { readonly kind: 'another-entry'; readonly promised: Promised }
  | { readonly kind: 'does-not-hold'; readonly reason: LedgerErrorCode };

export type Outcome =
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] }
  | { readonly kind: 'does-not-hold'; readonly reason: LedgerErrorCode }
  | {
      readonly kind: 'holds';
      readonly receipt: VerifiedReceipt;
      /** The policy asks for witnesses, and enough have signed. */
      readonly quorumAsked: boolean;
      /** The entry is a lodged complaint, and not another event of the record, such as a filler. */
      readonly isComplaint: boolean;
      /** Of a release of figures or another thing that is published: the digest that the entry holds. */
      readonly digest: string | undefined;
      readonly ownCopy: OwnCopyAnswer | undefined;
      readonly promise: PromiseAnswer | undefined;
    };

export async function check(inputs: Inputs): Promise<Outcome> {
  const mistakes: Mistake[] = [];
  const opened = await receiptText(inputs, mistakes);
  const trust = trustOf(inputs, mistakes);
  const copyText = inputs.ownCopy === undefined ? undefined : await ownCopyText(inputs.ownCopy, inputs, mistakes);
  if (opened === undefined || trust === undefined || mistakes.length > 0) return { kind: 'mistakes', mistakes };
  const receipt = holding(() => verifyReceipt(opened, trust.policy, ciphers));
  if (typeof receipt === 'string') return { kind: 'does-not-hold', reason: receipt };
  return {
    kind: 'holds',
    receipt,
    quorumAsked: trust.policy.quorum !== undefined,
    isComplaint: fieldOf(eventOf(receipt.body), 'type') === 'complaint.lodged',
    digest: digestOf(receipt.body),
    ownCopy: copyText === undefined ? undefined : ownCopyAnswer(copyText, receipt),
    promise: isBlank(inputs.promise) ? undefined : promiseAnswer(inputs.promise, trust, receipt),
  };
}

const isBlank = (typed: string): boolean => typed.trim() === '';

async function receiptText({ receipt, code }: Inputs, mistakes: Mistake[]): Promise<string | undefined> {
  if (receipt === undefined) {
    mistakes.push({ field: 'receipt', problem: 'file-missing' });
    return undefined;
  }
  const opened = await openFile(receipt, code);
  if (opened.kind === 'receipt') return opened.text;
  mistakes.push(
    opened.kind === 'own-copy'
      ? { field: 'receipt', problem: 'file-is-own-copy' }
      : inItsField(opened.problem, 'receipt'),
  );
  return undefined;
}

async function ownCopyText(bytes: Uint8Array, { code }: Inputs, mistakes: Mistake[]): Promise<string | undefined> {
  const opened = await openFile(bytes, code);
  if (opened.kind === 'own-copy' && holdingCopy(opened.text)) return opened.text;
  if (opened.kind === 'receipt') mistakes.push({ field: 'own-copy', problem: 'own-copy-is-receipt' });
  else if (opened.kind === 'own-copy') mistakes.push({ field: 'own-copy', problem: 'own-copy-malformed' });
  else {
    const mistake = inItsField(opened.problem, 'own-copy');
    // A code that is wrong is said once, although it is needed for both files.
    if (!mistakes.some(({ field }) => field === mistake.field)) mistakes.push(mistake);
  }
  return undefined;
}

function inItsField(problem: FileProblem, field: 'receipt' | 'own-copy'): Mistake {
  const isOfCode = problem === 'code-missing' || problem === 'code-form' || problem === 'code-check-digits';
  return { field: isOfCode ? 'code' : field, problem };
}

function trustOf({ keys, promise }: Inputs, mistakes: Mistake[]): Trust | undefined {
  const trust = parseTrust(keys);
  if (typeof trust === 'string') {
    mistakes.push({ field: 'keys', problem: trust });
    return undefined;
  }
  if (!isBlank(promise) && trust.promiseKeys.length === 0)
    mistakes.push({ field: 'keys', problem: 'promise-key-missing' });
  return trust;
}

/** What was verified, or the reason why it does not hold; a bug stays an error. */
function holding<T extends object>(verified: () => T): T | LedgerErrorCode {
  try {
    return verified();
  } catch (error) {
    if (error instanceof LedgerError) return error.code;
    throw error;
  }
}

function holdingCopy(copyText: string): boolean {
  try {
    return parseOwnCopy(copyText).parts.length > 0;
  } catch {
    return false;
  }
}

function ownCopyAnswer(copyText: string, receipt: VerifiedReceipt): OwnCopyAnswer {
  try {
    return { kind: 'belongs', copy: verifyOwnCopy(parseOwnCopy(copyText), receipt.body, ciphers) };
  } catch (error) {
    if (error instanceof SealingError) return { kind: 'does-not-belong', reason: error.code };
    throw error;
  }
}

function promiseAnswer(pasted: string, { promiseKeys }: Trust, receipt: VerifiedReceipt): PromiseAnswer {
  const note = `${pastedLines(pasted).join('\n').trim()}\n`;
  // Any of the keys given may have signed it: the first that does not merely lack a line by it says what is wrong.
  const answers = promiseKeys.map((key) => holding(() => verifyPromise(note, key, ciphers.verify)));
  const promised = answers.find((answer) => typeof answer !== 'string');
  if (promised === undefined) {
    const reasons = answers.filter((answer) => typeof answer === 'string');
    const reason = reasons.find((each) => each !== 'note-unsigned') ?? 'note-unsigned';
    return { kind: 'does-not-hold', reason };
  }
  if (!equalBytes(promised.commitment, receipt.commitment)) return { kind: 'another-entry', promised };
  const untilSeconds = Date.parse(promised.until) / 1000;
  return { kind: 'same', promised, inTime: receipt.cosigned.some(({ time }) => time <= untilSeconds) };
}

function eventOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(ciphers.text(body));
  } catch {
    return undefined;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}

function digestOf(body: Uint8Array): string | undefined {
  const digest = fieldOf(fieldOf(eventOf(body), 'data'), 'digest');
  return typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest) ? digest : undefined;
}
