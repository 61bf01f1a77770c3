-- Who sees which rows: `maySeeCase` of domain/access, once more, for the role of whoever is signed in. Run as the owner when
-- it differs from what the database has (row-security.ts). :program, :eraser, :log and :staff are replaced by quoted role names.
--
-- A transaction of :staff names its account in `amanat.account` and, where it asks for one case, that case in `amanat.case`.
-- The functions run as the owner, whom row security does not concern; they answer about the named account alone. Policies ask
-- them as (SELECT f()), so that each runs once for a query and not for every row. What is not said is not seen: no account,
-- one that is not active, or one of nobody sees no row of any table.

-- The account, if there is one and it is active.
CREATE FUNCTION reader() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT account FROM accounts WHERE account = current_setting('amanat.account', true) AND state = 'active'
$$;

-- Cases that must not exist for it, whatever its role.
CREATE FUNCTION reader_shut_out() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT case_id FROM case_people WHERE account = reader() AND place = 'shut-out'
$$;

-- Offices of which it sees every case on whose allow-list they are; NULL if of none, which costs a row less than an empty list.
CREATE FUNCTION reader_offices() RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT array_agg(office) FROM memberships
  WHERE account = reader() AND NOT ended AND scope IN ('office', 'all')
    AND role IN ('case-worker', 'lawyer', 'investigator', 'team-secretary', 'supervisor', 'monitor')
$$;

-- District → offices of which it sees the cases there; NULL if of none.
CREATE FUNCTION reader_district_offices() RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT jsonb_object_agg(district, offices) FROM (
    SELECT district, jsonb_agg(office) AS offices FROM memberships
    WHERE account = reader() AND NOT ended AND scope = 'district' AND district IS NOT NULL
      AND role IN ('case-worker', 'lawyer', 'investigator', 'team-secretary', 'supervisor', 'monitor')
    GROUP BY district
  ) AS reached
$$;

-- Its keys: that a row is of another district, as most are, is cheaper to see by a list than by an object.
CREATE FUNCTION reader_districts() RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT ARRAY(SELECT jsonb_object_keys(reader_district_offices()))
$$;

CREATE FUNCTION reader_is_custodian() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM memberships WHERE account = reader() AND NOT ended AND role = 'custodian')
$$;

-- Cases that it sees one by one, whatever its offices reach: handled by itself or somebody of its team, waiting with
-- custodians, and the one that is asked for, if an opening of it by this account has not ended yet.
CREATE FUNCTION reader_cases() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
  WITH mine AS MATERIALIZED (
    SELECT account, role, scope, office, team FROM memberships WHERE account = reader() AND NOT ended
  ), narrow AS (
    SELECT account, scope, office, team FROM mine
    WHERE scope IN ('own', 'team')
      AND role IN ('case-worker', 'lawyer', 'investigator', 'team-secretary', 'supervisor', 'monitor')
  ), near AS (
    SELECT office, account AS handler FROM narrow
    UNION
    SELECT narrow.office, active_teams.account FROM narrow
    JOIN active_teams ON active_teams.office = narrow.office AND active_teams.team = narrow.team
    WHERE narrow.scope = 'team'
  )
  SELECT cases.case_id FROM near
  JOIN case_people ON case_people.account = near.handler AND place = 'handler'
  JOIN cases ON cases.case_id = case_people.case_id AND near.office = ANY (allowed_offices)
  UNION ALL
  SELECT case_id FROM cases WHERE waits_with_custodians AND EXISTS (SELECT FROM mine WHERE role = 'custodian')
  UNION ALL
  SELECT case_id FROM openings
  WHERE case_id = current_setting('amanat.case', true) AND account = reader() AND state = 'open' AND ends_at > now()
$$;

-- True if it can see no case but those of `reader_cases`: what lists may then begin with. Decides nothing.
CREATE FUNCTION reader_is_narrow() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (
    SELECT FROM memberships WHERE account = reader() AND NOT ended AND scope IN ('office', 'district', 'all')
  )
$$;

-- Desks whose work lists it reads: each with the districts that it reaches there (NULL: all). Decides nothing.
CREATE FUNCTION reader_desks() RETURNS TABLE (office text, district text)
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT DISTINCT memberships.office, CASE WHEN scope = 'district' THEN memberships.district END
  FROM memberships
  WHERE account = reader() AND NOT ended AND scope IN ('office', 'all', 'district')
    AND role IN ('case-worker', 'lawyer', 'investigator', 'team-secretary', 'supervisor', 'monitor')
  UNION
  SELECT '', NULL FROM memberships WHERE account = reader() AND NOT ended AND role = 'custodian'
$$;

CREATE FUNCTION reader_is_auditor() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM memberships WHERE account = reader() AND NOT ended AND role = 'auditor')
$$;

-- Whether it watches over openings of others.
CREATE FUNCTION reader_watches() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM memberships WHERE account = reader() AND NOT ended AND role IN ('supervisor', 'monitor', 'custodian')
  )
$$;

REVOKE ALL ON FUNCTION reader(), reader_shut_out(), reader_offices(), reader_district_offices(), reader_districts(),
  reader_is_custodian(), reader_cases(), reader_is_narrow(), reader_desks(), reader_is_auditor(), reader_watches() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reader(), reader_shut_out(), reader_offices(), reader_district_offices(), reader_districts(),
  reader_is_custodian(), reader_cases(), reader_is_narrow(), reader_desks(), reader_is_auditor(), reader_watches() TO :staff;

ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_people ENABLE ROW LEVEL SECURITY;
ALTER TABLE openings ENABLE ROW LEVEL SECURITY;
ALTER TABLE alarms ENABLE ROW LEVEL SECURITY;
ALTER TABLE erasures ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_clocks ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_work ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_desks ENABLE ROW LEVEL SECURITY;

-- The other roles see what grants.sql gives them.
CREATE POLICY whole ON cases TO :program USING (true);
CREATE POLICY whole ON events TO :program, :log USING (true);
CREATE POLICY whole ON person_keys TO :program, :eraser USING (true);
CREATE POLICY whole ON case_keys TO :program, :eraser USING (true);
CREATE POLICY whole ON case_people TO :program USING (true);
CREATE POLICY whole ON openings TO :program USING (true);
CREATE POLICY whole ON alarms TO :program USING (true);
CREATE POLICY whole ON erasures TO :program USING (true);
CREATE POLICY whole ON case_clocks TO :program USING (true);
CREATE POLICY whole ON case_work TO :program USING (true);
CREATE POLICY whole ON case_desks TO :program USING (true);

-- This runs for every row: what cannot be true of the account is not asked at all, and whether it is shut out is looked up, in
-- a hashed set, only of rows that it would else see. CASE, because of an AND the server chooses the order; of NULL, not seen.
CREATE POLICY seen ON cases FOR SELECT TO :staff USING (
  CASE
    WHEN allowed_offices && (SELECT reader_offices())
      OR (
        (SELECT reader_district_offices() IS NOT NULL) AND district = ANY ((SELECT reader_districts())::text[])
        AND ((SELECT reader_district_offices()) -> district) ?| allowed_offices
      )
      OR ((SELECT EXISTS (SELECT reader_cases())) AND case_id IN (SELECT reader_cases()))
    THEN case_id NOT IN (SELECT reader_shut_out())
    ELSE false
  END
);

-- What belongs to a case is seen by whoever sees the case.
CREATE POLICY seen ON events FOR SELECT TO :staff
  USING (EXISTS (SELECT FROM cases WHERE cases.case_id = stream_id));
CREATE POLICY seen ON person_keys FOR SELECT TO :staff
  USING (EXISTS (SELECT FROM cases WHERE cases.case_id = person_keys.case_id));
CREATE POLICY seen ON case_keys FOR SELECT TO :staff
  USING (EXISTS (SELECT FROM cases WHERE cases.case_id = case_keys.case_id));
CREATE POLICY seen ON case_people FOR SELECT TO :staff
  USING (EXISTS (SELECT FROM cases WHERE cases.case_id = case_people.case_id));

CREATE POLICY seen ON case_clocks FOR SELECT TO :staff
  USING (EXISTS (SELECT FROM cases WHERE cases.case_id = case_clocks.case_id));
CREATE POLICY seen ON case_work FOR SELECT TO :staff
  USING (EXISTS (SELECT FROM cases WHERE cases.case_id = case_work.case_id));
CREATE POLICY seen ON case_desks FOR SELECT TO :staff
  USING (EXISTS (SELECT FROM cases WHERE cases.case_id = case_desks.case_id));

CREATE POLICY seen ON openings FOR SELECT TO :staff USING (
  case_id NOT IN (SELECT reader_shut_out())
  AND (
    account = (SELECT reader())
    OR (SELECT reader_is_auditor())
    OR ((SELECT reader_watches()) AND EXISTS (SELECT FROM cases WHERE cases.case_id = openings.case_id))
  )
);

CREATE POLICY seen ON alarms FOR SELECT TO :staff USING (
  for_account = (SELECT reader())
  AND (
    case_id IS NULL
    OR (case_id NOT IN (SELECT reader_shut_out()) AND (SELECT reader_is_custodian()))
    OR EXISTS (SELECT FROM cases WHERE cases.case_id = alarms.case_id)
  )
);

CREATE POLICY seen ON erasures FOR SELECT TO :staff USING (
  case_id NOT IN (SELECT reader_shut_out())
  AND ((SELECT reader_is_custodian()) OR EXISTS (SELECT FROM cases WHERE cases.case_id = erasures.case_id))
);
