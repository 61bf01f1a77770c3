/** What a witness answers to `add-checkpoint` (spec section 6), in that order of checks. */
import {
  type AddCheckpoint,
  appendSignatureLines,
  type Checkpoint,
  cosign,
  emptyRoot,
  equalBytes,
  isLineBy,
  LedgerError,
  parseAddCheckpoint,
  parseCheckpointText,
  parseNoteUnverified,
  signatureLine,
  type VerifierKey,
  verifyConsistency,
  verifyNote,
} from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import type { Answered } from './signer-listener.ts';
import { sizeType } from './signer-server.ts';
import type { WitnessKey } from './witness-key.ts';
import type { RememberedHead, WitnessMemory } from './witness-memory.ts';

export interface WitnessState {
  readonly key: WitnessKey;
  readonly memory: WitnessMemory;
  /** Of one name several: that log's keys rotate. */
  readonly logs: readonly VerifierKey[];
  readonly now: () => Temporal.Instant;
}

export function answerAddCheckpoint(body: string, state: WitnessState): Answered {
  const asked = parseRequest(body);
  if (asked === undefined) return { status: 400, body: 'not an add-checkpoint request\n' };
  const { origin, oldSize, proof, checkpoint: note, head } = asked;
  const keys = state.logs.filter(({ name }) => name === origin);
  if (keys.length === 0) return { status: 404, body: 'unknown log\n' };
  if (!isSignedBy(note, keys)) return { status: 403, body: 'invalid signature\n' };
  const size = head?.size ?? 0;
  if (oldSize > size) return { status: 400, body: 'old size above the size\n' };
  const old = state.memory.load(origin);
  if (oldSize !== old.size) return otherSize(old.size);
  if (head === undefined || !follows(head, old, proof))
    return { status: 422, body: 'the consistency proof does not hold\n' };
  return cosignAndKeep(note, head, old, keys, state);
}

const otherSize = (size: number): Answered => ({ status: 409, body: `${size}\n`, type: sizeType });

interface ParsedRequest extends AddCheckpoint {
  readonly origin: string;
  /** `undefined`: of size 0 with another root than the empty tree's, which is refused later than what is no checkpoint. */
  readonly head: Checkpoint | undefined;
}

/** The text alone is read here: whatever is wrong with the lines under it is a signature that does not hold. */
function parseRequest(body: string): ParsedRequest | undefined {
  let origin = '';
  try {
    const request = parseAddCheckpoint(body);
    const cut = request.checkpoint.lastIndexOf('\n\n');
    if (cut < 0) return undefined;
    const text = request.checkpoint.slice(0, cut + 1);
    origin = text.slice(0, text.indexOf('\n'));
    return { ...request, origin, head: parseUnlessWrongRoot(text) };
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

function parseUnlessWrongRoot(text: string): Checkpoint | undefined {
  try {
    return parseCheckpointText(text);
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'empty-root') return undefined;
    throw error;
  }
}

function isSignedBy(note: string, keys: readonly VerifierKey[]): boolean {
  try {
    verifyNote(note, keys, verifyEd25519);
    return true;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}

/** From what is remembered, never from a root that came with the request. */
function follows(head: Checkpoint, old: RememberedHead, proof: readonly Uint8Array[]): boolean {
  if (old.size === 0) return proof.length === 0 && (head.size > 0 || equalBytes(head.root, emptyRoot));
  try {
    const claim = { oldSize: old.size, oldRoot: old.root, newSize: head.size, newRoot: head.root, proof };
    verifyConsistency(claim, sha256);
    return true;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}

/** Stored first, then answered; between comparing and storing another may have come before us. */
function cosignAndKeep(
  note: string,
  head: Checkpoint,
  old: RememberedHead,
  keys: readonly VerifierKey[],
  { key, memory, now }: WitnessState,
): Answered {
  const second = memory.nextTime(Math.floor(now().epochMilliseconds / 1000));
  if (second === undefined) return { status: 503, body: 'the clock of this witness went back\n' };
  const line = cosign(head.text, second, key, sha256);
  // Only lines that were verified are shown to others later.
  const logLines = parseNoteUnverified(note).lines.filter((each) => keys.some((known) => isLineBy(each, known)));
  const kept = appendSignatureLines(`${head.text}\n${logLines.map(signatureLine).join('')}`, [line]);
  if (!memory.replace(head.origin, old, { size: head.size, root: head.root, note: kept }))
    return otherSize(memory.load(head.origin).size);
  return { status: 200, body: line };
}
