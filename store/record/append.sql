-- Everything that any number of commands store: one statement, one round trip, one commit. Each parameter is a column.
WITH
  stored_events AS (
    INSERT INTO events (event_id, stream_id, stream_seq, type, recorded_on, body, salt, commitment)
    SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::bytea[])
  ),
  stored_outbox AS (
    INSERT INTO outbox (event_id) SELECT * FROM unnest($1::text[])
  ),
  stored_person_keys AS (
    INSERT INTO person_keys (person_id, key_id, intake_key, wrapped, case_id)
    SELECT * FROM unnest($9::text[], $10::text[], $11::text[], $12::bytea[], $32::text[])
  ),
  stored_cases AS (
    INSERT INTO cases (case_id, recorded_on, district, offence_group, channel, allowed_offices, allow_salt, waits_with_custodians)
    SELECT case_id, recorded_on, district, offence_group, channel, string_to_array(offices, E'\x1f'), allow_salt, waits
    FROM unnest($13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::bytea[], $20::boolean[])
      AS row (case_id, recorded_on, district, offence_group, channel, offices, allow_salt, waits)
  ),
  stored_codes AS (
    INSERT INTO codes (lookup, front, case_id, role, box_public_key, event_id)
    SELECT * FROM unnest($21::bytea[], $22::bytea[], $23::text[], $24::text[], $25::bytea[], $26::text[])
  ),
  stored_tickets AS (
    INSERT INTO tickets (hash, case_id) SELECT * FROM unnest($27::bytea[], $28::text[])
  ),
  stored_notices AS (
    INSERT INTO notices (case_id, notice_seq, sealed) SELECT * FROM unnest($29::text[], $30::integer[], $31::bytea[])
  )
SELECT 1
