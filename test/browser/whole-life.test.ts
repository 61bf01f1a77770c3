/**
 * A whole life of a case through its pages, in a real browser: from the complaint to judgment for each accused and charge, by a case
 * worker and a supervisor, in Urdu on a telephone without scripts and in English on a desk. On the way a form comes back with
 * all that was typed, a step is refused and the refusal kept, somebody else writes in between, and a review is closed.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { trainingAccount } from '@amanat/casework';
import { outcomesOf, type StepType } from '@amanat/domain';
import { ciphers } from '../../server/ciphers.ts';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import type { Fields } from '../fixtures/asking.ts';
import { axeFaults, axeSource } from '../fixtures/axe-faults.ts';
import { nameOfView } from '../fixtures/chromium.ts';
import { trainingMember } from '../fixtures/training-member.ts';
import { staffedProgram, staffViews } from './staffed-program.ts';
import { type Facts, fieldsFor, sendStep, sendStepForm } from './step-form.ts';
import type { Visitor } from './visitor.ts';

const program = staffedProgram();

const sections = ['PPC 377B', 'PECA 22'];
/** Papers that come in long after: the days are counted back from today. */
const ago = (days: number): string => program.deployment.services.today().subtract({ days }).toString();
const at = (days: number, time: string): string => `${ago(days)}T${time}+05:00`;

/** Kept beside the pictures of `npm run screenshots` if that is asked for. */
async function picture({ page, view }: Visitor, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `life-${view.lang}-${name}.png`), fullPage: true });
}

/** Axe needs timers, which a browser without scripts does not have. */
async function hasNoFault({ page, view }: Visitor): Promise<void> {
  if (!view.scripts) return;
  await page.evaluate(axeSource);
  assert.deepEqual(await axeFaults(page), []);
}

const mistakes = ({ page }: Visitor): Promise<number> => page.locator('.error-summary').count();

for (const view of staffViews)
  test(`from the complaint to judgment, page by page: ${nameOfView(view)}`, async (t) => {
    const { services } = program.deployment;
    const { caseId } = await lodgeComplaint(services);
    await services.keyring.whenRewrapped();
    const home = `/staff/cases/${caseId}`;
    const formOf = (type: StepType): string => `${home}/steps/${type}`;

    const supervisor = await program.signedIn(t, view, 'supervisor-kasur');
    await supervisor.goTo(home);
    const account = trainingAccount('case-worker-a', { ciphers, origin: services.settings.origin });
    await supervisor.fillIn({ 'assign-account': account });
    await supervisor.press('form[action$="/assign"] button');
    const worker = await program.signedIn(t, view, 'case-worker-a');

    const record = async (type: StepType, facts: Facts, more: Fields = {}, by = worker): Promise<void> => {
      await sendStepForm(by, caseId, type, facts, more);
      assert.equal(
        by.path(),
        `${home}?done=recorded`,
        `${type}: ${await by.page.locator('.error-summary').allInnerTexts()}`,
      );
      assert.equal(await by.page.locator('.panel-done').count(), 1);
    };
    /** Sent and shown again: what was typed stands there still. */
    const comesBack = async (type: StepType, facts: Facts, more: Fields = {}): Promise<void> => {
      await sendStepForm(worker, caseId, type, facts, more);
      assert.equal(worker.path(), formOf(type));
      assert.equal(await mistakes(worker), 1);
      const typed = { ...fieldsFor(type, facts, view.lang), ...more };
      assert.deepEqual(await worker.readFields(Object.keys(typed)), typed);
    };

    // The case page leads to a form; one filled in halfway comes back whole.
    await worker.goTo(home);
    await worker.press('main .all-steps a[href$="/steps/person.entered"]');
    assert.equal(worker.path(), formOf('person.entered'));
    const post = { 'identity-post': 'TRAINING post' };
    await comesBack('person.entered', { role: 'guardian' }, { ...post, 'happened-day': '31', 'happened-month': '2' });
    await hasNoFault(worker);
    await picture(worker, 'mistakes');
    assert.equal(await worker.page.locator('.error-summary a[href="#f-happened"]').count(), 1);
    await worker.fillIn(fieldsFor('person.entered', { happened: ago(200) }, view.lang));
    await worker.press(sendStep);
    assert.equal(worker.path(), `${home}?done=recorded`);

    // An accused is accused by somebody: refused, kept, and mended on the same page.
    await comesBack('person.entered', { happened: ago(200), role: 'accused' }, post);
    await worker.fillIn(fieldsFor('person.entered', { saidBy: 'family' }, view.lang));
    await worker.press(sendStep);
    assert.equal(worker.path(), `${home}?done=recorded`);
    await record('person.entered', { happened: ago(200), role: 'accused', saidBy: 'family' }, post);

    const told = { office: 'police-station', channel: 'in-person', informant: 'family', victimUnder18: true };
    await record('report.received', { happened: at(199, '10:20'), ...told, sections });
    const fir = { accused: ['accused-1', 'accused-2'], accusedCount: 2, victimUnder18: true };
    const number = { 'number-number': 'TRAINING 9', 'number-station': 'TRAINING station' };
    await comesBack('fir.registered', { happened: at(198, '09:00'), ...fir, sections: ['PPC 999'] }, number);
    await worker.fillIn({ 'fact-sections-1': 'ppc 377-b', 'fact-sections-2': sections[1] ?? '' });
    await worker.press(sendStep);
    assert.equal(worker.path(), `${home}?done=recorded`);
    await comesBack('fir.registered', { happened: ago(197), ...fir, sections }, number);
    await hasNoFault(worker);
    await picture(worker, 'refused');

    // Somebody else writes while the form is open: it is shown first, and then the same form is sent.
    const arrest = { happened: at(196, '06:30'), accused: 'accused-1', sections };
    await worker.goTo(formOf('accused.arrested'));
    await worker.fillIn(fieldsFor('accused.arrested', arrest, view.lang));
    await record('fir.copy.given', { happened: ago(197), givenTo: ['informant'] }, {}, supervisor);
    await worker.press(sendStep);
    assert.equal(worker.path(), formOf('accused.arrested'));
    assert.equal(await worker.page.locator('.moved li').count(), 1);
    const typed = fieldsFor('accused.arrested', arrest, view.lang);
    assert.deepEqual(await worker.readFields(Object.keys(typed)), typed);
    await picture(worker, 'moved');
    await worker.press(sendStep);
    assert.equal(worker.path(), `${home}?done=recorded`);

    await record('accused.produced', { happened: at(196, '14:00'), accused: 'accused-1', before: 'magistrate' });
    const remand = { accused: 'accused-1', under: 'crpc-167', place: 'police', until: ago(190) };
    await record('remand.ordered', { happened: at(196, '14:30'), ...remand });

    // Pressure is told by one and reviewed by another.
    const pressed = { by: 'police', against: ['family'], saidBy: 'family', told: 'in-person' };
    await record('withdrawal.demanded', { happened: ago(180), ...pressed });
    await supervisor.goTo(home);
    await supervisor.press(`main a[href*="${caseId}/reviews/"]`);
    await hasNoFault(supervisor);
    await picture(supervisor, 'review');
    await supervisor.press('main a[href*="/steps/pressure.review.closed"]');
    const closed = { happened: ago(178), actions: ['higher-police-told', 'family-told-of-rights'] };
    await supervisor.fillIn(fieldsFor('pressure.review.closed', closed, view.lang));
    await supervisor.press(sendStep);
    assert.equal(supervisor.path(), `${home}?done=recorded`);
    assert.equal(await supervisor.page.locator(`main a[href*="${caseId}/reviews/"]`).count(), 0);

    const accused = ['accused-1', 'accused-2'];
    await record('report.173.final', { happened: ago(150), sections, accused });
    const court = 'special-court';
    await record('cognizance.taken', { happened: ago(140), accused, sections, court, victimUnder18: true });
    for (const each of accused)
      await record('charge.framed', { happened: ago(120), accused: each, charge: 'PPC 377B', pleadedGuilty: false });
    await record('evidence.child.recorded', {
      happened: ago(100),
      person: 'survivor-1',
      inCamera: true,
      screen: true,
      videoLink: false,
      videoRecorded: true,
      trustedPersonPresent: true,
      questionsBy: 'through-judge',
      finished: true,
    });
    await record('arguments.completed', { happened: ago(60), accused });
    await comesBack('convicted', { happened: ago(50), accused: 'accused-1', charge: 'PPC 377B' });
    await record('judgment.pronounced', { happened: ago(50), accused, court });
    await record('convicted', { happened: ago(50), accused: 'accused-1', charge: 'PPC 377B' });
    const acquitted = { accused: 'accused-2', charge: 'PPC 377B', way: 'after-evidence' };
    await record('acquitted', { happened: ago(50), ...acquitted });
    const sentence = { accused: 'accused-1', charge: 'PPC 377B', kinds: ['imprisonment'], months: 84 };
    await record('sentence.passed', { happened: ago(50), ...sentence });

    await hasNoFault(worker);
    await picture(worker, 'case');
    const member = await trainingMember('case-worker-a', program.deployment);
    const found = await services.staff.life.find(member, caseId);
    assert.ok(found.kind === 'life');
    assert.deepEqual(
      outcomesOf(found.view.life)
        .filter(({ charge }) => charge === 'PPC 377B')
        .map(({ accused: who, outcome }) => [who, outcome]),
      [
        ['accused-1', 'convicted'],
        ['accused-2', 'acquitted-after-evidence'],
      ],
    );
    const cap = found.view.clocks.find(({ clock }) => clock === 'PK-CONST-10~accused-1');
    assert.equal(cap?.status, 'done', 'the minutes that were typed count');
    // Both see who follows the clocks up; those who watch over the case also see the three refusals.
    await supervisor.goTo(home);
    assert.equal(await supervisor.page.locator('main .fold .timeline > li').count(), 4);
    assert.equal(await worker.page.locator('main .fold .timeline > li').count(), 1);
    for (const each of [supervisor, worker]) assert.deepEqual([...each.strangers], []);
  });
