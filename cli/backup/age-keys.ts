/** Whom a backup is encrypted to, and what opens it: `age` keys, as `age-keygen` writes them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipients } from '@amanat/store';
import { Decrypter, Encrypter } from 'age-encryption';
import { readTextFile } from '../read-file.ts';
import { WrongUse } from '../terminal.ts';

const maxBytes = 100_000;

const makeAKey = `Make a key on another machine: age-keygen -o backup-identity.txt, or amanat backup keygen. The file stays with
its keeper, off this machine; the line that begins with age1 comes here: --recipient, or a file backup-recipients
in the data folder, one a line.`;

/** From the options, else from `backup-recipients` in the data folder. @throws WrongUse */
export function recipientsOf(given: readonly string[], file: string | undefined, dataDir: string): Recipients {
  const usual = join(dataDir, 'backup-recipients');
  const chosen = file ?? (given.length === 0 && existsSync(usual) ? usual : undefined);
  const all = [...given, ...(chosen === undefined ? [] : linesOf(chosen))];
  all.forEach(requireRecipient);
  const [first, ...more] = all;
  if (first === undefined) throw new WrongUse(`A backup is encrypted, and no recipient is named.\n${makeAKey}`);
  return [first, ...more];
}

/** @throws WrongUse */
export function identitiesIn(file: string): readonly string[] {
  const identities = linesOf(file);
  try {
    if (identities.length === 0) throw new Error('none');
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch {
    throw new WrongUse(`${file} holds no identity of age: a line that begins with AGE-SECRET-KEY-1.`);
  }
  return identities;
}

const linesOf = (file: string): readonly string[] =>
  readTextFile(file, maxBytes)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

function requireRecipient(recipient: string): void {
  try {
    new Encrypter().addRecipient(recipient);
  } catch {
    throw new WrongUse(`A recipient is not one of age's: a whole line that begins with age1.\n${makeAKey}`);
  }
}
