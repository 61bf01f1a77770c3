/**
 * A key under another key. What is wrapped opens only in the place it was wrapped for: a case's key moved to another case,
 * or a person's key given another id, does not open.
 *
 *     wrapped = nonce(12) ‖ AES-256-GCM(key above, nonce, bytes, words of the place)
 *
 * The nonce is random. Under one deployment key there are a few for each case, under one case key a few for each person:
 * far from the 2^32 at which random nonces begin to meet.
 */
import { concat } from './bytes.ts';
import type { Ciphers } from './ciphers.ts';
import { SealingError } from './sealing-error.ts';

/** What a wrapped key is, and whose. */
export type KeyPlace =
  /** The deployment's key in one slot; its parameters cannot be altered without closing it. */
  | { readonly kind: 'deployment'; readonly slot: string; readonly parameters: string }
  /** Under the deployment's key. */
  | { readonly kind: 'case'; readonly caseId: string }
  /** Under its case's key. */
  | { readonly kind: 'person'; readonly personId: string; readonly keyId: string; readonly caseId: string }
  /** The private half of an intake key, under the deployment's key. */
  | { readonly kind: 'intake'; readonly fingerprint: string }
  /** The secret of somebody's one-time codes, under the deployment's key. */
  | { readonly kind: 'totp'; readonly account: string }
  /** The public key of somebody's passkey, under the deployment's key: no secret, and only we can have put it there. */
  | { readonly kind: 'passkey'; readonly account: string; readonly credentialId: string };

const nonceBytes = 12;

/** `under`: 32 bytes. @throws SealingError `key-length` */
export function wrapKey(bytes: Uint8Array, under: Uint8Array, place: KeyPlace, ciphers: Ciphers): Uint8Array {
  if (under.length !== 32) throw new SealingError('key-length');
  const nonce = ciphers.random(nonceBytes);
  return concat(nonce, ciphers.seal(under, nonce, bytes, ciphers.utf8(wordsOf(place))));
}

/** @throws SealingError `does-not-open`, `key-length` */
export function unwrapKey(wrapped: Uint8Array, under: Uint8Array, place: KeyPlace, ciphers: Ciphers): Uint8Array {
  if (under.length !== 32) throw new SealingError('key-length');
  const nonce = wrapped.subarray(0, nonceBytes);
  const bytes = ciphers.open(under, nonce, wrapped.subarray(nonceBytes), ciphers.utf8(wordsOf(place)));
  if (bytes === undefined) throw new SealingError('does-not-open');
  return bytes;
}

function wordsOf(place: KeyPlace): string {
  switch (place.kind) {
    case 'deployment':
      return `amanat/deployment-key/v1\n${place.slot}\n${place.parameters}`;
    case 'case':
      return `amanat/case-key/v1\n${place.caseId}`;
    case 'person':
      return `amanat/case-person-key/v1\n${place.caseId}\n${place.personId}\n${place.keyId}`;
    case 'intake':
      return `amanat/intake-private-key/v1\n${place.fingerprint}`;
    case 'totp':
      return `amanat/totp-secret/v1\n${place.account}`;
    case 'passkey':
      return `amanat/passkey/v1\n${place.account}\n${place.credentialId}`;
    default:
      throw new Error(`unknown place: ${String(place satisfies never)}`);
  }
}
