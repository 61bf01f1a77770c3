/** The key files of a deployment, in `<data>/keys`, 0600 each. They are made at the first start. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteSigner } from '@amanat/ledger';
import { promiseKeyName } from '@amanat/ledger';
import { ciphers, ed25519Signer } from './ciphers.ts';

export interface DeploymentKeys {
  readonly intakeKey: { readonly publicKey: Uint8Array; readonly fingerprint: string };
  readonly promiseSigner: NoteSigner;
  /** The word that a desk or an office gives so that its complaints count against the reserve. */
  readonly deskKey: string;
  /** True if the private half of the intake key lay on this machine at the start: no ceremony was held, or it was put back. */
  readonly intakePrivateKeyIsHere: boolean;
  readonly folder: string;
}

export const intakePrivateFile = 'intake-private.key';
export const intakePublicFile = 'intake-public.key';

/** @throws Error if a key file does not hold a key */
export function openDeploymentKeys(dataDir: string, origin: string): DeploymentKeys {
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const publicFile = join(folder, intakePublicFile);
  const privateFile = join(folder, intakePrivateFile);
  // The private half is written first: a power cut between the two leaves what the other is made from.
  if (!existsSync(publicFile)) write(publicFile, ciphers.publicKeyOf(readOrDraw(privateFile, 32)));
  const publicKey = readKeyFile(publicFile, 32);
  const signer = ed25519Signer(readOrDraw(join(folder, 'promise.key'), 32));
  return {
    intakeKey: { publicKey, fingerprint: ciphers.sha256(publicKey).toHex() },
    promiseSigner: { name: promiseKeyName(origin), ...signer },
    deskKey: readOrDraw(join(folder, 'desk.key'), 15).toHex(),
    intakePrivateKeyIsHere: existsSync(privateFile),
    folder,
  };
}

/** Raw X25519 private key of the intake key, before the ceremony: for tests. @throws Error if it is not here */
export const readIntakePrivateKey = (dataDir: string): Uint8Array =>
  readKeyFile(join(dataDir, 'keys', intakePrivateFile), 32);

function readOrDraw(file: string, lengthBytes: number): Uint8Array {
  if (!existsSync(file)) write(file, ciphers.random(lengthBytes));
  return readKeyFile(file, lengthBytes);
}

function write(file: string, key: Uint8Array): void {
  writeFileSync(file, `${key.toHex()}\n`, { mode: 0o600, flag: 'wx', flush: true });
  chmodSync(file, 0o600);
}

/** In hexadecimal, and nothing else. @throws Error, without what the file holds */
export function readKeyFile(file: string, lengthBytes: number): Uint8Array {
  const text = readFileSync(file, 'utf8').trim();
  if (text.length !== lengthBytes * 2 || !/^[0-9a-f]*$/.test(text)) throw new Error(`${file} does not hold a key`);
  return Uint8Array.fromHex(text);
}
