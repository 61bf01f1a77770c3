/** Those who append: complaints as intake stores them, and one program whose transactions stay open for a while. */
import type { Database } from '@amanat/store';
import { Client } from 'pg';
import { exampleComplaint, exampleEvent } from '../store/testing/example-append.ts';
import { passed } from './measuring.ts';

/** The sealed event of a complaint with 500 Urdu letters and all its answers. */
const bodyBytes = 3000;

/** When the commit of each event was known, in ms of `performance.now()`. */
export type Committed = Map<string, number>;

export interface Load {
  readonly producers: number;
  readonly forMs: number;
  /** All producers together; as fast as they can if left out. */
  readonly perSecond?: number;
}

/** A complaint in one commit: event, two wrapped keys, case, two codes, notice, ticket. */
async function appendOne(database: Database, committed: Committed): Promise<void> {
  const complaint = exampleComplaint(bodyBytes);
  const outcome = await database.record.append(complaint);
  if (outcome.kind !== 'stored') throw new Error(`an append was ${outcome.kind}`);
  const at = performance.now();
  for (const { eventId } of complaint.events) committed.set(eventId, at);
}

/** Gives how many were committed and in how many ms. An offered rate is kept whatever the answers take. */
export async function produce(
  database: Database,
  { producers, forMs, perSecond }: Load,
  committed: Committed,
): Promise<{ readonly count: number; readonly ms: number }> {
  const from = performance.now();
  let count = 0;
  const until = from + forMs;
  const open = new Set<Promise<void>>();
  await Promise.all(
    Array.from({ length: producers }, async (_, producer) => {
      for (let sent = 0; performance.now() < until; sent++) {
        if (perSecond === undefined) {
          await appendOne(database, committed);
          count++;
          continue;
        }
        const due = from + ((sent * producers + producer) * 1000) / perSecond;
        await passed(Math.max(0, due - performance.now()));
        const appending = appendOne(database, committed).finally(() => open.delete(appending));
        open.add(appending);
        count++;
      }
    }),
  );
  await Promise.all(open);
  return { count, ms: performance.now() - from };
}

export interface LateProgram {
  /** Ends after the transaction under way. */
  end(): Promise<void>;
}

/** Takes its place in the outbox, and commits up to 50 ms later, when higher places have long been committed. */
export async function startLateProgram(database: Database, committed: Committed): Promise<LateProgram> {
  const client = new Client(database.connectionOf('program'));
  await client.connect();
  const ended = new AbortController();
  const running = (async () => {
    for (let turn = 0; !ended.signal.aborted; turn++) {
      const { eventId, streamId, streamSeq, type, recordedOn, body, salt, commitment } = exampleEvent();
      await client.query('BEGIN');
      await client.query('INSERT INTO events VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
        eventId,
        streamId,
        streamSeq,
        type,
        recordedOn,
        body,
        salt,
        commitment,
      ]);
      await client.query('INSERT INTO outbox (event_id) VALUES ($1)', [eventId]);
      await passed(5 + ((turn * 7) % 45));
      await client.query('COMMIT');
      committed.set(eventId, performance.now());
    }
  })();
  return {
    async end() {
      ended.abort();
      await running;
      await client.end();
    },
  };
}
