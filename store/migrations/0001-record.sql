-- The record. Nothing here is ever updated or deleted, but for rows of person_keys (the erasure of a person).
-- Times and dates that the program has committed to are text: kept as the very characters that were promised, and no
-- error of the database can quote a badly formed one. Ids sort by byte (COLLATE "C"), so every server agrees on order.
-- No foreign keys: one statement writes all rows of a complaint, and each check would cost the hot path a lookup.

CREATE TABLE events (
  event_id text COLLATE "C" CONSTRAINT events_pkey PRIMARY KEY
    CONSTRAINT events_event_id_form CHECK (char_length(event_id) = 30),
  stream_id text COLLATE "C" NOT NULL CONSTRAINT events_stream_id_form CHECK (char_length(stream_id) BETWEEN 3 AND 100),
  stream_seq integer NOT NULL CONSTRAINT events_stream_seq_form CHECK (stream_seq > 0),
  type text COLLATE "C" NOT NULL CONSTRAINT events_type_form CHECK (char_length(type) BETWEEN 1 AND 100),
  recorded_on text COLLATE "C" NOT NULL CONSTRAINT events_recorded_on_form CHECK (char_length(recorded_on) = 10),
  body bytea NOT NULL CONSTRAINT events_body_form CHECK (octet_length(body) BETWEEN 2 AND 1048576),
  salt bytea NOT NULL CONSTRAINT events_salt_form CHECK (octet_length(salt) = 32),
  commitment bytea NOT NULL CONSTRAINT events_commitment_form CHECK (octet_length(commitment) = 32),
  CONSTRAINT events_stream_place UNIQUE (stream_id, stream_seq),
  CONSTRAINT events_commitment_once UNIQUE (commitment)
);
-- Ciphertext does not compress; trying costs time on every complaint.
ALTER TABLE events ALTER COLUMN body SET STORAGE EXTERNAL;

-- Events that await their index in the log, in the order in which they were stored.
CREATE TABLE outbox (
  place bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_pkey PRIMARY KEY,
  event_id text COLLATE "C" NOT NULL CONSTRAINT outbox_event_id_form CHECK (char_length(event_id) = 30),
  -- The minute, no more: order is by place.
  enqueued_at timestamptz NOT NULL DEFAULT date_trunc('minute', now())
);

-- Wrapped data keys of persons, one or more each: outside every commitment, so that erasing them breaks no proof.
-- The index begins with the person, by whom keys are found and destroyed; key ids are random and need none of their own.
CREATE TABLE person_keys (
  person_id text COLLATE "C" NOT NULL CONSTRAINT person_keys_person_id_form CHECK (char_length(person_id) = 30),
  key_id text COLLATE "C" NOT NULL CONSTRAINT person_keys_key_id_form CHECK (char_length(key_id) = 30),
  intake_key text COLLATE "C" NOT NULL CONSTRAINT person_keys_intake_key_form CHECK (char_length(intake_key) = 64),
  wrapped bytea NOT NULL CONSTRAINT person_keys_wrapped_form CHECK (octet_length(wrapped) BETWEEN 32 AND 4096),
  CONSTRAINT person_keys_pkey PRIMARY KEY (person_id, key_id)
);

-- What lists and row security need in clear.
CREATE TABLE cases (
  case_id text COLLATE "C" CONSTRAINT cases_pkey PRIMARY KEY
    CONSTRAINT cases_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  recorded_on text COLLATE "C" NOT NULL CONSTRAINT cases_recorded_on_form CHECK (char_length(recorded_on) = 10),
  district text COLLATE "C" NOT NULL CONSTRAINT cases_district_form CHECK (char_length(district) BETWEEN 1 AND 200),
  offence_group text COLLATE "C" NOT NULL
    CONSTRAINT cases_offence_group_form CHECK (char_length(offence_group) BETWEEN 1 AND 100),
  channel text COLLATE "C" NOT NULL CONSTRAINT cases_channel_form CHECK (char_length(channel) BETWEEN 1 AND 100),
  allowed_offices text[] NOT NULL CONSTRAINT cases_allowed_offices_form CHECK (cardinality(allowed_offices) <= 1000),
  allow_salt bytea NOT NULL CONSTRAINT cases_allow_salt_form CHECK (octet_length(allow_salt) = 32),
  waits_with_custodians boolean NOT NULL
);

-- What a code is known by; the code itself is never kept.
CREATE TABLE codes (
  lookup bytea CONSTRAINT codes_pkey PRIMARY KEY CONSTRAINT codes_lookup_form CHECK (octet_length(lookup) = 32),
  -- Of the digits that a code and its covers share.
  front bytea NOT NULL CONSTRAINT codes_front_form CHECK (octet_length(front) = 32),
  case_id text COLLATE "C" NOT NULL CONSTRAINT codes_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  role text COLLATE "C" NOT NULL CONSTRAINT codes_role_form CHECK (role IN ('code', 'cover')),
  box_public_key bytea NOT NULL CONSTRAINT codes_box_public_key_form CHECK (octet_length(box_public_key) = 32),
  event_id text COLLATE "C" NOT NULL CONSTRAINT codes_event_id_form CHECK (char_length(event_id) = 30)
);
-- A case has one true code: what is told later is encrypted to it.
CREATE UNIQUE INDEX codes_one_true_code ON codes (case_id) WHERE role = 'code';
CREATE INDEX codes_by_front ON codes (front);

-- A ticket admits one complaint, once.
CREATE TABLE tickets (
  hash bytea CONSTRAINT tickets_pkey PRIMARY KEY CONSTRAINT tickets_hash_form CHECK (octet_length(hash) = 32),
  case_id text COLLATE "C" NOT NULL CONSTRAINT tickets_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100)
);

-- Lines for the code page, encrypted to the code when they were recorded.
CREATE TABLE notices (
  case_id text COLLATE "C" NOT NULL CONSTRAINT notices_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  notice_seq integer NOT NULL CONSTRAINT notices_notice_seq_form CHECK (notice_seq > 0),
  sealed bytea NOT NULL CONSTRAINT notices_sealed_form CHECK (octet_length(sealed) BETWEEN 1 AND 65536),
  CONSTRAINT notices_pkey PRIMARY KEY (case_id, notice_seq)
);

-- One row: what this database is. Training and real never mix.
CREATE TABLE deployment (
  only_row boolean DEFAULT true CONSTRAINT deployment_pkey PRIMARY KEY CONSTRAINT deployment_one_row CHECK (only_row),
  kind text COLLATE "C" NOT NULL CONSTRAINT deployment_kind_form CHECK (kind IN ('real', 'training')),
  origin text COLLATE "C" NOT NULL CONSTRAINT deployment_origin_form CHECK (char_length(origin) BETWEEN 1 AND 200)
);
