/**
 * A person at a browser, who reads pages, fills in forms and presses buttons. It uses names and addresses that forms
 * post, never words of a page, so that one journey runs in every language.
 */
import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Fields } from '../fixtures/asking.ts';
import { openPage, type View } from '../fixtures/chromium.ts';

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly view: View;
  /** Addresses asked for that are not the server's. */
  readonly strangers: ReadonlySet<string>;
  /** Path after the language, with its query: `/lodge/danger`. */
  path(): string;
  goTo(path: string): Promise<void>;
  /** Fills in the fields of a form; several forms of a page are told apart by `within`. */
  fillIn(fields: Fields, within?: string): Promise<void>;
  /** What the named fields of the page hold now. */
  readFields(names: readonly string[]): Promise<Fields>;
  /** Presses a button or link and waits for the page that follows. */
  press(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** The button that carries a step on. */
export const onward = 'main form.form .buttons button:first-of-type';

export async function openVisitor(browser: Browser, url: string, view: View): Promise<Visitor> {
  const { page, context } = await openPage(browser, url, view);
  const strangers = new Set<string>();
  // Redirects pass by a route, so that requests are counted here.
  context.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) strangers.add(request.url());
  });
  const home = `${url}/${view.lang}`;

  return {
    page,
    context,
    view,
    strangers,
    path: () => page.url().replace(home, ''),
    goTo: async (path) => void (await page.goto(home + path)),
    async fillIn(fields, within = 'main') {
      for (const [name, value] of Object.entries(fields)) await fill(page.locator(within), name, value);
    },
    async readFields(names) {
      const read: [string, string | readonly string[]][] = [];
      for (const name of names) read.push([name, await valueOf(page.locator('main'), name)]);
      return Object.fromEntries(read);
    },
    async press(selector) {
      // A click waits for the page that it leads to.
      const control = page.locator(selector).first();
      await unfold(control);
      await control.click();
      await page.waitForLoadState();
    },
    close: async () => context.close(),
  };
}

/** Opens what is folded around a control, from the outside in. */
export async function unfold(control: Locator): Promise<void> {
  // A page that is still coming has no folds yet: it must be there first.
  await control.waitFor({ state: 'attached' });
  const folds = control.locator('xpath=ancestor::details[not(@open)]');
  while ((await folds.count()) > 0) await folds.first().locator('> summary').click();
}

/** Types, chooses or ticks the control of that name. */
export async function fill(form: Locator, name: string, value: string | readonly string[]): Promise<void> {
  const control = form.locator(`[name="${name}"]`);
  await unfold(control.first());
  const kind = await control.first().evaluate((element) => element.getAttribute('type') ?? element.tagName);
  if (kind === 'radio') await form.locator(`[name="${name}"][value="${String(value)}"]`).check();
  else if (kind === 'checkbox')
    for (const box of await control.all())
      await box.setChecked([value].flat().includes((await box.getAttribute('value')) ?? ''));
  else if (kind === 'SELECT') await control.selectOption(value);
  else await control.fill(String(value));
}

async function valueOf(form: Locator, name: string): Promise<string | readonly string[]> {
  const control = form.locator(`[name="${name}"]`);
  const kind = await control.first().evaluate((element) => element.getAttribute('type') ?? element.tagName);
  if (kind !== 'radio' && kind !== 'checkbox') return control.inputValue();
  const ticked: string[] = [];
  for (const box of await control.all())
    if (await box.isChecked()) ticked.push((await box.getAttribute('value')) ?? '');
  return kind === 'radio' ? (ticked[0] ?? '') : ticked;
}

/** Answers the step that is open and goes on. */
export async function answer(visitor: Visitor, step: string, fields: Fields, button = onward): Promise<void> {
  assert.equal(visitor.path(), `/lodge/${step}`);
  await visitor.fillIn(fields);
  await visitor.press(button);
}
