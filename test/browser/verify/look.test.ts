/**
 * How the page looks in each of its states, in both languages: without a fault that bars a reader, and no wider than
 * the phone.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { formatCode } from '@amanat/sealing';
import { messages } from '@amanat/web';
import * as log from '../../fixtures/checked-receipt.ts';
import { checked, close, type Filled } from '../verify-page.ts';
import { good } from './altered-receipts.ts';
import { servedPage } from './served-page.ts';

const served = servedPage();

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

async function faultsOf(page: Page): Promise<readonly string[]> {
  // Where the band above covers nothing that is to be touched.
  await page.evaluate('scrollTo(0, 0)');
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>(`axe.run(document, ${JSON.stringify(rules)})`);
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  const low = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('button, a.button, .input, .site-bar a')]
      .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML)`,
  );
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ...(excess > 0 ? [`wider than the screen by ${excess} px`] : []),
    ...low.map((each) => `too low to be touched: ${each}`),
  ];
}

for (const lang of ['ur', 'en'] as const)
  for (const look of [
    { viewport: { width: 360, height: 760 }, colorScheme: 'light' },
    { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  ] as const)
    test(`the page has no fault in any of its states: ${lang}, ${look.viewport.width} px, ${look.colorScheme}`, async () => {
      const opened = await served.open(`${served.url()}/${lang}/verify`, look);
      const { page } = opened;
      assert.deepEqual(await faultsOf(page), []);
      const words = messages(lang).verifyOutcome;
      const states: readonly (readonly [Filled, string])[] = [
        [{}, words.mistakesTitle],
        [{ ...good, keys: log.otherLogKey }, words.failsTitle],
        [{ receipt: log.receipt(), keys: log.policy, ownCopy: log.ownCopy }, words.copyHoldsTitle],
        [
          {
            receipt: await log.locked(log.receipt()),
            code: formatCode(log.code, 'urdu-digits'),
            keys: `${log.policy}${log.promiseKey}`,
            ownCopy: log.otherOwnCopy,
            promise: log.promise,
          },
          words.copyFailsTitle,
        ],
      ];
      for (const [filled, title] of states) {
        assert.ok((await checked(page, filled)).includes(title), title);
        const shows = page.getByText(words.showWords);
        if ((await shows.count()) > 0) await shows.click();
        assert.deepEqual(await faultsOf(page), [], title);
      }
      await close(opened);
    });

test('on a small phone the code of a reason stays on one line, and the page no wider than the phone', async () => {
  for (const lang of ['en', 'ur'] as const) {
    const { page, context } = await served.open(`${served.url()}/${lang}/verify`);
    await checked(page, { ...good, keys: log.otherLogKey });
    const code = page.locator('#result code').first();
    assert.match((await code.textContent()) ?? '', /-/);
    assert.equal(await code.evaluate((each) => each.getClientRects().length), 1);
    // The longest that there is.
    await code.evaluate((each) => void (each.textContent = 'witness-request-malformed'));
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
    await context.close();
  }
});
