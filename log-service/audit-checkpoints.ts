/** The kept checkpoints of one log, and the heads that are known outside: each signed, of this log, and not beyond it. */
import {
  emptyRoot,
  equalBytes,
  LedgerError,
  noteTextUnverified,
  parseCheckpointText,
  verifyCheckpoint,
  type VerifierKey,
} from '@amanat/ledger';
import type { KeptCheckpoint, LogState, RecordSnapshot } from '@amanat/store';
import { AuditAnchors } from './audit-anchors.ts';
import type { AuditFindings } from './audit-findings.ts';
import { type OutsideLog, type OutsideNote, readNote } from './audit-outside.ts';
import type { NamedRoot } from './audit-tree.ts';
import type { LogChecks } from './verify-log.ts';

export interface JudgedLog {
  readonly log: LogState;
  /** Those that sign for it. */
  readonly keys: readonly VerifierKey[];
  readonly checks: LogChecks;
  readonly findings: AuditFindings;
}

export interface KeptCheckpoints {
  readonly named: readonly NamedRoot[];
  readonly anchors: AuditAnchors;
  readonly count: number;
}

/** About a hundred bytes stay in memory for each. */
export async function auditCheckpoints(snapshot: RecordSnapshot, judged: JudgedLog): Promise<KeptCheckpoints> {
  const { log, checks, findings } = judged;
  const { logId, origin, size, root, publishedSize } = log;
  const anchors = new AuditAnchors(origin, checks.sha256);
  const named: NamedRoot[] = [];
  let count = 0;
  for await (const some of snapshot.checkpoints(logId))
    for (const checkpoint of some) {
      count++;
      auditCheckpoint(checkpoint, judged);
      anchors.add(checkpoint.text, checkpoint.size, checkpoint.publishedAt?.epochMilliseconds);
      if (checkpoint.size > size) findings.add('checkpoint-beyond-head', { logId, size: checkpoint.size });
      else named.push({ size: checkpoint.size, root: checkpoint.root, code: 'checkpoint-unlike-entries' });
    }
  if (anchors.lastPublished.size !== publishedSize || !equalBytes(anchors.lastPublished.anchor, log.anchor))
    findings.add('last-published-differs', { logId, size: publishedSize });
  anchors.settle();
  if (size > 0) named.push({ size, root, code: 'head-unlike-entries' });
  else if (!equalBytes(root, emptyRoot)) findings.add('head-unlike-entries', { logId, size });
  return { named, anchors, count };
}

function auditCheckpoint({ size, root, text, signedNote, publishedNote }: KeptCheckpoint, judged: JudgedLog): void {
  const { findings, log } = judged;
  const place = { logId: log.logId, size };
  if (!isTextOf(text, { origin: log.origin, size, root })) findings.add('checkpoint-text-differs', place);
  const notes = [signedNote, publishedNote].filter((note) => note !== undefined);
  if (notes.some((note) => textOf(note) !== text)) findings.add('checkpoint-note-differs', place);
  // What is published is the signed note with witnesses' lines under it: looked at again only where it is not.
  const isContinued = signedNote !== undefined && publishedNote?.startsWith(signedNote) === true;
  const toVerify = isContinued ? [signedNote] : notes;
  if (toVerify.some((note) => !isSigned(note, judged))) findings.add('checkpoint-unsigned', place);
}

export interface OutsideHeads {
  readonly heads: readonly NamedRoot[];
  /** Size whose files the published folder should have. */
  readonly publishedHeadSize: number;
}

/** What signer and published folder say of this log. */
export async function auditOutside({ signer, published }: OutsideLog, judged: JudgedLog): Promise<OutsideHeads> {
  const { log, findings } = judged;
  const { logId, origin, publishedSize } = log;
  const named: NamedRoot[] = [];
  if (signer !== undefined) {
    const { size, root } = signer.head;
    if (signer.head.origin !== origin) findings.add('signer-of-another-log', { logId });
    else if (size > log.size) findings.add('record-behind-signer', { logId, size });
    else named.push({ size, root, code: 'record-differs-from-signer' });
  }
  if (published === undefined) return { heads: named, publishedHeadSize: 0 };
  // It may have been published since. What is read now may be newer than the record as it is read.
  const isLater = sizeOf(published.seen) < publishedSize;
  const seen = isLater ? await readNote(published.source) : published.seen;
  if (seen.kind === 'unreadable') findings.add('published-unreadable', { logId });
  else if (sizeOf(seen) < publishedSize) findings.add('published-behind-record', { logId, size: sizeOf(seen) });
  if (seen.kind !== 'read') return { heads: named, publishedHeadSize: publishedSize };
  const { size, root } = seen.head;
  if (!isSigned(seen.note, judged)) findings.add('published-unsigned', { logId, size });
  else if (size > log.size) {
    if (isLater) return { heads: named, publishedHeadSize: publishedSize };
    findings.add('record-behind-published', { logId, size });
  } else named.push({ size, root, code: 'record-differs-from-files' });
  return { heads: named, publishedHeadSize: size };
}

const sizeOf = (seen: OutsideNote): number => (seen.kind === 'read' ? seen.head.size : 0);

/** By a key of this log, and of its name. */
export function isSigned(note: string, { log, keys, checks }: Pick<JudgedLog, 'log' | 'keys' | 'checks'>): boolean {
  return holds(() => verifyCheckpoint(note, { origin: log.origin, keys }, checks.verify));
}

function isTextOf(text: string, { origin, size, root }: { origin: string; size: number; root: Uint8Array }): boolean {
  return holds(() => {
    const read = parseCheckpointText(text);
    if (read.origin !== origin || read.size !== size || !equalBytes(read.root, root))
      throw new LedgerError('checkpoint-malformed');
  });
}

function textOf(note: string): string | undefined {
  try {
    return noteTextUnverified(note);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

function holds(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}
