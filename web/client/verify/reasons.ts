/** Which words a code of the ledger gets; the code itself stands beside them, so that none is lost in its group. */
import type { LedgerErrorCode } from '@amanat/ledger';
import type { verifyOutcome } from '../../locales/en/verify-outcome.ts';

type Words = typeof verifyOutcome;

/** `damaged` is all that makes a file unreadable, and what a receipt cannot meet at all. */
export function receiptReason(code: LedgerErrorCode): keyof Words['reasons'] {
  switch (code) {
    case 'log-not-listed':
    case 'checkpoint-origin':
      return 'other-log';
    case 'note-unsigned':
      return 'no-known-signature';
    case 'note-signature':
      return 'false-signature';
    case 'cosignature-signature':
      return 'false-witness';
    case 'quorum-missing':
      return 'too-few-witnesses';
    case 'inclusion-mismatch':
    case 'index-outside':
    case 'proof-length':
    case 'commitment-mismatch':
      return 'not-in-log';
    default:
      return 'damaged';
  }
}

export function promiseReason(code: LedgerErrorCode): keyof Words['promiseReasons'] {
  if (code === 'note-unsigned' || code === 'origin-malformed') return 'no-known-signature';
  return code === 'note-signature' ? 'false-signature' : 'malformed';
}

export function copyReason(code: string): keyof Words['copyReasons'] {
  return code === 'own-copy-of-another' || code === 'own-copy-part-unknown' ? code : 'check-mismatch';
}
