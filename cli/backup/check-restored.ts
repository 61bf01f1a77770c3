/** Everything that a restored record is held against before it may go on, and what follows if it may not. */
import { anchorOf, type Checkpoint, emptyRoot, encodeCheckpointText } from '@amanat/ledger';
import {
  type AuditFinding,
  compareWithHead,
  compareWithSigner,
  compareWithWitness,
  type HaltCode,
  openPolicyFile,
  openRemoteSigner,
  readSignerWord,
  type RestoredLog,
  type RestoredVerdict,
} from '@amanat/log-service';
import { sha256 } from '@amanat/node-crypto';
import type { Database, OpenedBackup } from '@amanat/store';
import { auditPlace } from '../audit-of-place.ts';
import type { DeploymentPlace } from './deployment-place.ts';
import type { SignerKnown } from './restored-signer.ts';

export interface Against {
  readonly backup: OpenedBackup;
  readonly place: DeploymentPlace;
  readonly signer: SignerKnown;
  /** A checkpoint that somebody else holds. */
  readonly shown: Checkpoint | undefined;
  readonly policyFile: string;
}

export interface Outcome {
  /** Why nothing is signed any more; absent if the log goes on. */
  readonly halted?: HaltCode;
  /** By whom that was found: `audit`, `signer`, `checkpoint`, `record`, or a witness's name. */
  readonly foundBy?: string;
  /** Entries that were signed or shown, and are not here; fillers among them. */
  readonly missing?: number;
  readonly size: number;
  readonly publishedSize: number;
  readonly silentWitnesses: readonly string[];
  /** Of the audit. */
  readonly findings: readonly AuditFinding[];
}

type Found = readonly [by: string, verdict: RestoredVerdict];

/** Halts the log if it must not go on. @throws SignerError if a signer on another machine does not answer; StoreError */
export async function checkRestored(database: Database, against: Against): Promise<Outcome> {
  const { dataDir, databaseUrl } = against.place;
  const restoredPlace = { dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  // Signer and published files are not there yet: the record is audited by itself.
  const audited = await auditPlace({ place: restoredPlace });
  // What waited for its index when the backup was made has waited since.
  const findings = audited.findings.filter(({ code }) => code !== 'event-waits-long');
  const { origin } = against.backup.manifest;
  const log = await database.log.loadLog();
  const state = log ?? { logId: 1, origin, size: 0, root: emptyRoot, anchor: emptyRoot, publishedSize: 0 };
  const restored: RestoredLog = { reads: database.log, state };
  const all = [...(await heads(restored, against)), ...(await witnesses(restored, against))];
  const silentWitnesses = all.filter(([, { kind }]) => kind === 'unreachable').map(([by]) => by);
  const sizes = { size: state.size, publishedSize: state.publishedSize, silentWitnesses, findings };
  // Keys that are gone are no sign against the log: they come from a newer backup, and somebody was erased between the two.
  if (findings.some(({ code }) => code !== 'key-missing')) {
    await halt(database, state.origin, 'restored-altered');
    return { ...sizes, halted: 'restored-altered', foundBy: 'audit' };
  }
  const worst = all.toSorted(([, a], [, b]) => weight(b) - weight(a))[0];
  if (worst === undefined || weight(worst[1]) === 0) return sizes;
  const [foundBy, verdict] = worst;
  if (verdict.kind !== 'behind' && verdict.kind !== 'differs') return sizes;
  await halt(database, state.origin, verdict.halt);
  const missing = verdict.kind === 'behind' ? verdict.missing : undefined;
  return { ...sizes, halted: verdict.halt, foundBy, ...(missing === undefined ? {} : { missing }) };
}

/** Another log is worse than a lack, and of lacks the largest counts. */
function weight(verdict: RestoredVerdict): number {
  if (verdict.kind === 'differs') return Number.POSITIVE_INFINITY;
  return verdict.kind === 'behind' ? (verdict.missing ?? 1) : 0;
}

async function heads(restored: RestoredLog, { place, signer, shown }: Against): Promise<readonly Found[]> {
  const { reads, state } = restored;
  const published = await reads.loadLastPublished(state.logId);
  const found: Found[] = [['record', await compareWithHead(restored, state)]];
  if (published !== undefined)
    found.push(['record', await compareWithHead(restored, { ...published, origin: state.origin })]);
  if (shown !== undefined) found.push(['checkpoint', await compareWithHead(restored, shown)]);
  if (place.remoteSigner !== undefined) {
    const { url, tokenFile } = place.remoteSigner;
    const remote = openRemoteSigner({ url, word: readSignerWord(tokenFile) });
    found.push(['signer', await compareWithSigner(restored, remote, signer.head)]);
  } else if (signer.isOlderCopy) found.push(['signer', { kind: 'differs', halt: 'signer-behind' }]);
  else if (signer.head !== undefined) found.push(['signer', await compareWithHead(restored, signer.head)]);
  return found;
}

async function witnesses(restored: RestoredLog, { policyFile }: Against): Promise<readonly Found[]> {
  const note = (await restored.reads.loadLastPublished(restored.state.logId))?.publishedNote;
  // Before its first publication a log has nothing to show; the first one asks them all.
  if (note === undefined) return [];
  const asked = openPolicyFile(policyFile).witnesses.all;
  return Promise.all(
    asked.map(async (witness) => [witness.name, await compareWithWitness(restored, witness, note)] as const),
  );
}

async function halt({ log }: Database, origin: string, code: HaltCode): Promise<void> {
  const anchor = anchorOf(encodeCheckpointText({ origin, size: 0, root: emptyRoot }), sha256);
  const writer = await log.openWriter({ origin, emptyRoot, anchor });
  try {
    await writer.halt(code);
  } finally {
    await writer.close();
  }
}
