/**
 * The allow-list stands in clear beside the case, because row security works on it; the event holds a salted commitment
 * to it. So whoever has the database cannot add an office unseen, and a receipt in the wrong hands does not tell which
 * offices a complaint keeps away.
 */
import { canonicalJson, concatBytes, equalBytes, utf8 } from '@amanat/ledger';
import type { Ciphers } from '@amanat/sealing';

export interface AllowListCommitment {
  /** 32 random bytes, kept beside the list. */
  readonly salt: Uint8Array;
  /** SHA-256(`amanat/allow-list/v1\n` ‖ salt ‖ canonical JSON of the sorted list), 32 bytes. */
  readonly commitment: Uint8Array;
}

export function commitAllowList(offices: readonly string[], ciphers: Ciphers): AllowListCommitment {
  const salt = ciphers.random(32);
  return { salt, commitment: commitmentOf(offices, salt, ciphers) };
}

/** Whether that list is the one that was committed to when the complaint came in. */
export const isCommittedAllowList = (
  offices: readonly string[],
  { salt, commitment }: AllowListCommitment,
  ciphers: Ciphers,
): boolean => equalBytes(commitmentOf(offices, salt, ciphers), commitment);

const commitmentOf = (offices: readonly string[], salt: Uint8Array, { sha256 }: Ciphers): Uint8Array =>
  sha256(concatBytes(utf8('amanat/allow-list/v1\n'), salt, utf8(canonicalJson(offices.toSorted()))));
