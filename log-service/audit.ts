/**
 * The whole record against itself and against what is known outside of it: that nothing kept was altered, removed, put in
 * later or moved. One snapshot of the database, read in batches; a program may run on it meanwhile. It trusts the owner of
 * the database with nothing: what was rewritten all through is told by signer, published files or mirror.
 */
import type { AttachedDatabase, RecordSnapshot } from '@amanat/store';
import { auditEvents, type AuditedEvents, type EventReader, type KeptEvent } from './audit-events.ts';
import { type AuditCode, type AuditFinding, AuditFindings, type AuditPlace } from './audit-findings.ts';
import { type AuditedLog, auditLog } from './audit-log.ts';
import { lookAtFolder, lookAtLog, type OutsideLog, type OutsideMirror } from './audit-outside.ts';
import { auditWaiting } from './audit-waiting.ts';
import type { LogChecks } from './verify-log.ts';

/** The tables beside the events, which casework knows how to compare. */
export type TablesReader = (
  snapshot: RecordSnapshot,
  found: (code: AuditCode, place: AuditPlace) => void,
) => {
  /** Rows that are as they were committed and can be read. */
  look(rows: readonly KeptEvent[]): Promise<void>;
  /** Once, after the last of them. */
  compare(): Promise<void>;
};

export interface AuditOptions {
  readonly database: Pick<AttachedDatabase, 'log' | 'readSnapshot'>;
  readonly reader: EventReader;
  /** What casework compares with its events; without it only what commitments cover is looked at. */
  readonly tables?: TablesReader;
  readonly checks: LogChecks;
  readonly now: Temporal.Instant;
  /** The published folder of a log; a folder that is not there is not compared. */
  readonly publishedFolder?: (logId: number) => string;
  /** The signer's folder of a log: its memory, and the keys that sign. Without one, keys are those listed on the record. */
  readonly signerFolder?: (logId: number) => string;
  /** A mirror of one of the logs, as `monitor` keeps it. */
  readonly mirrorFolder?: string;
  /** How many events were looked at. */
  readonly progress?: (events: number) => void;
}

export interface AuditReport {
  readonly events: number;
  readonly complaints: number;
  /** Events without an index yet. */
  readonly waiting: number;
  /** The oldest first. */
  readonly logs: readonly AuditedLog[];
  /** At most 20 of each code. */
  readonly findings: readonly AuditFinding[];
  /** Of each code that was found, how often; empty if the record holds. */
  readonly counts: Readonly<Partial<Record<AuditCode, number>>>;
}

/**
 * @throws StoreError if the record cannot be read; SignerError if the memory of a signer that is here cannot; LogProblem
 *   `log-unreachable` if a published file or the mirror cannot
 */
export async function auditRecord(options: AuditOptions): Promise<AuditReport> {
  const outside = await lookOutside(options);
  const findings = new AuditFindings();
  return options.database.readSnapshot(async (snapshot) => {
    const { progress = () => undefined } = options;
    const tables = options.tables?.(snapshot, (code, place) => findings.add(code, place));
    const look = (rows: readonly KeptEvent[]) => tables?.look(rows) ?? Promise.resolve();
    const events = await auditEvents(snapshot, options.reader, options.checks, findings, progress, look);
    await tables?.compare();
    const logs = await snapshot.logs();
    const newest = logs.at(-1)?.logId ?? 1;
    const { waiting, notIndexed } = await auditWaiting(snapshot, newest, options.now, findings);
    const audited: AuditedLog[] = [];
    for (const log of logs) {
      const beside = outside.logs.get(log.logId) ?? { signer: undefined, published: undefined };
      const keys = keysOf(log.origin, beside, events);
      const mirror = mirrorOf(log.origin, outside.mirror);
      const verdict = await auditLog(snapshot, { log, keys, checks: options.checks, findings }, beside, mirror);
      audited.push(verdict.audited);
      if (log.logId === newest && verdict.openedCount !== events.count - notIndexed)
        await findRepeated(snapshot, log.logId, findings);
    }
    auditMirrorName(outside.mirror, audited, findings);
    const { count, complaints } = events;
    return {
      events: count,
      complaints,
      waiting,
      logs: audited,
      findings: findings.list(),
      counts: findings.counts(),
    };
  });
}

interface Outside {
  readonly logs: ReadonlyMap<number, OutsideLog>;
  readonly mirror: OutsideMirror | undefined;
}

async function lookOutside({ database, publishedFolder, signerFolder, mirrorFolder }: AuditOptions): Promise<Outside> {
  const logs = new Map<number, OutsideLog>();
  for (const { logId } of await database.log.loadLogs())
    logs.set(logId, await lookAtLog({ published: publishedFolder?.(logId), signer: signerFolder?.(logId) }));
  return { logs, mirror: mirrorFolder === undefined ? undefined : await lookAtFolder(mirrorFolder) };
}

/** Those of the signer where it is here: whoever owns the database can list others. */
function keysOf(origin: string, { signer }: OutsideLog, { logKeys }: AuditedEvents) {
  const known = signer === undefined || signer.keys.length === 0 ? logKeys : signer.keys;
  return known.filter(({ name }) => name === origin);
}

const mirrorOf = (origin: string, mirror: OutsideMirror | undefined): OutsideMirror | undefined =>
  mirror?.seen.kind === 'read' && mirror.seen.head.origin === origin ? mirror : undefined;

function auditMirrorName(
  mirror: OutsideMirror | undefined,
  logs: readonly AuditedLog[],
  findings: AuditFindings,
): void {
  if (mirror === undefined) return;
  const { seen } = mirror;
  if (seen.kind !== 'read') findings.add('mirror-file-lost', { path: 'checkpoint' });
  else if (!logs.some(({ origin }) => origin === seen.head.origin)) findings.add('mirror-of-another-log');
}

/** Events that have two indexes: read again only once the numbers differ. */
async function findRepeated(snapshot: RecordSnapshot, logId: number, findings: AuditFindings): Promise<void> {
  const seen = new Set<string>();
  for await (const some of snapshot.entries(logId))
    for (const { eventId, index, commitment } of some) {
      if (commitment === undefined) continue;
      if (seen.has(eventId)) findings.add('event-indexed-twice', { logId, index, eventId });
      seen.add(eventId);
    }
}
