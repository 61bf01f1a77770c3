/** Whether two subjects are one: what people decided, and what they may. */
export * from './cleared.ts';
export * from './decide.ts';
export * from './events.ts';
export * from './evolve.ts';
