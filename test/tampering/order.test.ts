/** Places in the log that the superuser changes: with the log left as it is, and with all of it made anew to fit. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { anchorOf, parseEntry, parsePolicy, parseBundle, verifyByPolicy } from '@amanat/ledger';
import type { Client } from 'pg';
import { sha256, verifyEd25519 } from '../../server/ciphers.ts';
import { until } from '../fixtures/log-visitor.ts';
import { attackedRecord, type AttackedRecord, finds } from './attacked-record.ts';
import { origin } from './made-record.ts';
import { insertEvent, lodgedEvent, redate } from './made-up-event.ts';
import { indexedEvents, rewriteLog } from './rewritten-log.ts';

const longAgo = '2020-01-01';

const pointTo = (attacker: Client, index: number, eventId: string) =>
  attacker.query('UPDATE log_entries SET event_id = $2 WHERE entry_index = $1', [index, eventId]);

/** An index that holds a filler. */
async function fillerIndex({ attacker }: AttackedRecord): Promise<number> {
  const { rows } = await attacker.query<{ index: number }>(
    "SELECT min(entry_index)::integer AS index FROM log_entries JOIN events USING (event_id) WHERE type = 'log.filler'",
  );
  return rows[0]?.index ?? 0;
}

suite('places changed by the superuser', { timeout: 600_000 }, () => {
  const copy = attackedRecord();

  test('two events that changed places are caught by audit (entry-misplaced)', async (context) => {
    const record = await copy(context);
    const { index, event_id: eventId } = await lodgedEvent(record);
    const other = (await indexedEvents(record.attacker))[0] ?? '';
    await record.attacker.query('ALTER TABLE log_entries DROP CONSTRAINT log_entries_event_once');
    await pointTo(record.attacker, index, other);
    await pointTo(record.attacker, 0, eventId);
    finds(await record.audit(), 'entry-misplaced');
  });

  test('an entry made to point to a filler is caught by audit (entry-differs; the event has no place)', async (context) => {
    const record = await copy(context);
    const { index } = await lodgedEvent(record);
    await pointTo(record.attacker, index, await insertEvent(record.attacker, longAgo));
    finds(await record.audit(), 'entry-differs', 'event-unplaced');
  });

  test('an event inserted with an old date and no place is caught by audit (event-unplaced); at an old index, too (entry-differs)', async (context) => {
    const record = await copy(context);
    const eventId = await insertEvent(record.attacker, longAgo);
    assert.deepEqual(await record.audit(), ['event-unplaced']);
    await pointTo(record.attacker, await fillerIndex(record), eventId);
    finds(await record.audit(), 'entry-differs');
  });

  test('an old event back-dated whole, commitment included, is caught by audit (entry-differs)', async (context) => {
    const record = await copy(context);
    await redate(record.attacker, await lodgedEvent(record), longAgo);
    finds(await record.audit(), 'entry-differs');
  });

  test('an event put in now as if long ago is caught by audit (event-back-dated), and by strangers: its entry names a checkpoint that a witness dated after the day it claims', async (context) => {
    const record = await copy(context);
    const eventId = await insertEvent(record.attacker, longAgo);
    await record.attacker.query('INSERT INTO outbox (event_id) VALUES ($1)', [eventId]);
    const server = await record.start();
    const place = await until(async () => {
      const index = await server.database.log.findEntry(1, eventId);
      return index !== undefined && index < server.log.status().publishedSize ? index : undefined;
    }, 'its publication');
    const policy = parsePolicy(await server.log.policyText(), sha256);
    assert.deepEqual(await record.audit(), ['event-back-dated']);
    assert.ok(place >= record.size, 'whoever kept the log of before knows that it was not there');
    const [bundle = new Uint8Array()] = await server.database.log.loadTiles(1, [
      { level: 'entries', number: Math.floor(place / 256) },
    ]);
    const { anchor } = parseEntry(parseBundle(bundle, bundle.length / 82)[place % 256] ?? new Uint8Array());
    const notes = await record.attacker.query<{ published_note: string }>(
      'SELECT published_note FROM log_checkpoints WHERE published_note IS NOT NULL ORDER BY size',
    );
    const named = notes.rows
      .map(({ published_note: note }) => verifyByPolicy(note, policy, verifyEd25519))
      .find(({ text }) => Buffer.from(anchorOf(text, sha256)).equals(anchor));
    assert.ok(named !== undefined && named.size >= record.size);
    const [cosigned] = named.cosigned;
    const notBefore = Temporal.Instant.fromEpochMilliseconds((cosigned?.time ?? 0) * 1000);
    assert.ok(Temporal.Instant.compare(notBefore, Temporal.Instant.from('2026-01-01T00:00:00Z')) > 0);
  });

  const rewritings: readonly {
    readonly what: string;
    /** Gives the ids by index as the attacker wants them. */
    readonly attack: (record: AttackedRecord, ids: readonly string[]) => Promise<readonly string[]>;
  }[] = [
    {
      what: 'a body altered',
      attack: async (record, ids) => {
        await redate(record.attacker, await lodgedEvent(record), longAgo);
        return ids;
      },
    },
    {
      what: 'an event removed, and a filler in its place',
      attack: async ({ attacker, ...record }, ids) => {
        const { index, event_id: eventId, stream_id: caseId } = await lodgedEvent({ attacker, ...record });
        await attacker.query('DELETE FROM events WHERE event_id = $1', [eventId]);
        for (const table of ['cases', 'codes', 'notices'])
          await attacker.query(`DELETE FROM ${table} WHERE case_id = $1`, [caseId]);
        return ids.with(index, await insertEvent(attacker, longAgo));
      },
    },
    {
      what: 'an event with an old date in a filler’s place',
      attack: async (record, ids) => {
        const index = await fillerIndex(record);
        await record.attacker.query('DELETE FROM events WHERE event_id = $1', [ids[index]]);
        return ids.with(index, await insertEvent(record.attacker, longAgo));
      },
    },
    {
      what: 'two events in each other’s place',
      attack: async (record, ids) => {
        const { index } = await lodgedEvent(record);
        return ids.with(index, ids[0] ?? '').with(0, ids[index] ?? '');
      },
    },
  ];

  for (const { what, attack } of rewritings)
    test(`${what}, and entries, tiles, head and checkpoints made anew: caught by audit against the published files, the signer and the mirror, and by the receipt`, async (context) => {
      const record = await copy(context);
      const ids = await indexedEvents(record.attacker);
      const rewritten = await rewriteLog(record.attacker, await attack(record, ids), origin);
      const codes = await record.audit('--mirror', record.mirror);
      finds(codes, 'checkpoint-unsigned', 'record-differs-from-files', 'record-differs-from-mirror');
      finds(codes, 'record-differs-from-signer');
      assert.ok(!codes.includes('entry-differs') && !codes.includes('head-differs'), 'inside, all of it fits');
      const { found } = await record.verifyReceipt(record.taken.receipt);
      const kept = await record.attacker.query('SELECT encode(root, $2) AS root FROM log_checkpoints WHERE size = $1', [
        found['size'],
        'base64',
      ]);
      assert.equal(found['kind'], 'holds');
      assert.notEqual(kept.rows[0]?.root, found['root'], 'what the log signed then, and what it says now');
      rewritten.writeFiles(join(record.dataDir, 'log'));
      assert.equal(
        await record.verifyFiles(),
        'note-signature',
        'files made anew carry a signature that is not theirs',
      );
      assert.equal(await record.monitor(), 'note-signature');
    });

  test('a log made anew is never published: the server stops at its own files, and without them at its signer', async (context) => {
    const record = await copy(context);
    await redate(record.attacker, await lodgedEvent(record), longAgo);
    await rewriteLog(record.attacker, await indexedEvents(record.attacker), origin);
    const before = readFileSync(join(record.dataDir, 'log', 'checkpoint'), 'utf8');
    const server = await record.start();
    assert.equal(await record.haltCode(server), 'published-differs');
    assert.equal(readFileSync(join(record.dataDir, 'log', 'checkpoint'), 'utf8'), before);
    await server.stop();
    rmSync(join(record.dataDir, 'log'), { recursive: true });
    await record.attacker.query('UPDATE logs SET halted = NULL');
    const again = await record.start();
    assert.equal(await record.haltCode(again), 'signer-not-consistent');
  });
});
