/** Who may do what: by code, by machine, and signed in. */
export * from './actions.ts';
export * from './actors.ts';
export * from './decide-access.ts';
export * from './member.ts';
export * from './policy.ts';
export * from './roles.ts';
