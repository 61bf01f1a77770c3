/** What a case was counted to be, and what timers read of it: never older than the stream that it was counted from. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CaseWork, ClockRow } from '@amanat/casework';
import type { CaseId } from '@amanat/domain';
import { onConnection } from '../access/connection.ts';
import { exampleComplaint, exampleEvent } from '../testing/example-append.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

const clock = (changes: Partial<ClockRow> = {}): ClockRow => ({
  clock: 'PK-EXAMPLE',
  rule: 'PK-EXAMPLE',
  kind: 'duty',
  status: 'running',
  opensOn: '2026-01-01',
  owner: 'police-station',
  confidence: 'text-read',
  gravity: 2,
  level: 0,
  ...changes,
});
const work = (caseId: CaseId, changes: Partial<CaseWork> = {}): CaseWork => ({
  caseId,
  openReviews: 0,
  urgency: 0,
  passed: 0,
  countedBy: 'a',
  countedTo: 1,
  clocks: [],
  ...changes,
});

for (const server of testServers)
  suite(`counted rows, ${server.name}`, { timeout: 600_000 }, () => {
    async function withCases(context: Parameters<typeof openedOn>[1], count: number) {
      const { database } = await openedOn(server, context);
      for (let made = 0; made < count; made++) await database.record.append(exampleComplaint());
      const ids = await database.staff.caseIds(undefined, count);
      return { database, ids };
    }

    test('rows that were counted from a stream which has moved since are not stored', async (context) => {
      const { database, ids } = await withCases(context, 1);
      const [caseId] = ids;
      assert.ok(caseId !== undefined);
      const { staff, record } = database;
      const store = (streamSeq: number, changes: Partial<CaseWork>) =>
        staff.append({
          events: [],
          projections: { caseWork: [work(caseId, changes)] },
          follows: { streamId: caseId, streamSeq },
        });
      assert.deepEqual(await store(2, { openReviews: 1 }), { kind: 'stored' });
      await record.append({ events: [exampleEvent({ streamId: caseId, streamSeq: 2 })] });
      assert.deepEqual(await store(2, { openReviews: 2 }), { kind: 'stream-moved' });
      assert.equal((await staff.workOf(caseId))?.openReviews, 1);
    });

    test('whoever counts waits for whoever is writing what follows from a step', async (context) => {
      const { database, ids } = await withCases(context, 1);
      const [caseId] = ids;
      assert.ok(caseId !== undefined);
      // Another program, in the middle of its step: the turn is its own, the event not committed yet.
      await onConnection(database.connectionOf('program'), async (client) => {
        await client.query('BEGIN');
        await client.query('SELECT pg_advisory_xact_lock(7226282, hashtext($1))', [caseId]);
        const counting = database.staff.append({
          events: [],
          projections: { caseWork: [work(caseId)] },
          follows: { streamId: caseId, streamSeq: 2 },
        });
        const { eventId, type, body, salt, commitment } = exampleEvent({ streamId: caseId, streamSeq: 2 });
        await client.query(
          `INSERT INTO events (event_id, stream_id, stream_seq, type, recorded_on, body, salt, commitment)
           VALUES ($1, $2, 2, $3, '2026-01-02', $4, $5, $6)`,
          [eventId, caseId, type, body, salt, commitment],
        );
        await client.query('COMMIT');
        assert.deepEqual(await counting, { kind: 'stream-moved' });
      });
    });

    test('cases are due in the order of their first day, by a clock or a date that is near, and once each', async (context) => {
      const { database, ids } = await withCases(context, 4);
      const [first, second, third, fourth] = ids;
      assert.ok(first !== undefined && second !== undefined && third !== undefined && fourth !== undefined);
      const due = (nextOn: string, name: string) => clock({ clock: name, dueOn: '2026-01-01', nextOn });
      await database.staff.append({
        events: [],
        projections: {
          caseWork: [
            work(first, { clocks: [due('2026-03-01', 'PK-A'), due('2026-02-01', 'PK-B')] }),
            work(second, { warnOn: '2026-01-15' }),
            work(third, { clocks: [due('2026-02-01', 'PK-A')], warnOn: '2026-02-20' }),
            work(fourth, { clocks: [due('2026-03-02', 'PK-A'), clock()] }),
          ],
        },
      });
      const all = await database.staff.casesDue('2026-03-01', undefined, 10);
      assert.deepEqual(all, [
        { caseId: second, dueOn: '2026-01-15' },
        { caseId: first, dueOn: '2026-02-01' },
        { caseId: third, dueOn: '2026-02-01' },
      ]);
      assert.deepEqual(await database.staff.casesDue('2026-03-01', all[0], 1), [all[1]]);
      assert.deepEqual(await database.staff.casesDue('2026-03-01', all[1], 5), [all[2]]);
    });

    test('to be counted anew are those that never were, were by other rules, or not to the end of their stream', async (context) => {
      const { database, ids } = await withCases(context, 4);
      const [never, otherwise, behind, done] = ids;
      assert.ok(never !== undefined && otherwise !== undefined && behind !== undefined && done !== undefined);
      await database.record.append({ events: [exampleEvent({ streamId: behind, streamSeq: 2 })] });
      await database.staff.append({
        events: [],
        projections: { caseWork: [work(otherwise, { countedBy: 'b' }), work(behind), work(done)] },
      });
      const expected = [never, otherwise, behind];
      assert.deepEqual(await database.staff.casesToCount('a', undefined, 10), expected);
      assert.deepEqual(await database.staff.casesToCount('a', expected[0], 1), [expected[1]]);
    });
  });
