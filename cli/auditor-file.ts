/**
 * Who an auditor is to a log, in a folder of the auditor's own:
 *
 *     auditor.json       { "name": "bar-association", "seed": "auditor.seed", "identity": "auditor.age" }
 *     auditor.seed       hex seed of the Ed25519 key that signs challenges (0600)
 *     auditor.age        age identity that opens the answers (0600)
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { randomBytes } from 'node:crypto';
import { encodeVerifierKey, isAuditorName } from '@amanat/ledger';
import { type Auditor } from '@amanat/log-service';
import { ed25519Signer, sha256 } from '@amanat/node-crypto';
import { isRecord } from './api-client.ts';
import { readJsonFile } from './read-file.ts';
import { WrongUse } from './terminal.ts';

/** What the operator of a log writes into `auditors.json`. */
export interface AuditorLine {
  readonly name: string;
  readonly verifierKey: string;
  readonly recipient: string;
}

const signerOf = (name: string, seed: Uint8Array) => {
  const key = ed25519Signer(seed);
  return { name, publicKey: key.publicKey, sign: (bytes: Uint8Array) => key.sign(bytes) };
};

/** @throws WrongUse for a name that no log registers, or a folder that has an auditor's keys already */
export async function makeAuditor(name: string, folder: string): Promise<AuditorLine> {
  if (!isAuditorName(name)) throw new WrongUse('--name takes small letters, digits and hyphens: bar-association.');
  const file = join(folder, 'auditor.json');
  if (existsSync(file)) throw new WrongUse(`${folder} has the keys of an auditor already: name another folder.`);
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const seed = randomBytes(32);
  const identity = await generateX25519Identity();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secret = { mode: 0o600, flag: 'wx' };
  writeFileSync(join(folder, 'auditor.seed'), `${seed.toString('hex')}\n`, secret);
  writeFileSync(join(folder, 'auditor.age'), `${identity}\n`, secret);
  writeFileSync(file, `${JSON.stringify({ name, seed: 'auditor.seed', identity: 'auditor.age' })}\n`, secret);
  const verifierKey = encodeVerifierKey(name, signerOf(name, seed).publicKey, sha256);
  return { name, verifierKey, recipient: await identityToRecipient(identity) };
}

/** Paths in the file are beside it; a folder stands for the `auditor.json` in it. @throws WrongUse */
export async function readAuditor(given: string): Promise<Auditor> {
  const file = existsSync(join(given, 'auditor.json')) ? join(given, 'auditor.json') : given;
  const outside = readJsonFile(file);
  const { name, seed, identity } = isRecord(outside) ? outside : {};
  if (typeof name !== 'string' || !isAuditorName(name) || typeof seed !== 'string' || typeof identity !== 'string')
    throw new WrongUse(`${file} does not name an auditor, a seed and an identity: amanat monitor keygen makes one.`);
  const seedText = secretBeside(file, seed);
  const identityText = secretBeside(file, identity);
  if (!/^[0-9a-f]{64}$/.test(seedText)) throw new WrongUse(`The seed that ${file} names is not 64 hex digits.`);
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identityText);
  } catch {
    throw new WrongUse(`The identity that ${file} names is not one of age.`);
  }
  return {
    name,
    signer: signerOf(name, Uint8Array.fromHex(seedText)),
    decrypt: (answer) => decrypter.decrypt(answer),
  };
}

function secretBeside(file: string, path: string): string {
  try {
    return readFileSync(resolve(dirname(file), path), 'utf8').trim();
  } catch {
    throw new WrongUse(`A file that ${file} names cannot be read.`);
  }
}
