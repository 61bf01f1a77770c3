/**
 * The page that checks a receipt on the device: from the server, saved and opened without a network, over plain HTTP
 * where a browser gives no `crypto.subtle`, and on an older phone. A good receipt holds; each altered one fails for its
 * own reason; nothing leaves the page.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { formatCode } from '@amanat/sealing';
import { messages } from '@amanat/web';
import { secureHeaders } from '../../server/secure-headers.ts';
import { verifyRoutes } from '../../server/verify/index.ts';
import * as log from '../fixtures/checked-receipt.ts';
import { launchChromium } from '../fixtures/chromium.ts';
import { checked, close, type Filled, openVerifyPage, readResult, verdicts } from './verify-page.ts';

let browser: Browser;
let app: Hono;
let server: ServerType;
let url: string;
const folder = mkdtempSync(join(tmpdir(), 'amanat-verify-'));
/** The saved page in each language, as a file's address. */
const saved = new Map<'ur' | 'en', string>();

before(async () => {
  browser = await launchChromium();
  app = new Hono();
  app.use(secureHeaders({ tls: false }));
  const exitUrl = { ur: 'https://ur.example/', en: 'https://en.example/' };
  app.route('/', verifyRoutes({ settings: { training: true, insecureLan: false, exitUrl } }));
  server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise<void>((resolve) => void server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  for (const lang of ['ur', 'en'] as const) {
    const file = join(folder, `check-${lang}.html`);
    writeFileSync(file, await (await app.request(`/${lang}/verify/page`)).text());
    saved.set(lang, pathToFileURL(file).href);
  }
});
after(async () => {
  await browser.close();
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

const en = messages('en').verifyOutcome;
const good: Filled = { receipt: log.receipt(), keys: log.logKey };

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
      const opened = await openVerifyPage(browser, `${url}/${lang}/verify`, look);
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

test('a good receipt holds, and the answer names log, place, size, seal, and says whose claim the time is', async () => {
  const opened = await openVerifyPage(browser, `${url}/en/verify`);
  const { page } = opened;
  const answer = await checked(page, good);
  assert.deepEqual(await verdicts(page), [['done', en.holdsTitle, '']]);
  for (const part of [log.logName, 'Number 5', '7 entries', log.seal, en.noWitness, en.isItYours])
    assert.ok(answer.includes(part), part);

  const witnessed = await checked(page, { ...good, keys: log.policy });
  assert.match(witnessed, /bar\s+signed on 22 November 2026/);
  assert.ok(witnessed.includes(en.quorumHolds) && !witnessed.includes(en.noWitness));

  await checked(page, { ...good, receipt: log.receipt({ type: 'log.filler' }) });
  assert.ok((await readResult(page)).includes(en.notComplaint));
  assert.deepEqual(await verdicts(page), [['firm', en.holdsTitle, '']]);
  await close(opened);
});

test('on a small phone the code of a reason stays on one line, and the page no wider than the phone', async () => {
  for (const lang of ['en', 'ur'] as const) {
    const { page, context } = await openVerifyPage(browser, `${url}/${lang}/verify`);
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

test('a locked receipt opens with the code however it is written', async () => {
  const opened = await openVerifyPage(browser, `${url}/en/verify`);
  const receipt = await log.locked(log.receipt());
  for (const code of [
    log.code,
    formatCode(log.code, 'urdu-digits'),
    formatCode(log.code, 'letters').toLowerCase(),
    ` ${formatCode(log.code, 'digits').replaceAll(' ', '-')}\u200f `,
  ])
    assert.ok((await checked(opened.page, { receipt, code, keys: log.logKey })).includes(en.holdsTitle), code);
  await close(opened);
});

const lines = (text: string): string[] => text.split('\n');
/** The receipt with one line of it changed. */
const altered = (at: number, change: (line: string) => string, text = log.receipt()): string =>
  lines(text)
    .map((line, number) => (number === at ? change(line) : line))
    .join('\n');
const flipped = (base64: string): string => `${base64.startsWith('A') ? 'B' : 'A'}${base64.slice(1)}`;
const lineWith = (start: string): number => lines(log.receipt()).findIndex((line) => line.startsWith(start));
const signatureLine = lineWith(`— ${log.logName} `);
const witnessLine = lineWith('— witness.example/bar ');
const tamperedSignature = (line: string): string => `${line.slice(0, -6)}${flipped(line.slice(-6))}`;
const originLine = signatureLine - 4;

const wrong: readonly (readonly [what: string, Filled, code: string])[] = [
  ['another text', { receipt: log.receipt({ held: { body: Buffer.from('{}') } }) }, 'inclusion-mismatch'],
  ['another salt', { receipt: log.receipt({ held: { salt: new Uint8Array(32) } }) }, 'inclusion-mismatch'],
  ['another place', { receipt: log.receipt({ held: { index: 4 } }) }, 'inclusion-mismatch'],
  ['a place beyond the log', { receipt: log.receipt({ held: { index: 7 } }) }, 'index-outside'],
  ['another hash in the proof', { receipt: altered(3, flipped) }, 'inclusion-mismatch'],
  ['a hash too few', { receipt: lines(log.receipt()).toSpliced(3, 1).join('\n') }, 'proof-length'],
  ['another size of the log', { receipt: altered(originLine + 1, () => '8') }, 'note-signature'],
  ['another root', { receipt: altered(originLine + 2, flipped) }, 'note-signature'],
  ['another signature', { receipt: altered(signatureLine, tamperedSignature) }, 'note-signature'],
  ['a log of the same name with another key', { receipt: log.forgedReceipt }, 'note-unsigned'],
  ['the key of another log', { keys: log.otherLogKey }, 'log-not-listed'],
  [
    'an altered cosignature',
    { receipt: altered(witnessLine, tamperedSignature), keys: log.policy },
    'cosignature-signature',
  ],
  ['no cosignature', { receipt: log.receipt({ cosigned: false }), keys: log.policy }, 'quorum-missing'],
  ['a witness too few', { keys: log.strictPolicy }, 'quorum-missing'],
  ['a file cut short', { receipt: log.receipt().slice(0, -1) }, 'note-malformed'],
  ['line ends of another system', { receipt: log.receipt().replaceAll('\n', '\r\n') }, 'proof-file-malformed'],
  ['a proof without the event', { receipt: lines(log.receipt()).toSpliced(1, 1).join('\n') }, 'receipt-malformed'],
];

test('each altered receipt, and each false key, fails for its own reason', async (t) => {
  const opened = await openVerifyPage(browser, `${url}/en/verify`);
  for (const [what, changes, code] of wrong)
    await t.test(what, async () => {
      await checked(opened.page, { ...good, ...changes });
      assert.deepEqual(await verdicts(opened.page), [['wrong', en.failsTitle, code]]);
    });
  await close(opened);
});

test('own copy and promise each get their own verdict', async () => {
  const opened = await openVerifyPage(browser, `${url}/en/verify`);
  const { page } = opened;
  const keys = `${log.policy}${log.promiseKey}`;
  const late = log.promiseOf(Uint8Array.fromBase64(log.seal), '2026-11-22T09:59:59Z');
  const another = log.promiseOf(new Uint8Array(32), '2026-11-22T14:00:00Z');
  const cases: readonly (readonly [Filled, readonly string[]])[] = [
    [{ ownCopy: log.ownCopy }, ['done', en.copyHoldsTitle, '']],
    [{ ownCopy: log.otherOwnCopy }, ['wrong', en.copyFailsTitle, 'own-copy-of-another']],
    [{ ownCopy: log.alteredOwnCopy }, ['wrong', en.copyFailsTitle, 'check-mismatch']],
    [{ promise: log.promise }, ['done', en.promiseSameTitle, '']],
    [{ promise: `\r\n ${log.promise.replaceAll('\n', '\r\n').trimEnd()}` }, ['done', en.promiseSameTitle, '']],
    [{ promise: another }, ['wrong', en.promiseOtherTitle, '']],
    [
      { promise: altered(3, () => 'received 2026-11-21 until 2027-11-22T14:00:00Z', log.promise) },
      ['wrong', en.promiseFailsTitle, 'note-signature'],
    ],
    [{ promise: 'some words' }, ['wrong', en.promiseFailsTitle, 'note-malformed']],
  ];
  for (const [changes, verdict] of cases) {
    await checked(page, { ...good, keys, ...changes });
    const [first, second, ...rest] = await verdicts(page);
    assert.deepEqual([first, rest], [['done', en.holdsTitle, ''], []]);
    if (verdict[1] === en.promiseOtherTitle) assert.deepEqual(second?.slice(0, 2), verdict.slice(0, 2));
    else assert.deepEqual(second, verdict);
  }
  assert.ok((await checked(page, { ...good, keys, promise: log.promise })).includes(en.promiseInTime));
  assert.ok((await checked(page, { ...good, keys, promise: late })).includes(en.promiseTimeUnknown));
  assert.ok(
    (await checked(page, { ...good, keys: `${log.logKey}\n${log.promiseKey}`, promise: log.promise })).includes(
      en.promiseTimeUnknown,
    ),
  );
  await close(opened);
});

test('the words of the own copy are nowhere in the page before they are asked for, nor after they are hidden', async () => {
  const opened = await openVerifyPage(browser, `${url}/en/verify`);
  const { page } = opened;
  const ownCopy = await log.locked(log.ownCopy);
  await checked(page, { receipt: await log.locked(log.receipt()), code: log.code, keys: log.logKey, ownCopy });
  const isShown = async (): Promise<boolean> => (await page.content()).includes(log.ownWords);
  assert.equal(await isShown(), false);
  await page.getByText(en.showWords).click();
  assert.equal(await isShown(), true);
  await page.getByText(en.hideWords).click();
  assert.equal(await isShown(), false);
  await close(opened);
});

const mistakes: readonly (readonly [what: string, () => Promise<Filled>, fields: readonly string[], words: string])[] =
  [
    ['nothing', async () => ({}), ['receipt', 'keys'], en.mistakes['file-missing']],
    ['no key', async () => ({ ...good, keys: ' ' }), ['keys'], en.mistakes['keys-missing']],
    [
      'a key with a wrong letter',
      async () => ({ ...good, keys: log.logKey.replace('kasur', 'lahore') }),
      ['keys'],
      en.mistakes['key-malformed'],
    ],
    ['words for a key', async () => ({ ...good, keys: 'the key' }), ['keys'], en.mistakes['key-malformed']],
    [
      'a policy without a quorum',
      async () => ({ ...good, keys: `log ${log.logKey}` }),
      ['keys'],
      en.mistakes['policy-malformed'],
    ],
    [
      'a promise without its key',
      async () => ({ ...good, promise: log.promise }),
      ['keys'],
      en.mistakes['promise-key-missing'],
    ],
    [
      'no code',
      async () => ({ ...good, receipt: await log.locked(log.receipt()) }),
      ['code'],
      en.mistakes['code-missing'],
    ],
    [
      'half a code',
      async () => ({ ...good, receipt: await log.locked(log.receipt()), code: '1234' }),
      ['code'],
      en.mistakes['code-form'],
    ],
    [
      'a digit copied wrongly',
      async () => ({
        ...good,
        receipt: await log.locked(log.receipt()),
        code: (log.code.startsWith('1') ? '2' : '1') + log.code.slice(1),
      }),
      ['code'],
      en.mistakes['code-check-digits'],
    ],
    [
      'the code of another',
      async () => ({ ...good, receipt: await log.locked(log.receipt()), code: log.otherCode }),
      ['receipt'],
      en.mistakes['does-not-open'],
    ],
    [
      'an altered locked file',
      async () => ({ ...good, receipt: flippedEnd(await log.locked(log.receipt())), code: log.code }),
      ['receipt'],
      en.mistakes['does-not-open'],
    ],
    [
      'a file made to keep the phone busy',
      async () => ({
        ...good,
        receipt: Buffer.from((await log.locked('')).toString('latin1').replace(/ 10\n/, ' 20\n'), 'latin1'),
        code: log.code,
      }),
      ['receipt'],
      en.mistakes['file-unknown'],
    ],
    [
      'a picture',
      async () => ({ ...good, receipt: Buffer.from('89504e470d0a1a0a', 'hex') }),
      ['receipt'],
      en.mistakes['file-unknown'],
    ],
    ['an empty file', async () => ({ ...good, receipt: '' }), ['receipt'], en.mistakes['file-unknown']],
    [
      'a film',
      async () => ({ ...good, receipt: Buffer.alloc(5 * 2 ** 20) }),
      ['receipt'],
      en.mistakes['file-too-large'],
    ],
    [
      'the own copy as receipt',
      async () => ({ ...good, receipt: log.ownCopy }),
      ['receipt'],
      en.mistakes['file-is-own-copy'],
    ],
    [
      'the receipt as own copy',
      async () => ({ ...good, ownCopy: log.receipt() }),
      ['own-copy'],
      en.mistakes['own-copy-is-receipt'],
    ],
    [
      'a damaged own copy',
      async () => ({ ...good, ownCopy: log.ownCopy.slice(0, -5) }),
      ['own-copy'],
      en.mistakes['own-copy-malformed'],
    ],
  ];

function flippedEnd(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  return changed;
}

test('what has to be mended is said at its field, and the summary leads there', async (t) => {
  const opened = await openVerifyPage(browser, `${url}/en/verify`);
  const { page } = opened;
  for (const [what, filled, fields, words] of mistakes)
    await t.test(what, async () => {
      assert.ok((await checked(page, await filled())).includes(words), words);
      const marked = await page.evaluate<readonly (readonly [string, string])[]>(
        `[...document.querySelectorAll('[aria-invalid=true]')].map((each) => [each.id, each.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')])`,
      );
      assert.deepEqual(
        marked.map(([id]) => id.slice(2)),
        fields,
      );
      assert.ok(marked.some(([, described]) => described.includes(words)));
      await page.locator('#result a').first().click();
      assert.equal(await page.evaluate('document.activeElement.id'), `f-${fields[0]}`);
    });
  await checked(page, good);
  assert.equal(await page.locator('[aria-invalid], .field-wrong, .mistake').count(), 0, 'marks go with the mistakes');
  await close(opened);
});

for (const lang of ['ur', 'en'] as const)
  test(`saved and opened without a network, the page does all it does on the server: ${lang}`, async () => {
    const opened = await openVerifyPage(browser, saved.get(lang) ?? '', { offline: true });
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
    assert.deepEqual(asked, [saved.get(lang)]);
    await close(opened);
  });

test('over plain HTTP on a local network, where a browser has no crypto.subtle, a locked receipt is checked too', async () => {
  // Answered by the test: the name is one that no browser takes for secure.
  const opened = await openVerifyPage(browser, 'http://office.example/en/verify', {}, (context) =>
    context.route('http://office.example/**', async (route) => {
      const response = await app.request(new URL(route.request().url()).pathname);
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
  const opened = await openVerifyPage(browser, `${url}/en/verify`, {}, (context) =>
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

/** Somebody else's server, that counts who comes. */
async function stranger(): Promise<{ readonly url: string; readonly calls: () => number; readonly server: Server }> {
  let calls = 0;
  const listening = createServer((_, response) => {
    calls++;
    response.setHeader('access-control-allow-origin', '*').end();
  });
  await new Promise<void>((resolve) => void listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, calls: () => calls, server: listening };
}

/** Ways by which a script could talk to somebody; each ends, whatever comes of it. */
const ways = (to: string): string => `(async () => {
  const to = ${JSON.stringify(to)};
  const tried = [];
  const attempt = async (name, way) => { try { await way(); tried.push(name + ' went through'); } catch { tried.push(name + ' stopped'); } };
  await attempt('fetch', () => fetch(to + '/fetch', { mode: 'no-cors' }));
  await attempt('xhr', () => new Promise((resolve, reject) => { const x = new XMLHttpRequest(); x.onload = resolve; x.onerror = reject; x.open('POST', to + '/xhr'); x.send('a'); }));
  await attempt('beacon', () => { navigator.sendBeacon(to + '/beacon', 'a'); throw new Error('it never says'); });
  await attempt('socket', () => new Promise((resolve, reject) => { const s = new WebSocket(to.replace('http', 'ws')); s.onopen = resolve; s.onerror = reject; }));
  await attempt('events', () => new Promise((resolve, reject) => { const s = new EventSource(to + '/events'); s.onopen = resolve; s.onerror = reject; }));
  for (const [tag, name] of [['img', 'src'], ['script', 'src'], ['iframe', 'src'], ['link', 'href'], ['video', 'src'], ['object', 'data']])
    await attempt(tag, () => new Promise((resolve, reject) => { const e = document.createElement(tag); e.rel = 'stylesheet'; e.onload = tag === 'iframe' || tag === 'object' ? reject : resolve; e.onerror = reject; e[name] = to + '/' + tag; document.body.append(e); setTimeout(reject, 300); }));
  const form = document.createElement('form'); form.method = 'post'; form.action = to + '/form'; form.target = '_blank'; document.body.append(form); form.submit();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return tried.filter((each) => each.endsWith('through'));
})()`;

for (const where of ['served', 'saved'] as const)
  test(`nothing leaves the page, not even if somebody else’s words ran in it: ${where}`, async () => {
    const address = where === 'served' ? `${url}/en/verify` : (saved.get('en') ?? '');
    const opened = await openVerifyPage(browser, address);
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
  const opened = await openVerifyPage(browser, `${url}/en/verify`);
  const { page } = opened;
  const policy = log.policy
    .replace('witness bar', 'witness <img/src=x/onerror=alert(1)>')
    .replace('quorum bar', 'quorum <img/src=x/onerror=alert(1)>');
  assert.ok((await checked(page, { ...good, keys: policy })).includes('<img/src=x'));
  assert.equal(await page.locator('#result img').count(), 0);
  await close(opened);
});

test('"clear" empties everything; so does leaving, and Back shows nothing of it', async () => {
  const opened = await openVerifyPage(browser, `${url}/en/verify`, {}, (context) =>
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

test('without scripts there are no fields, and the page says how else to check', async () => {
  const opened = await openVerifyPage(browser, `${url}/ur/verify`, { javaScriptEnabled: false });
  const { page } = opened;
  assert.ok(await page.getByText('amanat verify receipt FILE --key VKEY').isVisible());
  assert.equal(await page.locator('input:visible, textarea:visible, main button:visible').count(), 0);
  await close(opened);
});

test('the page has no form and no named field: nothing typed can end in an address', async () => {
  for (const lang of ['ur', 'en'] as const) {
    const text = (await (await app.request(`/${lang}/verify`)).text()).replace(/<script.*<\/script>/s, '');
    assert.doesNotMatch(text, /<form/);
    assert.doesNotMatch(text, / (?:action|method|formaction|src)=|http-equiv="refresh/i);
  }
});

test('the same sources give the same page, of less than 120 KB on the wire', async () => {
  const exitUrl = { ur: 'https://ur.example/', en: 'https://en.example/' };
  const again = verifyRoutes({ settings: { training: true, insecureLan: false, exitUrl } });
  for (const lang of ['ur', 'en'] as const) {
    const [first, second] = await Promise.all(
      [app, again].map(async (each) => (await each.request(`/${lang}/verify`)).text()),
    );
    assert.equal(first, second);
    assert.ok(gzipSync(first ?? '', { level: 9 }).length < 120_000);
  }
});

test('the page carries its policy in itself, so that a saved page keeps it', async () => {
  const response = await app.request('/ur/verify');
  const header = response.headers.get('content-security-policy') ?? '';
  const [, inside = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(await response.text()) ?? [];
  assert.equal(`${inside.replaceAll('&#39;', "'")}; frame-ancestors 'none'`, header);
});
