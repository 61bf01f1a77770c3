/** Puts the mentions of one stream in the place of those that are there, with their tokens, in one transaction. */
import type { NewMention, Taken } from '@amanat/casework';
import type { Pool } from 'pg';
import { inTransaction } from '../access/transaction.ts';

/**
 * Held by whoever takes mentions, beside each other; alone by whoever destroys keys (keys/delete-persons.ts). So a mention
 * either finds the key gone, or is found by the erasure.
 */
export const erasureTurn = 7_226_284;
const streamTurn = 7_226_285;

const takeTurn = `SELECT pg_advisory_xact_lock_shared(${String(erasureTurn)}), pg_advisory_xact_lock(${String(streamTurn)}, hashtext($1))`;

/** False if somebody else has taken more of it meanwhile, by the same tables. */
const putTaken = `
  INSERT INTO link_taken (stream, taken_to, taken_by) VALUES ($1, $2, $3)
  ON CONFLICT (stream) DO UPDATE SET taken_to = excluded.taken_to, taken_by = excluded.taken_by
  WHERE link_taken.taken_by <> excluded.taken_by OR link_taken.taken_to <= excluded.taken_to`;

const removeOthers = `
  WITH gone AS (
    DELETE FROM link_mentions
    WHERE stream = $1 AND NOT EXISTS (
      SELECT FROM unnest($2::text[], $3::smallint[]) AS kept (event_id, place)
      WHERE kept.event_id = link_mentions.event_id AND kept.place = link_mentions.place
    )
    RETURNING mention
  )
  DELETE FROM link_tokens USING gone WHERE link_tokens.mention = gone.mention`;

const insertMentions = `
  WITH new AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::smallint[], $7::bytea[], $8::bytea[])
      AS row (subject, stream, person_id, key_id, event_id, place, material, material_check)
  ), stored AS (
    INSERT INTO link_mentions (subject, stream, person_id, key_id, event_id, place, material, material_check)
    SELECT * FROM new
    WHERE EXISTS (
      SELECT FROM person_keys WHERE person_keys.person_id = new.person_id AND person_keys.key_id = new.key_id
    )
    ON CONFLICT (event_id, place) DO NOTHING
    RETURNING mention, event_id, place
  )
  INSERT INTO link_tokens (token, mention)
  SELECT of.token, stored.mention
  FROM unnest($9::bytea[], $10::text[], $11::smallint[]) AS of (token, event_id, place)
  JOIN stored ON stored.event_id = of.event_id AND stored.place = of.place
  ON CONFLICT DO NOTHING`;

/** Throws what the database throws. */
export const takeStream = (
  pool: Pool,
  { stream, takenTo, takenBy }: Taken,
  mentions: readonly NewMention[],
  kept: readonly Pick<NewMention, 'eventId' | 'place'>[],
): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(takeTurn, [stream]);
    const { rowCount } = await client.query(putTaken, [stream, takenTo, takenBy]);
    if (rowCount === 0) return;
    await client.query(removeOthers, [stream, kept.map(({ eventId }) => eventId), kept.map(({ place }) => place)]);
    if (mentions.length === 0) return;
    const ofTokens = mentions.flatMap(({ eventId, place, tokens }) =>
      tokens.map((token) => ({ token, eventId, place })),
    );
    await client.query(insertMentions, [
      mentions.map(({ subject }) => subject),
      mentions.map((each) => each.stream),
      mentions.map(({ personId }) => personId),
      mentions.map(({ keyId }) => keyId),
      mentions.map(({ eventId }) => eventId),
      mentions.map(({ place }) => place),
      mentions.map(({ material }) => material),
      mentions.map(({ check }) => check),
      ofTokens.map(({ token }) => token),
      ofTokens.map(({ eventId }) => eventId),
      ofTokens.map(({ place }) => place),
    ]);
  });
