/** Shares on their way to the custodians: each in a file that only one of them opens, or as letters to be written down. */
import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { armor, Encrypter } from 'age-encryption';
import { type Terminal, WrongUse } from '../terminal.ts';

export interface HandOut {
  /** `age` recipients, one for each custodian in order; empty to print the letters. */
  readonly custodians: readonly string[];
  /** Folder for the files. */
  readonly out: string;
}

/** Before anything is made: a share for nobody would be lost. @throws WrongUse */
export function checkHandOut({ custodians, out }: HandOut, shareCount: number, use: string): void {
  if (custodians.length > 0 && custodians.length !== shareCount)
    throw new WrongUse(`Name one --custodian for each of the ${shareCount} shares, or none to print them.\n${use}`);
  for (const custodian of custodians) encrypterFor(custodian);
  if (custodians.length === 0) return;
  const taken = custodians.map((_, index) => fileOf(out, index)).find((file) => existsSync(file));
  if (taken !== undefined) throw new WrongUse(`${taken} is there already: give another --out.`);
  try {
    accessSync(out, constants.W_OK);
  } catch {
    throw new WrongUse(`Nothing can be written into ${out}: give another --out.`);
  }
}

const fileOf = (out: string, index: number): string => resolve(join(out, `share-${index + 1}.age`));

/** Files that were written; none if the shares were printed. */
export async function handOutShares(
  shares: readonly string[],
  { custodians, out }: HandOut,
  terminal: Pick<Terminal, 'print'>,
): Promise<readonly string[]> {
  if (custodians.length === 0) {
    for (const [index, share] of shares.entries())
      terminal.print(`\nShare ${index + 1} of ${shares.length}, for one custodian alone:\n\n${share}`);
    return [];
  }
  const files: string[] = [];
  for (const [index, share] of shares.entries()) {
    const file = fileOf(out, index);
    const sealed = await encrypterFor(custodians[index] ?? '').encrypt(`${share}\n`);
    writeFileSync(file, armor.encode(sealed), { mode: 0o600, flag: 'wx', flush: true });
    files.push(file);
  }
  return files;
}

function encrypterFor(custodian: string): Encrypter {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(custodian);
  } catch {
    throw new WrongUse('A --custodian is not an age recipient: a whole line that begins with age1.');
  }
  return encrypter;
}
