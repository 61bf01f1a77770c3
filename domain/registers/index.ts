/** Registers of others: what names one, which column is what, and what is taken of a row. */
export * from './events.ts';
export * from './mapping.ts';
export * from './mention.ts';
export * from './read-cell.ts';
export * from './read-row.ts';
export * from './register.ts';
