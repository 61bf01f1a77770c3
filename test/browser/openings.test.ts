/** Two-person opening, broken glass and the safety hold: in a real browser, in both languages, without scripts too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trainingAccount } from '@amanat/casework';
import { caseNumberOf, isCaseId } from '@amanat/domain';
import { formatCode } from '@amanat/sealing';
import { ciphers } from '../../server/ciphers.ts';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { nameOfView } from '../fixtures/chromium.ts';
import { trainingMember } from '../fixtures/training-member.ts';
import { staffedProgram, staffViews } from './staffed-program.ts';
import type { Visitor } from './visitor.ts';

const program = staffedProgram();

/** Under its case's key, and assigned to case worker A. */
async function assignedCase() {
  const { services } = program.deployment;
  const lodged = await lodgeComplaint(services);
  await services.keyring.whenRewrapped();
  const account = trainingAccount('case-worker-a', { ciphers, origin: services.settings.origin });
  const supervisor = await trainingMember('supervisor-kasur', program.deployment);
  const { kind } = await services.staff.caseAccess.assign(supervisor, lodged.caseId, account);
  assert.equal(kind, 'done');
  assert.ok(isCaseId(lodged.caseId));
  return { ...lodged, number: caseNumberOf(lodged.caseId) };
}

const wanted = { parts: ['child', 'reporter'], purpose: 'child-safety', reason: 'plan-protection' } as const;
/** Only the page of what is open can be closed; one that says "not there" has nothing to press. */
const canClose = (at: Visitor): Promise<number> => at.page.locator('main form[action$="/close"]').count();
const isOpening = /^\/staff\/openings\/opening_[0-9a-z]{26}$/;

for (const view of staffViews) {
  test(`one asks by number, a custodian agrees, the first reads and closes: ${nameOfView(view)}`, async (t) => {
    const { number } = await assignedCase();
    const asker = await program.signedIn(t, view, 'case-worker-b');
    await asker.press('.staff-band a[href$="/staff/openings"]');
    await asker.press('main .buttons a[href$="/ask"]');
    await asker.press('main form.form button[value="ask"]');
    assert.ok((await asker.page.locator('.error-summary a').count()) >= 3, 'what is missing is said');
    await asker.fillIn({ ...wanted, number });
    await asker.press('main form.form button[value="ask"]');
    assert.equal(asker.path(), '/staff/openings/asked');
    await program.deployment.services.laterWork.finish();

    const second = await program.signedIn(t, view, 'custodian-a');
    await second.press('.staff-band a[href$="/staff/openings"]');
    await second.press('main a[href$="/answer"]');
    assert.ok((await second.page.locator('main').innerText()).includes(number));
    await second.press('main button[value="agree"]');
    assert.equal(second.path(), '/staff/openings');

    await asker.goTo('/staff/openings');
    await asker.press('main form[action$="/open"] button');
    assert.match(asker.path(), isOpening);
    assert.equal(await canClose(asker), 1);
    const address = asker.path();
    await second.goTo(address);
    assert.equal(await canClose(second), 0, 'nobody else reads it');
    await asker.press('main form[action$="/close"] button');
    await asker.goTo(address);
    assert.equal(await canClose(asker), 0, 'closed is closed');
    assert.deepEqual([...asker.strangers, ...second.strangers], []);
  });

  test(`the glass is broken from the page of a case, alarms, and is reviewed by another: ${nameOfView(view)}`, async (t) => {
    const { caseId } = await assignedCase();
    const opener = await program.signedIn(t, view, 'case-worker-b');
    await opener.goTo(`/staff/cases/${caseId}`);
    await opener.press(`main a[href$="${caseId}/open"]`);
    await opener.fillIn({ ...wanted, reason: 'danger-now' });
    await opener.press('main button[value="break-glass"]');
    assert.match(opener.path(), isOpening);
    const address = opener.path();
    await opener.press('main form[action$="/close"] button');

    const reviewer = await program.signedIn(t, view, 'supervisor-kasur');
    await reviewer.press('.staff-band a[href$="/staff/alarms"]');
    await reviewer.press(`main a[href$="${address}/review"]`);
    await reviewer.press('main button[value="justified"]');
    assert.equal(reviewer.path(), '/staff/openings');
    await reviewer.goTo(`${address}/review`);
    assert.equal(await reviewer.page.locator('main button[name="found"]').count(), 0, 'reviewed once');
  });

  test(`a safety hold empties the code’s page until another person ends it: ${nameOfView(view)}`, async (t) => {
    const { caseId, code } = await assignedCase();
    const worker = await program.signedIn(t, view, 'case-worker-a');
    await worker.goTo(`/staff/cases/${caseId}/open`);
    await worker.fillIn(wanted);
    await worker.press('main button[value="own-case"]');
    assert.match(worker.path(), isOpening);
    program.deployment.pass({ hours: 24 * 8 });
    const holder = await program.visitor(t, view);
    t.after(() => holder.close());
    const isTold = async (): Promise<boolean> => {
      await holder.goTo('/code');
      await holder.fillIn({ code: formatCode(code, 'digits') });
      await holder.press('main form.form button');
      assert.equal(holder.path(), '/record');
      return (await holder.page.locator('main table').count()) > 0;
    };
    assert.equal(await isTold(), true);
    const supervisor = await program.signedIn(t, view, 'supervisor-kasur');
    await supervisor.goTo(`/staff/cases/${caseId}`);
    await supervisor.press('main a[href$="/hold"]');
    await supervisor.fillIn({ days: '14' });
    await supervisor.press('main button[value="set"]');
    assert.equal(await supervisor.page.locator('main button[name="hold"]').count(), 0, 'not by whoever set it');
    assert.equal(await isTold(), false);
    const monitor = await program.signedIn(t, view, 'monitor');
    await monitor.goTo(`/staff/cases/${caseId}/hold`);
    await monitor.press('main button[value="end"]');
    assert.equal(await isTold(), true);
  });
}
