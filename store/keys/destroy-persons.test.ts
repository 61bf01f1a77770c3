/** Erasure: no row of the person is left, and the bytes of the key are no longer in the files of its table. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { onConnection } from '../access/connection.ts';
import type { Database } from '../database.ts';
import { exampleComplaint, plain } from '../testing/example-append.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

const asOwner = async (database: Database, sql: string): Promise<string> => {
  const { rows } = await onConnection(database.connectionOf('owner'), (client) => client.query<{ value: string }>(sql));
  return rows[0]?.value ?? '';
};

/** Whether these bytes stand in any file beside the two tables': those of every table and index of the database. */
function inFiles(folder: string, bytes: Uint8Array): boolean {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(folder, entry.name)).includes(bytes));
}

/** A person whose key is under its case's, who can be found by a token, among neighbours that stay. */
async function keptPerson(database: Database) {
  const { record, keys } = database;
  const complaints = Array.from({ length: 20 }, () => exampleComplaint());
  for (const complaint of complaints) await record.append(complaint);
  const [first, second] = complaints[10]?.personKeys ?? [];
  assert.ok(first !== undefined && second !== undefined);
  const { personId, keyId, caseId } = first;
  const [wrapped, token] = [plain(randomBytes(60)), plain(randomBytes(32))];
  await keys.rewrap({
    caseKeys: [{ caseId, wrapped: plain(randomBytes(60)) }],
    personKeys: [{ personId, keyId, wrapped }],
    tokens: [{ personId, caseId, token }],
  });
  return { personId, wrapped, token, cameAs: first.wrapped, neighbour: second };
}

for (const server of testServers) {
  suite(`erasure of persons, ${server.name}`, { timeout: 600_000 }, () => {
    test('nothing that opens or finds the person is left, others keep theirs, and it may be repeated', async (context) => {
      const { database } = await openedOn(server, context);
      const { keys, staff } = database;
      const { personId, token, neighbour } = await keptPerson(database);
      assert.equal((await staff.casesByToken(token)).length, 1);
      const { walSwitched } = await keys.destroyPersons([personId]);
      assert.equal(walSwitched, true);
      assert.deepEqual(await keys.personKeys([personId]), []);
      assert.deepEqual(await staff.casesByToken(token), []);
      assert.equal((await keys.personKeys([neighbour.personId])).length, 1);
      await keys.destroyPersons([personId]);
      await database.record.append(exampleComplaint());
    });

    test('the write-ahead log goes on in a new file', async (context) => {
      const { database } = await openedOn(server, context);
      const file = () => asOwner(database, 'SELECT pg_walfile_name(pg_current_wal_insert_lsn()) AS value');
      const before = await file();
      await database.keys.destroyPersons(['per_none']);
      assert.notEqual(await file(), before);
    });

    test('while something else reads the table the files wait, and the rows are gone at once', async (context) => {
      const { database } = await openedOn(server, context);
      const { personId } = await keptPerson(database);
      await onConnection(database.connectionOf('owner'), async (backup) => {
        await backup.query('BEGIN');
        await backup.query('SELECT FROM person_keys LIMIT 1');
        await assert.rejects(database.keys.destroyPersons([personId]), { code: 'keys-in-use' });
        await backup.query('COMMIT');
      });
      assert.deepEqual(await database.keys.personKeys([personId]), []);
      await database.keys.destroyPersons([personId]);
    });
  });
}

suite('erasure in the files of the tables', { timeout: 600_000 }, () => {
  test('a wrapped key and a token that were on the disk are not there afterwards', async (context) => {
    const [embedded] = testServers;
    assert.ok(embedded !== undefined);
    const { database, options } = await openedOn(embedded, context);
    const { personId, wrapped, token, cameAs } = await keptPerson(database);
    const folder = dirname(
      join(options.dataDir, 'postgres', await asOwner(database, `SELECT pg_relation_filepath('person_keys') AS value`)),
    );
    await asOwner(database, 'CHECKPOINT');
    for (const bytes of [wrapped, token, cameAs]) assert.ok(inFiles(folder, bytes), 'control: it was on the disk');
    // A plain vacuum would leave them: why the tables are rewritten.
    await onConnection(database.connectionOf('eraser'), (client) =>
      client.query('DELETE FROM person_keys WHERE person_id = $1', [personId]),
    );
    await asOwner(database, 'VACUUM person_keys');
    await asOwner(database, 'CHECKPOINT');
    assert.ok(inFiles(folder, wrapped), 'control: deleted and vacuumed, it is still there');
    await database.keys.destroyPersons([personId]);
    for (const bytes of [wrapped, token, cameAs]) assert.ok(!inFiles(folder, bytes));
  });
});
