/** The record: what is lodged over the real embedded database, and what an edit behind our back does. */
import { openDeployment } from '../server/open-deployment.ts';
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { areCommittedColumns, UnlistedKeyError } from '@amanat/casework';
import { type PartName } from '@amanat/domain';
import { encodeVerifierKey, LedgerError, parseVerifierKey, verifyCommitment, verifyPromise } from '@amanat/ledger';
import { isCommittedText, SealingError } from '@amanat/sealing';
import { Client } from 'pg';
import { ciphers, sha256, verifyEd25519 } from '../server/ciphers.ts';
import {
  answersOf,
  bodyOf,
  clock,
  closeRecord,
  counts,
  inputOf,
  lodge,
  onlyRow,
  opened,
  openPart,
  openRecord,
  options,
  owner,
  rowsOf,
} from './fixtures/kept-record.ts';

suite('the record', () => {
  before(openRecord);
  after(closeRecord);

  test('a complaint sent twice is stored once and promised in the same bytes', async () => {
    const { input, promise, caseId } = await lodge();
    const stored = await counts();
    const again = await opened.casework.lodgeComplaint(input);
    assert.ok(again.kind === 'lodged-before');
    assert.equal(again.lodged.promise, promise);
    assert.equal(again.lodged.caseId, caseId);
    const changed = await opened.casework.lodgeComplaint({ ...input, answers: answersOf({ text: 'TRAINING other' }) });
    assert.ok(changed.kind === 'lodged-before' && changed.lodged.promise === promise);
    assert.deepEqual(await counts(), stored);
  });

  test('a day later the promise is still the first one', async () => {
    const { input, promise } = await lodge();
    const then = clock.instant;
    clock.instant = clock.instant.add({ hours: 30 });
    const again = await opened.casework.lodgeComplaint(input);
    clock.instant = then;
    assert.ok(again.kind === 'lodged-before' && again.lodged.promise === promise);
  });

  test('a ticket admits one complaint: another with it is told so and nothing is stored', async () => {
    const { input } = await lodge();
    const stored = await counts();
    const other = await opened.casework.lodgeComplaint(inputOf({ ticketHash: input.ticketHash }));
    assert.deepEqual(other, { kind: 'ticket-used' });
    const sameSecret = await opened.casework.lodgeComplaint(inputOf({ secret: input.secret }));
    assert.deepEqual(sameSecret, { kind: 'ticket-used' });
    assert.deepEqual(await counts(), stored);
  });

  test('the same complaint sent many times at once is stored once', async () => {
    const input = inputOf();
    const stored = await counts();
    const answers = await Promise.all(Array.from({ length: 12 }, () => opened.casework.lodgeComplaint(input)));
    assert.equal(answers.filter(({ kind }) => kind === 'lodged').length, 1);
    const promises = answers.map((answer) => (answer.kind === 'ticket-used' ? '' : answer.lodged.promise));
    assert.equal(new Set(promises).size, 1);
    const now = await counts();
    assert.deepEqual(
      now.map((count, at) => count - (stored[at] ?? 0)),
      [1, 1, 3, 1, 1, 1, 0],
    );
  });

  test('the promise verifies under the key that the record lists, and is over the commitment that is kept', async () => {
    const { promise, eventId } = await lodge();
    const [listed] = await rowsOf('key_promise');
    assert.ok(listed !== undefined);
    const { verifierKey } = bodyOf(listed).data as { readonly verifierKey: string };
    const signer = opened.keys.promiseSigner;
    assert.equal(verifierKey, encodeVerifierKey(signer.name, signer.publicKey, sha256));
    const promised = verifyPromise(promise, parseVerifierKey(verifierKey, sha256), verifyEd25519);
    const row = await onlyRow(eventId);
    assert.deepEqual(promised, {
      origin: opened.origin,
      commitment: row.commitment,
      receivedOn: '2026-11-22',
      until: '2026-11-23T07:00:00Z',
    });
    verifyCommitment(row.commitment, row.salt, row.body, sha256);
  });

  test('the intake private key opens each part from the tables alone; texts come back in NFC', async () => {
    const answers = answersOf({
      village: 'TRAINING village',
      reach: { how: 'phone', at: '0300 0000000', name: 'TRAINING name' },
      exclude: { named: 'TRAINING officer', offices: ['office_unlisted'] },
    });
    const row = await onlyRow((await lodge({ answers })).eventId);
    const child = await openPart(row, 'child');
    assert.match(child, /caf\u00e9 متن/);
    assert.match(child, /TRAINING village/);
    assert.match(child, /office_unlisted/);
    assert.doesNotMatch(child, /0300|TRAINING name|TRAINING officer/);
    assert.match(await openPart(row, 'reporter'), /0300 0000000.*TRAINING name/);
    assert.equal(await openPart(row, 'official'), '{"named":"TRAINING officer"}');
    const people = Object.values(bodyOf(row).sealed ?? {}).map(({ person }) => person);
    assert.equal(new Set(people).size, 3);
  });

  test('every complaint has the same parts of the same sizes, whether a name or an official was given or not', async () => {
    const shapeOf = async (changes: object): Promise<unknown> => {
      const row = await onlyRow((await lodge({ answers: answersOf({ text: 'TRAINING', ...changes }) })).eventId);
      const { sealed = {} } = bodyOf(row);
      return Object.entries(sealed).map(([part, { person, key, text }]) => [
        part,
        person.length,
        key.length,
        text.length,
      ]);
    };
    const bare = await shapeOf({});
    assert.deepEqual(await shapeOf({ relation: 'self', exclude: { named: 'TRAINING officer' } }), bare);
    assert.deepEqual(await shapeOf({ reach: { how: 'phone', at: '0300 0000000', name: 'TRAINING name' } }), bare);
  });

  test('the event commits to the columns of its case without telling them: one altered in the database shows', async () => {
    const { caseId, eventId } = await lodge();
    const { caseColumns } = bodyOf(await onlyRow(eventId)).data as { readonly caseColumns: string };
    const kept = async () => {
      const { rows } = await owner.query<Record<string, string> & { allowed_offices: string[]; allow_salt: Buffer }>(
        'SELECT district, offence_group, channel, allowed_offices, allow_salt FROM cases WHERE case_id = $1',
        [caseId],
      );
      const [row] = rows;
      assert.ok(row !== undefined);
      const { district = '', offence_group: offenceGroup = '', channel = '', allowed_offices: allowedOffices } = row;
      const columns = { district, offenceGroup, channel, allowedOffices };
      const committed = { salt: row.allow_salt, commitment: Uint8Array.fromBase64(caseColumns) };
      return { columns, holds: areCommittedColumns(columns, committed, ciphers) };
    };
    const { columns, holds } = await kept();
    assert.ok(holds && columns.allowedOffices.length > 0);
    const told = JSON.stringify(bodyOf(await onlyRow(eventId)));
    for (const word of [columns.district, columns.offenceGroup, ...columns.allowedOffices])
      assert.ok(!told.includes(word), 'a receipt in the wrong hands tells it');
    for (const change of [
      "allowed_offices = array_append(allowed_offices, 'office_accused')",
      "district = 'pk-pb-lahore-other'",
      "offence_group = 'other-or-unknown-2'",
      "channel = 'office-2'",
    ]) {
      await owner.query(`UPDATE cases SET ${change} WHERE case_id = $1`, [caseId]);
      assert.ok(!(await kept()).holds, change);
      const { district, offenceGroup, channel, allowedOffices } = columns;
      await owner.query(
        'UPDATE cases SET district = $2, offence_group = $3, channel = $4, allowed_offices = $5 WHERE case_id = $1',
        [caseId, district, offenceGroup, channel, allowedOffices],
      );
    }
    assert.ok((await kept()).holds);
  });

  test('a person key destroyed makes that person unreadable, nobody else, and breaks no proof', async () => {
    const { input, caseId, eventId, promise } = await lodge({
      answers: answersOf({ reach: { how: 'phone', at: '0300 0000000' } }),
    });
    await opened.casework.actByCode(input.code, { kind: 'message', text: 'TRAINING later' });
    const row = await onlyRow(eventId);
    const later = (await rowsOf(caseId)).at(-1);
    assert.ok(later?.type === 'message.received');
    assert.match(await openPart(later, 'child'), /TRAINING later/);
    const child = bodyOf(row).sealed?.child?.person ?? '';
    assert.equal(await opened.database.destroyPersonKey(child), true);
    assert.equal(await opened.database.destroyPersonKey(child), false);
    await assert.rejects(openPart(row, 'child'), SealingError);
    await assert.rejects(openPart(later, 'child'), SealingError);
    assert.match(await openPart(row, 'reporter'), /0300/);
    for (const each of await rowsOf(caseId)) verifyCommitment(each.commitment, each.salt, each.body, sha256);
    assert.deepEqual(await onlyRow(eventId), row);
    const again = await opened.casework.lodgeComplaint(input);
    assert.ok(again.kind === 'lodged-before' && again.lodged.promise === promise);
    assert.ok((await opened.casework.openCode(input.code)) !== undefined);
  });

  test('the own copy is the committed text, and only with the secret of its draft', async () => {
    const { input, eventId } = await lodge({ answers: answersOf({ reach: { how: 'phone', at: '0300 0000000' } }) });
    const copy = await opened.casework.ownCopy(input.secret);
    assert.ok(copy !== undefined);
    assert.deepEqual([copy.eventId, copy.parts.map(({ part }) => part)], [eventId, ['child', 'reporter', 'official']]);
    const row = await onlyRow(eventId);
    for (const each of copy.parts) {
      const check = bodyOf(row).sealed?.[each.part as PartName]?.check ?? '';
      assert.ok(isCommittedText(each, Uint8Array.fromBase64(check), ciphers));
      assert.equal(each.text, await openPart(row, each.part as PartName));
    }
    assert.equal(await opened.casework.ownCopy(Uint8Array.from(ciphers.random(32))), undefined);
  });

  test('an event moved to another row, or another column than was committed, opens nothing', async () => {
    const one = await lodge();
    const two = await lodge();
    const row = await onlyRow(one.eventId);
    const other = await onlyRow(two.eventId);
    await owner.query('UPDATE events SET body = $1, salt = $2 WHERE event_id = $3', [
      other.body,
      other.salt,
      one.eventId,
    ]);
    const moved = await onlyRow(one.eventId);
    assert.throws(() => verifyCommitment(moved.commitment, moved.salt, moved.body, sha256), LedgerError);
    await assert.rejects(openPart(moved, 'child'), SealingError);
    await assert.rejects(opened.casework.ownCopy(one.input.secret), LedgerError);
    await assert.rejects(opened.casework.actByCode(one.input.code, { kind: 'message', text: 'x' }), LedgerError);
    await owner.query('UPDATE events SET body = $1, salt = $2 WHERE event_id = $3', [row.body, row.salt, one.eventId]);
    assert.ok((await opened.casework.ownCopy(one.input.secret)) !== undefined);
    for (const [column, value] of [
      ['recorded_on', '2020-01-01'],
      ['type', 'message.received'],
      ['stream_id', `${one.caseId.slice(0, -1)}${one.caseId.endsWith('x') ? 'y' : 'x'}`],
      ['stream_seq', 7],
    ] as const) {
      const { rows } = await owner.query<Record<string, unknown>>(
        `SELECT ${column} AS was FROM events WHERE event_id = $1`,
        [one.eventId],
      );
      await owner.query(`UPDATE events SET ${column} = $1 WHERE event_id = $2`, [value, one.eventId]);
      await assert.rejects(opened.casework.ownCopy(one.input.secret), LedgerError, column);
      await assert.rejects(opened.casework.openCode(one.input.code), LedgerError, column);
      await assert.rejects(opened.casework.lodgeComplaint(one.input), LedgerError, column);
      await owner.query(`UPDATE events SET ${column} = $1 WHERE event_id = $2`, [rows[0]?.['was'], one.eventId]);
    }
    assert.ok((await opened.casework.ownCopy(one.input.secret)) !== undefined);
  });

  test('nobody gets a promise signed for a commitment that was put into the database', async () => {
    const { input, eventId } = await lodge();
    const { commitment } = await onlyRow(eventId);
    await owner.query('UPDATE events SET commitment = $1 WHERE event_id = $2', [ciphers.random(32), eventId]);
    await assert.rejects(opened.casework.lodgeComplaint(input), LedgerError);
    await owner.query('UPDATE events SET commitment = $1 WHERE event_id = $2', [commitment, eventId]);
    assert.equal((await opened.casework.lodgeComplaint(input)).kind, 'lodged-before');
  });

  test('a typed district stands in clear nowhere, and is kept whole in the sealed part', async () => {
    const typed = 'Zarmingarh Examplepur';
    const { caseId, eventId } = await lodge({ answers: answersOf({ district: { typed, country: 'IN' } }) });
    const { rows } = await owner.query<Record<string, unknown>>('SELECT * FROM cases WHERE case_id = $1', [caseId]);
    assert.equal(rows[0]?.['district'], 'other');
    const everywhere = await owner.query<{ found: string }>(
      `SELECT 'cases' AS found FROM cases AS row WHERE row::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 'events' FROM events WHERE position(convert_to($1, 'UTF8') IN body) > 0`,
      [typed],
    );
    assert.deepEqual(everywhere.rows, []);
    const child = JSON.parse(await openPart(await onlyRow(eventId), 'child')) as Record<string, unknown>;
    assert.equal(child['districtTyped'], typed);
    assert.equal(child['districtCountry'], 'IN');
  });

  test('an excluded office is never among those who may see it', async () => {
    const district = { kind: 'listed', id: answersOf().district } as const;
    assert.ok('id' in district.id);
    const offices = opened.casework.officesOf({ kind: 'listed', id: district.id.id });
    assert.ok(offices.length > 0);
    for (const { id } of offices)
      for (const changes of [
        { exclude: { offices: [id] } },
        { told: [{ office: 'other', officeId: id, did: 'pressed' }] },
      ]) {
        const { caseId } = await lodge({ answers: answersOf(changes) });
        const { rows } = await owner.query<{ allowed_offices: string[]; waits_with_custodians: boolean }>(
          'SELECT allowed_offices, waits_with_custodians FROM cases WHERE case_id = $1',
          [caseId],
        );
        const [row] = rows;
        assert.ok(row !== undefined && !row.allowed_offices.includes(id), id);
        assert.equal(row.waits_with_custodians, row.allowed_offices.length === 0);
      }
  });

  test('the program may neither change nor delete what is recorded', async () => {
    const program = new Client(opened.database.connectionOf('program'));
    await program.connect();
    for (const table of ['events', 'outbox', 'cases', 'codes', 'tickets', 'notices', 'person_keys']) {
      await assert.rejects(program.query(`DELETE FROM ${table}`), /permission denied/);
      await assert.rejects(program.query(`TRUNCATE ${table}`), /permission denied/);
    }
    await assert.rejects(program.query("UPDATE events SET type = 'x'"), /permission denied/);
    await program.end();
  });
});

suite('the keys of a deployment', () => {
  test('outside training nobody plays the office, and a start with a key that the record does not list is refused', async (context) => {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-record-'));
    context.after(() => rmSync(folder, { recursive: true, force: true }));
    const real = await openDeployment(options(false, folder));
    const answer = await real.casework.lodgeComplaint(inputOf());
    assert.ok(answer.kind === 'lodged');
    const { caseId } = answer.lodged;
    const step = { kind: 'acknowledge-complaint', office: 'office_a' } as const;
    assert.deepEqual(await real.casework.playOffice(caseId, step), { kind: 'refused', refusal: 'not-allowed' });
    assert.equal((await real.database.record.loadStream(caseId)).length, 1);
    await real.database.stop();
    for (const [file, code] of [
      ['intake-public.key', 'intake-key-not-listed'],
      ['promise.key', 'promise-key-not-listed'],
    ] as const) {
      const path = join(folder, 'keys', file);
      const was = readFileSync(path, 'utf8');
      writeFileSync(path, '');
      appendFileSync(path, `${ciphers.publicKeyOf(new Uint8Array(32).fill(9)).toHex()}\n`);
      const started = openDeployment(options(false, folder));
      await assert.rejects(started, (error) => error instanceof UnlistedKeyError && error.code === code);
      writeFileSync(path, was);
    }
    const again = await openDeployment(options(false, folder));
    assert.equal(again.origin, real.origin);
    assert.equal(await again.database.record.countCases(), 1);
    await again.database.stop();
  });
});
