/** Where a command writes, and how it ends. */

/** 0 = holds · 1 = does not hold, or could not be checked · 2 = wrong use. */
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

/** Of C0 and C1 all but the end of a line, delete, and what turns the direction of writing. */
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The text with each character that would steer the terminal written out (`\u001b`), in JSON too: names in what is checked
 * are chosen by others, and could rewrite the answer that stands beside them.
 */
export const shown = (text: string): string =>
  text.replaceAll(unseen, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
