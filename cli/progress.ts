/** How far a long check is, on one line of a terminal; nothing where nobody looks on. */

const everyMs = 200;

export interface Progress {
  show(done: number, all?: number): void;
  /** Takes the line away. */
  end(): void;
}

export function openProgress(silent: boolean, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (silent || !stream.isTTY) return { show: () => undefined, end: () => undefined };
  let shownAt = 0;
  return {
    show(done, all) {
      const now = performance.now();
      if (now - shownAt < everyMs) return;
      shownAt = now;
      stream.write(`\r${done}${all === undefined ? '' : ` of ${all}`} entries`);
    },
    end() {
      if (shownAt > 0) stream.write('\r\u001b[K');
    },
  };
}
