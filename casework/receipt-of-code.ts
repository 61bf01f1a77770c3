/**
 * The receipt for whoever holds a code: the lodged event, sealed as it is committed, with its proof. What came later by
 * code is not in it, and a cover code opens the very same, so that it tells nothing to whoever reads it.
 */
import { encodeReceipt } from '@amanat/ledger';
import type { Code } from '@amanat/sealing';
import type { CoverGuesses } from './cover-guesses.ts';
import type { Deployment } from './deployment.ts';
import { promisedUntilOf, seenByCode } from './seen-by-code.ts';
import type { ReceiptAnswer } from './views.ts';

/** `undefined` for a code that opens nothing here. */
export async function receiptOfCode(
  code: Code,
  guesses: CoverGuesses,
  deployment: Deployment,
): Promise<ReceiptAnswer | undefined> {
  const seen = await seenByCode(code, guesses, deployment);
  if (seen === undefined) return undefined;
  const { lodged, body: event, place } = seen;
  if (place.kind === 'waiting') return { kind: 'waiting', promisedUntil: promisedUntilOf(event) };
  const { salt, body } = lodged;
  const { anchor, index, proof, checkpoint } = place;
  return { kind: 'receipt', text: encodeReceipt({ salt, anchor, body, index, proof, checkpoint }) };
}
