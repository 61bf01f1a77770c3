/** Where a command writes, and how it ends. */

/** 0 = holds · 1 = does not hold · 2 = wrong use. */
export type ExitCode = 0 | 1 | 2;

export interface Terminal {
  /** An answer, on standard output. */
  print(text: string): void;
  /** What went wrong, on standard error. */
  complain(text: string): void;
}

/** What a command is given: arguments after its name, the environment, and where to write. */
export interface Call {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
}

/** Ends the command with 2; the message says what to type instead. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
