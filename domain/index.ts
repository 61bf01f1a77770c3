/** What a complaint is and what may happen to it; the public dossiers; the offices that complaints go to. */
export * from './access.ts';
export * from './complaint/answers.ts';
export * from './complaint/decide.ts';
export * from './complaint/events.ts';
export * from './complaint/evolve.ts';
export * from './complaint/questions.ts';
export * from './dossier/index.ts';
export * from './event-body.ts';
export * from './helplines/index.ts';
export * from './ids.ts';
export * from './input-error.ts';
export * from './key-events.ts';
export * from './offence-groups.ts';
export * from './offices/index.ts';
export * from './parse.ts';
export * from './places/index.ts';
export * from './text.ts';
