-- The work of a case: its clocks, what lists say of it, at which desks it lies; digests and saved filters of staff. All but the
-- last two are projections: rebuilt from events, with the keys that open them.

-- People who came into a case later are a part of it that is opened and erased by itself.
ALTER TABLE openings DROP CONSTRAINT openings_parts_form,
  ADD CONSTRAINT openings_parts_form
    CHECK (cardinality(parts) BETWEEN 1 AND 4 AND parts <@ ARRAY['child', 'reporter', 'official', 'people']);
ALTER TABLE erasures DROP CONSTRAINT erasures_part_form,
  ADD CONSTRAINT erasures_part_form CHECK (part IN ('child', 'reporter', 'official', 'people'));

-- Days, states and whose it is: never a time within a day, nor what happened.
CREATE TABLE case_clocks (
  case_id text COLLATE "C" NOT NULL CONSTRAINT case_clocks_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  clock text COLLATE "C" NOT NULL CONSTRAINT case_clocks_clock_form CHECK (char_length(clock) BETWEEN 1 AND 120),
  rule text COLLATE "C" NOT NULL CONSTRAINT case_clocks_rule_form CHECK (char_length(rule) BETWEEN 1 AND 60),
  kind text COLLATE "C" NOT NULL CONSTRAINT case_clocks_kind_form CHECK (kind ~ '^[a-z-]{1,20}$'),
  status text COLLATE "C" NOT NULL CONSTRAINT case_clocks_status_form CHECK (status ~ '^[a-z-]{1,30}$'),
  opens_on text COLLATE "C" NOT NULL CONSTRAINT case_clocks_opens_on_form CHECK (char_length(opens_on) = 10),
  due_on text COLLATE "C" CONSTRAINT case_clocks_due_on_form CHECK (char_length(due_on) = 10),
  soon_on text COLLATE "C" CONSTRAINT case_clocks_soon_on_form CHECK (char_length(soon_on) = 10),
  owner text COLLATE "C" NOT NULL CONSTRAINT case_clocks_owner_form CHECK (owner ~ '^[a-z-]{1,60}$'),
  confidence text COLLATE "C" NOT NULL CONSTRAINT case_clocks_confidence_form CHECK (confidence ~ '^[a-z-]{1,20}$'),
  gravity smallint NOT NULL CONSTRAINT case_clocks_gravity_form CHECK (gravity BETWEEN 0 AND 9),
  keeper text COLLATE "C" CONSTRAINT case_clocks_keeper_form CHECK (char_length(keeper) BETWEEN 1 AND 100),
  level smallint NOT NULL CONSTRAINT case_clocks_level_form CHECK (level BETWEEN 0 AND 99),
  -- The day from which on an event about it is due: what the timers go by, sealed or not.
  next_on text COLLATE "C" CONSTRAINT case_clocks_next_on_form CHECK (char_length(next_on) = 10),
  CONSTRAINT case_clocks_pkey PRIMARY KEY (case_id, clock)
);
CREATE INDEX case_clocks_next ON case_clocks (next_on, due_on, case_id, clock) WHERE next_on IS NOT NULL;
CREATE INDEX case_clocks_due ON case_clocks (gravity DESC, due_on, case_id, clock) WHERE due_on IS NOT NULL AND status = 'running';

CREATE TABLE case_work (
  case_id text COLLATE "C" CONSTRAINT case_work_pkey PRIMARY KEY
    CONSTRAINT case_work_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  stage text COLLATE "C" CONSTRAINT case_work_stage_form CHECK (stage ~ '^[a-z-]{1,30}$'),
  last_step_on text COLLATE "C" CONSTRAINT case_work_last_step_on_form CHECK (char_length(last_step_on) = 10),
  open_reviews smallint NOT NULL CONSTRAINT case_work_open_reviews_form CHECK (open_reviews BETWEEN 0 AND 999),
  -- As of the last counting: how many limits had passed, the clock that comes first.
  passed smallint NOT NULL CONSTRAINT case_work_passed_form CHECK (passed BETWEEN 0 AND 9999),
  first_clock text COLLATE "C" CONSTRAINT case_work_first_clock_form CHECK (char_length(first_clock) BETWEEN 1 AND 120),
  -- House norm: the day from which people are told that a date of the case is near; once, and then it is gone.
  warn_on text COLLATE "C" CONSTRAINT case_work_warn_on_form CHECK (char_length(warn_on) = 10),
  -- By which rules, norms and holidays it was counted (a digest), and up to which place of its stream: others are counted anew.
  counted_by text COLLATE "C" NOT NULL CONSTRAINT case_work_counted_by_form CHECK (char_length(counted_by) BETWEEN 1 AND 64),
  counted_to integer NOT NULL CONSTRAINT case_work_counted_to_form CHECK (counted_to >= 0)
);
CREATE INDEX case_work_warn ON case_work (warn_on, case_id) WHERE warn_on IS NOT NULL;

-- One row for each office that may see the case ('' for those that wait with the custodians), in the order of a work list.
CREATE TABLE case_desks (
  office text COLLATE "C" NOT NULL CONSTRAINT case_desks_office_form CHECK (char_length(office) <= 100),
  case_id text COLLATE "C" NOT NULL CONSTRAINT case_desks_case_id_form CHECK (char_length(case_id) BETWEEN 6 AND 100),
  district text COLLATE "C" NOT NULL CONSTRAINT case_desks_district_form CHECK (char_length(district) BETWEEN 1 AND 200),
  -- 0: nothing has passed; else one more than the gravity of what has.
  urgency smallint NOT NULL CONSTRAINT case_desks_urgency_form CHECK (urgency BETWEEN 0 AND 10),
  -- Of the clock that comes first; '9999-12-31' without one.
  due_on text COLLATE "C" NOT NULL CONSTRAINT case_desks_due_on_form CHECK (char_length(due_on) = 10),
  CONSTRAINT case_desks_pkey PRIMARY KEY (case_id, office)
);
CREATE INDEX case_desks_of_office ON case_desks (office, urgency DESC, due_on, case_id);
CREATE INDEX case_desks_of_district ON case_desks (office, district, urgency DESC, due_on, case_id);

-- A case lies at its desks from the moment in which it comes in, whoever stores it.
CREATE FUNCTION lay_on_desks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO case_desks (office, case_id, district, urgency, due_on)
  SELECT desk.office, changed.case_id, changed.district, coalesce(other.urgency, 0), coalesce(other.due_on, '9999-12-31')
  FROM changed
  CROSS JOIN LATERAL unnest(
    CASE WHEN cardinality(changed.allowed_offices) = 0 THEN ARRAY[''] ELSE changed.allowed_offices END
  ) AS desk (office)
  LEFT JOIN LATERAL (
    SELECT urgency, due_on FROM case_desks WHERE case_desks.case_id = changed.case_id LIMIT 1
  ) AS other ON true
  ON CONFLICT DO NOTHING;
  -- Only now: a new desk has its place in the order from the old ones.
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM case_desks USING changed
    WHERE case_desks.case_id = changed.case_id AND NOT case_desks.office = ANY (
      CASE WHEN cardinality(changed.allowed_offices) = 0 THEN ARRAY[''] ELSE changed.allowed_offices END
    );
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER lay_on_desks_when_new AFTER INSERT ON cases
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lay_on_desks();
CREATE TRIGGER lay_on_desks_when_changed AFTER UPDATE ON cases
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION lay_on_desks();
INSERT INTO case_desks (office, case_id, district, urgency, due_on)
  SELECT desk.office, case_id, district, 0, '9999-12-31' FROM cases
  CROSS JOIN LATERAL unnest(CASE WHEN cardinality(allowed_offices) = 0 THEN ARRAY[''] ELSE allowed_offices END) AS desk (office);

-- Where a digest goes; its owner sets and removes it.
CREATE TABLE mail_addresses (
  account text COLLATE "C" CONSTRAINT mail_addresses_pkey PRIMARY KEY
    CONSTRAINT mail_addresses_account_form CHECK (char_length(account) = 34),
  address text COLLATE "C" NOT NULL CONSTRAINT mail_addresses_address_form CHECK (char_length(address) BETWEEN 3 AND 254),
  language text COLLATE "C" NOT NULL CONSTRAINT mail_addresses_language_form CHECK (language IN ('ur', 'en')),
  -- The last alarm that counts as told, by its place; and the day on which that was done: one digest a day.
  told_to bigint NOT NULL,
  told_on text COLLATE "C" NOT NULL CONSTRAINT mail_addresses_told_on_form CHECK (char_length(told_on) = 10),
  -- The day on which a mail server would not take the last one.
  refused_on text COLLATE "C" CONSTRAINT mail_addresses_refused_on_form CHECK (char_length(refused_on) = 10)
);

CREATE TABLE saved_filters (
  account text COLLATE "C" NOT NULL CONSTRAINT saved_filters_account_form CHECK (char_length(account) = 34),
  filter text COLLATE "C" NOT NULL CONSTRAINT saved_filters_filter_form CHECK (char_length(filter) = 33),
  name text COLLATE "C" NOT NULL CONSTRAINT saved_filters_name_form CHECK (char_length(name) BETWEEN 1 AND 60),
  query text COLLATE "C" NOT NULL CONSTRAINT saved_filters_query_form CHECK (char_length(query) <= 400),
  CONSTRAINT saved_filters_pkey PRIMARY KEY (account, filter)
);
