/** The one writer of the log. Each of its transactions locks the head and finds its own fencing number there. */
import type { ClientBase, Pool } from 'pg';
import { type ConnectionSettings, poolOf } from '../access/connection.ts';
import { storeErrorFrom } from '../access/error-from-postgres.ts';
import { StoreError } from '../store-error.ts';
import { ask } from './ask.ts';
import type { FirstLog, LogState, LogWriter } from './log-store.ts';
import { lockHead, logTransaction } from './log-transaction.ts';
import { silenceMs, takeWriterLock, type WriterLock } from './writer-lock.ts';

/** A holder that died without a word is thrown out within ten seconds. */
const defaultPatienceMs = 15_000;
const lockNotAvailable = '55P03';

interface Fence {
  readonly logId: number;
  /** PostgreSQL's bigint, as text. */
  readonly fence: string;
}

/** Makes the first log if there is none, and overtakes whoever wrote before. */
async function raiseFence({ session }: WriterLock, { origin, emptyRoot, anchor }: FirstLog): Promise<Fence> {
  await ask(
    session,
    `INSERT INTO logs (log_id, origin, root, anchor)
     SELECT 1, $1, $2, $3 WHERE NOT EXISTS (SELECT FROM logs)`,
    [origin, emptyRoot, anchor],
  );
  const [raised] = await ask<{ log_id: number; fence: string }>(
    session,
    'UPDATE logs SET fence = fence + 1 WHERE log_id = (SELECT max(log_id) FROM logs) RETURNING log_id, fence',
  );
  if (raised === undefined) throw new StoreError('log-conflict', { table: 'logs' });
  return { logId: raised.log_id, fence: raised.fence };
}

async function heldFence(lock: WriterLock, first: FirstLog): Promise<Fence> {
  try {
    return await raiseFence(lock, first);
  } catch (error) {
    await lock.release();
    // The writer before us was stopped in the midst of a transaction, which the server has not ended yet.
    const inTheWay = error instanceof StoreError && error.sqlState === lockNotAvailable;
    throw inTheWay ? new StoreError('log-held-elsewhere') : error;
  }
}

/** `writing` has one connection. Anything but a clean end closes it, so that nothing half done is used again. */
async function inTransaction<Result>(writing: Pool, work: (client: ClientBase) => Promise<Result>): Promise<Result> {
  const client = await writing.connect().catch((error: unknown) => {
    throw storeErrorFrom(error);
  });
  try {
    await ask(client, 'BEGIN');
    const result = await work(client);
    await ask(client, 'COMMIT');
    client.release();
    return result;
  } catch (error) {
    const rolledBack = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    );
    client.release(!rolledBack);
    throw error;
  }
}

/**
 * Takes the lock and raises the fencing number. `reading` is for counting, so that it never waits behind a batch.
 *
 * @throws StoreError `log-held-elsewhere`
 */
export async function openLogWriter(
  settings: ConnectionSettings,
  reading: Pool,
  first: FirstLog,
  patienceMs = defaultPatienceMs,
): Promise<LogWriter> {
  const lock = await takeWriterLock(settings, patienceMs);
  const { logId, fence } = await heldFence(lock, first);
  const limits = { idleTimeoutMillis: 0, idle_in_transaction_session_timeout: silenceMs };
  const writing = poolOf({ ...settings, ...limits }, 1);
  // Also while it is in a transaction: the next statement notices, and nothing else must end for it.
  writing.on('connect', (client) => void client.on('error', () => undefined));
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    // The lock goes last: whoever takes it next finds nothing of ours under way.
    await writing.end();
    await lock.release();
  };
  const fenced = async <Result>(work: (client: ClientBase, log: LogState) => Promise<Result>): Promise<Result> => {
    if (closing !== undefined || lock.isLost()) throw new StoreError('log-fenced');
    return inTransaction(writing, async (client) => work(client, await lockHead(client, logId, fence)));
  };
  return {
    logId,
    batch: (work) => fenced((client, log) => work(logTransaction(client, log, fence))),
    keepSigned: (size, signedNote) =>
      fenced(async (client) => {
        const kept = await ask(
          client,
          `UPDATE log_checkpoints SET signed_note = $3
           WHERE log_id = $1 AND size = $2 AND coalesce(signed_note, $3) = $3 RETURNING 1`,
          [logId, size, signedNote],
        );
        if (kept.length !== 1) throw new StoreError('log-conflict', { table: 'log_checkpoints' });
      }),
    keepPublished: (size, publishedNote, anchor, publishedAt = Temporal.Now.instant()) =>
      fenced(async (client, log) => {
        const kept = await ask(
          client,
          `UPDATE log_checkpoints SET published_note = $3, published_at = coalesce(published_at, $4)
           WHERE log_id = $1 AND size = $2 AND signed_note IS NOT NULL AND coalesce(published_note, $3) = $3 RETURNING 1`,
          [logId, size, publishedNote, publishedAt.round('millisecond').toString()],
        );
        if (kept.length !== 1) throw new StoreError('log-conflict', { table: 'log_checkpoints' });
        if (log.publishedSize > size) return;
        await ask(client, 'UPDATE logs SET published_size = $2, anchor = $3 WHERE log_id = $1', [logId, size, anchor]);
      }),
    keepStamp: ({ size, authority, stamped, response }) =>
      fenced(async (client) => {
        await ask(
          client,
          `INSERT INTO log_stamps (log_id, size, authority, stamped, response) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT DO NOTHING`,
          [logId, size, authority, stamped, response],
        );
      }),
    halt: (code) =>
      fenced(async (client) => {
        // The first reason stands: what follows from it is not the cause.
        await ask(client, 'UPDATE logs SET halted = coalesce(halted, $2) WHERE log_id = $1', [logId, code]);
      }),
    countWaiting: async () => {
      const sql = 'SELECT count(*) AS waiting FROM (SELECT FROM outbox ORDER BY place LIMIT 256) AS oldest';
      return Number((await ask<{ waiting: string }>(reading, sql))[0]?.waiting);
    },
    close: () => (closing ??= close()),
  };
}
