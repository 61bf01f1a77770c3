/**
 * Whoever wants to learn from links what they must not see: a worker who tries a number out in cases of their own, somebody who
 * holds the database and points a pair at another case, one who floods a case. On the real record.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { CaseId } from '@amanat/domain';
import { Client } from 'pg';
import { createApp } from '../../server/app.ts';
import { notThereMs } from '../../server/cases/not-there.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { signedInAs } from '../fixtures/staff.ts';
import { linkingWorld, type LinkingWorld } from './linking-world.ts';

const wanted = { purpose: 'child-safety', reason: 'check-identity', parts: ['people'] } as const;

suite('links under attack', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let world: LinkingWorld;
  before(async () => {
    deployment = await openTestDeployment();
    world = linkingWorld(deployment);
  });
  after(() => deployment.stop());

  const asOwner = async (sql: string, values: readonly unknown[]): Promise<void> => {
    const owner = new Client(deployment.opened.database.connectionOf('owner'));
    await owner.connect();
    try {
      await owner.query(sql, [...values]);
    } finally {
      await owner.end();
    }
  };
  const twoOwn = async (phone: string): Promise<readonly [CaseId, CaseId]> => {
    const cases = [await world.lodge('kasur'), await world.lodge('kasur')] as const;
    for (const [at, each] of cases.entries())
      await world.name(each, { name: at === 0 ? 'Manzoor Wattoo' : 'منظور وٹو', father: 'Karam Din', phone });
    return cases;
  };

  test('a number that is tried out in two cases of one’s own looks the same whether or not a third case has it', async () => {
    for (const phone of ['03224710001', '03224710002', '03224710003'])
      await world.name(await world.lodge('okara'), { name: 'Bashiran Bibi', phone });
    const told = async (phone: string) => {
      const [one, other] = await twoOwn(phone);
      const found = (await world.suggestions('case-worker-a', one)).find(({ left, right }) =>
        [left, right].every(({ of }) => of.kind === 'case' && [one, other].includes(of.caseId)),
      );
      return found?.evidence.filter(({ field }) => field === 'phone');
    };
    assert.ok((await told('03224719999'))?.length === 1);
    assert.deepEqual(await told('03224710001'), await told('03224719998'));
  });

  test('a pair that the database points at a case of one’s own shows nothing of the other case', async () => {
    const [own, mine] = [await world.lodge('kasur'), await world.lodge('kasur')];
    const hidden = await world.lodge('okara');
    const said = { name: 'Rafaqat Tiwana', father: 'Mehr Khan', phone: '03334710009' };
    await world.name(own, said);
    await world.name(hidden, { ...said, name: 'رفاقت ٹوانہ' });
    const worker = await world.as('case-worker-a');
    const { openings, links } = deployment.services.staff;
    await openings.openOwn(worker, own, wanted);
    await openings.openOwn(worker, mine, wanted);
    for (const side of ['left', 'right'])
      await asOwner(`UPDATE link_suggestions SET ${side}_stream = $1 WHERE ${side}_stream = $2`, [mine, hidden]);
    const page = await links.suggestionsOf(worker, own);
    assert.ok(page.kind === 'links');
    assert.ok(!JSON.stringify(page.view).includes('رفاقت'));
    const moved = `UPDATE link_mentions SET subject = (SELECT subject FROM link_mentions WHERE stream = $1 LIMIT 1) WHERE stream = $2`;
    await world.name(mine, { name: 'Somebody Else', phone: '03334710008' });
    await asOwner(moved, [mine, hidden]);
    await deployment.services.staff.links.afterStep(own);
    const after = await links.suggestionsOf(worker, own);
    assert.ok(after.kind === 'links' && !JSON.stringify(after.view).includes('رفاقت'));
  });

  test('what was found is not lost because many more bring the same number', async () => {
    const [own] = await twoOwn('03554710021');
    const [found] = await world.suggestions('case-worker-a', own);
    assert.ok(found !== undefined);
    // As many as are looked at, and newer.
    await asOwner(
      `INSERT INTO link_tokens (token, mention)
       SELECT token, 1000000000 + crowd FROM link_tokens JOIN link_mentions USING (mention), generate_series(1, 300) AS crowd
       WHERE stream = $1`,
      [own],
    );
    await deployment.services.staff.links.afterStep(own);
    const after = await world.suggestions('case-worker-a', own);
    assert.ok(after.some(({ link }) => link === found.link));
    await asOwner('DELETE FROM link_tokens WHERE mention > $1', [1_000_000_000]);
  });

  test('the time of a page does not tell how much of it was left out', async () => {
    const phone = '03664710031';
    const alone = await world.lodge('kasur');
    const related = await world.lodge('kasur');
    await world.name(related, { name: 'Akram Sahi', phone });
    for (let at = 0; at < 6; at += 1) await world.name(await world.lodge('okara'), { name: 'اکرم ساہی', phone });
    const browser = await signedInAs('case-worker-a', createApp(deployment.services));
    for (const caseId of [alone, related])
      for (const page of ['links', 'network']) {
        const begun = performance.now();
        assert.equal((await browser.get(`/en/staff/cases/${caseId}/${page}`)).status, 200);
        assert.ok(performance.now() - begun >= notThereMs - 1, page);
      }
  });

  test('one altered row does not hold up the pages and lists of the others', async () => {
    const cases = await twoOwn('03444710010');
    const more = await twoOwn('03444710011');
    await asOwner(
      `UPDATE link_suggestions SET evidence = decode(repeat('00', 64), 'hex') WHERE left_stream = $1 OR right_stream = $1`,
      [cases[0]],
    );
    const { links } = deployment.services.staff;
    assert.equal((await links.list(await world.as('monitor'))).kind, 'suggestions');
    assert.equal((await links.network(await world.as('case-worker-a'), cases[0])).kind, 'network');
    assert.ok((await world.suggestions('case-worker-a', more[0])).length > 0);
  });
});
