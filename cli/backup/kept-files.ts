/**
 * Which files of a data folder go into a backup: keys, lists and the log's signer. Not what the server makes anew by
 * itself, not the published files (they are rebuilt from the record), and never the daily keys, which must not outlive
 * their day.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadLastSigned } from '@amanat/log-service';
import { BackupError } from '@amanat/store';

export interface KeptFiles {
  /** By name below the data folder, wherever the signer's folder is. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Of the log that goes on: text of the last checkpoint that its signer has signed. */
  readonly lastSigned: string | undefined;
  readonly intakePrivateKeyIsHere: boolean;
  /** The key that signs the log is in it. */
  readonly logKeyIsHere: boolean;
  /** Not such files as a deployment has: too large. */
  readonly leftOut: readonly string[];
}

const intakePrivateFile = 'keys/intake-private.key';
export const lastSignedName = 'last-signed';

const maxBytes = 1_048_576;
const keptName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
export const signerNames: readonly string[] = [lastSignedName, 'log.key', 'log-next.key', 'retired-keys', 'frozen'];
/** Of the running server, made anew, or of the database. */
const notKept =
  /^(?:lock.*|server\.json|database|database-passwords\.json|create-roles\.sql|postgres\.log.*|bootstrap-password|daily\.keys.*|.*\.(?:new|half))$/;

/** How the folder of a log's signer is called in a backup, and in a data folder that holds it. */
export const signerName = (logId: number): string => (logId === 1 ? 'signer' : `signer-${logId}`);

/**
 * `signers`: number of each log with the folder of its signer here.
 *
 * @throws BackupError `backup-unreadable`; SignerError if a signer's memory is garbled
 */
export async function readKeptFiles(dataDir: string, signers: ReadonlyMap<number, string>): Promise<KeptFiles> {
  const places = [
    ...namesIn(dataDir).map((name) => [name, join(dataDir, name)] as const),
    ...namesIn(join(dataDir, 'keys')).map((name) => [`keys/${name}`, join(dataDir, 'keys', name)] as const),
    ...[...signers].flatMap(([logId, folder]) =>
      signerNames.map((name) => [`${signerName(logId)}/${name}`, join(folder, name)] as const),
    ),
  ].filter(([, path]) => existsSync(path));
  const small = places.filter(([, path]) => statSync(path).size <= maxBytes);
  const files = new Map(small.map(([name, path]) => [name, readKept(path)]));
  const [logId = 1, folder] = [...signers].at(-1) ?? [];
  const hasSigned = folder !== undefined && existsSync(join(folder, lastSignedName));
  return {
    files,
    lastSigned: hasSigned ? textOf(await loadLastSigned(folder)) : undefined,
    intakePrivateKeyIsHere: files.has(intakePrivateFile),
    logKeyIsHere: files.has(`${signerName(logId)}/log.key`),
    leftOut: places.filter((place) => !small.includes(place)).map(([name]) => name),
  };
}

const textOf = ({ text }: { readonly text: string }): string => text;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(
      (name) => keptName.test(name) && !notKept.test(name) && statSync(join(folder, name)).isFile(),
    );
  } catch {
    throw new BackupError('backup-unreadable', folder);
  }
}

function readKept(path: string): Uint8Array {
  try {
    return Uint8Array.from(readFileSync(path));
  } catch {
    throw new BackupError('backup-unreadable', path);
  }
}
