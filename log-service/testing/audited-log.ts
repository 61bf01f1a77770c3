/** A record whose events open, its published log, its signer and a mirror, for tests of what an audit finds in it. */
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commitmentOf, encodeVerifierKey, equalBytes, policyOfKey } from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import { attachDatabase, type Database, type DatabaseOptions } from '@amanat/store';
import { sha256Into } from '../../server/ciphers.ts';
import { exampleComplaint, exampleEvent } from '../../store/testing/example-append.ts';
import type { AuditOptions, AuditReport } from '../audit.ts';
import { auditRecord } from '../audit.ts';
import type { EventReader, KeptEvent, OpenedEvent } from '../audit-events.ts';
import { openFolderSource } from '../folder-source.ts';
import { openLocalSigner } from '../local-signer.ts';
import { openMirror } from '../mirror.ts';
import { asOwner, emptyPlace, type Ending, eventually, indexesOf, logAt, origin } from './log-of-test.ts';

export const checks = { sha256, hashInto: sha256Into, verify: verifyEd25519 };

const digest = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest());

/** The same row with a body that says what its columns say, under a commitment that it opens. */
export function committed(row: KeptEvent, data: Readonly<Record<string, string>> = {}): KeptEvent {
  const { streamId, streamSeq, type, recordedOn, salt } = row;
  const body = Buffer.from(JSON.stringify({ streamId, streamSeq, type, recordedOn, data }));
  return { ...row, body, commitment: commitmentOf(salt, body, sha256) };
}

export const today = (): string => Temporal.Now.plainDateISO('UTC').toString();

export const openedEvent = (changes: Partial<KeptEvent> = {}, data: Readonly<Record<string, string>> = {}): KeptEvent =>
  committed(exampleEvent({ type: 'message.received', recordedOn: today(), ...changes }), data);

export const reader: EventReader = {
  openEvent(row): OpenedEvent {
    let said: Record<string, unknown>;
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written just above, or by a test
      said = JSON.parse(Buffer.from(row.body).toString()) as Record<string, unknown>;
    } catch {
      return { kind: 'unreadable' };
    }
    for (const column of ['streamId', 'streamSeq', 'type', 'recordedOn'] as const)
      if (said[column] !== row[column]) return { kind: 'columns-differ' };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same
    const data = said['data'] as Record<string, string>;
    if (row.type === 'log-key.listed') return { kind: 'log-key', verifierKey: data['verifierKey'] ?? '' };
    if (row.type !== 'complaint.lodged') return { kind: 'other' };
    return { kind: 'complaint', caseColumns: Uint8Array.fromBase64(data['caseColumns'] ?? '') };
  },
  areCommittedColumns: (columns, { salt, commitment }) => equalBytes(digest(salt, inWords(columns)), commitment),
};

type Columns = Parameters<EventReader['areCommittedColumns']>[0];
const inWords = ({ district, offenceGroup, channel, allowedOffices }: Columns): string =>
  JSON.stringify([district, offenceGroup, channel, allowedOffices]);

/** As intake stores it, with an event that opens. */
export function lodgedComplaint() {
  const complaint = exampleComplaint(100);
  const [event] = complaint.events;
  const [kept] = complaint.cases;
  if (event === undefined || kept === undefined) throw new Error('an example has an event and a case');
  const caseColumns = digest(kept.allowSalt, inWords(kept)).toBase64();
  const recordedOn = today();
  const row = committed({ ...event, recordedOn }, { caseColumns });
  return { ...complaint, events: [row], cases: [{ ...kept, recordedOn }] };
}

export const makeFillers = (count: number): readonly KeptEvent[] =>
  Array.from({ length: count }, () =>
    openedEvent({ type: 'log.filler', streamId: `filler_${randomBytes(13).toString('hex')}` }),
  );

export interface AuditedPlace {
  readonly database: Database;
  readonly folder: string;
  readonly signerFolder: string;
  readonly mirrorFolder: string;
  /** Events by index, fillers too; the first of them are complaints. */
  readonly eventIds: readonly string[];
  /** Sizes of the published checkpoints. */
  readonly sizes: readonly number[];
  audit(changes?: Partial<AuditOptions>): Promise<AuditReport>;
  /** As the owner of the tables, behind everybody's back. */
  sql(text: string, ...values: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** The signer's key. */
  readonly vkey: string;
  /** Everything as it was, tables and files. */
  putBack(): Promise<void>;
}

/** Three publications: of 32, 320 and 640 entries, and a few more that are not published. The log is stopped. */
export async function auditedPlace(
  { database, options }: { readonly database: Database; readonly options: DatabaseOptions },
  context: Ending,
): Promise<AuditedPlace> {
  await asOwner(database, 'TRUNCATE cases, codes, person_keys, tickets, notices');
  const place = await emptyPlace(database, context);
  const signer = await openLocalSigner({ folder: place.signerFolder, origin });
  const [vkey = ''] = await signer.verifierKeys();
  const log = await logAt(place, context, { signer, makeFillers });
  await eventually(() => log.status().publishedSize === 32, 'the first publication');
  const sizes = [32];
  for (let count = 0; count < 3; count++) await database.record.append(lodgedComplaint());
  for (const count of [280, 310]) {
    await database.record.append({ events: Array.from({ length: count }, () => openedEvent()) });
    log.appended(count);
    await log.publishNow();
    sizes.push(log.status().publishedSize);
  }
  await database.record.append({ events: [openedEvent(), openedEvent()] });
  await eventually(async () => (await indexesOf(database)).length === 3 + 280 + 310 + 2, 'the last indexes');
  await log.stop();

  const mirrorFolder = join(place.signerFolder, '..', 'mirror');
  await openMirror(mirrorFolder, policyOfKey(vkey, sha256), checks).follow(openFolderSource(place.folder));
  const sql: AuditedPlace['sql'] = async (text, ...values) => (await asOwner(database, text, values)).rows;
  const ids = await sql('SELECT event_id FROM log_entries ORDER BY entry_index');
  await keepTables(sql);
  const above = dirname(place.folder);
  cpSync(above, `${above}-kept`, { recursive: true });
  context.after(() => rmSync(`${above}-kept`, { recursive: true }));
  const audit: AuditedPlace['audit'] = async (changes = {}) => {
    const attached = await attachDatabase(options.dataDir, options.databaseUrl);
    try {
      return await auditRecord({
        database: attached,
        reader,
        checks,
        now: Temporal.Now.instant(),
        publishedFolder: () => place.folder,
        signerFolder: () => place.signerFolder,
        ...changes,
      });
    } finally {
      await attached.stop();
    }
  };
  return {
    ...place,
    mirrorFolder,
    eventIds: ids.map((row) => String(row['event_id'])),
    sizes,
    audit,
    sql,
    vkey,
    putBack: async () => {
      await putTablesBack(sql);
      rmSync(above, { recursive: true });
      cpSync(`${above}-kept`, above, { recursive: true });
    },
  };
}

const tables = ['events', 'outbox', 'cases', 'codes', 'logs', 'log_entries', 'log_tiles', 'log_checkpoints'];

const keepTables = (sql: AuditedPlace['sql']) =>
  sql(
    ['DROP SCHEMA IF EXISTS kept CASCADE', 'CREATE SCHEMA kept']
      .concat(tables.map((table) => `CREATE TABLE kept.${table} AS TABLE public.${table}`))
      .join(';'),
  );

/** With the rules that a test had to drop. */
const putTablesBack = (sql: AuditedPlace['sql']) =>
  sql(
    [
      `TRUNCATE ${tables.join(', ')}`,
      ...tables.map((table) => `INSERT INTO ${table} OVERRIDING SYSTEM VALUE TABLE kept.${table}`),
      'ALTER TABLE log_entries DROP CONSTRAINT IF EXISTS log_entries_pkey, DROP CONSTRAINT IF EXISTS log_entries_event_once',
      `ALTER TABLE log_entries ADD CONSTRAINT log_entries_pkey PRIMARY KEY (log_id, entry_index),
         ADD CONSTRAINT log_entries_event_once UNIQUE (event_id, log_id)`,
    ].join(';'),
  );

export const listedKey = (verifierKey: string, streamSeq = 1): KeptEvent =>
  openedEvent({ type: 'log-key.listed', streamId: 'key_log', streamSeq }, { verifierKey });

export const otherKey = (): string => encodeVerifierKey(origin, randomBytes(32), sha256);
