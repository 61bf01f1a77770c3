/**
 * Asks the signer, once more if its memory is of another size, and believes no line that does not verify, and no signer
 * that the record does not know.
 */
import {
  appendSignatureLines,
  consistencyProof,
  equalBytes,
  parseVerifierKey,
  type ReadTiles,
  type VerifierKey,
  verifyCheckpoint,
  verifyNote,
} from '@amanat/ledger';
import { LogHalt } from './log-halt.ts';
import type { LogOptions } from './log-options.ts';
import type { SignAnswer } from './signer.ts';

export interface ToSign {
  readonly size: number;
  readonly text: string;
  /** Size of the last published checkpoint, 0 for none: the signer has signed that, and may have signed the next. */
  readonly publishedSize: number;
  readonly read: ReadTiles;
}

/**
 * The signed note.
 *
 * @throws LogHalt if the signer remembers a larger log, does not remember what it signed, refuses, or signs by no listed key
 * @throws LedgerError if a line is by no key of the signer, or does not verify: to be tried again
 * @throws Error if the signer cannot be reached: to be tried again
 */
export async function signCheckpoint(
  options: Pick<LogOptions, 'origin' | 'signer' | 'listedKeys' | 'sha256' | 'verify'>,
  { size, text, publishedSize, read }: ToSign,
): Promise<string> {
  const { origin, signer, sha256, verify } = options;
  const ask = async (from: number): Promise<SignAnswer> =>
    signer.sign({ oldSize: from, proof: await consistencyProof(from, size, read, sha256), text });

  let answer = await ask(publishedSize);
  if (answer.kind === 'other-size') {
    if (answer.size > size) throw new LogHalt('signer-ahead');
    // Its folder was lost, or an older one put back: a signer that begins anew has another key under the same name.
    if (answer.size < publishedSize) throw new LogHalt('signer-behind');
    answer = await ask(answer.size);
  }
  if (answer.kind === 'refused') throw new LogHalt(`signer-${answer.reason}`);
  // It changed its mind between two questions: somebody else asks it, too.
  if (answer.kind === 'other-size') throw new Error('the signer remembers yet another size');

  // Asked for afterwards: a key may have been added a moment ago.
  const keys = (await signer.verifierKeys()).map((key) => parseVerifierKey(key, sha256));
  for (const line of answer.lines) verifyCheckpoint(`${text}\n${line}`, { origin, keys }, verify);
  const note = appendSignatureLines(`${text}\n${answer.lines[0] ?? ''}`, answer.lines.slice(1));
  await requireListed(verifyNote(note, keys, verify).signedBy, options);
  return note;
}

/**
 * A signer at a wrong address, or one that was exchanged, has another key under the same name. While keys are rotated the
 * older one, which is listed, signs beside the newer.
 */
async function requireListed(
  signedBy: readonly VerifierKey[],
  { origin, listedKeys, sha256 }: Pick<LogOptions, 'origin' | 'listedKeys' | 'sha256'>,
): Promise<void> {
  const known = ((await listedKeys?.()) ?? []).map((key) => parseVerifierKey(key, sha256));
  const ours = known.filter(({ name }) => name === origin);
  const isKnown = signedBy.some((key) => ours.some(({ publicKey }) => equalBytes(publicKey, key.publicKey)));
  if (ours.length > 0 && !isKnown) throw new LogHalt('signer-unlisted');
}
