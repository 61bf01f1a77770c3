/**
 * Whoever searches outside the own cases to find out who complained: stopped by the fiftieth of a day, told the same
 * whatever there is, in the same time; and the monitors hear of it.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { type AlarmRow, trainingAccount, type TrainingPerson } from '@amanat/casework';
import { caseNumberOf, isCaseId, searchesADay } from '@amanat/domain';
import { createApp } from '../../server/app.ts';
import { ciphers } from '../../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { type Asking, asking } from '../fixtures/asking.ts';
import { lodgeWithPhone } from './lodged-with-phone.ts';

let deployment: TestDeployment;
let app: Hono;
let number: string;

const phone = '0300-1234567';

before(async () => {
  deployment = await openTestDeployment();
  app = createApp(deployment.services);
  const { caseId } = await lodgeWithPhone(deployment, phone);
  assert.ok(isCaseId(caseId));
  number = caseNumberOf(caseId);
});
after(() => deployment.stop());

async function signedIn(person: TrainingPerson): Promise<Asking> {
  const asked = asking((url, init) => app.request(url, init), 'http://127.0.0.1:8080');
  assert.equal((await asked.post('/en/training', { person })).status, 303);
  return asked;
}
const search = (asked: Asking, kind: string, typed: string): Promise<Response> =>
  asked.post('/en/staff/search', { kind, typed, purpose: 'child-safety' });
const account = (person: TrainingPerson) =>
  trainingAccount(person, { ciphers, origin: deployment.services.settings.origin });
const alarmsOf = (person: TrainingPerson): Promise<readonly AlarmRow[]> =>
  deployment.opened.database.staff.readerFor(account(person)).alarms(1_000);
const told = async (person: TrainingPerson, kind: AlarmRow['kind']): Promise<readonly AlarmRow[]> =>
  (await alarmsOf(person)).filter((alarm) => alarm.kind === kind);
/** Status, headers and bytes: all that a searcher can compare. */
const seen = async (response: Response): Promise<string> =>
  JSON.stringify([response.status, [...response.headers].toSorted(), await response.text()]);

test('a hit and a miss are answered alike, byte for byte, by number and by telephone, page after page', async () => {
  // Not assigned, and of another team: sees its own cases only.
  const asked = await signedIn('case-worker-a');
  const answers = new Set<string>();
  for (const [kind, typed] of [
    ['case-number', number],
    ['case-number', '00000-00000'],
    ['phone', '+92 300 1234567'],
    ['phone', '+92 300 7654321'],
  ] as const) {
    const sent = await search(asked, kind, typed);
    assert.equal(sent.status, 303);
    const where = sent.headers.get('location') ?? '';
    answers.add(await seen(sent));
    answers.add(`page ${await seen(await asked.get(where))}`);
  }
  assert.equal(answers.size, 2, 'one redirect, one page');
});

test('a hit outside what the searcher sees is told to the monitor, with who asked, and not to the searcher', async () => {
  const searcher = await signedIn('supervisor-kasur');
  await deployment.services.laterWork.finish();
  const before = (await told('monitor', 'search-hit')).length;
  await search(searcher, 'phone', '۰۳۰۰ ۱۲۳۴۵۶۷');
  await search(searcher, 'phone', '0300 7654321');
  assert.equal((await told('monitor', 'search-hit')).length, before, 'nothing before the answer has left');
  await deployment.services.laterWork.finish();
  const hits = (await told('monitor', 'search-hit')).filter(
    (each) => each.aboutAccount === account('supervisor-kasur'),
  );
  assert.equal(hits.length, 1);
  assert.deepEqual(await told('supervisor-kasur', 'search-hit'), []);
});

test('a monitor who searches for what lies in the own list is told the same, and nobody is alarmed', async () => {
  const asked = await signedIn('monitor');
  const before = (await told('monitor', 'search-hit')).length;
  assert.equal((await search(asked, 'case-number', number)).headers.get('location'), '/en/staff/search/taken');
  await deployment.services.laterWork.finish();
  assert.equal((await told('monitor', 'search-hit')).length, before);
});

test('what is no number is not searched for and not counted', async () => {
  const asked = await signedIn('supervisor-kasur');
  for (let time = 0; time < 60; time++) assert.equal((await search(asked, 'phone', '1121')).status, 422);
  assert.equal((await search(asked, 'phone', phone)).headers.get('location'), '/en/staff/search/taken');
});

test('of a thousand guesses by one account, fifty at once, 49 are made; the monitor is alarmed once', async () => {
  const asked = await signedIn('case-worker-b');
  const locations: string[] = [];
  for (let round = 0; round < 20; round++) {
    const guesses = Array.from({ length: 50 }, (_, index) =>
      search(asked, 'phone', `0300 ${String(1_000_000 + round * 50 + index)}`),
    );
    for (const answer of await Promise.all(guesses)) locations.push(answer.headers.get('location') ?? '');
  }
  const count = (end: string): number => locations.filter((each) => each === `/en/staff/search/${end}`).length;
  assert.equal(count('taken'), searchesADay);
  assert.equal(count('stopped'), 1_000 - searchesADay);
  assert.equal(locations.slice(50).includes('/en/staff/search/taken'), false, 'none after the fiftieth');
  const alarms = (await told('monitor', 'search-budget-spent')).filter(
    (each) => each.aboutAccount === account('case-worker-b'),
  );
  assert.equal(alarms.length, 1);
});

test('the next day there are searches again', async () => {
  const asked = await signedIn('case-worker-b');
  assert.equal((await search(asked, 'phone', phone)).headers.get('location'), '/en/staff/search/stopped');
  deployment.pass({ hours: 24 });
  const again = await signedIn('case-worker-b');
  assert.equal((await search(again, 'phone', phone)).headers.get('location'), '/en/staff/search/taken');
});

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** Milliseconds that a hit is answered later than a miss, and the page after it later than that after a miss. */
async function differencesOfTime(): Promise<readonly number[]> {
  deployment.pass({ hours: 24 });
  const asked = await signedIn('case-worker-a');
  const times: Record<'hit' | 'miss' | 'after hit' | 'after miss', number[]> = {
    hit: [],
    miss: [],
    'after hit': [],
    'after miss': [],
  };
  for (let round = 0; round < 22; round++)
    for (const [what, typed] of [
      ['hit', phone],
      ['miss', '0300 7654321'],
    ] as const) {
      let started = performance.now();
      await search(asked, 'phone', typed);
      times[what].push(performance.now() - started);
      started = performance.now();
      await asked.get('/en/staff/search/taken');
      times[`after ${what}`].push(performance.now() - started);
    }
  return [median(times.hit) - median(times.miss), median(times['after hit']) - median(times['after miss'])];
}

test('the time of an answer does not tell a hit from a miss, nor does that of the answer after it', async () => {
  // The machine is shared; what is compared is far below what a lookup with its alarm takes beside a durable write. What
  // the program tells it tells each time; a machine that is busy with other things does not.
  const seen: (readonly number[])[] = [];
  const areAlike = (differences: readonly number[]): boolean => differences.every((each) => Math.abs(each) < 10);
  for (let tries = 0; tries < 3 && !seen.some(areAlike); tries++) seen.push(await differencesOfTime());
  assert.ok(seen.some(areAlike), JSON.stringify(seen));
});

for (const person of ['auditor', 'administrator-a', 'custodian-a'] as const)
  test(`a role that does not search is told so, and nothing is counted: ${person}`, async () => {
    const asked = await signedIn(person);
    assert.equal((await asked.get('/en/staff/search')).status, 403);
    assert.equal((await search(asked, 'phone', phone)).status, 403);
  });
