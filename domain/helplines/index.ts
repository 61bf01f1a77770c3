/** Numbers for a child in danger. */
export * from './helplines.ts';
