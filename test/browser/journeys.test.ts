/**
 * The whole way of a complaint in a real browser: in both languages, on a phone and on a desk, with scripts and without.
 * Nobody but the server is ever talked to.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { formatCode, parseCode, type Code } from '@amanat/sealing';
import { allViews, launchChromium, nameOfView } from '../fixtures/chromium.ts';
import { runningServer, type TestServer } from '../fixtures/running-server.ts';
import { fullAnswers, type Step } from './full-answers.ts';
import { answer, onward, openVisitor, type Visitor } from './visitor.ts';

let server: TestServer;
let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([runningServer(['--demo']), launchChromium()]);
});
after(async () => {
  await browser.close();
  await server.end();
});

async function fillAll(visitor: Visitor, steps: readonly Step[]): Promise<void> {
  await visitor.goTo('/lodge');
  await visitor.press(onward);
  for (const { name, fields, another } of steps)
    await answer(visitor, name, fields, another === true ? 'main button[name="next"]' : onward);
  assert.equal(visitor.path(), '/lodge/check');
}

/** With scripts the proof of work is found on the check page; without them the line's turn is waited for. */
async function send(visitor: Visitor): Promise<void> {
  const { page, view } = visitor;
  if (view.scripts) await page.waitForFunction('document.querySelector("[name=proof]").value !== ""');
  await visitor.press(onward);
  if (!view.scripts) assert.equal(visitor.path(), '/lodge/waiting');
  await page.waitForURL(`**/${view.lang}/lodged`);
}

async function codeOn(visitor: Visitor): Promise<Code> {
  const groups = await visitor.page.locator('.code-block').first().locator('span:not(.unseen)').allTextContents();
  const parsed = parseCode(groups.join(' '));
  if (parsed.kind !== 'code') throw new Error('the page shows no code');
  return parsed.code;
}

for (const view of allViews)
  test(`from the first page to the answer by code: ${nameOfView(view)}`, async (t) => {
    const visitor = await openVisitor(browser, server.url, view);
    const { page } = visitor;
    t.after(() => visitor.close());

    await t.test('every question can be answered', () => fillAll(visitor, fullAnswers));

    await t.test('going back twice and on again loses nothing', async () => {
      for (const name of ['text', 'reach']) {
        await page.goBack();
        const { fields } = fullAnswers.find((step) => step.name === name) ?? { fields: {} };
        assert.equal(visitor.path(), `/lodge/${name}`);
        assert.deepEqual(await visitor.readFields(Object.keys(fields)), fields);
      }
      await visitor.press(onward);
      await visitor.press(onward);
      assert.equal(visitor.path(), '/lodge/check');
    });

    let code: Code;
    await t.test('what is sent is kept, and the page shows the code', async () => {
      await send(visitor);
      code = await codeOn(visitor);
      assert.notEqual(await server.casework.openCode(code), undefined);
    });
    await t.test('the code opens the page of the record', async () => {
      await visitor.press('form[action$="/lodged/finish"] button');
      await visitor.goTo('/code');
      await visitor.fillIn({ code: formatCode(code, 'letters') });
      await visitor.press(onward);
      assert.equal(visitor.path(), '/record');
    });

    assert.deepEqual([...visitor.strangers], []);
  });
