/** The command line as a function, for tests of whole programs. */
export { run } from './main.ts';
export type { Call, ExitCode, Terminal } from './terminal.ts';
