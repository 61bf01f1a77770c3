/** What keeps a pack of rules from being read: one cause, and where. A program that finds one does not start. */

/** One code per cause; each has a row in docs/errors.md. Append here. */
export const packErrorCodes = [
  'pack-file-missing',
  'pack-not-json',
  'pack-shape',
  'pack-file-not-listed',
  'pack-duplicate-id',
  'pack-unknown-reference',
  'pack-contradiction',
] as const;
export type PackErrorCode = (typeof packErrorCodes)[number];

export class PackError extends Error {
  override readonly name = 'PackError';
  readonly code: PackErrorCode;
  /** `pk/federal.json`, below the folder of rules. */
  readonly file: string;
  /** `PK-CRPC-167`; absent where the file as a whole is wrong. */
  readonly rule: string | undefined;

  /** `what` names fields and ids, never the value that is wrong. */
  constructor(code: PackErrorCode, file: string, what: string, rule?: string) {
    super(`${file}${rule === undefined ? '' : `, ${rule}`}: ${what}`);
    this.code = code;
    this.file = file;
    this.rule = rule;
  }
}
