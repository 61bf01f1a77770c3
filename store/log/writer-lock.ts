/**
 * The one writer's lock: an advisory lock of this database, held by a session of its own. The server ends that session
 * when nothing is heard of it for ten seconds, so a holder that was paused or cut off cannot keep others out for ever.
 */
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { type ConnectionSettings, connectTimeoutMs } from '../access/connection.ts';
import { storeErrorFrom } from '../access/error-from-postgres.ts';
import { StoreError } from '../store-error.ts';
import { ask } from './ask.ts';

/** How long the server waits for a sign of life, in a session that holds the lock and in a transaction. */
export const silenceMs = 10_000;
const pingMs = 2_500;
const pollMs = 100;
/** Any two numbers that are ours: PostgreSQL keeps advisory locks of different databases apart. */
const lockKey = [7_226_281, 2] as const;

export interface WriterLock {
  readonly session: Client;
  /** True once the session is known to be over; the lock is then anybody's. */
  isLost(): boolean;
  release(): Promise<void>;
}

async function locked(session: Client, patienceMs: number): Promise<boolean> {
  for (let waitedMs = 0; ; waitedMs += pollMs) {
    const [row] = await ask<{ taken: boolean }>(session, 'SELECT pg_try_advisory_lock($1, $2) AS taken', lockKey);
    if (row?.taken === true) return true;
    if (waitedMs >= patienceMs) return false;
    await setTimeout(pollMs);
  }
}

/** @throws StoreError `log-held-elsewhere` after `patienceMs` */
export async function takeWriterLock(settings: ConnectionSettings, patienceMs: number): Promise<WriterLock> {
  const session = new Client({ ...settings, connectionTimeoutMillis: connectTimeoutMs });
  let lost = false;
  const lose = (): void => {
    lost = true;
  };
  session.on('error', lose);
  session.on('end', lose);
  try {
    await session.connect();
    await ask(session, `SET idle_session_timeout = ${String(silenceMs)}`);
    // Whoever waits for the head's row waits no longer than for the lock.
    await ask(session, `SET lock_timeout = ${String(Math.max(patienceMs, 1_000))}`);
    if (!(await locked(session, patienceMs))) throw new StoreError('log-held-elsewhere');
  } catch (error) {
    await session.end().catch(() => undefined);
    throw storeErrorFrom(error);
  }
  const ping = setInterval(() => void session.query('SELECT 1').catch(lose), pingMs).unref();
  return {
    session,
    isLost: () => lost,
    release: async () => {
      clearInterval(ping);
      await session.end().catch(() => undefined);
    },
  };
}
