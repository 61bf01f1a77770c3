/**
 * Every table, with its columns and indexes, and what of a person in a case may stand in it. A table, a column or an index
 * that is not here fails the test: whoever adds one says first what an erasure does about it.
 */

export interface TableHolding {
  readonly columns: string;
  /** Index methods and columns, in the order of the indexes' names. */
  readonly indexes: string;
  /** `none`: of nobody in a case. `pseudonym`: ids that mean nothing without a key. `opens`: goes with an erasure. */
  readonly ofPersons: 'none' | 'pseudonym' | 'opens';
  readonly says: string;
}

export const holdings: Readonly<Record<string, TableHolding>> = {
  events: {
    columns: 'event_id stream_id stream_seq type recorded_on body salt commitment',
    indexes: 'btree (commitment) | btree (event_id) | btree (stream_id, stream_seq)',
    ofPersons: 'pseudonym',
    says: 'Texts as ciphertext with a check over key and text, and the pseudonyms of persons and keys. Stays for ever.',
  },
  person_keys: {
    columns: 'person_id key_id intake_key wrapped case_id arrival',
    indexes: 'btree (case_id) | btree (person_id, key_id) | btree (arrival) WHERE (intake_key IS NOT NULL)',
    ofPersons: 'opens',
    says: 'The wrapped keys: rows are deleted and the table is rewritten.',
  },
  search_tokens: {
    columns: 'person_id case_id token',
    indexes: 'btree (person_id) | btree (token, person_id)',
    ofPersons: 'opens',
    says: 'Keyed tokens of telephone numbers: rows are deleted and the table is rewritten.',
  },
  register_rows: {
    columns: 'row_id register content state',
    indexes: "btree (register) | btree (row_id) WHERE (state = 'erasing'::text) | btree (row_id)",
    ofPersons: 'pseudonym',
    says: 'Rows of registers of others, under names that only the deployment’s key derives; what they say is emptied.',
  },
  erased_tokens: {
    columns: 'token',
    indexes: 'btree (token)',
    ofPersons: 'pseudonym',
    says: 'Derived values by which somebody who was erased is not brought back with a register: of whom, nothing says.',
  },
  link_mentions: {
    columns: 'mention subject stream person_id key_id event_id place material material_check',
    indexes: 'btree (person_id) | btree (stream) | btree (subject) | btree (event_id, place) | btree (mention)',
    ofPersons: 'opens',
    says: 'What somebody is compared by, sealed under their own key: rows are deleted with it.',
  },
  link_tokens: {
    columns: 'token mention',
    indexes: 'btree (mention) | btree (token, mention)',
    ofPersons: 'opens',
    says: 'Keyed tokens of names, numbers and places: rows are deleted and the table is rewritten.',
  },
  link_taken: {
    columns: 'stream taken_to taken_by',
    indexes: 'btree (stream)',
    ofPersons: 'pseudonym',
    says: 'Up to which event a case or a row was taken.',
  },
  link_suggestions: {
    columns: 'link left_subject left_stream right_subject right_stream evidence basis found_on',
    indexes:
      'btree (left_stream) | btree (left_subject) | btree (right_stream) | btree (right_subject) | ' +
      'btree (found_on DESC, link) | btree (link)',
    ofPersons: 'pseudonym',
    says: 'Which two may be one: those of the person are deleted.',
  },
  links: {
    columns:
      'link left_subject left_stream right_subject right_stream state by_account on_day basis spent_bases ' +
      'contact_asked contact_agreed contact_refused',
    indexes:
      'btree (left_stream) | btree (right_stream) | btree (link) WHERE (cardinality(contact_asked) > 0) | ' +
      "btree (link) | btree (link) WHERE (state = 'same'::text)",
    ofPersons: 'pseudonym',
    says: 'What was decided of two, by whom, and a digest of the reasons. Stays.',
  },
  warnings: {
    columns: 'warning rule keeper look_by raised_on state subjects',
    indexes: 'btree (raised_on DESC, warning) | btree (warning)',
    ofPersons: 'pseudonym',
    says: 'That cases gather around something, and who is told. Stays.',
  },
  warning_cases: {
    columns: 'warning case_id',
    indexes: 'btree (case_id) | btree (warning, case_id)',
    ofPersons: 'pseudonym',
    says: 'Which cases a warning is about.',
  },
  figure_releases: {
    columns: 'release file content',
    indexes: 'btree (release, file)',
    ofPersons: 'none',
    says: 'What was published: printed counts and times, of which nothing tells of one child.',
  },
  case_keys: {
    columns: 'case_id wrapped',
    indexes: 'btree (case_id)',
    ofPersons: 'none',
    says: 'The key of a case, which wraps keys of persons and opens no text itself.',
  },
  cases: {
    columns: 'case_id recorded_on district offence_group channel allowed_offices allow_salt waits_with_custodians',
    indexes: 'btree (recorded_on DESC, case_id) | btree (case_id) | btree (case_id) WHERE waits_with_custodians',
    ofPersons: 'pseudonym',
    says: 'What stands in clear about a case, by pseudonym. Stays: it is committed to.',
  },
  case_clocks: {
    columns: 'case_id clock rule kind status opens_on due_on soon_on owner confidence gravity keeper level next_on',
    indexes:
      `btree (gravity DESC, due_on, case_id, clock) WHERE ((due_on IS NOT NULL) AND (status = 'running'::text)) | ` +
      'btree (next_on, due_on, case_id, clock) WHERE (next_on IS NOT NULL) | btree (case_id, clock)',
    ofPersons: 'pseudonym',
    says: 'Which limits run in a case, by day, with whom; an accused person by pseudonym. Stays as it was counted last.',
  },
  case_work: {
    columns: 'case_id stage last_step_on open_reviews passed first_clock warn_on counted_by counted_to',
    indexes: 'btree (case_id) | btree (warn_on, case_id) WHERE (warn_on IS NOT NULL)',
    ofPersons: 'pseudonym',
    says: 'What a work list says of a case: the part of its life it rests in, how many limits have passed.',
  },
  case_desks: {
    columns: 'office case_id district urgency due_on',
    indexes:
      'btree (office, district, urgency DESC, due_on, case_id) | btree (office, urgency DESC, due_on, case_id) | ' +
      'btree (case_id, office)',
    ofPersons: 'pseudonym',
    says: 'At which offices a case lies, and where in their lists.',
  },
  mail_addresses: {
    columns: 'account address language told_to told_on refused_on',
    indexes: 'btree (account)',
    ofPersons: 'none',
    says: 'Of staff: where a digest goes, by their own wish. They change and remove it.',
  },
  saved_filters: {
    columns: 'account filter name query',
    indexes: 'btree (account, filter)',
    ofPersons: 'none',
    says: 'Of staff: the address of a page of their list, under a name that they gave.',
  },
  codes: {
    columns: 'lookup front case_id role box_public_key event_id',
    indexes: `btree (front) | btree (case_id) WHERE (role = 'code'::text) | btree (lookup)`,
    ofPersons: 'pseudonym',
    says: 'Derived values of a code, by which its holder comes back.',
  },
  notices: {
    columns: 'case_id notice_seq sealed',
    indexes: 'btree (case_id, notice_seq)',
    ofPersons: 'pseudonym',
    says: 'Steps of the office, encrypted to the code’s holder: nothing that anybody told.',
  },
  tickets: {
    columns: 'hash case_id',
    indexes: 'btree (hash)',
    ofPersons: 'pseudonym',
    says: 'Which ticket admitted it.',
  },
  outbox: {
    columns: 'place event_id enqueued_at',
    indexes: 'btree (place)',
    ofPersons: 'pseudonym',
    says: 'Which events wait for an index: the only queue of jobs, and its payload is an id.',
  },
  case_people: {
    columns: 'case_id account place',
    indexes: 'btree (account, place) | btree (case_id, account)',
    ofPersons: 'pseudonym',
    says: 'Staff of a case.',
  },
  openings: {
    columns:
      'opening place case_id account office opener_kind way purpose parts state asked_on opened_on ends_at review_by',
    indexes: 'btree (account) | btree (case_id) | btree (opening)',
    ofPersons: 'pseudonym',
    says: 'Who opened which parts, why and when; never what was opened.',
  },
  alarms: {
    columns: 'alarm place kind for_account on_day case_id about_account stream_id',
    indexes: 'btree (for_account, place DESC) | btree (alarm)',
    ofPersons: 'pseudonym',
    says: 'Whom it tells, and of which case.',
  },
  erasures: {
    columns: 'erasure place case_id part rule state agreed_by by_account due_on',
    indexes: 'btree (case_id) | btree (erasure)',
    ofPersons: 'pseudonym',
    says: 'That a part was erased, on what ground, by whom.',
  },
  changes: {
    columns: 'change place by_account kind state proposed_on',
    indexes: 'btree (change)',
    ofPersons: 'none',
    says: 'Changes of roles, offices, districts.',
  },
  accounts: {
    columns: 'account sign_in_name display_name state conduct_version',
    indexes: 'btree (account) | btree (sign_in_name)',
    ofPersons: 'none',
    says: 'Staff.',
  },
  active_teams: { columns: 'account office team', indexes: '', ofPersons: 'none', says: 'A view of teams of staff.' },
  memberships: {
    columns: 'membership account role scope office team district ended',
    indexes: 'btree (account) | btree (membership)',
    ofPersons: 'none',
    says: 'Roles of staff.',
  },
  passphrases: { columns: 'account hash', indexes: 'btree (account)', ofPersons: 'none', says: 'Of staff.' },
  totp_secrets: {
    columns: 'account wrapped last_step',
    indexes: 'btree (account)',
    ofPersons: 'none',
    says: 'Of staff.',
  },
  recovery_codes: { columns: 'account hash', indexes: 'btree (account, hash)', ofPersons: 'none', says: 'Of staff.' },
  passkeys: {
    columns: 'credential_id account public_key sign_count transports label added_on',
    indexes: 'btree (account) | btree (credential_id)',
    ofPersons: 'none',
    says: 'Of staff.',
  },
  invitations: {
    columns: 'account token_hash ends_at',
    indexes: 'btree (account) | btree (token_hash)',
    ofPersons: 'none',
    says: 'Of staff.',
  },
  sessions: {
    columns: 'token_hash session account started_at seen_at ends_at way',
    indexes: 'btree (account) | btree (token_hash) | btree (session)',
    ofPersons: 'none',
    says: 'Of staff.',
  },
  key_slots: {
    columns: 'slot kind parameters wrapped',
    indexes: 'btree (slot)',
    ofPersons: 'none',
    says: 'The deployment’s key, wrapped.',
  },
  intake_keys: {
    columns: 'fingerprint public_key wrapped',
    indexes: 'btree (fingerprint)',
    ofPersons: 'none',
    says: 'Private halves of intake keys, wrapped.',
  },
  deployment: { columns: 'only_row kind origin', indexes: 'btree (only_row)', ofPersons: 'none', says: 'Its name.' },
  schema_migrations: {
    columns: 'version name digest',
    indexes: 'btree (version)',
    ofPersons: 'none',
    says: 'What made the tables.',
  },
  logs: {
    columns: 'log_id origin fence size root anchor published_size halted',
    indexes: 'btree (origin) | btree (log_id)',
    ofPersons: 'none',
    says: 'Heads of public logs.',
  },
  log_entries: {
    columns: 'log_id entry_index event_id',
    indexes: 'btree (event_id, log_id) | btree (log_id, entry_index)',
    ofPersons: 'pseudonym',
    says: 'Which event has which index.',
  },
  log_tiles: {
    columns: 'log_id level tile bytes',
    indexes: 'btree (log_id, level, tile)',
    ofPersons: 'none',
    says: 'Hashes.',
  },
  log_checkpoints: {
    columns: 'log_id size root note_text signed_note published_note published_at',
    indexes: 'btree (log_id) WHERE (published_note IS NULL) | btree (log_id, size)',
    ofPersons: 'none',
    says: 'Signed heads.',
  },
  log_stamps: {
    columns: 'log_id size authority stamped response',
    indexes: 'btree (log_id, size, authority)',
    ofPersons: 'none',
    says: 'Time stamps of checkpoints.',
  },
};
