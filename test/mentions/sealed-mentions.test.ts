/**
 * What complaints and steps say finds its like, and whoever has the tables alone finds nobody: taken after sealing, found across
 * scripts, the same taken twice, gone with a person; and a dictionary that tries every name with every father and district.
 */
import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, suite, test } from 'node:test';
import { candidatesFor, type SubjectMention, takeNew, takeStream, type TakingNeeds } from '@amanat/casework';
import { isCaseId, parseAnswers, type CaseId } from '@amanat/domain';
import { prepareMention, retrievalKeys } from '@amanat/linking';
import { readLinkingData } from '@amanat/linking/read-data';
import { drawCode } from '@amanat/sealing';
import { Client } from 'pg';
import { personTokens, registerTokenKey } from '../../casework/registers/row-names.ts';
import { ciphers } from '../../server/ciphers.ts';
import { unsealTraining } from '../../server/training-keys.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { recordStep } from '../erasure/case-with-people.ts';
import { eraseEverybody } from '../erasure/erasing.ts';

const rowsOfEach = 16;

/** Every fiftieth name of the lexicon that came with the program, with one that many have. */
function dictionary(): readonly string[] {
  const file = new URL('../../linking/data/training/name-lexicon.csv', import.meta.url);
  const names = readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(',')[1] ?? []);
  return names.filter((_name, index) => index % 50 === 0).map((name) => `${name} ahmad`);
}

suite('mentions under seal', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let needs: TakingNeeds;
  let owner: Client;
  let kasur: CaseId;
  let okara: CaseId;

  const query = async <Row extends object>(sql: string, ...values: readonly unknown[]) =>
    (await owner.query<Row>(sql, [...values])).rows;
  const today = () => deployment.services.today();

  async function lodge(district: string, reporter: string, at: string): Promise<CaseId> {
    const answers = parseAnswers(
      {
        group: 'other-or-unknown',
        district: { id: district },
        relation: 'neighbour',
        village: 'Training Village',
        exclude: { named: 'Training Official' },
        reach: { how: 'phone', at, name: reporter },
      },
      today(),
    );
    const { casework, keyring } = deployment.opened;
    const lodged = await casework.lodgeComplaint({
      answers,
      channel: 'web',
      code: drawCode(ciphers),
      secret: ciphers.random(32),
      ticketHash: ciphers.random(32),
    });
    assert.ok(lodged.kind === 'lodged' && isCaseId(lodged.lodged.caseId));
    if (keyring.state() === 'unsealed') await keyring.whenRewrapped();
    return lodged.lodged.caseId;
  }

  async function enter(caseId: CaseId, name: string, father: string): Promise<void> {
    const facts = { happened: today().toString(), saidBy: 'reporter', role: 'accused' };
    await recordStep(deployment, caseId, 'person.entered', facts, {}, { name, father }, 'monitor');
    await deployment.opened.keyring.whenRewrapped();
  }

  async function seize(caseId: CaseId, serial: string): Promise<void> {
    const facts = {
      happened: today().toString(),
      item: 'item-1',
      kind: 'telephone',
      from: 'shop',
      holder: 'police-store',
    };
    await recordStep(deployment, caseId, 'item.seized', facts, { serial }, undefined, 'monitor');
  }

  const tablesNow = () =>
    query(
      'SELECT m.*, array_agg(encode(token, $1) ORDER BY token) AS tokens FROM link_mentions AS m JOIN link_tokens USING (mention) GROUP BY m.mention ORDER BY m.mention',
      'hex',
    );
  const refsFound = (found: Awaited<ReturnType<typeof candidatesFor>>, stream: string) =>
    found
      .filter(({ other }) => other.stream === stream)
      .map(({ own, other }) => `${own.content.ref} ${other.content.ref}`);
  const about = (mentions: readonly SubjectMention[], ref: string) =>
    mentions.filter(({ content }) => content.ref === ref);

  before(async () => {
    deployment = await openTestDeployment();
    const { database, keyring } = deployment.opened;
    const { record: store, keys, links, staff } = database;
    needs = { store, keys, links, staff, keyring, ciphers, linking: readLinkingData() };
    owner = new Client(database.connectionOf('owner'));
    await owner.connect();
    await keyring.seal();
    kasur = await lodge('pk-pb-kasur', 'Training Reporter', '0300 4711222');
    okara = await lodge('pk-pb-okara', 'ٹریننگ رپورٹر', '۰۳۰۰ ۴۷۱۱۲۲۲');
  });
  after(async () => {
    await owner.end();
    await deployment.stop();
  });

  test('while sealed nothing is taken, and after unsealing what came in is found, in either script', async () => {
    assert.deepEqual(await takeNew(needs), { done: 0, failed: 0 });
    await unsealTraining(deployment.opened.keyring, deployment.dataDir);
    await deployment.opened.keyring.whenRewrapped();
    assert.deepEqual(await takeNew(needs), { done: 2, failed: 0 });
    assert.deepEqual(await takeNew(needs), { done: 0, failed: 0 });
    const { mentions } = await takeStream(okara, needs);
    assert.deepEqual(mentions.map(({ content }) => `${content.ref} ${content.what}`).toSorted(), [
      'official person',
      'place-1 place',
      'reporter person',
    ]);
    const found = await candidatesFor(mentions, needs);
    assert.ok(refsFound(found, kasur).includes('reporter reporter'), 'by the telephone');
    assert.ok(
      found.every(({ comparison: { bits, evidence } }) => bits === evidence.reduce((sum, line) => sum + line.bits, 0)),
    );
  });

  test('people and devices of steps are found across scripts, the same whichever came first', async () => {
    await enter(kasur, 'Zulqarnain Haider', 'Sakhawat Ali');
    await enter(okara, 'ذوالقرنین حیدر', 'سخاوت علی');
    await seize(kasur, '35-209900-176148-1');
    await seize(okara, '35 209900 I76148 1');
    const [here, there] = [await takeStream(kasur, needs), await takeStream(okara, needs)];
    assert.deepEqual(about(here.fresh, 'accused-1').length, 1);
    const [fromHere, fromThere] = [
      await candidatesFor(here.mentions, needs),
      await candidatesFor(there.mentions, needs),
    ];
    for (const wanted of ['accused-1 accused-1', 'item-1 item-1']) {
      assert.ok(refsFound(fromHere, okara).includes(wanted), wanted);
      assert.ok(refsFound(fromThere, kasur).includes(wanted), wanted);
    }
    const bitsOf = (found: typeof fromHere) =>
      found.find(({ own, other }) => own.content.ref === 'accused-1' && other.content.ref === 'accused-1')?.comparison
        .bits;
    assert.equal(bitsOf(fromHere), bitsOf(fromThere));
  });

  test('taken again nothing changes; what came to be known of somebody is taken anew, and only that', async () => {
    const before = await tablesNow();
    const again = await takeStream(kasur, needs);
    assert.deepEqual(again.fresh, []);
    assert.deepEqual(await tablesNow(), before);
    const facts = { happened: today().toString(), saidBy: 'reporter', person: 'accused-1', gender: 'male' };
    await recordStep(deployment, kasur, 'person.described', facts, {}, undefined, 'monitor');
    const { fresh } = await takeStream(kasur, needs);
    assert.deepEqual(
      fresh.map(({ content }) => [content.ref, content.mention.gender]),
      [['accused-1', 'male']],
    );
    assert.equal((await tablesNow()).length, before.length);
    const other = { ...needs, linking: { ...needs.linking } };
    assert.deepEqual((await takeStream(kasur, other)).fresh, [], 'the same tables read anew are the same');
    const weights = { ...needs.linking.calibration, shift: needs.linking.calibration.shift + 1 };
    const changed = { ...needs, linking: { ...needs.linking, calibration: weights } };
    assert.equal((await takeNew(changed)).done, 2, 'other tables: everything is taken anew');
    assert.equal((await takeNew(needs)).done, 2);
  });

  test('of every mention the tables have as many tokens, and no column that tells what it is', async () => {
    const counts = await query<{ count: string }>('SELECT count(*) FROM link_tokens GROUP BY mention');
    assert.ok(counts.length >= 10);
    assert.deepEqual(new Set(counts.map(({ count }) => Number(count))), new Set([rowsOfEach]));
    const columns = await query<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_name IN ('link_mentions', 'link_tokens') ORDER BY 1`,
    );
    const known = [
      'event_id',
      'key_id',
      'material',
      'material_check',
      'mention',
      'mention',
      'person_id',
      'place',
      'stream',
      'subject',
      'token',
    ];
    assert.deepEqual(
      columns.map(({ column_name }) => column_name),
      known,
    );
    const sizes = await query<{ size: number }>('SELECT DISTINCT octet_length(material) AS size FROM link_mentions');
    assert.equal(sizes.length, 1, 'each is as long as the others');
  });

  test('with the tables and a dictionary alone no guess is confirmed; with the deployment’s key the same guess is', async () => {
    const names = ['Zulqarnain Haider', 'Sakhawat Ali', 'Training Reporter', 'ذوالقرنین حیدر', ...dictionary()];
    const districts = ['pk-pb-kasur', 'pk-pb-okara'];
    const said = { phones: ['03004711222'], devices: ['35-209900-176148-1'] };
    const guesses = names.flatMap((name) =>
      ['Sakhawat Ali', 'سخاوت علی', 'Muhammad Ali'].flatMap((father) =>
        districts.flatMap((district) => retrievalKeys(prepareMention({ ...said, name, father, district }))),
      ),
    );
    const texts = [...new Set(guesses.map(({ text }) => text))];
    assert.ok(texts.length > 500);
    const tokens = new Set(
      (await query<{ token: Buffer }>('SELECT token FROM link_tokens')).map(({ token }) => token.toString('hex')),
    );
    // All that whoever has the database has, too: names of the deployment, ids, other tokens, keys in clear or wrapped.
    const origin = deployment.opened.origin;
    const wrapped = (
      await query<{ wrapped: Buffer }>('SELECT wrapped FROM case_keys UNION ALL SELECT wrapped FROM key_slots')
    ).map((row) => row.wrapped);
    const ids = (
      await query<{ id: string }>('SELECT case_id AS id FROM cases UNION SELECT subject FROM link_mentions')
    ).map(({ id }) => Buffer.from(id));
    const guessable = [
      Buffer.alloc(0),
      Buffer.alloc(32),
      Buffer.from(origin),
      Buffer.from('amanat'),
      ...wrapped,
      ...ids,
    ];
    const labelled = (text: string) => [
      text,
      `amanat/link-token/v1\n${text}`,
      `amanat/link-token/v1\n${createHash('sha256').update(text).digest('hex')}`,
    ];
    let tried = 0;
    for (const text of texts)
      for (const spelt of labelled(text))
        for (const digest of [
          createHash('sha256').update(spelt).digest(),
          ...guessable.flatMap((key) => [
            createHmac('sha256', key).update(spelt).digest(),
            Buffer.from(ciphers.hkdf(key, spelt.slice(0, 500), 16)),
          ]),
        ]) {
          tried += 1;
          assert.ok(!tokens.has(digest.subarray(0, 16).toString('hex')), 'a guess was confirmed without the key');
        }
    assert.ok(tried > 10_000);
    const { keyring } = deployment.opened;
    const key = ciphers.hkdf(keyring.deploymentKey(), 'amanat/link-token-key/v1', 32);
    const right = texts.filter((text) => {
      const digest = createHash('sha256').update(text).digest('hex');
      return tokens.has(ciphers.hkdf(key, `amanat/link-token/v1\n${digest}`, 16).toHex());
    });
    assert.ok(right.length > 0, 'the dictionary holds what was said, or nothing was shown');
  });

  test('with somebody’s key their mentions go, and do not come back; what others have stays', async () => {
    await takeNew(needs);
    const subjects = (await query<{ subject: string }>('SELECT subject FROM link_mentions WHERE stream = $1', okara))
      .length;
    await eraseEverybody(deployment.opened, kasur);
    assert.deepEqual(await query('SELECT FROM link_mentions WHERE stream = $1', kasur), []);
    const key = registerTokenKey(deployment.opened.keyring.deploymentKey(), ciphers);
    const kept = [
      ...personTokens({ name: 'Zulqarnain Haider', father: 'Sakhawat Ali' }, key, ciphers),
      ...personTokens({ name: 'Training Reporter', phone: '923004711222' }, key, ciphers),
    ];
    assert.equal(
      (await deployment.opened.database.registers.erasedAmong(kept)).size,
      2,
      'no register brings them back',
    );
    assert.equal((await takeStream(kasur, needs)).mentions.length, 0);
    assert.equal((await takeNew(needs)).failed, 0);
    assert.deepEqual(await query('SELECT FROM link_mentions WHERE stream = $1', kasur), []);
    const left = await query<{ mention: string }>('SELECT mention FROM link_mentions WHERE stream = $1', okara);
    assert.equal(left.length, subjects);
    const [tokens] = await query<{ count: string }>('SELECT count(*) FROM link_tokens');
    assert.equal(Number(tokens?.count), subjects * rowsOfEach);
    const { mentions } = await takeStream(okara, needs);
    assert.deepEqual(refsFound(await candidatesFor(mentions, needs), kasur), []);
  });
});
