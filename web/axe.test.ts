/**
 * Every example in a real browser, in both languages, in light and dark, on the narrowest phone and on a desk: no axe
 * violation (WCAG 2.2 AA), nothing wider than the screen, nothing that the Content-Security-Policy had to stop.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Example } from './components/example.ts';
import { iconSvg } from './components/page/mark.tsx';
import { showExamples, type ShownExample } from './shown-examples.tsx';
import { a6SlipStyle, quietSlipStyle, rollSlipStyle } from './pages/slip/slip-style.ts';
import { styleSheet } from './style/index.ts';

const here = import.meta.dirname;
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // What passes is looked at all the same, and not described.
  resultTypes: ['violations'],
};

interface AxeAnswer {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

async function readExamples(): Promise<readonly ShownExample[]> {
  const files = globSync('{components,pages}/*/*.examples.tsx', { cwd: here }).sort();
  const each = files.map(async (file) => {
    const { examples }: { readonly examples: readonly Example[] } = await import(`${here}/${file}`);
    return showExamples(file.startsWith('pages') ? 'page' : 'component', basename(dirname(file)), examples);
  });
  return (await Promise.all(each)).flat();
}

const all = await readExamples();

/** Under the pages' own policy: scripts of the same origin run. */
const axePath = '/assets/axe.js';

const emptyPage = '<!doctype html><title>empty</title><link rel="icon" href="/assets/icon.svg">';

const styles: ReadonlyMap<string, string> = new Map([
  ['/assets/style.css', styleSheet],
  ['/assets/slip-a6.css', a6SlipStyle],
  ['/assets/slip-roll.css', rollSlipStyle],
  ['/assets/slip-quiet.css', quietSlipStyle],
]);

/** Serves an empty page, into which examples are written, under the policy that the real server sends. */
function serveExamples(): Server {
  return createServer((request, response) => {
    const path = request.url ?? '/';
    response.setHeader('content-security-policy', policy);
    const style = styles.get(path);
    if (style !== undefined) response.setHeader('content-type', 'text/css').end(style);
    else if (path === axePath) response.setHeader('content-type', 'text/javascript').end(axeSource);
    else if (path === '/assets/icon.svg') response.setHeader('content-type', 'image/svg+xml').end(iconSvg);
    else if (path !== '/') response.writeHead(404).end();
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(emptyPage);
  });
}

let server: Server;
let browser: Browser;
let origin: string;

/** What is wrong with all examples. */
interface Findings {
  readonly onPhone: readonly string[];
  readonly onDesk: readonly string[];
  readonly tooLow: readonly string[];
}
let looked: Promise<Findings> | undefined;
const findings = (): Promise<Findings> => (looked ??= lookAtAll());

before(async () => {
  server = serveExamples();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumSwitches });
});

after(async () => {
  await browser.close();
  server.close();
});

const phone = { colorScheme: 'light', viewport: { width: 360, height: 740 } } as const;
const desk = { colorScheme: 'dark', viewport: { width: 1280, height: 800 } } as const;

interface OpenedPage {
  readonly page: Page;
  /** What the browser complained of since it was opened. */
  readonly complaints: readonly string[];
}

/** An empty page with axe. It keeps axe while documents are written into it: to load it anew takes longer than to run it. */
async function openPage({ colorScheme, viewport }: typeof phone | typeof desk): Promise<OpenedPage> {
  const page = await browser.newPage({ colorScheme, viewport });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(origin);
  await page.addScriptTag({ url: axePath });
  return { page, complaints };
}

/** As if it had come from the server: under the policy of the page, with the style sheet loaded. */
const write = (page: Page, document: string): Promise<void> =>
  page.evaluate<undefined>(`(() => {
    const loaded = new Promise((resolve) => {
      document.open();
      addEventListener('load', () => resolve(undefined), { once: true });
    });
    document.write(${JSON.stringify(document)});
    document.close();
    return loaded;
  })()`);

async function lookAtAll(): Promise<Findings> {
  const [onPhone, onDesk, tooLow]: [string[], string[], string[]] = [[], [], []];
  for (const look of [phone, desk]) {
    const { page, complaints } = await openPage(look);
    const found = look === phone ? onPhone : onDesk;
    let told = 0;
    for (const { name, document } of all) {
      const named = (each: string): string => `${name}: ${each}`;
      await write(page, document);
      if (look === phone) tooLow.push(...(await page.evaluate<readonly string[]>(lowTargets)).map(named));
      found.push(...(await faultsOf(page)).map(named), ...complaints.slice(told).map(named));
      told = complaints.length;
    }
    await page.close();
  }
  return { onPhone, onDesk, tooLow };
}

/** What is wrong with the page that is open and has axe, in lines a person can act on. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate<AxeAnswer>(
    `axe.run(document, ${JSON.stringify(rules)}).then(({ violations }) => ({ violations }))`,
  );
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ...(excess > 0 ? [`wider than the screen by ${excess} px`] : []),
  ];
}

const lowTargets = `[...document.querySelectorAll('button, .button, .input, .choice, .help-line, .site-lang, .site-name, .site-footer a')]
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
  .map((element) => element.outerHTML.slice(0, 90))`;

test('no example has a fault in light at 360 px', async () => {
  assert.ok(all.length > 300);
  assert.deepEqual((await findings()).onPhone, []);
});

test('no example has a fault in dark at 1280 px', async () => {
  assert.deepEqual((await findings()).onDesk, []);
});

test('everything to touch on a phone is at least 44 px high, links inside sentences apart', async () => {
  assert.deepEqual([...new Set((await findings()).tooLow)], []);
});

test('a fault would be found: a picture without words, grey on white, too wide, a style that the policy stops', async () => {
  const { page, complaints } = await openPage(phone);
  const faulty = (picture: string): string =>
    `<!doctype html><html lang="en"><title>x</title><link rel="stylesheet" href="/assets/style.css"><main><h1>x</h1>${picture}</main>`;
  await write(page, faulty('<p style="color:#ccc">x</p>'));
  assert.ok(complaints.some((complaint) => complaint.includes('style-src')));
  await write(page, faulty('<p>no fault</p>'));
  assert.deepEqual(await faultsOf(page), []);
  await write(page, faulty('<p class="grey">hard to read</p><img src="x.png">'));
  await page.evaluate(
    `Object.assign(document.querySelector('.grey').style, { color: '#ccc', background: '#fff', width: '400px' })`,
  );
  const faults = await faultsOf(page);
  for (const rule of ['image-alt', 'color-contrast', 'wider than the screen'])
    assert.ok(
      faults.some((fault) => fault.startsWith(rule)),
      rule,
    );
  await page.close();
});
