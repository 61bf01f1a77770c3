/** casework's `KeyStore` on PostgreSQL. Nothing here can open anything: every key comes and goes wrapped. */
import type { IntakeKeyRow, KeySlotRow, KeyStore } from '@amanat/casework';
import type { Pool } from 'pg';
import { storeErrorFrom } from '../access/error-from-postgres.ts';
import { changedBy, rowsOf } from '../access/rows-of.ts';
import { bytes } from '../record/rows.ts';
import { type PersonKeyColumns, personKeyOf } from '../staff/rows.ts';
import { deletePersons } from './delete-persons.ts';
import { rewrap } from './rewrap.ts';

interface IntakeKeyColumns {
  readonly fingerprint: string;
  readonly public_key: Uint8Array;
  readonly wrapped: Uint8Array;
}

const intakeKeyOf = (row: IntakeKeyColumns): IntakeKeyRow => ({
  fingerprint: row.fingerprint,
  publicKey: bytes(row.public_key),
  wrapped: bytes(row.wrapped),
});

/** What can be put under a case's key; a key that no event names never can. */
const waiting = 'intake_key IS NOT NULL AND case_id IS NOT NULL';

/**
 * `reading` is of the program, `eraser` of the role that may change keys; `wipe` rewrites the tables whose rows were
 * deleted and tells whether a new write-ahead log file was begun. Every method throws `StoreError` alone.
 */
export function keyStore(reading: Pool, eraser: Pool, wipe: () => Promise<boolean>): KeyStore {
  const personKeys = async (more: string, values: readonly unknown[]) =>
    (await rowsOf<PersonKeyColumns>(reading, `SELECT * FROM person_keys WHERE ${more}`, values)).map(personKeyOf);
  const countOf = async (what: string): Promise<number> => {
    const sql = `SELECT count(${what}) FROM person_keys WHERE ${waiting}`;
    return Number((await rowsOf<{ count: string }>(reading, sql))[0]?.count ?? 0);
  };

  return {
    slots: () =>
      rowsOf<KeySlotRow>(reading, 'SELECT * FROM key_slots ORDER BY slot').then((rows) =>
        rows.map((row) => ({ ...row, wrapped: bytes(row.wrapped) })),
      ),
    addSlot: async ({ slot, kind, parameters, wrapped }) => {
      const sql = 'INSERT INTO key_slots (slot, kind, parameters, wrapped) VALUES ($1, $2, $3, $4)';
      await changedBy(eraser, sql, [slot, kind, parameters, wrapped]);
    },
    removeSlot: async (slot) => (await changedBy(eraser, 'DELETE FROM key_slots WHERE slot = $1', [slot])) > 0,
    intakeKeys: async () =>
      (await rowsOf<IntakeKeyColumns>(reading, 'SELECT * FROM intake_keys ORDER BY fingerprint')).map(intakeKeyOf),
    addIntakeKey: async ({ fingerprint, publicKey, wrapped }) => {
      const sql = 'INSERT INTO intake_keys (fingerprint, public_key, wrapped) VALUES ($1, $2, $3)';
      await changedBy(eraser, sql, [fingerprint, publicKey, wrapped]);
    },
    removeIntakeKey: async (fingerprint) =>
      (await changedBy(
        eraser,
        `DELETE FROM intake_keys
         WHERE fingerprint = $1 AND NOT EXISTS (SELECT FROM person_keys WHERE intake_key = $1)`,
        [fingerprint],
      )) > 0,
    keysUnderIntake: (limit) => personKeys(`${waiting} ORDER BY arrival LIMIT $1`, [limit]),
    countUnderIntake: () => countOf('*'),
    countCasesUnderIntake: () => countOf('DISTINCT case_id'),
    rewrap: async (batch) => {
      try {
        return await rewrap(eraser, batch);
      } catch (error) {
        throw storeErrorFrom(error);
      }
    },
    caseKey: async (caseId) => {
      const sql = 'SELECT wrapped FROM case_keys WHERE case_id = $1';
      const [row] = await rowsOf<{ wrapped: Uint8Array }>(reading, sql, [caseId]);
      return row === undefined ? undefined : bytes(row.wrapped);
    },
    caseKeys: async (caseIds) => {
      const sql = 'SELECT case_id, wrapped FROM case_keys WHERE case_id = ANY ($1::text[])';
      const rows = await rowsOf<{ case_id: string; wrapped: Uint8Array }>(reading, sql, [caseIds]);
      return new Map(rows.map((row) => [row.case_id, bytes(row.wrapped)]));
    },
    personKeysOfCases: (caseIds) => personKeys('case_id = ANY ($1::text[]) ORDER BY arrival', [caseIds]),
    personKeys: (persons) =>
      personKeys('person_id = ANY ($1::text[]) AND case_id IS NOT NULL ORDER BY arrival', [persons]),
    destroyPersons: async (persons) => {
      await deletePersons(eraser, persons);
      return { walSwitched: await wipe() };
    },
  };
}
