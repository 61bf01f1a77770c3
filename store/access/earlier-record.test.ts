/** A record of an Amanat without accounts, with complaints in it: after the next start every key has the case it is of. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import { openDatabase } from '../open-database.ts';
import { forgetAccess, forgetRole } from '../testing/earlier-record.ts';
import { exampleComplaint, exampleEvent } from '../testing/example-append.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';
import { onConnection } from './connection.ts';

/** A complaint whose body names its persons, as a sealed event does. */
function namedComplaint() {
  const complaint = exampleComplaint();
  const [child, reporter] = complaint.personKeys;
  const [event] = complaint.events;
  assert.ok(child !== undefined && reporter !== undefined && event !== undefined);
  const part = ({ personId, keyId }: typeof child) => ({ person: personId, key: keyId, text: 'AA==' });
  const body = (sealed: object, seq: number) =>
    Buffer.from(JSON.stringify({ stream: event.streamId, seq, data: { office: 'office_a', note: 'ا' }, sealed }));
  const later = exampleEvent({ streamId: event.streamId, streamSeq: 2, body: body({ reporter: part(reporter) }, 2) });
  const keyId = `key_${randomBytes(13).toString('hex')}`;
  return {
    ...complaint,
    events: [{ ...event, body: body({ child: part(child), reporter: part(reporter) }, 1) }, later],
    // The reporter has a second key, for what came later.
    personKeys: [child, reporter, { ...reporter, keyId }],
  };
}

for (const server of testServers) {
  suite(`a record from before accounts, ${server.name}`, { timeout: 600_000 }, () => {
    test('everything can be read after the next start, and every key has its case', async (context) => {
      const { database, options } = await openedOn(server, context);
      const complaints = Array.from({ length: 3 }, namedComplaint);
      for (const complaint of complaints) await database.record.append(complaint);
      // Neither an event that is no longer JSON, nor a key that no event names, stops a start.
      const unreadable = exampleComplaint();
      await database.record.append(unreadable);
      const owner = database.connectionOf('owner');
      const before = await Promise.all(complaints.map(({ ticket }) => database.record.loadStream(ticket.caseId)));
      if (options.databaseUrl === undefined)
        await onConnection(owner, async (client) => {
          for (const statement of forgetAccess) await client.query(statement);
        });
      else
        await onConnection(owner, async (client) => {
          for (const statement of [...forgetAccess, ...forgetRole(database.connectionOf('staff').user)])
            await client.query(statement);
        });
      await database.stop();
      const again = await openDatabase(options);
      context.after(() => again.stop());
      const after = await Promise.all(complaints.map(({ ticket }) => again.record.loadStream(ticket.caseId)));
      assert.deepEqual(after, before);
      const came = complaints.flatMap(({ personKeys, ticket }) =>
        personKeys.map(({ personId, keyId, intakeKey }) => ({ personId, keyId, intakeKey, caseId: ticket.caseId })),
      );
      const found = (await again.keys.keysUnderIntake(100)).map(({ wrapped: _wrapped, ...row }) => row);
      const byKey = (a: { readonly keyId: string }, b: { readonly keyId: string }) => (a.keyId < b.keyId ? -1 : 1);
      assert.deepEqual(found.toSorted(byKey), came.toSorted(byKey));
      assert.deepEqual([await again.keys.countUnderIntake(), await again.keys.countCasesUnderIntake()], [9, 3]);
      const persons = unreadable.personKeys.map(({ personId }) => personId);
      assert.deepEqual(await again.keys.personKeys(persons), []);
      const { rows } = await onConnection(again.connectionOf('owner'), (client) =>
        client.query('SELECT FROM person_keys WHERE person_id = ANY ($1) AND intake_key IS NOT NULL', [persons]),
      );
      assert.equal(rows.length, persons.length, 'kept as they came');
    });
  });
}
