/** Secrets in files, as keepers and custodians bring or take them. Nothing of a file is ever repeated in a message. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { readTextFile } from '../read-file.ts';
import { WrongUse } from '../terminal.ts';
import { typeUnseen } from '../type-unseen.ts';

const maxBytes = 4000;

/** 32 bytes in hexadecimal. @throws WrongUse */
export function readKeyHex(file: string): string {
  const text = readTextFile(file, maxBytes).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new WrongUse(`${file} does not hold a key: 64 letters of hexadecimal.`);
  return text;
}

/** A new key file, for its owner alone. @throws WrongUse if something is there already, or it cannot be made */
export function makeKeyFile(file: string, dataDir: string): string {
  const way = relative(dataDir, resolve(file));
  if (!/^\.\.(?:[/\\]|$)|^[A-Za-z]:|^[/\\]/.test(way))
    throw new WrongUse(
      'A key file in the data folder would go wherever the record goes: name one on the keeper’s medium.',
    );
  const key = randomBytes(32).toString('hex');
  try {
    writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch {
    throw new WrongUse(`${resolve(file)} is there already, or cannot be made: name a new file on the keeper’s medium.`);
  }
  return key;
}

/** The first line. @throws WrongUse */
export const readPassphrase = (file: string): string => readTextFile(file, maxBytes).split('\n')[0] ?? '';

/** Typed twice. @throws WrongUse if the two differ, or nobody is there */
export async function typeNewPassphrase(keeper: number): Promise<string> {
  const elseUse = 'Nobody is at the keyboard: give --passphrase-file.';
  const first = await typeUnseen(`Passphrase of keeper ${keeper} (not shown; at least 16 letters): `, elseUse);
  if (first !== (await typeUnseen('The same once more: ', elseUse))) throw new WrongUse('The two are not the same.');
  return first;
}
