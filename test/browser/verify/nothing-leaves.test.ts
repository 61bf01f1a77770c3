/**
 * Nothing leaves the page, whatever the files hold, and nothing of what was checked is left in it for whoever takes the
 * phone next.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as log from '../../fixtures/checked-receipt.ts';
import { checked, close, type Filled } from '../verify-page.ts';
import { good } from './altered-receipts.ts';
import { servedPage } from './served-page.ts';
import { stranger, ways } from './stranger.ts';

const served = servedPage();

for (const where of ['served', 'saved'] as const)
  test(`nothing leaves the page, not even if somebody else’s words ran in it: ${where}`, async () => {
    const address = where === 'served' ? `${served.url()}/en/verify` : await served.saved('en');
    const opened = await served.open(address);
    const { page, context, asked } = opened;
    await checked(page, { ...good, ownCopy: log.ownCopy });
    assert.deepEqual(asked, [address], 'the page alone was asked for');
    const elsewhere = await stranger();
    assert.deepEqual(await page.evaluate(ways(elsewhere.url)), []);
    assert.equal(elsewhere.calls(), 0);
    assert.equal(await page.evaluate('document.cookie + localStorage.length + sessionStorage.length'), '00');
    await context.close();
    elsewhere.server.close();
    assert.ok(opened.errors.some((error) => error.includes('Content Security Policy')));
  });

test('what a forged file holds is shown as text, never run', async () => {
  const opened = await served.open(`${served.url()}/en/verify`);
  const { page } = opened;
  const policy = log.policy
    .replace('witness bar', 'witness <img/src=x/onerror=alert(1)>')
    .replace('quorum bar', 'quorum <img/src=x/onerror=alert(1)>');
  assert.ok((await checked(page, { ...good, keys: policy })).includes('<img/src=x'));
  assert.equal(await page.locator('#result img').count(), 0);
  await close(opened);
});

test('"clear" empties everything; so does leaving, and Back shows nothing of it', async () => {
  const opened = await served.open(`${served.url()}/en/verify`, {}, (context) =>
    context.route(/\.example\//, (route) => route.fulfill({ body: 'elsewhere' })),
  );
  const { page } = opened;
  const filled: Filled = {
    receipt: await log.locked(log.receipt()),
    code: log.code,
    keys: log.logKey,
    ownCopy: log.ownCopy,
  };
  const left = (): Promise<readonly string[]> =>
    page.evaluate(
      `[...document.querySelectorAll('input, textarea')].map(({ value }) => value).concat(document.querySelector('#result').textContent)`,
    );
  await checked(page, filled);
  await page.click('#clear');
  assert.deepEqual(new Set(await left()), new Set(['']));
  await checked(page, filled);
  await page.goto('about:blank');
  await page.goBack();
  assert.deepEqual(new Set(await left()), new Set(['']));
  await checked(page, filled);
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
  await page.waitForURL('https://en.example/');
  await page.goBack();
  assert.equal(page.url(), 'about:blank', 'the page itself is no longer among those to go back to');
  await close(opened);
});
