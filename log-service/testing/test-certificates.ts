/** Certificates of invented authorities, made with `openssl` for a test. A machine without it fails the test. */
import { execFileSync } from 'node:child_process';
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type KeyKind = 'p256' | 'p384' | 'rsa' | 'rsa1024' | 'ed25519';

export interface IssuedCertificate {
  readonly pem: string;
  readonly certificate: X509Certificate;
  readonly key: KeyObject;
  /** In the folder of the maker, for `openssl`. */
  readonly certificatePath: string;
  readonly keyPath: string;
}

export interface CertificateWish {
  readonly subject: string;
  /** Lines of an `openssl` extension section. */
  readonly extensions: readonly string[];
  readonly kind?: KeyKind;
  /** Self-signed if left out. */
  readonly issuer?: IssuedCertificate;
  /** From now; 30 if left out. */
  readonly days?: number;
}

export interface CertificateMaker {
  readonly folder: string;
  issue(wish: CertificateWish): IssuedCertificate;
  remove(): void;
}

export const rootExtensions: readonly string[] = [
  'basicConstraints = critical,CA:TRUE',
  'keyUsage = critical,keyCertSign',
  'subjectKeyIdentifier = hash',
];
export const signerExtensions: readonly string[] = [
  'basicConstraints = critical,CA:FALSE',
  'keyUsage = critical,digitalSignature',
  'extendedKeyUsage = critical,timeStamping',
  'subjectKeyIdentifier = hash',
];

const keyArguments: Readonly<Record<KeyKind, readonly string[]>> = {
  p256: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  rsa: ['-newkey', 'rsa:2048'],
  rsa1024: ['-newkey', 'rsa:1024'],
  ed25519: ['-newkey', 'ed25519'],
};

/** Each with the next serial. The folder goes when the process ends, or before. */
export function certificateMaker(): CertificateMaker {
  const folder = mkdtempSync(join(tmpdir(), 'amanat-stamps-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  let count = 0;
  return {
    folder,
    remove,
    issue({ subject, extensions, kind = 'p256', issuer, days = 30 }) {
      count += 1;
      const file = (ending: string): string => join(folder, `${count}.${ending}`);
      writeFileSync(file('cnf'), ['[req]', 'distinguished_name = dn', '[dn]', '[ext]', ...extensions, ''].join('\n'));
      const openssl = (...more: readonly string[]): void =>
        void execFileSync('openssl', [...more], { stdio: ['ignore', 'ignore', 'pipe'] });
      const config = ['-config', file('cnf'), '-subj', `/CN=${subject}`, '-nodes', '-keyout', file('key')];
      const serial = ['-days', String(days), '-set_serial', String(0x80 + count)];
      if (issuer === undefined)
        openssl('req', '-x509', ...keyArguments[kind], ...config, ...serial, '-extensions', 'ext', '-out', file('pem'));
      else {
        openssl('req', ...keyArguments[kind], ...config, '-out', file('csr'));
        const signedBy = ['-CA', issuer.certificatePath, '-CAkey', issuer.keyPath];
        const wished = ['-extfile', file('cnf'), '-extensions', 'ext'];
        openssl('x509', '-req', '-in', file('csr'), ...signedBy, ...serial, ...wished, '-out', file('pem'));
      }
      const pem = readFileSync(file('pem'), 'utf8');
      return {
        pem,
        certificate: new X509Certificate(pem),
        key: createPrivateKey(readFileSync(file('key'))),
        certificatePath: file('pem'),
        keyPath: file('key'),
      };
    },
  };
}
