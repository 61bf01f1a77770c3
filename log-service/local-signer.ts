/**
 * The signer, with a memory of its own (spec section 11, rules 5 and 6): it signs only what extends what it signed last,
 * and remembers durably before a signature leaves. So whoever owns the database can neither fork the log nor roll it
 * back, unless this folder is theirs too.
 */
import {
  type Checkpoint,
  encodeCheckpointText,
  encodeVerifierKey,
  equalBytes,
  LedgerError,
  parseCheckpointText,
  signNote,
  verifyConsistency,
} from '@amanat/ledger';
import { ed25519Signer, sha256 } from '@amanat/node-crypto';
import type { SignAnswer, Signer, SignRequest } from './signer.ts';
import { SignerError } from './signer-error.ts';
import {
  drawSeed,
  dropOlderSeed,
  keepFrozen,
  keepLastSigned,
  keepRetiredKeys,
  loadFrozen,
  loadLastSigned,
  loadRetiredKeys,
  loadSeeds,
  makeSigner,
  openSignerFolder,
} from './signer-folder.ts';
import { makeLockFile, underLock } from './signer-lock.ts';

export interface LocalSignerOptions {
  /** Nobody else's; made if it is not there. */
  readonly folder: string;
  readonly origin: string;
  /** How long another process may hold the folder; 10 s. */
  readonly patienceMs?: number;
  /** For tests that end the program there: what is to be signed is remembered, and not yet signed. */
  readonly reached?: (point: 'after-memory') => void;
}

/** What a signer remembers, for the operator. */
export interface SignerState {
  readonly origin: string;
  /** Size of the last checkpoint it signed; 0 for none. */
  readonly size: number;
  /** Verifier keys in use, the older first. */
  readonly keys: readonly string[];
  /** Verifier keys that signed this log before. */
  readonly retiredKeys: readonly string[];
  /** Why it signs nothing any more. */
  readonly frozen?: string;
}

export interface LocalSigner extends Signer {
  describe(): Promise<SignerState>;
  /** Draws a second key: from now on each checkpoint has two lines. Returns its verifier key. @throws SignerError `signer-rotates-already` */
  rotate(): Promise<string>;
  /** Ends the use of the older key and destroys its seed. Returns its verifier key. @throws SignerError `signer-rotates-not` */
  retire(): Promise<string>;
  /** From now on nothing is signed for this origin, ever. `reason` is one line. */
  freeze(reason: string): Promise<void>;
}

const usualPatienceMs = 10_000;

/** @throws SignerError if the folder is another log's, is not private, or lacks one of its files */
export async function openLocalSigner(options: LocalSignerOptions): Promise<LocalSigner> {
  const { folder, origin, patienceMs = usualPatienceMs, reached } = options;
  await openSignerFolder(folder);
  makeLockFile(folder);
  // In this process in the order asked; between processes by the lock.
  let last: Promise<unknown> = Promise.resolve();
  function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(() => underLock(folder, patienceMs, work));
    last = result.catch(() => undefined);
    return result;
  }

  const keysInUse = async (): Promise<readonly string[]> =>
    (await loadSeeds(folder)).map((seed) => encodeVerifierKey(origin, ed25519Signer(seed).publicKey, sha256));

  async function sign(request: SignRequest): Promise<SignAnswer> {
    if ((await loadFrozen(folder)) !== undefined) return { kind: 'refused', reason: 'frozen' };
    const asked = parseExactly(request.text);
    if (asked === undefined) return { kind: 'refused', reason: 'malformed' };
    if (asked.origin !== origin) return { kind: 'refused', reason: 'wrong-origin' };
    const memory = await loadMemory(folder, origin);
    if (request.oldSize !== memory.size || asked.size < memory.size) return { kind: 'other-size', size: memory.size };
    if (!follows(asked, memory, request.proof)) return { kind: 'refused', reason: 'not-consistent' };
    // The keys are read before anything is remembered: a folder without its key must not move on.
    const signers = (await loadSeeds(folder)).map((seed) => ({ name: origin, ...ed25519Signer(seed) }));
    if (asked.text !== memory.text) await keepLastSigned(folder, asked.text);
    reached?.('after-memory');
    const lines = signers.map((signer) => signNote(asked.text, signer, sha256).slice(asked.text.length + 1));
    return { kind: 'signed', lines };
  }

  await alone(() => makeSigner(folder, origin));
  await alone(keysInUse);

  return {
    verifierKeys: () => alone(keysInUse),
    sign: (request) => alone(() => sign(request)),
    describe: () =>
      alone(async () => {
        const { size } = await loadMemory(folder, origin);
        const keys = await keysInUse();
        const retiredKeys = (await loadRetiredKeys(folder)).filter((key) => !keys.includes(key));
        const frozen = await loadFrozen(folder);
        return { origin, size, keys, retiredKeys, ...(frozen === undefined ? {} : { frozen }) };
      }),
    rotate: () =>
      alone(async () => {
        if ((await keysInUse()).length > 1) throw new SignerError('signer-rotates-already');
        await drawSeed(folder, 'log-next.key');
        const [, next = ''] = await keysInUse();
        return next;
      }),
    retire: () =>
      alone(async () => {
        const [older = '', next] = await keysInUse();
        if (next === undefined) throw new SignerError('signer-rotates-not');
        const retired = await loadRetiredKeys(folder);
        if (!retired.includes(older)) await keepRetiredKeys(folder, [...retired, older]);
        await dropOlderSeed(folder);
        return older;
      }),
    freeze: (reason) => alone(async () => keepFrozen(folder, reason.replaceAll(/\s+/g, ' ').trim())),
  };
}

/** Read at each signature, never held: another process may have signed since. @throws SignerError */
async function loadMemory(folder: string, origin: string): Promise<Checkpoint> {
  const memory = await loadLastSigned(folder);
  if (memory.origin !== origin) throw new SignerError('signer-origin-differs');
  return memory;
}

/** Exactly three lines: whoever reads a checkpoint may read more into extension lines than we would know of. */
function parseExactly(text: string): Checkpoint | undefined {
  try {
    const checkpoint = parseCheckpointText(text);
    return encodeCheckpointText(checkpoint) === text ? checkpoint : undefined;
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

/** Whether `asked` is at least as large as `memory` and extends it. */
function follows(asked: Checkpoint, memory: Checkpoint, proof: readonly Uint8Array[]): boolean {
  // Everything extends the empty tree, and nothing proves it.
  if (memory.size === 0) return proof.length === 0 && (asked.size > 0 || equalBytes(asked.root, memory.root));
  try {
    const { size: oldSize, root: oldRoot } = memory;
    verifyConsistency({ oldSize, oldRoot, newSize: asked.size, newRoot: asked.root, proof }, sha256);
    return true;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}
