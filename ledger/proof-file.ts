/**
 * A proof to be checked without a network (C2SP tlog-proof, `.tlog-proof`):
 *
 *     c2sp.org/tlog-proof@v1
 *     extra base64, believed by nobody
 *     index 4
 *     base64 hash, one a line, the leaf's sibling first
 *
 *     the checkpoint, a signed note
 */
import { encodeBase64, parseBase64 } from './bytes.ts';
import { encodeDecimal, parseDecimal } from './decimal.ts';
import { LedgerError } from './ledger-error.ts';
import { encodeProofLines, parseProofLines } from './proof-hashes.ts';
import { maxNoteLetters } from './signed-note.ts';

export interface ProofFile {
  /** Whatever helps to rebuild the entry. Not authenticated. */
  readonly extra?: Uint8Array;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The note as it stands in the file. Nothing of it is verified here. */
  readonly checkpoint: string;
}

const firstLine = 'c2sp.org/tlog-proof@v1';
const maxLetters = 2 * maxNoteLetters;

/** @throws LedgerError `too-many-hashes`, `hash-length`, and those of {@link encodeDecimal} */
export function encodeProofFile({ extra, index, proof, checkpoint }: ProofFile): string {
  const extraLine = extra === undefined ? '' : `extra ${encodeBase64(extra)}\n`;
  return `${firstLine}\n${extraLine}index ${encodeDecimal(index)}\n${encodeProofLines(proof)}\n${checkpoint}`;
}

/** @throws LedgerError `proof-file-malformed`, `proof-file-too-long`, and those of numbers, base64 and hashes */
export function parseProofFile(text: string): ProofFile {
  if (text.length > maxLetters) throw new LedgerError('proof-file-too-long');
  const cut = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, Math.max(cut, 0)).split('\n');
  const checkpoint = text.slice(cut + 2);
  if (cut < 0 || first !== firstLine || checkpoint === '') throw new LedgerError('proof-file-malformed');
  const extra = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined;
  const index = lines.shift();
  if (!index?.startsWith('index ')) throw new LedgerError('proof-file-malformed');
  return {
    ...(extra === undefined ? {} : { extra: parseBase64(extra) }),
    index: parseDecimal(index.slice('index '.length)),
    proof: parseProofLines(lines),
    checkpoint,
  };
}
