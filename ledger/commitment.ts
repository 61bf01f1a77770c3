/** The salted commitment that is all the public log ever says about an event (I3). */
import { concatBytes, equalBytes, utf8 } from './bytes.ts';
import { LedgerError } from './ledger-error.ts';

/** SHA-256 of the bytes, 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const label = utf8('amanat/commitment/v1\n');
export const saltBytes = 32;

/**
 * SHA-256(`amanat/commitment/v1\n` ‖ salt ‖ body). Without the salt nobody can confirm a guess of the body.
 *
 * @throws LedgerError `salt-length`
 */
export function commitmentOf(salt: Uint8Array, body: Uint8Array, sha256: Sha256): Uint8Array {
  if (salt.length !== saltBytes) throw new LedgerError('salt-length');
  return sha256(concatBytes(label, salt, body));
}

/** @throws LedgerError `commitment-mismatch` if salt and body are not what was committed to */
export function verifyCommitment(commitment: Uint8Array, salt: Uint8Array, body: Uint8Array, sha256: Sha256): void {
  if (!equalBytes(commitmentOf(salt, body, sha256), commitment)) throw new LedgerError('commitment-mismatch');
}
