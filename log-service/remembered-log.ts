/**
 * What a checker remembers of a log between two runs: the last note that held, so that the log cannot go back behind it
 * unseen; and, of a log that did, both notes. They are signed: whoever gets them needs to trust nobody.
 *
 *     checkpoint          the last note that held
 *     evidence/<size>-<first digits of the root>      notes that cannot both be of one log
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Checkpoint,
  LedgerError,
  type TrustPolicy,
  type VerifiedCheckpoint,
  verifyCheckpoint,
  type VerifyEd25519,
} from '@amanat/ledger';
import { flushFolder, readIfThere, writeWhole } from './durable-file.ts';
import { LogProblem } from './log-problem.ts';

export interface RememberedLog {
  /** `undefined` if nothing is remembered yet. @throws LogProblem `memory-damaged` if it is no note of these logs */
  load(policy: TrustPolicy, verify: VerifyEd25519): Promise<VerifiedCheckpoint | undefined>;
  /** Durable when it resolves. */
  keep(note: string): Promise<void>;
  /** Gives the folder in which they lie. What lies there is never overwritten by another note. */
  keepEvidence(notes: readonly (Pick<Checkpoint, 'size' | 'root'> & { readonly note: string })[]): Promise<string>;
}

export function openRememberedLog(folder: string): RememberedLog {
  const file = join(folder, 'checkpoint');
  const evidence = join(folder, 'evidence');
  return {
    async load(policy, verify) {
      const bytes = await readIfThere(file);
      return bytes === undefined ? undefined : verifiedMemory(bytes, policy, verify);
    },
    async keep(note) {
      await writeWhole(file, note);
      await flushFolder(folder);
    },
    async keepEvidence(notes) {
      for (const { size, root, note } of notes) {
        const path = join(evidence, `${size}-${root.toHex().slice(0, 16)}`);
        if (!existsSync(path)) await writeWhole(path, note);
      }
      for (const each of [evidence, folder]) await flushFolder(each);
      return evidence;
    },
  };
}

/** Only the log's own signature counts: whom a policy asks for besides may have changed since. */
function verifiedMemory(bytes: Uint8Array, policy: TrustPolicy, verify: VerifyEd25519): VerifiedCheckpoint {
  const note = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const origin = note.slice(0, note.indexOf('\n'));
  try {
    const keys = policy.logs.map(({ key }) => key).filter(({ name }) => name === origin);
    return verifyCheckpoint(note, { origin, keys }, verify);
  } catch (error) {
    if (error instanceof LedgerError) throw new LogProblem('memory-damaged', { path: 'checkpoint' });
    throw error;
  }
}
