/** A proof, a signature or a log format that does not hold. One code per cause; each has a row in docs/errors.md. */
export const ledgerErrorCodes = [
  'base64-not-canonical',
  'not-utf8',
  'not-canonical',
  'salt-length',
  'commitment-mismatch',
  'note-malformed',
  'note-too-long',
  'note-unsigned',
  'note-signature',
  'key-malformed',
  'promise-malformed',
  'origin-malformed',
  'number-malformed',
  'number-too-large',
  'hash-length',
  'too-many-hashes',
  'index-outside',
  'proof-length',
  'inclusion-mismatch',
  'old-size-zero',
  'sizes-shrink',
  'consistency-mismatch',
  'tile-address',
  'tile-length',
  'bundle-malformed',
  'entry-too-long',
  'entry-malformed',
  'checkpoint-malformed',
  'checkpoint-origin',
  'empty-root',
  'cosignature-signature',
  'witness-request-malformed',
  'proof-file-malformed',
  'proof-file-too-long',
  'policy-malformed',
  'policy-name-unknown',
  'policy-name-twice',
  'policy-key-twice',
  'log-not-listed',
  'quorum-missing',
  'receipt-malformed',
  'challenge-malformed',
  'openings-malformed',
] as const;
export type LedgerErrorCode = (typeof ledgerErrorCodes)[number];

export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerErrorCode;

  constructor(code: LedgerErrorCode) {
    super(code);
    this.code = code;
  }
}
