-- Releases of figures as they were published: nothing of them is changed or removed. Their digests stand in events.
CREATE TABLE figure_releases (
  release text COLLATE "C" NOT NULL CONSTRAINT figure_releases_release_form CHECK (release ~ '^\d{4}-\d{2}-\d{2}$'),
  file text COLLATE "C" NOT NULL CONSTRAINT figure_releases_file_form CHECK (file ~ '^[a-z0-9][a-z0-9.-]{0,79}$'),
  content bytea NOT NULL CONSTRAINT figure_releases_content_form CHECK (octet_length(content) BETWEEN 1 AND 67108864),
  CONSTRAINT figure_releases_pkey PRIMARY KEY (release, file)
);
