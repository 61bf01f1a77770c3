/**
 * From the signer's certificate to one that the reader trusts. Name constraints and revocation are not looked at: whoever
 * needs those asks `openssl`, to which the kept response can be given as it is.
 */
import type { X509Certificate } from 'node:crypto';
import { BasicConstraints, Certificate, id_ce_basicConstraints } from '@peculiar/asn1-x509';
import { StampError } from './stamp-error.ts';
import { parseAs } from './stamp-token.ts';

/** Both ends included, as RFC 5280 has it. */
export function isValidAt({ validFromDate, validToDate }: X509Certificate, at: Temporal.Instant): boolean {
  return at.epochMilliseconds >= validFromDate.getTime() && at.epochMilliseconds <= validToDate.getTime();
}

/** How many authorities may stand between it and the signer; no bound if it does not say. */
function maxBetween(certificate: X509Certificate): number {
  const { extensions } = parseAs(certificate.raw, Certificate).tbsCertificate;
  const found = extensions?.find(({ extnID }) => extnID === id_ce_basicConstraints);
  if (found === undefined) return Infinity;
  return parseAs(new Uint8Array(found.extnValue.buffer), BasicConstraints).pathLenConstraint ?? Infinity;
}

function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  try {
    return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false; // A key that Node does not know.
  }
}

/**
 * Breadth first, so that each certificate is reached by its shortest way and looked at once, however many a hostile
 * answer holds. A trusted certificate need not be a root; the signer's own may be trusted as well.
 *
 * @param at - the moment of the stamp: certificates that have run out since are good for it
 * @throws StampError `stamp-certificate-untrusted`
 */
export function verifyChain(
  signer: X509Certificate,
  sent: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  at: Temporal.Instant,
): void {
  const anchors = new Set(trusted.map(({ fingerprint256 }) => fingerprint256));
  const left = new Map([...sent, ...trusted].map((each) => [each.fingerprint256, each]));
  left.delete(signer.fingerprint256);
  let level: readonly X509Certificate[] = [signer];
  for (let between = 0; level.length > 0; between += 1) {
    if (level.some(({ fingerprint256 }) => anchors.has(fingerprint256))) return;
    const below = level;
    level = [...left.values()].filter(
      (issuer) =>
        isValidAt(issuer, at) &&
        between <= maxBetween(issuer) &&
        below.some((certificate) => issued(issuer, certificate)),
    );
    for (const { fingerprint256 } of level) left.delete(fingerprint256);
  }
  throw new StampError('stamp-certificate-untrusted');
}
