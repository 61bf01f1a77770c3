-- Run as the owner at each start. :program, :eraser and :log are replaced by quoted role names.
REVOKE ALL ON events, outbox, person_keys, cases, codes, tickets, notices, deployment, schema_migrations,
  logs, log_entries, log_tiles, log_checkpoints, log_stamps
  FROM PUBLIC, :program, :eraser, :log;
GRANT USAGE ON SCHEMA public TO :program, :eraser, :log;
GRANT SELECT, INSERT ON events, outbox, person_keys, cases, codes, tickets, notices TO :program;
GRANT SELECT ON deployment, logs, log_entries, log_tiles, log_checkpoints, log_stamps TO :program;
GRANT SELECT, DELETE ON person_keys TO :eraser;
-- The writer of the log stores fillers and reads commitments; what is sealed is none of its business.
GRANT SELECT (event_id, commitment), INSERT ON events TO :log;
GRANT SELECT, DELETE ON outbox TO :log;
GRANT SELECT, INSERT ON logs, log_entries, log_tiles, log_checkpoints, log_stamps TO :log;
GRANT UPDATE (fence, size, root, anchor, published_size, halted) ON logs TO :log;
GRANT UPDATE (bytes) ON log_tiles TO :log;
GRANT UPDATE (signed_note, published_note, published_at) ON log_checkpoints TO :log;
