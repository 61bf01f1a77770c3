/** Steps of a case's life over HTTP: recorded by a form, refused and kept, shown again with all that was typed, reviewed. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Hono } from 'hono';
import type { TrainingPerson } from '@amanat/casework';
import { parseEventBody, type StepType, stepTypes } from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { messages, refusalText, stepText } from '@amanat/web';
import { type Asking, type Fields } from '../../test/fixtures/asking.ts';
import { livedCase, live, type LivedCase } from '../../test/fixtures/lived-case.ts';
import { signedInAs } from '../../test/fixtures/staff.ts';
import { createApp } from '../app.ts';
import { ciphers } from '../ciphers.ts';
import { lodgeComplaint } from '../testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';

const words = messages('en').life;

suite('the forms of steps', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let app: Hono;
  let kept: LivedCase;
  before(async () => {
    deployment = await openTestDeployment();
    app = createApp(deployment.services);
    kept = await livedCase(deployment);
  });
  after(() => deployment.stop());

  const as = (person: TrainingPerson): Promise<Asking> => signedInAs(person, app);
  const at = (caseId: string, type: StepType): string => `/en/staff/cases/${caseId}/steps/${type}`;
  const pageOf = async (asked: Asking, path: string): Promise<string> => {
    const answer = await asked.get(path);
    assert.equal(answer.status, 200, path);
    return answer.text();
  };
  const hiddenOf = (page: string): Fields =>
    Object.fromEntries(
      ['entry', 'seen'].map((name) => [name, new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '']),
    );
  const on = (day: Temporal.PlainDate, more: Fields = {}): Fields => ({
    'happened-day': String(day.day),
    'happened-month': String(day.month),
    'happened-year': String(day.year),
    ...more,
  });
  const today = (): Temporal.PlainDate => deployment.services.today();
  const eventsOf = async (caseId: string) =>
    (await deployment.opened.database.record.loadStream(caseId)).map(({ body }) =>
      parseEventBody(parseCanonicalJson(ciphers.text(body))),
    );
  async function fill(person: TrainingPerson, caseId: string, type: StepType, fields: Fields): Promise<Response> {
    const asked = await as(person);
    return asked.post(at(caseId, type), { ...hiddenOf(await pageOf(asked, at(caseId, type))), ...fields });
  }

  test('every step that may be recorded has a form, with the fields of that step', async () => {
    const [worker, monitor] = [await as('case-worker-a'), await as('monitor')];
    for (const [index, type] of stepTypes.entries()) {
      const asked = /^pressure\.review|^withdrawal\.(?:review|family|decided)/.test(type) ? monitor : worker;
      const lang = index % 2 === 0 ? 'en' : 'ur';
      const page = await pageOf(asked, `/${lang}/staff/cases/${kept.caseId}/steps/${type}`);
      for (const { label } of Object.values(stepText(lang, type).facts))
        assert.ok(page.includes(label), `${lang} ${type}: ${label}`);
      assert.ok(page.includes('name="entry"') && !page.includes('undefined'), type);
    }
  });

  test('recorded once, however often the form is sent; the number is sealed and the page shows only that it is', async () => {
    const { caseId } = await live(deployment);
    const asked = await as('case-worker-a');
    const fields = {
      ...hiddenOf(await pageOf(asked, at(caseId, 'diary.entered'))),
      ...on(today(), { 'happened-time': '۰۹:۰۵' }),
      'fact-office': 'police-station',
      'fact-about': 'report',
      'number-number': 'TRAINING 77',
    };
    for (const _ of [1, 2]) {
      const answer = await asked.post(at(caseId, 'diary.entered'), fields);
      assert.equal(answer.status, 303, await answer.text());
      assert.equal(answer.headers.get('location'), `/en/staff/cases/${caseId}?done=recorded`);
    }
    const told = (await eventsOf(caseId)).filter(({ type }) => type === 'diary.entered');
    assert.equal(told.length, 1);
    const page = await pageOf(asked, `/en/staff/cases/${caseId}?done=recorded`);
    for (const text of [words.done.recorded, stepText('en', 'diary.entered').title, '09:05', words.sealedParts])
      assert.ok(page.includes(text), text);
    assert.ok(!page.includes('TRAINING 77'));
  });

  test('what was typed is all there again when a field is wrong, and nothing is stored', async () => {
    const before = (await eventsOf(kept.caseId)).length;
    const answer = await fill('case-worker-a', kept.caseId, 'fir.registered', {
      'happened-day': '31',
      'happened-month': '2',
      'happened-year': '2026',
      'happened-time': '24:10',
      'fact-sections-1': 'ppc 377',
      'fact-sections-2': 'no such section',
      'fact-accusedCount': 'many',
      'number-number': 'TRAINING 9'.repeat(9),
    });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    for (const text of ['value="31"', 'value="24:10"', 'value="ppc 377"', 'value="no such section"', 'value="many"'])
      assert.ok(page.includes(text), text);
    for (const text of [
      words.mistakes['not-a-day'],
      words.mistakes.section,
      words.mistakes.count,
      words.mistakes['too-long'],
    ])
      assert.ok(page.includes(text), text);
    assert.equal((await eventsOf(kept.caseId)).length, before);
  });

  test('a lawful no is said in words, kept, and the form keeps what was typed', async () => {
    const answer = await fill('case-worker-a', kept.caseId, 'fir.registered', {
      ...on(today()),
      'fact-sections-1': 'PPC-377',
      'fact-accusedCount': '۳',
    });
    assert.equal(answer.status, 409);
    const page = await answer.text();
    assert.ok(page.includes(refusalText('en', 'fir.registered', 'fir-already-registered').replaceAll("'", '&#39;')));
    assert.ok(page.includes(words.refusedKept) && page.includes('value="۳"'));
    const last = (await eventsOf(kept.caseId)).at(-1);
    assert.equal(last?.type, 'command.refused');
    assert.deepEqual(last?.data, { command: 'fir-registered', refusal: 'fir-already-registered' });
  });

  test('whoever did not see what somebody else recorded is shown it, and may then record', async () => {
    const { caseId } = await live(deployment);
    const [worker, supervisor] = [await as('case-worker-a'), await as('supervisor-kasur')];
    const path = at(caseId, 'fir.copy.given');
    const first = { ...hiddenOf(await pageOf(worker, path)), ...on(today()), 'fact-givenTo': 'informant' };
    const other = { ...hiddenOf(await pageOf(supervisor, path)), ...on(today()), 'fact-givenTo': 'lawyer' };
    assert.equal((await supervisor.post(path, other)).status, 303);
    const moved = await worker.post(path, first);
    assert.equal(moved.status, 409);
    const page = await moved.text();
    for (const text of [
      words.movedTitle,
      words.recordAnyway,
      stepText('en', 'fir.copy.given').facts['givenTo']?.choices?.['lawyer'] ?? '',
    ])
      assert.ok(page.includes(text), text);
    assert.match(page, /value="informant" checked/);
    assert.equal((await worker.post(path, { ...first, ...hiddenOf(page) })).status, 303);
  });

  test('a person is entered with a name that no page shows', async () => {
    const nameless = await fill('case-worker-a', kept.caseId, 'person.entered', {
      ...on(today()),
      'fact-role': 'witness',
    });
    assert.equal(nameless.status, 422);
    assert.ok((await nameless.text()).includes(words.mistakes['name-missing']));
    const answer = await fill('case-worker-a', kept.caseId, 'person.entered', {
      ...on(today()),
      'fact-role': 'witness',
      'fact-needs': ['interpreter', 'travel'],
      'identity-name': 'TRAINING Witness',
      'identity-aliases': 'TRAINING One\r\nTRAINING Two',
    });
    assert.equal(answer.status, 303, await answer.text());
    const page = await pageOf(await as('case-worker-a'), `/en/staff/cases/${kept.caseId}`);
    assert.ok(page.includes('Witness 1') && !page.includes('TRAINING Witness') && !page.includes('TRAINING One'));
  });

  test('what our page does not send is refused without being stored', async () => {
    const asked = await as('case-worker-a');
    const path = at(kept.caseId, 'fir.copy.given');
    const fields = { ...hiddenOf(await pageOf(asked, path)), ...on(today()), 'fact-givenTo': 'informant' };
    const before = (await eventsOf(kept.caseId)).length;
    for (const odd of [
      { 'fact-else': 'x' },
      { 'fact-givenTo': 'whoever' },
      { entry: 'evt_1' },
      { seen: '-1' },
      { 'happened-day': ['1', '2'] },
    ])
      assert.equal((await asked.post(path, { ...fields, ...odd })).status, 422, JSON.stringify(odd));
    assert.equal((await asked.get(at(kept.caseId, 'nothing.such' as StepType))).status, 404);
    assert.equal((await eventsOf(kept.caseId)).length, before);
  });

  test('what came by code waits for a review that a person closes, is on the page, and is nobody’s to strike', async () => {
    const { services } = deployment;
    const { code, caseId } = await lodgeComplaint(services);
    await services.keyring.whenRewrapped();
    assert.equal(await services.casework.actByCode(code, { kind: 'withdraw', text: 'TRAINING' }), 'kept');
    const id = (await eventsOf(caseId)).find(({ type }) => type === 'withdrawal.requested')?.event ?? '';
    const review = `/en/staff/cases/${caseId}/reviews/${id}`;
    const monitor = await as('monitor');
    assert.ok((await pageOf(monitor, `/en/staff/cases/${caseId}`)).includes(review));
    const struck = await fill('monitor', caseId, 'step.struck', {
      ...on(today()),
      'fact-step': id,
      'fact-ground': 'wrong-facts',
    });
    assert.equal(struck.status, 409);
    const decided = await fill('monitor', caseId, 'withdrawal.decided', {
      ...on(today()),
      'fact-step': id,
      'fact-decision': 'goes-on',
    });
    assert.equal(decided.status, 303, await decided.text());
    assert.ok(!(await pageOf(monitor, `/en/staff/cases/${caseId}`)).includes(review));
    assert.ok((await pageOf(monitor, review)).includes(words.reviewNone));
  });

  test('a review is closed by a supervisor with an action; then it is open no more', async () => {
    const { caseId, pressure } = await live(deployment);
    const [worker, monitor] = [await as('case-worker-a'), await as('monitor')];
    const review = `/en/staff/cases/${caseId}/reviews/${pressure}`;
    assert.ok((await pageOf(worker, review)).includes(words.reviewNotYours));
    assert.equal((await worker.get(at(caseId, 'pressure.review.closed'))).status, 403);
    const page = await pageOf(monitor, review);
    for (const line of words.reviewPressureText) assert.ok(page.includes(line), line);
    assert.ok(page.includes(`pressure.review.closed?step=${pressure}`));
    const closed = await fill('monitor', caseId, 'pressure.review.closed', {
      ...on(today()),
      'fact-step': pressure,
      'fact-actions': ['lawyer-given'],
    });
    assert.equal(closed.status, 303, await closed.text());
    assert.ok((await pageOf(monitor, review)).includes(words.reviewNone));
    assert.ok(!(await pageOf(worker, `/en/staff/cases/${caseId}`)).includes(review));
  });

  test('a clock’s page tells the rule, the count and who follows it up; another’s name is no address', async () => {
    const asked = await as('case-worker-a');
    const page = await pageOf(asked, `/en/staff/cases/${kept.caseId}/clocks/PK-CRPC-173-INTERIM`);
    for (const text of [
      'Code of Criminal Procedure 1898',
      words.countTitle,
      words.remedyTitle,
      words.unconfirmed,
      words.notAdvice,
    ])
      assert.ok(page.includes(text), text);
    assert.ok(
      (await (await asked.get(`/ur/staff/cases/${kept.caseId}/clocks/PK-CRPC-173-INTERIM`)).text()).includes('دن'),
    );
    assert.equal((await asked.get(`/en/staff/cases/${kept.caseId}/clocks/PK-NONE`)).status, 404);
  });

  test('a case is given to another office, never to one that the complaint keeps away', async () => {
    const { services } = deployment;
    const { caseId } = await lodgeComplaint(services);
    await services.keyring.whenRewrapped();
    const supervisor = await as('supervisor-kasur');
    const page = await pageOf(supervisor, `/en/staff/cases/${caseId}`);
    const target = /<option value="(office_[a-z0-9-]+)"/.exec(page)?.[1] ?? '';
    assert.notEqual(target, '');
    const path = `/en/staff/cases/${caseId}/transfer`;
    const none = await supervisor.post(path, { office: '' });
    assert.ok(none.status === 422 && (await none.text()).includes(words.transferMissing));
    const unknown = await supervisor.post(path, { office: 'office_nowhere' });
    assert.ok(unknown.status === 422 && (await unknown.text()).includes(words.transferRefusal['no-such-office']));
    const given = await supervisor.post(path, { office: target });
    assert.equal(given.headers.get('location'), `/en/staff/cases/${caseId}?done=transferred`);
    const again = await supervisor.post(path, { office: target });
    assert.ok((await again.text()).includes(words.transferRefusal['office-has-it']));
  });
});
