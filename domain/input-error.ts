/**
 * Outside data that does not parse. It stores nothing, and never carries the offending value: it may be a child's name.
 */

/** One code per cause; each has a row in docs/errors.md. Append here. */
export const inputErrorCodes = [
  'not-this-shape',
  'unknown-field',
  'missing',
  'not-in-list',
  'too-long',
  'too-many',
  'too-deep',
  'control-character',
  'encoded-file',
  'date-in-future',
  'not-a-date',
  'not-json',
  'code-form',
  'code-check-digits',
  'dangling-reference',
  'duplicate-id',
  'chain-loops',
  'duplicate-field',
  'names-a-person',
] as const;

export type InputErrorCode = (typeof inputErrorCodes)[number];

const known: ReadonlySet<string> = new Set(inputErrorCodes);
export const isInputErrorCode = (text: string): text is InputErrorCode => known.has(text);

export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: InputErrorCode;
  /** Where, in dots: `told.0.on`. Field names only. */
  readonly path: string;

  constructor(code: InputErrorCode, path = '') {
    super(path === '' ? code : `${code} at ${path}`);
    this.code = code;
    this.path = path;
  }
}
