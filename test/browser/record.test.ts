/** What a code opens in a browser: however it is copied, whatever is sent, and in whoever's hands it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secretsFromCallerKey } from '@amanat/casework';
import { type Code, coverCodeOf, drawCode, formatCode, parseCode } from '@amanat/sealing';
import { ciphers } from '../../server/ciphers.ts';
import type { View } from '../fixtures/chromium.ts';
import { openByCode } from './intake.ts';
import { onward, unfold, type Visitor } from './visitor.ts';
import { wholeProgram } from './whole-program.ts';

const program = wholeProgram();
const views: readonly View[] = [
  { lang: 'ur', width: 360, scripts: false },
  { lang: 'en', width: 360, scripts: true },
];
const nameOf = ({ lang, scripts }: View): string => `${lang}, scripts ${scripts ? 'on' : 'off'}`;
const form = (kind: string): string => `main form:has(input[name="kind"][value="${kind}"])`;

const trainingCode = (): Code => {
  const parsed = parseCode(program.server().trainingCode ?? '');
  if (parsed.kind !== 'code') throw new Error('the demo has no code');
  return parsed.code;
};

/** Of the invented complaint at that place of the demo's (`server/training.ts`). */
const trainingCodeOf = (index: number): Code => {
  const { origin } = program.server();
  return secretsFromCallerKey(`TRAINING example ${index} of ${origin}`, origin, ciphers).code;
};

/** Status, headers and bytes of the record page, apart from the date and from values of cookies. */
async function recordOf({ page, view }: Visitor): Promise<string> {
  const response = await page.goto(`${program.server().url}/${view.lang}/record`);
  const headers = Object.entries((await response?.allHeaders()) ?? {}).filter(([name]) => name !== 'date');
  return JSON.stringify([response?.status(), headers.toSorted(), await response?.text()]);
}

/** One digit is another: the check digits no longer hold. */
const miscopied = (code: string): string => `${code.slice(0, 7)}${(Number(code[7]) + 1) % 10}${code.slice(8)}`;

for (const view of views) {
  test(`a code opens its page in whatever way it was copied: ${nameOf(view)}`, async (t) => {
    const visitor = await program.visitor(t, view);
    const code = trainingCode();
    const ways = [
      formatCode(code, 'urdu-digits'),
      formatCode(code, 'letters').toLowerCase(),
      code,
      `  ${code.replaceAll(/(\d{6})/g, '$1-')} `,
      formatCode(code, 'urdu-digits').replaceAll(' ', '\u200f'),
      formatCode(code, 'letters').replaceAll('0', 'o').replaceAll('1', 'l'),
    ];
    for (const typed of ways) {
      await visitor.context.clearCookies();
      await openByCode(visitor, typed);
      assert.equal(visitor.path(), '/record', typed);
    }
  });

  test(`a step and questions show; an answer goes in and is not shown again: ${nameOf(view)}`, async (t) => {
    const visitor = await program.visitor(t, view);
    await openByCode(visitor, trainingCode());
    const before = await recordOf(visitor);
    const answers = visitor.page.locator(form('answer'));
    assert.equal(await answers.count(), 2);
    const field = answers.first().locator('textarea');
    await unfold(field);
    await field.fill('نشان زدہ جواب');
    await answers.first().locator('button').click();
    await visitor.page.waitForURL('**/kept');
    const after = await recordOf(visitor);
    assert.ok(!after.includes('نشان زدہ جواب'));
    assert.equal(after, before);
  });

  test(`"I am being pressed", with who and how, changes no byte of the page: ${nameOf(view)}`, async (t) => {
    const visitor = await program.visitor(t, view);
    await openByCode(visitor, trainingCode());
    const before = await recordOf(visitor);
    await visitor.fillIn({ by: ['police', 'village-council'], way: ['threat'] }, form('pressed'));
    await visitor.press(`${form('pressed')} .buttons button`);
    assert.equal(visitor.path(), '/kept');
    assert.equal(await recordOf(visitor), before);
  });

  test(`a form that cannot be read says why, and keeps what was typed: ${nameOf(view)}`, async (t) => {
    const visitor = await program.visitor(t, view);
    await openByCode(visitor, trainingCode());
    // Words: to shape one word of a thousand letters takes a browser half a minute.
    const long = `${'مثال '.repeat(200)}م`;
    await visitor.fillIn({ message: long }, form('message'));
    await visitor.press(`${form('message')} button`);
    assert.equal(visitor.path(), '/record');
    assert.equal(await visitor.page.locator(`${form('message')} textarea`).inputValue(), long);
    await visitor.press('.error-summary a');
    await visitor.fillIn({ at: 'مثالی پتہ' }, form('contact'));
    await visitor.press(`${form('contact')} button`);
    assert.equal(await visitor.page.locator('.error-summary a').count(), 1);
    assert.equal(await visitor.page.locator(`${form('contact')} [name="at"]`).inputValue(), 'مثالی پتہ');
  });

  test(`a wrong code is one that was miscopied, or one that opens nothing: ${nameOf(view)}`, async (t) => {
    const visitor = await program.visitor(t, view);
    const code = trainingCode();
    await openByCode(visitor, '12 34');
    assert.equal(await visitor.page.locator('.error-summary a').count(), 1);
    assert.equal((await visitor.readFields(['code']))['code'], '12 34', 'nothing typed is lost');
    await openByCode(visitor, miscopied(code));
    assert.equal(visitor.path(), '/code');
    assert.equal((await visitor.readFields(['code']))['code'], miscopied(code));
    const pages = new Set<string>();
    for (const unknown of [coverCodeOf(code, code.endsWith('0007') ? '0008' : '0007'), drawCode(ciphers)]) {
      await openByCode(visitor, unknown);
      assert.equal(visitor.path(), '/code');
      pages.add(await visitor.page.content());
    }
    assert.equal(pages.size, 1, 'nothing tells how near it was');
    assert.equal((await visitor.context.cookies()).length, 0);
  });

  test(`the page of a cover code is that of a complaint without any step, byte for byte: ${nameOf(view)}`, async (t) => {
    const visitor = await program.visitor(t, view);
    // Lodged with the other one, and without any step: where it stands with the log is the same, too.
    await openByCode(visitor, trainingCodeOf(1));
    const page = await recordOf(visitor);
    const covered = await program.visitor(t, view);
    await openByCode(covered, trainingCode());
    assert.notEqual(await recordOf(covered), page, 'the training complaint has a step');
    const training = trainingCode();
    const last = training.endsWith('4711') ? '4712' : '4711';
    assert.equal(await program.server().casework.addCover(training, last), 'kept');
    const other = await program.visitor(t, view);
    await openByCode(other, coverCodeOf(training, last));
    assert.equal(await recordOf(other), page);
  });

  test(`closing the page ends it on this device: ${nameOf(view)}`, async (t) => {
    const visitor = await program.visitor(t, view);
    await openByCode(visitor, trainingCode());
    await visitor.press('form[action$="/record/close"] button');
    assert.deepEqual(await visitor.context.cookies(), []);
    await visitor.goTo('/record');
    assert.equal(visitor.path(), '/code');
  });
}

test('what was being sent when the session ended goes on with the code', async (t) => {
  const visitor = await program.visitor(t, { lang: 'en', width: 360, scripts: false });
  await openByCode(visitor, trainingCode());
  await visitor.context.clearCookies();
  await visitor.fillIn({ message: 'An invented message' }, form('message'));
  await visitor.press(`${form('message')} button`);
  await visitor.fillIn({ code: trainingCode() });
  await visitor.press(onward);
  assert.equal(visitor.path(), '/kept');
});
