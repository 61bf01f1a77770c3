/**
 * Whether a record that comes from a backup is behind, or beside, what was signed or shown before: then signing must not
 * go on. Asked before anything runs on it.
 */
import {
  consistencyProof,
  emptyRoot,
  encodeCheckpointText,
  equalBytes,
  rootFromTiles,
  type TreeHead,
} from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';
import type { LogReads, LogState } from '@amanat/store';
import type { HaltCode } from './log-halt.ts';
import type { Signer } from './signer.ts';
import { tilesFrom } from './store-tiles.ts';
import type { Witness } from './witnesses.ts';

export type RestoredVerdict =
  | { readonly kind: 'holds' }
  | { readonly kind: 'unreachable' }
  /** Somebody has seen a larger log: so many entries are not here (fillers among them); `undefined` if only that it is larger is known. */
  | { readonly kind: 'behind'; readonly halt: HaltCode; readonly missing: number | undefined }
  /** Somebody has seen another log of the same name. */
  | { readonly kind: 'differs'; readonly halt: HaltCode };

/** What of the restored log is compared. `undefined` for a record that had no log yet. */
export interface RestoredLog {
  readonly reads: LogReads;
  readonly state: LogState;
}

/** A head that was signed: it must be an earlier state of this log, or this one. */
export async function compareWithHead({ reads, state }: RestoredLog, head: TreeHead): Promise<RestoredVerdict> {
  if (head.origin !== state.origin) return { kind: 'differs', halt: 'restored-differs' };
  if (head.size > state.size) return { kind: 'behind', halt: 'restored-below-signer', missing: head.size - state.size };
  const root = head.size === 0 ? emptyRoot : await rootFromTiles(head.size, tilesFrom(reads, state.logId), sha256);
  return equalBytes(root, head.root) ? { kind: 'holds' } : { kind: 'differs', halt: 'restored-differs' };
}

/** By asking for what it has signed already: that changes nothing in it. @throws SignerError if it does not answer */
export async function compareWithSigner(
  restored: RestoredLog,
  signer: Signer,
  lastSigned: TreeHead | undefined,
): Promise<RestoredVerdict> {
  const { origin, size, publishedSize } = restored.state;
  const { text, oldSize } = {
    text: encodeCheckpointText(lastSigned ?? { origin, size: 0, root: emptyRoot }),
    oldSize: lastSigned?.size ?? 0,
  };
  const answer = await signer.sign({ oldSize, proof: [], text });
  switch (answer.kind) {
    case 'signed':
      return { kind: 'holds' };
    case 'refused':
      return answer.reason === 'frozen'
        ? { kind: 'differs', halt: 'signer-frozen' }
        : { kind: 'differs', halt: 'restored-differs' };
    case 'other-size':
      if (answer.size < publishedSize) return { kind: 'differs', halt: 'signer-behind' };
      // It will ask for the proof when it signs next.
      if (answer.size <= size) return { kind: 'holds' };
      return { kind: 'behind', halt: 'restored-below-signer', missing: answer.size - size };
    default:
      throw new Error(`not handled: ${String(answer satisfies never)}`);
  }
}

/** By showing it the last published checkpoint, as a start of the server does. */
export async function compareWithWitness(
  { reads, state }: RestoredLog,
  witness: Witness,
  publishedNote: string,
): Promise<RestoredVerdict> {
  const { publishedSize, logId } = state;
  const read = tilesFrom(reads, logId);
  const proofFrom = (oldSize: number) => consistencyProof(oldSize, publishedSize, read, sha256);
  const answer = await witness.cosign(publishedNote, publishedSize, proofFrom).catch(() => undefined);
  if (answer === undefined || answer.kind === 'unreachable') return { kind: 'unreachable' };
  if (answer.kind === 'cosigned') return { kind: 'holds' };
  if (answer.reason === 'witness-inconsistent') return { kind: 'differs', halt: 'witness-inconsistent' };
  if (answer.size !== undefined && answer.size <= state.size) return { kind: 'holds' };
  const missing = answer.size === undefined ? undefined : answer.size - state.size;
  return { kind: 'behind', halt: 'witness-ahead', missing };
}
