/** Whether an authority's answer is a stamp on these bytes (RFC 3161, 2.4.2; specification, section 9). */
import type { X509Certificate } from 'node:crypto';
import type { TSTInfo } from '@peculiar/asn1-tsp';
import { isValidAt, verifyChain } from './certificate-chain.ts';
import { verifyCertificateReference, verifyStatementDigest } from './signed-attributes.ts';
import { signerCertificate, verifyStampingUsage } from './signer-certificate.ts';
import { StampError } from './stamp-error.ts';
import { integerOf, sha256Oid } from './stamp-request.ts';
import { accuracySecondsOf, genTimeOf } from './stamp-time.ts';
import { readStampResponse } from './stamp-token.ts';
import { publicKeyOf, verifyTokenSignature } from './token-signature.ts';

/** A verified statement: the bytes existed at `genTime`, by the authority's clock. */
export interface Stamp {
  /** DER of the token alone: what `openssl ts -verify -token_in` takes. */
  readonly token: Uint8Array;
  readonly genTime: Temporal.Instant;
  /** Seconds either way; `undefined` where the authority does not say. */
  readonly accuracySeconds: number | undefined;
  /** The authority's number for this stamp, in hex, no `0x`. */
  readonly serial: string;
  /** Subject of the signer's certificate, on one line: `C=PK, O=Example, CN=Stamp 1`. */
  readonly authority: string;
}

export interface ExpectedStamp {
  /** SHA-256 of the stamped bytes. */
  readonly imprint: Uint8Array;
  /** As it was sent. Left out years later: the answer is then known by its imprint alone. */
  readonly nonce?: Uint8Array;
  /** Where a chain may end. If left out, only the signer's own certificate is looked at: whoever made it may stamp. */
  readonly trusted?: readonly X509Certificate[];
}

const hasBytes = (buffer: ArrayBuffer, bytes: Uint8Array): boolean =>
  Buffer.compare(new Uint8Array(buffer), bytes) === 0;

function verifyWhatIsStamped({ messageImprint, nonce }: TSTInfo, expected: ExpectedStamp): void {
  const isSha256 = messageImprint.hashAlgorithm.algorithm === sha256Oid;
  if (!isSha256 || !hasBytes(messageImprint.hashedMessage.buffer, expected.imprint))
    throw new StampError('stamp-imprint');
  if (expected.nonce === undefined) return;
  if (nonce === undefined || !hasBytes(nonce, integerOf(expected.nonce))) throw new StampError('stamp-nonce');
}

/**
 * @param response - the whole `TimeStampResp`, as kept
 * @throws StampError with a code of its own for each cause; never of the kinds `authority-…` and `authorities-…`
 */
export function verifyStampResponse(response: Uint8Array, expected: ExpectedStamp): Stamp {
  const token = readStampResponse(response);
  const { statement, tstInfo, signer, certificates } = token;
  const genTime = genTimeOf(statement);
  verifyWhatIsStamped(tstInfo, expected);
  verifyStatementDigest(signer, statement);
  const certificate = signerCertificate(signer, certificates);
  verifyCertificateReference(signer, certificate);
  verifyTokenSignature(token, publicKeyOf(certificate));
  verifyStampingUsage(certificate);
  if (!isValidAt(certificate, genTime)) throw new StampError('stamp-certificate-expired');
  if (expected.trusted !== undefined) verifyChain(certificate, certificates, expected.trusted, genTime);
  return {
    token: token.der,
    genTime,
    accuracySeconds: accuracySecondsOf(tstInfo),
    serial: new Uint8Array(tstInfo.serialNumber).toHex(),
    authority: certificate.subject.replaceAll('\n', ', '),
  };
}
