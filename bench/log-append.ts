/**
 * Parts `append` and `offered`: from the commit of an event to its index, with a program beside it that commits late and
 * one publication in the middle; then the same load before the naive writer.
 */
import { type Line, milliseconds, type Part, passed, quantile, seconds, whole } from './measuring.ts';
import { startNaiveWriter } from './log-naive-writer.ts';
import { type LogPlace, openLogPlace } from './log-place.ts';
import { type Committed, type Load, produce, startLateProgram } from './log-producers.ts';

interface Outcome {
  readonly perSecond: number;
  readonly count: number;
  /** From commit to index, of those that have one. */
  readonly waits: readonly number[];
  readonly lost: number;
}

/** An event may have its index before its producer hears of the commit. */
const waitsOf = (committed: Committed, indexed: ReadonlyMap<string, number>): readonly number[] =>
  [...committed]
    .flatMap(([eventId, at]) => Math.max(0, (indexed.get(eventId) ?? Number.NaN) - at))
    .filter(Number.isFinite);

async function loadWith(place: LogPlace, load: Load, committed: Committed, inTheMiddle: () => Promise<void>) {
  const late = await startLateProgram(place.database, committed);
  const producing = produce(place.database, load, committed);
  await passed(load.forMs / 2);
  const middle = inTheMiddle();
  const { count, ms } = await producing;
  await late.end();
  await middle;
  return count / (ms / 1000);
}

/** Events in the record without an index: by what the tables say, not by what was heard. The tables allow no second index. */
const lostIn = async (place: LogPlace, entries: string): Promise<number> => {
  const [row] = await place.asOwner(
    `SELECT count(*) FILTER (WHERE entry.event_id IS NULL) AS lost
     FROM events LEFT JOIN ${entries} AS entry USING (event_id)`,
  );
  return Number(row?.['lost']);
};

async function byTheLog(load: Load): Promise<Outcome> {
  const place = await openLogPlace();
  try {
    const indexed = new Map<string, number>();
    const committed: Committed = new Map();
    const log = await place.startLog({
      onIndexed: (eventIds) => {
        const at = performance.now();
        for (const eventId of eventIds) indexed.set(eventId, at);
      },
    });
    const perSecond = await loadWith(place, load, committed, () => log.publishNow());
    for (let waited = 0; indexed.size < committed.size && waited < 10_000; waited += 50) await passed(50);
    const lost = await lostIn(place, 'log_entries');
    return { perSecond, count: committed.size, waits: waitsOf(committed, indexed), lost };
  } finally {
    await place.end();
  }
}

async function byTheNaiveWriter(load: Load): Promise<Outcome> {
  const place = await openLogPlace();
  try {
    const committed: Committed = new Map();
    const writer = await startNaiveWriter(place.database);
    const perSecond = await loadWith(place, load, committed, async () => undefined);
    await writer.end();
    const lost = await lostIn(place, 'naive_entries');
    return { perSecond, count: committed.size, waits: waitsOf(committed, writer.indexed), lost };
  } finally {
    await place.end();
  }
}

const waits = ({ waits: all }: Outcome): string => {
  const [p50, p99] = [quantile(all, 0.5), quantile(all, 0.99)];
  const say = p99 > 10_000 ? seconds : milliseconds;
  return `p50 ${say(p50)}, p99 ${say(p99)}, longest ${say(quantile(all, 1))}`;
};
const loss = ({ lost, count }: Outcome): string => `${whole(lost)} of ${whole(count)}`;

async function measured(
  load: Load,
  named: string,
  wanted: readonly [rate: string, wait: string],
): Promise<readonly Line[]> {
  const ours = await byTheLog(load);
  const rival = await byTheNaiveWriter(load);
  const line = (what: string, goal: string, say: (outcome: Outcome) => string): Line => ({
    what: `${named}: ${what}`,
    measured: say(ours),
    wanted: goal,
    beside: `naive writer: ${say(rival)}`,
  });
  return [
    line('events committed', wanted[0], ({ perSecond }) => `${whole(perSecond)}/s`),
    line('commit to index', wanted[1], waits),
    line('committed and never indexed', 'none', loss),
  ];
}

const runMs = (quick: boolean): number => (quick ? 2_000 : 10_000);

export const appendPart: Part = {
  name: 'append',
  measure: (quick) =>
    measured({ producers: 8, forMs: runMs(quick) }, '8 producers, as fast as they can', ['≥ 2,000/s', 'p99 ≤ 500 ms']),
};

export const offeredPart: Part = {
  name: 'offered',
  measure: (quick) =>
    measured({ producers: 8, forMs: runMs(quick), perSecond: 500 }, '500/s offered', ['500/s', 'p99 ≤ 350 ms']),
};
