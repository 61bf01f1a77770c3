/** The audit of one deployment: its record with what its folder knows, and casework's way of reading events. */
import { type EventBody, InputError } from '@amanat/domain';
import { areCommittedColumns, openTablesAudit, readEvent } from '@amanat/casework';
import { LedgerError } from '@amanat/ledger';
import {
  type AuditReport,
  auditRecord,
  type EventReader,
  type KeptEvent,
  type OpenedEvent,
  type TablesReader,
} from '@amanat/log-service';
import { sha256, sha256Into, verifyEd25519 } from '@amanat/node-crypto';
import { ciphers, publishedFolder, signerFolder } from '@amanat/server';
import { attachDatabase } from '@amanat/store';
import type { DeploymentPlace } from './backup/deployment-place.ts';

/** What was read once, until its batch was looked at. */
const bodies = new WeakMap<KeptEvent, EventBody>();

const caseworkReader: EventReader = {
  openEvent,
  areCommittedColumns: (columns, committed) => areCommittedColumns(columns, committed, ciphers),
};

function openEvent(row: KeptEvent): OpenedEvent {
  let body: EventBody;
  try {
    body = readEvent(row, ciphers);
  } catch (error) {
    // It opens its commitment: what does not match is a column.
    if (error instanceof LedgerError && error.code === 'commitment-mismatch') return { kind: 'columns-differ' };
    // A TypeError is the decoder's: bytes that are no text.
    if (error instanceof LedgerError || error instanceof InputError || error instanceof TypeError)
      return { kind: 'unreadable' };
    throw error;
  }
  bodies.set(row, body);
  switch (body.type) {
    case 'log-key.listed':
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by its schema just now
      return { kind: 'log-key', ...(body.data as { readonly verifierKey: string }) };
    case 'complaint.lodged':
    case 'offices.changed': {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same
      const { caseColumns } = body.data as { readonly caseColumns: string };
      const kind = body.type === 'complaint.lodged' ? 'complaint' : 'offices';
      return { kind, caseColumns: Uint8Array.fromBase64(caseColumns) };
    }
    default:
      return { kind: 'other' };
  }
}

const tablesReader =
  (training: boolean): TablesReader =>
  (snapshot, found) => {
    const audit = openTablesAudit({ tables: snapshot.tables, found, training, ciphers });
    return {
      look: (rows) => audit.look(rows.flatMap((row) => bodies.get(row) ?? [])),
      compare: () => audit.compare(),
    };
  };

export interface AuditOfPlace {
  readonly place: DeploymentPlace;
  readonly mirror?: string | undefined;
  readonly progress?: (events: number) => void;
}

/** Beside a running server, or alone. @throws StoreError, SignerError, LogProblem if something cannot be read */
export async function auditPlace({ place, mirror, progress }: AuditOfPlace): Promise<AuditReport> {
  const database = await attachDatabase(place.dataDir, place.databaseUrl);
  try {
    return await auditRecord({
      database,
      reader: caseworkReader,
      tables: tablesReader(database.kind === 'training'),
      checks: { sha256, hashInto: sha256Into, verify: verifyEd25519 },
      now: Temporal.Now.instant(),
      publishedFolder: (logId) => publishedFolder(place.dataDir, logId),
      ...(place.remoteSigner === undefined ? { signerFolder: (logId: number) => signerFolder(place, logId) } : {}),
      ...(mirror === undefined ? {} : { mirrorFolder: mirror }),
      ...(progress === undefined ? {} : { progress }),
    });
  } finally {
    await database.stop();
  }
}
