/** What came in while sealed goes under case keys: once, in order, and nothing is lost on the way. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { parsePhone } from '@amanat/domain';
import { SealedError, UnlistedKeyError, phoneToken, tokenKeyOf } from '@amanat/casework';
import { drawCode } from '@amanat/sealing';
import { Client } from 'pg';
import { ciphers } from '../../server/ciphers.ts';
import { answersOf } from '../fixtures/kept-record.ts';
import { allWays, keyFile, type KeptKeyring, openKeptKeyring } from './kept-keyring.ts';

suite('rewrap', { timeout: 600_000 }, () => {
  let kept: KeptKeyring;
  const unseal = async (): Promise<void> => {
    assert.equal((await kept.keyring().unseal({ kind: 'key-file', key: keyFile })).kind, 'unsealed');
    await kept.keyring().whenRewrapped();
  };
  const behind = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> => {
    const owner = new Client(kept.opened().database.connectionOf('owner'));
    await owner.connect();
    try {
      return (await owner.query<Row>(sql, [...values])).rows;
    } finally {
      await owner.end();
    }
  };
  const underIntake = async (): Promise<number> => kept.opened().database.keys.countUnderIntake();

  before(async () => {
    kept = await openKeptKeyring();
    assert.equal((await kept.keyring().holdCeremony({ slots: allWays })).kind, 'held');
  });
  after(() => kept.stop());

  test('a complaint while sealed waits; unsealed, its texts open under its case’s key and no row is under the intake key', async () => {
    const texts = ['TRAINING one', 'TRAINING two', 'TRAINING three'];
    const cases: string[] = [];
    for (const text of texts) cases.push(await kept.lodge(text));
    assert.equal(await underIntake(), 9);
    await assert.rejects(kept.read(cases[0] ?? '', 'child'), SealedError);
    await unseal();
    assert.equal(await underIntake(), 0);
    assert.deepEqual(await kept.keyring().waiting(), { cases: 0 });
    for (const [index, caseId] of cases.entries())
      assert.match((await kept.read(caseId, 'child')) ?? '', new RegExp(texts[index] ?? '-'));
    const keys = await behind<{ case_id: string }>('SELECT case_id FROM case_keys');
    assert.deepEqual(new Set(keys.map(({ case_id }) => case_id)), new Set(cases));
  });

  test('no event of a case changes on the way', async () => {
    await kept.keyring().seal();
    const caseId = await kept.lodge('TRAINING unchanged');
    const rowOf = () => behind(`SELECT *, xmin FROM events WHERE stream_id = $1`, [caseId]);
    const before = await rowOf();
    assert.equal(before.length, 1);
    await unseal();
    assert.deepEqual(await rowOf(), before);
  });

  test('while unsealed it happens a moment after each complaint, and one case has one key', async () => {
    const caseId = await kept.lodge('TRAINING at once');
    await kept.keyring().whenRewrapped();
    const before = await kept.opened().database.keys.caseKey(caseId);
    assert.match((await kept.read(caseId, 'child')) ?? '', /TRAINING at once/);
    await kept.lodge('TRAINING another');
    await kept.keyring().whenRewrapped();
    assert.deepEqual(await kept.opened().database.keys.caseKey(caseId), before);
  });

  test('thirty complaints at once, sealed in the middle and unsealed again: each opens, none twice', async () => {
    const lodging = Promise.all(Array.from({ length: 30 }, (_, number) => kept.lodge(`TRAINING number ${number}.`)));
    await kept.lodge('TRAINING meanwhile');
    await kept.keyring().seal();
    const cases = await lodging;
    await unseal();
    assert.equal(await underIntake(), 0);
    for (const [number, caseId] of cases.entries())
      assert.match((await kept.read(caseId, 'child')) ?? '', new RegExp(`TRAINING number ${number}\\.`));
  });

  test('a telephone number that was left is found by its token, and by no other', async () => {
    const answer = await kept.opened().casework.lodgeComplaint({
      answers: answersOf({ reach: { how: 'phone', at: '0300 1234567' } }),
      channel: 'web',
      code: drawCode(ciphers),
      secret: ciphers.random(32),
      ticketHash: ciphers.random(32),
    });
    assert.ok(answer.kind === 'lodged');
    await kept.keyring().whenRewrapped();
    const found = async (typed: string): Promise<readonly string[]> => {
      const phone = parsePhone(typed);
      assert.ok(phone !== undefined);
      const token = phoneToken(phone, tokenKeyOf(kept.keyring().deploymentKey(), ciphers), ciphers);
      return (await kept.opened().database.staff.casesByToken(token)).map(({ caseId }) => caseId);
    };
    assert.deepEqual(await found('+92 300 1234567'), [answer.lodged.caseId]);
    assert.deepEqual(await found('+92 300 1234568'), []);
  });

  test('a row that somebody altered stays, goes on counting, and holds up nothing behind it', async () => {
    await kept.keyring().seal();
    const broken = await kept.lodge('TRAINING broken');
    await behind(`UPDATE person_keys SET wrapped = decode(repeat('00', 80), 'hex') WHERE case_id = $1`, [broken]);
    const behindIt = await kept.lodge('TRAINING behind it');
    await unseal();
    assert.match((await kept.read(behindIt, 'child')) ?? '', /TRAINING behind it/);
    assert.deepEqual(await kept.keyring().waiting(), { cases: 1 });
    await behind('DELETE FROM person_keys WHERE case_id = $1', [broken]);
  });

  test('a new intake key is listed, used from the next start, and the old private half goes when nothing waits under it', async () => {
    const { intakeKey } = kept.opened().keys;
    const fingerprint = await kept.keyring().rotateIntake();
    assert.notEqual(fingerprint, intakeKey.fingerprint);
    const fingerprints = async (): Promise<readonly string[]> =>
      (await kept.opened().database.keys.intakeKeys()).map((row) => row.fingerprint);
    const early = await kept.lodge('TRAINING before the restart');
    await kept.keyring().whenRewrapped();
    assert.deepEqual(new Set(await fingerprints()), new Set([fingerprint, intakeKey.fingerprint]));
    await kept.keyring().seal();
    const late = await kept.lodge('TRAINING still under the old key');
    await kept.again();
    assert.equal(kept.opened().keys.intakeKey.fingerprint, fingerprint);
    const new_ = await kept.lodge('TRAINING under the new key');
    assert.equal((await fingerprints()).length, 2, 'it is kept while something waits under it');
    await unseal();
    for (const caseId of [early, late, new_]) assert.match((await kept.read(caseId, 'child')) ?? '', /TRAINING/);
    assert.deepEqual(await fingerprints(), [fingerprint]);
  });

  test('a start with a public half that is not listed is refused, an announced one too', async () => {
    const file = join(kept.dataDir, 'keys', 'intake-public.key');
    const right = readFileSync(file, 'utf8');
    writeFileSync(join(kept.dataDir, 'keys', 'intake-public.next'), `${'33'.repeat(32)}\n`);
    await kept.again();
    assert.equal(readFileSync(file, 'utf8'), right, 'an unlisted one beside it is not taken');
    writeFileSync(file, `${'22'.repeat(32)}\n`);
    await assert.rejects(kept.again(), (error) => error instanceof UnlistedKeyError);
    writeFileSync(file, right);
    await kept.again();
  });
});
