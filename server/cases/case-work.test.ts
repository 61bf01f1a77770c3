/** Who works on a case and who must not know of it, over HTTP, as the invented people of a training deployment. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Hono } from 'hono';
import { trainingAccount, type TrainingPerson } from '@amanat/casework';
import { type Member, parseEventBody, questionCodes } from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { formatCode } from '@amanat/sealing';
import { messages } from '@amanat/web';
import { Client } from 'pg';
import { type Asking, asking } from '../../test/fixtures/asking.ts';
import { ownOrigin, signedInAs } from '../../test/fixtures/staff.ts';
import { createApp } from '../app.ts';
import { ciphers } from '../ciphers.ts';
import { lodgeComplaint } from '../testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';

const words = messages('en').cases;
const alarmWords = messages('en').alarms.kind;

suite('work on cases', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let app: Hono;
  before(async () => {
    deployment = await openTestDeployment();
    app = createApp(deployment.services);
  });
  after(() => deployment.stop());

  const accountOf = (person: TrainingPerson) =>
    trainingAccount(person, { ciphers, origin: deployment.services.settings.origin });
  const browserOf = (person: TrainingPerson) => signedInAs(person, app);
  const lodged = async (): Promise<string> => (await lodgeComplaint(deployment.services)).caseId;
  const eventsOf = async (caseId: string) =>
    (await deployment.opened.database.record.loadStream(caseId)).map(({ body }) =>
      parseEventBody(parseCanonicalJson(ciphers.text(body))),
    );
  async function memberOf(person: TrainingPerson): Promise<Member> {
    const known = await deployment.services.staff.accounts.memberOf(accountOf(person));
    assert.ok(known !== undefined);
    return known.member;
  }
  async function goes(answer: Response, done: string): Promise<void> {
    assert.equal(answer.status, 303, await answer.text());
    assert.match(answer.headers.get('location') ?? '', new RegExp(`${done}$`));
  }
  async function refused(answer: Response, status: 403 | 409, refusal: keyof typeof words.refusal): Promise<void> {
    assert.equal(answer.status, status);
    assert.ok((await answer.text()).includes(words.refusal[refusal]), refusal);
  }
  const alarmsOf = async (asked: Asking): Promise<string> => (await asked.get('/en/staff/alarms')).text();

  test('acknowledged, assigned, asked, handed over: each step is on the page, and the code page tells its own', async () => {
    const { caseId, code } = await lodgeComplaint(deployment.services);
    const at = `/en/staff/cases/${caseId}`;
    const [supervisor, first, second] = [
      await browserOf('supervisor-kasur'),
      await browserOf('case-worker-a'),
      await browserOf('case-worker-b'),
    ];
    await goes(await supervisor.post(`${at}/acknowledge`), 'done=acknowledged');
    await refused(await first.post(`${at}/acknowledge`), 409, 'complaint-already-acknowledged');
    await refused(await first.post(`${at}/question`, { question: 'need-interpreter' }), 403, 'not-assigned');
    await goes(await supervisor.post(`${at}/assign`, { 'assign-account': accountOf('case-worker-a') }), 'assigned');
    await refused(
      await supervisor.post(`${at}/assign`, { 'assign-account': accountOf('case-worker-a') }),
      409,
      'already-assigned',
    );
    await refused(
      await supervisor.post(`${at}/assign`, { 'assign-account': accountOf('supervisor-punjab') }),
      409,
      'may-not-handle',
    );
    const mine = await (await first.get('/en/staff/cases?mine=yes')).text();
    assert.ok(mine.includes(caseId) && mine.includes(words.you));
    await goes(await first.post(`${at}/question`, { question: 'need-interpreter' }), 'done=asked');
    await refused(await first.post(`${at}/question`, { question: 'need-interpreter' }), 409, 'question-already-open');
    const handOver = (account: string) => first.post(`${at}/hand-over`, { 'hand-over-account': account });
    assert.equal((await handOver('')).status, 422);
    await refused(await handOver(accountOf('case-worker-a')), 409, 'nobody-would-be-left');
    await refused(await handOver(accountOf('monitor')), 409, 'may-not-handle');
    await goes(await handOver(accountOf('case-worker-b')), 'done=handed-over');
    await refused(await handOver(accountOf('case-worker-b')), 403, 'not-assigned');
    assert.ok((await (await second.get('/en/staff/cases?mine=yes')).text()).includes(caseId));

    const page = await (await second.get(at)).text();
    for (const type of [
      'complaint.lodged',
      'complaint.acknowledged',
      'case.assigned',
      'question.asked',
      'case.handed-over',
    ] as const)
      assert.ok(page.includes(words.step[type]), type);
    const holder = asking((url, init) => app.request(url, init), ownOrigin);
    await holder.post('/en/code', { code: formatCode(code, 'digits') });
    const record = await (await holder.get('/en/record')).text();
    assert.ok(record.includes(messages('en').code.question['need-interpreter']));
    const done = (await eventsOf(caseId)).filter(({ type }) => type !== 'command.refused' && type !== 'access.refused');
    assert.deepEqual(
      done.map(({ type, data }) => [type, (data as { readonly by?: string }).by]),
      [
        ['complaint.lodged', undefined],
        ['complaint.acknowledged', accountOf('supervisor-kasur')],
        ['case.assigned', accountOf('supervisor-kasur')],
        ['question.asked', accountOf('case-worker-a')],
        ['case.handed-over', accountOf('case-worker-a')],
      ],
    );
  });

  test('what the code’s holder sends stands there as a claim, without a word of it', async () => {
    const { caseId, code } = await lodgeComplaint(deployment.services);
    const { casework } = deployment.services;
    await casework.actByCode(code, { kind: 'pressed', text: 'TRAINING nightjar', by: ['village-council'] });
    await casework.actByCode(code, { kind: 'withdraw', text: 'TRAINING nightjar' });
    const page = await (await (await browserOf('monitor')).get(`/en/staff/cases/${caseId}`)).text();
    assert.ok(page.includes(words.step['pressure.claimed']) && page.includes(words.step['withdrawal.requested']));
    assert.equal(page.split(words.claim).length, 3);
    assert.ok(!page.includes('nightjar') && !/village.council/i.test(page));
  });

  test('the only handler who declares a conflict is gone at once, and those who watch the case are told', async () => {
    const caseId = await lodged();
    const at = `/en/staff/cases/${caseId}`;
    const [supervisor, worker] = [await browserOf('supervisor-kasur'), await browserOf('case-worker-a')];
    await goes(await supervisor.post(`${at}/assign`, { 'assign-account': accountOf('case-worker-a') }), 'assigned');
    assert.ok((await (await worker.get(`${at}/conflict`)).text()).includes(words.conflictText));
    const left = await worker.post(`${at}/conflict`);
    await goes(left, '/en/staff/cases\\?left=yes');
    const list = await (await worker.get('/en/staff/cases?left=yes')).text();
    assert.ok(list.includes(words.conflictDone) && !list.includes(caseId));
    assert.equal((await worker.get(at)).status, 404);
    assert.equal((await worker.post(`${at}/conflict`)).status, 404);
    for (const person of ['supervisor-kasur', 'monitor'] as const) {
      const alarms = await alarmsOf(await browserOf(person));
      assert.ok(alarms.includes(alarmWords['case-without-handler']) && alarms.includes(caseId), person);
    }
    for (const person of ['case-worker-a', 'case-worker-b', 'supervisor-punjab', 'custodian-a'] as const)
      assert.ok(!(await alarmsOf(await browserOf(person))).includes(caseId), person);
    await refused(
      await supervisor.post(`${at}/assign`, { 'assign-account': accountOf('case-worker-a') }),
      409,
      'may-not-handle',
    );
  });

  test('where a handler is left nobody is alarmed by a conflict', async () => {
    const caseId = await lodged();
    const { caseAccess } = deployment.services.staff;
    const supervisor = await memberOf('supervisor-kasur');
    for (const person of ['case-worker-a', 'case-worker-b'] as const)
      assert.equal((await caseAccess.assign(supervisor, caseId, accountOf(person))).kind, 'done');
    assert.equal((await caseAccess.declareConflict(await memberOf('case-worker-a'), caseId)).kind, 'done');
    assert.ok(!(await alarmsOf(await browserOf('monitor'))).includes(caseId));
  });

  test('somebody is shut out by another and let in by two; the monitor is told, and the only monitor stays', async () => {
    const caseId = await lodged();
    const at = `/en/staff/cases/${caseId}`;
    const [supervisor, monitor, worker] = [
      await browserOf('supervisor-kasur'),
      await browserOf('monitor'),
      await browserOf('case-worker-b'),
    ];
    const shutOut = (asked: Asking, person: TrainingPerson) =>
      asked.post(`${at}/shut-out`, { 'shut-out-account': accountOf(person), ground: 'named-in-case' });
    assert.equal((await worker.get(at)).status, 200);
    await refused(await shutOut(worker, 'case-worker-a'), 403, 'not-in-role');
    await goes(await shutOut(supervisor, 'case-worker-b'), 'done=shut-out');
    assert.equal((await worker.get(at)).status, 404);
    await refused(await shutOut(supervisor, 'case-worker-b'), 409, 'already-shut-out');
    await refused(await shutOut(supervisor, 'supervisor-kasur'), 409, 'own-conflict-is-declared');
    await refused(await shutOut(supervisor, 'monitor'), 409, 'no-monitor-would-be-left');
    const alarms = await alarmsOf(monitor);
    assert.ok(alarms.includes(alarmWords['account-shut-out']) && alarms.includes(caseId));
    assert.ok(!(await alarmsOf(worker)).includes(caseId));

    const letIn = { 'let-in-account': accountOf('case-worker-b') };
    const answer = (asked: Asking, given: string) =>
      asked.post(`${at}/let-in/answer`, { account: accountOf('case-worker-b'), answer: given });
    await refused(await answer(monitor, 'agree'), 409, 'let-in-not-asked');
    await goes(await supervisor.post(`${at}/let-in`, letIn), 'done=let-in-asked');
    await refused(await monitor.post(`${at}/let-in`, letIn), 409, 'let-in-already-asked');
    await refused(await answer(supervisor, 'agree'), 403, 'same-person');
    assert.equal((await answer(worker, 'agree')).status, 404);
    assert.ok((await alarmsOf(monitor)).includes(alarmWords['let-in-asked']));
    await goes(await answer(monitor, 'refuse'), 'done=let-in-refused');
    assert.equal((await worker.get(at)).status, 404);
    await goes(await monitor.post(`${at}/let-in`, letIn), 'done=let-in-asked');
    await goes(await answer(supervisor, 'agree'), 'done=let-in');
    assert.equal((await worker.get(at)).status, 200);
  });

  test('twenty who write to one case at once are each kept once, and the tables say what the events say', async () => {
    const { caseId, code } = await lodgeComplaint(deployment.services);
    const { staff, casework } = deployment.services;
    const [supervisor, monitor] = [await memberOf('supervisor-kasur'), await memberOf('monitor')];
    const orders = [
      staff.cases.acknowledge(supervisor, caseId),
      ...questionCodes.map((question) => staff.cases.askQuestion(supervisor, caseId, question)),
      staff.caseAccess.assign(supervisor, caseId, accountOf('case-worker-a')),
      staff.caseAccess.assign(monitor, caseId, accountOf('case-worker-b')),
      staff.caseAccess.shutOut(monitor, caseId, accountOf('custodian-a'), 'set-by-hand'),
      staff.caseAccess.shutOut(supervisor, caseId, accountOf('supervisor-punjab'), 'set-by-hand'),
      staff.caseAccess.shutOut(monitor, caseId, accountOf('custodian-b'), 'named-in-case'),
      ...[1, 2, 3, 4, 5].map((number) => casework.actByCode(code, { kind: 'message', text: `TRAINING ${number}` })),
    ];
    assert.equal(orders.length, 20);
    for (const answer of await Promise.all(orders))
      assert.ok(answer === 'kept' || (typeof answer === 'object' && answer.kind === 'done'));
    const events = await eventsOf(caseId);
    assert.deepEqual(
      events.map(({ seq }) => seq),
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
    const told = (type: string) => events.filter((event) => event.type === type).length;
    assert.equal(told('question.asked'), questionCodes.length);
    assert.equal(told('message.received'), 5);
    assert.equal(told('case.assigned'), 2);
    const facts = await deployment.opened.database.staff.caseFacts(caseId);
    assert.deepEqual(facts?.handlers.toSorted(), [accountOf('case-worker-a'), accountOf('case-worker-b')].toSorted());
    assert.deepEqual(
      facts?.shutOut.toSorted(),
      [accountOf('custodian-a'), accountOf('custodian-b'), accountOf('supervisor-punjab')].toSorted(),
    );
    assert.equal((await casework.openCode(code))?.questions.length, questionCodes.length);
  });

  test('of two who assign the same case to the same person at once one is first, and the other is told', async () => {
    const caseId = await lodged();
    const { caseAccess } = deployment.services.staff;
    const answers = await Promise.all(
      (['supervisor-kasur', 'monitor'] as const).map(async (person) =>
        caseAccess.assign(await memberOf(person), caseId, accountOf('case-worker-a')),
      ),
    );
    const told = answers.map((answer) => (answer.kind === 'refused' ? answer.refusal : answer.kind));
    assert.deepEqual(told.toSorted(), ['already-assigned', 'done']);
  });

  test('a case whose row was changed from behind is shown to nobody, neither its old nor its new readers', async () => {
    const caseId = await lodged();
    const { host, port, database, user, password } = deployment.opened.database.connectionOf('owner');
    const owner = new Client({ host, port, database, user, password });
    await owner.connect();
    const set = (offices: readonly string[], district: string) =>
      owner.query('UPDATE cases SET allowed_offices = $2, district = $3 WHERE case_id = $1', [
        caseId,
        offices,
        district,
      ]);
    const { rows } = await owner.query<{ allowed_offices: string[] }>(
      'SELECT allowed_offices FROM cases WHERE case_id = $1',
      [caseId],
    );
    const committed = rows[0]?.allowed_offices ?? [];
    try {
      await set([...committed, 'office_child-protection-punjab'], 'pk-pb-kasur');
      for (const person of ['supervisor-kasur', 'supervisor-punjab', 'monitor'] as const) {
        const asked = await browserOf(person);
        const list = await (await asked.get('/ur/staff/cases')).text();
        assert.ok(!list.includes(caseId), person);
        assert.ok(list.includes(messages('ur').cases.altered('۱')), person);
        for (const answer of [
          await asked.get(`/ur/staff/cases/${caseId}`),
          await asked.post(`/ur/staff/cases/${caseId}/acknowledge`),
          await asked.post(`/ur/staff/cases/${caseId}/conflict`),
        ]) {
          assert.equal(answer.status, 500);
          assert.ok((await answer.text()).includes(messages('ur').cases.alteredText), person);
        }
      }
      await set(committed, 'pk-pb-faisalabad');
      assert.equal((await (await browserOf('monitor')).get(`/ur/staff/cases/${caseId}`)).status, 500);
      await set(committed, 'pk-pb-kasur');
      assert.equal((await (await browserOf('monitor')).get(`/ur/staff/cases/${caseId}`)).status, 200);
    } finally {
      await owner.end();
    }
  });

  test('whom the tables let in again behind the events’ back is still shut out', async () => {
    const caseId = await lodged();
    const { caseAccess, cases } = deployment.services.staff;
    const worker = await memberOf('case-worker-a');
    assert.equal((await caseAccess.declareConflict(worker, caseId)).kind, 'done');
    const { host, port, database, user, password } = deployment.opened.database.connectionOf('owner');
    const owner = new Client({ host, port, database, user, password });
    await owner.connect();
    await owner.query('DELETE FROM case_people WHERE case_id = $1', [caseId]);
    await owner.end();
    const answer = await cases.find(worker, caseId);
    assert.ok(answer.kind === 'refused' && answer.refusal === 'shut-out' && answer.existenceIsSecret);
    const list = await cases.list(worker, {});
    assert.ok(list.kind === 'cases' && !list.list.cases.some((row) => row.caseId === caseId));
  });
});
