/**
 * What answers a challenge: for each index the salt and the body that its commitment opens to, each in one size class, so
 * that an answer's length does not tell fillers from complaints.
 *
 *     be64 index ‖ salt (32) ‖ be32 body length ‖ body ‖ zeros
 */
import { equalBytes } from './bytes.ts';
import { challengeDraws } from './challenge.ts';
import { saltBytes } from './commitment.ts';
import { requireCount } from './decimal.ts';
import { LedgerError } from './ledger-error.ts';

export interface Opening {
  readonly index: number;
  /** 32 bytes; zeros where nothing opens. */
  readonly salt: Uint8Array;
  /** Empty where nothing opens: the log holds an entry that it cannot account for. */
  readonly body: Uint8Array;
}

/** Smallest class; a longer opening takes the next power of two. */
export const openingBytes = 16 * 1024;
const headBytes = 8 + saltBytes + 4;
/** An event's body is never longer than the record takes. */
const maxBodyBytes = 1024 * 1024;

/** @throws LedgerError `openings-malformed`; `salt-length`; `number-malformed`, `number-too-large` */
export function encodeOpenings(openings: readonly Opening[]): Uint8Array {
  if (openings.length > challengeDraws) throw new LedgerError('openings-malformed');
  const classes = openings.map(({ body }) => classOf(body.length));
  const bytes = new Uint8Array(classes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const [place, { index, salt, body }] of openings.entries()) {
    requireCount(index);
    if (salt.length !== saltBytes) throw new LedgerError('salt-length');
    view.setBigUint64(offset, BigInt(index));
    bytes.set(salt, offset + 8);
    view.setUint32(offset + 8 + saltBytes, body.length);
    bytes.set(body, offset + headBytes);
    offset += classes[place] ?? 0;
  }
  return bytes;
}

/**
 * Exactly the asked indexes, in the order asked. Whether each opens what the log holds is for the caller to check.
 *
 * @throws LedgerError `openings-malformed`
 */
export function parseOpenings(bytes: Uint8Array, asked: readonly number[]): readonly Opening[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  const openings = asked.map((index): Opening => {
    if (offset + openingBytes > bytes.length || view.getBigUint64(offset) !== BigInt(index))
      throw new LedgerError('openings-malformed');
    const bodyBytes = view.getUint32(offset + 8 + saltBytes);
    if (bodyBytes > maxBodyBytes) throw new LedgerError('openings-malformed');
    const from = offset + headBytes;
    const end = offset + classOf(bodyBytes);
    const padding = bytes.subarray(from + bodyBytes, end);
    if (end > bytes.length || !equalBytes(padding, new Uint8Array(padding.length)))
      throw new LedgerError('openings-malformed');
    offset = end;
    return { index, salt: bytes.slice(from - 4 - saltBytes, from - 4), body: bytes.slice(from, from + bodyBytes) };
  });
  if (offset !== bytes.length) throw new LedgerError('openings-malformed');
  return openings;
}

function classOf(bodyBytes: number): number {
  if (bodyBytes > maxBodyBytes) throw new LedgerError('openings-malformed');
  let size = openingBytes;
  while (size < headBytes + bodyBytes) size *= 2;
  return size;
}
