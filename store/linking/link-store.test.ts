/** What the tables of linking keep, give back by tokens, and let go of with a person's key. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, beforeEach, suite, test } from 'node:test';
import type { NewMention } from '@amanat/casework';
import { onConnection } from '../access/connection.ts';
import type { Database } from '../database.ts';
import { exampleComplaint, exampleEvent, plain } from '../testing/example-append.ts';
import {
  exampleLink,
  exampleMention,
  exampleSuggestion,
  exampleToken,
  exampleWarning,
} from '../testing/example-links.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

const by = 'digest-of-tables';
/** Emptied before each test. */
const filled =
  'link_mentions, link_tokens, link_taken, link_suggestions, links, warnings, warning_cases, person_keys, cases, case_desks';

/** Somebody of a complaint that is in the record, so that their key is there. */
async function somebody(database: Database) {
  const complaint = exampleComplaint();
  await database.record.append(complaint);
  const [key] = complaint.personKeys;
  assert.ok(key !== undefined);
  const { personId, keyId, caseId } = key;
  return { personId, keyId, stream: caseId };
}

const taken = (stream: string, takenTo = 1) => ({ stream, takenTo, takenBy: by });
const count = (database: Database, table: string) =>
  onConnection(database.connectionOf('owner'), async (client) =>
    Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`)).rows[0]?.count),
  );

async function keep(database: Database, changes: Partial<NewMention> = {}): Promise<NewMention> {
  const mention = exampleMention({ ...(await somebody(database)), ...changes });
  await database.links.take(taken(mention.stream), [mention], []);
  return mention;
}

for (const server of testServers) {
  suite(`tables of linking, ${server.name}`, { timeout: 600_000 }, () => {
    let database: Database;
    const ends: (() => unknown)[] = [];
    before(async () => void ({ database } = await openedOn(server, { after: (end) => void ends.unshift(end) })));
    after(async () => {
      for (const end of ends) await end();
    });
    beforeEach(() => onConnection(database.connectionOf('owner'), (client) => client.query(`TRUNCATE ${filled}`)));

    test('what shares more and rarer tokens comes first, and nothing of the asking stream', async () => {
      const [rare, common, other] = [exampleToken(), exampleToken(), exampleToken()];
      const shared = await keep(database, { tokens: [rare, common] });
      for (let each = 0; each < 5; each++) await keep(database, { tokens: [common, exampleToken()] });
      const same = await keep(database, { tokens: [rare, other] });
      const query = { tokens: [rare, common, exampleToken()], notOf: same.stream, mostPerToken: 100, limit: 3 };
      const found = await database.links.candidates(query);
      assert.deepEqual(found.length, 3);
      const { tokens: _tokens, ...kept } = shared;
      assert.deepEqual(found[0], { ...kept, shared: 2 });
      assert.ok(found.every(({ stream }) => stream !== same.stream));
      assert.deepEqual(await database.links.countTokens([common, exampleToken(), rare]), [6, 0, 2]);
      const few = await database.links.candidates({ ...query, notOf: '', mostPerToken: 1 });
      assert.deepEqual(
        few.map(({ subject }) => subject).includes(shared.subject),
        false,
        'only the newest of each token are looked at',
      );
    });

    test('taken again, what is kept stays, what is not there any more goes, and an older reading changes nothing', async () => {
      const { links } = database;
      const person = await somebody(database);
      const [first, second, third] = [exampleMention(person), exampleMention(person), exampleMention(person)];
      await links.take(taken(person.stream, 2), [first, second], []);
      const before = await links.mentionsOfStream(person.stream);
      await links.take(taken(person.stream, 3), [third], [first]);
      const after = await links.mentionsOfStream(person.stream);
      assert.deepEqual(
        after.map(({ eventId }) => eventId),
        [first.eventId, third.eventId],
      );
      assert.deepEqual(after[0], before[0]);
      assert.equal(await count(database, 'link_tokens'), 2);
      await links.take(taken(person.stream, 2), [], []);
      assert.deepEqual(await links.mentionsOfStream(person.stream), after);
      assert.deepEqual(await links.taken(person.stream), taken(person.stream, 3));
      assert.deepEqual(await links.mentionsOfSubjects([third.subject]), [after[1]]);
    });

    test('a stream is to be taken while it is new, has moved, or was taken by other tables', async () => {
      const { links, record } = database;
      const { stream } = await somebody(database);
      const toTake = () => links.streamsToTake(by, undefined, 10);
      assert.deepEqual(await toTake(), [stream]);
      await links.take(taken(stream), [], []);
      assert.deepEqual(await toTake(), []);
      assert.deepEqual(await links.streamsToTake('other tables', undefined, 10), [stream]);
      assert.deepEqual(await links.streamsToTake('other tables', stream, 10), []);
      await record.append({ events: [exampleEvent({ streamId: stream, streamSeq: 2 })] });
      assert.deepEqual(await toTake(), [stream]);
    });

    test('with the key of somebody go their mentions, tokens and suggestions; the neighbours’ stay, and nothing comes back', async () => {
      const { links, keys } = database;
      const token = exampleToken();
      const [gone, stays, third] = [
        await keep(database, { tokens: [token, exampleToken()] }),
        await keep(database, { tokens: [token] }),
        await keep(database),
      ];
      const sideOf = ({ subject, stream }: NewMention) => ({ subject, stream });
      const ofGone = exampleSuggestion({ left: sideOf(gone), right: sideOf(stays) });
      const ofOthers = exampleSuggestion({ left: sideOf(stays), right: sideOf(third) });
      await links.saveSuggestions([ofGone, ofOthers]);
      assert.equal((await links.suggestionsOfStream(stays.stream)).length, 2);
      await keys.destroyPersons([gone.personId]);
      assert.deepEqual(await links.mentionsOfStream(gone.stream), []);
      assert.deepEqual(await links.suggestionsOfStream(stays.stream), [ofOthers]);
      assert.deepEqual(await links.countTokens([token]), [1]);
      assert.equal(await count(database, 'link_tokens'), 2);
      await links.take(taken(gone.stream, 9), [gone], []);
      await links.saveSuggestions([ofGone]);
      assert.deepEqual(await links.mentionsOfStream(gone.stream), []);
      assert.equal(await links.findSuggestion(ofGone.link), undefined);
    });

    test('an erasure and a taking at once leave nothing of the erased, whichever is first', async () => {
      for (let round = 0; round < 6; round++) {
        const person = await somebody(database);
        const mentions = Array.from({ length: 20 }, () => exampleMention(person));
        const take = () => database.links.take(taken(person.stream), mentions, []);
        const erase = () => database.destroyPersonKey(person.personId);
        await Promise.all(round % 2 === 0 ? [take(), erase()] : [erase(), take()]);
        assert.deepEqual(await database.links.mentionsOfStream(person.stream), []);
      }
      assert.equal(await count(database, 'link_tokens'), 0);
    });

    test('suggestions come newest first and go on after any of them; saved again, a pair is replaced', async () => {
      const { links } = database;
      const [left, right] = [await keep(database), await keep(database)];
      const pair = {
        left: { subject: left.subject, stream: left.stream },
        right: { subject: right.subject, stream: right.stream },
      };
      const rows = ['2026-01-03', '2026-01-05', '2026-01-03'].map((foundOn) => exampleSuggestion({ ...pair, foundOn }));
      await links.saveSuggestions(rows);
      const all = await links.suggestions(undefined, 10);
      assert.deepEqual(
        all.map(({ foundOn }) => foundOn),
        ['2026-01-05', '2026-01-03', '2026-01-03'],
      );
      assert.deepEqual(await links.suggestions(all[0]?.link, 10), all.slice(1));
      assert.deepEqual(await links.suggestions(all[1]?.link, 10), all.slice(2));
      const [first] = rows;
      assert.ok(first !== undefined);
      const changed = { ...first, basis: randomBytes(32).toString('hex'), evidence: plain(randomBytes(50)) };
      await links.saveSuggestions([changed]);
      assert.deepEqual(await links.findSuggestion(first.link), changed);
      await links.removeSuggestions([first.link]);
      assert.equal((await links.suggestionsOfStream(right.stream)).length, 2);
    });

    test('links and warnings are written with their events, and written over', async () => {
      const { links, staff } = database;
      const link = exampleLink({ contactAsked: ['left'] });
      const warning = exampleWarning();
      const closed = exampleWarning({ state: 'closed', raisedOn: '2026-02-02' });
      await staff.append({ events: [exampleEvent()], projections: { links: [link], warnings: [warning, closed] } });
      assert.deepEqual(await links.findLink(link.link), link);
      assert.deepEqual(await links.linksOfStreams([link.right.stream]), [link]);
      assert.deepEqual(await links.sameLinks(undefined, 5), [link]);
      assert.deepEqual(await links.linksWithContactAsked(5), [link]);
      const answered = { ...link, state: 'withdrawn', contactAgreed: ['left'], contactRefused: ['right'] } as const;
      const grown = { ...warning, cases: [...warning.cases, link.left.stream].toSorted() };
      await staff.append({ events: [exampleEvent()], projections: { links: [answered], warnings: [grown] } });
      assert.deepEqual(await links.findLink(link.link), answered);
      assert.deepEqual(await links.linksWithContactAsked(5), []);
      assert.deepEqual(await links.sameLinks(undefined, 5), []);
      assert.deepEqual(await links.warnings({ limit: 5 }), [closed, grown]);
      assert.deepEqual(await links.warnings({ state: 'raised', limit: 5 }), [grown]);
      assert.deepEqual(await links.warningsOfCase(link.left.stream), [grown]);
      assert.deepEqual(await links.findWarning(closed.warning), closed);
    });

    test('whoever may write what is derived can change no event, and takes no decision away', async () => {
      const refusedTo = async (role: 'program' | 'eraser' | 'staff', sql: string) => {
        const error: unknown = await onConnection(database.connectionOf(role), (client) => client.query(sql)).catch(
          (thrown: unknown) => thrown,
        );
        assert.ok(error instanceof Error && 'sqlState' in error && error.sqlState === '42501', `${role}: ${sql}`);
      };
      for (const role of ['program', 'eraser', 'staff'] as const) {
        await refusedTo(role, 'DELETE FROM events');
        await refusedTo(role, `UPDATE events SET body = 'x'`);
        await refusedTo(role, 'DELETE FROM links');
        await refusedTo(role, 'DELETE FROM warnings');
        await refusedTo(role, 'DELETE FROM warning_cases');
        await refusedTo(role, `UPDATE link_mentions SET material = ''`);
        await refusedTo(role, `UPDATE link_tokens SET mention = 1`);
      }
      for (const table of ['link_mentions', 'link_tokens', 'link_suggestions', 'links', 'warnings'])
        await refusedTo('staff', `SELECT FROM ${table}`);
      await refusedTo('eraser', 'INSERT INTO link_taken DEFAULT VALUES');
    });
  });
}
