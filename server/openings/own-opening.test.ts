/** Opening in one's own case, over HTTP: on the record before anything is read, for an hour, for nobody else. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { trainingPeople, type TrainingPerson } from '@amanat/casework';
import {
  childText,
  type OpeningWorld,
  openingIn,
  openOpeningWorld,
  reporterName,
  wanted,
} from './testing/opening-world.ts';

let world: OpeningWorld;
before(async () => {
  world = await openOpeningWorld();
});
after(() => world.stop());

const people = Object.keys(trainingPeople) as readonly TrainingPerson[];

test('whoever handles a case opens what they tick, for an hour, in words and escaped, and closes it', async () => {
  const { caseId } = await world.lodge();
  const asked = await world.as('case-worker-a');
  const form = await asked.get(`/en/staff/cases/${caseId}/open`);
  assert.equal(form.status, 200);
  assert.match(await form.text(), /assigned to you/);
  const sent = await asked.post(`/en/staff/cases/${caseId}/open`, wanted({ parts: 'child', way: 'own-case' }));
  assert.equal(sent.status, 303);
  const opening = openingIn(sent);
  assert.deepEqual(await world.typesOf(opening), ['identity.opened'], 'it is on the record before it was read');
  for (const lang of ['ur', 'en']) {
    const page = await (await asked.get(`/${lang}/staff/openings/${opening}`)).text();
    assert.ok(page.includes('TRAINING child text &lt;b&gt;'));
    assert.ok(!page.includes(childText));
    assert.ok(!page.includes(reporterName), 'what was not ticked stays sealed');
    assert.match(page, lang === 'en' ? /Police station/ : /تھانہ/);
    assert.doesNotMatch(/<title>[^<]*<\/title>/.exec(page)?.[0] ?? '', /case|complaint/i);
  }
  const whole = await asked.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'own-case' }));
  const page = await (await asked.get(whole.headers.get('location') ?? '')).text();
  for (const text of [reporterName, '0300 0000000', 'There is nothing in this part'])
    assert.ok(page.includes(text), text);
  assert.equal((await asked.post(`/en/staff/openings/${opening}/close`)).status, 303);
  assert.equal((await asked.get(`/en/staff/openings/${opening}`)).status, 404);
  assert.deepEqual(await world.typesOf(opening), ['identity.opened', 'opening.closed']);
});

test('what came by code is shown as a claim by the code’s holder', async () => {
  const { caseId, code } = await world.lodge();
  const { casework } = world.deployment.services;
  await casework.actByCode(code, { kind: 'pressed', by: ['family'], how: ['money'], text: 'TRAINING pressed' });
  await casework.actByCode(code, { kind: 'contact', how: 'phone', at: '0301 0000000' });
  await world.deployment.opened.keyring.whenRewrapped();
  const asked = await world.as('case-worker-a');
  const sent = await asked.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'own-case' }));
  const page = await (await asked.get(sent.headers.get('location') ?? '')).text();
  for (const text of ['TRAINING pressed', 'With money', '0301 0000000', 'Claim by the code’s holder'])
    assert.ok(page.includes(text), text);
});

test('an opening that is over, another’s or not there is answered with the same bytes', async () => {
  const { caseId } = await world.lodge();
  const asked = await world.as('case-worker-a');
  const sent = await asked.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'own-case' }));
  const opening = openingIn(sent);
  const unknown = `opening_${'0'.repeat(26)}`;
  const answers = new Set<string>();
  for (const person of people.filter((each) => each !== 'case-worker-a'))
    for (const id of [opening, unknown, 'nonsense']) {
      const response = await (await world.as(person)).get(`/en/staff/openings/${id}`);
      assert.equal(response.status, 404, `${person} ${id}`);
      answers.add(await response.text());
    }
  world.deployment.pass({ minutes: 61 });
  // Another session: the first is over by now.
  const later = await world.as('case-worker-a');
  const over = await later.get(`/en/staff/openings/${opening}`);
  assert.equal(over.status, 404);
  answers.add(await over.text());
  assert.equal(answers.size, 1);
  const list = await (await later.get('/en/staff/openings')).text();
  assert.match(list, /Ended/);
});

test('each person may begin what their role allows, and nothing else', async () => {
  const { caseId } = await world.lodge();
  const form = `/en/staff/cases/${caseId}/open`;
  const expected: Readonly<Record<TrainingPerson, readonly [get: number, own: number, ask: number, glass: number]>> = {
    'case-worker-a': [200, 303, 303, 303],
    'case-worker-b': [200, 403, 303, 303],
    'lawyer-kasur': [404, 404, 404, 404],
    'supervisor-kasur': [200, 403, 303, 303],
    'supervisor-punjab': [404, 404, 404, 404],
    monitor: [200, 403, 303, 303],
    'custodian-a': [404, 404, 404, 404],
    'custodian-b': [404, 404, 404, 404],
    auditor: [404, 404, 404, 404],
    'administrator-a': [404, 404, 404, 404],
    'administrator-b': [404, 404, 404, 404],
  };
  for (const person of people) {
    const asked = await world.as(person);
    const statuses = [(await asked.get(form)).status];
    for (const way of ['own-case', 'ask', 'break-glass'])
      statuses.push((await asked.post(form, wanted({ way }))).status);
    assert.deepEqual(statuses, expected[person], person);
  }
  assert.ok((await world.typesOf(caseId)).includes('access.refused'), 'refusals are kept on the case');
});

test('whoever is shut out after opening reads nothing more', async () => {
  const { caseId } = await world.lodge();
  const asked = await world.as('case-worker-a');
  const sent = await asked.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'own-case' }));
  const at = sent.headers.get('location') ?? '';
  assert.equal((await asked.get(at)).status, 200);
  await asked.post(`/en/staff/cases/${caseId}/conflict`);
  assert.equal((await asked.get(at)).status, 404);
});

test('a form that is not whole is shown again, and one that is not ours is refused', async () => {
  const { caseId } = await world.lodge();
  const asked = await world.as('case-worker-a');
  const form = `/en/staff/cases/${caseId}/open`;
  const empty = await asked.post(form, { way: 'own-case' });
  assert.equal(empty.status, 422);
  const page = await empty.text();
  for (const text of ['Tick at least one part', 'Choose a purpose', 'Choose a reason']) assert.ok(page.includes(text));
  for (const changes of [
    { reason: 'a typed reason' },
    { parts: 'witness' },
    { purpose: 'curiosity' },
    { way: 'by force' },
    { note: 'x' },
  ])
    assert.equal((await asked.post(form, wanted({ way: 'own-case', ...changes }))).status, 422);
});

test('to open and to read takes a blink: two requests with all that stands before them', async (t) => {
  const { caseId } = await world.lodge();
  const asked = await world.as('case-worker-a');
  const times: number[] = [];
  for (let time = 0; time < 25; time++) {
    const begun = performance.now();
    const sent = await asked.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'own-case' }));
    const page = await asked.get(sent.headers.get('location') ?? '');
    assert.equal(page.status, 200);
    times.push(performance.now() - begun);
  }
  // The fastest, because this machine may be doing other things meanwhile; `npm run bench:access` measures the rest.
  const fastest = Math.min(...times);
  t.diagnostic(`opened and read, fastest of 25: ${fastest.toFixed(1)} ms`);
  assert.ok(fastest < 150, `${fastest.toFixed(1)} ms`);
});
