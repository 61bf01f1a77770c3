/** Stamps of one published checkpoint by all authorities of a deployment. */
import { type AskOptions, askAuthority, type StampAuthority, type StampedBytes } from './stamp-authority.ts';
import { StampError, type StampErrorCode } from './stamp-error.ts';

export type StampOutcome =
  | ({ readonly kind: 'stamped' } & StampedBytes)
  | { readonly kind: 'failed'; readonly authority: string; readonly code: StampErrorCode };

async function outcomeOf(authority: StampAuthority, bytes: Uint8Array, options: AskOptions): Promise<StampOutcome> {
  try {
    return { kind: 'stamped', ...(await askAuthority(authority, bytes, options)) };
  } catch (error) {
    const code = error instanceof StampError ? error.code : 'authority-failed';
    return { kind: 'failed', authority: authority.name, code };
  }
}

/**
 * Asks all at once; takes as long as the slowest, `timeoutMs` at most. Never throws: a stamp adds to a checkpoint that
 * is already published, and an authority must not be able to stop the log.
 *
 * @param checkpoint - the exact bytes of the published file; cosignatures added later change the file, not the stamp
 * @returns one outcome for each authority, in their order
 */
export async function stampCheckpoint(
  authorities: readonly StampAuthority[],
  checkpoint: Uint8Array,
  options: AskOptions,
): Promise<readonly StampOutcome[]> {
  return Promise.all(authorities.map((authority) => outcomeOf(authority, checkpoint, options)));
}
