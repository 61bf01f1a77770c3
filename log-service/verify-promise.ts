/**
 * A promise held against the log that it names: the office said, with its signature, that this commitment will be in the
 * log by then.
 */
import {
  equalBytes,
  LedgerError,
  parseBundle,
  parseEntry,
  type PolicyCheckpoint,
  type Promised,
  tileWidth,
  type TrustPolicy,
} from '@amanat/ledger';
import { bundledBytes, type LogSource } from './log-source.ts';
import { LogProblem } from './log-problem.ts';
import { checkLog, type LogChecks, readHead } from './verify-log.ts';

export type PromiseState =
  /** In the log. That it came late nobody outside can tell from the log as it is now: only a receipt's first checkpoint can. */
  | {
      readonly kind: 'kept';
      readonly index: number;
      readonly size: number;
      /** A witness had seen a tree with the entry by then, RFC 3339; it may have come long before. Absent without a witness. */
      readonly seenBy?: string;
      /** A witness shows that it was there in time; absent if nobody outside can tell. */
      readonly inTime?: true;
    }
  /** Not yet in the log, and there is time. */
  | { readonly kind: 'waiting'; readonly size: number };

/**
 * Looks through the whole log, which is checked on the way.
 *
 * @throws LogProblem `promise-broken` if the time is over and the entry is not there; those of {@link checkLog};
 *   LedgerError `checkpoint-origin` for another log than the promise names
 */
export async function verifyPromiseKept(
  promised: Promised,
  source: LogSource,
  policy: TrustPolicy,
  checks: LogChecks,
  now: Temporal.Instant,
  progress?: (done: number, size: number) => void,
): Promise<PromiseState> {
  const head = await readHead(source, policy, checks);
  if (head.origin !== promised.origin) throw new LedgerError('checkpoint-origin');
  let index: number | undefined;
  await checkLog(source, head, checks, {
    onBundle(number, bytes) {
      index ??= placeIn(bytes, number, promised.commitment);
    },
    ...(progress === undefined ? {} : { progress: (done: number) => progress(done, head.size) }),
  });
  if (index !== undefined) return { kind: 'kept', index, size: head.size, ...seenOutside(head, promised) };
  // What the promise says is its own: the instant has been parsed.
  if (Temporal.Instant.compare(now, Temporal.Instant.from(promised.until)) > 0)
    throw new LogProblem('promise-broken', { sizes: [head.size] });
  return { kind: 'waiting', size: head.size };
}

function placeIn(bundle: Uint8Array, number: number, commitment: Uint8Array): number | undefined {
  const place = parseBundle(bundle, bundle.length / bundledBytes).findIndex((entry) =>
    equalBytes(parseEntry(entry).commitment, commitment),
  );
  return place < 0 ? undefined : number * tileWidth + place;
}

/** A witness has seen this tree at that time: the entry was in the log by then. It may have been long before. */
function seenOutside(
  { cosigned }: PolicyCheckpoint,
  { until }: Promised,
): { readonly seenBy?: string; readonly inTime?: true } {
  const seconds = cosigned.map(({ time }) => time);
  if (seconds.length === 0) return {};
  const earliest = Math.min(...seconds);
  const limit = Temporal.Instant.from(until).epochMilliseconds / 1000;
  if (earliest > 8.64e12) return {};
  return {
    seenBy: Temporal.Instant.fromEpochMilliseconds(earliest * 1000).toString(),
    ...(earliest <= limit ? { inTime: true as const } : {}),
  };
}
