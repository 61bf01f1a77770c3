import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { shippedDossiers, urduOf } from '@amanat/domain';
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

const page = async (path: string): Promise<string> => {
  const answer = await app.request(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};

test('who names no language is led to the Urdu page', async () => {
  const answer = await app.request('/');
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/ur']);
  assert.match(await page('/ur'), /<html lang="ur" dir="rtl">/);
  assert.match(await page('/en'), /<html lang="en" dir="ltr">/);
});

test('every claim of every dossier is on its page, in both languages, in that language', async () => {
  for (const dossier of shippedDossiers) {
    const english = await page(`/en/dossiers/${dossier.id}`);
    const urdu = await page(`/ur/dossiers/${dossier.id}`);
    const translation = urduOf(dossier.id);
    for (const { id, text } of dossier.claims) {
      assert.ok(english.includes(text.replaceAll("'", '&#39;')), `${dossier.id} ${id}`);
      assert.ok(urdu.includes(translation?.claims[id] ?? '?'), `${dossier.id} ${id} in Urdu`);
    }
    for (const other of dossier.linkedDossiers) assert.ok(english.includes(`href="/en/dossiers/${other}"`));
    assert.ok((await page('/en/dossiers')).includes(`href="/en/dossiers/${dossier.id}"`));
  }
});

test('a dossier that is not published, and an address that nobody answers, are not found', async () => {
  for (const path of ['/en/dossiers/nowhere', '/en/dossiers/__proto__', '/fr', '/en/cases', '/wp-admin']) {
    const answer = await app.request(path);
    assert.equal(answer.status, 404, path);
    assert.match(await answer.text(), /<!doctype html>/i);
  }
});

test('another method than the address has is refused, and said which it has', async () => {
  const answer = await app.request('/en/leave');
  assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'POST']);
  assert.equal((await app.request('/en/about', { method: 'DELETE' })).status, 405);
});

test('leaving empties every cookie that was sent, with the attributes it was set with, and goes elsewhere', async () => {
  const answer = await app.request('/en/leave', {
    method: 'POST',
    headers: { cookie: '__Host-d0=x; __Host-r=y; __Host-d0=z; bad name=1' },
  });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), '/en/left');
  const left = await app.request('/en/left');
  assert.equal(left.headers.get('refresh'), `0; url=${deployment.services.settings.exitUrl.en}`);
  assert.doesNotMatch(await left.text(), /amanat/i);
  assert.equal(answer.headers.get('clear-site-data'), '"cache", "cookies", "storage"');
  const cleared = answer.headers.getSetCookie();
  assert.deepEqual(cleared, [
    '__Host-d0=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict',
    '__Host-r=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict',
  ]);
});

test('only files whose name changes with their content may be kept by a browser for ever', async () => {
  const style = /href="(\/assets\/style-[0-9a-f]{12}\.css)"/.exec(await page('/ur'))?.[1] ?? '';
  const answer = await app.request(style, { headers: { 'accept-encoding': 'gzip' } });
  assert.match(answer.headers.get('cache-control') ?? '', /immutable/);
  assert.equal(answer.headers.get('content-encoding'), 'gzip');
  assert.ok((await answer.arrayBuffer()).byteLength < 9 * 1024);
  assert.doesNotMatch((await app.request('/assets/icon.svg')).headers.get('cache-control') ?? '', /immutable/);
  assert.equal((await app.request('/assets/style-000000000000.css')).status, 404);
});

test('bodies outside are named, and one that nobody has confirmed says so', async () => {
  const outside = deployment.services.casework.offices().filter((office) => office.outside);
  assert.ok(outside.length > 0);
  const english = await page('/en/outside');
  for (const { en } of outside)
    assert.ok(english.includes(en.replaceAll("'", '&#39;').replaceAll('&', '&amp;')) || english.includes(en));
  assert.match(english, /Not yet confirmed/);
});

test('search engines are kept from the pages where somebody writes or comes back', async () => {
  const robots = await page('/robots.txt');
  assert.match(robots, /^Disallow: \/$/m);
});
