/** The thread that does its share of a large comparison. */
import { parentPort } from 'node:worker_threads';
import { TableRefused } from './input-table.ts';
import type { Answered, Asked } from './mention-crew.ts';
import { mentionWork, type MentionWork } from './mention-work.ts';

let work: MentionWork | undefined;

parentPort?.on('message', (asked: Asked) => {
  try {
    const pairs = answer(asked);
    const answered: Answered = pairs === undefined ? { kind: 'done' } : { kind: 'pairs', pairs };
    parentPort?.postMessage(
      answered,
      pairs === undefined ? [] : [pairs.left.buffer, pairs.right.buffer, pairs.bits.buffer],
    );
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    const refused: Answered = { kind: 'refused', sentence: error.message };
    parentPort?.postMessage(refused, []);
  }
});

function answer(asked: Asked) {
  switch (asked.kind) {
    case 'base':
      work = mentionWork(asked.base);
      return undefined;
    case 'key':
      work?.key(asked.from, asked.to);
      return undefined;
    case 'open':
      work?.open(asked.lists, asked.limits);
      return undefined;
    case 'compare':
      return work?.compare(asked.from, asked.to);
    default:
      return undefined;
  }
}
