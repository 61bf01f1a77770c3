/**
 * What everybody reads of figures, in a real browser, in both languages: from the first page to a file of a release, with scripts
 * off; on the narrowest telephone and on paper nothing is cut off, and a picture is mirrored where one reads from the right.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults, axeSource } from '../fixtures/axe-faults.ts';
import { launchChromium, openPage } from '../fixtures/chromium.ts';
import { atFigures, seenReleases } from '../fixtures/seen-figures.ts';
import { type ServedDeployment, serveDeployment } from '../fixtures/served-deployment.ts';

let deployment: ServedDeployment;
let browser: Browser;

before(async () => {
  [deployment, browser] = await Promise.all([serveDeployment(), launchChromium()]);
  await atFigures('')(deployment);
});
after(async () => {
  await browser.close();
  await deployment.stop();
});

const paths = ['', '/years/2026', '/places', '/places/district-kasur', '/places/division-lahore', '/method', '/check'];
const [monthly] = seenReleases;

for (const lang of ['ur', 'en'] as const) {
  test(`from the first page to a file whose digest the page tells, without a script: ${lang}`, async (t) => {
    const { page, context, strangers } = await openPage(browser, deployment.url, { lang, width: 360, scripts: false });
    t.after(() => context.close());
    await page.goto(`${deployment.url}/${lang}`);
    const press = (href: string): Promise<void> =>
      page.locator(`main a[href="/${lang}/figures${href}"]`).first().click();
    await press('');
    assert.equal(await page.locator('section.shown').count(), 9);
    await press('/years/2026');
    await press('/places');
    await press('/places/district-kasur');
    await press('/places/division-lahore');
    await press('/method');
    await press('/releases');
    await press(`/releases/${monthly.id}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href$="/files/funnel.csv"]').click(),
    ]);
    assert.equal(download.suggestedFilename(), 'funnel.csv');
    const digest = createHash('sha256')
      .update(await readFile(await download.path()))
      .digest('hex');
    await page.locator('details.fold > summary').click();
    assert.ok((await page.locator('pre.key').innerText()).split('\n').includes(`${digest}  funnel.csv`));
    assert.deepEqual(strangers, []);
  });

  test(`at 320 px nothing is wider than the screen, no text of a picture is cut or small, axe finds nothing: ${lang}`, async (t) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    t.after(() => context.close());
    const page = await context.newPage();
    for (const path of [...paths, `/releases/${monthly.id}`]) {
      await page.goto(`${deployment.url}/${lang}/figures${path}`);
      await page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`);
      assert.deepEqual(await page.evaluate<readonly string[]>(cutOff), [], path);
      await page.evaluate(axeSource);
      assert.deepEqual(await axeFaults(page), [], path);
    }
  });

  test(`on paper no navigation, and every picture whole beside its table: ${lang}`, async (t) => {
    const context = await browser.newContext({ viewport: { width: 660, height: 900 } });
    t.after(() => context.close());
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${deployment.url}/${lang}/figures`);
    assert.deepEqual(await page.evaluate<readonly string[]>(cutOff), []);
    assert.equal(await page.locator('.site-lang:visible, .leave:visible, nav:visible').count(), 0);
    assert.equal(await page.locator('section.shown table:visible').count(), 8);
  });
}

test('what is folded away on a telephone stands open on a wide screen', async (t) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${deployment.url}/en/figures`);
  assert.equal(await page.locator('section.shown table:visible').count(), 8);
  assert.equal(await page.locator('section.shown summary:visible').count(), 0);
  await page.setViewportSize({ width: 360, height: 760 });
  assert.equal(await page.locator('section.shown table:visible').count(), 0);
});

test('bars grow from where reading begins, and every number of a picture stands in its table too', async (t) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  t.after(() => context.close());
  const page = await context.newPage();
  const sides = new Map<string, Side>();
  for (const lang of ['ur', 'en'] as const) {
    await page.goto(`${deployment.url}/${lang}/figures`);
    sides.set(lang, await sideOf(page));
    const missing = await page.evaluate<
      readonly string[]
    >(`[...document.querySelectorAll('section.shown')].flatMap((section) => {
      const cells = new Set([...section.querySelectorAll('td')].map((cell) => cell.textContent.trim()));
      return [...section.querySelectorAll('.chart-value')].map((text) => text.textContent).filter((text) => !cells.has(text));
    })`);
    assert.deepEqual(missing, [], lang);
  }
  // Urdu: bar and name end at the right edge of the picture, the number at its left.
  const [ur, en] = [sides.get('ur'), sides.get('en')];
  assert.ok(en !== undefined && en.bar.left < 3 && en.name.left < 3 && en.value.right < 3, JSON.stringify(en));
  assert.ok(ur !== undefined && ur.bar.right < 3 && ur.name.right < 3 && ur.value.left < 3, JSON.stringify(ur));
});

interface Side {
  readonly bar: Edges;
  readonly name: Edges;
  readonly value: Edges;
}
interface Edges {
  readonly left: number;
  readonly right: number;
}

/** How far the second bar of the first picture, its name and its number are from the picture's edges. */
const sideOf = (page: Page): Promise<Side> =>
  page.evaluate<Side>(`(() => {
    const picture = document.querySelector('svg.chart');
    const whole = picture.getBoundingClientRect();
    const edges = (part) => {
      const box = part.getBoundingClientRect();
      return { left: Math.abs(box.left - whole.left), right: Math.abs(whole.right - box.right) };
    };
    const group = picture.querySelectorAll('g')[1];
    const [name, value] = group.querySelectorAll('text');
    return { bar: edges(group.querySelector('rect')), name: edges(name), value: edges(value) };
  })()`);

/** What is cut off, stands on something else, or is too small to be read. */
const cutOff = `(() => {
  const found = [];
  const excess = document.documentElement.scrollWidth - innerWidth;
  if (excess > 0) found.push('wider than the screen by ' + excess + ' px');
  for (const box of document.querySelectorAll('.table-box'))
    if (box.scrollWidth > box.clientWidth + 1) found.push('columns behind the edge: ' + box.getAttribute('aria-label') + ' ' + (box.scrollWidth - box.clientWidth));
  for (const picture of document.querySelectorAll('svg.chart')) {
    const whole = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll('text')].map((text) => ({ said: text.textContent, box: text.getBoundingClientRect(), size: parseFloat(getComputedStyle(text).fontSize) * whole.width / 320 }));
    for (const { said, box, size } of texts) {
      // The letters of Nastaliq stand out a little over their own box.
      if (box.left < whole.left - 8 || box.right > whole.right + 8) found.push('cut off: ' + said);
      if (size < 10) found.push('too small: ' + said + ' ' + size);
    }
    for (const [at, { said, box }] of texts.entries())
      for (const other of texts.slice(at + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 0.6 * Math.min(box.height, other.box.height)) found.push(said + ' stands on ' + other.said);
      }
  }
  return found;
})()`;
