/** Part `backlog`: how fast events that have waited get their indexes, when the log comes back. */
import { type Part, passed, seconds, whole } from './measuring.ts';
import { startNaiveWriter } from './log-naive-writer.ts';
import { openLogPlace } from './log-place.ts';

/** Events of 3 kB, as if the log had been away for long; made by the database, because only what follows is measured. */
const waitingEvents = `
  WITH made AS (
    INSERT INTO events (event_id, stream_id, stream_seq, type, recorded_on, body, salt, commitment)
    SELECT 'evt_' || substr(md5(n::text), 1, 26), 'case_' || n, 1, 'complaint.lodged', '2026-01-02',
      decode(repeat(md5(n::text), 188), 'hex'), sha256(('salt' || n)::bytea), sha256(n::text::bytea)
    FROM generate_series(1, $1::integer) AS n
    RETURNING event_id
  )
  INSERT INTO outbox (event_id) SELECT event_id FROM made`;

const naiveMs = 5_000;

export const backlogPart: Part = {
  name: 'backlog',
  async measure(quick) {
    const count = quick ? 20_000 : 200_000;
    const place = await openLogPlace();
    try {
      await place.asOwner(waitingEvents, [count]);

      const naive = await startNaiveWriter(place.database);
      await passed(quick ? 1_000 : naiveMs);
      await naive.stop();
      const naivePerSecond = naive.indexed.size / ((quick ? 1_000 : naiveMs) / 1000);

      const drained = Promise.withResolvers<number>();
      let left = count;
      const from = performance.now();
      const log = await place.startLog({
        onIndexed: ({ length }) => {
          left -= length;
          if (left === 0) drained.resolve(performance.now());
        },
      });
      const drainMs = (await drained.promise) - from;
      const publishing = performance.now();
      await log.publishNow();
      const publishMs = performance.now() - publishing;
      return [
        {
          what: `${whole(count)} waiting events, from the start of the log to the last index`,
          measured: `${whole(count / (drainMs / 1000))} entries/s (${seconds(drainMs)})`,
          wanted: '≥ 20,000/s',
          beside: `naive writer: ${whole(naivePerSecond)} entries/s`,
        },
        {
          what: 'publishing them: all tiles and bundles, flushed',
          measured: seconds(publishMs),
          wanted: '',
          beside: '',
        },
      ];
    } finally {
      await place.end();
    }
  },
};
