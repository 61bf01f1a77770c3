/**
 * A passphrase as it is kept: Argon2id with its parameters and salt beside it, in the form that other programs write.
 *
 *     $argon2id$v=19$m=65536,t=6,p=1$c2FsdHNhbHRzYWx0c2FsdA$3q2+7w…
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type Argon2Parameters, argon2Parameters, deriveArgon2 } from './argon2.ts';

interface PassphraseHash {
  readonly parameters: Argon2Parameters;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

const saltBytes = 16;
const hashBytes = 32;

/** Salt and hash exactly as long as ours, numbers without leading zeros, nothing before or after. */
const form =
  /^\$argon2id\$v=19\$m=(?<m>[1-9]\d{0,7}),t=(?<t>[1-9]\d{0,2}),p=(?<p>[1-9]\d?)\$(?<salt>[A-Za-z0-9+/]{22})\$(?<hash>[A-Za-z0-9+/]{43})$/;
/** Whoever can write the table must not make the server take all memory. */
const most: Argon2Parameters = { memoryKib: 1024 * 1024, passes: 64, lanes: 4 };

/** `undefined` for what this program did not write. */
export function parsePassphraseHash(text: string): PassphraseHash | undefined {
  const groups = form.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const parameters = { memoryKib: Number(groups['m']), passes: Number(groups['t']), lanes: Number(groups['p']) };
  const { memoryKib, passes, lanes } = parameters;
  if (memoryKib > most.memoryKib || passes > most.passes || lanes > most.lanes || memoryKib < 8 * lanes)
    return undefined;
  const salt = Buffer.from(groups['salt'] ?? '', 'base64');
  const hash = Buffer.from(groups['hash'] ?? '', 'base64');
  return { parameters, salt, hash };
}

const unpadded = (bytes: Uint8Array): string => bytes.toBase64({ omitPadding: true });

export const encodePassphraseHash = ({
  parameters: { memoryKib, passes, lanes },
  salt,
  hash,
}: PassphraseHash): string =>
  `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${unpadded(salt)}$${unpadded(hash)}`;

/** @throws Argon2Busy */
export async function hashPassphrase(
  passphrase: string,
  parameters: Argon2Parameters = argon2Parameters,
): Promise<string> {
  const salt = Uint8Array.from(randomBytes(saltBytes));
  return encodePassphraseHash({ parameters, salt, hash: await deriveArgon2(passphrase, salt, parameters, hashBytes) });
}

const isToday = ({ memoryKib, passes, lanes }: Argon2Parameters): boolean =>
  memoryKib === argon2Parameters.memoryKib && passes === argon2Parameters.passes && lanes === argon2Parameters.lanes;

const nobodys: PassphraseHash = {
  parameters: argon2Parameters,
  salt: new Uint8Array(saltBytes),
  hash: new Uint8Array(hashBytes),
};

/**
 * Without a hash (an unknown name) it costs what it costs with one, and is wrong. `outdated` if the hash has other
 * parameters than those of today: then make another.
 *
 * @throws Argon2Busy
 */
export async function verifyPassphrase(
  passphrase: string,
  text: string | undefined,
): Promise<'right' | 'outdated' | 'wrong'> {
  const kept = text === undefined ? undefined : parsePassphraseHash(text);
  const { parameters, salt, hash } = kept ?? nobodys;
  const derived = await deriveArgon2(passphrase, salt, parameters, hashBytes);
  if (!timingSafeEqual(derived, hash) || kept === undefined) return 'wrong';
  return isToday(parameters) ? 'right' : 'outdated';
}
