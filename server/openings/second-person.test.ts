/** Opening with a second person, over HTTP: asked for by page or by number, agreed to by another team, opened once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { trainingPeople, type TrainingPerson } from '@amanat/casework';
import { type OpeningWorld, openingIn, openOpeningWorld, reporterName, wanted } from './testing/opening-world.ts';

let world: OpeningWorld;
before(async () => {
  world = await openOpeningWorld();
});
after(() => world.stop());

const people = Object.keys(trainingPeople) as readonly TrainingPerson[];
const form = (caseId: string): string => `/en/staff/cases/${caseId}/open`;

/** Case worker B asks from the page of the case. */
async function asked(caseId: string): Promise<string> {
  const browser = await world.as('case-worker-b');
  const sent = await browser.post(form(caseId), wanted({ way: 'ask' }));
  assert.equal(sent.status, 303);
  const { opening } =
    (await world.deployment.opened.database.staff.allOpenings(1))[0] ?? assert.fail('an opening was asked for');
  return opening;
}

test('who is of another team and may see the case agrees, or a custodian; the asker and everybody else do not', async () => {
  const { caseId } = await world.lodge();
  const opening = await asked(caseId);
  const seen: Record<string, number> = {};
  for (const person of people)
    seen[person] = (await (await world.as(person)).get(`/en/staff/openings/${opening}/answer`)).status;
  assert.deepEqual(seen, {
    'case-worker-a': 200,
    'case-worker-b': 404,
    'supervisor-kasur': 200,
    'lawyer-kasur': 404,
    'supervisor-punjab': 404,
    monitor: 200,
    'custodian-a': 200,
    'custodian-b': 200,
    auditor: 404,
    'administrator-a': 404,
    'administrator-b': 404,
  });
  for (const person of ['case-worker-b', 'supervisor-punjab', 'auditor', 'administrator-a'] as const) {
    const browser = await world.as(person);
    const answer = await browser.post(`/en/staff/openings/${opening}/answer`, { answer: 'agree' });
    assert.ok([403, 404].includes(answer.status), person);
  }
  assert.deepEqual(await world.typesOf(opening), ['opening.asked']);
});

test('after a second person agreed the asker reads for half an hour, once, and nobody else does', async () => {
  const { caseId } = await world.lodge();
  const opening = await asked(caseId);
  const asker = await world.as('case-worker-b');
  assert.equal((await asker.post(`/en/staff/openings/${opening}/open`)).status, 303);
  assert.equal((await asker.get(`/en/staff/openings/${opening}`)).status, 404, 'not before somebody agreed');
  const second = await world.as('custodian-a');
  assert.match(await (await second.get('/en/staff/openings')).text(), new RegExp(`${opening}/answer`));
  const agreed = await second.post(`/en/staff/openings/${opening}/answer`, { answer: 'agree' });
  assert.equal(agreed.status, 303);
  const again = await second.post(`/en/staff/openings/${opening}/answer`, { answer: 'refuse' });
  assert.equal(again.status, 409, 'answered once');
  assert.equal((await second.post(`/en/staff/openings/${opening}/open`)).status, 404, 'another’s');
  assert.match(await (await asker.get('/en/staff/openings')).text(), new RegExp(`${opening}/open`));
  const opened = await asker.post(`/en/staff/openings/${opening}/open`);
  assert.equal(openingIn(opened), opening);
  assert.ok((await (await asker.get(`/en/staff/openings/${opening}`)).text()).includes(reporterName));
  assert.equal((await second.get(`/en/staff/openings/${opening}`)).status, 404);
  await asker.post(`/en/staff/openings/${opening}/close`);
  await asker.post(`/en/staff/openings/${opening}/open`);
  assert.equal((await asker.get(`/en/staff/openings/${opening}`)).status, 404, 'an agreement opens once');
  assert.deepEqual(await world.typesOf(opening), [
    'opening.asked',
    'opening.agreed',
    'identity.opened',
    'opening.closed',
  ]);
});

test('a refusal is final, and an agreement is good for a day', async () => {
  const { caseId } = await world.lodge();
  const refused = await asked(caseId);
  const agreed = await asked(caseId);
  const second = await world.as('supervisor-kasur');
  await second.post(`/en/staff/openings/${refused}/answer`, { answer: 'refuse' });
  await second.post(`/en/staff/openings/${agreed}/answer`, { answer: 'agree' });
  const other = await world.as('monitor');
  assert.equal((await other.post(`/en/staff/openings/${refused}/answer`, { answer: 'agree' })).status, 409);
  const asker = await world.as('case-worker-b');
  await asker.post(`/en/staff/openings/${refused}/open`);
  assert.deepEqual(await world.typesOf(refused), ['opening.asked', 'opening.refused']);
  world.deployment.pass({ hours: 24 });
  const later = await world.as('case-worker-b');
  assert.equal((await later.post(`/en/staff/openings/${agreed}/open`)).status, 303);
  assert.deepEqual(await world.typesOf(agreed), ['opening.asked', 'opening.agreed']);
});

test('many who answer at once answer once', async () => {
  const { caseId } = await world.lodge();
  const opening = await asked(caseId);
  const browsers = await Promise.all(
    (['supervisor-kasur', 'monitor', 'custodian-a', 'custodian-b'] as const).map(world.as),
  );
  const statuses = await Promise.all(
    browsers.map(async (browser, index) => {
      const answer = index % 2 === 0 ? 'agree' : 'refuse';
      return (await browser.post(`/en/staff/openings/${opening}/answer`, { answer })).status;
    }),
  );
  assert.deepEqual(statuses.toSorted(), [303, 409, 409, 409]);
  assert.equal((await world.typesOf(opening)).length, 2);
});

test('by number the answer is the same whether there is such a case, none, or one that one is shut out of', async () => {
  const { caseId, number } = await world.lodge();
  const closed = await world.lodge();
  const { services } = world.deployment;
  const monitor = await world.member('monitor');
  const shutOut = await services.staff.caseAccess.shutOut(
    monitor,
    closed.caseId,
    world.account('supervisor-punjab'),
    'set-by-hand',
  );
  assert.notEqual(shutOut.kind, 'refused');
  const browser = await world.as('supervisor-punjab');
  const before = (await world.alarmsOf('monitor')).length;
  const pages = new Set<string>();
  for (const typed of [number, '00000-00000', closed.number, number.toUpperCase()]) {
    const sent = await browser.post('/en/staff/openings/ask', wanted({ way: 'ask', number: typed }));
    assert.equal(sent.status, 303);
    pages.add(`${sent.headers.get('location') ?? ''} ${await sent.text()}`);
    const page = await browser.get('/en/staff/openings/asked');
    pages.add(await page.text());
  }
  assert.equal(pages.size, 2, 'one redirect, one page');
  await world.settle();
  const openings = await world.deployment.opened.database.staff.allOpenings(10);
  const mine = openings.filter(({ account }) => account === world.account('supervisor-punjab'));
  assert.deepEqual(
    mine.map((each) => [each.caseId, each.state]),
    [
      [caseId, 'asked'],
      [caseId, 'asked'],
    ],
  );
  const alarms = (await world.alarmsOf('monitor')).slice(0, -before);
  assert.deepEqual(alarms.toSorted(), ['opening-asked', 'opening-asked', 'search-hit'], 'a try while shut out is told');
  assert.ok(!(await world.alarmsOf('case-worker-a')).includes('search-hit'), 'to monitors alone');
  const list = await (await browser.get('/en/staff/openings')).text();
  assert.ok(!list.includes(number) && !list.includes(closed.number), 'until somebody has answered');
  await services.staff.openings.agree(await world.member('custodian-a'), mine[0]?.opening ?? '');
  const answered = await (await browser.get('/en/staff/openings')).text();
  assert.ok(answered.includes(number) && !answered.includes(closed.number));
});

test('the budget of a day stops who asks for number after number', async () => {
  const browser = await world.as('custodian-b');
  assert.equal((await browser.get('/en/staff/openings/ask')).status, 404, 'a custodian asks for nothing');
  const searcher = await world.as('case-worker-a');
  const statuses: number[] = [];
  for (let guess = 0; guess < 52; guess++) {
    const number = `1111${String(guess).padStart(2, '0')}1111`;
    statuses.push((await searcher.post('/en/staff/openings/ask', wanted({ way: 'ask', number }))).status);
  }
  assert.equal(statuses.filter((status) => status === 303).length, 49);
  assert.deepEqual(statuses.slice(49), [409, 409, 409]);
  assert.equal((await world.alarmsOf('monitor')).filter((kind) => kind === 'search-budget-spent').length, 1);
  const wrong = await searcher.post('/en/staff/openings/ask', wanted({ way: 'ask', number: 'no number' }));
  assert.equal(wrong.status, 422);
});
