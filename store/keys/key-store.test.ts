/** Keys of persons go under the keys of their cases: once, in order, and never under a key that is not kept. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import type { KeyStore, StoredPersonKey } from '@amanat/casework';
import { onConnection } from '../access/connection.ts';
import type { Database } from '../database.ts';
import { exampleComplaint, plain } from '../testing/example-append.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

const wrapping = (): Uint8Array => plain(randomBytes(60));

/** A wrapping that names what it is under, so that a test can tell whether it still opens. */
const under = (caseKey: Uint8Array): Uint8Array => plain(Buffer.concat([caseKey, randomBytes(40)]));
const opens = (caseKey: Uint8Array | undefined, { wrapped }: StoredPersonKey): boolean =>
  caseKey !== undefined && Buffer.from(caseKey).equals(wrapped.subarray(0, caseKey.length));

/** Puts all that waits under keys that it draws, or that are there, as an unsealed server does. */
async function rewrapWaiting(keys: KeyStore, limit: number): Promise<number> {
  const waiting = await keys.keysUnderIntake(limit);
  const drawn = new Map<string, Uint8Array>();
  for (const { caseId } of waiting) drawn.set(caseId, drawn.get(caseId) ?? (await keys.caseKey(caseId)) ?? wrapping());
  const { moved } = await keys.rewrap({
    caseKeys: [...drawn].map(([caseId, wrapped]) => ({ caseId, wrapped })),
    personKeys: waiting.map(({ personId, keyId, caseId }) => ({
      personId,
      keyId,
      wrapped: under(drawn.get(caseId) ?? new Uint8Array()),
    })),
    tokens: waiting.map(({ personId, caseId }) => ({ personId, caseId, token: plain(randomBytes(32)) })),
  });
  return moved;
}

const count = async (database: Database, table: string): Promise<number> => {
  const { rows } = await onConnection(database.connectionOf('owner'), (client) =>
    client.query<{ count: string }>(`SELECT count(*) FROM ${table}`),
  );
  return Number(rows[0]?.count);
};

for (const server of testServers) {
  suite(`keys of persons, ${server.name}`, { timeout: 600_000 }, () => {
    test('they wait in the order in which they came, and each goes under the key of its case once', async (context) => {
      const { database } = await openedOn(server, context);
      const { keys, record } = database;
      const complaints = Array.from({ length: 5 }, () => exampleComplaint());
      for (const complaint of complaints) await record.append(complaint);
      const came = complaints.flatMap(({ personKeys }) => personKeys.map(({ keyId }) => keyId));
      const waiting = await keys.keysUnderIntake(100);
      assert.deepEqual(
        waiting.map(({ keyId }) => keyId),
        came,
      );
      assert.deepEqual(
        (await keys.keysUnderIntake(3)).map(({ keyId }) => keyId),
        came.slice(0, 3),
      );
      assert.deepEqual([await keys.countUnderIntake(), await keys.countCasesUnderIntake()], [10, 5]);
      assert.equal(await rewrapWaiting(keys, 3), 3);
      assert.deepEqual([await keys.countUnderIntake(), await keys.countCasesUnderIntake()], [7, 4]);
      const [first] = waiting;
      assert.ok(first !== undefined);
      const { personId, keyId } = first;
      const kept = await keys.personKeys([personId]);
      assert.deepEqual(Object.keys(kept[0] ?? {}).toSorted(), ['caseId', 'keyId', 'personId', 'wrapped']);
      const again = await keys.rewrap({
        caseKeys: [],
        personKeys: [{ personId, keyId, wrapped: wrapping() }],
        tokens: [],
      });
      assert.deepEqual(again, { moved: 0 });
      assert.deepEqual(await keys.personKeys([personId]), kept);
    });

    test('of many at once none loses a key, and every key opens under the one that is kept', async (context) => {
      const { database } = await openedOn(server, context);
      const { keys, record } = database;
      const complaints = Array.from({ length: 20 }, () => exampleComplaint());
      await Promise.all(complaints.map((complaint) => record.append(complaint)));
      const persons = complaints.flatMap(({ personKeys }) => personKeys.map(({ personId }) => personId));
      // As two programs would: the second connection of the same role.
      const owner = database.connectionOf('owner');
      const moved = await Promise.all([
        rewrapWaiting(keys, 100),
        rewrapWaiting(keys, 100),
        onConnection(owner, async () => rewrapWaiting(keys, 30)),
      ]);
      for (let left = await keys.countUnderIntake(); left > 0; left = await keys.countUnderIntake())
        moved.push(await rewrapWaiting(keys, 7));
      assert.equal(
        moved.reduce((sum, each) => sum + each, 0),
        persons.length,
      );
      const found = await keys.personKeys(persons);
      assert.equal(found.length, persons.length);
      for (const each of found) {
        assert.equal(each.intakeKey, undefined);
        assert.ok(opens(await keys.caseKey(each.caseId), each), 'under a key that nobody has');
      }
      assert.equal(await count(database, 'search_tokens'), persons.length);
    });

    test('a key is not put under a key that its case does not have', async (context) => {
      const { keys, record } = (await openedOn(server, context)).database;
      const complaint = exampleComplaint();
      await record.append(complaint);
      const caseId = complaint.ticket.caseId;
      const personKeys = complaint.personKeys.map(({ personId, keyId }) => ({ personId, keyId, wrapped: wrapping() }));
      assert.deepEqual(await keys.rewrap({ caseKeys: [], personKeys, tokens: [] }), { moved: 0 });
      const theirs = wrapping();
      await keys.rewrap({ caseKeys: [{ caseId, wrapped: theirs }], personKeys: [], tokens: [] });
      const other = { caseKeys: [{ caseId, wrapped: wrapping() }], personKeys, tokens: [] };
      assert.deepEqual(await keys.rewrap(other), { moved: 0 });
      assert.deepEqual(await keys.caseKey(caseId), theirs);
      assert.equal(await keys.countUnderIntake(), personKeys.length);
      const same = { ...other, caseKeys: [{ caseId, wrapped: theirs }] };
      assert.deepEqual(await keys.rewrap(same), { moved: personKeys.length });
    });

    test('a connection that ends in the midst leaves every key as it was', async (context) => {
      const { database } = await openedOn(server, context);
      const { keys, record } = database;
      const complaint = exampleComplaint();
      await record.append(complaint);
      const before = await keys.keysUnderIntake(10);
      const { personId = '', keyId = '' } = before[0] ?? {};
      const { caseId } = complaint.ticket;
      // Holds the row, so that the batch waits in its second statement, with the key of the case stored in its first.
      await onConnection(database.connectionOf('owner'), async (holding) => {
        await holding.query('BEGIN');
        await holding.query('SELECT FROM person_keys WHERE key_id = $1 FOR UPDATE', [keyId]);
        const batch = keys.rewrap({
          caseKeys: [{ caseId, wrapped: wrapping() }],
          personKeys: [{ personId, keyId, wrapped: wrapping() }],
          tokens: [{ personId, caseId, token: wrapping() }],
        });
        const ended = assert.rejects(batch, { code: 'server-unreachable' });
        const waiting = `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
          WHERE usename = current_user AND wait_event_type = 'Lock'`;
        const eraser = database.connectionOf('eraser');
        for (let hit = 0; hit === 0;)
          hit = await onConnection(eraser, async (client) => (await client.query(waiting)).rowCount ?? 0);
        await ended;
        await holding.query('COMMIT');
      });
      assert.deepEqual(await keys.keysUnderIntake(10), before);
      assert.equal(await keys.caseKey(caseId), undefined);
      assert.equal(await count(database, 'search_tokens'), 0);
      assert.equal(await rewrapWaiting(keys, 10), before.length);
    });

    test('slots and intake keys are kept as they are, and an intake key goes only when nothing is under it', async (context) => {
      const { keys, record } = (await openedOn(server, context)).database;
      const slot = {
        slot: `slot_${randomBytes(13).toString('hex')}`,
        kind: 'shares',
        parameters: '{}',
        wrapped: wrapping(),
      } as const;
      await keys.addSlot(slot);
      assert.deepEqual(await keys.slots(), [slot]);
      assert.equal(await keys.removeSlot(slot.slot), true);
      assert.equal(await keys.removeSlot(slot.slot), false);
      const complaint = exampleComplaint();
      const fingerprint = 'a'.repeat(64);
      await record.append({
        ...complaint,
        personKeys: complaint.personKeys.map((row) => ({ ...row, intakeKey: fingerprint })),
      });
      const intakeKey = { fingerprint, publicKey: plain(randomBytes(32)), wrapped: wrapping() };
      await keys.addIntakeKey(intakeKey);
      assert.deepEqual(await keys.intakeKeys(), [intakeKey]);
      assert.equal(await keys.removeIntakeKey(fingerprint), false);
      await rewrapWaiting(keys, 10);
      assert.equal(await keys.removeIntakeKey(fingerprint), true);
      assert.deepEqual(await keys.intakeKeys(), []);
    });

    test('the program cannot change keys, and who erases can neither read a case nor make a person', async (context) => {
      const { database } = await openedOn(server, context);
      await database.record.append(exampleComplaint());
      const as = (role: 'program' | 'eraser', sql: string) =>
        onConnection(database.connectionOf(role), (client) => client.query(sql));
      const wrapped = `'\\x00'`;
      for (const sql of [
        `UPDATE person_keys SET wrapped = ${wrapped}`,
        'DELETE FROM person_keys',
        ...['case_keys', 'search_tokens', 'key_slots', 'intake_keys'].flatMap((table) => [
          `INSERT INTO ${table} DEFAULT VALUES`,
          `DELETE FROM ${table}`,
        ]),
        'DELETE FROM accounts',
        'DELETE FROM openings',
        'DELETE FROM case_people',
      ])
        await assert.rejects(as('program', sql), { code: 'not-permitted' }, sql);
      for (const sql of [
        'SELECT FROM cases',
        'SELECT FROM accounts',
        'INSERT INTO person_keys DEFAULT VALUES',
        `UPDATE person_keys SET case_id = 'case_x'`,
        `UPDATE person_keys SET person_id = 'x'`,
        `UPDATE case_keys SET wrapped = ${wrapped}`,
        'DELETE FROM case_keys',
        'SELECT FROM sessions',
      ])
        await assert.rejects(as('eraser', sql), { code: 'not-permitted' }, sql);
    });
  });
}
