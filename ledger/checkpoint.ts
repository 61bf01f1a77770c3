/**
 * A log's head (C2SP tlog-checkpoint), a signed note of this text:
 *
 *     record.example/kasur
 *     70000
 *     qLk0…=
 */
import { encodeBase64, equalBytes, parseBase64 } from './bytes.ts';
import { encodeDecimal, parseDecimal } from './decimal.ts';
import { hashBytes } from './hashing.ts';
import { LedgerError } from './ledger-error.ts';
import { verifyNote } from './signed-note.ts';
import { emptyRoot } from './tree.ts';
import { isKeyName, type VerifierKey, type VerifyEd25519 } from './verifier-key.ts';

export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

export interface Checkpoint extends TreeHead {
  /** The signed text; it may hold extension lines, which are not interpreted. */
  readonly text: string;
}

declare const brand: unique symbol;

/** Signed by the log that it names. Only {@link verifyCheckpoint} and what stands on it make one. */
export interface VerifiedCheckpoint extends Checkpoint {
  /** The whole note, as it was: lines by keys that nobody knew are in it too. */
  readonly note: string;
  readonly [brand]: true;
}

/** @throws LedgerError `checkpoint-malformed`, `hash-length`, `empty-root`, and those of {@link encodeDecimal} */
export function encodeCheckpointText({ origin, size, root }: TreeHead): string {
  if (!isKeyName(origin)) throw new LedgerError('checkpoint-malformed');
  requireRoot(size, root);
  return `${origin}\n${encodeDecimal(size)}\n${encodeBase64(root)}\n`;
}

/**
 * @throws LedgerError `checkpoint-malformed`; `number-malformed`, `number-too-large`; `base64-not-canonical`,
 *   `hash-length`; `empty-root` if size 0 goes with another root than that of the empty tree
 */
export function parseCheckpointText(text: string): Checkpoint {
  const [origin, size, root, ...rest] = text.split('\n');
  const end = rest.pop();
  if (origin === undefined || size === undefined || root === undefined || end !== '')
    throw new LedgerError('checkpoint-malformed');
  if (!isKeyName(origin) || rest.includes('') || /[\u0000-\u0009\u000b-\u001f]/.test(text))
    throw new LedgerError('checkpoint-malformed');
  const checkpoint = { origin, size: parseDecimal(size), root: parseBase64(root), text };
  requireRoot(checkpoint.size, checkpoint.root);
  return checkpoint;
}

function requireRoot(size: number, root: Uint8Array): void {
  if (root.length !== hashBytes) throw new LedgerError('hash-length');
  if (size === 0 && !equalBytes(root, emptyRoot)) throw new LedgerError('empty-root');
}

/**
 * A note that one of this log's keys has signed; there may be several of one name, while keys change.
 *
 * @throws LedgerError `checkpoint-origin` if note or key is of another log; those of a note and of its text
 */
export function verifyCheckpoint(
  note: string,
  expected: { readonly origin: string; readonly keys: readonly VerifierKey[] },
  verify: VerifyEd25519,
): VerifiedCheckpoint {
  if (expected.keys.some((key) => key.name !== expected.origin)) throw new LedgerError('checkpoint-origin');
  const checkpoint = parseCheckpointText(verifyNote(note, expected.keys, verify).text);
  if (checkpoint.origin !== expected.origin) throw new LedgerError('checkpoint-origin');
  return { ...checkpoint, note } as VerifiedCheckpoint;
}
