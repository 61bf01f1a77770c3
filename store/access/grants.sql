-- Run as the owner at each start. :program and :eraser are replaced by quoted role names.
REVOKE ALL ON events, outbox, person_keys, cases, codes, tickets, notices, deployment, schema_migrations
  FROM PUBLIC, :program, :eraser;
GRANT USAGE ON SCHEMA public TO :program, :eraser;
GRANT SELECT, INSERT ON events, outbox, person_keys, cases, codes, tickets, notices TO :program;
GRANT SELECT ON deployment TO :program;
GRANT SELECT, DELETE ON person_keys TO :eraser;
