/**
 * What is known of a record's logs outside of its database: what their signers remember, what is published, and what
 * others have copied. Read before the record is, which then holds all that they knew, however long the audit takes.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  encodeVerifierKey,
  LedgerError,
  noteTextUnverified,
  parseCheckpointText,
  parseVerifierKey,
  type TreeHead,
  type VerifierKey,
} from '@amanat/ledger';
import { ed25519Signer, sha256 } from '@amanat/node-crypto';
import { openFolderSource } from './folder-source.ts';
import { LogProblem } from './log-problem.ts';
import { type LogSource, readCheckpointNote } from './log-source.ts';
import { SignerError } from './signer-error.ts';
import { loadLastSigned, loadRetiredKeys, loadSeeds } from './signer-folder.ts';

/** A note in a folder, as it was read: nothing of it is believed yet. */
export type OutsideNote =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly note: string; readonly head: TreeHead };

export interface OutsideLog {
  /** `undefined` if there is no folder. */
  readonly published: { readonly source: LogSource; readonly seen: OutsideNote } | undefined;
  readonly signer: { readonly head: TreeHead; readonly keys: readonly VerifierKey[] } | undefined;
}

export interface OutsideMirror {
  readonly source: LogSource;
  readonly seen: OutsideNote;
}

/** @throws SignerError if a signer is here and its memory cannot be read */
export async function lookAtLog(folders: {
  readonly published?: string | undefined;
  readonly signer?: string | undefined;
}): Promise<OutsideLog> {
  const { published, signer } = folders;
  return {
    // The signer is ahead of what is published, so that it is asked first.
    signer: signer === undefined || !existsSync(join(signer, 'last-signed')) ? undefined : await lookAtSigner(signer),
    published: published === undefined || !existsSync(published) ? undefined : await lookAtFolder(published),
  };
}

export async function lookAtFolder(folder: string): Promise<OutsideMirror> {
  const source = openFolderSource(folder);
  return { source, seen: await readNote(source) };
}

export async function readNote(source: LogSource): Promise<OutsideNote> {
  try {
    const note = await readCheckpointNote(source);
    return { kind: 'read', note, head: parseCheckpointText(noteTextUnverified(note)) };
  } catch (error) {
    if (error instanceof LogProblem && error.code === 'file-missing') return { kind: 'missing' };
    if (error instanceof LogProblem || error instanceof LedgerError) return { kind: 'unreadable' };
    throw error;
  }
}

async function lookAtSigner(folder: string) {
  const head = await loadLastSigned(folder);
  return { head, keys: await keysOf(folder, head.origin) };
}

/** None where the key itself is elsewhere, as in a folder that only remembers. */
async function keysOf(folder: string, origin: string): Promise<readonly VerifierKey[]> {
  try {
    const inUse = (await loadSeeds(folder)).map((seed) =>
      encodeVerifierKey(origin, ed25519Signer(seed).publicKey, sha256),
    );
    return [...inUse, ...(await loadRetiredKeys(folder))].map((key) => parseVerifierKey(key, sha256));
  } catch (error) {
    if (error instanceof SignerError && error.code === 'signer-key-missing') return [];
    throw error;
  }
}
