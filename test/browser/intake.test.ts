/** Where the way of a complaint bends: the child's form, what was found on a device, mistakes, impatience, a way out. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Fields } from '../fixtures/asking.ts';
import type { View } from '../fixtures/chromium.ts';
import { childAnswers, fullAnswers, urduText } from './full-answers.ts';
import { codeOn, fillAll, lodgeShort, send } from './intake.ts';
import { answer, onward, type Visitor } from './visitor.ts';
import { wholeProgram } from './whole-program.ts';

const program = wholeProgram();
const phone = (lang: View['lang'], scripts: boolean): View => ({ lang, width: 360, scripts });
const views = [phone('ur', false), phone('en', true)];
const nameOf = ({ lang, scripts }: View): string => `${lang}, scripts ${scripts ? 'on' : 'off'}`;

async function begun(t: TestContext, view: View): Promise<Visitor> {
  const visitor = await program.visitor(t, view);
  await visitor.goTo('/lodge');
  await visitor.press(onward);
  return visitor;
}

for (const view of views) {
  test(`a child is asked less, who must not know comes first, and nobody contacts it unasked: ${nameOf(view)}`, async (t) => {
    const visitor = await program.visitor(t, view);
    await fillAll(visitor, childAnswers.slice(0, -1));
    assert.equal(visitor.path(), '/lodge/reach');
    assert.deepEqual(await visitor.readFields(['reach']), { reach: 'none' });
    assert.equal(await visitor.page.locator('[name="name"]').count(), 0);
    await visitor.press(onward);
    await send(visitor);
    assert.notEqual(await program.server().casework.openCode(await codeOn(visitor)), undefined);
  });

  test(`what was found on a device leads to the page that says not to open it, before anything else: ${nameOf(view)}`, async (t) => {
    const visitor = await begun(t, view);
    await visitor.goTo('/lodge/about');
    await answer(visitor, 'about', { group: 'material-found' });
    assert.equal(visitor.path(), '/lodge/do-not-open');
    assert.equal(await visitor.page.locator('main input, main textarea, main select').count(), 0);
    assert.ok((await visitor.page.locator('main .panel li').count()) >= 2);
    await visitor.press('main a.button');
    assert.equal(visitor.path(), '/lodge/where');
  });

  test(`a mistake on a step is named beside its field, and nothing typed is lost: ${nameOf(view)}`, async (t) => {
    const visitor = await begun(t, view);
    const mistaken: readonly (readonly [step: string, wrong: Fields, field: string])[] = [
      ['about', {}, 'group'],
      ['where', { village: 'مثالی چک' }, 'district'],
      ['where', { district: 'pk-pb-kasur', 'district-typed': 'Kasur', village: 'مثالی چک' }, 'district'],
      [
        'told',
        { 'told-1-office': 'court', 'told-1-on-day': '31', 'told-1-on-month': '2', 'told-1-on-year': '2025' },
        'told-1-on',
      ],
      ['told', { 'told-1-office': 'court', 'told-1-name': 'Example', 'told-1-on-year': '2199' }, 'told-1-on'],
      ['exclude', { named: 'ا'.repeat(161) }, 'named'],
      ['reach', { reach: 'none', 'reach-at': '0300 0000000' }, 'reach'],
      ['reach', { reach: 'phone', 'reach-at': 'ا'.repeat(121) }, 'reach-at'],
      ['text', { text: urduText(2001) }, 'text'],
      ['text', { text: `data:image/png;base64,${'A'.repeat(200)}` }, 'text'],
      ['keep-from', { 'keep-from': 'x'.repeat(201) }, 'keep-from'],
    ];
    for (const [step, fields, field] of mistaken) {
      await visitor.goTo(`/lodge/${step}`);
      await answer(visitor, step, fields);
      assert.equal(visitor.path(), `/lodge/${step}`, `${step}: ${field} is refused`);
      const link = visitor.page.locator('.error-summary a').first();
      const target = visitor.page.locator((await link.getAttribute('href')) ?? '');
      assert.ok(
        ((await target.getAttribute('name')) ?? '').startsWith(field),
        `${step}: the summary leads to ${field}`,
      );
      await link.click();
      assert.ok(
        await target.evaluate((element) => element === document.activeElement),
        `${step}: the field takes focus`,
      );
      assert.deepEqual(await visitor.readFields(Object.keys(fields)), fields, step);
    }
  });

  test(`a second click on send, or sending once more after Back, is the same complaint: ${nameOf(view)}`, async (t) => {
    const visitor = await begun(t, view);
    await visitor.goTo('/lodge/about');
    await answer(visitor, 'about', { group: 'exposure' });
    await answer(visitor, 'where', { district: 'pk-pb-kasur' });
    await visitor.goTo('/lodge/check');
    if (view.scripts) await visitor.page.waitForFunction('document.querySelector("[name=proof]").value !== ""');
    const before = await program.countComplaints();
    await visitor.page.locator(onward).dblclick();
    await visitor.page.waitForURL(`**/${view.lang}/lodged`);
    const code = await codeOn(visitor);
    assert.equal(await program.countComplaints(), before + 1);
    for (let back = 0; back < 4 && visitor.path() !== '/lodge/where'; back++) await visitor.page.goBack();
    await visitor.goTo('/lodge/check');
    assert.equal(visitor.path(), '/lodged');
    assert.equal(await codeOn(visitor), code);
    assert.equal(await program.countComplaints(), before + 1);
  });

  test(`the other language goes on with the same answers: ${nameOf(view)}`, async (t) => {
    const visitor = await program.visitor(t, view);
    await fillAll(visitor, fullAnswers.slice(0, 5));
    await visitor.press('.site-lang');
    const other = view.lang === 'ur' ? 'en' : 'ur';
    assert.ok(visitor.page.url().endsWith(`/${other}/lodge/told`));
    await visitor.page.locator('main a.back').click();
    await visitor.page.waitForURL(`**/${other}/lodge/where`);
    const { fields } = fullAnswers[4] ?? { fields: {} };
    assert.deepEqual(await visitor.readFields(Object.keys(fields)), fields);
  });

  test(`"leave this page" forgets everything and is elsewhere at once: ${nameOf(view)}`, async (t) => {
    const visitor = await program.visitor(t, view);
    await fillAll(visitor, fullAnswers.slice(0, 4));
    const exit = program.server().settings.exitUrl[view.lang];
    const asked = visitor.page.waitForRequest((request) => request.url().startsWith(exit));
    await visitor.page.locator('form.leave button').click();
    assert.equal((await asked).headers()['referer'], undefined, 'nobody is told where one was');
    assert.deepEqual(await visitor.context.cookies(program.server().url), []);
  });
}

test('with scripts off the page says the place in the line and goes on by itself', async (t) => {
  const visitor = await begun(t, phone('en', false));
  await visitor.goTo('/lodge/about');
  await answer(visitor, 'about', { group: 'other-or-unknown' });
  await answer(visitor, 'where', { district: 'pk-pb-kasur' });
  await visitor.goTo('/lodge/check');
  await visitor.page.locator(onward).click();
  await visitor.page.waitForURL('**/en/lodge/waiting');
  const words = await visitor.page.locator('main').innerText();
  assert.match(words, /\b1\b/);
  await visitor.page.waitForURL('**/en/lodged', { timeout: 60_000 });
  assert.notEqual(await program.server().casework.openCode(await codeOn(visitor)), undefined);
});

test('Esc pressed three times leaves the page as the button does', async (t) => {
  const visitor = await begun(t, phone('en', true));
  const exit = program.server().settings.exitUrl.en;
  const asked = visitor.page.waitForRequest((request) => request.url().startsWith(exit));
  for (let times = 0; times < 3; times++) await visitor.page.keyboard.press('Escape');
  await asked;
  assert.deepEqual(await visitor.context.cookies(program.server().url), []);
});

test('at a desk the helper says who they are, and what was written is read back before it is sent', async (t) => {
  const visitor = await program.visitor(t, phone('ur', true));
  await visitor.goTo('/desk');
  await visitor.press(onward);
  assert.equal(await visitor.page.locator('.error-summary a').count(), 1);
  await visitor.fillIn({ helper: 'teacher' });
  await visitor.press(onward);
  await visitor.goTo('/lodge/about');
  await answer(visitor, 'about', { group: 'other-or-unknown' });
  await answer(visitor, 'where', { district: 'pk-pb-kasur' });
  await visitor.goTo('/lodge/check');
  assert.equal(await visitor.page.locator('form[action$="/lodge/send"]').count(), 0);
  await visitor.press('main a[href$="/lodge/read-back"]');
  await visitor.page.waitForFunction('document.querySelector("[name=proof]").value !== ""');
  await visitor.press(onward);
  await visitor.page.waitForURL('**/ur/lodged');
});

test('a form sent when its draft is over shows its text, so that it can be copied', async (t) => {
  const visitor = await begun(t, phone('ur', false));
  await visitor.goTo('/lodge/text');
  await visitor.context.clearCookies();
  await answer(visitor, 'text', { text: urduText(300) });
  assert.ok((await visitor.page.locator('blockquote').innerText()).includes(urduText(300).slice(0, 30)));
});

test('another complaint after the first has another code', async (t) => {
  const visitor = await program.visitor(t, phone('en', true));
  const first = await lodgeShort(visitor);
  await visitor.press('form[action$="/lodged/finish"] button');
  assert.notEqual(await lodgeShort(visitor), first);
});
