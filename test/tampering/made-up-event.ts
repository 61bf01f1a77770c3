/** Events and bodies that somebody makes who can write into the tables: well formed, committed to, and never the program's. */
import { canonicalJson, commitmentOf, type Json } from '@amanat/ledger';
import type { Client } from 'pg';
import { fillerRows } from '@amanat/casework';
import { ciphers, sha256 } from '../../server/ciphers.ts';
import type { AttackedRecord } from './attacked-record.ts';

/** The complaint whose papers are at home. */
export async function lodgedEvent({ attacker, taken }: AttackedRecord) {
  const { rows } = await attacker.query<{
    event_id: string;
    stream_id: string;
    body: Buffer;
    salt: Buffer;
    entry_index: string;
  }>(
    `SELECT events.*, entry_index FROM events JOIN log_entries USING (event_id) WHERE commitment = decode($1, 'base64')`,
    [taken.commitment],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the complaint is not in the record');
  return { ...row, index: Number(row.entry_index) };
}

/** The body with another day: canonical, of a known type, and a lie. */
export function redated(body: Uint8Array, recordedOn: string): Buffer {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own program wrote it
  const parsed = JSON.parse(Buffer.from(body).toString()) as Readonly<Record<string, Json>>;
  return Buffer.from(canonicalJson({ ...parsed, recordedOn }));
}

/** Body, commitment and column of an event say another day. */
export async function redate(attacker: Client, event: { event_id: string; body: Buffer; salt: Buffer }, day: string) {
  const body = redated(event.body, day);
  const commitment = Buffer.from(commitmentOf(event.salt, body, sha256));
  const sql = 'UPDATE events SET body = $2, commitment = $3, recorded_on = $4 WHERE event_id = $1';
  await attacker.query(sql, [event.event_id, body, commitment, day]);
  return commitment.toString('base64');
}

/** Inserts an event of that day which nothing is wrong with but that it was made now; gives its id. */
export async function insertEvent(attacker: Client, day: string): Promise<string> {
  const now = (): Temporal.Instant => Temporal.Instant.from(`${day}T06:00:00Z`);
  const [row] = fillerRows(1, { ciphers, now, timeZone: 'UTC' });
  if (row === undefined) throw new Error('no event was made');
  const { eventId, streamId, streamSeq, type, recordedOn, body, salt, commitment } = row;
  const bytes = [body, salt, commitment].map((each) => Buffer.from(each));
  const values = [eventId, streamId, streamSeq, type, recordedOn, ...bytes];
  await attacker.query('INSERT INTO events VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', values);
  return eventId;
}
