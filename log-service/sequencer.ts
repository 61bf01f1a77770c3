/**
 * Gives waiting events their index, and begins checkpoints. One batch at a time; each is one transaction of entries,
 * tiles and head. An index is final once that transaction is committed.
 *
 * An entry's anchor is the last checkpoint that was *begun* before it, published yet or not: so all entries of a block
 * have one anchor. With that of the last published one, events that come while a publication is held up would stand
 * apart, for everybody to see, from the fillers that are made when the next block ends.
 */
import { anchorOf, encodeCheckpointText, entryOf, equalBytes, LedgerError } from '@amanat/ledger';
import { type KeptCheckpoint, type LogState, type LogTransaction, type LogWriter, StoreError } from '@amanat/store';
import { blockEntries } from './block-entries.ts';
import { loadEdge } from './log-edge.ts';
import { LogHalt } from './log-halt.ts';
import type { FillerRow, LogOptions } from './log-options.ts';

/** Most events in one transaction. */
export const batchLimit = 4096;

export interface Sequencer {
  /** How many entries the block lacks of `paced`. */
  lacks(paced: number): number;
  /**
   * Brings the block to `paced` entries by fillers, unless it holds more; then takes what waits, {@link batchLimit} at
   * most. Gives how many events that were.
   */
  takeBatch(paced: number): Promise<number>;
  /** Takes what waits, fills the block up and commits the checkpoint's text with it. */
  beginCheckpoint(): Promise<Pick<KeptCheckpoint, 'size' | 'root' | 'text'>>;
}

/** Where a block that began there ends, if the log has `size` entries by then: full blocks, one at least. */
const blockEnd = (blockBegin: number, size: number): number =>
  Math.max(blockBegin + blockEntries, Math.ceil(size / blockEntries) * blockEntries);

/** `paced`: see {@link Sequencer.takeBatch}. */
type Wanted = { readonly paced: number } | 'whole-block';
type Indexed = { readonly takenCount: number; readonly checkpoint: Pick<KeptCheckpoint, 'size' | 'root' | 'text'> };

/**
 * `underWay`: the checkpoint that is begun and not published yet, if there is one.
 *
 * @throws LogHalt `tree-differs-from-head` if the tiles do not give the head's root
 * @throws StoreError
 */
export async function openSequencer(
  options: LogOptions,
  writer: LogWriter,
  log: LogState,
  underWay?: Pick<KeptCheckpoint, 'text' | 'size'>,
): Promise<Sequencer> {
  const { store, hashInto, sha256, makeFillers, reached, onIndexed } = options;
  let anchor = underWay === undefined ? log.anchor : anchorOf(underWay.text, sha256);
  /** Where the block began: at the checkpoint begun last. */
  let blockBegin = underWay?.size ?? log.publishedSize;
  let edge = await loadEdge(store, log.logId, log.size, hashInto).catch((error: unknown) => {
    throw isLack(error) ? new LogHalt('tree-differs-from-head') : error;
  });
  const requireHead = ({ size, root }: LogState): void => {
    if (edge.size !== size || !equalBytes(edge.root(), root)) throw new LogHalt('tree-differs-from-head');
  };
  requireHead(log);

  const lacks = ({ size }: Pick<LogState, 'size'>, paced: number): number => Math.max(0, blockBegin + paced - size);

  async function index(wanted: Wanted): Promise<Indexed> {
    const { grownEdge, eventIds, text } = await writer.batch(async (transaction) => {
      const { log } = transaction;
      requireHead(log);
      const waiting = await transaction.takeWaiting(wanted === 'whole-block' ? batchLimit - blockEntries : batchLimit);
      const size = log.size + waiting.length;
      const isWhole = wanted === 'whole-block';
      const fillers = makeFillers(isWhole ? blockEnd(blockBegin, size) - size : lacks(log, wanted.paced));
      reached?.('before-index');
      const eventIds = waiting.map(({ eventId }) => eventId);
      // What the pace brings was due before those who came meanwhile.
      const events = isWhole ? [...waiting, ...fillers] : [...fillers, ...waiting];
      const written = await write(transaction, wanted, events, fillers);
      return { ...written, eventIds };
    });
    edge = grownEdge;
    if (text !== undefined) {
      anchor = anchorOf(text, sha256);
      blockBegin = edge.size;
    }
    if (eventIds.length > 0 || text !== undefined) reached?.('after-head');
    onIndexed?.(eventIds);
    return { takenCount: eventIds.length, checkpoint: { size: edge.size, root: edge.root(), text: text ?? '' } };
  }

  async function write(
    transaction: LogTransaction,
    wanted: Wanted,
    events: readonly { readonly eventId: string; readonly commitment: Uint8Array }[],
    fillers: readonly FillerRow[],
  ) {
    const { log } = transaction;
    const { edge: grownEdge, tiles } = edge.grown(events.map(({ commitment }) => entryOf(commitment, anchor)));
    const { size } = grownEdge;
    const root = grownEdge.root();
    const text = wanted === 'whole-block' ? encodeCheckpointText({ origin: log.origin, size, root }) : undefined;
    if (events.length === 0 && text === undefined) return { grownEdge, text };
    const entries = events.map(({ eventId }, place) => ({ index: log.size + place, eventId }));
    const batch = { fillers, entries, tiles, size, root };
    await transaction.write(text === undefined ? batch : { ...batch, checkpointText: text }, () =>
      reached?.('after-tiles'),
    );
    return { grownEdge, text };
  }

  const oneAtATime = inTurn();
  return {
    lacks: (paced) => lacks(edge, paced),
    takeBatch: (paced) => oneAtATime(async () => (await index({ paced })).takenCount),
    beginCheckpoint: () => oneAtATime(async () => (await index('whole-block')).checkpoint),
  };
}

/** A tile of the edge is not there, or too short. */
const isLack = (error: unknown): boolean =>
  error instanceof LedgerError || (error instanceof StoreError && error.table === 'log_tiles');

/** Runs one after the other what is asked for at once; a failure is told to the one who asked. */
function inTurn(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
