-- Which records may concern the same person, device, seal or place. The first four tables are derived from events with the
-- deployment's key, lie outside every commitment, are in no backup, and are made anew at any time; erasure empties them of a
-- person (decision 0018). The last three are projections.

-- One for each event that says something of somebody. `subject` is a value that only the deployment's key derives.
CREATE TABLE link_mentions (
  mention bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT link_mentions_pkey PRIMARY KEY,
  subject text COLLATE "C" NOT NULL CONSTRAINT link_mentions_subject_form CHECK (char_length(subject) = 34),
  stream text COLLATE "C" NOT NULL CONSTRAINT link_mentions_stream_form CHECK (char_length(stream) BETWEEN 6 AND 100),
  person_id text COLLATE "C" NOT NULL CONSTRAINT link_mentions_person_id_form CHECK (char_length(person_id) = 30),
  key_id text COLLATE "C" NOT NULL CONSTRAINT link_mentions_key_id_form CHECK (char_length(key_id) = 30),
  event_id text COLLATE "C" NOT NULL CONSTRAINT link_mentions_event_id_form CHECK (char_length(event_id) = 30),
  place smallint NOT NULL CONSTRAINT link_mentions_place_form CHECK (place BETWEEN 0 AND 99),
  material bytea NOT NULL CONSTRAINT link_mentions_material_form CHECK (octet_length(material) BETWEEN 32 AND 65536),
  material_check bytea NOT NULL CONSTRAINT link_mentions_material_check_form CHECK (octet_length(material_check) = 32),
  -- The same mention is not taken twice.
  CONSTRAINT link_mentions_once UNIQUE (event_id, place)
);
-- Ciphertext does not compress, and nothing of it is sampled for the planner.
ALTER TABLE link_mentions ALTER COLUMN material SET STORAGE EXTERNAL, ALTER COLUMN material SET STATISTICS 0;
CREATE INDEX link_mentions_by_stream ON link_mentions (stream);
CREATE INDEX link_mentions_by_subject ON link_mentions (subject);
CREATE INDEX link_mentions_by_person ON link_mentions (person_id);

-- Of every mention as many rows, of which nothing says what each is made of.
CREATE TABLE link_tokens (
  token bytea NOT NULL CONSTRAINT link_tokens_token_form CHECK (octet_length(token) = 16),
  mention bigint NOT NULL,
  -- The newest of a token are found without a look at the table.
  CONSTRAINT link_tokens_pkey PRIMARY KEY (token, mention)
);
ALTER TABLE link_tokens ALTER COLUMN token SET STATISTICS 0;
CREATE INDEX link_tokens_by_mention ON link_tokens (mention);

-- Up to which place of its stream a case or a row was taken, and by which tables and weights (a digest): others are taken anew.
CREATE TABLE link_taken (
  stream text COLLATE "C" CONSTRAINT link_taken_pkey PRIMARY KEY
    CONSTRAINT link_taken_stream_form CHECK (char_length(stream) BETWEEN 6 AND 100),
  taken_to integer NOT NULL CONSTRAINT link_taken_taken_to_form CHECK (taken_to >= 0),
  taken_by text COLLATE "C" NOT NULL CONSTRAINT link_taken_taken_by_form CHECK (char_length(taken_by) BETWEEN 1 AND 64)
);

-- Pairs that may be one, as the program found them; what speaks for and against is sealed.
CREATE TABLE link_suggestions (
  link text COLLATE "C" CONSTRAINT link_suggestions_pkey PRIMARY KEY
    CONSTRAINT link_suggestions_link_form CHECK (char_length(link) = 31),
  left_subject text COLLATE "C" NOT NULL CONSTRAINT link_suggestions_left_subject_form CHECK (char_length(left_subject) = 34),
  left_stream text COLLATE "C" NOT NULL CONSTRAINT link_suggestions_left_stream_form CHECK (char_length(left_stream) BETWEEN 6 AND 100),
  right_subject text COLLATE "C" NOT NULL CONSTRAINT link_suggestions_right_subject_form CHECK (char_length(right_subject) = 34),
  right_stream text COLLATE "C" NOT NULL CONSTRAINT link_suggestions_right_stream_form CHECK (char_length(right_stream) BETWEEN 6 AND 100),
  evidence bytea NOT NULL CONSTRAINT link_suggestions_evidence_form CHECK (octet_length(evidence) BETWEEN 32 AND 65536),
  basis text COLLATE "C" NOT NULL CONSTRAINT link_suggestions_basis_form CHECK (char_length(basis) = 64),
  found_on text COLLATE "C" NOT NULL CONSTRAINT link_suggestions_found_on_form CHECK (char_length(found_on) = 10)
);
ALTER TABLE link_suggestions ALTER COLUMN evidence SET STORAGE EXTERNAL, ALTER COLUMN evidence SET STATISTICS 0;
CREATE INDEX link_suggestions_newest_first ON link_suggestions (found_on DESC, link);
CREATE INDEX link_suggestions_by_left_stream ON link_suggestions (left_stream);
CREATE INDEX link_suggestions_by_right_stream ON link_suggestions (right_stream);
CREATE INDEX link_suggestions_by_left_subject ON link_suggestions (left_subject);
CREATE INDEX link_suggestions_by_right_subject ON link_suggestions (right_subject);

-- Projections.

CREATE TABLE links (
  link text COLLATE "C" CONSTRAINT links_pkey PRIMARY KEY CONSTRAINT links_link_form CHECK (char_length(link) = 31),
  left_subject text COLLATE "C" NOT NULL CONSTRAINT links_left_subject_form CHECK (char_length(left_subject) = 34),
  left_stream text COLLATE "C" NOT NULL CONSTRAINT links_left_stream_form CHECK (char_length(left_stream) BETWEEN 6 AND 100),
  right_subject text COLLATE "C" NOT NULL CONSTRAINT links_right_subject_form CHECK (char_length(right_subject) = 34),
  right_stream text COLLATE "C" NOT NULL CONSTRAINT links_right_stream_form CHECK (char_length(right_stream) BETWEEN 6 AND 100),
  state text COLLATE "C" NOT NULL CONSTRAINT links_state_form CHECK (state IN ('same', 'not-same', 'cannot-tell', 'withdrawn')),
  by_account text COLLATE "C" CONSTRAINT links_by_account_form CHECK (char_length(by_account) = 34),
  on_day text COLLATE "C" NOT NULL CONSTRAINT links_on_day_form CHECK (char_length(on_day) = 10),
  basis text COLLATE "C" NOT NULL CONSTRAINT links_basis_form CHECK (char_length(basis) = 64),
  spent_bases text[] NOT NULL CONSTRAINT links_spent_bases_form CHECK (cardinality(spent_bases) <= 1000),
  contact_asked text[] NOT NULL CONSTRAINT links_contact_asked_form CHECK (contact_asked <@ ARRAY['left', 'right']),
  contact_agreed text[] NOT NULL CONSTRAINT links_contact_agreed_form CHECK (contact_agreed <@ ARRAY['left', 'right']),
  contact_refused text[] NOT NULL CONSTRAINT links_contact_refused_form CHECK (contact_refused <@ ARRAY['left', 'right'])
);
CREATE INDEX links_by_left_stream ON links (left_stream);
CREATE INDEX links_by_right_stream ON links (right_stream);
CREATE INDEX links_same ON links (link) WHERE state = 'same';
CREATE INDEX links_contact_asked ON links (link) WHERE cardinality(contact_asked) > 0;

CREATE TABLE warnings (
  warning text COLLATE "C" CONSTRAINT warnings_pkey PRIMARY KEY CONSTRAINT warnings_warning_form CHECK (char_length(warning) = 34),
  rule text COLLATE "C" NOT NULL CONSTRAINT warnings_rule_form CHECK (rule ~ '^[a-z-]{1,60}$'),
  keeper text COLLATE "C" NOT NULL CONSTRAINT warnings_keeper_form CHECK (char_length(keeper) BETWEEN 1 AND 100),
  -- House norm, not law.
  look_by text COLLATE "C" NOT NULL CONSTRAINT warnings_look_by_form CHECK (char_length(look_by) = 10),
  raised_on text COLLATE "C" NOT NULL CONSTRAINT warnings_raised_on_form CHECK (char_length(raised_on) = 10),
  state text COLLATE "C" NOT NULL CONSTRAINT warnings_state_form CHECK (state IN ('raised', 'seen', 'closed')),
  subjects text[] NOT NULL CONSTRAINT warnings_subjects_form CHECK (cardinality(subjects) <= 1000)
);
CREATE INDEX warnings_newest_first ON warnings (raised_on DESC, warning);

-- Cases come to a warning and never leave it.
CREATE TABLE warning_cases (
  warning text COLLATE "C" NOT NULL CONSTRAINT warning_cases_warning_form CHECK (char_length(warning) = 34),
  case_id text COLLATE "C" NOT NULL CONSTRAINT warning_cases_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  CONSTRAINT warning_cases_pkey PRIMARY KEY (warning, case_id)
);
CREATE INDEX warning_cases_by_case ON warning_cases (case_id);
