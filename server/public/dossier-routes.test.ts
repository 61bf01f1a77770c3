/** Dossiers, versions, history, promises and proofs as everybody gets them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { countingState, shippedDossiers, urduOf } from '@amanat/domain';
import { boardOrder, messages } from '@amanat/web';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { publicRoutes } from './index.ts';

let deployment: TestDeployment;
let app: Hono;

before(async () => {
  deployment = await openTestDeployment();
  for (const dossier of shippedDossiers)
    await deployment.services.casework.importDossier(dossier, { translations: [urduOf(dossier.id)] });
  app = appOf(publicRoutes(deployment.services), deployment.services);
});
after(() => deployment.stop());

async function page(path: string, status = 200): Promise<string> {
  const answer = await app.request(path);
  assert.equal(answer.status, status, path);
  return answer.text();
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');

test('every claim, promise, state and source stands with its speaker, in both languages', async () => {
  for (const dossier of shippedDossiers) {
    const [english, urdu] = [await page(`/en/dossiers/${dossier.id}`), await page(`/ur/dossiers/${dossier.id}`)];
    const words = urduOf(dossier.id);
    for (const { id, text, attributedTo } of dossier.claims) {
      const claim = /<article class="claim" id="ID">.*?<\/article>/su.source.replace('ID', id);
      const [one, other] = [english, urdu].map((whole) => new RegExp(claim, 'su').exec(whole)?.[0] ?? '');
      assert.ok(one?.includes(escaped(text)), `${id} in English`);
      assert.ok(other?.includes(words?.claims[id] ?? '?'), `${id} in Urdu`);
      if (attributedTo === 'report') continue;
      assert.ok(one?.includes(escaped(attributedTo)), `speaker of ${id}`);
      assert.ok(other?.includes(words?.speakers[attributedTo] ?? '?'), `speaker of ${id} in Urdu`);
    }
    for (const promise of dossier.promises) {
      assert.ok(english.includes(escaped(promise.text)) && english.includes(`id="${promise.id}"`));
      for (const { text } of promise.fulfilment) assert.ok(english.includes(escaped(text)));
    }
    for (const { id } of dossier.sources) assert.ok(english.includes(`id="source-${id}"`));
  }
});

test('one caught and two sought, and caught and then released on bail, stand side by side with their speakers', async () => {
  const text = await page('/en/dossiers/faisalabad');
  const compared = /<div class="compare">.*?<\/section>/su.exec(text)?.[0] ?? '';
  for (const said of [
    'One suspect is caught; two are still sought.',
    'The leader was caught, and then released on provisional bail.',
    'police officials',
    messages('en').dossiers.theSource,
  ])
    assert.ok(compared.includes(said), said);
  assert.ok(text.includes('Arrests · Bail'));
});

test('a version has an address that stays, and one that is not there is not found', async () => {
  const { dossiers } = messages('en');
  const now = await page('/en/dossiers/kasur');
  assert.ok(now.includes('href="/en/dossiers/kasur/versions/1"') && now.includes('href="/api/dossiers/kasur"'));
  const first = await page('/en/dossiers/kasur/versions/1');
  assert.ok(first.includes('/en/dossiers/kasur/versions/1</bdi>'), 'on paper');
  assert.ok(!first.includes(dossiers.toNewest));
  for (const path of ['2', '0', '01', '-1', 'x', '9999999']) await page(`/en/dossiers/kasur/versions/${path}`, 404);
  await page('/en/dossiers/nowhere/versions/1', 404);
  await page('/en/dossiers/nowhere/history', 404);
});

test('the board has every promise once, under the state that counts, with an address of its own', async () => {
  const today = deployment.services.today();
  for (const lang of ['ur', 'en'] as const) {
    const words = messages(lang).dossiers;
    const text = await page(`/${lang}/promises`);
    const sections = boardOrder.map((state) => ({ state, at: text.indexOf(`id="state-${state}"`) }));
    const shown = sections.filter(({ at }) => at >= 0);
    assert.deepEqual(
      shown.toSorted((one, other) => one.at - other.at),
      shown,
      'in the fixed order',
    );
    for (const dossier of shippedDossiers)
      for (const promise of dossier.promises) {
        const anchor = `id="${dossier.id}-${promise.id}"`;
        assert.equal(text.split(anchor).length, 2, anchor);
        const place = text.indexOf(anchor);
        assert.equal(shown.findLast(({ at }) => at < place)?.state, countingState(promise, today), anchor);
        const urdu = urduOf(dossier.id)?.promises[promise.id] ?? '?';
        assert.ok(text.includes(lang === 'ur' ? urdu : escaped(promise.text)));
      }
    assert.ok(text.includes(words.yearNotPrinted(lang === 'en' ? '18 September' : '۱۸ ستمبر')));
    assert.ok(text.includes(words.concrete.yes) && text.includes(words.concrete.no));
  }
});

test('the proof of a version can be had once the log has it, and a plain sentence stands there before', async () => {
  const { casework } = deployment.services;
  const event = (await casework.dossierHistory('kasur'))?.at(0)?.eventId ?? '';
  const waits = await page('/en/dossiers/kasur/history');
  assert.ok(waits.includes(messages('en').dossiers.proofWaits) && !waits.includes('/proofs/'));
  assert.match(await page(`/proofs/${event}`, 404), /no proof at this address yet/);
  assert.match(await page('/proofs/evt_nothing', 404), /no proof at this address yet/);

  deployment.log.take(await deployment.opened.database.record.loadStream('dossier_kasur'));
  deployment.log.publish();
  assert.ok((await page('/en/dossiers/kasur/history')).includes(`href="/proofs/${event}"`));
  const proof = await app.request(`/proofs/${event}`);
  assert.equal(proof.status, 200);
  assert.match(proof.headers.get('content-disposition') ?? '', /^attachment; filename="proof\.txt"$/);
  assert.match(proof.headers.get('content-type') ?? '', /^text\/plain/);
  assert.match(await proof.text(), /^c2sp\.org\/tlog-proof@v1\n/);
});
