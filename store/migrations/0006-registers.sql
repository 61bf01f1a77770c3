-- Registers of others: which of their rows are here, and by what somebody who was erased must not come back.

-- `row_id` and `content` are values that only the deployment's key derives. A row that was erased has no content.
CREATE TABLE register_rows (
  row_id text COLLATE "C" CONSTRAINT register_rows_pkey PRIMARY KEY
    CONSTRAINT register_rows_row_id_form CHECK (char_length(row_id) = 30),
  register text COLLATE "C" NOT NULL CONSTRAINT register_rows_register_form CHECK (char_length(register) = 35),
  content bytea CONSTRAINT register_rows_content_form CHECK (octet_length(content) = 32),
  state text COLLATE "C" NOT NULL CONSTRAINT register_rows_state_form CHECK (state IN ('kept', 'erasing', 'erased')),
  CONSTRAINT register_rows_content_while_kept CHECK ((state = 'kept') = (content IS NOT NULL))
);
CREATE INDEX register_rows_by_register ON register_rows (register);
CREATE INDEX register_rows_erasing ON register_rows (row_id) WHERE state = 'erasing';

-- Derived from a name with a father's name or a telephone number; of whom, no table says.
CREATE TABLE erased_tokens (
  token bytea CONSTRAINT erased_tokens_pkey PRIMARY KEY CONSTRAINT erased_tokens_token_form CHECK (octet_length(token) = 32)
);
