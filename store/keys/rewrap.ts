/** Puts persons' keys under the keys of their cases. */
import type { KeyStore } from '@amanat/casework';
import type { Pool } from 'pg';
import { inTransaction } from '../access/transaction.ts';

type Batch = Parameters<KeyStore['rewrap']>[0];

const keepCaseKeys = `
  INSERT INTO case_keys (case_id, wrapped) SELECT * FROM unnest($1::text[], $2::bytea[]) ON CONFLICT (case_id) DO NOTHING`;

/*
 * Of two at once that each drew a key for one case, the first stores it, and the second, which waited for that, finds
 * another than its own: a person's key wrapped under a key that was not kept would be lost for good. So a row moves only
 * if its case has a key, and the one that the batch says, where it says one. Tokens come with keys that moved now: those of
 * somebody erased meanwhile are not written.
 */
const moveKeys = `
  WITH moved AS (
    UPDATE person_keys SET intake_key = NULL, wrapped = new.wrapped
    FROM unnest($1::text[], $2::text[], $3::bytea[]) AS new (person_id, key_id, wrapped)
    WHERE person_keys.person_id = new.person_id AND person_keys.key_id = new.key_id AND intake_key IS NOT NULL
      AND EXISTS (
        SELECT FROM case_keys
        LEFT JOIN unnest($4::text[], $5::bytea[]) AS drawn (case_id, wrapped) ON drawn.case_id = case_keys.case_id
        WHERE case_keys.case_id = person_keys.case_id
          AND (drawn.case_id IS NULL OR drawn.wrapped = case_keys.wrapped)
      )
    RETURNING person_keys.person_id, person_keys.case_id
  ), found_by AS (
    INSERT INTO search_tokens (person_id, case_id, token)
    SELECT person_id, case_id, token FROM unnest($6::text[], $7::text[], $8::bytea[]) AS new (person_id, case_id, token)
    WHERE (person_id, case_id) IN (SELECT person_id, case_id FROM moved)
    ON CONFLICT DO NOTHING
  )
  SELECT count(*) AS moved FROM moved`;

/** Throws what the database throws. */
export const rewrap = (eraser: Pool, { caseKeys, personKeys, tokens }: Batch): ReturnType<KeyStore['rewrap']> =>
  inTransaction(eraser, async (client) => {
    const drawn = [caseKeys.map(({ caseId }) => caseId), caseKeys.map(({ wrapped }) => wrapped)];
    // Two batches meet their cases in one order, and so never wait for each other.
    await client.query(keepCaseKeys, drawn);
    const { rows } = await client.query<{ moved: string }>(moveKeys, [
      personKeys.map(({ personId }) => personId),
      personKeys.map(({ keyId }) => keyId),
      personKeys.map(({ wrapped }) => wrapped),
      ...drawn,
      tokens.map(({ personId }) => personId),
      tokens.map(({ caseId }) => caseId),
      tokens.map(({ token }) => token),
    ]);
    return { moved: Number(rows[0]?.moved ?? 0) };
  });
