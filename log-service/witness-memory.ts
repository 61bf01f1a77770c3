/**
 * What a witness remembers: one row for each log, in SQLite, flushed before it answers. Comparing with what is stored and
 * storing is one statement that names the old size and root: of two requests at once, in one process or two, the second
 * finds the row changed and cannot roll it back.
 */
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { emptyRoot } from '@amanat/ledger';
import { WitnessError } from './witness-error.ts';

export interface RememberedHead {
  readonly size: number;
  readonly root: Uint8Array;
  /** The checkpoint with the log's signature and ours; absent before the first. */
  readonly note: string | undefined;
}

export interface WitnessMemory {
  /** Size 0 and the empty root for a log that was never cosigned. */
  load(origin: string): RememberedHead;
  /** Durable when it returns `true`; `false`: it is not `old` any more, and nothing was stored. */
  replace(origin: string, old: RememberedHead, head: RememberedHead & { readonly note: string }): boolean;
  /** The time to put into a cosignature, POSIX seconds: never before one that was given out; `undefined`: the clock went back too far. */
  nextTime(nowSeconds: number): number | undefined;
  isEmpty(): boolean;
  close(): void;
}

/** A clock that is put right by a little repeats its last second; one that lost its battery is no clock. */
const mostStepBackSeconds = 60;

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS tree_heads (
    origin TEXT PRIMARY KEY,
    size INTEGER NOT NULL CHECK (size >= 0),
    root BLOB NOT NULL CHECK (length(root) = 32),
    note TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), last_second INTEGER NOT NULL) STRICT;
  INSERT OR IGNORE INTO clock VALUES (1, 0);
`;

/** @throws WitnessError `witness-memory-garbled` */
export function openWitnessMemory(path: string): WitnessMemory {
  // First made by us, so that it is private from its first moment.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    const [check] = database.prepare('PRAGMA quick_check').all();
    if (check?.['quick_check'] !== 'ok') throw new WitnessError('witness-memory-garbled');
    database.exec(schema);
    return memoryIn(database);
  } catch {
    database?.close();
    throw new WitnessError('witness-memory-garbled');
  }
}

function memoryIn(database: DatabaseSync): WitnessMemory {
  const begin = database.prepare('INSERT OR IGNORE INTO tree_heads VALUES (?, 0, ?, NULL)');
  const load = database.prepare('SELECT size, root, note FROM tree_heads WHERE origin = ?');
  const replace = database.prepare(
    'UPDATE tree_heads SET size = ?, root = ?, note = ? WHERE origin = ? AND size = ? AND root = ? AND size <= ?',
  );
  const tick = database.prepare(
    'UPDATE clock SET last_second = max(last_second, ?) WHERE last_second <= ? RETURNING last_second',
  );
  return {
    load(origin) {
      begin.run(origin, emptyRoot);
      const { size, root, note } = load.get(origin) ?? {};
      if (typeof size !== 'number' || !(root instanceof Uint8Array)) throw new WitnessError('witness-memory-garbled');
      return { size, root, note: typeof note === 'string' ? note : undefined };
    },
    replace: (origin, old, { size, root, note }) =>
      replace.run(size, root, note, origin, old.size, old.root, size).changes === 1,
    nextTime(nowSeconds) {
      const second = tick.get(nowSeconds, nowSeconds + mostStepBackSeconds)?.['last_second'];
      return typeof second === 'number' ? second : undefined;
    },
    isEmpty: () => database.prepare('SELECT 1 FROM tree_heads WHERE size > 0').get() === undefined,
    close: () => database.close(),
  };
}
