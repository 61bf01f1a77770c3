/** A long answer, written as fast as its reader takes it, and never kept in memory. */
import type { Writable } from 'node:stream';

export interface AnswerStream {
  /** Puts it with what was added before. `false`: there is enough for once, and it is to be handed on before more is added. */
  add(text: string): boolean;
  /** Hands on what was added. Resolves once the reader has taken it. */
  handOn(): Promise<void>;
}

/** Whoever reads has gone: `amanat clocks … | head`. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

const roomBytes = 512 * 1024;
/** More than this, and the next answer would likely not fit. */
const enoughBytes = 384 * 1024;
/** The most that a letter takes. */
const letterBytes = 3;

/**
 * Answers become bytes one by one as they are added: joined as text first, they would take half as long again.
 *
 * @throws ReaderGone from `handOn`
 */
export function answerStream(output: Writable): AnswerStream {
  // The callback of the write has it too, and an error that nobody listens to ends the program.
  output.on('error', () => undefined);
  const room = Buffer.allocUnsafeSlow(roomBytes);
  let used = 0;
  let tooLong: Buffer | undefined;
  const write = (bytes: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      output.write(bytes, (error) => {
        if (error === null || error === undefined) resolve();
        else reject('code' in error && error.code === 'EPIPE' ? new ReaderGone() : error);
      });
    });
  return {
    add(text) {
      if (text.length * letterBytes > roomBytes - used) {
        tooLong = Buffer.from(text);
        return false;
      }
      used += room.write(text, used);
      return used < enoughBytes;
    },
    async handOn() {
      const bytes = room.subarray(0, used);
      const more = tooLong;
      used = 0;
      tooLong = undefined;
      if (bytes.length > 0) await write(bytes);
      if (more !== undefined) await write(more);
    },
  };
}
