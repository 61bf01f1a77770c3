-- The public log: which event stands at which index, the tiles of the tree, the checkpoints.

-- One row for each log of this record; a second one begins when the first was frozen.
CREATE TABLE logs (
  log_id smallint CONSTRAINT logs_pkey PRIMARY KEY CONSTRAINT logs_log_id_form CHECK (log_id > 0),
  origin text COLLATE "C" NOT NULL CONSTRAINT logs_origin_once UNIQUE
    CONSTRAINT logs_origin_form CHECK (char_length(origin) BETWEEN 1 AND 200),
  -- Raised by each writer as it takes the lock; a writer that finds another number has been overtaken.
  fence bigint NOT NULL DEFAULT 0,
  size bigint NOT NULL DEFAULT 0 CONSTRAINT logs_size_form CHECK (size >= 0),
  root bytea NOT NULL CONSTRAINT logs_root_form CHECK (octet_length(root) = 32),
  -- SHA-256 of the text of the last published checkpoint, and its size.
  anchor bytea NOT NULL CONSTRAINT logs_anchor_form CHECK (octet_length(anchor) = 32),
  published_size bigint NOT NULL DEFAULT 0 CONSTRAINT logs_published_size_form CHECK (published_size BETWEEN 0 AND size),
  halted text COLLATE "C" CONSTRAINT logs_halted_form CHECK (char_length(halted) BETWEEN 1 AND 100)
);

CREATE TABLE log_entries (
  log_id smallint NOT NULL,
  entry_index bigint NOT NULL CONSTRAINT log_entries_entry_index_form CHECK (entry_index >= 0),
  event_id text COLLATE "C" NOT NULL CONSTRAINT log_entries_event_id_form CHECK (char_length(event_id) = 30),
  CONSTRAINT log_entries_pkey PRIMARY KEY (log_id, entry_index),
  CONSTRAINT log_entries_event_once UNIQUE (event_id, log_id)
);

-- Hash tiles (level 0 to 63) and entry bundles (level -1), as far as they are filled. Only the right edge still grows.
CREATE TABLE log_tiles (
  log_id smallint NOT NULL,
  level smallint NOT NULL CONSTRAINT log_tiles_level_form CHECK (level BETWEEN -1 AND 63),
  tile bigint NOT NULL CONSTRAINT log_tiles_tile_form CHECK (tile >= 0),
  bytes bytea NOT NULL CONSTRAINT log_tiles_bytes_form CHECK (octet_length(bytes) BETWEEN 32 AND 65536),
  CONSTRAINT log_tiles_pkey PRIMARY KEY (log_id, level, tile)
);
ALTER TABLE log_tiles ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Text first, then the signed note of it, then what stands in `checkpoint`; none of them changes once it is there.
CREATE TABLE log_checkpoints (
  log_id smallint NOT NULL,
  size bigint NOT NULL CONSTRAINT log_checkpoints_size_form CHECK (size > 0),
  root bytea NOT NULL CONSTRAINT log_checkpoints_root_form CHECK (octet_length(root) = 32),
  note_text text COLLATE "C" NOT NULL CONSTRAINT log_checkpoints_note_text_form CHECK (char_length(note_text) <= 1000),
  signed_note text COLLATE "C" CONSTRAINT log_checkpoints_signed_note_form CHECK (char_length(signed_note) <= 65536),
  published_note text COLLATE "C" CONSTRAINT log_checkpoints_published_note_form CHECK (char_length(published_note) <= 65536),
  published_at timestamptz,
  CONSTRAINT log_checkpoints_pkey PRIMARY KEY (log_id, size),
  CONSTRAINT log_checkpoints_in_order
    CHECK ((published_note IS NULL OR signed_note IS NOT NULL) AND ((published_at IS NULL) = (published_note IS NULL)))
);
CREATE UNIQUE INDEX log_checkpoints_one_under_way ON log_checkpoints (log_id) WHERE published_note IS NULL;

-- RFC 3161 stamps, with the exact bytes that were stamped.
CREATE TABLE log_stamps (
  log_id smallint NOT NULL,
  size bigint NOT NULL,
  authority text COLLATE "C" NOT NULL CONSTRAINT log_stamps_authority_form CHECK (char_length(authority) BETWEEN 1 AND 200),
  stamped bytea NOT NULL CONSTRAINT log_stamps_stamped_form CHECK (octet_length(stamped) BETWEEN 1 AND 65536),
  response bytea NOT NULL CONSTRAINT log_stamps_response_form CHECK (octet_length(response) BETWEEN 1 AND 65536),
  CONSTRAINT log_stamps_pkey PRIMARY KEY (log_id, size, authority)
);
