/** A log that must not go on, because its key is no longer only its own, is ended; another one takes every event anew. */
import { parseLogFrozen } from '@amanat/domain';
import { anchorOf, type Checkpoint, emptyRoot, encodeCheckpointText, parseCheckpointText } from '@amanat/ledger';
import { loadLastSigned, openLocalSigner, openRemoteSigner, readSignerWord } from '@amanat/log-service';
import { StoreError } from '@amanat/store';
import { sha256 } from '../ciphers.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import { UsageError } from '../start-options.ts';
import { type LogStartOptions, signerFolder } from './open-log.ts';

export interface NextLog {
  readonly logId: number;
  /** What the ended log had signed: older receipts hold up to that size. */
  readonly ended: { readonly origin: string; readonly size: number };
}

/**
 * Freezes the signer that is here (one on another machine must have been frozen there, and is asked), records what became
 * of the log, and begins the next one. The server must not be running; it goes on under the new name at its next start.
 *
 * @throws UsageError if the log has no entry yet, or a signer on another machine would still sign; nothing was changed then
 * @throws StoreError `log-conflict` if a log had that name; InputError for a reason that is too long; SignerError
 */
export async function beginNextLog(
  next: { readonly origin: string; readonly reason: string },
  options: Omit<LogStartOptions, 'publishSeconds'>,
  { casework, database, logId, logOrigin: origin }: OpenedDeployment,
): Promise<NextLog> {
  // What would be refused later is refused before the signer is frozen, which nobody can take back.
  const earlier = (await casework.frozenLogs()).map((log) => log.origin);
  if ([origin, ...earlier].includes(next.origin))
    throw new StoreError('log-conflict', { about: 'a log of this record has had that name; choose another' });
  // Nothing is kept in it that must be ended, and its name and signer would be spent for nothing.
  const size = (await database.log.loadLogs()).find((log) => log.logId === logId)?.size ?? 0;
  if (size === 0)
    throw new UsageError(`${origin} has no entry yet: start the server once before it is ended. Nothing was changed.`);
  parseLogFrozen({ origin, size: 0, root: emptyRoot.toBase64(), reason: next.reason });
  const last = await lastSigned();
  await casework.recordFrozenLog(logId, {
    origin,
    size: last.size,
    root: last.root.toBase64(),
    reason: next.reason,
  });
  const kept = await database.record.loadStreamsOf('log');
  const frozen = kept.find(({ streamId, type }) => streamId === `log_${logId}` && type === 'log.frozen');
  const text = encodeCheckpointText({ origin: next.origin, size: 0, root: emptyRoot });
  const first = { origin: next.origin, emptyRoot, anchor: anchorOf(text, sha256) };
  return { logId: await database.beginNextLog(first, frozen?.eventId ?? ''), ended: { origin, size: last.size } };

  /** After this nothing more is signed under the ended log's name. */
  async function lastSigned() {
    if (options.remoteSigner === undefined) {
      const folder = signerFolder(options, logId);
      await (await openLocalSigner({ folder, origin })).freeze(next.reason);
      return loadLastSigned(folder);
    }
    const underWay = await database.log.loadUnpublished(logId);
    const published = await database.log.loadLastPublished(logId);
    const signed = underWay?.signedNote === undefined ? published : underWay;
    const last = parseCheckpointText(signed?.text ?? encodeCheckpointText({ origin, size: 0, root: emptyRoot }));
    await requireFrozen(options.remoteSigner, last);
    return last;
  }
}

/** By asking for what it has signed already: that would change nothing. @throws SignerError if it does not answer */
async function requireFrozen(
  { url, tokenFile }: NonNullable<LogStartOptions['remoteSigner']>,
  { text, size }: Checkpoint,
): Promise<void> {
  const signer = openRemoteSigner({ url, word: readSignerWord(tokenFile) });
  const answer = await signer.sign({ oldSize: size, proof: [], text });
  if (answer.kind === 'refused' && answer.reason === 'frozen') return;
  throw new UsageError(
    'Freeze the signer first: amanat keys freeze --dir DIR --reason TEXT on its machine. Nothing was changed.',
  );
}
