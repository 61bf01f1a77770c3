/** Unsealing by page, and what goes on working for everybody while the server is sealed. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import type { Hono } from 'hono';
import { createApp } from '../app.ts';
import { lodgeComplaint } from '../testing/lodged-complaint.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { unsealRoutes } from './unseal-routes.tsx';

const passphrase = 'five quiet words nobody joins';

suite('unseal page', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let app: Hono;
  let shares: readonly string[] = [];
  const keyring = () => deployment.services.keyring;
  const post = (fields: Readonly<Record<string, string>>, from = '192.0.2.1', to = app) =>
    to.request(
      '/en/unseal',
      { method: 'POST', body: new URLSearchParams(fields) },
      { incoming: { socket: { remoteAddress: from } } },
    );
  const share = (text: string | undefined, from?: string) => post({ by: 'share', share: text ?? '' }, from);

  before(async () => {
    deployment = await openTestDeployment();
    assert.equal((await keyring().addSlot({ kind: 'passphrase', passphrase })).kind, 'added');
    const dealt = await keyring().addSlot({ kind: 'shares', shares: 4, threshold: 3 });
    assert.ok(dealt.kind === 'added');
    ({ shares } = dealt.slot);
    await lodgeComplaint(deployment.services);
    await keyring().whenRewrapped();
  });
  beforeEach(async () => {
    await keyring().seal();
    app = appOf(unsealRoutes(deployment.services), deployment.services);
  });
  after(() => deployment.stop());

  test('a keeper’s passphrase unseals, a wrong one says no more than that and is not shown again', async () => {
    const wrong = await post({ by: 'passphrase', passphrase: 'Zarqavendish and more words' });
    assert.equal(wrong.status, 422);
    const page = await wrong.text();
    assert.match(page, /This does not open it/);
    assert.ok(!page.includes('Zarqavendish'));
    assert.equal(keyring().state(), 'sealed');
    const right = await post({ by: 'passphrase', passphrase });
    assert.deepEqual([right.status, right.headers.get('location')], [303, '/en/unseal']);
    assert.equal(keyring().state(), 'unsealed');
    assert.match(await (await app.request('/en/unseal')).text(), /The server is unsealed/);
  });

  test('shares typed one by one unseal with the one that is enough; the page counts shares and shows none', async () => {
    for (const [index, text] of shares.slice(0, 2).entries()) {
      assert.equal((await share(text.toLowerCase(), `192.0.2.${index}`)).status, 303);
      const page = await (await app.request('/en/unseal')).text();
      assert.match(page, new RegExp(`${index + 1} of 3 shares are here`));
      assert.ok(!page.includes(text.slice(0, 14)));
    }
    assert.equal(keyring().state(), 'sealed');
    assert.equal((await share(shares[3])).status, 303);
    assert.equal(keyring().state(), 'unsealed');
  });

  test('a share that is miscopied, none, or of another ceremony is named as that, and takes nothing from the others', async () => {
    await share(shares[0]);
    const text = shares[1] ?? '';
    const slip = `${text.startsWith('0') ? '1' : '0'}${text.slice(1)}`;
    assert.match(await (await share(slip)).text(), /One of the letters is wrong/);
    assert.match(await (await share('ABCD')).text(), /This is not a share/);
    assert.match(await (await app.request('/en/unseal')).text(), /1 of 3 shares/);
  });

  test('shares are forgotten a quarter of an hour after the last', async () => {
    await share(shares[0]);
    deployment.pass({ minutes: 14 });
    await share(shares[1]);
    deployment.pass({ minutes: 14 });
    assert.match(await (await app.request('/en/unseal')).text(), /2 of 3 shares/);
    deployment.pass({ minutes: 2 });
    assert.doesNotMatch(await (await app.request('/en/unseal')).text(), /of 3 shares/);
    assert.equal((await share(shares[2])).status, 303);
    assert.equal(keyring().state(), 'sealed');
  });

  test('wrong tries slow their own source alone', async () => {
    const wrong = { by: 'share', share: 'ABCD' };
    for (let attempt = 0; attempt < 5; attempt++) assert.match(await (await post(wrong)).text(), /not a share/);
    assert.match(await (await post({ by: 'passphrase', passphrase })).text(), /Please wait \d+ second/);
    assert.equal(keyring().state(), 'sealed');
    assert.equal((await post({ by: 'passphrase', passphrase }, '192.0.2.77')).status, 303);
    assert.equal(keyring().state(), 'unsealed');
  });

  test('over an open network nothing is asked for and nothing is taken', async () => {
    const { services } = deployment;
    const open = { ...services, settings: { ...services.settings, insecureLan: true } };
    const openApp = appOf(unsealRoutes(open), open);
    const page = await (await openApp.request('/en/unseal')).text();
    assert.match(page, /cannot be unsealed over this connection/);
    assert.ok(!page.includes('type="password"') && !page.includes('<textarea'));
    await post({ by: 'passphrase', passphrase }, '192.0.2.1', openApp);
    assert.equal(keyring().state(), 'sealed');
  });

  test('a form that our page does not send is refused, and leaves it sealed', async () => {
    for (const fields of [{}, { by: 'key' }, { by: 'passphrase', passphrase, more: '1' }])
      assert.equal((await post(fields)).status, 422);
    assert.equal(keyring().state(), 'sealed');
  });

  test('while sealed, pages, intake, codes and health answer; staff are told why not, and nobody is told a number of cases', async () => {
    const whole = createApp(deployment.services);
    const status = async (path: string): Promise<number> => (await whole.request(path)).status;
    for (const path of ['/ur', '/en/lodge', '/en/code', '/en/dossiers', '/en/log', '/en/verify', '/en/unseal'])
      assert.equal(await status(path), 200, path);
    for (const path of ['/en/staff', '/ur/staff/cases', '/en/staff/alarms']) {
      const answer = await whole.request(path);
      assert.equal(answer.status, 503, path);
      assert.match(await answer.text(), /href="\/(?:en|ur)\/unseal"/);
    }
    assert.deepEqual(await (await whole.request('/healthz')).json(), { status: 'sealed' });
    const { code } = await lodgeComplaint(deployment.services);
    assert.ok((await deployment.services.casework.openCode(code)) !== undefined);
    const before = await (await whole.request('/en/unseal')).text();
    for (let more = 0; more < 3; more++) await lodgeComplaint(deployment.services);
    assert.equal(await (await whole.request('/en/unseal')).text(), before);
    await post({ by: 'passphrase', passphrase });
    assert.deepEqual(await (await whole.request('/healthz')).json(), { status: 'unsealed' });
  });
});
