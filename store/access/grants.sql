-- Run as the owner at each start. :program, :eraser, :log, :staff and :timer are replaced by quoted role names.
REVOKE ALL ON events, outbox, person_keys, cases, codes, tickets, notices, deployment, schema_migrations,
  logs, log_entries, log_tiles, log_checkpoints, log_stamps,
  case_keys, search_tokens, key_slots, intake_keys,
  accounts, memberships, case_people, openings, alarms, changes, erasures,
  case_clocks, case_work, case_desks, mail_addresses, saved_filters, register_rows, erased_tokens,
  link_mentions, link_tokens, link_taken, link_suggestions, links, warnings, warning_cases, figure_releases,
  passphrases, totp_secrets, recovery_codes, passkeys, invitations, sessions, active_teams
  FROM PUBLIC, :program, :eraser, :log, :staff, :timer;
GRANT USAGE ON SCHEMA public TO :program, :eraser, :log, :staff;
GRANT SELECT, INSERT ON events, outbox, person_keys, cases, codes, tickets, notices TO :program;
GRANT SELECT ON deployment, logs, log_entries, log_tiles, log_checkpoints, log_stamps TO :program;
-- Projections are written over; nothing of them is removed.
GRANT SELECT, INSERT, UPDATE ON accounts, memberships, case_people, openings, alarms, changes, erasures TO :program;
-- The offices that may see a case, with what they are committed to by.
GRANT UPDATE (allowed_offices, allow_salt, waits_with_custodians) ON cases TO :program;
-- All clocks of a case are written at once, and those that are gone are gone.
GRANT SELECT, INSERT, UPDATE, DELETE ON case_clocks, case_work TO :program;
GRANT SELECT, UPDATE ON case_desks TO :program;
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_addresses, saved_filters TO :program;
GRANT SELECT, INSERT, UPDATE, DELETE ON passphrases, totp_secrets, recovery_codes, passkeys, invitations, sessions TO :program;
-- A row of a register may change; by what somebody must not come back is never taken away.
GRANT SELECT, INSERT ON register_rows, erased_tokens TO :program;
GRANT UPDATE (content, state) ON register_rows TO :program;
-- What is compared is derived, and made anew at any time; what was decided and told is not taken away.
GRANT SELECT, INSERT, DELETE ON link_mentions, link_tokens TO :program;
GRANT SELECT, INSERT, UPDATE ON link_taken TO :program;
GRANT SELECT, INSERT, UPDATE, DELETE ON link_suggestions TO :program;
GRANT SELECT, INSERT, UPDATE ON links, warnings TO :program;
GRANT SELECT, INSERT ON warning_cases TO :program;
-- What was published is never changed and never removed.
GRANT SELECT, INSERT ON figure_releases TO :program;
GRANT SELECT ON case_keys, search_tokens, key_slots, intake_keys TO :program;
GRANT SELECT ON active_teams TO :program;
-- What puts keys under keys, and destroys them.
GRANT SELECT, DELETE, UPDATE (intake_key, wrapped) ON person_keys TO :eraser;
GRANT SELECT, INSERT ON case_keys TO :eraser;
GRANT SELECT, INSERT, DELETE ON search_tokens, key_slots, intake_keys TO :eraser;
-- What goes with a person's keys.
GRANT SELECT, DELETE ON link_mentions, link_tokens, link_suggestions TO :eraser;
-- The writer of the log stores fillers and reads commitments; what is sealed is none of its business.
GRANT SELECT (event_id, commitment), INSERT ON events TO :log;
GRANT SELECT, DELETE ON outbox TO :log;
GRANT SELECT, INSERT ON logs, log_entries, log_tiles, log_checkpoints, log_stamps TO :log;
GRANT UPDATE (fence, size, root, anchor, published_size, halted) ON logs TO :log;
GRANT UPDATE (bytes) ON log_tiles TO :log;
GRANT UPDATE (signed_note, published_note, published_at) ON log_checkpoints TO :log;
-- For somebody who is signed in: reads, and of these tables only what row security shows (row-security.sql).
GRANT SELECT ON cases, events, person_keys, case_keys, case_people, openings, alarms, erasures,
  case_clocks, case_work, case_desks, active_teams TO :staff;
-- When the program does what by the clock. Jobs name no case and nobody: this role reads nothing of the record, and what it
-- makes here is its own, in no backup, and made anew.
CREATE SCHEMA IF NOT EXISTS timers;
REVOKE ALL ON SCHEMA timers FROM PUBLIC, :program, :eraser, :log, :staff;
GRANT USAGE, CREATE ON SCHEMA timers TO :timer;
