/**
 * What belongs together, through its pages, in a real browser: somebody who is named in two cases is suggested, both records are
 * read side by side, a person decides, withdraws, and is not asked again for the same reasons; and a monitor is warned of a
 * device that stands in the cases of two districts. In Urdu on a telephone without scripts, and in English on a desk.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { trainingAccount } from '@amanat/casework';
import { ciphers } from '../../server/ciphers.ts';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import type { Fields } from '../fixtures/asking.ts';
import { axeFaults, axeSource } from '../fixtures/axe-faults.ts';
import { nameOfView } from '../fixtures/chromium.ts';
import { trainingMember } from '../fixtures/training-member.ts';
import { staffedProgram, staffViews } from './staffed-program.ts';
import { sendStepForm } from './step-form.ts';
import type { Visitor } from './visitor.ts';

const program = staffedProgram();
const ago = (days: number): string => program.deployment.services.today().subtract({ days }).toString();

/** Kept beside the pictures of `npm run screenshots` if that is asked for. */
async function picture({ page, view }: Visitor, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `linking-${view.lang}-${name}.png`), fullPage: true });
}

/** Axe needs timers, which a browser without scripts does not have. Nothing is wider than the screen. */
async function hasNoFault({ page, view }: Visitor, name: string): Promise<void> {
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  assert.ok(excess <= 0, `${name} is wider than the screen by ${excess}`);
  if (!view.scripts) return;
  await page.evaluate(axeSource);
  assert.deepEqual(await axeFaults(page), [], name);
}

const seen = async (at: Visitor, name: string): Promise<void> => {
  await hasNoFault(at, name);
  await picture(at, name);
};

/** In Kasur, and case worker A's. */
async function newCase(answers: object = {}): Promise<string> {
  const { services } = program.deployment;
  const { caseId } = await lodgeComplaint(services, answers);
  await services.keyring.whenRewrapped();
  const account = trainingAccount('case-worker-a', { ciphers, origin: services.settings.origin });
  const supervisor = await trainingMember('supervisor-kasur', program.deployment);
  const assigned = await services.staff.caseAccess.assign(supervisor, caseId, account);
  assert.equal(assigned.kind, 'done');
  return caseId;
}

/** The same person in both scripts, with a telephone; another one for each view. */
const inTwoScripts = {
  ur: [
    { 'identity-name': 'تربیت شہریار', 'identity-father': 'مثال خورشید', 'identity-phone': '0300 0000017' },
    { 'identity-name': 'Tarbiyat Shehryar', 'identity-father': 'Misal Khurshid', 'identity-phone': '03000000017' },
  ],
  en: [
    { 'identity-name': 'Zulqarnain Firdaus', 'identity-father': 'Behram Jahangir', 'identity-phone': '0321 5550219' },
    { 'identity-name': 'ذوالقرنین فردوس', 'identity-father': 'بہرام جہانگیر', 'identity-phone': '03215550219' },
  ],
} as const satisfies Readonly<Record<'ur' | 'en', readonly Fields[]>>;

async function openIdentities(at: Visitor, caseId: string): Promise<void> {
  await at.goTo(`/staff/cases/${caseId}/open`);
  await at.fillIn({ parts: ['people'], purpose: 'investigation', reason: 'check-identity' });
  await at.press('button[value="own-case"]');
}

for (const view of staffViews)
  test(`suggested, compared, decided, withdrawn, not suggested again: ${nameOfView(view)}`, async (t) => {
    const cases = [await newCase(), await newCase()] as const;
    const worker = await program.signedIn(t, view, 'case-worker-a');
    const accused = { happened: ago(20), role: 'accused', saidBy: 'family' };
    for (const [index, caseId] of cases.entries())
      await sendStepForm(worker, caseId, 'person.entered', accused, inTwoScripts[view.lang][index] ?? {});
    assert.equal(worker.path(), `/staff/cases/${cases[1]}?done=recorded`);

    // From what was recorded to what may belong together with it.
    await worker.press(`.panel-done a[href$="${cases[1]}/links"]`);
    assert.equal(await worker.page.locator('.suggestion').count(), 1);
    await seen(worker, 'case');
    const pair = '.suggestion .button';
    await worker.press(pair);
    const at = worker.path();
    assert.match(at, /^\/staff\/links\/link_[0-9a-z]{26}$/);
    assert.equal(
      await worker.page.locator('.records').count(),
      0,
      'nothing that was written is shown before both are open',
    );
    await seen(worker, 'sealed');
    for (const caseId of cases) await openIdentities(worker, caseId);
    await worker.goTo(at);
    assert.ok((await worker.page.locator('.records .as-written[lang="ur"]').count()) > 0);
    assert.ok((await worker.page.locator('.records .as-written[lang="en"]').count()) > 0);
    await seen(worker, 'side-by-side');

    // Without a reason it comes back; with one it is decided.
    const decide = 'form:has([name="decision"][value="same"]) button';
    await worker.press(decide);
    assert.equal(await worker.page.locator('.error-summary a[href="#f-grounds-same"]').count(), 1);
    await seen(worker, 'mistake');
    await worker.fillIn({ 'grounds-same': ['paper-compared', 'said-by-family'] });
    await worker.press(decide);
    assert.equal(worker.path(), `${at}?done=decided`);
    await seen(worker, 'decided');

    await worker.goTo(`/staff/cases/${cases[0]}/network`);
    assert.equal(await worker.page.locator('svg.network .network-case').count(), 2);
    assert.equal(await worker.page.locator('svg.network .network-same').count(), 1);
    await seen(worker, 'picture');

    await worker.goTo(at);
    await worker.fillIn({ ground: 'decided-in-error' });
    await worker.press('form[action$="/withdraw"] button');
    assert.equal(worker.path(), `${at}?done=withdrawn`);
    await seen(worker, 'withdrawn');
    // Compared anew, for the same reasons.
    for (const caseId of cases) await program.deployment.services.staff.links.afterStep(caseId);
    await worker.goTo(`/staff/cases/${cases[0]}/links`);
    assert.equal(await worker.page.locator('.suggestion').count(), 1);
    assert.equal(await worker.page.locator('.suggestion .evidence').count(), 0, 'it stands among what was decided');
    await worker.press(pair);
    assert.equal(worker.path(), at);
    assert.equal(await worker.page.locator('.timeline > li').count(), 2, 'decided, and withdrawn');
    assert.deepEqual([...worker.strangers], []);
  });

/** Seized in a case of that village; two villages and two devices for each view. */
const seized = {
  ur: { villages: ['Bhai Pheru', 'Kot Radha Kishan'], serial: 'TRAINING 8VCW 0001' },
  en: { villages: ['Kangar', 'Bhai Pheru'], serial: 'TRAINING 7KQX 0002' },
} as const;

for (const view of staffViews)
  test(`a monitor is warned first, looks at it, and closes it with a reason: ${nameOfView(view)}`, async (t) => {
    const { services } = program.deployment;
    const { villages, serial } = seized[view.lang];
    const cases = [await newCase({ village: villages[0] }), await newCase({ village: villages[1] })] as const;
    const worker = await program.signedIn(t, view, 'case-worker-a');
    const device = { happened: ago(9), item: 'item-1', kind: 'telephone', from: 'shop', holder: 'police-officer' };
    for (const caseId of cases) {
      await sendStepForm(worker, caseId, 'item.seized', device, { 'number-serial': serial });
      assert.equal(worker.path(), `/staff/cases/${caseId}?done=recorded`);
    }
    await services.staff.warnings.watch();

    const monitor = await program.signedIn(t, view, 'monitor');
    await monitor.goTo('/staff/alarms');
    await monitor.press('main a[href*="/staff/warnings/warning_"]');
    const at = monitor.path();
    await monitor.press('form[action$="/seen"] button');
    assert.equal(monitor.path(), `${at}?done=seen`);
    assert.equal(await monitor.page.locator('form[action$="/seen"]').count(), 0);
    assert.equal(await monitor.page.locator('svg.villages').count(), 1);
    assert.equal(await monitor.page.locator('.village').count(), 0, 'no place is told of a case that is not open');
    const member = await trainingMember('monitor', program.deployment);
    const wanted = { parts: ['child'], purpose: 'review', reason: 'danger-now' } as const;
    for (const caseId of cases)
      assert.equal((await services.staff.openings.breakGlassOnCase(member, caseId, wanted)).kind, 'done');
    await monitor.goTo(at);
    assert.equal(await monitor.page.locator('.village').count(), 2);
    await seen(monitor, 'warning');

    await monitor.press('form[action$="/close"] button');
    assert.equal(await monitor.page.locator('.error-summary a[href="#f-ground"]').count(), 1);
    await monitor.fillIn({ ground: 'joined-investigation' });
    await monitor.press('form[action$="/close"] button');
    assert.equal(monitor.path(), `${at}?done=closed`);
    assert.equal(await monitor.page.locator('form[action$="/close"]').count(), 0);
    await monitor.press('.staff-band a[href$="/staff/warnings"]');
    await seen(monitor, 'warnings');
    // Whoever is not above every office concerned is told of none.
    assert.equal(await worker.page.locator('.staff-band a[href$="/staff/warnings"]').count(), 0);
    for (const path of ['/staff/warnings', at]) {
      const answer = await worker.page.goto(`${program.deployment.url}/${view.lang}${path}`);
      assert.ok([403, 404].includes(answer?.status() ?? 0));
    }
    for (const each of [worker, monitor]) assert.deepEqual([...each.strangers], []);
  });
