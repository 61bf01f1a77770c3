/** How far a long check is, on one line of a terminal; nothing where nobody looks on. */

const everyMs = 200;

export interface Progress {
  show(done: number, all?: number): void;
  /** Takes the line away. */
  end(): void;
}

/** `of`: what is counted. */
export function openProgress(silent: boolean, stream: NodeJS.WriteStream = process.stderr, of = 'entries'): Progress {
  if (silent || !stream.isTTY) return { show: () => undefined, end: () => undefined };
  let shownAt = 0;
  return {
    show(done, all) {
      const now = performance.now();
      if (now - shownAt < everyMs) return;
      shownAt = now;
      stream.write(`\r\u001b[K${bar(done, all)}${done}${all === undefined ? '' : ` of ${all}`} ${of}`);
    },
    end() {
      if (shownAt > 0) stream.write('\r\u001b[K');
    },
  };
}

const barWidth = 30;

/** Only where it is known how many there are. */
function bar(done: number, all: number | undefined): string {
  if (all === undefined || all === 0) return '';
  const filled = Math.min(barWidth, Math.floor((done / all) * barWidth));
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] `;
}
