/**
 * Every page that the router has, in both languages and in each of its states: no axe violation (WCAG 2.2 AA), nothing
 * wider than a phone or a desk, no address that leads nowhere, nothing untranslated, and a way through it by keyboard.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults, axeSource } from './fixtures/axe-faults.ts';
import { launchChromium } from './fixtures/chromium.ts';
import { pages } from './fixtures/pages.ts';
import { type Lang, visitPages } from './fixtures/page-visits.ts';
import { type ServedDeployment, serveDeployment } from './fixtures/served-deployment.ts';

let deployment: ServedDeployment;
let browser: Browser;

before(async () => {
  [deployment, browser] = await Promise.all([serveDeployment(), launchChromium()]);
});
after(async () => {
  await browser.close();
  await deployment.stop();
});

/** Words that stand in Latin letters on an Urdu page, outside what is marked as English, a code, or somebody's own. */
const latinWords = `(() => {
  const apart = '[lang=en], bdi, code, cite, .code-block, .code, [dir=ltr], textarea, select, .summary-value, .yours, svg, script, style';
  // Names that have no Urdu spelling: the program that opens the own copy.
  const names = /\\bage\\b/g;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (!node.parentElement.closest(apart) && /[A-Za-z]{3,}/.test(node.data.replaceAll(names, ''))) found.push('untranslated: ' + node.data.trim().slice(0, 80));
  return found;
})()`;

/** Everything that takes the focus, in the order of the Tab key: shown when focused, from top to bottom. */
const keyboardFaults = `(() => {
  const found = [];
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')];
  if (document.querySelector('[tabindex]:not([tabindex="-1"]):not([tabindex="0"])')) found.push('a tabindex jumps the order');
  let above = -Infinity;
  for (const element of all) {
    if (!element.checkVisibility()) continue;
    element.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== element) { found.push('takes no focus: ' + element.outerHTML.slice(0, 90)); continue; }
    const shows = [element, element.parentElement].some((each) => {
      const style = getComputedStyle(each);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    });
    if (!shows) found.push('focus cannot be seen: ' + element.outerHTML.slice(0, 90));
    if (!element.closest('main')) continue;
    const { top } = element.getBoundingClientRect();
    if (top < above - 1) found.push('comes before what is above it: ' + element.outerHTML.slice(0, 90));
    above = Math.max(top, above);
  }
  return found;
})()`;

const documentFaults = `(() => {
  const found = [];
  const excess = document.documentElement.scrollWidth - innerWidth;
  if (excess > 0) {
    const wide = [...document.querySelectorAll('body *')].filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1;
    });
    found.push('wider than the screen by ' + excess + ' px: ' + wide.slice(0, 3).map((each) => each.outerHTML.slice(0, 90)).join(' | '));
  }
  const lang = location.pathname.split('/')[1];
  const { documentElement: html } = document;
  if (html.lang !== lang) found.push('language is ' + html.lang);
  if (html.dir !== (lang === 'ur' ? 'rtl' : 'ltr')) found.push('direction is ' + html.dir);
  if (document.querySelectorAll('h1').length !== 1) found.push('not one first heading');
  for (const field of document.querySelectorAll('[aria-invalid=true]'))
    if (!(field.closest('[aria-describedby]')?.getAttribute('aria-describedby') ?? '').split(' ').some((id) => document.getElementById(id))) found.push('a mistake is not described: ' + field.name);
  return found;
})()`;

const addresses = `[
  ...[...document.querySelectorAll('a[href], link[href]')].map((each) => 'GET ' + each.getAttribute('href')),
  ...[...document.querySelectorAll('script[src]')].map((each) => 'GET ' + each.getAttribute('src')),
  ...[...document.querySelectorAll('form')].map((each) => each.method.toUpperCase() + ' ' + each.getAttribute('action')),
]`;

test('every page of the router has an entry in the table, and every entry a page', () => {
  const language = /^\/:lang\{[^/]*\}/;
  const routed = deployment.routes
    .filter(({ method, pattern }) => method === 'GET' && language.test(pattern))
    .map(({ pattern }) => pattern.replace(language, ''));
  assert.deepEqual(Object.keys(pages).toSorted(), routed.toSorted());
});

const phone = { width: 360, height: 760 };
const desk = { width: 1280, height: 900 };

/** In light on a phone, with everything that a page can be asked there. */
async function faultsOnPhone(page: Page, lang: Lang): Promise<readonly string[]> {
  return [
    ...(await axeFaults(page)),
    ...(await page.evaluate<readonly string[]>(documentFaults)),
    ...(await page.evaluate<readonly string[]>(keyboardFaults)),
    ...(lang === 'ur' ? await page.evaluate<readonly string[]>(latinWords) : []),
  ];
}

/** The same page in the dark and wide: whether it can be read and fits. */
async function faultsInTheDark(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(desk);
  const faults = [
    ...(await axeFaults(page, { type: 'rule', values: ['color-contrast'] })),
    ...(await page.evaluate<readonly string[]>(documentFaults)),
  ];
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(phone);
  return faults.map((fault) => `in the dark: ${fault}`);
}

for (const lang of ['ur', 'en'] as const)
  test(`no page has a fault in any of its states, on a phone or in the dark on a desk: ${lang}`, async (t) => {
    const look = { viewport: phone, colorScheme: 'light' } as const;
    for await (const { page, name } of visitPages(browser, deployment, { lang, look }))
      await t.test(name, async () => {
        // Debugger evaluation is not subject to the page's policy, so the policy stays as strict as in life.
        await page.evaluate(axeSource);
        for (const address of await page.evaluate<readonly string[]>(addresses)) found.add(address);
        const faults = await faultsOnPhone(page, lang);
        assert.deepEqual([...faults, ...(await faultsInTheDark(page))], []);
      });
  });

/** Addresses of all pages, found on the way. */
const found = new Set<string>();

test('every address on a page leads to a route', async () => {
  assert.ok(found.size > 60, 'pages were visited before');
  const patterns = deployment.routes.map(({ method, pattern }) => ({
    method,
    matches: new RegExp(
      `^${pattern
        .replace(/:lang\{([^/]*)\}/, '$1')
        .replaceAll(/\/:\w+/g, '/[^/]+')
        .replaceAll('.', '\\.')
        .replaceAll('/*', '/.+')}$`,
    ),
  }));
  const lost = [...found].filter((address) => {
    const [method = '', href = ''] = address.split(' ');
    if (/^(#|tel:|https:|mailto:|data:)/.test(href)) return false;
    const path = href.replace(/[?#].*$/, '');
    return !patterns.some((route) => route.method === method && route.matches.test(path));
  });
  assert.deepEqual(lost, []);
});
