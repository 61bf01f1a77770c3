/**
 * Part `commits`: what the database commits for an event and for a batch, reading transactions included, as
 * `pg_stat_database` counts them. What it commits while nothing happens is measured before, and taken off for as long as
 * the figures are waited for.
 */
import { type Line, type Part, passed, whole } from './measuring.ts';
import { type LogPlace, openLogPlace } from './log-place.ts';
import { type Load, produce } from './log-producers.ts';

/** PostgreSQL's processes tell what they have counted ten seconds after their last statement at the latest. */
const countedMs = 11_000;

async function commits({ asOwner }: LogPlace): Promise<number> {
  await passed(countedMs);
  const [row] = await asOwner('SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()');
  return Number(row?.['xact_commit']);
}

async function measured(place: LogPlace, batches: () => number, named: string, load: Load): Promise<Line> {
  await passed(countedMs);
  const atFirst = await commits(place);
  const idleUntil = performance.now();
  const before = await commits(place);
  const perIdleMs = (before - atFirst) / (performance.now() - idleUntil);
  const batchesBefore = batches();
  const { count } = await produce(place.database, load, new Map());
  const after = await commits(place);
  const batchCount = batches() - batchesBefore;
  // Only while the figures are waited for: under load, the log looks for others' events less often.
  const own = after - before - perIdleMs * countedMs;
  const most = 2 * count + 2 * batchCount;
  return {
    what: `${named}: commits for ${whole(count)} events in ${whole(batchCount)} batches`,
    measured: `${whole(own)} (${(own / count).toFixed(2)} an event)`,
    wanted: `≤ ${whole(most)} (2 an event, 2 a batch)`,
    beside: `idle: ${(perIdleMs * 1000).toFixed(1)}/s, taken off for ${countedMs / 1000} s`,
  };
}

export const commitsPart: Part = {
  name: 'commits',
  async measure(quick) {
    const place = await openLogPlace();
    try {
      let batches = 0;
      await place.startLog({ onIndexed: ({ length }) => void (batches += length > 0 ? 1 : 0) });
      const forMs = quick ? 1_000 : 5_000;
      const slow = await measured(place, () => batches, '1 producer, 20/s', { producers: 1, forMs, perSecond: 20 });
      const fast = await measured(place, () => batches, '8 producers, as fast as they can', { producers: 8, forMs });
      return [slow, fast];
    } finally {
      await place.end();
    }
  },
};
