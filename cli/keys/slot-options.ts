/** Slots as the command line asks for them. */
import type { KeyCommand } from '@amanat/server';
import { WrongUse } from '../terminal.ts';
import { makeKeyFile, readPassphrase, typeNewPassphrase } from './key-files.ts';

type WantedSlot = Extract<KeyCommand, { readonly kind: 'add-slot' }>['slot'];

export const slotOptions = {
  passphrases: { type: 'string' },
  'passphrase-file': { type: 'string', multiple: true },
  'key-file': { type: 'string', multiple: true },
  shares: { type: 'string' },
} as const;

export interface SlotValues {
  readonly passphrases?: string | undefined;
  readonly 'passphrase-file'?: readonly string[] | undefined;
  readonly 'key-file'?: readonly string[] | undefined;
  readonly shares?: string | undefined;
}

export const slotUse = `  --passphrases N         N keepers type theirs here, each twice
  --passphrase-file FILE  a passphrase in its first line; for rehearsals
  --key-file FILE         makes a key file there: on a keeper's medium, never on this disk
  --shares K/N            N shares, any K of which unseal`;

/** Asks for passphrases and makes key files. @throws WrongUse */
export async function wantedSlots(values: SlotValues, dataDir: string, use: string): Promise<readonly WantedSlot[]> {
  const typed = values.passphrases ?? '0';
  if (!/^[0-5]$/.test(typed)) throw new WrongUse(`--passphrases takes a number up to 5.\n${use}`);
  const shares = values.shares === undefined ? [] : [sharesOf(values.shares, use)];
  const slots: WantedSlot[] = [];
  for (let keeper = 1; keeper <= Number(typed); keeper++)
    slots.push({ kind: 'passphrase', passphrase: await typeNewPassphrase(keeper) });
  for (const file of values['passphrase-file'] ?? [])
    slots.push({ kind: 'passphrase', passphrase: readPassphrase(file) });
  for (const file of values['key-file'] ?? []) slots.push({ kind: 'key-file', key: makeKeyFile(file, dataDir) });
  return [...slots, ...shares];
}

function sharesOf(text: string, use: string): WantedSlot {
  const [, threshold = '', shares = ''] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  if (!(Number(threshold) >= 2 && Number(shares) <= 20 && Number(threshold) <= Number(shares)))
    throw new WrongUse(`--shares is K/N, such as 3/5: 2 to 20 in all, and at least 2 that it takes.\n${use}`);
  return { kind: 'shares', shares: Number(shares), threshold: Number(threshold) };
}
