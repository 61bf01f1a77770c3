/** casework's `CredentialStore` on PostgreSQL. What may happen once is one statement, whose row count tells who was first. */
import type { CredentialStore, PasskeyRow, SessionRow } from '@amanat/casework';
import type { AccountId } from '@amanat/domain';
import type { Pool } from 'pg';
import { changedBy, rowsOf } from '../access/rows-of.ts';
import { bytes } from '../record/rows.ts';

interface PasskeyColumns {
  readonly credential_id: Uint8Array;
  readonly account: AccountId;
  readonly public_key: Uint8Array;
  readonly sign_count: string;
  readonly transports: readonly string[];
  readonly label: string;
  readonly added_on: string;
}

const passkeyOf = (row: PasskeyColumns): PasskeyRow => ({
  credentialId: bytes(row.credential_id),
  account: row.account,
  publicKey: bytes(row.public_key),
  signCount: Number(row.sign_count),
  transports: row.transports,
  label: row.label,
  addedOn: row.added_on,
});

interface SessionColumns {
  readonly token_hash: Uint8Array;
  readonly session: string;
  readonly account: AccountId;
  readonly started_at: Date;
  readonly seen_at: Date;
  readonly ends_at: Date;
  readonly way: SessionRow['way'];
}

const instantOf = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime());

const sessionOf = (row: SessionColumns): SessionRow => ({
  tokenHash: bytes(row.token_hash),
  session: row.session,
  account: row.account,
  startedAt: instantOf(row.started_at),
  seenAt: instantOf(row.seen_at),
  endsAt: instantOf(row.ends_at),
  way: row.way,
});

/** Every method throws `StoreError` alone. */
export function credentialStore(pool: Pool): CredentialStore {
  const change = (sql: string, values: readonly unknown[]): Promise<number> => changedBy(pool, sql, values);
  const changes = async (sql: string, values: readonly unknown[]): Promise<boolean> => (await change(sql, values)) > 0;
  const set = async (sql: string, values: readonly unknown[]): Promise<void> => void (await change(sql, values));
  const sessions = async (where: string, values: readonly unknown[]): Promise<readonly SessionRow[]> =>
    (await rowsOf<SessionColumns>(pool, `SELECT * FROM sessions WHERE ${where} ORDER BY started_at`, values)).map(
      sessionOf,
    );
  const passkeys = async (where: string, value: unknown): Promise<readonly PasskeyRow[]> =>
    (
      await rowsOf<PasskeyColumns>(
        pool,
        `SELECT * FROM passkeys WHERE ${where} = $1 ORDER BY added_on, credential_id`,
        [value],
      )
    ).map(passkeyOf);

  return {
    setPassphrase: (account, hash) =>
      set(
        'INSERT INTO passphrases (account, hash) VALUES ($1, $2) ON CONFLICT (account) DO UPDATE SET hash = excluded.hash',
        [account, hash],
      ),
    passphraseOf: async (account) =>
      (await rowsOf<{ hash: string }>(pool, 'SELECT hash FROM passphrases WHERE account = $1', [account]))[0]?.hash,
    setTotp: (account, { wrapped, lastStep }) =>
      set(
        `INSERT INTO totp_secrets (account, wrapped, last_step) VALUES ($1, $2, $3)
         ON CONFLICT (account) DO UPDATE SET wrapped = excluded.wrapped, last_step = excluded.last_step`,
        [account, wrapped, lastStep],
      ),
    totpOf: async (account) => {
      const sql = 'SELECT wrapped, last_step FROM totp_secrets WHERE account = $1';
      const [row] = await rowsOf<{ wrapped: Uint8Array; last_step: number }>(pool, sql, [account]);
      return row === undefined ? undefined : { wrapped: bytes(row.wrapped), lastStep: row.last_step };
    },
    // Of two at once the second waits for the first row lock, and then finds the step used.
    useTotpStep: (account, step) =>
      changes('UPDATE totp_secrets SET last_step = $2 WHERE account = $1 AND last_step < $2', [account, step]),
    setRecoveryCodes: (account, hashes) =>
      set(
        // Old and new in one statement; a hash that is in both stays.
        `WITH gone AS (DELETE FROM recovery_codes WHERE account = $1 AND hash <> ALL ($2::bytea[]))
         INSERT INTO recovery_codes (account, hash) SELECT $1, unnest($2::bytea[]) ON CONFLICT DO NOTHING`,
        [account, hashes],
      ),
    recoveryCodesLeft: async (account) => {
      const sql = 'SELECT count(*) FROM recovery_codes WHERE account = $1';
      return Number((await rowsOf<{ count: string }>(pool, sql, [account]))[0]?.count ?? 0);
    },
    useRecoveryCode: (account, hash) =>
      changes('DELETE FROM recovery_codes WHERE account = $1 AND hash = $2', [account, hash]),
    addPasskey: (key) =>
      set(
        `INSERT INTO passkeys (credential_id, account, public_key, sign_count, transports, label, added_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [key.credentialId, key.account, key.publicKey, key.signCount, key.transports, key.label, key.addedOn],
      ),
    removePasskey: (account, credentialId) =>
      changes('DELETE FROM passkeys WHERE account = $1 AND credential_id = $2', [account, credentialId]),
    passkeysOf: (account) => passkeys('account', account),
    findPasskey: async (credentialId) => (await passkeys('credential_id', credentialId))[0],
    setSignCount: (credentialId, signCount) =>
      set('UPDATE passkeys SET sign_count = $2 WHERE credential_id = $1', [credentialId, signCount]),
    setInvitation: (account, tokenHash, endsAt) =>
      set(
        `INSERT INTO invitations (account, token_hash, ends_at) VALUES ($1, $2, $3)
         ON CONFLICT (account) DO UPDATE SET token_hash = excluded.token_hash, ends_at = excluded.ends_at`,
        [account, tokenHash, endsAt.toString()],
      ),
    findInvitation: async (tokenHash) => {
      const sql = 'SELECT account, ends_at FROM invitations WHERE token_hash = $1';
      const [row] = await rowsOf<{ account: AccountId; ends_at: Date }>(pool, sql, [tokenHash]);
      return row === undefined ? undefined : { account: row.account, endsAt: instantOf(row.ends_at) };
    },
    useInvitation: (tokenHash) => changes('DELETE FROM invitations WHERE token_hash = $1', [tokenHash]),
    addSession: (session) =>
      set(
        `INSERT INTO sessions (token_hash, session, account, started_at, seen_at, ends_at, way)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          session.tokenHash,
          session.session,
          session.account,
          session.startedAt.toString(),
          session.seenAt.toString(),
          session.endsAt.toString(),
          session.way,
        ],
      ),
    findSession: async (tokenHash) => (await sessions('token_hash = $1', [tokenHash]))[0],
    touchSession: (tokenHash, seenAt) =>
      set('UPDATE sessions SET seen_at = $2 WHERE token_hash = $1', [tokenHash, seenAt.toString()]),
    sessionsOf: (account) => sessions('account = $1', [account]),
    endSession: (account, session) =>
      changes('DELETE FROM sessions WHERE account = $1 AND session = $2', [account, session]),
    endSessions: (account, but) =>
      set('DELETE FROM sessions WHERE account = $1 AND session IS DISTINCT FROM $2::text', [account, but ?? null]),
    endSessionsBefore: (endsAt) => set('DELETE FROM sessions WHERE ends_at < $1', [endsAt.toString()]),
  };
}
