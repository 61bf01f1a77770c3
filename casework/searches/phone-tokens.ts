/**
 * What the tables know a telephone number by: a value that only the deployment's key can derive, so that a stolen
 * database neither holds a number nor confirms a guessed one. Made when a person's key is put under its case, and
 * destroyed with it (decision 0011).
 */
import { type PhoneNumber, phonesIn } from '@amanat/domain';
import type { Ciphers } from '@amanat/sealing';
import { z } from 'zod';

type Deriving = Pick<Ciphers, 'hkdf'>;

/** 32 bytes, from the deployment's key; in memory only. */
export const tokenKeyOf = (deploymentKey: Uint8Array, ciphers: Deriving): Uint8Array =>
  ciphers.hkdf(deploymentKey, 'amanat/search-token-key/v1', 32);

/** 32 bytes: HMAC-SHA-256 by way of HKDF. */
export const phoneToken = (phone: PhoneNumber, tokenKey: Uint8Array, ciphers: Deriving): Uint8Array =>
  ciphers.hkdf(tokenKey, `amanat/phone-token/v1\n${phone}`, 32);

/** Where somebody can be reached: the reporter's part of a complaint, or of a contact given later. */
const reachable = z.looseObject({ how: z.enum(['phone', 'message', 'through-someone']), at: z.string().max(1000) });

/**
 * The tokens of every telephone number in the answers about how to reach somebody, each once. `partTexts` are opened
 * parts of any kind (canonical JSON): those that say no such thing have no token, and none is looked for in what a
 * person wrote freely.
 */
export function tokensOf(partTexts: readonly string[], tokenKey: Uint8Array, ciphers: Deriving): readonly Uint8Array[] {
  const phones = new Set(partTexts.flatMap((text) => phonesIn(reachedAt(text))));
  return [...phones].map((phone) => phoneToken(phone, tokenKey, ciphers));
}

function reachedAt(partText: string): string {
  const parsed = reachable.safeParse(jsonOf(partText));
  return parsed.success ? parsed.data.at : '';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
