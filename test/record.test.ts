/** The record as a whole: casework over the real embedded database with the real ciphers, and what an edit behind our back does. */
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import {
  type CodeAction,
  type EventRow,
  type LodgeInput,
  openCasework,
  type RecordStore,
  UnlistedKeyError,
  isCommittedAllowList,
} from '@amanat/casework';
import { type ComplaintAnswers, parseAnswers, parseEventBody, type PartName } from '@amanat/domain';
import { encodeVerifierKey, LedgerError, parseVerifierKey, verifyCommitment, verifyPromise } from '@amanat/ledger';
import {
  type Code,
  coverCodeOf,
  drawCode,
  isCommittedText,
  openText,
  SealingError,
  unwrapPersonKey,
} from '@amanat/sealing';
import { Client } from 'pg';
import { ciphers, sha256, verifyEd25519 } from '../server/ciphers.ts';
import { readIntakePrivateKey } from '../server/deployment-keys.ts';
import { type OpenedDeployment, openDeployment } from '../server/open-deployment.ts';

const base = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-record-'));
const dataDir = base;
let instant = Temporal.Instant.from('2026-11-22T06:30:00Z');
const options = (training: boolean, folder = dataDir) => ({
  dataDir: folder,
  training,
  timeZone: 'Asia/Karachi',
  promiseHours: 24,
  now: () => instant,
});
const today = Temporal.PlainDate.from('2026-11-22');
const answersOf = (changes: object = {}): ComplaintAnswers =>
  parseAnswers(
    { group: 'blackmail', district: { id: 'pk-pb-kasur' }, text: 'TRAINING cafe\u0301 متن', ...changes },
    today,
  );
const inputOf = (changes: Partial<LodgeInput> = {}): LodgeInput => ({
  answers: answersOf(),
  channel: 'web',
  code: drawCode(ciphers),
  secret: Uint8Array.from(ciphers.random(32)),
  ticketHash: Uint8Array.from(ciphers.random(32)),
  ...changes,
});

let opened: OpenedDeployment;
let owner: Client;

interface Kept {
  readonly input: LodgeInput;
  readonly caseId: string;
  readonly eventId: string;
  readonly promise: string;
}
async function lodge(changes: Partial<LodgeInput> = {}): Promise<Kept> {
  const input = inputOf(changes);
  const answer = await opened.casework.lodgeComplaint(input);
  assert.ok(answer.kind === 'lodged');
  return { input, ...answer.lodged };
}
const rowsOf = (streamId: string): Promise<readonly EventRow[]> => opened.database.record.loadStream(streamId);
const bodyOf = (row: EventRow) => parseEventBody(JSON.parse(ciphers.text(row.body)));
const typesOf = async (caseId: string): Promise<readonly string[]> => (await rowsOf(caseId)).map(({ type }) => type);
const onlyRow = async (eventId: string): Promise<EventRow> => {
  const row = await opened.database.record.loadEvent(eventId);
  assert.ok(row !== undefined);
  return row;
};

/** Opens a part as an office with the intake's private key would: from the tables alone. */
async function openPart(row: EventRow, part: PartName): Promise<string> {
  const kept = bodyOf(row).sealed?.[part];
  assert.ok(kept !== undefined);
  const { rows } = await owner.query<{ wrapped: Buffer }>('SELECT wrapped FROM person_keys WHERE key_id = $1', [
    kept.key,
  ]);
  const [found] = rows;
  if (found === undefined) throw new SealingError('does-not-open');
  const intakeKey = readIntakePrivateKey(dataDir);
  const key = unwrapPersonKey(
    new Uint8Array(found.wrapped),
    { personId: kept.person, keyId: kept.key },
    intakeKey,
    ciphers,
  );
  const bytes = { text: Uint8Array.fromBase64(kept.text), check: Uint8Array.fromBase64(kept.check) };
  const place = { eventId: row.eventId, streamId: row.streamId, personId: kept.person, part };
  const { text, ...rest } = openText(bytes, key, place, ciphers);
  assert.ok(isCommittedText({ text, ...rest }, bytes.check, ciphers));
  return text;
}
const counts = async (): Promise<readonly number[]> => {
  const tables = ['events', 'outbox', 'person_keys', 'cases', 'codes', 'tickets', 'notices'];
  const columns = tables.map((table) => `(SELECT count(*)::integer FROM ${table}) AS ${table}`);
  const { rows } = await owner.query<Record<string, number>>(`SELECT ${columns.join(', ')}`);
  return tables.map((table) => rows[0]?.[table] ?? 0);
};
const actions: readonly CodeAction[] = [
  { kind: 'message', text: 'TRAINING message' },
  { kind: 'answer', question: 'which-language', text: 'Urdu' },
  { kind: 'pressed', text: 'TRAINING', by: ['police'], how: ['withdraw'] },
  { kind: 'pressed' },
  { kind: 'contact', how: 'phone', at: '0300 0000000' },
  { kind: 'withdraw', text: 'TRAINING' },
  { kind: 'withdraw' },
];

suite('the record', () => {
  before(async () => {
    opened = await openDeployment(options(true));
    owner = new Client(opened.database.connectionOf('owner'));
    await owner.connect();
  });
  after(async () => {
    await owner.end();
    await opened.database.stop();
    rmSync(base, { recursive: true, force: true });
  });

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
    const then = instant;
    instant = instant.add({ hours: 30 });
    const again = await opened.casework.lodgeComplaint(input);
    instant = then;
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

  test('the event commits to the allow-list without telling it: an office added in the database shows', async () => {
    const { caseId, eventId } = await lodge();
    const { allowList } = bodyOf(await onlyRow(eventId)).data as { readonly allowList: string };
    const listed = async () => {
      const { rows } = await owner.query<{ allowed_offices: string[]; allow_salt: Buffer }>(
        'SELECT allowed_offices, allow_salt FROM cases WHERE case_id = $1',
        [caseId],
      );
      const [row] = rows;
      assert.ok(row !== undefined);
      const committed = { salt: row.allow_salt, commitment: Uint8Array.fromBase64(allowList) };
      return { offices: row.allowed_offices, holds: isCommittedAllowList(row.allowed_offices, committed, ciphers) };
    };
    const { offices, holds } = await listed();
    assert.ok(holds && offices.length > 0);
    assert.ok(!JSON.stringify(bodyOf(await onlyRow(eventId))).includes(offices[0] ?? ''));
    await owner.query(
      "UPDATE cases SET allowed_offices = array_append(allowed_offices, 'office_accused') WHERE case_id = $1",
      [caseId],
    );
    assert.equal((await listed()).holds, false);
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
      ['stream_id', `${one.caseId.slice(0, -1)}x`],
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

  test('the code page is the same before and after whatever its holder sends, and each is kept', async () => {
    const { input, caseId } = await lodge();
    await opened.casework.playOffice(caseId, { kind: 'acknowledge-complaint', office: 'office_a' });
    await opened.casework.playOffice(caseId, { kind: 'ask-question', question: 'which-language' });
    const page = await opened.casework.openCode(input.code);
    assert.deepEqual(page, {
      receivedOn: '2026-11-22',
      lastStep: { kind: 'step', step: 'acknowledged', on: '2026-11-22' },
      questions: ['which-language'],
    });
    for (const action of [...actions, ...actions]) {
      assert.equal(await opened.casework.actByCode(input.code, action), 'kept');
      assert.equal(JSON.stringify(await opened.casework.openCode(input.code)), JSON.stringify(page));
    }
    const sent = [
      'message.received',
      'question.answered',
      'pressure.claimed',
      'pressure.claimed',
      'contact.given',
      'withdrawal.requested',
      'withdrawal.requested',
    ];
    assert.deepEqual(await typesOf(caseId), [
      'complaint.lodged',
      'complaint.acknowledged',
      'question.asked',
      ...sent,
      ...sent,
    ]);
    const notices = await opened.database.record.loadNotices(caseId);
    assert.equal(notices.length, 2, 'none of it became a line');
    const { rows } = await owner.query('SELECT * FROM codes WHERE case_id = $1', [caseId]);
    assert.equal(rows.length, 1);
  });

  test('a wish to withdraw ends nothing: the complaint stands as before and can go on', async () => {
    const { input, caseId } = await lodge();
    await opened.casework.actByCode(input.code, { kind: 'withdraw', text: 'TRAINING' });
    const step = await opened.casework.playOffice(caseId, { kind: 'acknowledge-complaint', office: 'office_a' });
    assert.deepEqual(step, { kind: 'accepted' });
    assert.deepEqual((await opened.casework.openCode(input.code))?.lastStep?.step, 'acknowledged');
  });

  test('a cover code shows a complaint without any step and records duress once a day', async () => {
    const { input, caseId } = await lodge();
    assert.equal(
      await opened.casework.addCover(input.code, '0420'),
      input.code.endsWith('0420') ? 'same-as-code' : 'kept',
    );
    const cover = coverCodeOf(input.code, '0420');
    const fresh = await lodge();
    const empty = await opened.casework.openCode(fresh.input.code);
    await opened.casework.playOffice(caseId, { kind: 'acknowledge-complaint', office: 'office_a' });
    await opened.casework.playOffice(caseId, { kind: 'ask-question', question: 'which-language' });
    const duress = async () => (await typesOf(caseId)).filter((type) => type === 'duress.signalled').length;
    assert.equal(await duress(), 0);
    for (let time = 0; time < 3; time++) {
      assert.equal(JSON.stringify(await opened.casework.openCode(cover)), JSON.stringify(empty));
      assert.equal(await duress(), 1);
    }
    const then = instant;
    instant = instant.add({ hours: 24 });
    await opened.casework.openCode(cover);
    await opened.casework.openCode(cover);
    assert.equal(await duress(), 2);
    instant = then;
    for (const action of actions) assert.equal(await opened.casework.actByCode(cover, action), 'kept');
    assert.equal(JSON.stringify(await opened.casework.openCode(cover)), JSON.stringify(empty));
    assert.ok((await opened.casework.openCode(input.code))?.lastStep !== undefined);
    assert.equal(await opened.casework.addCover(cover, '1111'), 'unknown-code', 'a cover makes no cover');
  });

  test('from the sixth wrong last group on, a true code, a cover and any guess show one page, and duress is recorded', async () => {
    const { input, caseId } = await lodge({ coverLastGroup: '0420', code: codeEndingOtherThan('0420') });
    const cover = coverCodeOf(input.code, '0420');
    await opened.casework.playOffice(caseId, { kind: 'acknowledge-complaint', office: 'office_a' });
    const page = await opened.casework.openCode(input.code);
    assert.ok(page?.lastStep !== undefined);
    const wrong = Array.from({ length: 12 }, (_, index) => String(index * 7).padStart(4, '0'))
      .filter((group) => group !== '0420' && !input.code.endsWith(group))
      .map((group) => coverCodeOf(input.code, group));
    const [first, ...others] = wrong;
    assert.ok(first !== undefined);
    for (const guess of [first, first, ...others.slice(0, 4)])
      assert.equal(await opened.casework.openCode(guess), undefined);
    assert.deepEqual(await opened.casework.openCode(input.code), page, 'five mistakes change nothing');
    assert.deepEqual(await typesOf(caseId), ['complaint.lodged', 'complaint.acknowledged']);
    const empty = JSON.stringify({ receivedOn: '2026-11-22', questions: [] });
    for (const each of [...others.slice(4), first, input.code, cover])
      assert.equal(JSON.stringify(await opened.casework.openCode(each)), empty);
    assert.deepEqual(await typesOf(caseId), ['complaint.lodged', 'complaint.acknowledged', 'duress.signalled']);
    for (const each of [input.code, cover, first])
      assert.equal(await opened.casework.actByCode(each, { kind: 'message', text: 'TRAINING' }), 'kept');
    assert.equal((await typesOf(caseId)).filter((type) => type === 'message.received').length, 3);
    const other = await lodge();
    assert.ok((await opened.casework.openCode(other.input.code)) !== undefined);
    assert.equal(await opened.casework.openCode(drawCode(ciphers)), undefined, 'an unknown front stays unknown');
    const then = instant;
    instant = instant.add({ minutes: 61 });
    assert.deepEqual(
      await opened.casework.openCode(input.code),
      page,
      'after an hour the true code shows its steps again',
    );
    assert.equal(await opened.casework.openCode(first), undefined);
    instant = then;
  });

  test('a cover and its code ask the record the same questions, however much was sent: time tells them apart no more', async () => {
    const { input } = await lodge({ coverLastGroup: '0420', code: codeEndingOtherThan('0420') });
    const cover = coverCodeOf(input.code, '0420');
    const { database, origin, keys } = opened;
    const asked: string[] = [];
    const store = new Proxy(database.record, {
      get(record, name, receiver) {
        asked.push(String(name));
        return Reflect.get(record, name, receiver) as unknown;
      },
    });
    const { intakeKey, promiseSigner } = keys;
    const sealing = { ciphers, intakeKey, promiseSigner, promiseHours: 24 };
    const deployment = { store, origin, now: () => instant, timeZone: 'Asia/Karachi', training: true, ...sealing };
    const watched = await openCasework(deployment, opened.casework.offices());
    await watched.openCode(cover);
    const questionsOf = async (code: Code): Promise<readonly string[]> => {
      asked.length = 0;
      await watched.openCode(code);
      return [...asked];
    };
    assert.deepEqual(await questionsOf(cover), await questionsOf(input.code));
    assert.ok(!asked.includes('loadStream'), 'a page that is read costs the same however much was sent');
  });

  test('what is sent next reads what is new, not all that was sent before', async () => {
    const { input, caseId } = await lodge();
    const { database, origin, keys } = opened;
    const rowsRead: number[] = [];
    const store: RecordStore = {
      ...database.record,
      async loadStream(streamId, fromSeq) {
        const rows = await database.record.loadStream(streamId, fromSeq);
        rowsRead.push(rows.length);
        return rows;
      },
    };
    const { intakeKey, promiseSigner } = keys;
    const sealing = { ciphers, intakeKey, promiseSigner, promiseHours: 24 };
    const deployment = { store, origin, now: () => instant, timeZone: 'Asia/Karachi', training: true, ...sealing };
    const watched = await openCasework(deployment, opened.casework.offices());
    for (let time = 0; time < 5; time++) await watched.actByCode(input.code, { kind: 'message', text: 'TRAINING' });
    assert.deepEqual(rowsRead, [1, 1, 1, 1, 1]);
    // Another program's event, which this one has not seen, is read before anything is decided.
    await opened.casework.playOffice(caseId, { kind: 'ask-question', question: 'which-language' });
    await watched.actByCode(input.code, { kind: 'answer', question: 'which-language', text: 'TRAINING' });
    assert.equal((await typesOf(caseId)).at(-1), 'question.answered');
    assert.equal((await typesOf(caseId)).length, 8);
  });

  test('a cover chosen twice is kept once, and the code itself is no cover', async () => {
    const { input, caseId } = await lodge({ coverLastGroup: '0421', code: codeEndingOtherThan('0421') });
    assert.equal(await opened.casework.addCover(input.code, '0421'), 'kept');
    assert.equal(await opened.casework.addCover(input.code, input.code.slice(-4)), 'same-as-code');
    for (const wrong of ['', '123', 'abcd', '۱۲۳۴'])
      assert.equal(await opened.casework.addCover(input.code, wrong), 'same-as-code');
    const { rows } = await owner.query<{ role: string }>('SELECT role FROM codes WHERE case_id = $1 ORDER BY role', [
      caseId,
    ]);
    assert.deepEqual(
      rows.map(({ role }) => role),
      ['code', 'cover'],
    );
  });

  test('a code that opens nothing is unknown everywhere, and leaves no trace', async () => {
    const stored = await counts();
    const unknown = drawCode(ciphers);
    assert.equal(await opened.casework.openCode(unknown), undefined);
    assert.equal(await opened.casework.addCover(unknown, '0001'), 'unknown-code');
    for (const action of actions) assert.equal(await opened.casework.actByCode(unknown, action), 'unknown-code');
    assert.deepEqual(await counts(), stored);
  });

  test('a refusal of decide is itself kept', async () => {
    const { caseId } = await lodge();
    const acknowledge = { kind: 'acknowledge-complaint', office: 'office_a' } as const;
    await opened.casework.playOffice(caseId, acknowledge);
    assert.deepEqual(await opened.casework.playOffice(caseId, acknowledge), {
      kind: 'refused',
      refusal: 'complaint-already-acknowledged',
    });
    const kept = (await rowsOf(caseId)).filter(({ type }) => type === 'command.refused').map((row) => bodyOf(row).data);
    assert.deepEqual(kept, [{ command: 'acknowledge-complaint', refusal: 'complaint-already-acknowledged' }]);
    assert.equal((await opened.database.record.loadNotices(caseId)).length, 1);
  });

  test('what many send to one complaint at once is all kept, in one order without gaps', async () => {
    const { input, caseId } = await lodge();
    await Promise.all(
      Array.from({ length: 5 }, (_, at) => opened.casework.actByCode(input.code, { kind: 'message', text: `${at}` })),
    );
    const rows = await rowsOf(caseId);
    assert.deepEqual(
      rows.map(({ streamSeq }) => streamSeq),
      [1, 2, 3, 4, 5, 6],
    );
    const texts: string[] = [];
    for (const row of rows.slice(1)) texts.push(await openPart(row, 'child'));
    assert.deepEqual(
      texts.toSorted(),
      [0, 1, 2, 3, 4].map((at) => `{"text":"${at}"}`),
    );
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

function codeEndingOtherThan(lastGroup: string): Code {
  const code = drawCode(ciphers);
  return code.endsWith(lastGroup) ? codeEndingOtherThan(lastGroup) : code;
}
