-- Fillers, entries, tiles and the text of a checkpoint, in one round trip. A tile only ever grows: one whose kept bytes
-- are not the beginning of the new ones is not written, and the count tells.
WITH
  stored_fillers AS (
    INSERT INTO events (event_id, stream_id, stream_seq, type, recorded_on, body, salt, commitment)
    SELECT * FROM unnest($2::text[], $3::text[], $4::integer[], $5::text[], $6::text[], $7::bytea[], $8::bytea[], $9::bytea[])
  ),
  stored_entries AS (
    INSERT INTO log_entries (log_id, entry_index, event_id)
    SELECT $1::smallint, * FROM unnest($10::bigint[], $11::text[])
  ),
  stored_tiles AS (
    INSERT INTO log_tiles AS kept (log_id, level, tile, bytes)
    SELECT $1::smallint, * FROM unnest($12::smallint[], $13::bigint[], $14::bytea[])
    ON CONFLICT (log_id, level, tile) DO UPDATE SET bytes = excluded.bytes
      WHERE substr(excluded.bytes, 1, octet_length(kept.bytes)) = kept.bytes
    RETURNING 1
  ),
  stored_checkpoint AS (
    INSERT INTO log_checkpoints (log_id, size, root, note_text)
    SELECT $1::smallint, $15::bigint, $16::bytea, $17::text WHERE $17::text IS NOT NULL
  )
SELECT count(*) AS tiles FROM stored_tiles
