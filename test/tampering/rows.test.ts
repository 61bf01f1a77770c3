/** Rows that the database's superuser changes, one kind after the other, and what each is caught by. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parseBundle, parseEntry } from '@amanat/ledger';
import { lodgeAt, until } from '../fixtures/log-visitor.ts';
import { attackedRecord, finds } from './attacked-record.ts';
import { origin } from './made-record.ts';
import { lodgedEvent, redate, redated } from './made-up-event.ts';

suite('rows changed by the superuser', { timeout: 600_000 }, () => {
  const copy = attackedRecord();

  test('nothing altered: audit, receipt, files and monitor are content', async (context) => {
    const record = await copy(context);
    assert.deepEqual(await record.audit('--mirror', record.mirror), []);
    const held = await record.verifyReceipt(
      record.taken.receipt,
      '--text',
      record.file('copy', record.taken.ownCopy),
      '--code',
      record.taken.code,
    );
    assert.deepEqual(
      [held.exitCode, held.found['commitment'], held.found['text']],
      [0, record.taken.commitment, 'belongs'],
    );
    assert.equal(await record.verifyFiles(), 'holds');
    assert.equal(await record.monitor(), 'unchanged');
  });

  test('a body altered is caught by audit (event-altered); the receipt goes on proving what it was', async (context) => {
    const record = await copy(context);
    const { event_id: eventId, body } = await lodgedEvent(record);
    await record.attacker.query('UPDATE events SET body = $2 WHERE event_id = $1', [
      eventId,
      redated(body, '2025-01-01'),
    ]);
    finds(await record.audit(), 'event-altered');
    assert.equal((await record.verifyReceipt(record.taken.receipt)).found['commitment'], record.taken.commitment);
  });

  test('a body and its commitment altered together are caught by audit (entry-differs) and by the receipt, which names another commitment', async (context) => {
    const record = await copy(context);
    const event = await lodgedEvent(record);
    const commitment = await redate(record.attacker, event, '2025-01-01');
    finds(await record.audit(), 'entry-differs');
    const { found } = await record.verifyReceipt(record.taken.receipt);
    assert.deepEqual(
      [found['kind'], found['index'], found['commitment']],
      ['holds', event.index, record.taken.commitment],
    );
    assert.notEqual(commitment, record.taken.commitment);
  });

  test('an event removed is caught by audit (event-missing at its index), and with its index (index-missing); the receipt proves that it was there', async (context) => {
    const record = await copy(context);
    const { event_id: eventId, index } = await lodgedEvent(record);
    await record.attacker.query('DELETE FROM events WHERE event_id = $1', [eventId]);
    finds(await record.audit(), 'event-missing', 'case-unfounded', 'code-stray');
    await record.attacker.query('DELETE FROM log_entries WHERE event_id = $1', [eventId]);
    await record.attacker.query('DELETE FROM cases');
    await record.attacker.query('DELETE FROM codes');
    const codes = await record.audit();
    assert.ok(codes.includes('index-missing') && !codes.includes('event-missing'), codes.join(' '));
    assert.equal((await record.verifyReceipt(record.taken.receipt)).found['index'], index);
  });

  test('type, day, stream and place changed in a row are each caught by audit (event-misread)', async (context) => {
    const record = await copy(context);
    const { event_id: eventId, ...row } = await lodgedEvent(record);
    for (const [column, value] of [
      ['type', 'complaint.acknowledged'],
      ['recorded_on', '2025-01-01'],
      ['stream_id', row.stream_id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
      ['stream_seq', 7],
    ] as const) {
      const before = await record.attacker.query(`SELECT ${column} AS value FROM events WHERE event_id = $1`, [
        eventId,
      ]);
      const set = `UPDATE events SET ${column} = $2 WHERE event_id = $1`;
      await record.attacker.query(set, [eventId, value]);
      finds(await record.audit(), 'event-misread');
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one column of one row
      await record.attacker.query(set, [eventId, (before.rows[0] as { value: unknown }).value]);
    }
    assert.deepEqual(await record.audit(), []);
  });

  test('an office slipped into an allow-list is caught by audit (case-altered)', async (context) => {
    const record = await copy(context);
    const { stream_id: caseId } = await lodgedEvent(record);
    const sql = "UPDATE cases SET allowed_offices = allowed_offices || '{office_x}' WHERE case_id = $1";
    await record.attacker.query(sql, [caseId]);
    assert.deepEqual(await record.audit(), ['case-altered']);
  });

  test('a code removed is caught by audit (code-missing), one that leads to another complaint too (code-stray); the receipt needs neither', async (context) => {
    const record = await copy(context);
    const { stream_id: caseId } = await lodgedEvent(record);
    const { rows } = await record.attacker.query<{ case_id: string; event_id: string }>(
      "SELECT case_id, event_id FROM codes WHERE case_id <> $1 AND role = 'code'",
      [caseId],
    );
    const other = rows[0];
    assert.ok(other !== undefined);
    // The reporter would be shown the other complaint, under the first one's code.
    await record.attacker.query('DELETE FROM codes WHERE case_id = $1', [other.case_id]);
    await record.attacker.query('UPDATE codes SET case_id = $2 WHERE case_id = $1', [caseId, other.case_id]);
    assert.deepEqual(await record.audit(), ['code-missing', 'code-stray']);
    await record.attacker.query('UPDATE codes SET event_id = $1', [other.event_id]);
    assert.deepEqual(await record.audit(), ['code-missing'], 'the first complaint has none any more');
    await record.attacker.query('DELETE FROM codes');
    assert.deepEqual(await record.audit(), ['code-missing']);
    assert.equal((await record.verifyReceipt(record.taken.receipt)).exitCode, 0);
  });

  test('an event kept out of the outbox is caught by audit (event-unplaced), and by the reporter’s promise once it is past', async (context) => {
    const record = await copy(context);
    await record.attacker.query(
      `CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
         'BEGIN DELETE FROM public.outbox WHERE place = NEW.place; RETURN NULL; END';
       CREATE TRIGGER swallow AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION swallow()`,
    );
    let ahead = Temporal.Duration.from({ hours: 0 });
    const server = await record.start({ now: () => Temporal.Now.instant().add(ahead) });
    const { code, commitment, promise } = await lodgeAt(server.url);
    const size = server.log.status().publishedSize;
    await until(() => (server.log.status().publishedSize >= size + 64 ? true : undefined), 'two publications');
    assert.deepEqual(await record.audit(), ['event-unplaced'], 'beside the running server');
    const state = async () => (await server.casework.openCode(code))?.promise.kind;
    assert.equal(await state(), 'waiting');
    ahead = Temporal.Duration.from({ hours: 25 });
    assert.equal(await state(), 'missing', 'the code page says so');
    await server.stop();
    const inLog = globSync('tile/entries/**/*', { cwd: join(record.dataDir, 'log'), withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => readFileSync(join(each.parentPath, each.name)))
      .flatMap((bytes) => parseBundle(bytes, bytes.length / 82))
      .map((entry) => parseEntry(entry).commitment.toBase64());
    assert.ok(inLog.includes(record.taken.commitment));
    assert.ok(!inLog.includes(commitment), 'the signed promise, against the published entries');
    assert.match(promise, new RegExp(`^amanat-promise/v1\\n${origin}\\n`));
    assert.equal(await record.verifyFiles(), 'holds', 'the log itself looks well: only promise and audit tell');
  });

  test('a person’s key destroyed breaks no proof: receipt and log hold, and the own copy still belongs; the audit asks who erased it', async (context) => {
    const record = await copy(context);
    const { rowCount } = await record.attacker.query('DELETE FROM person_keys');
    assert.ok((rowCount ?? 0) > 0);
    assert.deepEqual(await record.audit('--mirror', record.mirror), ['key-missing'], 'nobody erased it');
    const { receipt, ownCopy, code } = record.taken;
    const held = await record.verifyReceipt(receipt, '--text', record.file('copy', ownCopy), '--code', code);
    assert.deepEqual([held.exitCode, held.found['text']], [0, 'belongs']);
    assert.equal(await record.verifyFiles(), 'holds');
    const server = await record.start();
    const size = server.log.status().publishedSize;
    await until(() => (server.log.status().publishedSize > size ? true : undefined), 'the next publication');
  });
});
