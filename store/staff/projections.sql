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
  )
SELECT 1
