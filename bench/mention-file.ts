/** Reads a file of mentions with the columns of `pk-mentions.csv`, and the truth beside it. */
import { readFileSync } from 'node:fs';
import { type Mention } from '@amanat/linking';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const text = z.string().transform((value) => (value === '' ? undefined : value));
const rowSchema = z.object({
  id: z.string().min(1),
  name: text,
  father_name: text,
  age: text,
  phone: text,
  cnic_masked: text,
  place: text,
  district: text,
  device_serial: text,
  date: text,
});
const truthSchema = z.object({ id: z.string(), entity: z.string() });

export interface MentionRow {
  readonly id: string;
  readonly mention: Mention;
}

const rowsOf = (path: string): unknown => parse(readFileSync(path), { columns: true, bom: true });

export const readMentions = (path: string): readonly MentionRow[] =>
  z
    .array(rowSchema)
    .parse(rowsOf(path))
    .map((row) => ({
      id: row.id,
      mention: {
        ...(row.name !== undefined && { name: row.name }),
        ...(row.father_name !== undefined && { father: row.father_name }),
        ...(row.age !== undefined && { age: Number(row.age) }),
        ...(row.date !== undefined && { seenOn: row.date }),
        ...(row.phone !== undefined && { phones: [row.phone] }),
        ...(row.cnic_masked !== undefined && { cnic: row.cnic_masked }),
        ...(row.device_serial !== undefined && { devices: [row.device_serial] }),
        ...(row.place !== undefined && { place: row.place }),
        ...(row.district !== undefined && { district: row.district }),
      },
    }));

/** Entity by id. */
export const readTruth = (path: string): ReadonlyMap<string, string> =>
  new Map(
    z
      .array(truthSchema)
      .parse(rowsOf(path))
      .map(({ id, entity }) => [id, entity]),
  );
