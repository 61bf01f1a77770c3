/** What a test of the ledger asserts of a refusal, and how it reads published vectors. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerError, type LedgerErrorCode } from '../ledger-error.ts';

/** It throws a LedgerError, of one of these codes if any is given. */
export const fails = (run: () => unknown, ...codes: readonly LedgerErrorCode[]): void =>
  assert.throws(run, (error) => isOneOf(error, codes));

export const failsLater = (run: () => Promise<unknown>, ...codes: readonly LedgerErrorCode[]): Promise<void> =>
  assert.rejects(run, (error) => isOneOf(error, codes));

const isOneOf = (error: unknown, codes: readonly LedgerErrorCode[]): boolean =>
  error instanceof LedgerError && (codes.length === 0 || codes.includes(error.code));

export const vectorText = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../vectors', `${name}.json`), 'utf8');
