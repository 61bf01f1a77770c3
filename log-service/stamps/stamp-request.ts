/** What an authority is sent: the SHA-256 of the bytes, never the bytes (RFC 3161, 2.4.1). */
import { hash } from 'node:crypto';
import { AsnSerializer, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, TimeStampReq } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';

export const sha256Oid = '2.16.840.1.101.3.4.2.1';
export const nonceBytes = 8;

/** The 32 bytes that a stamp vouches for. */
export const imprintOf = (bytes: Uint8Array): Uint8Array => new Uint8Array(hash('sha256', bytes, 'buffer'));

/** Random bytes as the content of a non-negative INTEGER: no needless zero in front, but one before a set high bit. */
export function integerOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : Uint8Array.from(bytes.subarray(first));
  return (digits[0] ?? 0) < 0x80 ? digits : Uint8Array.of(0, ...digits);
}

/**
 * A `TimeStampReq` in DER. Asks for the certificate too, so that whoever checks the stamp later needs only the root.
 *
 * @param nonce - eight random bytes; the same go to `verifyStampResponse`
 */
export function stampRequestOf(bytes: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  if (nonce.length !== nonceBytes) throw new Error('a nonce has eight bytes');
  const messageImprint = new MessageImprint({
    // An explicit NULL, as every authority expects it.
    hashAlgorithm: new AlgorithmIdentifier({ algorithm: sha256Oid, parameters: null }),
    hashedMessage: new OctetString(imprintOf(bytes)),
  });
  const request = new TimeStampReq({ messageImprint, nonce: integerOf(nonce).buffer, certReq: true });
  return new Uint8Array(AsnSerializer.serialize(request));
}
