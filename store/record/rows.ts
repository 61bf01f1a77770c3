/** Rows of the record's tables as casework knows them. Bytes leave as plain `Uint8Array`s of their own. */
import type { CaseRow, CodeRow, EventRow } from '@amanat/casework';
import type { Selectable } from 'kysely';
import type { Tables } from './tables.ts';

/** The driver's bytes are a window on its own buffer, which it may hold for long: copied. */
export const bytes = (value: Uint8Array): Uint8Array => new Uint8Array(value);

export const eventOf = (row: Selectable<Tables['events']>): EventRow => ({
  eventId: row.event_id,
  streamId: row.stream_id,
  streamSeq: row.stream_seq,
  type: row.type,
  recordedOn: row.recorded_on,
  body: bytes(row.body),
  salt: bytes(row.salt),
  commitment: bytes(row.commitment),
});

export const codeOf = (row: Selectable<Tables['codes']>): CodeRow => ({
  lookup: bytes(row.lookup),
  front: bytes(row.front),
  caseId: row.case_id,
  role: row.role,
  boxPublicKey: bytes(row.box_public_key),
  eventId: row.event_id,
});

export const caseOf = (row: Selectable<Tables['cases']>): CaseRow => ({
  caseId: row.case_id,
  recordedOn: row.recorded_on,
  district: row.district,
  offenceGroup: row.offence_group,
  channel: row.channel,
  allowedOffices: row.allowed_offices,
  allowSalt: bytes(row.allow_salt),
  waitsWithCustodians: row.waits_with_custodians,
});
