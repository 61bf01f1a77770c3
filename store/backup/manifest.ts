/**
 * `manifest.json` of a backup: what it consists of. Nothing in it is secret: sizes are those that the log publishes, and
 * no row is counted.
 *
 *     { "format": "amanat-backup/1", "kind": "real", "origin": "record.example/kasur", "madeOn": "2026-11-22",
 *       "logId": 1, "publishedSize": 4128,
 *       "migrations": [{ "version": 1, "digest": "5f0c…" }, …],
 *       "tables": [{ "table": "cases", "columns": ["case_id", …] }, …],
 *       "files": [{ "name": "cases.copy.age", "bytes": 912, "sha256": "09ab…" }, …] }
 */
import { z } from 'zod';
import { BackupError } from './backup-error.ts';

export const backupFormat = 'amanat-backup/1';
export const manifestFile = 'manifest.json';
/** Files of the data folder, encrypted: JSON of name → hex. */
export const keysFile = 'keys.age';
/** The last published note. */
export const checkpointFile = 'checkpoint';
/** Text of the last checkpoint that is known to be signed. */
export const signerFile = 'signer';
/** Tables from which an erasure deletes: it must reach these files of every older backup. */
export const erasableTables = ['person_keys', 'search_tokens'] as const;
/**
 * Wrapped keys, each under another of these tables: those of one day fit each other, and no other day's. With them goes by what
 * those whose keys are gone must not come back.
 */
export const keyTables: readonly string[] = [
  'case_keys',
  'intake_keys',
  'key_slots',
  'erased_tokens',
  ...erasableTables,
];

export const tableFile = (table: string): string => `${table}.copy.age`;

const maxFiles = 200;
const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

const schema = z.strictObject({
  format: z.literal(backupFormat),
  kind: z.enum(['real', 'training']),
  origin: z.string().min(1).max(200),
  /** UTC. */
  madeOn: z.iso.date(),
  /** The log that goes on; 0 if there was none yet. */
  logId: count,
  publishedSize: count,
  migrations: z.array(z.strictObject({ version: z.int().min(1), digest })).max(10_000),
  tables: z.array(z.strictObject({ table: name, columns: z.array(name).min(1).max(200) })).max(maxFiles),
  files: z
    .array(z.strictObject({ name: z.string().regex(/^[a-z][a-z0-9_.]{0,99}$/), bytes: count, sha256: digest }))
    .max(maxFiles),
});

type DeepReadonly<Value> = Value extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

export type BackupManifest = DeepReadonly<z.infer<typeof schema>>;
export type BackupFile = BackupManifest['files'][number];
export type BackupTable = BackupManifest['tables'][number];

export const encodeManifest = (manifest: BackupManifest): string => `${JSON.stringify(manifest, undefined, 1)}\n`;

/** @throws BackupError `backup-manifest-wrong` */
export function parseManifest(text: string): BackupManifest {
  let outside: unknown;
  try {
    outside = JSON.parse(text);
  } catch {
    throw new BackupError('backup-manifest-wrong');
  }
  const parsed = schema.safeParse(outside);
  if (!parsed.success || !isWhole(parsed.data)) throw new BackupError('backup-manifest-wrong');
  return parsed.data;
}

/** Every table has its file, no name comes twice. */
function isWhole({ tables, files }: BackupManifest): boolean {
  const names = new Set(files.map((file) => file.name));
  const wanted = [keysFile, ...tables.map(({ table }) => tableFile(table))];
  return names.size === files.length && wanted.every((each) => names.has(each));
}
