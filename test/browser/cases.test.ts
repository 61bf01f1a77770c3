/** From the list to a case, on to assigning it, a conflict, and back in by two people: in a real browser, without scripts too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trainingAccount, type TrainingPerson } from '@amanat/casework';
import { ciphers } from '../../server/ciphers.ts';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import { staffedProgram, staffViews } from './staffed-program.ts';

const program = staffedProgram();

const accountOf = (person: TrainingPerson): string =>
  trainingAccount(person, { ciphers, origin: program.deployment.services.settings.origin });

for (const view of staffViews)
  test(`list, case, conflict, and back by two people: ${view.lang}, ${view.width} px`, async (t) => {
    const { caseId } = await lodgeComplaint(program.deployment.services);
    const link = `.case-list a[href$="${caseId}"]`;
    const at = `/staff/cases/${caseId}`;
    const supervisor = await program.signedIn(t, view, 'supervisor-kasur');
    await supervisor.press('.staff-band a[href$="/staff/cases"]');
    await supervisor.press(link);
    assert.equal(supervisor.path(), at);
    await supervisor.press('form[action$="/acknowledge"] button');
    assert.equal(supervisor.path(), `${at}?done=acknowledged`);
    assert.equal(await supervisor.page.locator('form[action$="/acknowledge"]').count(), 0);
    await supervisor.press('form[action$="/assign"] button');
    assert.equal(await supervisor.page.locator('.error-summary a[href="#f-assign-account"]').count(), 1);
    await supervisor.fillIn({ 'assign-account': accountOf('case-worker-a') });
    await supervisor.press('form[action$="/assign"] button');
    assert.equal(supervisor.path(), `${at}?done=assigned`);

    const worker = await program.signedIn(t, view, 'case-worker-a');
    await worker.goTo('/staff/cases?mine=yes');
    await worker.press(link);
    await worker.fillIn({ question: 'need-interpreter' });
    await worker.press('form[action$="/question"] button');
    assert.equal(worker.path(), `${at}?done=asked`);
    await worker.press('a[href$="/conflict"]');
    await worker.press('form[action$="/conflict"] button');
    assert.equal(worker.path(), '/staff/cases?left=yes');
    assert.equal(await worker.page.locator('.panel-done').count(), 1);
    assert.equal(await worker.page.locator(link).count(), 0);
    const gone = await worker.page.goto(`${program.deployment.url}/${view.lang}${at}`);
    assert.equal(gone?.status(), 404);

    await supervisor.press('.staff-band a[href$="/staff/alarms"]');
    await supervisor.press(link);
    await supervisor.fillIn({ 'let-in-account': accountOf('case-worker-a') });
    await supervisor.press('form[action$="/let-in"] button');
    assert.equal(supervisor.path(), `${at}?done=let-in-asked`);
    assert.equal(await supervisor.page.locator('button[value="agree"]').count(), 0, 'nobody lets anybody in alone');

    const monitor = await program.signedIn(t, view, 'monitor');
    await monitor.goTo('/staff/alarms');
    await monitor.press(link);
    await monitor.press('button[value="agree"]');
    assert.equal(monitor.path(), `${at}?done=let-in`);
    await worker.goTo(at);
    assert.equal(await worker.page.locator('h1 .case-number').count(), 1);
    for (const each of [supervisor, worker, monitor]) assert.deepEqual([...each.strangers], []);
  });
