-- Who may read what: accounts and their places in offices and cases, openings, erasures, keys. Three kinds of table:
--   projections  rebuilt from events at any time, written in the transaction of their events;
--   credentials  what shows that somebody is who they say; in no event, and changes;
--   keys         wrapped secrets, which open nothing by themselves; outside every commitment.

-- Keys: a person's key comes in under the intake key and goes, once, under the key of its case.
ALTER TABLE person_keys
  ADD COLUMN case_id text COLLATE "C" CONSTRAINT person_keys_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  -- Order of arrival, in which they are put under the keys of their cases.
  ADD COLUMN arrival bigint GENERATED ALWAYS AS IDENTITY,
  ALTER COLUMN intake_key DROP NOT NULL;

-- A body that is no longer what was stored is the audit's to report, and must not stop a start.
CREATE FUNCTION pg_temp.persons_in(body bytea) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT value ->> 'person' FROM json_each(convert_from(body, 'UTF8')::json -> 'sealed');
EXCEPTION WHEN data_exception THEN
  RETURN;
END $$;
UPDATE person_keys SET case_id = named.stream_id
FROM (
  SELECT DISTINCT person_id, stream_id FROM events, LATERAL pg_temp.persons_in(body) AS person_id
  WHERE stream_id >= 'case_' AND stream_id < 'case`'
) AS named
WHERE named.person_id = person_keys.person_id;
DROP FUNCTION pg_temp.persons_in(bytea);

-- A key that no event names has no case; it opens nothing, and stays as it came.
ALTER TABLE person_keys
  ADD CONSTRAINT person_keys_under_a_key CHECK (intake_key IS NOT NULL OR case_id IS NOT NULL);
CREATE INDEX person_keys_by_case ON person_keys (case_id);
CREATE INDEX person_keys_under_intake ON person_keys (arrival) WHERE intake_key IS NOT NULL;

CREATE TABLE case_keys (
  case_id text COLLATE "C" CONSTRAINT case_keys_pkey PRIMARY KEY
    CONSTRAINT case_keys_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  wrapped bytea NOT NULL CONSTRAINT case_keys_wrapped_form CHECK (octet_length(wrapped) BETWEEN 32 AND 4096)
);

-- Keyed tokens of what a person can be found by; they go with the person's keys.
CREATE TABLE search_tokens (
  person_id text COLLATE "C" NOT NULL CONSTRAINT search_tokens_person_id_form CHECK (char_length(person_id) = 30),
  case_id text COLLATE "C" NOT NULL CONSTRAINT search_tokens_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  token bytea NOT NULL CONSTRAINT search_tokens_token_form CHECK (octet_length(token) BETWEEN 16 AND 64),
  CONSTRAINT search_tokens_pkey PRIMARY KEY (token, person_id)
);
CREATE INDEX search_tokens_by_person ON search_tokens (person_id);

-- Ways to unseal: the deployment's key under what a passphrase, a file or enough shares give.
CREATE TABLE key_slots (
  slot text COLLATE "C" CONSTRAINT key_slots_pkey PRIMARY KEY CONSTRAINT key_slots_slot_form CHECK (char_length(slot) = 31),
  kind text COLLATE "C" NOT NULL CONSTRAINT key_slots_kind_form CHECK (kind IN ('passphrase', 'key-file', 'shares')),
  parameters text COLLATE "C" NOT NULL CONSTRAINT key_slots_parameters_form CHECK (char_length(parameters) BETWEEN 2 AND 10000),
  wrapped bytea NOT NULL CONSTRAINT key_slots_wrapped_form CHECK (octet_length(wrapped) BETWEEN 32 AND 4096)
);

-- Private halves of intake keys, under the deployment's key.
CREATE TABLE intake_keys (
  fingerprint text COLLATE "C" CONSTRAINT intake_keys_pkey PRIMARY KEY
    CONSTRAINT intake_keys_fingerprint_form CHECK (char_length(fingerprint) = 64),
  public_key bytea NOT NULL CONSTRAINT intake_keys_public_key_form CHECK (octet_length(public_key) = 32),
  wrapped bytea NOT NULL CONSTRAINT intake_keys_wrapped_form CHECK (octet_length(wrapped) BETWEEN 32 AND 4096)
);

-- Projections. `place` is the order of arrival, for lists whose days are equal.

-- The two names are in no event and stand here alone.
CREATE TABLE accounts (
  account text COLLATE "C" CONSTRAINT accounts_pkey PRIMARY KEY CONSTRAINT accounts_account_form CHECK (char_length(account) = 34),
  sign_in_name text COLLATE "C" NOT NULL CONSTRAINT accounts_sign_in_name_once UNIQUE
    CONSTRAINT accounts_sign_in_name_form CHECK (sign_in_name ~ '^[a-z0-9.-]{1,100}$'),
  display_name text COLLATE "C" NOT NULL CONSTRAINT accounts_display_name_form CHECK (char_length(display_name) BETWEEN 1 AND 200),
  state text COLLATE "C" NOT NULL CONSTRAINT accounts_state_form CHECK (state IN ('invited', 'active', 'suspended')),
  conduct_version integer NOT NULL CONSTRAINT accounts_conduct_version_form CHECK (conduct_version >= 0)
);

CREATE TABLE memberships (
  membership text COLLATE "C" CONSTRAINT memberships_pkey PRIMARY KEY
    CONSTRAINT memberships_membership_form CHECK (char_length(membership) = 30),
  account text COLLATE "C" NOT NULL CONSTRAINT memberships_account_form CHECK (char_length(account) = 34),
  role text COLLATE "C" NOT NULL CONSTRAINT memberships_role_form CHECK (role IN (
    'case-worker', 'lawyer', 'investigator', 'team-secretary', 'supervisor', 'monitor', 'custodian', 'auditor', 'administrator'
  )),
  scope text COLLATE "C" NOT NULL CONSTRAINT memberships_scope_form
    CHECK (scope IN ('own', 'team', 'office', 'district', 'all')),
  office text COLLATE "C" NOT NULL CONSTRAINT memberships_office_form CHECK (char_length(office) BETWEEN 1 AND 100),
  team text COLLATE "C" CONSTRAINT memberships_team_form CHECK (char_length(team) BETWEEN 1 AND 100),
  district text COLLATE "C" CONSTRAINT memberships_district_form CHECK (char_length(district) BETWEEN 1 AND 200),
  ended boolean NOT NULL
);
CREATE INDEX memberships_by_account ON memberships (account);

CREATE TABLE case_people (
  case_id text COLLATE "C" NOT NULL CONSTRAINT case_people_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  account text COLLATE "C" NOT NULL CONSTRAINT case_people_account_form CHECK (char_length(account) = 34),
  place text COLLATE "C" NOT NULL CONSTRAINT case_people_place_form CHECK (place IN ('handler', 'shut-out', 'none')),
  CONSTRAINT case_people_pkey PRIMARY KEY (case_id, account)
);
CREATE INDEX case_people_by_account ON case_people (account, place);

CREATE TABLE openings (
  opening text COLLATE "C" CONSTRAINT openings_pkey PRIMARY KEY CONSTRAINT openings_opening_form CHECK (char_length(opening) = 34),
  place bigint GENERATED ALWAYS AS IDENTITY,
  case_id text COLLATE "C" NOT NULL CONSTRAINT openings_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  account text COLLATE "C" NOT NULL CONSTRAINT openings_account_form CHECK (char_length(account) = 34),
  office text COLLATE "C" NOT NULL CONSTRAINT openings_office_form CHECK (char_length(office) BETWEEN 1 AND 100),
  opener_kind text COLLATE "C" NOT NULL CONSTRAINT openings_opener_kind_form
    CHECK (opener_kind IN ('police', 'child-protection', 'court', 'other')),
  way text COLLATE "C" NOT NULL CONSTRAINT openings_way_form CHECK (way IN ('own-case', 'agreed', 'break-glass')),
  purpose text COLLATE "C" NOT NULL CONSTRAINT openings_purpose_form CHECK (purpose IN (
    'child-safety', 'medical-care', 'legal-aid', 'investigation', 'court', 'review', 'data-subject-request'
  )),
  parts text[] NOT NULL CONSTRAINT openings_parts_form
    CHECK (cardinality(parts) BETWEEN 1 AND 3 AND parts <@ ARRAY['child', 'reporter', 'official']),
  state text COLLATE "C" NOT NULL CONSTRAINT openings_state_form
    CHECK (state IN ('asked', 'agreed', 'refused', 'open', 'closed', 'reviewed')),
  asked_on text COLLATE "C" NOT NULL CONSTRAINT openings_asked_on_form CHECK (char_length(asked_on) = 10),
  opened_on text COLLATE "C" CONSTRAINT openings_opened_on_form CHECK (char_length(opened_on) = 10),
  ends_at timestamptz,
  review_by timestamptz,
  CONSTRAINT openings_open_until CHECK (state <> 'open' OR (opened_on IS NOT NULL AND ends_at IS NOT NULL))
);
CREATE INDEX openings_by_case ON openings (case_id);
CREATE INDEX openings_by_account ON openings (account);

CREATE TABLE alarms (
  alarm text COLLATE "C" CONSTRAINT alarms_pkey PRIMARY KEY CONSTRAINT alarms_alarm_form CHECK (char_length(alarm) = 32),
  place bigint GENERATED ALWAYS AS IDENTITY,
  -- A form, not a list: nothing is decided by it, and a new kind needs no migration.
  kind text COLLATE "C" NOT NULL CONSTRAINT alarms_kind_form CHECK (kind ~ '^[a-z-]{1,60}$'),
  for_account text COLLATE "C" NOT NULL CONSTRAINT alarms_for_account_form CHECK (char_length(for_account) = 34),
  on_day text COLLATE "C" NOT NULL CONSTRAINT alarms_on_day_form CHECK (char_length(on_day) = 10),
  case_id text COLLATE "C" CONSTRAINT alarms_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  about_account text COLLATE "C" CONSTRAINT alarms_about_account_form CHECK (char_length(about_account) = 34),
  stream_id text COLLATE "C" CONSTRAINT alarms_stream_id_form CHECK (char_length(stream_id) BETWEEN 3 AND 100)
);
CREATE INDEX alarms_by_account ON alarms (for_account, place DESC);

CREATE TABLE changes (
  change text COLLATE "C" CONSTRAINT changes_pkey PRIMARY KEY CONSTRAINT changes_change_form CHECK (char_length(change) = 33),
  place bigint GENERATED ALWAYS AS IDENTITY,
  by_account text COLLATE "C" NOT NULL CONSTRAINT changes_by_account_form CHECK (char_length(by_account) = 34),
  kind text COLLATE "C" NOT NULL CONSTRAINT changes_kind_form CHECK (kind ~ '^[a-z-]{1,60}$'),
  state text COLLATE "C" NOT NULL CONSTRAINT changes_state_form CHECK (state IN ('proposed', 'agreed', 'refused', 'withdrawn')),
  proposed_on text COLLATE "C" NOT NULL CONSTRAINT changes_proposed_on_form CHECK (char_length(proposed_on) = 10)
);

CREATE TABLE erasures (
  erasure text COLLATE "C" CONSTRAINT erasures_pkey PRIMARY KEY CONSTRAINT erasures_erasure_form CHECK (char_length(erasure) = 34),
  place bigint GENERATED ALWAYS AS IDENTITY,
  case_id text COLLATE "C" NOT NULL CONSTRAINT erasures_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  part text COLLATE "C" NOT NULL CONSTRAINT erasures_part_form CHECK (part IN ('child', 'reporter', 'official')),
  rule text COLLATE "C" NOT NULL CONSTRAINT erasures_rule_form CHECK (rule ~ '^[a-z0-9-]{1,60}$'),
  state text COLLATE "C" NOT NULL CONSTRAINT erasures_state_form CHECK (state IN ('proposed', 'refused', 'begun', 'done')),
  agreed_by text[] NOT NULL CONSTRAINT erasures_agreed_by_form CHECK (cardinality(agreed_by) <= 10),
  by_account text COLLATE "C" CONSTRAINT erasures_by_account_form CHECK (char_length(by_account) = 34),
  due_on text COLLATE "C" NOT NULL CONSTRAINT erasures_due_on_form CHECK (char_length(due_on) = 10)
);
CREATE INDEX erasures_by_case ON erasures (case_id);

-- Newest first, page by page.
CREATE INDEX cases_newest_first ON cases (recorded_on DESC, case_id);
-- Few: those that no office may have.
CREATE INDEX cases_with_custodians ON cases (case_id) WHERE waits_with_custodians;

-- Credentials.

CREATE TABLE passphrases (
  account text COLLATE "C" CONSTRAINT passphrases_pkey PRIMARY KEY
    CONSTRAINT passphrases_account_form CHECK (char_length(account) = 34),
  -- With its parameters and salt.
  hash text COLLATE "C" NOT NULL CONSTRAINT passphrases_hash_form CHECK (char_length(hash) BETWEEN 32 AND 1000)
);

CREATE TABLE totp_secrets (
  account text COLLATE "C" CONSTRAINT totp_secrets_pkey PRIMARY KEY
    CONSTRAINT totp_secrets_account_form CHECK (char_length(account) = 34),
  wrapped bytea NOT NULL CONSTRAINT totp_secrets_wrapped_form CHECK (octet_length(wrapped) BETWEEN 16 AND 4096),
  -- Only grows: a code counts once.
  last_step integer NOT NULL CONSTRAINT totp_secrets_last_step_form CHECK (last_step >= 0)
);

CREATE TABLE recovery_codes (
  account text COLLATE "C" NOT NULL CONSTRAINT recovery_codes_account_form CHECK (char_length(account) = 34),
  hash bytea NOT NULL CONSTRAINT recovery_codes_hash_form CHECK (octet_length(hash) = 32),
  CONSTRAINT recovery_codes_pkey PRIMARY KEY (account, hash)
);

CREATE TABLE passkeys (
  credential_id bytea CONSTRAINT passkeys_pkey PRIMARY KEY
    CONSTRAINT passkeys_credential_id_form CHECK (octet_length(credential_id) BETWEEN 1 AND 1023),
  account text COLLATE "C" NOT NULL CONSTRAINT passkeys_account_form CHECK (char_length(account) = 34),
  public_key bytea NOT NULL CONSTRAINT passkeys_public_key_form CHECK (octet_length(public_key) BETWEEN 16 AND 4096),
  sign_count bigint NOT NULL CONSTRAINT passkeys_sign_count_form CHECK (sign_count >= 0),
  transports text[] NOT NULL CONSTRAINT passkeys_transports_form CHECK (cardinality(transports) <= 20),
  label text COLLATE "C" NOT NULL CONSTRAINT passkeys_label_form CHECK (char_length(label) BETWEEN 1 AND 200),
  added_on text COLLATE "C" NOT NULL CONSTRAINT passkeys_added_on_form CHECK (char_length(added_on) = 10)
);
CREATE INDEX passkeys_by_account ON passkeys (account);

CREATE TABLE invitations (
  account text COLLATE "C" CONSTRAINT invitations_pkey PRIMARY KEY
    CONSTRAINT invitations_account_form CHECK (char_length(account) = 34),
  token_hash bytea NOT NULL CONSTRAINT invitations_token_hash_once UNIQUE
    CONSTRAINT invitations_token_hash_form CHECK (octet_length(token_hash) = 32),
  ends_at timestamptz NOT NULL
);

CREATE TABLE sessions (
  token_hash bytea CONSTRAINT sessions_pkey PRIMARY KEY CONSTRAINT sessions_token_hash_form CHECK (octet_length(token_hash) = 32),
  session text COLLATE "C" NOT NULL CONSTRAINT sessions_session_once UNIQUE
    CONSTRAINT sessions_session_form CHECK (char_length(session) = 34),
  account text COLLATE "C" NOT NULL CONSTRAINT sessions_account_form CHECK (char_length(account) = 34),
  started_at timestamptz NOT NULL,
  -- The minute, no more.
  seen_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  way text COLLATE "C" NOT NULL CONSTRAINT sessions_way_form CHECK (way IN ('totp', 'recovery-code', 'passkey', 'training'))
);
CREATE INDEX sessions_by_account ON sessions (account);

-- Whose team counts: memberships of accounts that are active. A view of its owner's, so that whoever reads it sees no more.
CREATE VIEW active_teams AS
  SELECT memberships.account, office, team FROM memberships JOIN accounts ON accounts.account = memberships.account
  WHERE state = 'active' AND NOT ended AND team IS NOT NULL;
