/**
 * The rival: a writer of a log as it is written first. It asks for rows above the last one that it has seen, and gives
 * each its index in a transaction of its own. It hashes nothing and keeps no tiles, which is in its favour. A row that
 * commits after a higher one has been seen is never asked for again.
 */
import type { Database } from '@amanat/store';
import { Client } from 'pg';
import { passed } from './measuring.ts';

export interface NaiveWriter {
  /** When each event had its index, in ms of `performance.now()`. */
  readonly indexed: ReadonlyMap<string, number>;
  /** Resolves when nothing above the last one is left. */
  end(): Promise<void>;
  /** At once, whatever is left. */
  stop(): Promise<void>;
}

const pollMs = 20;
const atOnce = 1000;

export async function startNaiveWriter(database: Database): Promise<NaiveWriter> {
  const client = new Client(database.connectionOf('owner'));
  await client.connect();
  await client.query('CREATE TABLE naive_head (size bigint NOT NULL)');
  await client.query('INSERT INTO naive_head VALUES (0)');
  await client.query('CREATE TABLE naive_entries (entry_index bigint PRIMARY KEY, event_id text UNIQUE)');
  const indexed = new Map<string, number>();
  let lastSeen = '0';
  const ending = new AbortController();
  const stopped = new AbortController();
  const running = (async () => {
    while (!stopped.signal.aborted) {
      const { rows } = await client.query<{ place: string; event_id: string }>(
        'SELECT place, event_id FROM outbox WHERE place > $1 ORDER BY place LIMIT $2',
        [lastSeen, atOnce],
      );
      if (rows.length === 0 && ending.signal.aborted) return;
      if (rows.length === 0) await passed(pollMs);
      for (const { place, event_id: eventId } of rows) {
        if (stopped.signal.aborted) return;
        await client.query({
          name: 'index',
          text: `WITH head AS (UPDATE naive_head SET size = size + 1 RETURNING size)
                 INSERT INTO naive_entries SELECT size - 1, $1 FROM head`,
          values: [eventId],
        });
        indexed.set(eventId, performance.now());
        lastSeen = place;
      }
    }
  })();
  const over = async (): Promise<void> => {
    await running;
    await client.end();
  };
  return {
    indexed,
    end: () => {
      ending.abort();
      return over();
    },
    stop: () => {
      stopped.abort();
      return over();
    },
  };
}
