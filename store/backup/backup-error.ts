/** Why a backup cannot be made, or cannot be restored. Names files and folders, never what they hold. */

/** One code per cause; each has a row in docs/errors.md. */
export const backupErrorCodes = [
  'backup-not-writable',
  'backup-disk-full',
  'backup-unreadable',
  'backup-manifest-wrong',
  'backup-file-missing',
  'backup-file-altered',
  'backup-identity-wrong',
  'backup-of-another-version',
  'restore-not-writable',
  'restore-unfinished',
  'restore-database-not-empty',
] as const;
export type BackupErrorCode = (typeof backupErrorCodes)[number];

const sentences: Readonly<Record<BackupErrorCode, string>> = {
  'backup-not-writable': 'the folder for the backup cannot be written to',
  'backup-disk-full': 'there is no room for the backup; nothing of it is left there',
  'backup-unreadable':
    'what is to be backed up cannot be read; run this as the user that the server runs as, or as root',
  'backup-manifest-wrong': 'manifest.json is not that of a backup, or was changed; take another backup',
  'backup-file-missing': 'a file of the backup is missing; take another backup',
  'backup-file-altered': 'a file of the backup was cut or changed; take another backup',
  'backup-identity-wrong': 'the identity does not open this backup; it was made for another recipient',
  'backup-of-another-version':
    'another version of Amanat made this backup; restore it with that one, start it, and update afterwards',
  'restore-not-writable': 'the new data folder cannot be written to',
  'restore-unfinished': 'an earlier restore was cut off and left this folder; remove it, then restore again',
  'restore-database-not-empty': 'the database at DATABASE_URL holds a record already; name an empty one',
};

export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;
  /** The file or folder that it is about. */
  readonly about: string | undefined;

  constructor(code: BackupErrorCode, about?: string) {
    super(about === undefined ? sentences[code] : `${sentences[code]}: ${about}`);
    this.code = code;
    this.about = about;
  }
}

const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** For what fails while `about` is written. */
export const writeFailure = (error: unknown, about: string): BackupError =>
  new BackupError(full.has(errnoOf(error)) ? 'backup-disk-full' : 'backup-not-writable', about);

export const isNotFound = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errnoOf(error));
