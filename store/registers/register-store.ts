/** casework's `RegisterStore` on PostgreSQL. An import is one transaction, on a connection of its own. */
import type { FoundRow, HeldImport, RegisterRow, RegisterStore, RowReads } from '@amanat/casework';
import type { ClientBase, Pool } from 'pg';
import { sqlStateOf, storeErrorFrom } from '../access/error-from-postgres.ts';
import { changedBy, rowsOf } from '../access/rows-of.ts';
import { inTransaction } from '../access/transaction.ts';
import { appendStatement } from '../record/append-statement.ts';
import type { AppendedListener } from '../record/group-commit.ts';
import { bytes } from '../record/rows.ts';

interface RowColumns {
  readonly row_id: string;
  readonly register: string;
  readonly content: Uint8Array | null;
  readonly state: RegisterRow['state'];
  readonly next_seq: number;
}

const uniqueViolation = '23505';
/** Nothing came for so long: the program that held it is gone, or whoever ran the command. */
const idleSeconds = 120;

const selectRows = `
  SELECT row_id, register, content, state,
    1 + coalesce((SELECT max(stream_seq) FROM events WHERE stream_id = row_id), 0) AS next_seq
  FROM register_rows`;

const writeRows = `
  INSERT INTO register_rows (row_id, register, content, state)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::text[])
  ON CONFLICT (row_id) DO UPDATE SET content = excluded.content, state = excluded.state
  WHERE register_rows.register = excluded.register`;

const writeKeys = `
  INSERT INTO person_keys (person_id, key_id, intake_key, wrapped, case_id)
  SELECT person_id, key_id, NULL, wrapped, register
  FROM unnest($1::text[], $2::text[], $3::bytea[], $4::text[]) AS row (person_id, key_id, wrapped, register)`;

const rowValues = (rows: readonly RegisterRow[]): readonly unknown[] => [
  rows.map(({ row }) => row),
  rows.map(({ register }) => register),
  rows.map(({ content }) => content ?? null),
  rows.map(({ state }) => state),
];

const foundRow = ({ row_id, register, content, state, next_seq }: RowColumns): FoundRow => ({
  row: row_id,
  register,
  state,
  nextSeq: next_seq,
  ...(content === null ? {} : { content: bytes(content) }),
});

const readsOn = (on: ClientBase | Pool): RowReads => ({
  rows: async (ids) => {
    const rows = await rowsOf<RowColumns>(on, `${selectRows} WHERE row_id = ANY ($1::text[])`, [ids]);
    return new Map(rows.map((row) => [row.row_id, foundRow(row)]));
  },
  erasedAmong: async (tokens) => {
    const sql = 'SELECT token FROM erased_tokens WHERE token = ANY ($1::bytea[])';
    const rows = await rowsOf<{ token: Uint8Array }>(on, sql, [tokens]);
    return new Set(rows.map(({ token }) => bytes(token).toHex()));
  },
});

/** `importing`: as the program, for imports alone. Every method throws `StoreError` alone. */
export function registerStore(reading: Pool, importing: Pool, appended: AppendedListener): RegisterStore {
  return {
    ...readsOn(reading),
    hold: (register) => hold(importing, register, appended),
    countRows: async (register) => {
      const sql = 'SELECT count(*) FROM register_rows WHERE register = $1';
      return Number((await rowsOf<{ count: string }>(reading, sql, [register]))[0]?.count ?? 0);
    },
    rowsInState: async (state) =>
      (await rowsOf<RowColumns>(reading, `${selectRows} WHERE state = $1 ORDER BY row_id`, [state])).map(foundRow),
    changeRow: async ({ events, row, erasedTokens }) => {
      try {
        await inTransaction(importing, async (client) => {
          await client.query(appendStatement([{ events }]));
          await client.query(writeRows, [...rowValues([row])]);
          const tokens = 'INSERT INTO erased_tokens (token) SELECT unnest($1::bytea[]) ON CONFLICT DO NOTHING';
          await client.query(tokens, [erasedTokens]);
        });
      } catch (error) {
        if (sqlStateOf(error) === uniqueViolation) return 'stream-moved';
        throw storeErrorFrom(error);
      }
      queueMicrotask(() => appended(events.length));
      return 'stored';
    },
  };
}

async function hold(pool: Pool, register: string, appended: AppendedListener): Promise<HeldImport | 'busy'> {
  const client = await pool.connect().catch((error: unknown) => {
    throw storeErrorFrom(error);
  });
  const broken = (): void => undefined;
  client.on('error', broken);
  let isOpen = true;
  let eventCount = 0;
  const end = async (sql: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    let failed: unknown;
    await client.query(sql).catch((error: unknown) => void (failed = error ?? new Error('ended')));
    client.off('error', broken);
    // A connection that could neither commit nor roll back is thrown away.
    client.release(failed !== undefined);
    if (failed !== undefined && sql === 'COMMIT') throw storeErrorFrom(failed);
  };
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL idle_in_transaction_session_timeout = '${String(idleSeconds)}s'`);
    const lock = 'SELECT pg_try_advisory_xact_lock(7226283, hashtext($1)) AS mine';
    const { rows } = await client.query<{ mine: boolean }>(lock, [register]);
    if (rows[0]?.mine !== true) {
      await end('ROLLBACK');
      return 'busy';
    }
  } catch (error) {
    await end('ROLLBACK');
    throw storeErrorFrom(error);
  }
  return {
    ...readsOn(client),
    async store({ events, keys, rows }) {
      try {
        if (events.length > 0) await client.query(appendStatement([{ events }]));
        const keyValues = [
          keys.map(({ personId }) => personId),
          keys.map(({ keyId }) => keyId),
          keys.map(({ wrapped }) => wrapped),
          keys.map((key) => key.register),
        ];
        if (keys.length > 0) await changedBy(client, writeKeys, keyValues);
        if (rows.length > 0) await changedBy(client, writeRows, rowValues(rows));
        eventCount += events.length;
      } catch (error) {
        throw storeErrorFrom(error);
      }
    },
    async keep() {
      await end('COMMIT');
      if (eventCount > 0) queueMicrotask(() => appended(eventCount));
    },
    letGo: () => end('ROLLBACK'),
  };
}
