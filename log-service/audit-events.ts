/** Every kept event by itself: it opens its commitment, is what its columns say, and a complaint has its rows. */
import { LedgerError, parseVerifierKey, verifyCommitment, type VerifierKey } from '@amanat/ledger';
import type { LogBatch, RecordSnapshot } from '@amanat/store';
import { type AreCommitted, ColumnsAudit, type KeptCase } from './audit-columns.ts';
import type { AuditFindings } from './audit-findings.ts';
import type { LogChecks } from './verify-log.ts';

/** A row of the record as it is kept. */
export type KeptEvent = LogBatch['fillers'][number];

/** What of an event concerns the audit; what an event is, casework knows. */
export type OpenedEvent =
  /** Its columns say something else than its body. */
  | { readonly kind: 'columns-differ' }
  /** Not of a form or a type that there is. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'other' }
  /** Lists a key of a log's signer. */
  | { readonly kind: 'log-key'; readonly verifierKey: string }
  /** `caseColumns`: the commitment to what its row in `cases` must say. */
  | { readonly kind: 'complaint'; readonly caseColumns: Uint8Array }
  /** Changes who may see its case: commits to that row anew. */
  | { readonly kind: 'offices'; readonly caseColumns: Uint8Array };

export interface EventReader {
  /** Asked for rows only that open their commitment. */
  openEvent(row: KeptEvent): OpenedEvent;
  readonly areCommittedColumns: AreCommitted;
}

export interface AuditedEvents {
  readonly count: number;
  readonly complaints: number;
  /** Of all logs, as listed on the record. */
  readonly logKeys: readonly VerifierKey[];
}

type Complaint = Extract<OpenedEvent, { kind: 'complaint' }> & { readonly row: KeptEvent };

export async function auditEvents(
  snapshot: RecordSnapshot,
  reader: EventReader,
  { sha256 }: LogChecks,
  findings: AuditFindings,
  progress: (count: number) => void,
  look: (rows: readonly KeptEvent[]) => Promise<void>,
): Promise<AuditedEvents> {
  const logKeys: VerifierKey[] = [];
  const columns = new ColumnsAudit(reader.areCommittedColumns, findings);
  let count = 0;
  let complaints = 0;
  for await (const rows of snapshot.events()) {
    const lodged: Complaint[] = [];
    const readable: KeptEvent[] = [];
    for (const row of rows) {
      const opened = openKept(row);
      if (opened !== undefined && opened.kind !== 'columns-differ' && opened.kind !== 'unreadable') readable.push(row);
      if (opened?.kind === 'log-key') logKeys.push(...keyIn(opened.verifierKey));
      if (opened?.kind === 'complaint') lodged.push({ ...opened, row });
      if (opened?.kind === 'offices') {
        const { eventId, streamId, streamSeq } = row;
        columns.changed(streamId, streamSeq, { eventId, commitment: opened.caseColumns });
      }
    }
    count += rows.length;
    complaints += lodged.length;
    if (lodged.length > 0) await auditComplaints(lodged);
    await look(readable);
    progress(count);
  }
  await columns.compare(snapshot);
  for await (const caseIds of snapshot.casesWithoutComplaint())
    for (const caseId of caseIds) findings.add('case-unfounded', { caseId });
  for await (const codes of snapshot.codesWithoutComplaint())
    for (const { caseId, eventId } of codes) findings.add('code-stray', { caseId, eventId });
  return { count, complaints, logKeys };

  function openKept(row: KeptEvent): OpenedEvent | undefined {
    const { eventId, commitment, salt, body } = row;
    try {
      verifyCommitment(commitment, salt, body, sha256);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      findings.add('event-altered', { eventId });
      return undefined;
    }
    const opened = reader.openEvent(row);
    if (opened.kind === 'columns-differ') findings.add('event-misread', { eventId });
    if (opened.kind === 'unreadable') findings.add('event-unreadable', { eventId });
    return opened;
  }

  async function auditComplaints(lodged: readonly Complaint[]): Promise<void> {
    const caseIds = lodged.map(({ row }) => row.streamId);
    const cases = new Map((await snapshot.casesOf(caseIds)).map((kept) => [kept.caseId, kept]));
    const withCode = new Set((await snapshot.trueCodesOf(caseIds)).map(({ caseId }) => caseId));
    for (const complaint of lodged) {
      const { eventId, streamId: caseId } = complaint.row;
      const kept = cases.get(caseId);
      if (kept === undefined) findings.add('case-missing', { caseId, eventId });
      else auditCase(complaint, kept);
      if (!withCode.has(caseId)) findings.add('code-missing', { caseId, eventId });
    }
  }

  function auditCase({ row, caseColumns }: Complaint, kept: KeptCase): void {
    const { eventId, recordedOn } = row;
    if (kept.recordedOn !== recordedOn) findings.add('case-altered', { caseId: kept.caseId, eventId });
    else columns.lodged(kept, { eventId, commitment: caseColumns });
  }

  function keyIn(text: string): readonly VerifierKey[] {
    try {
      return [parseVerifierKey(text, sha256)];
    } catch (error) {
      if (error instanceof LedgerError) return [];
      throw error;
    }
  }
}
