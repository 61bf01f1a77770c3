/**
 * A shared machine in an office: after signing out the real browser holds nothing of what was read, neither in a store, nor
 * in its cache, nor behind Back.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { allViews, launchChromium, nameOfView, openPage } from '../fixtures/chromium.ts';
import { atSeenCase } from '../fixtures/seen-case.ts';
import { type ServedDeployment, serveDeployment } from '../fixtures/served-deployment.ts';

let deployment: ServedDeployment;
let browser: Browser;

before(async () => {
  [deployment, browser] = await Promise.all([serveDeployment(), launchChromium()]);
});
after(async () => {
  await browser.close();
  await deployment.stop();
});

/** Everything that a page can keep. */
const kept = `(async () => ({
  local: localStorage.length,
  session: sessionStorage.length,
  caches: (await caches.keys()).length,
  databases: (await indexedDB.databases()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  cookie: document.cookie,
}))()`;

for (const view of allViews.filter(({ width }) => width === 360))
  test(`whoever signs out leaves nothing that the next person could read: ${nameOfView(view)}`, async (context) => {
    const { lang, scripts } = view;
    const { page, context: session, strangers } = await openPage(browser, deployment.url, view);
    context.after(() => session.close());
    const home = `${deployment.url}/${lang}`;
    await page.goto(`${home}/training`);
    await page.locator('form:has(input[value="case-worker-a"]) button').click();
    await page.waitForURL(`${home}/staff/work`);
    const ofCase = await atSeenCase('case-worker-a', '')(deployment);
    const number = new RegExp(`${ofCase.slice(-26, -21)}-${ofCase.slice(-21, -16)}`);
    for (const path of ['/staff/cases', ofCase, '/staff/search', '/staff/export', '/staff/me'])
      assert.equal((await page.goto(`${home}${path}`))?.status(), 200, path);
    await page.goto(home + ofCase);
    assert.match(await page.content(), number, 'there was something to be left');
    assert.equal((await session.cookies()).length, 1);

    await page.locator('form[action$="/sign-out"] button').click();
    await page.waitForURL(`${home}/sign-in`);
    assert.deepEqual(await session.cookies(), []);
    if (scripts) {
      const nothing = { local: 0, session: 0, caches: 0, databases: 0, workers: 0, cookie: '' };
      assert.deepEqual(await page.evaluate(kept), nothing);
    }
    await page.goBack();
    assert.doesNotMatch(await page.content(), number);
    await page.goto(home + ofCase);
    assert.equal(page.url(), `${home}/sign-in`);
    assert.deepEqual(strangers, []);
  });
