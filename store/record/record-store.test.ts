/** What the record keeps, on every server that it may be kept on. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { CodeRow, RecordStore } from '@amanat/casework';
import { onConnection } from '../access/connection.ts';
import type { Database } from '../database.ts';
import { exampleComplaint, exampleEvent, plain } from '../testing/example-append.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

for (const server of testServers) {
  suite(`record, ${server.name}`, { timeout: 600_000 }, () => {
    const cleanup: (() => unknown)[] = [];
    let database: Database;
    let record: RecordStore;
    before(async () => {
      ({ database } = await openedOn(server, { after: (work) => void cleanup.push(work) }));
      ({ record } = database);
    });
    after(async () => {
      for (const work of cleanup.toReversed()) await work();
    });
    const asProgram = <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
      onConnection(
        database.connectionOf('program'),
        async (client) => (await client.query<Row>(sql, [...values])).rows,
      );

    test('a complaint comes back byte for byte', async () => {
      const complaint = exampleComplaint();
      const [event] = complaint.events;
      const [code, cover] = complaint.codes;
      assert.ok(event !== undefined && code !== undefined && cover !== undefined);
      assert.deepEqual(await record.append(complaint), { kind: 'stored' });
      const kept = { ...event, body: plain(event.body), salt: plain(event.salt), commitment: plain(event.commitment) };
      assert.deepEqual(await record.loadStream(event.streamId), [kept]);
      assert.deepEqual(await record.loadEvent(event.eventId), kept);
      assert.deepEqual(await record.findCode(code.lookup), code);
      assert.deepEqual(await record.findCode(cover.lookup), cover);
      assert.deepEqual(await record.findTicket(complaint.ticket.hash), { caseId: complaint.ticket.caseId });
      assert.deepEqual(await record.loadNotices(event.streamId), complaint.notices);
      const rows = await asProgram<{ allowed_offices: readonly string[] }>(
        'SELECT allowed_offices FROM cases WHERE case_id = $1',
        [event.streamId],
      );
      assert.deepEqual(rows, [{ allowed_offices: ['office_b', 'office_a'] }]);
    });

    test('an empty allow-list stays empty', async () => {
      const complaint = exampleComplaint();
      const cases = complaint.cases.map((row) => ({ ...row, allowedOffices: [], waitsWithCustodians: true }));
      await record.append({ ...complaint, cases });
      const rows = await asProgram(
        'SELECT allowed_offices, waits_with_custodians AS waits FROM cases WHERE case_id = $1',
        [complaint.ticket.caseId],
      );
      assert.deepEqual(rows, [{ allowed_offices: [], waits: true }]);
    });

    test('what is not there is undefined or empty', async () => {
      assert.equal(await record.loadEvent('evt_none'), undefined);
      assert.equal(await record.findCode(new Uint8Array(32)), undefined);
      assert.equal(await record.findCodeOfCase('case_none'), undefined);
      assert.equal(await record.findTicket(new Uint8Array(32)), undefined);
      assert.deepEqual(await record.loadStream('case_none'), []);
      assert.deepEqual(await record.loadNotices('case_none'), []);
    });

    test('the code of a case is never its cover', async () => {
      const complaint = exampleComplaint();
      await record.append({ ...complaint, codes: complaint.codes.toReversed() });
      assert.equal((await record.findCodeOfCase(complaint.ticket.caseId))?.role, 'code');
    });

    test('an event is known by stream, type and day together', async () => {
      const { events } = exampleComplaint();
      await record.append({ events });
      const { streamId = '', type = '', recordedOn = '' } = events[0] ?? {};
      assert.equal(await record.hasEvent(streamId, type, recordedOn), true);
      assert.equal(await record.hasEvent('case_other', type, recordedOn), false);
      assert.equal(await record.hasEvent(streamId, 'other.type', recordedOn), false);
      assert.equal(await record.hasEvent(streamId, type, '2020-01-01'), false);
    });

    test('the outbox tells the minute in which an event was stored, and no second', async () => {
      await record.append(exampleComplaint());
      const rows = await asProgram<{ enqueued_at: Date }>('SELECT enqueued_at FROM outbox');
      assert.ok(rows.length > 0);
      for (const { enqueued_at: at } of rows) assert.equal(at.getTime() % 60_000, 0);
    });

    test('a code is found with its covers by what they share, and with nobody else', async () => {
      const complaint = exampleComplaint();
      await record.append(complaint);
      await record.append(exampleComplaint());
      const [code] = complaint.codes;
      const found = await record.findCodesOfFront(code?.front ?? new Uint8Array());
      const roles = (rows: readonly CodeRow[]) => rows.toSorted((a, b) => (a.role < b.role ? -1 : 1));
      assert.deepEqual(roles(found), roles(complaint.codes));
      assert.deepEqual(await record.findCodesOfFront(new Uint8Array(32)), []);
    });

    test('each event has one row in the outbox, in the order of storing', async () => {
      const events = [exampleEvent(), exampleEvent(), exampleEvent()];
      for (const event of events) await record.append({ events: [event] });
      const rows = await asProgram<{ event_id: string }>(
        'SELECT event_id FROM outbox WHERE event_id = ANY ($1) ORDER BY place',
        [events.map((event) => event.eventId)],
      );
      assert.deepEqual(
        rows,
        events.map((event) => ({ event_id: event.eventId })),
      );
      const counts = await asProgram('SELECT (SELECT count(*) FROM events) = (SELECT count(*) FROM outbox) AS equal');
      assert.deepEqual(counts, [{ equal: true }]);
    });

    test('streams of a kind come by stream and place, and no other kind with them', async () => {
      const place = (streamId: string, streamSeq: number) => exampleEvent({ streamId, streamSeq });
      const events = [place('key_b', 2), place('key_a', 1), place('keyx', 1), place('key_b', 1), place('kez_a', 1)];
      await record.append({ events });
      const found = await record.loadStreamsOf('key');
      assert.deepEqual(
        found.map((event) => [event.streamId, event.streamSeq]),
        [
          ['key_a', 1],
          ['key_b', 1],
          ['key_b', 2],
        ],
      );
    });

    test('the same ticket, and the same code, admit once; nothing of the second is kept', async () => {
      const first = exampleComplaint();
      await record.append(first);
      const before = await record.countCases();
      const sameTicket = exampleComplaint();
      const { hash } = first.ticket;
      assert.deepEqual(await record.append({ ...sameTicket, ticket: { ...sameTicket.ticket, hash } }), {
        kind: 'already-admitted',
      });
      const sameCode = exampleComplaint();
      const lookup = first.codes[1]?.lookup ?? new Uint8Array();
      const codes = sameCode.codes.map((row) => (row.role === 'cover' ? { ...row, lookup } : row));
      assert.deepEqual(await record.append({ ...sameCode, codes }), { kind: 'already-admitted' });
      assert.deepEqual(await record.append(first), { kind: 'already-admitted' });
      assert.equal(await record.countCases(), before);
      assert.deepEqual(await record.loadStream(sameTicket.ticket.caseId), []);
    });

    test('a hundred equal complaints at once store one', async () => {
      const complaint = exampleComplaint();
      const outcomes = await Promise.all(Array.from({ length: 100 }, () => record.append(complaint)));
      assert.equal(outcomes.filter(({ kind }) => kind === 'stored').length, 1);
      assert.equal(outcomes.filter(({ kind }) => kind === 'already-admitted').length, 99);
    });

    test('whoever writes second to a place in a stream is told that it moved', async () => {
      const event = exampleEvent({ streamId: 'office_moved' });
      const other = exampleEvent({ streamId: 'office_moved' });
      assert.deepEqual(await record.append({ events: [event] }), { kind: 'stored' });
      assert.deepEqual(await record.append({ events: [other] }), { kind: 'stream-moved' });
      assert.equal((await record.loadStream('office_moved')).length, 1);
    });

    test('one wrong row and nothing of the command is kept; its neighbours are', async () => {
      const wrong = exampleComplaint();
      const notices = [{ caseId: wrong.ticket.caseId, noticeSeq: 0, sealed: new Uint8Array(3) }];
      const codes = wrong.codes.map((row) => ({ ...row, boxPublicKey: new Uint8Array(31) }));
      const neighbours = Array.from({ length: 20 }, () => exampleComplaint());
      const [, ...kept] = await Promise.allSettled([
        record.append({ ...wrong, codes }),
        ...neighbours.map((neighbour) => record.append(neighbour)),
      ]);
      assert.ok(kept.every((result) => result.status === 'fulfilled' && result.value.kind === 'stored'));
      await assert.rejects(record.append({ ...wrong, codes }), {
        code: 'constraint',
        constraint: 'codes_box_public_key_form',
      });
      await assert.rejects(record.append({ ...wrong, notices }), { constraint: 'notices_notice_seq_form' });
      assert.deepEqual(await record.loadStream(wrong.ticket.caseId), []);
      assert.equal(await record.findTicket(wrong.ticket.hash), undefined);
    });

    test('a key id that is used again is a fault, not an outcome', async () => {
      const complaint = exampleComplaint();
      await record.append(complaint);
      await assert.rejects(record.append({ ...exampleComplaint(), personKeys: complaint.personKeys }), {
        code: 'constraint',
        constraint: 'person_keys_pkey',
      });
    });

    test('the program can neither change nor remove anything', async () => {
      const tables = [
        'events',
        'outbox',
        'person_keys',
        'cases',
        'codes',
        'tickets',
        'notices',
        'deployment',
        'schema_migrations',
      ];
      for (const table of tables) {
        const column = {
          events: 'event_id',
          outbox: 'event_id',
          tickets: 'case_id',
          deployment: 'origin',
          schema_migrations: 'name',
        };
        const name = Reflect.get(column, table) ?? (table === 'person_keys' ? 'person_id' : 'case_id');
        for (const sql of [
          `UPDATE ${table} SET ${String(name)} = 'x'`,
          `DELETE FROM ${table}`,
          `TRUNCATE ${table}`,
          `DROP TABLE ${table}`,
        ]) {
          await assert.rejects(asProgram(sql), { code: 'not-permitted' }, sql);
        }
      }
      await assert.rejects(asProgram('CREATE TABLE mine (x int)'), { code: 'not-permitted' });
    });

    test('the eraser destroys the keys of one person, and can do nothing else', async () => {
      const complaint = exampleComplaint();
      await record.append(complaint);
      const [first, second] = complaint.personKeys;
      assert.ok(first !== undefined && second !== undefined);
      assert.equal(await database.destroyPersonKey(first.personId), true);
      assert.equal(await database.destroyPersonKey(first.personId), false);
      const left = await asProgram('SELECT person_id FROM person_keys WHERE person_id = ANY ($1)', [
        [first.personId, second.personId],
      ]);
      assert.deepEqual(left, [{ person_id: second.personId }]);
      assert.equal((await record.loadStream(complaint.ticket.caseId)).length, 1);
      const asEraser = (sql: string) => onConnection(database.connectionOf('eraser'), (client) => client.query(sql));
      for (const sql of [
        'SELECT FROM events',
        'DELETE FROM events',
        'TRUNCATE person_keys',
        `UPDATE person_keys SET key_id = 'x'`,
      ]) {
        await assert.rejects(asEraser(sql), { code: 'not-permitted' }, sql);
      }
    });
  });
}
