/**
 * The running log: takes events into the tree at once, publishes on a rhythm. It holds the writer's lock for as long as
 * it can; when it has lost it, it stops at once and tries to get it again. When it has halted it does nothing more.
 */
import { anchorOf, emptyRoot, encodeCheckpointText } from '@amanat/ledger';
import { type FirstLog, type KeptCheckpoint, type LogWriter, StoreError } from '@amanat/store';
import { type HaltCode, LogHalt } from './log-halt.ts';
import type { LogNews, LogOptions } from './log-options.ts';
import { codeOf } from './passing-failure.ts';
import { backoffMs, pause } from './pause.ts';
import { publicationRhythm } from './publication-rhythm.ts';
import type { WaitsFor } from './publisher.ts';
import { openWaitingCount } from './waiting-count.ts';
import { runSession } from './writer-session.ts';

export interface LogStatus {
  /** Entries that the world sees; 0 before the first publication. */
  readonly publishedSize: number;
  /** By the office's clock. */
  readonly publishedAt: Temporal.Instant | undefined;
  /** The published note, with its cosignatures. */
  readonly checkpoint: string | undefined;
  /** `writer`: another program holds the lock, or the database does not answer. Nothing is lost while it waits. */
  readonly waitsFor: WaitsFor | 'writer' | undefined;
  /** Why nothing is indexed or signed any more, a code. */
  readonly halted: string | undefined;
}

export interface RunningLog {
  /** So many events were just committed to the record. */
  appended(count: number): void;
  status(): LogStatus;
  /** For tests. Resolves when a checkpoint that began after this is published. @throws LogHalt, Error if the log stops */
  publishNow(): Promise<void>;
  /** Ends after the step under way, and gives the lock back. May be called twice. */
  stop(): Promise<void>;
}

const patienceMs = 1_000;
const mostMs = 10_000;
/** A session that lasted so long was no failure to begin. */
const lastedMs = 30_000;

/**
 * Resolves when the record has been compared with what is published, or the log halted, or it waits for the lock: intake
 * need not wait for any of them.
 */
export async function startLog(options: LogOptions): Promise<RunningLog> {
  const { store, report } = options;
  const waiting = openWaitingCount();
  const rhythm = publicationRhythm(options.publishEveryMs, options.now);
  const stopped = new AbortController();
  const started = Promise.withResolvers<void>();
  let published: KeptCheckpoint | undefined;
  let waitsFor: LogStatus['waitsFor'];
  let halted: string | undefined;
  let lastNews: LogNews | undefined;

  /** The same trouble again is no news. */
  function reportTrouble(error: unknown): void {
    const isLock = error instanceof StoreError && (error.code === 'log-fenced' || error.code === 'log-held-elsewhere');
    const news: LogNews = isLock ? { kind: 'lost-the-lock' } : { kind: 'failed', code: codeOf(error) };
    if (JSON.stringify(news) !== JSON.stringify(lastNews)) report(news);
    lastNews = news;
  }

  function halt(code: string): void {
    halted = code;
    rhythm.giveUp(new Error(`the log has halted: ${code}`));
    report({ kind: 'halted', code });
    started.resolve();
  }

  const parts = {
    options,
    waiting,
    rhythm,
    contradicting: new Set<string>(),
    onWait: (what: WaitsFor | undefined) => {
      waitsFor = what;
    },
    onPublished: (checkpoint: KeptCheckpoint | undefined) => {
      published = checkpoint;
    },
    onReady: () => {
      waitsFor = undefined;
      lastNews = undefined;
      started.resolve();
    },
  };

  /** Until the session ends. Gives whether to try again. */
  async function holdLock(writer: LogWriter): Promise<boolean> {
    const kept = (await store.loadLogs()).find(({ logId }) => logId === writer.logId)?.halted;
    if (kept !== undefined) {
      published = await store.loadLastPublished(writer.logId);
      halt(kept);
      return false;
    }
    try {
      await runSession(parts, writer, stopped.signal);
    } catch (error) {
      const code = haltCodeOf(error);
      if (code === undefined) throw error;
      // The wrong name is a mistake of this start; the log itself may go on under its own. All else is kept; if it cannot
      // be, because another program has taken over and moved on, then it may be us who are behind: we look again.
      if (code !== 'another-origin') await writer.halt(code);
      halt(code);
    }
    return halted === undefined;
  }

  async function run(): Promise<void> {
    const first = firstLog(options);
    let failures = 0;
    let goesOn = true;
    while (goesOn && !stopped.signal.aborted) {
      const begunAt = performance.now();
      let writer: LogWriter | undefined;
      try {
        writer = await store.openWriter(first, patienceMs);
        goesOn = await holdLock(writer);
      } catch (error) {
        waitsFor = 'writer';
        reportTrouble(error);
        started.resolve();
        if (performance.now() - begunAt > lastedMs) failures = 0;
      } finally {
        // Its session may be gone; then so is its lock.
        await writer?.close().catch(() => undefined);
      }
      if (goesOn) await pause(backoffMs(failures++, mostMs), stopped.signal);
    }
  }

  const running = run();
  await started.promise;
  return {
    appended: (count) => waiting.add(count),
    status: () => ({
      publishedSize: published?.size ?? 0,
      publishedAt: published?.publishedAt,
      checkpoint: published?.publishedNote,
      waitsFor,
      halted,
    }),
    publishNow: () =>
      halted === undefined ? rhythm.ask() : Promise.reject(new Error(`the log has halted: ${halted}`)),
    async stop() {
      stopped.abort();
      await running;
      rhythm.giveUp(new Error('the log was stopped'));
    },
  };
}

function haltCodeOf(error: unknown): HaltCode | undefined {
  if (error instanceof LogHalt) return error.code;
  // An event that would be indexed twice, a tile that is no longer what it was: no attempt will mend that.
  return error instanceof StoreError && error.code === 'log-conflict' ? 'record-conflict' : undefined;
}

function firstLog({ origin, sha256 }: LogOptions): FirstLog {
  const text = encodeCheckpointText({ origin, size: 0, root: emptyRoot });
  return { origin, emptyRoot, anchor: anchorOf(text, sha256) };
}
