/** The record as a code's holder meets it: what is shown, what is kept, what a cover tells and does not tell. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { type Casework, type LogReader, openCasework, type RecordStore } from '@amanat/casework';
import { type Code, coverCodeOf, drawCode } from '@amanat/sealing';
import { ciphers } from '../server/ciphers.ts';
import {
  actions,
  clock,
  closeRecord,
  lodge,
  opened,
  openRecord,
  owner,
  typesOf,
  counts,
  bodyOf,
  rowsOf,
  openPart,
} from './fixtures/kept-record.ts';

const silentLog: LogReader = {
  placeOf: async () => ({ kind: 'waiting' }),
  publishedCheckpoint: async () => undefined,
  opening: async () => undefined,
};

type OpeningsTold = Parameters<typeof openCasework>[0]['openings'];

/** Casework on the same record, seen through another store. */
function caseworkOver(store: RecordStore, openings: OpeningsTold = opened.database.staff): Promise<Casework> {
  const { origin, keys, casework } = opened;
  const { intakeKey, promiseSigner } = keys;
  const sealing = { ciphers, log: silentLog, logOrigin: origin, intakeKey, promiseSigner, promiseHours: 24 };
  const times = { now: () => clock.instant, timeZone: 'Asia/Karachi' };
  return openCasework(
    { store, openings, figures: opened.database.figures, origin, training: true, ...times, ...sealing },
    casework.offices(),
  );
}

suite('the record by its code', () => {
  before(openRecord);
  after(closeRecord);

  test('the code page is the same before and after whatever its holder sends, and each is kept', async () => {
    const { input, caseId } = await lodge();
    await opened.casework.playOffice(caseId, { kind: 'acknowledge-complaint', office: 'office_a' });
    await opened.casework.playOffice(caseId, { kind: 'ask-question', question: 'which-language' });
    const page = await opened.casework.openCode(input.code);
    assert.deepEqual(page, {
      receivedOn: '2026-11-22',
      promise: { kind: 'waiting', promisedUntil: '2026-11-23T07:00:00Z' },
      lastStep: { kind: 'step', step: 'acknowledged', on: '2026-11-22' },
      questions: ['which-language'],
      openings: [],
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
    const { input, caseId } = await lodge({ code: codeEndingOtherThan('0420') });
    assert.equal(await opened.casework.addCover(input.code, '0420'), 'kept');
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
    const then = clock.instant;
    clock.instant = clock.instant.add({ hours: 24 });
    await opened.casework.openCode(cover);
    await opened.casework.openCode(cover);
    assert.equal(await duress(), 2);
    clock.instant = then;
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
    const empty = JSON.stringify({ receivedOn: '2026-11-22', promise: page.promise, questions: [], openings: [] });
    for (const each of [...others.slice(4), first, input.code, cover])
      assert.equal(JSON.stringify(await opened.casework.openCode(each)), empty);
    assert.deepEqual(await typesOf(caseId), ['complaint.lodged', 'complaint.acknowledged', 'duress.signalled']);
    for (const each of [input.code, cover, first])
      assert.equal(await opened.casework.actByCode(each, { kind: 'message', text: 'TRAINING' }), 'kept');
    assert.equal((await typesOf(caseId)).filter((type) => type === 'message.received').length, 3);
    const other = await lodge();
    assert.ok((await opened.casework.openCode(other.input.code)) !== undefined);
    assert.equal(await opened.casework.openCode(drawCode(ciphers)), undefined, 'an unknown front stays unknown');
    const then = clock.instant;
    clock.instant = clock.instant.add({ minutes: 61 });
    assert.deepEqual(
      await opened.casework.openCode(input.code),
      page,
      'after an hour the true code shows its steps again',
    );
    assert.equal(await opened.casework.openCode(first), undefined);
    clock.instant = then;
  });

  test('a cover and its code ask the record the same questions, however much was sent: time tells them apart no more', async () => {
    const { input } = await lodge({ coverLastGroup: '0420', code: codeEndingOtherThan('0420') });
    const cover = coverCodeOf(input.code, '0420');
    const { database } = opened;
    const asked: string[] = [];
    const store = new Proxy(database.record, {
      get(record, name, receiver) {
        asked.push(String(name));
        return Reflect.get(record, name, receiver) as unknown;
      },
    });
    const told = new Proxy(database.staff, {
      get(staff, name, receiver) {
        asked.push(String(name));
        return Reflect.get(staff, name, receiver) as unknown;
      },
    });
    const watched = await caseworkOver(store, told);
    await watched.openCode(cover);
    const questionsOf = async (code: Code): Promise<readonly string[]> => {
      asked.length = 0;
      await watched.openCode(code);
      return [...asked];
    };
    assert.deepEqual(await questionsOf(cover), await questionsOf(input.code));
    assert.ok(asked.includes('openingsOfCase') && asked.includes('lastEventOf'), 'openings are asked for, too');
    assert.ok(!asked.includes('loadStream'), 'a page that is read costs the same however much was sent');
  });

  test('what is sent next reads what is new, not all that was sent before', async () => {
    const { input, caseId } = await lodge();
    const { database } = opened;
    const rowsRead: number[] = [];
    const store: RecordStore = {
      ...database.record,
      async loadStream(streamId, fromSeq) {
        const rows = await database.record.loadStream(streamId, fromSeq);
        rowsRead.push(rows.length);
        return rows;
      },
    };
    const watched = await caseworkOver(store);
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
});

function codeEndingOtherThan(lastGroup: string): Code {
  const code = drawCode(ciphers);
  return code.endsWith(lastGroup) ? codeEndingOtherThan(lastGroup) : code;
}
