/** What does not open. Never says why in a way that helps a guess, and never carries a key or a text. */
export const sealingErrorCodes = [
  'does-not-open',
  'check-mismatch',
  'key-length',
  'cover-equals-code',
  'own-copy-malformed',
  'own-copy-of-another',
  'own-copy-part-unknown',
  'slot-malformed',
] as const;
export type SealingErrorCode = (typeof sealingErrorCodes)[number];

export class SealingError extends Error {
  override readonly name = 'SealingError';
  readonly code: SealingErrorCode;

  constructor(code: SealingErrorCode) {
    super(code);
    this.code = code;
  }
}
