/** One log of the record: its indexes, entries, tiles and checkpoints against each other, and against what is outside. */
import { hashBytes, hashesOnLevel, tileWidth } from '@amanat/ledger';
import type { LogTile, RecordSnapshot } from '@amanat/store';
import { auditCheckpoints, auditOutside, isSigned, type JudgedLog } from './audit-checkpoints.ts';
import { AuditEntries, differingPlaces } from './audit-entries.ts';
import type { OutsideLog, OutsideMirror } from './audit-outside.ts';
import { EntryRows, KeptTiles, pathOf } from './audit-streams.ts';
import { AuditTree, type NamedRoot } from './audit-tree.ts';
import { LogProblem } from './log-problem.ts';
import { type LogSource, readBundle, tilesOf } from './log-source.ts';
import { bundledEntryBytes } from './store-tiles.ts';

export interface AuditedLog {
  readonly logId: number;
  readonly origin: string;
  readonly size: number;
  readonly publishedSize: number;
  /** Why nothing is signed any more; absent while the log goes on. */
  readonly halted?: string;
  readonly checkpoints: number;
  /** What outside of the database it was held against. */
  readonly comparedWith: readonly ('signer' | 'published' | 'mirror')[];
}

export interface LogVerdict {
  readonly audited: AuditedLog;
  /** Indexes that name an event which is there. */
  readonly openedCount: number;
}

/** Another copy of the log. */
interface Copy {
  readonly source: LogSource;
  /** Of the tree whose files it has. */
  readonly size: number;
  /** As far as the record goes too. */
  readonly upTo: number;
}

export async function auditLog(
  snapshot: RecordSnapshot,
  judged: JudgedLog,
  outside: OutsideLog,
  mirror: OutsideMirror | undefined,
): Promise<LogVerdict> {
  const { log, checks, findings } = judged;
  const { logId, origin, size, publishedSize, halted } = log;
  const { named, anchors, count } = await auditCheckpoints(snapshot, judged);
  const { heads, publishedHeadSize } = await auditOutside(outside, judged);
  const mirrored = mirror === undefined ? undefined : auditMirrorHead(mirror, judged);
  const allNamed = [...named, ...heads, ...(mirrored === undefined ? [] : [mirrored.named])];
  const tree = new AuditTree(
    logId,
    allNamed.filter((each) => each.size > 0),
    checks.hashInto,
    findings,
  );
  const entries = new AuditEntries(logId, anchors, findings);
  const rows = new EntryRows(snapshot.entries(logId));
  const kept = new KeptTiles(snapshot.tiles(logId), (path) => findings.add('tile-surplus', { logId, path }));
  const published = outside.published && {
    source: outside.published.source,
    size: publishedHeadSize,
    upTo: Math.min(publishedHeadSize, size),
  };

  for (let number = 0; number * tileWidth < size; number++) {
    const first = number * tileWidth;
    const width = Math.min(tileWidth, size - first);
    const there = await filled(kept, judged, { level: 'entries', number, width });
    const bundle = there !== undefined && tree.addBundle(there) ? there : undefined;
    if (bundle === undefined) tree.giveUp();
    if (there !== undefined && bundle === undefined)
      findings.add('bundle-unreadable', { logId, path: pathOf('entries', number, width) });
    entries.check(first, width, await rows.before(first + width), bundle);
    if (published !== undefined) await comparePublished(published, judged, { level: 'entries', number }, there);
    if (mirrored !== undefined) await compareMirror(mirrored, judged, number, bundle);
  }
  entries.end();
  for (let row = await rows.next(); row !== undefined; row = await rows.next())
    findings.add('index-beyond-head', { logId, index: row.index, eventId: row.eventId });

  for (let level = 0; hashesOnLevel(size, level) > 0; level++) {
    const hashes = hashesOnLevel(size, level);
    for (let number = 0; number * tileWidth < hashes; number++) {
      const width = Math.min(tileWidth, hashes - number * tileWidth);
      const tile = await filled(kept, judged, { level, number, width });
      if (tile !== undefined && tree.isWhole && !tree.hasTile(level, number, tile))
        findings.add('tile-unlike-entries', { logId, path: pathOf(level, number, width) });
      if (published !== undefined) await comparePublished(published, judged, { level, number }, tile);
    }
  }
  await kept.end();

  const comparedWith = [
    outside.signer === undefined ? undefined : ('signer' as const),
    published === undefined ? undefined : ('published' as const),
    mirror === undefined ? undefined : ('mirror' as const),
  ].filter((each) => each !== undefined);
  const audited = { logId, origin, size, publishedSize, checkpoints: count, comparedWith };
  return { audited: { ...audited, ...(halted === undefined ? {} : { halted }) }, openedCount: entries.openedCount };
}

/** What a tree of this size needs of a kept tile; tells what is lost, cut short or too long. */
async function filled(
  kept: KeptTiles,
  { log: { logId }, findings }: JudgedLog,
  { level, number, width }: Pick<LogTile, 'level' | 'number'> & { readonly width: number },
): Promise<Uint8Array | undefined> {
  const bytes = await kept.take(level, number);
  const wanted = width * (level === 'entries' ? bundledEntryBytes : hashBytes);
  const path = pathOf(level, number, width);
  if (bytes === undefined) findings.add(level === 'entries' ? 'bundle-lost' : 'tile-lost', { logId, path });
  else if (bytes.length < wanted)
    findings.add(level === 'entries' ? 'bundle-unreadable' : 'tile-unlike-entries', { logId, path });
  else if (bytes.length > wanted) findings.add('tile-surplus', { logId, path });
  return bytes === undefined || bytes.length < wanted ? undefined : bytes.subarray(0, wanted);
}

/** A published file must be the beginning of what is kept. Nothing is said where that is lost: it has been told. */
async function comparePublished(
  { source, size, upTo }: Copy,
  { log: { logId }, findings }: JudgedLog,
  { level, number }: Pick<LogTile, 'level' | 'number'>,
  kept: Uint8Array | undefined,
): Promise<void> {
  const width = Math.min(tileWidth, hashesOnLevel(upTo, level === 'entries' ? 0 : level) - number * tileWidth);
  if (width < 1) return;
  const path = pathOf(level, number, width);
  const file = await readCopy(
    async () =>
      level === 'entries'
        ? readBundle(source, number, width, size)
        : (await tilesOf(source, size)([{ level, number, width }]))[0],
    (isLost) => findings.add(isLost ? 'published-file-lost' : 'record-differs-from-files', { logId, path }),
  );
  if (file !== undefined && kept !== undefined && Buffer.compare(file, kept.subarray(0, file.length)) !== 0)
    findings.add('record-differs-from-files', { logId, path });
}

async function compareMirror(
  { source, size, upTo }: Copy,
  { log: { logId }, findings }: JudgedLog,
  number: number,
  kept: Uint8Array | undefined,
): Promise<void> {
  const first = number * tileWidth;
  const width = Math.min(tileWidth, upTo - first);
  if (width < 1) return;
  const path = pathOf('entries', number, width);
  const mirrored = await readCopy(
    () => readBundle(source, number, width, size),
    () => findings.add('mirror-file-lost', { logId, path }),
  );
  if (mirrored === undefined || kept === undefined) return;
  for (const place of differingPlaces(mirrored, kept.subarray(0, mirrored.length)))
    findings.add('record-differs-from-mirror', { logId, index: first + place });
}

/** `onFault`: the file is lost, or not as long as it should be. @throws LogProblem if it is there and cannot be read */
async function readCopy(
  read: () => Promise<Uint8Array | undefined>,
  onFault: (isLost: boolean) => void,
): Promise<Uint8Array | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof LogProblem) || error.code === 'log-unreachable') throw error;
    onFault(error.code === 'file-missing');
    return undefined;
  }
}

/** `undefined` if the mirror cannot be compared; why is told. */
function auditMirrorHead(
  { source, seen }: OutsideMirror,
  judged: JudgedLog,
): (Copy & { named: NamedRoot }) | undefined {
  const { log, findings } = judged;
  if (seen.kind !== 'read') return undefined;
  const { size, root } = seen.head;
  if (!isSigned(seen.note, judged)) {
    findings.add('mirror-unsigned', { logId: log.logId, size });
    return undefined;
  }
  const upTo = Math.min(size, log.size);
  if (size > log.size) findings.add('record-behind-mirror', { logId: log.logId, size });
  // A root beyond the record's own is of no use.
  const named: NamedRoot = { size: size > log.size ? 0 : size, root, code: 'record-differs-from-mirror' };
  return { source, size, upTo, named };
}
