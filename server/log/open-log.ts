/** The public log of a deployment as the server runs it: its signer, its witnesses, its stamps, its files. */
import { join } from 'node:path';
import { encodeVerifierKey, parseVerifierKey, verifyNote } from '@amanat/ledger';
import {
  loadAuthorities,
  type LogFiles,
  logFiles,
  type LogNews,
  type LogOptions,
  type LogStatus,
  openLocalSigner,
  openRemoteSigner,
  readSignerWord,
  type Signer,
  startLog,
} from '@amanat/log-service';
import { sha256, sha256Into, verifyEd25519 } from '../ciphers.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import type { StartOptions } from '../start-options.ts';
import { askSeldom } from './ask-seldom.ts';
import { type StampFiles, stampFiles } from './stamp-files.ts';

export interface OpenedLog {
  readonly origin: string;
  /** The keys that sign now, the older first; those last listed in the record if the signer does not answer. */
  verifierKeys(): Promise<readonly string[]>;
  /** What a checker needs to be given once: keys, witnesses, and how many must sign. */
  policyText(): Promise<string>;
  readonly files: LogFiles;
  /** Files of logs that were frozen, by their number: they stay where receipts can be checked. */
  readonly earlier: ReadonlyMap<number, LogFiles>;
  /** The rhythm. */
  readonly publishSeconds: number;
  readonly stamps: StampFiles;
  status(): LogStatus;
  stop(): Promise<void>;
}

export type LogStartOptions = Pick<StartOptions, 'dataDir' | 'publishSeconds' | 'signerDir' | 'remoteSigner'>;

/** Folders of a log that took a frozen one's place stand beside those of the first. */
const nameOf = (stem: string, logId: number): string => (logId === 1 ? stem : `${stem}-${logId}`);

export const publishedFolder = (dataDir: string, logId: number): string => join(dataDir, nameOf('log', logId));

/** Where the signer keeps its key and its memory, unless it is on another machine. */
export const signerFolder = ({ dataDir, signerDir }: Omit<LogStartOptions, 'publishSeconds'>, logId: number): string =>
  nameOf(signerDir ?? join(dataDir, 'signer'), logId);

/** As long as the caching of `policy` lets others keep them. */
const keysKeptMs = 5_000;

/**
 * Starts the log on the opened record. Intake does not wait for it: a signer or a witness that is away is asked again.
 *
 * @throws SignerError, StampError for folders and files of the log that cannot be used
 */
export async function openLog(
  options: LogStartOptions,
  opened: OpenedDeployment,
  now: () => Temporal.Instant,
  report: (news: LogNews) => void,
  forTests: Pick<LogOptions, 'reached'> = {},
): Promise<OpenedLog> {
  const { database, casework, logOrigin: origin, logId, policy, makeFillers } = opened;
  const { signer, lineage } = await signerOf(options, origin, logId);
  const folder = publishedFolder(options.dataDir, logId);
  // Everybody may see them as often as they like; the signer has a checkpoint to sign, perhaps on another machine.
  const keys = askSeldom(() => signer.verifierKeys().catch(() => casework.listedLogKeys()), keysKeptMs);
  const running = await startLog({
    store: database.log,
    origin,
    folder,
    signer,
    listedKeys: async () => lineage(await casework.listedLogKeys()),
    witnesses: policy.witnesses,
    sha256,
    hashInto: sha256Into,
    verify: verifyEd25519,
    makeFillers,
    authorities: await loadAuthorities(options.dataDir),
    publishEveryMs: options.publishSeconds * 1000,
    now,
    report: (news) => {
      report(news);
      // Keys may have been rotated meanwhile.
      if (news.kind !== 'published') return;
      keys.forget();
      void listNewestKey();
    },
    ...forTests,
  });
  database.onAppended((count) => running.appended(count));

  /**
   * Only a key that has signed, in a note in which a key that was listed before took part (`signCheckpoint`): a signer that
   * was exchanged must not list itself. Failing to list is no reason to stop: the next publication tries again.
   */
  async function listNewestKey(): Promise<void> {
    try {
      const note = (await database.log.loadLastPublished(logId))?.publishedNote ?? '';
      const inUse = (await signer.verifierKeys()).map((key) => parseVerifierKey(key, sha256));
      const { signedBy } = verifyNote(note, inUse, verifyEd25519);
      const newest = inUse.findLast((key) => signedBy.includes(key));
      if (newest === undefined) return;
      await casework.listLogKey(encodeVerifierKey(newest.name, newest.publicKey, sha256));
    } catch {
      // The signer is away, or its keys have changed since it signed this.
    }
  }

  return {
    origin,
    verifierKeys: () => keys.ask(),
    policyText: async () => policy.publicText(await keys.ask()),
    files: logFiles(folder),
    earlier: new Map(
      Array.from({ length: logId - 1 }, (_, at) => [at + 1, logFiles(publishedFolder(options.dataDir, at + 1))]),
    ),
    publishSeconds: options.publishSeconds,
    stamps: stampFiles(database.log, logId),
    status: () => running.status(),
    stop: () => running.stop(),
  };
}

interface OpenedSigner {
  readonly signer: Signer;
  /** The keys that follow from those that are listed. */
  lineage(listed: readonly string[]): Promise<readonly string[]> | readonly string[];
}

async function signerOf(options: LogStartOptions, origin: string, logId: number): Promise<OpenedSigner> {
  const { remoteSigner } = options;
  if (remoteSigner !== undefined) {
    const { url, tokenFile } = remoteSigner;
    return { signer: openRemoteSigner({ url, word: readSignerWord(tokenFile) }), lineage: (listed) => listed };
  }
  const signer = await openLocalSigner({ folder: signerFolder(options, logId), origin });
  return {
    signer,
    // Rotated and retired between two publications: the folder that had the listed key says which took its place.
    lineage: async (listed) => {
      const { keys, retiredKeys } = await signer.describe();
      return retiredKeys.some((key) => listed.includes(key)) ? [...listed, ...keys] : listed;
    },
  };
}
