/** Takes from a database what later migrations added, so that the next start finds it as an earlier Amanat left it. */

const work = ['case_clocks', 'case_work', 'case_desks'];
const secured = [
  'cases',
  'events',
  'person_keys',
  'case_keys',
  'case_people',
  'openings',
  'alarms',
  'erasures',
  ...work,
];
const keyTables = ['case_keys', 'search_tokens', 'key_slots', 'intake_keys'];
const projections = ['accounts', 'memberships', 'case_people', 'openings', 'alarms', 'changes', 'erasures'];
const linking = [
  'link_mentions',
  'link_tokens',
  'link_taken',
  'link_suggestions',
  'links',
  'warnings',
  'warning_cases',
];
const figures = ['figure_releases'];
const credentials = ['passphrases', 'totp_secrets', 'recovery_codes', 'passkeys', 'invitations', 'sessions'];
const functions = [
  'reader',
  'reader_shut_out',
  'reader_offices',
  'reader_district_offices',
  'reader_districts',
  'reader_is_custodian',
  'reader_cases',
  'reader_is_narrow',
  'reader_desks',
  'reader_is_auditor',
  'reader_watches',
];

/** What 0003 brought, and row security; for the owner. Each is a line of its own, for `postgres --single`. */
export const forgetAccess: readonly string[] = [
  ...secured.flatMap((table) => [
    `DROP POLICY seen ON ${table}`,
    `DROP POLICY whole ON ${table}`,
    `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
  ]),
  `DROP FUNCTION ${functions.map((name) => `${name}()`).join(', ')}`,
  'DROP VIEW active_teams',
  `DROP TABLE ${[...keyTables, ...projections, ...credentials, ...work, 'mail_addresses', 'saved_filters', 'register_rows', 'erased_tokens', ...linking, ...figures].join(', ')}`,
  'DROP TRIGGER lay_on_desks_when_new ON cases',
  'DROP TRIGGER lay_on_desks_when_changed ON cases',
  'DROP FUNCTION lay_on_desks()',
  'DROP SCHEMA IF EXISTS timers CASCADE',
  'ALTER TABLE person_keys DROP COLUMN case_id, DROP COLUMN arrival, ALTER COLUMN intake_key SET NOT NULL',
  'DROP INDEX cases_newest_first, cases_with_custodians',
  'DELETE FROM schema_migrations WHERE version > 2',
];

/** What 0002 brought; after `forgetAccess`. */
export const forgetLog: readonly string[] = [
  'DROP TABLE logs, log_entries, log_tiles, log_checkpoints, log_stamps',
  'DELETE FROM schema_migrations WHERE version > 1',
];

export const forgetRole = (role: string): readonly string[] => [`DROP OWNED BY ${role}`, `DROP ROLE ${role}`];
