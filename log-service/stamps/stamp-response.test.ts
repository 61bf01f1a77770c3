/** Answers of authorities: a published one, forged ones with one part wrong, and each flipped bit. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPublicKey, type X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { der, type Forgery, forgeResponse, sha1Digest, sha512Digest } from '../testing/forged-stamp.ts';
import { certificateMaker, rootExtensions, signerExtensions } from '../testing/test-certificates.ts';
import { verifyStatementDigest } from './signed-attributes.ts';
import { StampError, type StampErrorCode } from './stamp-error.ts';
import { imprintOf } from './stamp-request.ts';
import { type Stamp, verifyStampResponse } from './stamp-response.ts';
import { genTimeOf } from './stamp-time.ts';
import { readStampResponse } from './stamp-token.ts';
import { verifyTokenSignature } from './token-signature.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const fails = (run: () => unknown, code: StampErrorCode): void =>
  assert.throws(run, (error) => error instanceof StampError && error.code === code && error.message === code);

interface Vector {
  readonly dataText: string;
  readonly signerPublicKeyPem: string;
  readonly genTime: string;
  readonly responseBase64: string;
}
const vector = JSON.parse(readFileSync(join(import.meta.dirname, 'vectors/rfc3161-response.json'), 'utf8')) as Vector;
const published = Uint8Array.fromBase64(vector.responseBase64);

test('the published response is of its text and its time, and its signature holds', () => {
  const token = readStampResponse(published);
  assert.equal(genTimeOf(token.statement).toString(), vector.genTime);
  const { hashedMessage } = token.tstInfo.messageImprint;
  assert.deepEqual(new Uint8Array(hashedMessage.buffer), imprintOf(utf8(vector.dataText)));
  verifyStatementDigest(token.signer, token.statement);
  verifyTokenSignature(token, createPublicKey(vector.signerPublicKeyPem));
});

test('the published response, signed with another key of the same kind, does not hold', () => {
  const other = certificates.issue({ subject: 'Other', extensions: signerExtensions, kind: 'p384' });
  const token = readStampResponse(published);
  fails(() => verifyTokenSignature(token, other.certificate.publicKey), 'stamp-signature');
});

test('a response without its certificate is refused: we asked for it', () => {
  const imprint = imprintOf(utf8(vector.dataText));
  fails(() => verifyStampResponse(published, { imprint }), 'stamp-certificate-missing');
  fails(() => verifyStampResponse(published, { imprint: imprintOf(utf8('other')) }), 'stamp-imprint');
});

const certificates = certificateMaker();
after(() => certificates.remove());
const root = certificates.issue({ subject: 'Root', extensions: rootExtensions });
const signer = certificates.issue({ subject: 'Signer', extensions: signerExtensions, issuer: root });
const signerWith = (...extensions: readonly string[]): typeof signer =>
  certificates.issue({ subject: 'Signer', extensions, issuer: root });

const stamped = utf8('record.example/log\n64\nAAAA\n');
const imprint = imprintOf(stamped);
const nonce = Uint8Array.of(0x01, 2, 3, 4, 5, 6, 7, 8);
const good: Forgery = { imprint, nonce, signer };
const expected = { imprint, nonce, trusted: [root.certificate] };
const verified = (changes: Partial<Forgery>, trusted: readonly X509Certificate[] = expected.trusted): Stamp =>
  verifyStampResponse(forgeResponse({ ...good, ...changes }), { ...expected, trusted });

/** What `openssl ts -verify` says of the same file. */
function opensslAccepts(response: Uint8Array): boolean {
  const file = (name: string): string => join(certificates.folder, name);
  writeFileSync(file('stamped'), stamped);
  writeFileSync(file('forged.tsr'), response);
  const wish = ['-data', file('stamped'), '-in', file('forged.tsr'), '-CAfile', root.certificatePath];
  try {
    return execFileSync('openssl', ['ts', '-verify', ...wish], { encoding: 'utf8', stdio: 'pipe' }).includes('OK');
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 1) return false;
    throw error;
  }
}

test('a response put together rightly is accepted, by openssl too, so that the forgeries below fail for their cause', () => {
  const genTime = Temporal.Now.instant().round('millisecond');
  const stamp = verified({ genTime });
  assert.equal(stamp.genTime.toString(), genTime.toString());
  assert.equal(stamp.serial, '05');
  assert.equal(stamp.authority, 'CN=Signer');
  assert.equal(stamp.accuracySeconds, undefined);
  assert.ok(opensslAccepts(forgeResponse({ ...good, genTime })));
});

for (const [kind, changes] of [
  ['rsa', {}],
  ['rsa', { signatureOid: '1.2.840.113549.1.1.10', isPss: true }],
  ['ed25519', { digest: sha512Digest }],
  ['p384', { digest: sha512Digest, signatureOid: '1.2.840.10045.4.3.4' }],
] as const)
  test(`signatures of ${kind}${'isPss' in changes ? ' with PSS' : ''} are verified`, () => {
    const other = certificates.issue({ subject: 'Signer', extensions: signerExtensions, issuer: root, kind });
    assert.equal(verified({ ...changes, signer: other }).serial, '05');
    const swapped = {
      certificate: other.certificate,
      key: certificates.issue({ subject: 'Other', extensions: [], kind }).key,
    };
    fails(() => verified({ ...changes, signer: swapped }), 'stamp-signature');
  });

test('PKIStatus 1, granted with changes, is a stamp as well', () => {
  assert.equal(verified({ status: 1 }).serial, '05');
});

const genTimeAs = (text: string) => (statement: Uint8Array<ArrayBuffer>) => {
  const at = Buffer.from(statement).indexOf(Uint8Array.of(0x18));
  const end = at + 2 + (statement[at + 1] ?? 0);
  const parts = [statement.slice(2, at), der(0x18, utf8(text)), statement.slice(end)];
  return der(0x30, ...parts);
};

test('fractions of seconds are kept, finer than a millisecond too', () => {
  const genTime = Temporal.Now.instant().round('second').add({ hours: 1, nanoseconds: 1000 });
  const text = genTime.toString().replaceAll(/[-:T]/g, '');
  assert.match(text, /^\d{14}\.000001Z$/);
  assert.equal(verified({ changeStatement: genTimeAs(text) }).genTime.toString(), genTime.toString());
});

const beforeAll = Temporal.Instant.from('2001-01-01T00:00:00Z');
/** SEQUENCE, length, INTEGER, 1, version. */
const asVersion2 = (statement: Uint8Array<ArrayBuffer>) => statement.with(4, 2);
const withByteAfter = (statement: Uint8Array<ArrayBuffer>) => Uint8Array.of(...statement, 0);
const refusals: readonly (readonly [string, StampErrorCode, () => unknown])[] = [
  ['a refusal', 'stamp-rejected', () => verified({ status: 2, withoutToken: true })],
  ['a refusal with a token', 'stamp-rejected', () => verified({ status: 2 })],
  ['a promise to answer later', 'stamp-rejected', () => verified({ status: 3, withoutToken: true })],
  ['a grant without a token', 'stamp-token-missing', () => verified({ withoutToken: true })],
  ['a token that is no SignedData', 'stamp-content-type', () => verified({ tokenOid: '1.2.840.113549.1.7.1' })],
  ['a token around something else', 'stamp-content-type', () => verified({ contentOid: '1.2.840.113549.1.7.1' })],
  ['another imprint', 'stamp-imprint', () => verified({ imprint: imprintOf(utf8('other')) })],
  ['an imprint of another algorithm', 'stamp-imprint', () => verified({ imprintOid: sha512Digest.oid })],
  ['another nonce', 'stamp-nonce', () => verified({ nonce: nonce.toReversed() })],
  ['no nonce', 'stamp-nonce', () => verifyStampResponse(forgeResponse({ imprint, signer }), expected)],
  ['local time', 'stamp-time-malformed', () => verified({ changeStatement: genTimeAs('20260102030405') })],
  [
    'a day that no calendar has',
    'stamp-time-malformed',
    () => verified({ changeStatement: genTimeAs('20260230030405Z') }),
  ],
  [
    'a fraction with an end zero',
    'stamp-time-malformed',
    () => verified({ changeStatement: genTimeAs('20260102030405.50Z') }),
  ],
  ['two signers', 'stamp-signers', () => verified({ signers: 2 })],
  ['no signer', 'stamp-signers', () => verified({ signers: 0 })],
  ['no signed attributes', 'stamp-attributes', () => verified({ withoutAttributes: true })],
  ['attributes of another type', 'stamp-attributes', () => verified({ attributeOid: '1.2.840.113549.1.7.1' })],
  ['the digest of another statement', 'stamp-message-digest', () => verified({ messageDigest: new Uint8Array(32) })],
  ['SHA-1', 'stamp-algorithm', () => verified({ digest: sha1Digest, signatureOid: '1.2.840.10045.4.1' })],
  ['an algorithm of another digest', 'stamp-algorithm', () => verified({ signatureOid: '1.2.840.10045.4.3.4' })],
  ['an algorithm of another kind of key', 'stamp-algorithm', () => verified({ signatureOid: '1.2.840.113549.1.1.1' })],
  ['no certificate', 'stamp-certificate-missing', () => verified({ certificates: [] })],
  [
    'only the certificate of another',
    'stamp-certificate-missing',
    () => verified({ certificates: [root.certificate] }),
  ],
  ['no reference to a certificate', 'stamp-certificate-reference', () => verified({ referenceTo: null })],
  [
    'a reference to another certificate',
    'stamp-certificate-reference',
    () => verified({ referenceTo: root.certificate }),
  ],
  ['a time before the certificate', 'stamp-certificate-expired', () => verified({ genTime: beforeAll })],
  ['a certificate of another root', 'stamp-certificate-untrusted', () => verified({}, [stranger().certificate])],
  ['no root at all', 'stamp-certificate-untrusted', () => verified({}, [])],
  [
    'bytes after the end',
    'stamp-not-der',
    () => verifyStampResponse(Uint8Array.of(...forgeResponse(good), 0), expected),
  ],
  ['a page of text', 'stamp-not-der', () => verifyStampResponse(utf8('<!doctype html>'), expected)],
  ['another structure', 'stamp-malformed', () => verifyStampResponse(Uint8Array.of(0x30, 3, 2, 1, 0), expected)],
  ['a statement of another version', 'stamp-malformed', () => verified({ changeStatement: asVersion2 })],
  ['a byte after the statement', 'stamp-not-der', () => verified({ changeStatement: withByteAfter })],
  ['more than 64 KiB', 'stamp-too-long', () => verifyStampResponse(new Uint8Array(65_537), expected)],
];
const stranger = (): typeof root => certificates.issue({ subject: 'Root', extensions: rootExtensions });

for (const [what, code, run] of refusals) test(`refused as ${code}: ${what}`, () => fails(run, code));

const notForStamping = signerExtensions.filter((line) => !line.startsWith('extendedKeyUsage'));
for (const [what, extensions] of [
  ['none', notForStamping],
  ['not critical', [...notForStamping, 'extendedKeyUsage = timeStamping']],
  ['not alone', [...notForStamping, 'extendedKeyUsage = critical,timeStamping,codeSigning']],
  ['another', [...notForStamping, 'extendedKeyUsage = critical,emailProtection']],
  [
    'with a key usage beyond signing',
    signerExtensions.map((line) => line.replace('digitalSignature', '$&,keyAgreement')),
  ],
] as const)
  test(`a certificate may stamp only if that is its critical and only usage: ${what}`, () => {
    const forgery = { ...good, signer: signerWith(...extensions) };
    fails(() => verifyStampResponse(forgeResponse(forgery), expected), 'stamp-certificate-usage');
    assert.equal(opensslAccepts(forgeResponse(forgery)), false);
  });

test('a short RSA key is refused', () => {
  const short = certificates.issue({ subject: 'Signer', extensions: signerExtensions, issuer: root, kind: 'rsa1024' });
  fails(() => verified({ signer: short }), 'stamp-algorithm');
});

test('a chain goes through what was sent, but only through authorities, and no further than they allow', () => {
  const below = (extensions: readonly string[]): Stamp => {
    const middle = certificates.issue({ subject: 'Middle', extensions, issuer: root });
    const leaf = certificates.issue({ subject: 'Signer', extensions: signerExtensions, issuer: middle });
    return verified({ signer: leaf, certificates: [leaf.certificate, middle.certificate] });
  };
  assert.equal(below(rootExtensions).serial, '05');
  fails(() => below(['basicConstraints = critical,CA:FALSE']), 'stamp-certificate-untrusted');
  const strict = certificates.issue({
    subject: 'Strict',
    extensions: ['basicConstraints = critical,CA:TRUE,pathlen:0'],
  });
  const middle = certificates.issue({ subject: 'Middle', extensions: rootExtensions, issuer: strict });
  const leaf = certificates.issue({ subject: 'Signer', extensions: signerExtensions, issuer: middle });
  const forgery = { signer: leaf, certificates: [leaf.certificate, middle.certificate] };
  fails(() => verified(forgery, [strict.certificate]), 'stamp-certificate-untrusted');
  assert.equal(verified(forgery, [middle.certificate]).serial, '05');
});

test('each certificate of the chain must be good at the time of the stamp', () => {
  const brief = certificates.issue({ subject: 'Brief', extensions: rootExtensions, days: 2 });
  const leaf = certificates.issue({ subject: 'Signer', extensions: signerExtensions, issuer: brief });
  const at = (days: number): Stamp =>
    verified({ signer: leaf, genTime: Temporal.Now.instant().add({ hours: 24 * days }) }, [brief.certificate]);
  assert.equal(at(1).serial, '05');
  fails(() => at(3), 'stamp-certificate-untrusted');
  fails(() => at(31), 'stamp-certificate-expired');
});

test('a signer may be named by its key identifier', () => {
  const text = execFileSync(
    'openssl',
    ['x509', '-in', signer.certificatePath, '-noout', '-ext', 'subjectKeyIdentifier'],
    {
      encoding: 'utf8',
      stdio: 'pipe',
    },
  );
  const keyIdentifier = Uint8Array.fromHex(/(?:[0-9A-F]{2}:){19}[0-9A-F]{2}/.exec(text)?.[0].replaceAll(':', '') ?? '');
  assert.equal(verified({ keyIdentifier }).serial, '05');
  fails(() => verified({ keyIdentifier: keyIdentifier.toReversed() }), 'stamp-certificate-missing');
});

test('whoever does not know a root learns what is signed, and by whom', () => {
  const stamp = verifyStampResponse(forgeResponse(good), { imprint });
  assert.equal(stamp.authority, 'CN=Signer');
});

test('no flipped bit changes what a stamp says; in what is signed, each is refused', () => {
  const response = forgeResponse(good);
  const before = verifyStampResponse(response, expected);
  const token = readStampResponse(response);
  const signature = new Uint8Array(token.signer.signature.buffer);
  const held = [token.statement, token.signedAttributes ?? new Uint8Array(), signature, signer.certificate.raw].map(
    (part) => ({ from: Buffer.from(response).indexOf(part), length: part.length }),
  );
  assert.ok(held.every(({ from, length }) => from > 0 && length > 60));
  let refused = 0;
  for (let bit = 0; bit < response.length * 8; bit += 1) {
    const at = bit >> 3;
    const flipped = Uint8Array.from(response);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7));
    try {
      const { token: _, ...says } = verifyStampResponse(flipped, expected);
      const { token: __, ...said } = before;
      assert.deepEqual({ ...says, genTime: String(says.genTime) }, { ...said, genTime: String(said.genTime) });
      assert.ok(!held.some(({ from, length }) => at >= from && at < from + length), `bit ${bit} is signed`);
    } catch (error) {
      if (!(error instanceof StampError)) throw error;
      refused += 1;
    }
  }
  assert.ok(refused > response.length * 8 * 0.9, `${refused} of ${response.length * 8} refused`);
});
