/**
 * `npm run screenshots`: every page in each of its states, in both languages, on a phone and on a desk, in light and in
 * dark, into ./screenshots, pages of staff as each of the invented people who see them; beside them sheets with many
 * pages each, to be looked at as a whole. A few pages again on an open network, while intake is full, and sealed.
 *
 * Usage: npm run screenshots [-- WORD [LOOK]]: only pages whose route or name has that word (`/staff`), only that look
 * (`360-light`).
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../test/fixtures/chromium.ts';
import type { PageState } from '../test/fixtures/pages.ts';
import { visitPages } from '../test/fixtures/page-visits.ts';
import { serveDeployment } from '../test/fixtures/served-deployment.ts';

const folder = join(import.meta.dirname, '..', 'screenshots');
const [wanted = '', wantedLook = ''] = process.argv.slice(2);

const looks = [
  { name: '360-light', perSheet: 8, viewport: { width: 360, height: 760 }, colorScheme: 'light' },
  { name: '360-dark', perSheet: 8, viewport: { width: 360, height: 760 }, colorScheme: 'dark' },
  { name: '1280-light', perSheet: 4, viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: '1280-dark', perSheet: 4, viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

/** Without ids, which are others each time. */
const fileName = (name: string): string =>
  name
    .replaceAll(/_[0-9a-z]{26}/g, '')
    .replaceAll(/[^\w]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Several pictures beside each other, cut where they grow too long, each under its name. */
async function drawSheet(browser: Browser, file: string, shots: readonly string[], perSheet: number): Promise<void> {
  const cells = shots.map((shot) => {
    const name = shot.split('/').at(-1) ?? '';
    return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${readFileSync(shot).toString('base64')}"></figure>`;
  });
  const style =
    'body{margin:8px;background:#888;display:flex;gap:8px;align-items:start}figure{margin:0;flex:none;overflow:hidden;max-height:1800px}img{width:100%;display:block}figcaption{font:12px monospace;background:#fff}';
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } });
  await page.setContent(
    `<!doctype html><style>${style}figure{width:calc(${100 / perSheet}% - 8px)}</style>${cells.join('')}`,
  );
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

/**
 * A deployment in another mood, and which pages show it; `held` is what a browser can hold there. `press` sends the page
 * first; `sealed` locks the keys before anything is asked for.
 */
const moods = [
  { mood: 'as-usual', changes: {}, held: undefined, shows: /./, press: false, sealed: false },
  {
    mood: 'open-network',
    changes: { insecureLan: true, secureCookies: false },
    held: ['begun', 'by-code'],
    shows: /^.. (?:\/lodge\/exclude|\/lodge\/reach|\/record), (?:empty|filled)$/,
    press: false,
    sealed: false,
  },
  {
    mood: 'full',
    changes: { intakeBytesPerHour: 0 },
    held: ['filled'],
    shows: /\/lodge\/check, filled/,
    press: true,
    sealed: false,
  },
  {
    mood: 'sealed',
    changes: {},
    held: ['nothing'],
    shows: /^.. (?:\/unseal|\/sign-in|\/lodge|\/staff), /,
    press: false,
    sealed: true,
  },
] as const;

const browser = await launchChromium();
rmSync(folder, { recursive: true, force: true });
for (const { mood, changes, held, shows, press, sealed } of moods) {
  const only = ({ holding, sends, name, path }: PageState, route: string): boolean =>
    `${route} ${String(path)}, ${name}`.includes(wanted) &&
    (held === undefined || (sends === undefined && held.some((each) => each === holding)));
  const deployment = await serveDeployment(changes);
  if (sealed) await deployment.services.keyring.seal();
  for (const { name: look, perSheet, ...options } of looks.filter(({ name }) => name.startsWith(wantedLook)))
    for (const lang of ['ur', 'en'] as const) {
      const shots: string[] = [];
      mkdirSync(join(folder, look), { recursive: true });
      mkdirSync(join(folder, 'sheets'), { recursive: true });
      for await (const { page, name } of visitPages(browser, deployment, { lang, look: options, only })) {
        if (!shows.test(name)) continue;
        if (press) {
          await page.locator('main form button').first().click();
          await page.waitForLoadState();
        }
        const path = join(folder, look, `${mood === 'as-usual' ? '' : `${mood}-`}${fileName(name)}.png`);
        await page.screenshot({ path, fullPage: true, timeout: 120_000 });
        shots.push(path);
      }
      for (let from = 0; from < shots.length; from += perSheet)
        await drawSheet(
          browser,
          join(folder, 'sheets', `${look}-${lang}-${mood}-${String(from / perSheet + 1).padStart(2, '0')}.png`),
          shots.slice(from, from + perSheet),
          perSheet,
        );
    }
  await deployment.stop();
}
await browser.close();
