/** The signature over the signed attributes (RFC 5652, 5.4). */
import { constants, type KeyObject, verify, type VerifyKeyObjectInput, type X509Certificate } from 'node:crypto';
import { digestNameOf } from './signed-attributes.ts';
import { StampError } from './stamp-error.ts';
import type { UnverifiedToken } from './stamp-token.ts';

type SignedToken = Pick<UnverifiedToken, 'signer' | 'signedAttributes'>;

interface Scheme {
  readonly keyTypes: readonly string[];
  /** Where the algorithm names its digest, it must be the one that the signer names. */
  readonly digest?: string;
  readonly isPss?: boolean;
}

const rsa = (digest: string): Scheme => ({ keyTypes: ['rsa'], digest });
const ecdsa = (digest: string): Scheme => ({ keyTypes: ['ec'], digest });
const schemes: ReadonlyMap<string, Scheme> = new Map([
  ['1.2.840.113549.1.1.1', { keyTypes: ['rsa'] }],
  ['1.2.840.113549.1.1.11', rsa('sha256')],
  ['1.2.840.113549.1.1.12', rsa('sha384')],
  ['1.2.840.113549.1.1.13', rsa('sha512')],
  ['1.2.840.113549.1.1.10', { keyTypes: ['rsa', 'rsa-pss'], isPss: true }],
  ['1.2.840.10045.4.3.2', ecdsa('sha256')],
  ['1.2.840.10045.4.3.3', ecdsa('sha384')],
  ['1.2.840.10045.4.3.4', ecdsa('sha512')],
  // RFC 8419: signs the attributes themselves; the signer's digest must be SHA-512.
  ['1.3.101.112', { keyTypes: ['ed25519'], digest: 'sha512' }],
]);
const minRsaBits = 2048;

const setTag = 0x31;
/** What is signed is a SET; what is sent carries the tag [0] in its place. */
function signedBytes({ signedAttributes }: SignedToken): Uint8Array {
  if (signedAttributes === undefined) throw new StampError('stamp-attributes');
  const bytes = Uint8Array.from(signedAttributes);
  bytes[0] = setTag;
  return bytes;
}

/** Node throws where a key refuses the scheme's parameters, as a PSS key with a digest of its own does. */
function holds(
  algorithm: string | null,
  bytes: Uint8Array,
  input: VerifyKeyObjectInput,
  signature: Uint8Array,
): boolean {
  try {
    return verify(algorithm, bytes, input, signature);
  } catch {
    return false;
  }
}

/**
 * Node throws for keys that it does not know.
 *
 * @throws StampError `stamp-algorithm`
 */
export function publicKeyOf(certificate: X509Certificate): KeyObject {
  try {
    return certificate.publicKey;
  } catch {
    throw new StampError('stamp-algorithm');
  }
}

/**
 * @throws StampError `stamp-algorithm` also for an RSA key under 2048 bits or one of another kind than the algorithm's;
 *   `stamp-attributes` when nothing but the statement was signed; `stamp-signature`
 */
export function verifyTokenSignature(token: SignedToken, key: KeyObject): void {
  const { signer } = token;
  const digest = digestNameOf(signer.digestAlgorithm.algorithm);
  const scheme = schemes.get(signer.signatureAlgorithm.algorithm);
  const keyType = key.asymmetricKeyType ?? '';
  if (scheme?.keyTypes.includes(keyType) !== true) throw new StampError('stamp-algorithm');
  if (scheme.digest !== undefined && scheme.digest !== digest) throw new StampError('stamp-algorithm');
  if ((key.asymmetricKeyDetails?.modulusLength ?? minRsaBits) < minRsaBits) throw new StampError('stamp-algorithm');
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
  const input: VerifyKeyObjectInput = scheme.isPss === true ? { key, ...padding } : { key };
  const algorithm = keyType === 'ed25519' ? null : digest;
  if (!holds(algorithm, signedBytes(token), input, new Uint8Array(signer.signature.buffer)))
    throw new StampError('stamp-signature');
}
