/**
 * Nothing of what a reporter wrote, nor of the reporter's machine, is found anywhere in the clear: not in the data
 * folder, a dump, a column, the server's output or the database's log, in any of the usual disguises. A plain row in a
 * table of the test's own must be found, or the search itself is blind.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { ciphers } from '../server/ciphers.ts';
import { solveProof } from '../server/tickets/index.ts';
import { freshFolder, removeFolder } from './fixtures/fresh-folder.ts';
import { httpClient } from './fixtures/http-client.ts';
import { filesOf, found } from './fixtures/marker-search.ts';
import { endServerProcess, runProgram, startServerProcess } from './fixtures/server-process.ts';

const databaseUrl = process.env['DATABASE_URL'];
const dataDir = freshFolder();
const reporterAddress = '127.77.66.55';
const control = `Kontrollwort${randomBytes(6).toString('hex')}`;
/** One rare word for every place where somebody may write, in Latin and in Urdu letters. */
const places = [
  'keepFrom',
  'village',
  'toldName',
  'named',
  'reachAt',
  'reachWhen',
  'reachName',
  'text',
  'districtTyped',
  'refused',
  'agent',
] as const;
const word = (place: string): string => `Zq${place}Xv${ciphers.sha256(ciphers.utf8(place)).toHex().slice(0, 8)}`;
const urdu = 'ژڑثپژچڑ';
const markers = [...places.map(word), urdu, reporterAddress];

let printed = '';
let dumped: Buffer[] = [];

const full = {
  danger: 'yes',
  keepFrom: word('keepFrom'),
  relation: 'parent',
  group: 'blackmail',
  district: { typed: word('districtTyped') },
  village: word('village'),
  told: [{ office: 'police-station', name: word('toldName'), did: 'refused', on: '2026-10' }],
  exclude: { named: word('named') },
  pressure: { now: 'yes', by: ['police'], how: ['withdraw'] },
  reach: { how: 'phone', at: word('reachAt'), when: word('reachWhen'), name: word('reachName') },
  text: `${word('text')} ${urdu}`,
};

before(async () => {
  const server = await startServerProcess(dataDir);
  const client = httpClient(server.port, reporterAddress);
  const agent = { 'user-agent': word('agent'), 'x-forwarded-for': reporterAddress };
  const post = async (change: object): Promise<number> => {
    const { body } = await client.send('GET', '/api/tickets', agent);
    const { ticket } = JSON.parse(body) as { readonly ticket: string };
    const headers = {
      ...agent,
      'content-type': 'application/json',
      'idempotency-key': randomBytes(24).toString('hex'),
    };
    const sent = JSON.stringify({ ...full, ...change, ticket, proof: solveProof(ticket, ciphers) });
    return (await client.send('POST', '/api/complaints', headers, sent)).status;
  };
  assert.equal(await post({}), 201);
  // What does not parse stores nothing, and is quoted nowhere.
  assert.equal(await post({ group: word('refused') }), 422);
  assert.equal(await post({ [word('refused')]: 1 }), 422);
  assert.equal(await post({ text: `${word('refused')}\u202e` }), 422);
  await client.send('GET', `/en/${word('refused')}`, agent);
  client.close();
  await endServerProcess(server, 'SIGTERM');
  printed = server.printed();
  dumped = await dump();
});

after(() => removeFolder(dataDir));

/** Writes the control row as the owner, and returns every column of every table, decoded. */
async function dump(): Promise<Buffer[]> {
  const connection =
    databaseUrl === undefined
      ? (JSON.parse(await runProgram('test/fixtures/plain-row.ts', dataDir, control)) as readonly string[])
      : await dumpOf(new Client({ connectionString: databaseUrl }));
  return connection.map((column) => Buffer.from(column, 'base64'));
}

async function dumpOf(client: Client): Promise<readonly string[]> {
  const { dumpColumns, writePlainRow } = await import('./fixtures/plain-row.ts');
  await client.connect();
  await writePlainRow(client, control);
  const columns = await dumpColumns(client);
  await client.end();
  return columns;
}

test('no file of the data folder holds a marker, and the plain row is found', () => {
  const files = filesOf(dataDir).map((path) => ({ path, bytes: readFileSync(path) }));
  const leaks = files.flatMap(({ path, bytes }) =>
    markers.filter((marker) => found(bytes, marker)).map((marker) => `${marker} in ${path}`),
  );
  assert.deepEqual(leaks, []);
  if (databaseUrl === undefined)
    assert.ok(
      files.some(({ bytes }) => found(bytes, control)),
      'the search is blind',
    );
});

test('no column of any table holds a marker, and the plain row is found', () => {
  assert.deepEqual(
    markers.filter((marker) => dumped.some((column) => found(column, marker))),
    [],
  );
  assert.ok(
    dumped.some((column) => found(column, control)),
    'the search is blind',
  );
  assert.ok(dumped.length > 30, 'the tables hold what was lodged');
});

test('what the server printed holds no marker', () => {
  assert.match(printed, /"origin"/);
  assert.deepEqual(
    markers.filter((marker) => found(Buffer.from(printed), marker)),
    [],
  );
});

// pg_dump comes with a server's installation; `npm run test:postgres` has one.
if (databaseUrl !== undefined) {
  test('a dump by pg_dump holds no marker, and the plain row is found', () => {
    const dumpText = execFileSync('pg_dump', ['--inserts', databaseUrl], { maxBuffer: 1e9 });
    assert.deepEqual(
      markers.filter((marker) => found(dumpText, marker)),
      [],
    );
    assert.ok(found(dumpText, control), 'the search is blind');
  });
}
