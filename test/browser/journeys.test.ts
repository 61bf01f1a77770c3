/**
 * The whole way of a complaint in a real browser: in both languages, on a phone and on a desk, with scripts and without.
 * Nobody but the server is ever talked to.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Decrypter } from 'age-encryption';
import { type Code, formatCode, parseOwnCopy } from '@amanat/sealing';
import { allViews, nameOfView } from '../fixtures/chromium.ts';
import { openWithAge } from './age-program.ts';
import { fullAnswers, urduText } from './full-answers.ts';
import { codeOn, fillAll, openByCode, send } from './intake.ts';
import { onward } from './visitor.ts';
import { wholeProgram } from './whole-program.ts';

const program = wholeProgram();

for (const view of allViews)
  test(`from the first page to an answer by code: ${nameOfView(view)}`, async (t) => {
    const visitor = await program.visitor(t, view);
    const { page } = visitor;
    const main = page.locator('main');
    let code = '' as Code;

    await t.test('every question can be answered', async () => {
      await fillAll(visitor, fullAnswers);
      assert.equal(visitor.path(), '/lodge/check');
    });

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

    await t.test('the check page shows what was written, and leads to one answer and back', async () => {
      for (const words of ['Office B', 'Invented Name', urduText(2000).slice(0, 60).trim()])
        assert.ok((await main.innerText()).replaceAll(/\s+/g, ' ').includes(words.replaceAll(/\s+/g, ' ')), words);
      await visitor.press('a[href$="/lodge/relation?back=check"]');
      assert.equal((await visitor.readFields(['relation']))['relation'], 'teacher');
      await visitor.fillIn({ relation: 'neighbour' });
      await visitor.press(onward);
      assert.equal(visitor.path(), '/lodge/check');
    });

    await t.test('what is sent is kept, and the page shows the code', async () => {
      await send(visitor);
      code = await codeOn(visitor);
      assert.notEqual(await program.server().casework.openCode(code), undefined);
    });

    await t.test('the own copy is given once, and the code opens it in other programs too', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('form[action$="/lodged/copy"] button').click(),
      ]);
      assert.match(download.suggestedFilename(), /^notes-\d{4}-\d\d-\d\d\.age$/);
      const file = await download.path();
      const decrypter = new Decrypter();
      decrypter.addPassphrase(code);
      const text = await decrypter.decrypt(await readFile(file), 'text');
      assert.ok(parseOwnCopy(text).parts.some((part) => part.text.includes(urduText(2000).slice(0, 40).trim())));
      assert.equal(await openWithAge(file, code), text);
      await visitor.goTo('/lodged');
      assert.equal(await page.locator('form[action$="/lodged/copy"]').count(), 0);
    });

    await t.test('a cover code is kept', async () => {
      await visitor.fillIn({ cover: code.slice(-4) });
      await visitor.press('form[action$="/lodged/cover"] button');
      assert.equal(await page.locator('.error-summary a[href="#f-cover"], .error-summary a').count(), 1);
      await visitor.fillIn({ cover: code.endsWith('4711') ? '۴۷۱۲' : '۴۷۱۱' });
      await visitor.press('form[action$="/lodged/cover"] button');
      assert.equal(visitor.path(), '/lodged');
      assert.equal(await page.locator('form[action$="/lodged/cover"]').count(), 0);
    });

    await t.test('at the end nothing of it is left in the browser', async () => {
      await visitor.press('form[action$="/lodged/finish"] button');
      assert.equal(visitor.path(), '/finished');
      assert.deepEqual(await visitor.context.cookies(), []);
    });

    await t.test('the code opens the record, and whatever is sent gets the one answer', async () => {
      await openByCode(visitor, formatCode(code, 'urdu-digits'));
      const before = await main.innerText();
      const sent: readonly (readonly [kind: string, fields: Readonly<Record<string, string | readonly string[]>>])[] = [
        ['message', { message: 'مثال: کل پھر بلایا گیا' }],
        ['pressed', {}],
        ['contact', { how: 'phone', at: '0300 0000000', when: 'شام' }],
        ['withdraw', { addition: 'مثال' }],
      ];
      const answers = new Set<string>();
      for (const [kind, fields] of sent) {
        const form = `main form:has(input[name="kind"][value="${kind}"])`;
        await visitor.fillIn(fields, form);
        await visitor.press(`${form} .buttons button`);
        assert.equal(visitor.path(), '/kept');
        answers.add(await main.innerText());
        await visitor.press('main a.button');
        assert.equal(visitor.path(), '/record');
      }
      assert.equal(answers.size, 1);
      assert.equal(await main.innerText(), before);
    });

    assert.deepEqual([...visitor.strangers], []);
  });
