/** A long answer, written as fast as its reader takes it, and never kept in memory. */
import type { Writable } from 'node:stream';

export interface AnswerStream {
  /** Resolves once more can be taken. */
  write(text: string): Promise<void>;
}

/** Whoever reads has gone: `amanat clocks … | head`. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** @throws ReaderGone from `write` */
export function answerStream(output: Writable): AnswerStream {
  // The callback of the write has it too, and an error that nobody listens to ends the program.
  output.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        output.write(text, (error) => {
          if (error === null || error === undefined) resolve();
          else reject('code' in error && error.code === 'EPIPE' ? new ReaderGone() : error);
        });
      }),
  };
}
