/** How a record is proved unaltered. Knows bytes, not cases. */
export * from './bytes.ts';
export * from './canonical-json.ts';
export * from './commitment.ts';
export * from './ledger-error.ts';
export * from './promise.ts';
export * from './signed-note.ts';
