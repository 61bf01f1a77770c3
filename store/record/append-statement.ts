/** Turns Appends into the columns of append.sql. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Append, CaseRow } from '@amanat/casework';
import type { QueryConfig } from 'pg';
import { StoreError } from '../store-error.ts';

/** ASCII unit separator: arrays of arrays cannot be of unequal length in PostgreSQL, joined text can. */
const separator = '\u001f';

function officesOf({ allowedOffices }: CaseRow): string {
  if (allowedOffices.some((office) => office === '' || office.includes(separator))) {
    throw new StoreError('constraint', { table: 'cases', constraint: 'cases_allowed_offices_form' });
  }
  return allowedOffices.join(separator);
}

/** PostgreSQL would quote a number that does not fit in its message; a bug in the caller is named by its column. */
function place(table: string, column: string, value: number): number {
  if (Number.isInteger(value) && value > 0 && value < 2 ** 31) return value;
  throw new StoreError('constraint', { table, constraint: `${table}_${column}_form` });
}

const sql = readFileSync(join(import.meta.dirname, 'append.sql'), 'utf8');

/** Named, so that each connection parses and plans it once. @throws StoreError `constraint` */
export function appendStatement(appends: readonly Append[]): QueryConfig {
  const events = appends.flatMap((append) => append.events);
  const keys = appends.flatMap((append) => append.personKeys ?? []);
  const cases = appends.flatMap((append) => append.cases ?? []);
  const codes = appends.flatMap((append) => append.codes ?? []);
  const notices = appends.flatMap((append) => append.notices ?? []);
  const tickets = appends.flatMap((append) => append.ticket ?? []);
  const values = [
    events.map((row) => row.eventId),
    events.map((row) => row.streamId),
    events.map((row) => place('events', 'stream_seq', row.streamSeq)),
    events.map((row) => row.type),
    events.map((row) => row.recordedOn),
    events.map((row) => row.body),
    events.map((row) => row.salt),
    events.map((row) => row.commitment),
    keys.map((row) => row.personId),
    keys.map((row) => row.keyId),
    keys.map((row) => row.intakeKey),
    keys.map((row) => row.wrapped),
    cases.map((row) => row.caseId),
    cases.map((row) => row.recordedOn),
    cases.map((row) => row.district),
    cases.map((row) => row.offenceGroup),
    cases.map((row) => row.channel),
    cases.map(officesOf),
    cases.map((row) => row.allowSalt),
    cases.map((row) => row.waitsWithCustodians),
    codes.map((row) => row.lookup),
    codes.map((row) => row.front),
    codes.map((row) => row.caseId),
    codes.map((row) => row.role),
    codes.map((row) => row.boxPublicKey),
    codes.map((row) => row.eventId),
    tickets.map((row) => row.hash),
    tickets.map((row) => row.caseId),
    notices.map((row) => row.caseId),
    notices.map((row) => place('notices', 'notice_seq', row.noticeSeq)),
    notices.map((row) => row.sealed),
    keys.map((row) => row.caseId),
  ];
  return { name: 'append', text: sql, values };
}
