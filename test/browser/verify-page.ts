/** The page that checks receipts, in a real browser: served, saved, or over a network that is not secure; filled and read. */
import assert from 'node:assert/strict';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

export interface Filled {
  readonly receipt?: string | Buffer;
  readonly code?: string;
  readonly keys?: string;
  readonly ownCopy?: string | Buffer;
  readonly promise?: string;
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address that the page asked for, itself included. */
  readonly asked: readonly string[];
  /** Errors of its script, and whatever its policy had to stop. */
  readonly errors: readonly string[];
}

export async function openVerifyPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  prepare: (context: BrowserContext) => Promise<unknown> = async () => {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 360, height: 760 }, ...options });
  await prepare(context);
  const [asked, errors]: [string[], string[]] = [[], []];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // Over plain HTTP it warns of a header that it cannot use, on every page of any site.
    if (message.text().startsWith('The Cross-Origin-Opener-Policy header has been ignored')) return;
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  await page.goto(address);
  return { page, context, asked, errors };
}

const fileOf = (content: string | Buffer, name: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: typeof content === 'string' ? Buffer.from(content) : content,
});

/** Fills what is given and empties the rest. */
async function fillVerifyPage(page: Page, filled: Filled): Promise<void> {
  await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
  const { receipt, ownCopy } = filled;
  await page.setInputFiles('#f-receipt', receipt === undefined ? [] : fileOf(receipt, 'notes.age'));
  await page.setInputFiles('#f-own-copy', ownCopy === undefined ? [] : fileOf(ownCopy, 'notes-2.age'));
  await page.fill('#f-code', filled.code ?? '');
  await page.fill('#f-keys', filled.keys ?? '');
  await page.fill('#f-promise', filled.promise ?? '');
}

/** The answer as somebody would read it. */
export async function checked(page: Page, filled: Filled): Promise<string> {
  await fillVerifyPage(page, filled);
  await page.click('#check');
  await page.waitForSelector('#result h2');
  return readResult(page);
}

export const readResult = (page: Page): Promise<string> => page.locator('#result').innerText();

/** Of each panel its verdict and, where something does not hold, its code. */
export function verdicts(page: Page): Promise<readonly (readonly [kind: string, title: string, code: string])[]> {
  return page.evaluate(`[...document.querySelectorAll('#result .panel')].map((panel) => [
    panel.className.replace('panel panel-', ''),
    panel.querySelector('h2').textContent,
    panel.matches('.panel-wrong') ? panel.querySelector('p code')?.textContent ?? '' : '',
  ])`);
}

export async function close({ context, errors }: OpenedPage): Promise<void> {
  await context.close();
  assert.deepEqual(errors, []);
}
