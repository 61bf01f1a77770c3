/**
 * After everybody of a complaint was erased, nothing anywhere opens or finds them: not the tables, not the raw files of the
 * database, not a backup made afterwards, although every other key is still there. Before,
 * the same search finds them, or it would be blind. And nothing that was handed out stops holding.
 */
import assert from 'node:assert/strict';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { partNames } from '@amanat/domain';
import { type OwnCopy, verifyOwnCopy } from '@amanat/sealing';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Client } from 'pg';
import { ciphers } from '../../server/ciphers.ts';
import { unsealTraining } from '../../server/training-keys.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { amanat } from '../fixtures/amanat-command.ts';
import { recordStep, stepMarkers } from './case-with-people.ts';
import { eraseEverybody, lodge, type Lodged, markers, readable } from './erasing.ts';
import { holdings } from './where-a-person-is.ts';

const words = [...Object.values(markers).flat(), ...Object.values(stepMarkers)];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const entry = lstatSync(path);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

/** A token names no case, only the mention that it is of: with the case's mentions none may be left that has none. */
const ofCase = (table: string): string =>
  ({
    link_mentions: 'stream = $1',
    link_tokens: '$1 <> $1 OR mention NOT IN (SELECT mention FROM link_mentions)',
  })[table] ?? 'case_id = $1';

suite('what an erasure leaves', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let owner: Client;
  let lodged: Lodged;
  let copy: OwnCopy;
  let receipt: string;
  /** Wrapped keys as they came in, as they were kept later, and tokens: whatever opens or finds somebody. */
  const secrets: Buffer[] = [];

  const query = async <Row extends object>(sql: string, ...values: readonly unknown[]) =>
    (await owner.query<Row>(sql, [...values])).rows;
  const keysNow = async () =>
    (await query<{ wrapped: Buffer }>('SELECT wrapped FROM person_keys WHERE case_id = $1', lodged.caseId)).map(
      ({ wrapped }) => wrapped,
    );
  /** Of the database's own files, its write-ahead log among them, how many hold any of them. */
  function filesHolding(): readonly string[] {
    return filesBelow(join(deployment.dataDir, 'postgres')).filter((path) => {
      const bytes = readFileSync(path);
      return secrets.some((secret) => bytes.includes(secret));
    });
  }

  before(async () => {
    deployment = await openTestDeployment();
    const { opened, services, log } = deployment;
    owner = new Client(opened.database.connectionOf('owner'));
    await owner.connect();
    await opened.keyring.seal();
    lodged = await lodge(opened, { names: true }, services.today());
    secrets.push(...(await keysNow()));
    await unsealTraining(opened.keyring, deployment.dataDir);
    await opened.keyring.whenRewrapped();
    secrets.push(...(await keysNow()));
    const tokens = await query<{ token: Buffer }>('SELECT token FROM search_tokens WHERE case_id = $1', lodged.caseId);
    secrets.push(...tokens.map(({ token }) => token));
    assert.ok(tokens.length > 0, 'a telephone number was given');
    assert.equal(secrets.length, 6 + tokens.length);
    await recordSteps();
    secrets.push(...(await keysNow()));
    await opened.keyring.whenRewrapped();
    secrets.push(...(await keysNow()));
    await opened.staff.links.catchUp();
    const compared = await query<{ token: Buffer }>(
      'SELECT token FROM link_tokens JOIN link_mentions USING (mention) WHERE stream = $1',
      lodged.caseId,
    );
    assert.ok(compared.length > 0, 'names were given');
    secrets.push(...compared.map(({ token }) => token));
    log.take(await opened.database.record.loadStream(lodged.caseId));
    log.publish();
    const made = await opened.casework.ownCopy(lodged.secret);
    assert.ok(made !== undefined);
    copy = made;
    const answer = await opened.casework.receiptOfCode(lodged.code);
    assert.ok(answer?.kind === 'receipt');
    receipt = answer.text;
  });
  /** Numbers of a paper, and two people with names of their own. */
  async function recordSteps(): Promise<void> {
    const { number, accused, alias, witness } = stepMarkers;
    const happened = deployment.services.today().toString();
    const step = { happened, saidBy: 'reporter' };
    const fir = { happened, sections: ['PPC 377'], accusedCount: 1 };
    await recordStep(deployment, lodged.caseId, 'fir.registered', fir, { number }, undefined, 'monitor');
    for (const [type, facts, identity] of [
      ['person.entered', { ...step, role: 'accused' }, { name: accused, aliases: [alias] }],
      ['person.entered', { ...step, role: 'witness' }, { name: witness }],
    ] as const)
      await recordStep(deployment, lodged.caseId, type, facts, {}, identity, 'monitor');
  }
  after(async () => {
    await owner.end();
    await deployment.stop();
  });

  test('every table, column and index is known, and what of a person it may hold', async () => {
    const columns = await query<{ table_name: string; columns: string }>(
      `SELECT table_name, string_agg(column_name, ' ' ORDER BY ordinal_position) AS columns
       FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema') GROUP BY 1`,
    );
    const indexes = await query<{ tablename: string; indexes: string }>(
      `SELECT tablename, string_agg(regexp_replace(indexdef, '.* USING ', ''), ' | ' ORDER BY indexname) AS indexes
       FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') GROUP BY 1`,
    );
    const found = columns.map(({ table_name: table, columns: names }) => [
      table,
      { columns: names, indexes: indexes.find(({ tablename }) => tablename === table)?.indexes ?? '' },
    ]);
    const known = Object.entries(holdings).map(([table, { columns: names, indexes: of }]) => [
      table,
      { columns: names, indexes: of },
    ]);
    assert.deepEqual(Object.fromEntries(found), Object.fromEntries(known));
    const sideways = await query(`SELECT matviewname FROM pg_matviews UNION SELECT subname FROM pg_subscription`);
    assert.deepEqual(sideways, [], 'and nothing copies tables elsewhere');
  });

  test('before: keys, tokens and texts are found by the same looks', async () => {
    const texts = await readable(deployment.opened, lodged.caseId);
    for (const part of partNames) for (const word of markers[part]) assert.ok(texts[part].join().includes(word), word);
    for (const word of Object.values(stepMarkers))
      assert.ok([...texts.numbers, ...texts.person].join().includes(word), word);
    for (const flush of ['ANALYZE', 'CHECKPOINT']) await query(flush);
    const found = filesHolding();
    for (const below of ['base', 'pg_wal'])
      assert.ok(
        found.some((path) => path.includes(`/postgres/${below}/`)),
        below,
      );
  });

  test('after: no row of any table holds a key, a token or a word of theirs, and no text opens', async () => {
    await eraseEverybody(deployment.opened, lodged.caseId);
    assert.deepEqual(Object.values(await readable(deployment.opened, lodged.caseId)).flat(), []);
    const needles = [...secrets, ...words.map((word) => Buffer.from(word))];
    for (const table of Object.keys(holdings)) {
      const rows = await query<Readonly<Record<string, unknown>>>(`SELECT * FROM ${table}`);
      for (const row of rows)
        for (const [column, value] of Object.entries(row)) {
          const bytes = Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value) ?? '');
          assert.ok(!needles.some((needle) => bytes.includes(needle)), `${table}.${column}`);
        }
    }
    for (const [table, { ofPersons }] of Object.entries(holdings))
      if (ofPersons === 'opens')
        assert.deepEqual(await query(`SELECT FROM ${table} WHERE ${ofCase(table)}`, lodged.caseId), [], table);
  });

  test('after: no file of the database holds them, its write-ahead log and its statistics included', async () => {
    // As whoever takes the disk now would find it; and once more when everything was sampled and flushed.
    assert.deepEqual(filesHolding(), []);
    for (const flush of ['ANALYZE', 'CHECKPOINT']) await query(flush);
    assert.deepEqual(filesHolding(), []);
  });

  test('after: a backup does not hold them, and with all its keys nothing of theirs opens', async () => {
    const medium = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-medium-'));
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const here = ['--data', deployment.dataDir, '--demo'];
    const { exitCode, found, complained } = await amanat(['backup', '--to', medium, ...here, '--recipient', recipient]);
    assert.equal(exitCode, 0, complained);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const folder = String(found['folder']);
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.age'))) {
      const bytes = Buffer.from(await decrypter.decrypt(readFileSync(join(folder, name))));
      assert.ok(!secrets.some((secret) => bytes.includes(secret)), name);
      assert.ok(!words.some((word) => bytes.includes(word)), name);
    }
    rmSync(medium, { recursive: true });
  });

  test('after: the own copy, which is the reporter’s, still belongs to the receipt, and a receipt is still made', async () => {
    const verified = deployment.log.verify(receipt);
    assert.deepEqual(verifyOwnCopy(copy, verified.body, ciphers).parts.length, 3);
    const again = await deployment.opened.casework.receiptOfCode(lodged.code);
    assert.ok(again?.kind === 'receipt');
    assert.deepEqual(deployment.log.verify(again.text).body, verified.body);
  });

  test('after: the audit finds nothing', async () => {
    const { exitCode, found } = await amanat(['audit', '--data', deployment.dataDir, '--demo']);
    assert.deepEqual([exitCode, found['findings']], [0, []]);
  });
});
