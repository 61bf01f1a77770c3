/**
 * Where the page is opened: saved and without a network, over plain HTTP where a browser gives no `crypto.subtle`, on an
 * older phone, without scripts. Where it can run it checks the same; where it cannot, it says how else to check.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages } from '@amanat/web';
import * as log from '../../fixtures/checked-receipt.ts';
import { checked, close, verdicts } from '../verify-page.ts';
import { good, wrong } from './altered-receipts.ts';
import { servedPage } from './served-page.ts';

const served = servedPage();
const en = messages('en').verifyOutcome;

for (const lang of ['ur', 'en'] as const)
  test(`saved and opened without a network, the page does all it does on the server: ${lang}`, async () => {
    const address = await served.saved(lang);
    const opened = await served.open(address, { offline: true });
    const { page, asked } = opened;
    const words = messages(lang).verifyOutcome;
    await checked(page, {
      receipt: await log.locked(log.receipt()),
      code: log.code,
      keys: `${log.policy}${log.promiseKey}`,
      ownCopy: await log.locked(log.ownCopy),
      promise: log.promise,
    });
    assert.deepEqual(
      (await verdicts(page)).map(([kind, title]) => [kind, title]),
      [
        ['done', words.holdsTitle],
        ['done', words.copyHoldsTitle],
        ['done', words.promiseSameTitle],
      ],
    );
    await checked(page, { ...good, keys: log.otherLogKey });
    assert.equal((await verdicts(page))[0]?.[2], 'log-not-listed');
    const leadsNowhere = await page.evaluate(
      `[...document.querySelectorAll('a[href^="/"]')].filter((each) => each.checkVisibility()).length`,
    );
    assert.equal(leadsNowhere, 0, 'no link to a server that is not there');
    assert.deepEqual(asked, [address]);
    await close(opened);
  });

test('over plain HTTP on a local network, where a browser has no crypto.subtle, a locked receipt is checked too', async () => {
  // Answered by the test: the name is one that no browser takes for secure.
  const opened = await served.open('http://office.example/en/verify', {}, (context) =>
    context.route('http://office.example/**', async (route) => {
      const response = await served.app.request(new URL(route.request().url()).pathname);
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    }),
  );
  const { page } = opened;
  assert.deepEqual(await page.evaluate('[isSecureContext, typeof crypto.subtle]'), [false, 'undefined']);
  const receipt = await log.locked(log.receipt());
  const ownCopy = await log.locked(log.ownCopy);
  await checked(page, { receipt, ownCopy, code: log.code, keys: log.logKey });
  assert.deepEqual(
    (await verdicts(page)).map(([, title]) => title),
    [en.holdsTitle, en.copyHoldsTitle],
  );
  await close(opened);
});

test('a phone of some years ago lacks base64, hex and Temporal, and gets the same answers', async () => {
  const opened = await served.open(`${served.url()}/en/verify`, {}, (context) =>
    context.addInitScript(`
      delete Uint8Array.fromBase64; delete Uint8Array.fromHex;
      delete Uint8Array.prototype.toBase64; delete Uint8Array.prototype.toHex;
      delete globalThis.Temporal; delete Object.hasOwn;`),
  );
  const { page } = opened;
  const keys = `${log.policy}${log.promiseKey}`;
  await checked(page, { ...good, keys, promise: log.promise, ownCopy: log.ownCopy });
  assert.deepEqual(
    (await verdicts(page)).map(([, title]) => title),
    [en.holdsTitle, en.copyHoldsTitle, en.promiseSameTitle],
  );
  for (const [what, changes, code] of wrong) {
    await checked(page, { ...good, ...changes });
    assert.deepEqual(await verdicts(page), [['wrong', en.failsTitle, code]], what);
  }
  await close(opened);
});

test('without scripts there are no fields, and the page says how else to check', async () => {
  const opened = await served.open(`${served.url()}/ur/verify`, { javaScriptEnabled: false });
  const { page } = opened;
  assert.ok(await page.getByText('amanat verify receipt FILE --key VKEY').isVisible());
  assert.equal(await page.locator('input:visible, textarea:visible, main button:visible').count(), 0);
  await close(opened);
});
