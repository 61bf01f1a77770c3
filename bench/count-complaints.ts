/** Another process counts what is kept after the server was killed: every commitment, as hex, one a line. */
import { openDatabase } from '@amanat/store';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const dataDir = process.argv[2] ?? '';
const origin = readFileSync(join(dataDir, 'origin'), 'utf8').trim();
const database = await openDatabase({ dataDir, kind: 'real', origin });
const client = new Client(database.connectionOf('owner'));
await client.connect();
const { rows } = await client.query<{ commitment: Buffer }>(
  "SELECT commitment FROM events JOIN cases ON case_id = stream_id WHERE type = 'complaint.lodged'",
);
await client.end();
await database.stop();
process.stdout.write(rows.map(({ commitment }) => `${commitment.toString('base64')}\n`).join(''));
