/** Sizes, indexes and times as the log's formats write them: one spelling for each number, and none that is inexact. */
import { LedgerError } from './ledger-error.ts';

/** 2^53 − 1 has so many digits: what is longer is refused before any arithmetic. */
const maxDigits = 16;

/** @throws LedgerError `number-malformed` for a sign, a leading zero, other digits; `number-too-large` above 2^53 − 1 */
export function parseDecimal(text: string): number {
  if (!/^(?:0|[1-9][0-9]*)$/.test(text)) throw new LedgerError('number-malformed');
  if (text.length > maxDigits || BigInt(text) > BigInt(Number.MAX_SAFE_INTEGER))
    throw new LedgerError('number-too-large');
  return Number(text);
}

/** @throws LedgerError `number-malformed` for what is not whole and ≥ 0; `number-too-large` above 2^53 − 1 */
export function encodeDecimal(number: number): string {
  requireCount(number);
  return String(number);
}

/** @throws LedgerError as {@link encodeDecimal} */
export function requireCount(number: number): void {
  if (!Number.isInteger(number) || number < 0) throw new LedgerError('number-malformed');
  if (!Number.isSafeInteger(number)) throw new LedgerError('number-too-large');
}
