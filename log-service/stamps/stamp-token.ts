/**
 * The parts of a time-stamp response, read and nothing believed yet:
 *
 *     TimeStampResp { status, ContentInfo { signedData, SignedData { TSTInfo, certificates, SignerInfo } } }
 */
import { X509Certificate } from 'node:crypto';
import { EncapsulatedContentInfo, SignerInfo } from '@peculiar/asn1-cms';
import { AsnParser } from '@peculiar/asn1-schema';
import { PKIStatus, TimeStampResp, TSTInfo, TSTInfoVersion } from '@peculiar/asn1-tsp';
import { type DerElement, readDer } from './der.ts';
import { StampError } from './stamp-error.ts';

/** Longest response that is looked at; a real one has 1 to 8 KiB. */
export const maxResponseBytes = 64 * 1024;
const signedDataOid = '1.2.840.113549.1.7.2';
export const tstInfoOid = '1.2.840.113549.1.9.16.1.4';

export interface UnverifiedToken {
  /** DER of the token alone, without the status around it. */
  readonly der: Uint8Array;
  /** DER of the TSTInfo: the bytes whose digest is signed. */
  readonly statement: Uint8Array;
  readonly tstInfo: TSTInfo;
  readonly signer: SignerInfo;
  /** DER of the signed attributes as sent, under the tag [0]; `undefined` where only the statement was signed. */
  readonly signedAttributes: Uint8Array | undefined;
  /** In the order sent. */
  readonly certificates: readonly X509Certificate[];
}

/** Parses one of the library's types; whatever it throws is one cause. */
export function parseAs<Type>(bytes: Uint8Array, type: new () => Type): Type {
  try {
    return AsnParser.parse(Uint8Array.from(bytes), type);
  } catch {
    throw new StampError('stamp-malformed');
  }
}

function partOf(element: DerElement | undefined, index: number): DerElement {
  const part = element?.parts[index];
  if (part === undefined) throw new StampError('stamp-malformed');
  return part;
}

const sequenceTag = 0x30;
const setTag = 0x31;
const certificatesTag = 0xa0;
const revocationsTag = 0xa1;
/** In a SignerInfo: after version, name and digest algorithm. */
const attributesIndex = 3;
const attributesTag = 0xa0;

/** As sent, because the reference to the signer's certificate is a digest of exactly these bytes. */
function certificatesOf(set: DerElement | undefined): readonly X509Certificate[] {
  try {
    // Other choices of the set are attribute certificates, which say nothing here.
    return (set?.parts ?? []).filter(({ tag }) => tag === sequenceTag).map(({ whole }) => new X509Certificate(whole));
  } catch {
    throw new StampError('stamp-malformed');
  }
}

interface SignedDataParts {
  readonly content: DerElement;
  readonly certificates: DerElement | undefined;
  readonly signers: DerElement;
}

/**
 * Taken apart here and not by the library: certificates have to stay the bytes that were sent.
 *
 * @source RFC 5652, 5.1: version, digest algorithms, content, certificates and revocations if any, signers
 */
function partsOfSignedData(signedData: DerElement): SignedDataParts {
  const optional = signedData.parts.slice(3, -1);
  const content = partOf(signedData, 2);
  const signers = partOf(signedData, 3 + optional.length);
  const tags = optional.map(({ tag }) => tag);
  const isInOrder = [[], [certificatesTag], [revocationsTag], [certificatesTag, revocationsTag]].some(
    (allowed) => allowed.join() === tags.join(),
  );
  if (signedData.tag !== sequenceTag || signers.tag !== setTag || !isInOrder) throw new StampError('stamp-malformed');
  return { content, certificates: optional.find(({ tag }) => tag === certificatesTag), signers };
}

/**
 * @throws StampError `stamp-too-long`, `stamp-not-der`, `stamp-malformed`, `stamp-rejected`, `stamp-token-missing`,
 *   `stamp-content-type`, `stamp-signers`
 */
export function readStampResponse(response: Uint8Array): UnverifiedToken {
  if (response.length > maxResponseBytes) throw new StampError('stamp-too-long');
  const root = readDer(response);
  const { status, timeStampToken } = parseAs(response, TimeStampResp);
  if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods)
    throw new StampError('stamp-rejected');
  if (timeStampToken === undefined) throw new StampError('stamp-token-missing');
  if (timeStampToken.contentType !== signedDataOid) throw new StampError('stamp-content-type');

  const token = partOf(root, 1);
  const { content, certificates, signers } = partsOfSignedData(partOf(partOf(token, 1), 0));
  const { eContentType, eContent } = parseAs(content.whole, EncapsulatedContentInfo);
  if (eContentType !== tstInfoOid) throw new StampError('stamp-content-type');
  if (eContent?.single === undefined) throw new StampError('stamp-malformed');
  const statement = new Uint8Array(eContent.single.buffer);
  readDer(statement);
  const tstInfo = parseAs(statement, TSTInfo);
  if (tstInfo.version !== TSTInfoVersion.v1) throw new StampError('stamp-malformed');
  const [signer, ...others] = signers.parts;
  if (signer === undefined || others.length > 0) throw new StampError('stamp-signers');
  return {
    der: Uint8Array.from(token.whole),
    statement,
    tstInfo,
    signer: parseAs(signer.whole, SignerInfo),
    signedAttributes: signer.parts.find(({ tag }, index) => index === attributesIndex && tag === attributesTag)?.whole,
    certificates: certificatesOf(certificates),
  };
}
