/** Erasing what a person asks for, and what time has made due, by two people at two browsers: in both languages, without scripts too. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatCode } from '@amanat/sealing';
import { filesOfOldBackups } from '@amanat/web';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { nameOfView } from '../fixtures/chromium.ts';
import { staffedProgram, staffViews } from './staffed-program.ts';
import type { Visitor } from './visitor.ts';

const program = staffedProgram();

const reporterName = 'Zqname4711';

/** Under its case's key, with somebody who can be reached. */
async function lodged() {
  const { services } = program.deployment;
  const complaint = await lodgeComplaint(services, { reach: { how: 'phone', at: '0300 4711222', name: reporterName } });
  await services.keyring.whenRewrapped();
  return complaint;
}

/** Kept beside the pictures of `npm run screenshots` if that is asked for. */
async function picture({ page, view }: Visitor, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `erasure-${view.lang}-${name}.png`), fullPage: true });
}

const isErasure = /^\/staff\/erasures\/erasure_[0-9a-z]{26}$/;
const yes = 'main button[value="agree"]';
const canAnswer = (at: Visitor): Promise<number> => at.page.locator('main button[name="answer"]').count();
/** Names of files to destroy on old media; none before it is done. */
const filesToDestroy = (at: Visitor): Promise<readonly string[]> => at.page.locator('main li > code').allInnerTexts();
const pathOf = (at: Visitor): string => at.path().replace(/\?.*$/, '');

/** What is done is done: whoever comes back has nothing to press, and the record stays. */
async function isDoneFor(at: Visitor): Promise<void> {
  assert.deepEqual(await filesToDestroy(at), [...filesOfOldBackups]);
  assert.equal(await canAnswer(at), 0);
  assert.equal(await at.page.locator('main .panel-done').count(), 1);
  assert.ok(!(await at.page.content()).includes(reporterName));
}

for (const view of staffViews) {
  test(`what a person asks for is proposed by one and goes when two others agree: ${nameOfView(view)}`, async (t) => {
    const { caseId, code } = await lodged();
    const monitor = await program.signedIn(t, view, 'monitor');
    await monitor.goTo(`/staff/cases/${caseId}`);
    await monitor.press(`main a[href$="/staff/erasures/case/${caseId}"]`);
    const propose = 'main form[action*="/staff/erasures/case/"] .buttons button';
    await monitor.press(propose);
    assert.equal(await monitor.page.locator('.error-summary a').count(), 1, 'nothing is chosen beforehand');
    await picture(monitor, 'nothing-chosen');
    await monitor.fillIn({ choice: 'reporter data-subject-asks' });
    await monitor.press(propose);
    assert.match(monitor.path(), isErasure);
    const address = monitor.path();
    assert.equal(await canAnswer(monitor), 0, 'nobody agrees to what they proposed');
    assert.deepEqual(await filesToDestroy(monitor), []);
    await picture(monitor, 'proposed');

    const first = await program.signedIn(t, view, 'custodian-a');
    await first.press('.staff-band a[href$="/staff/erasures"]');
    await first.press(`main table a[href$="${address}"]`);
    await picture(first, 'to-agree');
    await first.press(yes);
    assert.equal(pathOf(first), address);
    assert.equal(await canAnswer(first), 0, 'nobody agrees twice');
    assert.deepEqual(await filesToDestroy(first), [], 'one is not enough');

    const second = await program.signedIn(t, view, 'custodian-b');
    await second.goTo(address);
    await second.press(yes);
    assert.equal(pathOf(second), address);
    await isDoneFor(second);
    await picture(second, 'done');
    await monitor.goTo(address);
    await isDoneFor(monitor);

    // The case stays, and cannot be proposed again on the same ground; the code goes on opening its page.
    await monitor.goTo(`/staff/erasures/case/${caseId}`);
    assert.equal(await monitor.page.locator('[name="choice"][value^="reporter "]').count(), 0);
    const holder = await program.visitor(t, view);
    t.after(() => holder.close());
    await holder.goTo('/code');
    await holder.fillIn({ code: formatCode(code, 'digits') });
    await holder.press('main form.form button');
    assert.equal(holder.path(), '/record');
    for (const each of [monitor, first, second, holder]) assert.deepEqual([...each.strangers], []);
  });

  test(`one refusal ends a proposal, and nothing is destroyed: ${nameOfView(view)}`, async (t) => {
    const { caseId } = await lodged();
    const monitor = await program.signedIn(t, view, 'monitor');
    await monitor.goTo(`/staff/erasures/case/${caseId}`);
    await monitor.fillIn({ choice: 'child data-subject-asks' });
    await monitor.press('main form[action*="/staff/erasures/case/"] .buttons button');
    const address = monitor.path();
    const custodian = await program.signedIn(t, view, 'custodian-a');
    await custodian.goTo(address);
    await custodian.press('main button[value="refuse"]');
    assert.equal(pathOf(custodian), address);
    await picture(custodian, 'refused');
    for (const at of [custodian, monitor]) {
      await at.goTo(address);
      assert.deepEqual([await canAnswer(at), await filesToDestroy(at)], [0, []]);
    }
    // What is still there can be proposed anew.
    await monitor.goTo(`/staff/erasures/case/${caseId}`);
    assert.equal(await monitor.page.locator('[name="choice"][value^="child "]').count(), 1);
  });
}

for (const view of staffViews)
  test(`what time made due is taken up by one and goes when another agrees: ${nameOfView(view)}`, async (t) => {
    const { caseId } = await lodged();
    // Five years and some days: whatever this test lodged before has become due, too.
    program.deployment.pass({ hours: 24 * 366 * 5 });
    const monitor = await program.signedIn(t, view, 'monitor');
    await monitor.press('.staff-band a[href$="/staff/erasures"]');
    await picture(monitor, 'due');
    await monitor.press(`main table a[href$="/staff/erasures/case/${caseId}"]`);
    await monitor.fillIn({ choice: 'reporter reporter-after-five-years' });
    await monitor.press('main form[action*="/staff/erasures/case/"] .buttons button');
    assert.match(monitor.path(), isErasure);
    const address = monitor.path();
    assert.equal(await canAnswer(monitor), 0, 'whoever takes it up is the first of the two');

    const custodian = await program.signedIn(t, view, 'custodian-a');
    await custodian.press('.staff-band a[href$="/staff/erasures"]');
    await custodian.press(`main table a[href$="${address}"]`);
    await custodian.press(yes);
    assert.equal(pathOf(custodian), address);
    await isDoneFor(custodian);
    await monitor.goTo('/staff/erasures');
    assert.equal(await monitor.page.locator(`main a[href$="/staff/erasures/case/${caseId}"]`).count(), 0);
    await picture(monitor, 'list-afterwards');
  });
