/**
 * The folder of a witness:
 *
 *     witness.key      its one key and name
 *     witness.sqlite   what it cosigned last, for each log
 *     logs             verifier keys of logs to cosign for, one a line, `#` for remarks; besides those of the command line
 *
 * Memory is made before the key, so that a key without memory is known to have lost it, and is never used again.
 */
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { LedgerError, parseVerifierKey, type VerifierKey } from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';
import { WitnessError } from './witness-error.ts';
import { drawWitnessKey, parseWitnessKey, type WitnessKey } from './witness-key.ts';
import { openWitnessMemory, type WitnessMemory } from './witness-memory.ts';

export interface WitnessFolder {
  readonly key: WitnessKey;
  readonly memory: WitnessMemory;
}

/**
 * `name` is the witness's for those who configure it; without it the folder's own, or a new one.
 *
 * @throws WitnessError; LedgerError `key-malformed` for a new name with spaces or `+`
 */
export function openWitnessFolder(folder: string, name?: string): WitnessFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32' && (lstatSync(folder).mode & 0o077) !== 0)
    throw new WitnessError('witness-folder-not-private');
  const keyFile = join(folder, 'witness.key');
  const memoryFile = join(folder, 'witness.sqlite');
  const hasKey = existsSync(keyFile);
  if (hasKey && !existsSync(memoryFile)) throw new WitnessError('witness-memory-missing');
  const memory = openWitnessMemory(memoryFile);
  try {
    if (!hasKey) {
      if (!memory.isEmpty()) throw new WitnessError('witness-key-missing');
      writeDurably(folder, keyFile, drawWitnessKey(name ?? 'amanat-witness'));
    }
    const key = parseWitnessKey(readFileSync(keyFile, 'utf8'));
    if (name !== undefined && name !== key.name) throw new WitnessError('witness-name-differs');
    return { key, memory };
  } catch (error) {
    memory.close();
    throw error;
  }
}

/** Of the folder's `logs` file, if it has one. @throws WitnessError `witness-logs-wrong` */
export function readWitnessLogs(folder: string): readonly VerifierKey[] {
  const file = join(folder, 'logs');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map(parseWitnessLog);
}

/** A verifier key, alone or before `=URL` or ` URL`: where the log is published, for people. @throws WitnessError `witness-logs-wrong` */
export function parseWitnessLog(text: string): VerifierKey {
  const [key = ''] = text.trim().split(/=(?=https?:)|\s+/, 1);
  try {
    return parseVerifierKey(key, sha256);
  } catch (error) {
    if (error instanceof LedgerError) throw new WitnessError('witness-logs-wrong');
    throw error;
  }
}

function writeDurably(folder: string, path: string, text: string): void {
  const file = openSync(`${path}.new`, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.new`, path);
  if (process.platform === 'win32') return;
  const { uid, gid } = lstatSync(folder);
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
