/** Which failures may pass by themselves, and what the operator is told of one. */
import { StoreError } from '@amanat/store';
import { LogHalt } from './log-halt.ts';

/** False for what an operator has to decide, and for what the record says: there one begins anew from what it holds. */
export const isPassing = (error: unknown): boolean => !(error instanceof LogHalt || error instanceof StoreError);

/** Our codes and those of the system, such as `ENOSPC`; never a message, which may hold more than a code. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
