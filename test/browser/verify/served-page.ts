/**
 * The page that checks a receipt, served and saved, and one browser to open it, for a file of tests. Nothing else of the
 * program runs: the page needs no record.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { secureHeaders } from '../../../server/secure-headers.ts';
import { verifyRoutes } from '../../../server/verify/index.ts';
import { launchChromium } from '../../fixtures/chromium.ts';
import { type OpenedPage, openVerifyPage } from '../verify-page.ts';

export interface ServedPage {
  /** What answers, to be asked without a network. */
  readonly app: Hono;
  readonly url: () => string;
  /** Saves the page in this language; its address as a file. */
  saved(lang: 'ur' | 'en'): Promise<string>;
  open(
    address: string,
    options?: BrowserContextOptions,
    prepare?: (context: BrowserContext) => Promise<unknown>,
  ): Promise<OpenedPage>;
}

/** Those of the page alone, made anew at each call. */
export function pageRoutes() {
  const exitUrl = { ur: 'https://ur.example/', en: 'https://en.example/' };
  return verifyRoutes({ settings: { training: true, insecureLan: false, exitUrl } });
}

/** What answers for the page, with the headers that the program gives. */
export function pageApp(): Hono {
  const app = new Hono();
  app.use(secureHeaders({ tls: false }));
  app.route('/', pageRoutes());
  return app;
}

/** To be called at the top of a test file. */
export function servedPage(): ServedPage {
  const app = pageApp();
  let browser: Browser | undefined;
  let server: ServerType | undefined;
  let folder: string | undefined;
  const there = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('asked for before the tests began');
    return value;
  };
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'amanat-verify-'));
    browser = await launchChromium();
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
    server = started;
    await new Promise<void>((resolve) => void started.once('listening', resolve));
  });
  after(async () => {
    await browser?.close();
    server?.close();
    if (server !== undefined && 'closeAllConnections' in server) server.closeAllConnections();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
  return {
    app,
    url: () => `http://127.0.0.1:${(there(server).address() as AddressInfo).port}`,
    async saved(lang) {
      const file = join(there(folder), `check-${lang}.html`);
      writeFileSync(file, await (await app.request(`/${lang}/verify/page`)).text());
      return pathToFileURL(file).href;
    },
    open: (address, options, prepare) => openVerifyPage(there(browser), address, options, prepare),
  };
}
