/**
 * The intake key's files in `<data>/keys`: the public half that complaints are sealed to, the next one beside it while keys
 * are being changed, and the private half until the ceremony puts it into the table.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { IntakeKeyFiles } from '@amanat/casework';
import { ciphers } from './ciphers.ts';
import { intakePrivateFile, intakePublicFile, readKeyFile } from './deployment-keys.ts';

const nextFile = 'intake-public.next';

export function intakeKeyFilesOf(dataDir: string): IntakeKeyFiles {
  const at = (name: string): string => join(dataDir, 'keys', name);
  return {
    readPrivate: () => (existsSync(at(intakePrivateFile)) ? readKeyFile(at(intakePrivateFile), 32) : undefined),
    destroyPrivate: () => destroyFile(at(intakePrivateFile)),
    announce: (publicKey) => {
      writeFileSync(at(`${nextFile}.new`), `${publicKey.toHex()}\n`, { mode: 0o600, flush: true });
      renameSync(at(`${nextFile}.new`), at(nextFile));
    },
  };
}

/**
 * At a start: the next public half takes the place of the one in use, if it is the one that the record lists last. Any other
 * stays where it is: its listing was cut off, and it will never be used.
 */
export function takeAnnouncedKey(dataDir: string, listed: string | undefined): void {
  const next = join(dataDir, 'keys', nextFile);
  if (listed === undefined || !existsSync(next)) return;
  if (ciphers.sha256(readKeyFile(next, 32)).toHex() === listed)
    renameSync(next, join(dataDir, 'keys', intakePublicFile));
}

/** Overwritten first: on a disk that writes in place nothing is left. On others the disk's encryption is what counts. */
function destroyFile(file: string): void {
  if (!existsSync(file)) return;
  const opened = openSync(file, 'r+');
  try {
    writeSync(opened, ciphers.random(readFileSync(file).length));
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  rmSync(file);
}
