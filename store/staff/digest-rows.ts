/** The part of casework's `StaffStore` that digests need: where they go, and how far each was told. */
import type { DigestClaim, StaffStore } from '@amanat/casework';
import type { Pool } from 'pg';
import { storeErrorFrom } from '../access/error-from-postgres.ts';
import { rowsOf } from '../access/rows-of.ts';
import { inTransaction } from '../access/transaction.ts';
import { type MailAddressColumns, mailAddressOf } from './rows.ts';

/** Places are given in the order of writing, not of commit: whoever writes now is waited for, and whoever comes, waits. */
const newest = 'SELECT coalesce(max(place), 0) AS place FROM alarms';

const set = `
  INSERT INTO mail_addresses (account, address, language, told_on, told_to)
  VALUES ($1, $2, $3, $4, (${newest}))
  ON CONFLICT (account) DO UPDATE SET address = excluded.address, language = excluded.language, refused_on = NULL`;

const claim = `
  UPDATE mail_addresses SET told_to = $4, told_on = $5, refused_on = NULL
  WHERE account = $1 AND told_to = $2 AND told_on = $3 AND address = $6 RETURNING account`;

const giveBack = `
  UPDATE mail_addresses SET told_to = $2, told_on = coalesce($6, $3), refused_on = $6
  WHERE account = $1 AND told_to = $4 AND told_on = $5`;

const placesOf = ({ before, toldTo, toldOn }: DigestClaim): readonly unknown[] => [
  before.account,
  before.toldTo,
  before.toldOn,
  toldTo,
  toldOn,
];

type DigestRows = Pick<
  StaffStore,
  | 'mailAddresses'
  | 'mailAddressOf'
  | 'setMailAddress'
  | 'removeMailAddress'
  | 'newestAlarm'
  | 'claimDigest'
  | 'giveBackDigest'
>;

export const digestRows = (writing: Pool, reading: Pool): DigestRows => ({
  mailAddresses: async () =>
    (await rowsOf<MailAddressColumns>(reading, 'SELECT * FROM mail_addresses ORDER BY account')).map(mailAddressOf),
  mailAddressOf: async (account) => {
    const sql = 'SELECT * FROM mail_addresses WHERE account = $1';
    const [row] = await rowsOf<MailAddressColumns>(reading, sql, [account]);
    return row === undefined ? undefined : mailAddressOf(row);
  },
  setMailAddress: async ({ account, address, language, toldOn }) => {
    await rowsOf(writing, set, [account, address, language, toldOn]);
  },
  removeMailAddress: async (account) => {
    await rowsOf(writing, 'DELETE FROM mail_addresses WHERE account = $1', [account]);
  },
  newestAlarm: () =>
    inTransaction(writing, async (client) => {
      await client.query(`SET LOCAL lock_timeout = '5s'`);
      await client.query('LOCK TABLE alarms IN SHARE MODE');
      const { rows } = await client.query<{ place: string }>(newest);
      return Number(rows[0]?.place ?? 0);
    }).catch((error: unknown) => {
      throw storeErrorFrom(error);
    }),
  claimDigest: async (wanted) =>
    (await rowsOf(writing, claim, [...placesOf(wanted), wanted.before.address])).length === 1,
  giveBackDigest: async (claimed, refusedOn) => {
    await rowsOf(writing, giveBack, [...placesOf(claimed), refusedOn ?? null]);
  },
});
