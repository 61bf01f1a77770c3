-- Rows that follow from a command's events, each parameter a JSON array; one that is there is written over.
WITH
  wanted_accounts AS (
    INSERT INTO accounts (account, sign_in_name, display_name, state, conduct_version)
    SELECT * FROM json_to_recordset($1::json)
      AS row ("account" text, "signInName" text, "displayName" text, "state" text, "conductVersion" integer)
    ON CONFLICT (account) DO UPDATE SET sign_in_name = excluded.sign_in_name, display_name = excluded.display_name,
      state = excluded.state, conduct_version = excluded.conduct_version
  ),
  wanted_memberships AS (
    INSERT INTO memberships (membership, account, role, scope, office, team, district, ended)
    SELECT * FROM json_to_recordset($2::json)
      AS row ("membershipId" text, "account" text, "role" text, "scope" text, "office" text, "team" text, "district" text, "ended" boolean)
    ON CONFLICT (membership) DO UPDATE SET account = excluded.account, role = excluded.role, scope = excluded.scope,
      office = excluded.office, team = excluded.team, district = excluded.district, ended = excluded.ended
  ),
  wanted_case_people AS (
    INSERT INTO case_people (case_id, account, place)
    SELECT * FROM json_to_recordset($3::json) AS row ("caseId" text, "account" text, "place" text)
    ON CONFLICT (case_id, account) DO UPDATE SET place = excluded.place
  ),
  wanted_openings AS (
    INSERT INTO openings
      (opening, case_id, account, office, opener_kind, way, purpose, parts, state, asked_on, opened_on, ends_at, review_by)
    SELECT "opening", "caseId", "account", "office", "openerKind", "way", "purpose",
      ARRAY(SELECT json_array_elements_text("parts")), "state", "askedOn", "openedOn", "endsAt", "reviewBy"
    FROM json_to_recordset($4::json)
      AS row ("opening" text, "caseId" text, "account" text, "office" text, "openerKind" text, "way" text, "purpose" text,
        "parts" json, "state" text, "askedOn" text, "openedOn" text, "endsAt" timestamptz, "reviewBy" timestamptz)
    ON CONFLICT (opening) DO UPDATE SET case_id = excluded.case_id, account = excluded.account, office = excluded.office,
      opener_kind = excluded.opener_kind, way = excluded.way, purpose = excluded.purpose, parts = excluded.parts,
      state = excluded.state, asked_on = excluded.asked_on, opened_on = excluded.opened_on, ends_at = excluded.ends_at,
      review_by = excluded.review_by
  ),
  wanted_alarms AS (
    INSERT INTO alarms (alarm, kind, for_account, on_day, case_id, about_account, stream_id)
    SELECT * FROM json_to_recordset($5::json)
      AS row ("alarm" text, "kind" text, "forAccount" text, "onDay" text, "caseId" text, "aboutAccount" text, "streamId" text)
    ON CONFLICT (alarm) DO UPDATE SET kind = excluded.kind, for_account = excluded.for_account, on_day = excluded.on_day,
      case_id = excluded.case_id, about_account = excluded.about_account, stream_id = excluded.stream_id
  ),
  wanted_changes AS (
    INSERT INTO changes (change, by_account, kind, state, proposed_on)
    SELECT * FROM json_to_recordset($6::json)
      AS row ("change" text, "by" text, "kind" text, "state" text, "proposedOn" text)
    ON CONFLICT (change) DO UPDATE SET by_account = excluded.by_account, kind = excluded.kind, state = excluded.state,
      proposed_on = excluded.proposed_on
  ),
  wanted_erasures AS (
    INSERT INTO erasures (erasure, case_id, part, rule, state, agreed_by, by_account, due_on)
    SELECT "erasure", "caseId", "part", "rule", "state", ARRAY(SELECT json_array_elements_text("agreedBy")), "by", "dueOn"
    FROM json_to_recordset($7::json)
      AS row ("erasure" text, "caseId" text, "part" text, "rule" text, "state" text, "agreedBy" json, "by" text, "dueOn" text)
    ON CONFLICT (erasure) DO UPDATE SET case_id = excluded.case_id, part = excluded.part, rule = excluded.rule,
      state = excluded.state, agreed_by = excluded.agreed_by, by_account = excluded.by_account, due_on = excluded.due_on
  ),
  -- A statement's parts see the tables as they were: what is gone is taken away by name, and the rest written over.
  gone_clocks AS (
    DELETE FROM case_clocks USING json_to_recordset($8::json) AS row ("caseId" text, "clocks" json)
    WHERE case_clocks.case_id = row."caseId"
      AND NOT EXISTS (SELECT FROM json_array_elements(row."clocks") AS kept WHERE kept ->> 'clock' = case_clocks.clock)
  ),
  wanted_clocks AS (
    INSERT INTO case_clocks (case_id, clock, rule, kind, status, opens_on, due_on, soon_on, owner, confidence, gravity,
      keeper, level, next_on)
    SELECT work."caseId", row."clock", row."rule", row."kind", row."status", row."opensOn", row."dueOn", row."soonOn",
      row."owner", row."confidence", row."gravity", row."keeper", row."level", row."nextOn"
    FROM json_to_recordset($8::json) AS work ("caseId" text, "clocks" json)
    CROSS JOIN LATERAL json_to_recordset(work."clocks") AS row ("clock" text, "rule" text, "kind" text, "status" text,
      "opensOn" text, "dueOn" text, "soonOn" text, "owner" text, "confidence" text, "gravity" smallint, "keeper" text,
      "level" smallint, "nextOn" text)
    ON CONFLICT (case_id, clock) DO UPDATE SET rule = excluded.rule, kind = excluded.kind, status = excluded.status,
      opens_on = excluded.opens_on, due_on = excluded.due_on, soon_on = excluded.soon_on, owner = excluded.owner,
      confidence = excluded.confidence, gravity = excluded.gravity, keeper = excluded.keeper, level = excluded.level,
      next_on = excluded.next_on
  ),
  wanted_work AS (
    INSERT INTO case_work
      (case_id, stage, last_step_on, open_reviews, passed, first_clock, warn_on, counted_by, counted_to)
    SELECT "caseId", "stage", "lastStepOn", "openReviews", "passed", "firstClock", "warnOn", "countedBy", "countedTo"
    FROM json_to_recordset($8::json)
      AS row ("caseId" text, "stage" text, "lastStepOn" text, "openReviews" smallint, "passed" smallint, "firstClock" text,
        "warnOn" text, "countedBy" text, "countedTo" integer)
    ON CONFLICT (case_id) DO UPDATE SET stage = excluded.stage, last_step_on = excluded.last_step_on,
      open_reviews = excluded.open_reviews, passed = excluded.passed, first_clock = excluded.first_clock,
      warn_on = excluded.warn_on, counted_by = excluded.counted_by, counted_to = excluded.counted_to
  ),
  wanted_desks AS (
    UPDATE case_desks SET urgency = row."urgency", due_on = coalesce(row."firstDueOn", '9999-12-31')
    FROM json_to_recordset($8::json) AS row ("caseId" text, "urgency" smallint, "firstDueOn" text)
    WHERE case_desks.case_id = row."caseId"
  ),
  wanted_offices AS (
    UPDATE cases SET allowed_offices = ARRAY(SELECT json_array_elements_text(row."allowedOffices")),
      allow_salt = decode(row."allowSalt", 'hex'), waits_with_custodians = row."waitsWithCustodians"
    FROM json_to_recordset($9::json)
      AS row ("caseId" text, "allowedOffices" json, "allowSalt" text, "waitsWithCustodians" boolean)
    WHERE cases.case_id = row."caseId"
  ),
  wanted_links AS (
    INSERT INTO links (link, left_subject, left_stream, right_subject, right_stream, state, by_account, on_day, basis,
      spent_bases, contact_asked, contact_agreed, contact_refused)
    SELECT "link", "left" ->> 'subject', "left" ->> 'stream', "right" ->> 'subject', "right" ->> 'stream', "state", "by", "onDay",
      "basis", ARRAY(SELECT json_array_elements_text("spentBases")), ARRAY(SELECT json_array_elements_text("contactAsked")),
      ARRAY(SELECT json_array_elements_text("contactAgreed")), ARRAY(SELECT json_array_elements_text("contactRefused"))
    FROM json_to_recordset($10::json)
      AS row ("link" text, "left" json, "right" json, "state" text, "by" text, "onDay" text, "basis" text, "spentBases" json,
        "contactAsked" json, "contactAgreed" json, "contactRefused" json)
    ON CONFLICT (link) DO UPDATE SET state = excluded.state, by_account = excluded.by_account, on_day = excluded.on_day,
      basis = excluded.basis, spent_bases = excluded.spent_bases, contact_asked = excluded.contact_asked,
      contact_agreed = excluded.contact_agreed, contact_refused = excluded.contact_refused
  ),
  wanted_warnings AS (
    INSERT INTO warnings (warning, rule, keeper, look_by, raised_on, state, subjects)
    SELECT "warning", "rule", "keeper", "lookBy", "raisedOn", "state", ARRAY(SELECT json_array_elements_text("subjects"))
    FROM json_to_recordset($11::json)
      AS row ("warning" text, "rule" text, "keeper" text, "lookBy" text, "raisedOn" text, "state" text, "subjects" json)
    ON CONFLICT (warning) DO UPDATE SET rule = excluded.rule, keeper = excluded.keeper, look_by = excluded.look_by,
      raised_on = excluded.raised_on, state = excluded.state, subjects = excluded.subjects
  ),
  wanted_warning_cases AS (
    INSERT INTO warning_cases (warning, case_id)
    SELECT row."warning", json_array_elements_text(row."cases")
    FROM json_to_recordset($11::json) AS row ("warning" text, "cases" json)
    ON CONFLICT DO NOTHING
  ),
  wanted_erased_tokens AS (
    INSERT INTO erased_tokens (token) SELECT decode(token, 'hex') FROM json_array_elements_text($12::json) AS token
    ON CONFLICT DO NOTHING
  )
SELECT 1
