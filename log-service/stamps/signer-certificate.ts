/** Whose certificate a token is signed with, and whether it may stamp. */
import type { X509Certificate } from 'node:crypto';
import type { SignerInfo } from '@peculiar/asn1-cms';
import { AsnSerializer } from '@peculiar/asn1-schema';
import {
  Certificate,
  ExtendedKeyUsage,
  type Extension,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectKeyIdentifier,
  id_kp_timeStamping,
  KeyUsage,
  KeyUsageFlags,
  SubjectKeyIdentifier,
} from '@peculiar/asn1-x509';
import { StampError } from './stamp-error.ts';
import { parseAs } from './stamp-token.ts';

const isSame = (one: ArrayBuffer, other: ArrayBuffer): boolean =>
  Buffer.compare(new Uint8Array(one), new Uint8Array(other)) === 0;

function extension(certificate: X509Certificate, oid: string): Extension | undefined {
  const { extensions } = parseAs(certificate.raw, Certificate).tbsCertificate;
  return extensions?.find(({ extnID }) => extnID === oid);
}
const valueOf = <Type>({ extnValue }: Extension, type: new () => Type): Type =>
  parseAs(new Uint8Array(extnValue.buffer), type);

/** By issuer and serial, or by key identifier, as the signer is named. */
function isNamedBy({ sid }: SignerInfo, certificate: X509Certificate): boolean {
  if (sid.issuerAndSerialNumber !== undefined) {
    const { issuer, serialNumber } = parseAs(certificate.raw, Certificate).tbsCertificate;
    const named = sid.issuerAndSerialNumber;
    return (
      isSame(named.serialNumber, serialNumber) &&
      isSame(AsnSerializer.serialize(named.issuer), AsnSerializer.serialize(issuer))
    );
  }
  const own = extension(certificate, id_ce_subjectKeyIdentifier);
  const named = sid.subjectKeyIdentifier;
  return own !== undefined && named !== undefined && isSame(valueOf(own, SubjectKeyIdentifier).buffer, named.buffer);
}

/** @throws StampError `stamp-certificate-missing` */
export function signerCertificate(signer: SignerInfo, certificates: readonly X509Certificate[]): X509Certificate {
  const found = certificates.find((certificate) => isNamedBy(signer, certificate));
  if (found === undefined) throw new StampError('stamp-certificate-missing');
  return found;
}

const stampingUses = KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation;

/**
 * Made for stamping and for nothing else, so that no other certificate of the same issuer can stamp.
 *
 * @throws StampError `stamp-certificate-usage`
 * @source RFC 3161, 2.3; key usage as `openssl ts -verify` checks it
 */
export function verifyStampingUsage(certificate: X509Certificate): void {
  const extended = extension(certificate, id_ce_extKeyUsage);
  const purposes = extended === undefined ? [] : [...valueOf(extended, ExtendedKeyUsage)];
  const isForStamping = extended?.critical === true && purposes.length === 1 && purposes[0] === id_kp_timeStamping;
  const usage = extension(certificate, id_ce_keyUsage);
  const flags = usage === undefined ? stampingUses : valueOf(usage, KeyUsage).toNumber();
  const mayOnlySign = (flags & stampingUses) !== 0 && (flags & ~stampingUses) === 0;
  if (!isForStamping || !mayOnlySign) throw new StampError('stamp-certificate-usage');
}
