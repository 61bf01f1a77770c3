/** Changes of roles, offices and districts, each by two people. */
export * from './added-district.ts';
export * from './change.ts';
export * from './change-facts.ts';
export * from './decide.ts';
export * from './events.ts';
export * from './outcome.ts';
export * from './proposal-rules.ts';
