/** What the record says about its public log: its keys, fillers, and a log that was frozen. */
import { eventId, idLetters, type LogFrozen, mayDo, parseLogFrozen } from '@amanat/domain';
import { type Deployment, todayOf } from './deployment.ts';
import type { EventRow } from './ports.ts';
import { appendPublic, loadPublic } from './public-record.ts';
import { commitEvent } from './seal-event.ts';

/**
 * That many new filler events, to be stored by the log with the block that they fill up: each in a stream of its own,
 * under a salt of its own.
 */
export function fillerRows(count: number, deployment: Pick<Deployment, 'ciphers' | 'now' | 'timeZone'>): EventRow[] {
  if (!mayDo({ kind: 'operator' }, 'fill-log')) throw new Error('the operator may not do this');
  const { ciphers } = deployment;
  const recordedOn = todayOf(deployment);
  return Array.from({ length: count }, () => {
    const streamId = `filler_${idLetters(ciphers.random(17))}`;
    const place = { eventId: eventId(ciphers.random(17)), streamId, streamSeq: 1, recordedOn };
    return commitEvent('log.filler', {}, place, ciphers);
  });
}

/** The key that was listed last, or none: what is known while the signer is away. */
export async function listedLogKeys(deployment: Deployment): Promise<readonly string[]> {
  const kept = (await loadPublic('key', deployment)).filter(({ stream }) => stream === logKeyStream);
  const last = kept.at(-1)?.data as { readonly verifierKey: string } | undefined;
  return last === undefined ? [] : [last.verifierKey];
}

/** Lists the key that signs checkpoints now, unless it is the one listed last: keys of a log may be rotated. */
export async function listLogKey(verifierKey: string, deployment: Deployment): Promise<'listed' | 'was-listed'> {
  const kept = (await loadPublic('key', deployment)).filter(({ stream }) => stream === logKeyStream);
  const last = kept.at(-1)?.data as { readonly verifierKey: string } | undefined;
  if (last?.verifierKey === verifierKey) return 'was-listed';
  const event = { type: 'log-key.listed', data: { verifierKey } };
  await appendPublic('list-key', logKeyStream, kept.length + 1, event, deployment);
  return 'listed';
}

const logKeyStream = 'key_log';

/** The verifier key of promises that was listed last. */
export async function listedPromiseKey(deployment: Deployment): Promise<string | undefined> {
  const kept = (await loadPublic('key', deployment)).findLast(({ stream }) => stream === 'key_promise');
  return kept === undefined ? undefined : (kept.data as { readonly verifierKey: string }).verifierKey;
}

/** Logs of this record that are never signed again, in order. */
export async function frozenLogs(deployment: Deployment): Promise<readonly LogFrozen[]> {
  const kept = await loadPublic('log', deployment);
  return kept.flatMap(({ type, data }) => (type === 'log.frozen' ? [parseLogFrozen(data)] : []));
}

/**
 * Keeps what became of a log that is never signed again. Once for each log.
 *
 * @throws InputError for a reason that is missing or too long
 */
export async function recordFrozenLog(
  logId: number,
  frozen: LogFrozen,
  deployment: Deployment,
): Promise<'recorded' | 'was-recorded'> {
  const streamId = `log_${logId}`;
  const kept = await loadPublic('log', deployment);
  if (kept.some(({ stream, type }) => stream === streamId && type === 'log.frozen')) return 'was-recorded';
  const seq = kept.filter(({ stream }) => stream === streamId).length + 1;
  await appendPublic('freeze-log', streamId, seq, { type: 'log.frozen', data: parseLogFrozen(frozen) }, deployment);
  return 'recorded';
}
