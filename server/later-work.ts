/**
 * What is done after an answer is sent, so that neither its time nor its outcome can be read from that answer, nor from the
 * next one: each piece waits for a random while, and one is done at a time. A piece that fails is told to the operator's
 * lines and to nobody else.
 */
import { setTimeout as passing } from 'node:timers/promises';
import type { Ciphers } from '@amanat/sealing';
import type { LogLines } from './log-lines.ts';

export interface LaterWork {
  /** Begins from one to four seconds later, whatever the work is. */
  add(work: () => Promise<void>): void;
  /**
   * Begins at once, beside whatever else is done, and resolves after a fixed while, done or not and whatever became of it: for what
   * somebody hopes to see on the next page, so that they wait for it and yet no time tells them anything.
   */
  beside(work: () => Promise<void>): Promise<void>;
  /** Does at once what still waits, and resolves when all is done: before the server stops. */
  finish(): Promise<void>;
}

const shortestPauseMs = 1_000;
const longestPauseMs = 4_000;
/** Several times what comparing a step with a million mentions takes. */
const besideMs = 250;

export interface LaterWorkNeeds {
  readonly ciphers: Pick<Ciphers, 'random'>;
  readonly lines: Pick<LogLines, 'laterWorkFailed'>;
}

export function openLaterWork({ ciphers, lines }: LaterWorkNeeds): LaterWork {
  /** Timers of what has not begun. */
  const waiting = new Map<() => Promise<void>, NodeJS.Timeout>();
  let lastDone = Promise.resolve();
  const besides = new Set<Promise<void>>();

  const begin = (work: () => Promise<void>): void => {
    clearTimeout(waiting.get(work));
    waiting.delete(work);
    lastDone = lastDone.then(work).catch((error: unknown) => lines.laterWorkFailed(error));
  };
  const pauseMs = (): number => {
    const drawn = new DataView(ciphers.random(4).slice().buffer).getUint32(0) / 2 ** 32;
    return shortestPauseMs + drawn * (longestPauseMs - shortestPauseMs);
  };

  return {
    add(work) {
      // Its own function, so that the same work given twice is done twice.
      const once = (): Promise<void> => work();
      waiting.set(
        once,
        setTimeout(() => begin(once), pauseMs()),
      );
    },
    async beside(work) {
      const running = work().catch((error: unknown) => lines.laterWorkFailed(error));
      besides.add(running);
      void running.then(() => besides.delete(running));
      await passing(besideMs);
    },
    async finish() {
      while (waiting.size > 0) for (const work of waiting.keys()) begin(work);
      await lastDone;
      await Promise.all(besides);
    },
  };
}
