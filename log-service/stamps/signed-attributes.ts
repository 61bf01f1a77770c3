/** What the authority's key has signed besides the statement: its type, its digest, and which certificate is meant. */
import { hash, type X509Certificate } from 'node:crypto';
import type { SignerInfo } from '@peculiar/asn1-cms';
import { type DerElement, readDer } from './der.ts';
import { sha256Oid } from './stamp-request.ts';
import { StampError } from './stamp-error.ts';
import { tstInfoOid } from './stamp-token.ts';

const contentTypeOid = '1.2.840.113549.1.9.3';
const messageDigestOid = '1.2.840.113549.1.9.4';
const signingCertificateOid = '1.2.840.113549.1.9.16.2.12';
const signingCertificateV2Oid = '1.2.840.113549.1.9.16.2.47';

const octetStringTag = 0x04;
const oidTag = 0x06;
const sequenceTag = 0x30;

/** Digests that are accepted. SHA-1 is not among them. */
const digestNames: ReadonlyMap<string, string> = new Map([
  [sha256Oid, 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/**
 * A digest's name in `node:crypto`.
 *
 * @throws StampError `stamp-algorithm`
 */
export function digestNameOf(oid: string): string {
  const name = digestNames.get(oid);
  if (name === undefined) throw new StampError('stamp-algorithm');
  return name;
}

const digest = (name: string, bytes: Uint8Array): Uint8Array => hash(name, bytes, 'buffer');
const isSame = (one: Uint8Array, other: Uint8Array | undefined): boolean =>
  other !== undefined && Buffer.compare(one, other) === 0;

/** The one value of an attribute that is there once; `undefined` if it is not there. */
function valueOf(signer: SignerInfo, oid: string): DerElement | undefined {
  const found = (signer.signedAttrs ?? []).filter(({ attrType }) => attrType === oid);
  const values = found.flatMap(({ attrValues }) => attrValues);
  if (found.length > 1 || (found.length === 1 && values.length !== 1)) throw new StampError('stamp-attributes');
  return values[0] === undefined ? undefined : readDer(new Uint8Array(values[0]));
}

/**
 * Content type and digest of the statement.
 *
 * @throws StampError `stamp-attributes`, `stamp-message-digest`, `stamp-algorithm`
 * @source RFC 5652, 5.6 and 11
 */
export function verifyStatementDigest(signer: SignerInfo, statement: Uint8Array): void {
  const contentType = valueOf(signer, contentTypeOid);
  const messageDigest = valueOf(signer, messageDigestOid);
  if (contentType?.tag !== oidTag || !isSame(contentType.content, oidContent(tstInfoOid)))
    throw new StampError('stamp-attributes');
  if (messageDigest?.tag !== octetStringTag) throw new StampError('stamp-attributes');
  const expected = digest(digestNameOf(signer.digestAlgorithm.algorithm), statement);
  if (!isSame(expected, messageDigest.content)) throw new StampError('stamp-message-digest');
}

/** Content octets of an OBJECT IDENTIFIER. */
function oidContent(oid: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number);
  return Uint8Array.from([first * 40 + second, ...rest].flatMap(base128));
}
function base128(arc: number): readonly number[] {
  const digits = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) digits.unshift(128 + (left % 128));
  return digits;
}

/** The first reference is the signer's own; those after it are of the certificates above. */
function firstReference(value: DerElement): readonly DerElement[] {
  const reference = value.parts[0]?.parts[0];
  if (reference?.tag !== sequenceTag) throw new StampError('stamp-certificate-reference');
  return reference.parts;
}

function referencedByV2(value: DerElement, certificate: Uint8Array): boolean {
  const [first, second] = firstReference(value);
  // A left-out algorithm means SHA-256.
  const isNamed = first?.tag === sequenceTag;
  const oid = isNamed ? first.parts[0]?.content : undefined;
  const name = isNamed ? [...digestNames].find(([known]) => oid && isSame(oidContent(known), oid))?.[1] : 'sha256';
  return name !== undefined && isSame(digest(name, certificate), (isNamed ? second : first)?.content);
}

/**
 * That the signer meant this certificate and no other with the same key. Where both forms are there, both must hold.
 *
 * @throws StampError `stamp-certificate-reference`
 * @source RFC 2634, 5.4 (SHA-1: enough here, as the certificate must also hold by itself); RFC 5035, 5
 */
export function verifyCertificateReference(signer: SignerInfo, { raw }: X509Certificate): void {
  const v1 = valueOf(signer, signingCertificateOid);
  const v2 = valueOf(signer, signingCertificateV2Oid);
  const v1Holds = v1 === undefined || isSame(digest('sha1', raw), firstReference(v1)[0]?.content);
  const v2Holds = v2 === undefined || referencedByV2(v2, raw);
  if ((v1 === undefined && v2 === undefined) || !v1Holds || !v2Holds)
    throw new StampError('stamp-certificate-reference');
}
