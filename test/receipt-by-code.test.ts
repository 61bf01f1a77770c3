/** The receipt that a code opens: the lodged event alone, the same by a cover, and how the promise stands. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { fillerRows, openCasework, UnlistedKeyError } from '@amanat/casework';
import { parseProofFile, promiseKeyName } from '@amanat/ledger';
import { type Code, coverCodeOf, drawCode } from '@amanat/sealing';
import { ciphers } from '../server/ciphers.ts';
import {
  actions,
  clock,
  closeRecord,
  inputOf,
  type Kept,
  lodge,
  log,
  onlyRow,
  opened,
  openRecord,
  rowsOf,
  typesOf,
} from './fixtures/kept-record.ts';

const start = clock.instant;
const fillers = (count: number) => fillerRows(count, { ciphers, now: () => clock.instant, timeZone: 'Asia/Karachi' });

function codeEndingOtherThan(group: string): Code {
  const code = drawCode(ciphers);
  return code.endsWith(group) ? codeEndingOtherThan(group) : code;
}

async function lodgeWithCover(): Promise<Kept & { readonly cover: Code }> {
  const kept = await lodge({ coverLastGroup: '0420', code: codeEndingOtherThan('0420') });
  return { ...kept, cover: coverCodeOf(kept.input.code, '0420') };
}

async function receipt(code: Code): Promise<string> {
  const answer = await opened.casework.receiptOfCode(code);
  assert.ok(answer?.kind === 'receipt');
  return answer.text;
}

const promise = async (code: Code) => (await opened.casework.openCode(code))?.promise;

suite('the receipt by its code', () => {
  before(openRecord);
  after(closeRecord);
  beforeEach(() => {
    clock.instant = start;
  });

  test('a receipt verifies by the log’s key alone, holds the sealed bytes that were promised, and no word in clear', async () => {
    const { input, eventId, promise: promised } = await lodge();
    assert.deepEqual(await opened.casework.receiptOfCode(input.code), {
      kind: 'waiting',
      promisedUntil: '2026-11-23T07:00:00Z',
    });
    log.take(fillers(5));
    log.take([await onlyRow(eventId)]);
    log.take(fillers(2));
    assert.equal((await opened.casework.receiptOfCode(input.code))?.kind, 'waiting', 'taken is not yet published');
    log.publish();
    const text = await receipt(input.code);
    const { commitment, body } = log.verify(text);
    assert.equal(commitment.toBase64(), promised.split('\n')[2]);
    assert.deepEqual(body, (await onlyRow(eventId)).body);
    assert.ok(!ciphers.text(body).includes('TRAINING'));
  });

  test('a cover opens the very receipt of its code, whatever was sent and whatever the office did; only the checkpoint moves on', async () => {
    const { input, cover, caseId, eventId } = await lodgeWithCover();
    log.take([await onlyRow(eventId)]);
    log.take(fillers(1));
    log.publish();
    const first = await receipt(input.code);
    await opened.casework.playOffice(caseId, { kind: 'acknowledge-complaint', office: 'office_a' });
    await opened.casework.playOffice(caseId, { kind: 'ask-question', question: 'which-language' });
    for (const code of [input.code, cover])
      for (const action of actions) assert.equal(await opened.casework.actByCode(code, action), 'kept');
    assert.equal(await receipt(input.code), first, 'what was sent is not in it');
    assert.equal(await receipt(cover), first, 'byte for byte under the same checkpoint');
    assert.ok((await typesOf(caseId)).includes('duress.signalled'));
    log.take((await rowsOf(caseId)).slice(1));
    log.publish();
    const [later, covered] = [await receipt(input.code), await receipt(cover)];
    assert.equal(covered, later);
    const [before, after] = [parseProofFile(first), parseProofFile(later)];
    assert.deepEqual([after.extra, after.index], [before.extra, before.index]);
    assert.notEqual(after.checkpoint, before.checkpoint);
    for (const text of [first, later]) log.verify(text);
  });

  test('asking for a receipt by a cover records duress, once a day, and by the code none', async () => {
    const { input, cover, caseId } = await lodgeWithCover();
    const duress = async () => (await typesOf(caseId)).filter((type) => type === 'duress.signalled').length;
    await opened.casework.receiptOfCode(input.code);
    assert.equal(await duress(), 0);
    await opened.casework.receiptOfCode(cover);
    await opened.casework.receiptOfCode(cover);
    assert.equal(await duress(), 1);
  });

  test('a code that nobody has, and a wrong last group, open no receipt; from the sixth wrong group on all open one', async () => {
    const { input, eventId } = await lodgeWithCover();
    log.take([await onlyRow(eventId)]);
    log.publish();
    const text = await receipt(input.code);
    assert.equal(await opened.casework.receiptOfCode(drawCode(ciphers)), undefined);
    const wrong = Array.from({ length: 9 }, (_, index) => String(index * 7).padStart(4, '0'))
      .filter((group) => !input.code.endsWith(group))
      .map((group) => coverCodeOf(input.code, group));
    for (const guess of wrong.slice(0, 5)) assert.equal(await opened.casework.receiptOfCode(guess), undefined);
    for (const guess of wrong.slice(5)) assert.equal(await receipt(guess), text);
    assert.equal(await receipt(input.code), text);
  });

  test('a promise waits, is kept, is late or is missing; code and cover are told the same', async () => {
    const { input, cover, eventId } = await lodgeWithCover();
    const promisedUntil = '2026-11-23T07:00:00Z';
    const states = async () => {
      const [byCode, byCover] = [await promise(input.code), await promise(cover)];
      assert.deepEqual(byCover, byCode);
      return byCode;
    };
    assert.deepEqual(await states(), { kind: 'waiting', promisedUntil });
    clock.instant = Temporal.Instant.from(promisedUntil);
    assert.deepEqual(await states(), { kind: 'waiting', promisedUntil }, 'the last second still counts');
    clock.instant = clock.instant.add({ seconds: 1 });
    assert.deepEqual(await states(), { kind: 'missing', promisedUntil });
    assert.equal((await opened.casework.receiptOfCode(cover))?.kind, 'waiting');
    log.take([await onlyRow(eventId)]);
    log.publish();
    assert.deepEqual(await states(), { kind: 'late', promisedUntil, publishedOn: '2026-11-23' });
    const other = await lodge();
    log.take([await onlyRow(other.eventId)]);
    clock.instant = clock.instant.add({ hours: 12 });
    log.publish();
    clock.instant = clock.instant.add({ hours: 480 });
    assert.deepEqual(await promise(other.input.code), {
      kind: 'in-log',
      promisedUntil: '2026-11-24T08:00:00Z',
      // 00:00 in the jurisdiction: the next day has begun there.
      publishedOn: '2026-11-24',
    });
  });

  test('fillers are events like any other, each alone in its stream, and say nothing', async () => {
    const rows = fillers(3);
    assert.equal(new Set(rows.map(({ streamId }) => streamId)).size, 3);
    assert.equal(new Set(rows.map(({ salt }) => salt.toHex())).size, 3);
    for (const row of rows) {
      assert.match(row.streamId, /^filler_[0-9a-z]{26}$/);
      assert.equal(row.streamSeq, 1);
    }
    assert.deepEqual(await opened.database.record.append({ events: rows }), { kind: 'stored' });
  });

  test('the log’s key is listed once, a rotation is listed too, and a frozen log is told once', async () => {
    const { casework } = opened;
    const [first, second] = ['log.example+00000000+AAAA', 'log.example+11111111+BBBB'];
    assert.equal(await casework.listLogKey(first), 'listed');
    assert.equal(await casework.listLogKey(first), 'was-listed');
    assert.equal(await casework.listLogKey(second), 'listed');
    assert.equal(await casework.listLogKey(second), 'was-listed');
    assert.deepEqual(await typesOf('key_log'), ['log-key.listed', 'log-key.listed']);
    const frozen = {
      origin: opened.origin,
      size: 32,
      root: ciphers.random(32).toBase64(),
      reason: 'TRAINING: restored',
    };
    assert.equal(await casework.recordFrozenLog(1, frozen), 'recorded');
    assert.equal(await casework.recordFrozenLog(1, frozen), 'was-recorded');
    assert.deepEqual(await typesOf('log_1'), ['log.frozen']);
    await assert.rejects(casework.recordFrozenLog(2, { ...frozen, reason: '' }), { code: 'missing' });
    await assert.rejects(casework.recordFrozenLog(2, { ...frozen, reason: 'x '.repeat(151) }), { code: 'too-long' });
  });

  test('for a receipt, too, a cover and its code ask record and log the same questions', async () => {
    const { input, cover, eventId } = await lodgeWithCover();
    log.take([await onlyRow(eventId)]);
    log.publish();
    const asked: string[] = [];
    const watched = <Asked extends object>(of: string, object: Asked): Asked =>
      new Proxy(object, {
        get(target, name, receiver) {
          asked.push(`${of} ${String(name)}`);
          return Reflect.get(target, name, receiver) as unknown;
        },
      });
    const parts = { store: watched('record', opened.database.record), log: watched('log', log) };
    const casework = await openCasework({ ...deploymentOf(opened.origin), ...parts }, opened.casework.offices());
    // The first time of a day the cover writes what the code does not.
    await casework.receiptOfCode(cover);
    const questionsOf = async (code: Code): Promise<readonly string[]> => {
      asked.length = 0;
      assert.equal((await casework.receiptOfCode(code))?.kind, 'receipt');
      return [...asked];
    };
    const byCode = await questionsOf(input.code);
    assert.ok(byCode.includes('log placeOf'));
    assert.deepEqual(await questionsOf(cover), byCode);
  });

  test('a log that takes a frozen one’s place gives the promise key a new name, and no other key slips in with it', async () => {
    const before = (await typesOf('key_promise')).length;
    const offices = opened.casework.offices();
    const renamed = deploymentOf('second.example');
    const casework = await openCasework(renamed, offices);
    assert.equal((await typesOf('key_promise')).length, before + 1);
    assert.match((await casework.listedPromiseKey()) ?? '', /^second\.example\/promise\+/);
    const input = inputOf();
    const answer = await casework.lodgeComplaint(input);
    assert.ok(answer.kind === 'lodged');
    assert.equal(answer.lodged.promise.split('\n')[1], 'second.example', 'promises name the log that goes on');
    assert.ok((await casework.openCode(input.code)) !== undefined, 'codes are still derived from the first name');
    const publicKey = ciphers.random(32);
    const other = { ...renamed, promiseSigner: { ...renamed.promiseSigner, publicKey } };
    await assert.rejects(openCasework(other, offices), UnlistedKeyError);
    const named = { ...other.promiseSigner, name: promiseKeyName('third.example') };
    await assert.rejects(openCasework({ ...other, promiseSigner: named }, offices), UnlistedKeyError);
    await openCasework(deploymentOf(opened.origin), offices);
  });
});

const deploymentOf = (logOrigin: string) => ({
  store: opened.database.record,
  figures: opened.database.figures,
  openings: opened.database.staff,
  ciphers,
  origin: opened.origin,
  log,
  logOrigin,
  now: () => clock.instant,
  timeZone: 'Asia/Karachi',
  intakeKey: opened.keys.intakeKey,
  promiseSigner: { ...opened.keys.promiseSigner, name: promiseKeyName(logOrigin) },
  promiseHours: 24,
  training: true,
});
