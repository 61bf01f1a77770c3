/** Break-glass, its review, the safety hold, and what the holder of a code and auditors are told, over HTTP. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formatCode } from '@amanat/sealing';
import { asking } from '../../test/fixtures/asking.ts';
import { ownOrigin } from '../../test/fixtures/staff.ts';
import {
  childText,
  officialName,
  type OpenableCase,
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

const form = (caseId: string): string => `/en/staff/cases/${caseId}/open`;
const glass = wanted({ way: 'break-glass', reason: 'danger-now' });
const count = (kinds: readonly string[], kind: string): number => kinds.filter((each) => each === kind).length;

/** The page of a code, as its holder sees it. */
async function codePage(code: OpenableCase['code']): Promise<string> {
  const holder = asking((url, init) => world.app.request(url, init), ownOrigin);
  await holder.post('/en/code', { code: formatCode(code, 'digits') });
  return (await holder.get('/en/record')).text();
}

/** What a page says, without its markup. */
const wordsOf = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('whoever sees a case breaks the glass: it opens at once, for a quarter of an hour, and two are alarmed', async () => {
  const { caseId } = await world.lodge();
  const browser = await world.as('case-worker-b');
  const before = await Promise.all((['supervisor-kasur', 'monitor'] as const).map(world.alarmsOf));
  const sent = await browser.post(form(caseId), glass);
  const opening = openingIn(sent);
  assert.equal((await browser.get(`/en/staff/openings/${opening}`)).status, 200);
  const after = await Promise.all((['supervisor-kasur', 'monitor'] as const).map(world.alarmsOf));
  for (const index of [0, 1])
    assert.equal(count(after[index] ?? [], 'break-glass') - count(before[index] ?? [], 'break-glass'), 1);
  assert.equal(count(await world.alarmsOf('case-worker-b'), 'break-glass'), 0, 'never whoever opened');
  const supervisor = await world.as('supervisor-kasur');
  const early = await supervisor.post(`/en/staff/openings/${opening}/review`, { found: 'justified' });
  assert.equal(early.status, 409, 'while it is open there is nothing whole to review');
  world.deployment.pass({ minutes: 16 });
  const over = await world.as('case-worker-b');
  assert.equal((await over.get(`/en/staff/openings/${opening}`)).status, 404);
  assert.equal((await over.post(`/en/staff/openings/${opening}/review`, { found: 'justified' })).status, 404);
  const reviewer = await world.as('supervisor-kasur');
  assert.match(await (await reviewer.get('/en/staff/openings')).text(), new RegExp(`${opening}/review`));
  const page = await (await reviewer.get(`/en/staff/openings/${opening}/review`)).text();
  assert.match(page, /House norm, not law/);
  assert.ok(!page.includes(reporterName));
  const reviewed = await reviewer.post(`/en/staff/openings/${opening}/review`, { found: 'not-justified' });
  assert.equal(reviewed.status, 303);
  const twice = await (await world.as('monitor')).post(`/en/staff/openings/${opening}/review`, { found: 'justified' });
  assert.equal(twice.status, 409);
  assert.deepEqual(await world.typesOf(opening), ['identity.opened', 'opening.reviewed']);
});

test('by number the glass is broken where one sees nothing; a number that is none gets the sentence of every wish', async () => {
  const { caseId, number } = await world.lodge();
  const browser = await world.as('supervisor-punjab');
  assert.equal((await browser.get(`/en/staff/cases/${caseId}`)).status, 404);
  const at = '/en/staff/openings/break-glass';
  const none = await browser.post(at, wanted({ way: 'break-glass', number: '00000-00001' }));
  assert.equal(none.headers.get('location'), '/en/staff/openings/asked');
  const sent = await browser.post(at, wanted({ way: 'break-glass', number }));
  const page = await (await browser.get(sent.headers.get('location') ?? '')).text();
  assert.ok(page.includes(reporterName));
  assert.equal((await browser.get(`/en/staff/cases/${caseId}`)).status, 404, 'the case itself stays out of sight');
  assert.equal((await browser.get(`/en/staff/openings/${openingIn(sent)}/review`)).status, 404);
});

test('where one is shut out no glass breaks, and the answer is that of a number that is none', async () => {
  const { caseId, number } = await world.lodge();
  const { staff } = world.deployment.services;
  await staff.caseAccess.shutOut(
    await world.member('monitor'),
    caseId,
    world.account('supervisor-punjab'),
    'set-by-hand',
  );
  const before = count(await world.alarmsOf('monitor'), 'search-hit');
  const browser = await world.as('supervisor-punjab');
  const sent = await browser.post('/en/staff/openings/break-glass', wanted({ way: 'break-glass', number }));
  assert.equal(sent.headers.get('location'), '/en/staff/openings/asked');
  await world.settle();
  assert.equal(count(await world.alarmsOf('monitor'), 'search-hit'), before + 1);
  const openings = await world.deployment.opened.database.staff.allOpenings(50);
  assert.ok(openings.every((each) => each.caseId !== caseId));
});

test('life goes first: with nobody but custodians to alarm it opens all the same, and the official’s part is the official’s', async () => {
  const { caseId } = await world.lodgeAboutOfficial();
  const monitor = await world.as('monitor');
  const before = count(await world.alarmsOf('custodian-a'), 'break-glass');
  const sent = await monitor.post(form(caseId), wanted({ way: 'break-glass', parts: 'official' }));
  const page = await (await monitor.get(sent.headers.get('location') ?? '')).text();
  assert.ok(page.includes(officialName) && !page.includes('TRAINING child text'));
  assert.equal(count(await world.alarmsOf('custodian-a'), 'break-glass'), before + 1);
  assert.equal(count(await world.alarmsOf('monitor'), 'break-glass') > 0, true);
  await monitor.post(`/en/staff/openings/${openingIn(sent)}/close`);
  const custodian = await world.as('custodian-a');
  const reviewed = await custodian.post(`/en/staff/openings/${openingIn(sent)}/review`, { found: 'justified' });
  assert.equal(reviewed.status, 303, 'a custodian reviews what they do not see');
});

test('a review that is late is told once to the monitors who may see the case', async () => {
  const { caseId } = await world.lodge();
  const sent = await (await world.as('case-worker-b')).post(form(caseId), glass);
  const opening = openingIn(sent);
  const { openings } = world.deployment.services.staff;
  const late = async (): Promise<number> => count(await world.alarmsOf('monitor'), 'opening-review-late');
  await openings.alarmLateReviews();
  const before = await late();
  world.deployment.pass({ hours: 72 });
  await openings.alarmLateReviews();
  const after = await late();
  assert.ok(after > before);
  await (await world.as('case-worker-a')).get('/en/staff/openings');
  await world.settle();
  assert.equal(await late(), after, 'once each, however often it is asked');
  const reviewed = await (
    await world.as('monitor')
  ).post(`/en/staff/openings/${opening}/review`, { found: 'justified' });
  assert.equal(reviewed.status, 303, 'late is better than never');
});

test('the holder of a code is told by month and kind of office, a week later, a cover never, and both alike before', async () => {
  const { caseId, code, cover } = await world.lodge();
  const fresh = await world.lodge();
  const empty = await codePage(fresh.code);
  await (await world.as('case-worker-a')).post(form(caseId), wanted({ way: 'own-case' }));
  await (await world.as('case-worker-b')).post(form(caseId), glass);
  assert.equal(await codePage(code), empty, 'nothing of the last seven days');
  assert.equal(await codePage(cover), empty);
  world.deployment.pass({ hours: 24 * 7 });
  const told = await codePage(code);
  const month = world.deployment.services.today().subtract({ days: 7 });
  const row = `${month.toLocaleString('en', { month: 'long' })} ${month.year} 0 2 0 0`;
  assert.ok(wordsOf(told).includes(row), row);
  assert.match(told, /This may show less than there was/);
  assert.match(empty, /This may show less than there was/, 'the sentence stands always');
  const later = await codePage(fresh.code);
  assert.equal(await codePage(cover), later, 'a cover shows what a complaint without any opening shows');
  await world.deployment.services.casework.actByCode(code, { kind: 'message', text: 'TRAINING' });
  assert.equal(await codePage(code), told, 'the same before and after what its holder sends');
});

test('while a safety hold is on the code’s page tells of no opening; another person reviews the hold', async () => {
  const { caseId, code } = await world.lodge();
  await (await world.as('case-worker-a')).post(form(caseId), wanted({ way: 'own-case' }));
  world.deployment.pass({ hours: 24 * 8 });
  const fresh = await world.lodge();
  const [told, empty] = [await codePage(code), await codePage(fresh.code)];
  const bodyOf = (page: string): string =>
    page.slice(page.indexOf('Who opened what you wrote'), page.indexOf('This may show'));
  assert.notEqual(bodyOf(told), bodyOf(empty));
  const hold = `/en/staff/cases/${caseId}/hold`;
  const statuses: Record<string, number> = {};
  for (const person of ['case-worker-a', 'supervisor-punjab', 'custodian-a', 'auditor', 'monitor'] as const)
    statuses[person] = (await (await world.as(person)).get(hold)).status;
  assert.deepEqual(statuses, {
    'case-worker-a': 404,
    'supervisor-punjab': 404,
    'custodian-a': 404,
    auditor: 404,
    monitor: 200,
  });
  const supervisor = await world.as('supervisor-kasur');
  assert.equal((await supervisor.post(hold, { hold: 'set', days: '31' })).status, 422);
  assert.equal((await supervisor.post(hold, { hold: 'set' })).status, 422);
  assert.equal((await supervisor.post(hold, { hold: 'set', days: '7' })).status, 303);
  assert.equal(bodyOf(await codePage(code)), bodyOf(empty));
  assert.equal((await supervisor.post(hold, { hold: 'end', days: '7' })).status, 403, 'not by whoever set it');
  assert.equal((await supervisor.post(hold, { hold: 'set', days: '7' })).status, 409);
  world.deployment.pass({ hours: 24 * 10 });
  const monitor = await world.as('monitor');
  assert.match(await (await monitor.get(hold)).text(), /The day of the review has passed/);
  assert.equal(bodyOf(await codePage(code)), bodyOf(empty), 'it does not end by being forgotten');
  assert.equal((await monitor.post(hold, { hold: 'go-on', days: '14' })).status, 303);
  const other = await world.as('supervisor-kasur');
  assert.equal((await other.post(hold, { hold: 'end', days: '7' })).status, 303);
  assert.notEqual(bodyOf(await codePage(code)), bodyOf(empty));
  const types = (await world.typesOf(caseId)).filter((type) => type.startsWith('safety-hold'));
  assert.deepEqual(types, ['safety-hold.set', 'safety-hold.reviewed', 'safety-hold.reviewed']);
});

test('auditors see every opening with ids, reason and times, and nothing of what was opened', async () => {
  const { caseId, number } = await world.lodge();
  const sent = await (await world.as('case-worker-a')).post(form(caseId), wanted({ way: 'own-case' }));
  const auditor = await world.as('auditor');
  const page = await (await auditor.get('/en/staff/openings/all')).text();
  for (const text of [world.account('case-worker-a'), number, 'To plan protection', 'Safety of the child', 'Own case'])
    assert.ok(page.includes(text), text);
  for (const text of [childText, 'TRAINING child', reporterName, officialName, 'Case worker A, Kasur'])
    assert.ok(!page.includes(text), text);
  assert.equal((await auditor.get(`/en/staff/openings/${openingIn(sent)}`)).status, 404);
  assert.equal((await auditor.get(`/en/staff/cases/${caseId}`)).status, 404);
  const supervisor = await (await world.as('supervisor-kasur')).get('/en/staff/openings/all');
  assert.ok((await supervisor.text()).includes(number), 'whoever watches over a case sees its openings');
  const elsewhere = await (await world.as('supervisor-punjab')).get('/en/staff/openings/all');
  assert.ok(!(await elsewhere.text()).includes(number));
  for (const person of ['case-worker-a', 'custodian-a', 'administrator-a'] as const)
    assert.equal((await (await world.as(person)).get('/en/staff/openings/all')).status, 404, person);
});

test('a sealed server tells the code’s holder the same as an unsealed one', async () => {
  const { caseId, code } = await world.lodge();
  await (await world.as('case-worker-a')).post(form(caseId), wanted({ way: 'own-case' }));
  world.deployment.pass({ hours: 24 * 8 });
  const unsealed = await codePage(code);
  assert.match(wordsOf(unsealed), / \d{4} 0 1 0 0 /);
  await world.deployment.opened.keyring.seal();
  assert.equal(await codePage(code), unsealed);
});
