/** Why the log stops for good: to go on could fork it, or tell two people two things. An operator has to decide. */

/** One code per cause; each has a row in docs/errors.md. */
export const haltCodes = [
  'another-origin',
  'tree-differs-from-head',
  'record-conflict',
  'tiles-differ-from-text',
  'published-ahead',
  'published-differs',
  'published-file-differs',
  'signer-ahead',
  'signer-behind',
  'signer-not-consistent',
  'signer-wrong-origin',
  'signer-frozen',
  'signer-malformed',
  'signer-unlisted',
  'witness-ahead',
  'witness-inconsistent',
  'restored-below-signer',
  'restored-differs',
  'restored-altered',
] as const;
export type HaltCode = (typeof haltCodes)[number];

export class LogHalt extends Error {
  override readonly name = 'LogHalt';
  readonly code: HaltCode;

  constructor(code: HaltCode) {
    super(code);
    this.code = code;
  }
}
