/**
 * Time-stamp responses put together part by part, so that a test can make exactly one part wrong. Left as it is, the
 * forged response is a good one.
 */
import { constants, hash, type KeyObject, sign, type X509Certificate } from 'node:crypto';
import {
  Attribute,
  DigestAlgorithmIdentifier,
  EncapsulatedContent,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignatureAlgorithmIdentifier,
  SignerIdentifier,
  SignerInfo,
} from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, PKIStatus, PKIStatusInfo, TimeStampResp, TimeStampToken, TSTInfo } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier, Certificate, SubjectKeyIdentifier } from '@peculiar/asn1-x509';

export interface Forgery {
  readonly imprint: Uint8Array;
  readonly signer: { readonly certificate: X509Certificate; readonly key: KeyObject };
  readonly status?: PKIStatus;
  readonly withoutToken?: boolean;
  /** Sent with the token; the signer's alone if left out. */
  readonly certificates?: readonly X509Certificate[];
  readonly nonce?: Uint8Array;
  readonly genTime?: Temporal.Instant;
  readonly imprintOid?: string;
  readonly tokenOid?: string;
  readonly contentOid?: string;
  /** Changes the TSTInfo after it was encoded and before it is signed. */
  readonly changeStatement?: (statement: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  /** The type that the signed attributes name. */
  readonly attributeOid?: string;
  readonly messageDigest?: Uint8Array;
  /** Which certificate the signed attributes refer to; `null` for none. */
  readonly referenceTo?: X509Certificate | null;
  readonly withoutAttributes?: boolean;
  readonly digest?: { readonly name: string; readonly oid: string };
  readonly signatureOid?: string;
  readonly isPss?: boolean;
  readonly signers?: number;
  /** The signer is named by this key identifier, not by issuer and serial. */
  readonly keyIdentifier?: Uint8Array;
}

export const sha256Digest = { name: 'sha256', oid: '2.16.840.1.101.3.4.2.1' } as const;
export const sha512Digest = { name: 'sha512', oid: '2.16.840.1.101.3.4.2.3' } as const;
export const sha1Digest = { name: 'sha1', oid: '1.3.14.3.2.26' } as const;

const lengthOf = (length: number): readonly number[] =>
  length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
/** A DER element of less than 64 KiB. */
export const der = (tag: number, ...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const content = Buffer.concat(contents);
  return Uint8Array.of(tag, ...lengthOf(content.length), ...content);
};
const octets = (bytes: Uint8Array): OctetString => new OctetString(Uint8Array.from(bytes));
const digestOf = (name: string, bytes: Uint8Array): Uint8Array => hash(name, bytes, 'buffer');
const encoded = (value: unknown): Uint8Array<ArrayBuffer> => new Uint8Array(AsnConvert.serialize(value));
const certificateOf = ({ raw }: X509Certificate): Certificate => AsnConvert.parse(Uint8Array.from(raw), Certificate);

function oidElement(oid: string): Uint8Array<ArrayBuffer> {
  // An attribute that holds nothing but an OBJECT IDENTIFIER starts with one: cut it out.
  const attribute = encoded(new Attribute({ attrType: oid, attrValues: [] }));
  return attribute.slice(2, 4 + (attribute[3] ?? 0));
}

function statementOf(forgery: Forgery): Uint8Array<ArrayBuffer> {
  const hashAlgorithm = new AlgorithmIdentifier({
    algorithm: forgery.imprintOid ?? sha256Digest.oid,
    parameters: null,
  });
  const tstInfo = new TSTInfo({
    policy: '1.2.3.4.1',
    messageImprint: new MessageImprint({ hashAlgorithm, hashedMessage: octets(forgery.imprint) }),
    serialNumber: Uint8Array.of(5).buffer,
    genTime: new Date((forgery.genTime ?? Temporal.Now.instant()).epochMilliseconds),
    ordering: false,
    ...(forgery.nonce === undefined ? {} : { nonce: Uint8Array.from(forgery.nonce).buffer }),
  });
  const statement = encoded(tstInfo);
  return forgery.changeStatement?.(statement) ?? statement;
}

function attributesOf(forgery: Forgery, statement: Uint8Array): Attribute[] {
  const { name } = forgery.digest ?? sha256Digest;
  const attribute = (attrType: string, value: Uint8Array<ArrayBuffer>): Attribute =>
    new Attribute({ attrType, attrValues: [value.buffer] });
  const referenced = forgery.referenceTo === undefined ? forgery.signer.certificate : forgery.referenceTo;
  const all = [
    attribute('1.2.840.113549.1.9.3', oidElement(forgery.attributeOid ?? '1.2.840.113549.1.9.16.1.4')),
    attribute('1.2.840.113549.1.9.4', der(0x04, forgery.messageDigest ?? digestOf(name, statement))),
  ];
  if (referenced === null) return all;
  const certHash = der(0x04, digestOf('sha256', referenced.raw));
  return [...all, attribute('1.2.840.113549.1.9.16.2.47', der(0x30, der(0x30, der(0x30, certHash))))];
}

const signatureOids: Readonly<Record<string, string>> = {
  ec: '1.2.840.10045.4.3.2',
  rsa: '1.2.840.113549.1.1.1',
  ed25519: '1.3.101.112',
};

function signerInfoOf(forgery: Forgery, statement: Uint8Array): SignerInfo {
  const { certificate, key } = forgery.signer;
  const { name, oid } = forgery.digest ?? sha256Digest;
  const { issuer, serialNumber } = certificateOf(certificate).tbsCertificate;
  const keyType = key.asymmetricKeyType ?? '';
  const signatureOid = forgery.signatureOid ?? signatureOids[keyType] ?? '';
  const info = new SignerInfo({
    version: 1,
    sid: new SignerIdentifier(
      forgery.keyIdentifier === undefined
        ? { issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }) }
        : { subjectKeyIdentifier: new SubjectKeyIdentifier(Uint8Array.from(forgery.keyIdentifier)) },
    ),
    digestAlgorithm: new DigestAlgorithmIdentifier({ algorithm: oid }),
    signatureAlgorithm: new SignatureAlgorithmIdentifier({ algorithm: signatureOid }),
  });
  let signed: Uint8Array = statement;
  if (forgery.withoutAttributes !== true) {
    info.signedAttrs = attributesOf(forgery, statement);
    signed = der(0x31, ...info.signedAttrs.map(encoded));
  }
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  info.signature = octets(
    sign(keyType === 'ed25519' ? null : name, signed, forgery.isPss === true ? { key, ...pss } : key),
  );
  return info;
}

/** The whole `TimeStampResp`, DER. */
export function forgeResponse(forgery: Forgery): Uint8Array {
  const statusInfo = new PKIStatusInfo({ status: forgery.status ?? PKIStatus.granted });
  if (forgery.withoutToken === true) return encoded(new TimeStampResp({ status: statusInfo }));
  const statement = statementOf(forgery);
  const { oid } = forgery.digest ?? sha256Digest;
  const info = signerInfoOf(forgery, statement);
  const certificates = forgery.certificates ?? [forgery.signer.certificate];
  const content = new EncapsulatedContentInfo({
    eContentType: forgery.contentOid ?? '1.2.840.113549.1.9.16.1.4',
    eContent: new EncapsulatedContent({ single: octets(statement) }),
  });
  const signedData = der(
    0x30,
    der(0x02, Uint8Array.of(3)),
    der(0x31, encoded(new DigestAlgorithmIdentifier({ algorithm: oid }))),
    encoded(content),
    ...(certificates.length === 0 ? [] : [der(0xa0, ...certificates.map(({ raw }) => raw))]),
    der(0x31, ...Array.from({ length: forgery.signers ?? 1 }, () => encoded(info))),
  );
  const timeStampToken = new TimeStampToken({
    contentType: forgery.tokenOid ?? '1.2.840.113549.1.7.2',
    content: signedData.buffer,
  });
  return encoded(new TimeStampResp({ status: statusInfo, timeStampToken }));
}
