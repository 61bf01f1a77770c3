/**
 * By what mentions find each other without being read: their retrieval keys, each under a key that opens with the deployment.
 * Of every mention as many, in no order; what it lacks is filled up with random ones, so that the table tells neither who gave a
 * telephone nor which tokens are of one kind (decision 0018).
 */
import { mostKeys, type PreparedMention, type RetrievalKey, retrievalKeys } from '@amanat/linking';
import type { Ciphers } from '@amanat/sealing';

const tokenBytes = 16;
/** Of every mention so many rows. */
export const tokensOfMention = mostKeys;

type Deriving = Pick<Ciphers, 'hkdf' | 'sha256' | 'utf8'>;

/** 32 bytes, from the deployment's key for this alone; in memory only. */
export const linkTokenKey = (deploymentKey: Uint8Array, ciphers: Pick<Ciphers, 'hkdf'>): Uint8Array =>
  ciphers.hkdf(deploymentKey, 'amanat/link-token-key/v1', 32);

/** 16 bytes: HMAC-SHA-256 by way of HKDF. A derivation takes no long label. */
export const linkToken = (text: string, key: Uint8Array, ciphers: Deriving): Uint8Array =>
  ciphers.hkdf(key, `amanat/link-token/v1\n${ciphers.sha256(ciphers.utf8(text)).toHex()}`, tokenBytes);

export interface KeyedKey extends RetrievalKey {
  readonly token: Uint8Array;
}

/** Each with the key it stands for: in memory, for one comparison. */
export const keyedKeys = (mention: PreparedMention, key: Uint8Array, ciphers: Deriving): readonly KeyedKey[] =>
  retrievalKeys(mention).map((each) => ({ ...each, token: linkToken(each.text, key, ciphers) }));

/** As they are stored: as many of every mention, sorted by what they are, which is random to whoever lacks the key. */
export function filledUp(tokens: readonly Uint8Array[], ciphers: Pick<Ciphers, 'random'>): readonly Uint8Array[] {
  const missing = Array.from({ length: Math.max(0, tokensOfMention - tokens.length) }, () =>
    ciphers.random(tokenBytes),
  );
  return [...tokens, ...missing].toSorted((one, other) => (one.toHex() < other.toHex() ? -1 : 1));
}
