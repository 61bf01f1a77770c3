/** Why there is no stamp, or why one does not hold. One code per cause; each has a row in docs/errors.md. */

export const stampErrorCodes = [
  // The list of authorities.
  'authorities-not-json',
  'authorities-malformed',
  'authorities-name-twice',
  'authorities-certificate',
  // Asking.
  'authority-unreachable',
  'authority-timeout',
  'authority-stopped',
  'authority-redirects',
  'authority-status',
  'authority-media-type',
  'authority-failed',
  'stamp-too-long',
  // The answer.
  'stamp-not-der',
  'stamp-malformed',
  'stamp-rejected',
  'stamp-token-missing',
  'stamp-content-type',
  'stamp-time-malformed',
  'stamp-imprint',
  'stamp-nonce',
  // Its signature.
  'stamp-signers',
  'stamp-attributes',
  'stamp-message-digest',
  'stamp-algorithm',
  'stamp-signature',
  // Its certificate.
  'stamp-certificate-missing',
  'stamp-certificate-reference',
  'stamp-certificate-usage',
  'stamp-certificate-expired',
  'stamp-certificate-untrusted',
] as const;
export type StampErrorCode = (typeof stampErrorCodes)[number];

export class StampError extends Error {
  override readonly name = 'StampError';
  readonly code: StampErrorCode;
  /** In the list of authorities: where, in dots, `0.url`. Field names only. */
  readonly path: string;

  constructor(code: StampErrorCode, path = '') {
    super(path === '' ? code : `${code} at ${path}`);
    this.code = code;
    this.path = path;
  }
}
