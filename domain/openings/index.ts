/** The opening of an identity, and the safety hold. */
export * from './decide.ts';
export * from './events.ts';
export * from './evolve.ts';
export * from './limits.ts';
export * from './safety-hold.ts';
export * from './whom-steps-name.ts';
