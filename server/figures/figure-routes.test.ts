/** Figures as everybody gets them: pages, files and the API before the first release and after, all out of what is stored. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { figuresStream } from '@amanat/domain';
import type { ReleaseView } from '@amanat/figures';
import { messages } from '@amanat/web';
import { keepReleases } from '../../test/fixtures/kept-release.ts';
import { figureApiRoutes } from '../api/figure-routes.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { figureRoutes } from './index.ts';

const langs = ['ur', 'en'] as const;
const monthly = '2026-06-07';
const weekly = '2026-06-14';

let deployment: TestDeployment;
let app: Hono;
let api: Hono;
let kept: readonly ReleaseView[];

before(async () => {
  deployment = await openTestDeployment();
  const { services } = deployment;
  app = appOf(figureRoutes(services), services);
  api = appOf(figureApiRoutes(services), services, '/api');
});
after(() => deployment.stop());

const page = async (path: string, status = 200): Promise<string> => {
  const answer = await app.request(path);
  assert.equal(answer.status, status, path);
  return answer.text();
};
const json = async (path: string): Promise<unknown> => {
  const answer = await api.request(path);
  assert.equal(answer.status, 200, path);
  return answer.json();
};
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');

test('before the first release every page says so plainly, and what will stand there', async () => {
  for (const lang of langs) {
    const { none } = messages(lang).figures;
    assert.ok((await page(`/${lang}/figures`)).includes(none.title));
    assert.ok((await page(`/${lang}/figures/places`)).includes(none.noDistricts));
    assert.ok((await page(`/${lang}/figures/releases`)).includes(none.title));
    for (const path of ['method', 'check']) await page(`/${lang}/figures/${path}`);
    for (const path of ['years/2024', 'places/district-kasur', 'releases/2026-06-07'])
      await page(`/${lang}/figures/${path}`, 404);
  }
  assert.deepEqual(await json('/api/figures'), { whole: null, districts: null });
  assert.deepEqual(await json('/api/figures/releases'), { releases: [] });
  assert.equal((await api.request('/api/figures/releases/2026-06-07')).status, 404);
  kept = await keepReleases(deployment.services.staff, [
    { id: monthly, kind: 'monthly' },
    { id: weekly, kind: 'weekly' },
  ]);
});

test('the overview shows the newest release, with unit, cohort, cut-off day and release beside each figure', async () => {
  for (const lang of langs) {
    const { note, printed } = messages(lang).figures;
    const shown = await page(`/${lang}/figures`);
    const figures = shown.split('<section class="shown flow"').slice(1);
    assert.equal(figures.length, 9);
    // What holds for all of them is said once, where each of them points.
    const reading = figures[8] ?? '';
    assert.ok(reading.includes('id="reading"') && reading.includes(escaped(note.rest)));
    assert.equal(shown.split(escaped(note.rest)).length, 2);
    assert.equal(shown.split('id="reading"').length, 2);
    for (const figure of figures.slice(0, 7)) {
      for (const text of [
        note.unit,
        note.asOf(Temporal.PlainDate.from(weekly)),
        `releases/${weekly}`,
        `href="#reading"`,
      ])
        assert.ok(figure.includes(text.startsWith('href') ? text : escaped(text)), `${lang}: ${text}`);
      assert.match(figure, /role="img"/u);
      assert.match(figure, /<table/u);
    }
    assert.ok(shown.includes(printed.few));
    // A year is a page of its own.
    const year = await page(`/${lang}/figures/years/2024`);
    // The first of the release, which holds all before it.
    assert.ok(year.includes(note.cohortOrBefore(lang === 'ur' ? '۲۰۲۴' : '2024')));
    for (const path of ['years/all', 'years/1999', 'years/2024%20', 'years/__proto__'])
      await page(`/${lang}/figures/${path}`, 404);
  }
});

test('no number stands on a page that is no token of the release', async () => {
  const [, newest] = kept;
  const printed = new Set(
    newest?.funnel.rows
      .filter(({ place, year }) => place === 'all' && year === 'all')
      .flatMap(({ counts, shares }) => [
        ...Object.values(counts).map((count) => Number(count).toLocaleString('en')),
        ...Object.values(shares).map((share) => share.replace(/^~(\d+)%$/u, '$1\u00A0%')),
      ]),
  );
  const funnel = (await page('/en/figures')).split('id="funnel"')[1]?.split('</section>')[0] ?? '';
  const shown = [...funnel.matchAll(/about\u00A0([\d,]+(?:\u00A0%)?)/gu)].map(([, number]) => number ?? '');
  assert.ok(shown.length > 5);
  assert.deepEqual(
    shown.filter((number) => !printed.has(number)),
    [],
  );
});

test('each division and each district has a page, from the newest release that has them', async () => {
  const { divisions, links } = { divisions: kept[0]?.manifest.places ?? [], links: await page('/ur/figures/places') };
  const addresses = [...links.matchAll(/href="(\/ur\/figures\/places\/[^"]+)"/gu)].map(([, address]) => address ?? '');
  assert.equal(addresses.length, divisions.length + divisions.flatMap(({ districts }) => districts).length);
  assert.equal(new Set(addresses).size, addresses.length);
  for (const address of addresses) {
    const shown = await page(decodeURI(address));
    assert.doesNotMatch(shown, /pk-pb|undefined/u, address);
  }
  const kasur = await page('/en/figures/places/district-kasur');
  assert.ok(kasur.includes('Kasur district') && kasur.includes('Lahore division'));
  assert.ok(kasur.includes(messages('en').figures.note.asOf(Temporal.PlainDate.from(monthly))));
  await page('/en/figures/places/district-nowhere', 404);
});

test('a release’s page names every file with its digest, and each is given byte for byte, to be kept for ever', async () => {
  for (const { manifest, digest } of kept) {
    const shown = await page(`/en/figures/releases/${manifest.id}`);
    for (const { name, sha256 } of [...manifest.files, { name: 'release.json', sha256: digest }]) {
      const address = `/figures/releases/${manifest.id}/files/${name}`;
      assert.ok(shown.includes(`href="${address}"`) && shown.includes(sha256), name);
      const answers = [await app.request(address)];
      // One of each kind is enough to see that both ways give the same.
      if (/^(?:release|funnel|charts\.ur)\./u.test(name)) answers.push(await api.request(`/api${address}`));
      for (const answer of answers) {
        assert.equal(answer.status, 200, name);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, name);
        assert.match(answer.headers.get('cache-control') ?? '', /immutable/u);
        assert.equal(answer.headers.get('content-disposition'), `attachment; filename="${name}"`);
        const type = name.endsWith('.json') ? 'application/json' : name.endsWith('.csv') ? 'text/csv' : 'text/plain';
        assert.ok(answer.headers.get('content-type')?.startsWith(type), name);
      }
    }
    assert.ok((await page('/en/figures/releases')).includes(digest));
  }
  for (const name of ['nothing.csv', '..%2Frelease.json', '__proto__', 'true.json'])
    assert.equal((await app.request(`/figures/releases/${monthly}/files/${name}`)).status, 404, name);
});

test('the proof is there once the log has published the release, and until then one sentence', async () => {
  const waits = await app.request(`/figures/releases/${monthly}/proof`);
  assert.equal(waits.status, 404);
  assert.match(await waits.text(), /no proof at this address yet/u);
  deployment.log.take(await deployment.opened.database.record.loadStream(figuresStream));
  deployment.log.publish();
  const proof = await app.request(`/figures/releases/${monthly}/proof`);
  assert.equal(proof.headers.get('content-disposition'), 'attachment; filename="release.tlog-proof"');
  assert.match(await proof.text(), /^c2sp\.org\/tlog-proof@v1\n/u);
  assert.equal((await app.request('/figures/releases/nowhere/proof')).status, 404);
});

test('a program reads which are the newest, all of them, and each as it is stored', async () => {
  const [first, second] = kept;
  assert.deepEqual(await json('/api/figures'), {
    whole: { id: weekly, kind: 'weekly', snapshot: weekly, mark: 'training', digest: second?.digest },
    districts: { id: monthly, kind: 'monthly', snapshot: monthly, mark: 'training', digest: first?.digest },
  });
  const { releases } = (await json('/api/figures/releases')) as { releases: readonly { id: string }[] };
  assert.deepEqual(
    releases.map(({ id }) => id),
    [weekly, monthly],
  );
  assert.deepEqual(await json(`/api/figures/releases/${monthly}`), JSON.parse(JSON.stringify(first)));
});

test('over the wire each page is at most 30 KiB, and unpacks to the page itself', async () => {
  const paths = [
    '',
    '/years/2024',
    '/places',
    '/places/district-lahore',
    '/method',
    '/releases',
    `/releases/${monthly}`,
    '/check',
  ];
  for (const lang of langs)
    for (const path of paths) {
      const address = `/${lang}/figures${path}`;
      const answer = await app.request(address, { headers: { 'accept-encoding': 'gzip, br' } });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      assert.equal(answer.headers.get('content-encoding'), 'gzip');
      assert.equal(answer.headers.get('vary'), 'Accept-Encoding');
      assert.ok(bytes.length <= 20 * 1024, `${address}: ${bytes.length}`);
      assert.equal(gunzipSync(bytes).toString(), await page(address));
    }
});
