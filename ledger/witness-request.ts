/**
 * What a log sends to a witness (C2SP tlog-witness, `add-checkpoint`):
 *
 *     old 32
 *     base64 hash, one a line, none if old is 0
 *
 *     the checkpoint, a signed note
 */
import { encodeDecimal, parseDecimal } from './decimal.ts';
import { LedgerError } from './ledger-error.ts';
import { encodeProofLines, maxProofHashes, parseProofLines } from './proof-hashes.ts';
import { maxNoteLetters } from './signed-note.ts';

export interface AddCheckpoint {
  /** What the log believes this witness to have cosigned last; 0 for nothing. */
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** The note as sent. Nothing of it is verified here. */
  readonly checkpoint: string;
}

const maxLetters = maxNoteLetters + 45 * (maxProofHashes + 1);

/** @throws LedgerError `too-many-hashes`, `hash-length`, and those of {@link encodeDecimal} */
export const encodeAddCheckpoint = ({ oldSize, proof, checkpoint }: AddCheckpoint): string =>
  `old ${encodeDecimal(oldSize)}\n${encodeProofLines(proof)}\n${checkpoint}`;

/** @throws LedgerError `witness-request-malformed`, and those of numbers, base64 and hashes */
export function parseAddCheckpoint(text: string): AddCheckpoint {
  const cut = text.indexOf('\n\n');
  if (cut < 0 || text.length > maxLetters) throw new LedgerError('witness-request-malformed');
  const [first = '', ...hashes] = text.slice(0, cut).split('\n');
  const checkpoint = text.slice(cut + 2);
  if (!first.startsWith('old ') || checkpoint === '') throw new LedgerError('witness-request-malformed');
  return { oldSize: parseDecimal(first.slice(4)), proof: parseProofLines(hashes), checkpoint };
}
