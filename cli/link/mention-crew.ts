/**
 * Who does the work on a base of mentions: this thread alone for a small one, several for a large one. Rows are given out in blocks,
 * and what was found comes back in the order of the blocks, whoever was faster.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CompareLimits, FoundPairs } from './compare-rows.ts';
import { TableRefused } from './input-table.ts';
import type { MentionBase } from './mention-base.ts';
import { mentionWork } from './mention-work.ts';
import type { PostingLists } from './posting-lists.ts';

/** What a thread is asked. */
export type Asked =
  | { readonly kind: 'base'; readonly base: MentionBase }
  | { readonly kind: 'key'; readonly from: number; readonly to: number }
  | { readonly kind: 'open'; readonly lists: PostingLists; readonly limits: CompareLimits }
  | { readonly kind: 'compare'; readonly from: number; readonly to: number };

/** And what it answers. */
export type Answered =
  | { readonly kind: 'done' }
  | { readonly kind: 'pairs'; readonly pairs: FoundPairs }
  | { readonly kind: 'refused'; readonly sentence: string };

export interface MentionCrew {
  /** @throws TableRefused */
  key(seen: (rows: number) => void): Promise<void>;
  open(lists: PostingLists, limits: CompareLimits): Promise<void>;
  compare(seen: (rows: number) => void, found: (pairs: FoundPairs) => void): Promise<void>;
  end(): Promise<void>;
}

/** With fewer rows, threads take longer to start than they save. */
const rowsForThreads = 20_000;
const rowsOfBlock = 4096;
/** Nearly all that is made for a row is done with soon after; with less room for it, half of it is moved twice before. */
const maxYoungGenerationSizeMb = 128;

export async function mentionCrew(
  base: MentionBase,
  threads = base.rows < rowsForThreads ? 0 : availableParallelism(),
): Promise<MentionCrew> {
  return threads < 2 ? alone(base) : together(base, threads);
}

function* blocksOf({ rows }: MentionBase): Generator<readonly [number, number]> {
  for (let from = 0; from < rows; from += rowsOfBlock) yield [from, Math.min(rows, from + rowsOfBlock)];
}

function alone(base: MentionBase): MentionCrew {
  const work = mentionWork(base);
  return {
    async key(seen) {
      for (const [from, to] of blocksOf(base)) {
        work.key(from, to);
        seen(to);
      }
    },
    async open(lists, limits) {
      work.open(lists, limits);
    },
    async compare(seen, found) {
      for (const [from, to] of blocksOf(base)) {
        found(work.compare(from, to));
        seen(to);
      }
    },
    async end() {},
  };
}

async function together(base: MentionBase, threads: number): Promise<MentionCrew> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./mention-worker.ts', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb } }),
  );
  const askAll = async (asked: Asked): Promise<void> => {
    await Promise.all(workers.map((worker) => ask(worker, asked)));
  };
  /** Gives out the blocks; a thread that has ended one gets the next. */
  const shareOut = async (
    kind: 'key' | 'compare',
    seen: (rows: number) => void,
    found: (pairs: FoundPairs) => void,
  ): Promise<void> => {
    const blocks = blocksOf(base);
    const early = new Map<number, FoundPairs | undefined>();
    let told = 0;
    const takeBlocks = async (worker: Worker): Promise<void> => {
      for (let next = blocks.next(); next.done !== true; next = blocks.next()) {
        const [from, to] = next.value;
        const answered = await ask(worker, { kind, from, to });
        early.set(from, answered.kind === 'pairs' ? answered.pairs : undefined);
        for (; early.has(told); told += rowsOfBlock) {
          const pairs = early.get(told);
          early.delete(told);
          if (pairs !== undefined) found(pairs);
          seen(Math.min(base.rows, told + rowsOfBlock));
        }
      }
    };
    await Promise.all(workers.map(takeBlocks));
  };
  await askAll({ kind: 'base', base });
  return {
    key: (seen) => shareOut('key', seen, () => undefined),
    open: (lists, limits) => askAll({ kind: 'open', lists, limits }),
    compare: (seen, found) => shareOut('compare', seen, found),
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** One question at a time. */
function ask(worker: Worker, asked: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void): void => {
      worker.off('message', answered);
      worker.off('error', failed);
      then();
    };
    const answered = (answer: Answered): void =>
      settle(() => (answer.kind === 'refused' ? reject(new TableRefused(answer.sentence)) : resolve(answer)));
    const failed = (error: unknown): void => settle(() => reject(error));
    worker.once('message', answered);
    worker.once('error', failed);
    worker.postMessage(asked, []);
  });
}
