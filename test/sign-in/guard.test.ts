/** What stands before every page of staff, and the session that passes it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { trainingPeople } from '@amanat/casework';
import { createApp } from '../../server/app.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { asking } from '../fixtures/asking.ts';
import { ownOrigin, signedInAs } from '../fixtures/staff.ts';

let deployment: TestDeployment;
let app: Hono;

before(async () => {
  deployment = await openTestDeployment();
  app = createApp(deployment.services);
});
after(() => deployment.stop());

const stranger = () => asking((url, init) => app.request(url, init), ownOrigin);

test('nobody reaches a page of staff without a session, and is led to where one signs in', async () => {
  for (const path of ['/staff', '/staff/me', '/staff/conduct', '/staff/cases', '/staff/nowhere']) {
    const answer = await stranger().get(`/ur${path}`);
    assert.equal(answer.status, 303, path);
    assert.equal(answer.headers.get('location'), '/ur/sign-in', path);
  }
});

test('each invented person signs in by one button and sees what their role may do', async () => {
  for (const person of Object.keys(trainingPeople) as (keyof typeof trainingPeople)[]) {
    const asked = await signedInAs(person, app);
    const answer = await asked.get('/en/staff');
    assert.equal(answer.status, 200, person);
    const page = await answer.text();
    assert.equal(page.includes('/en/staff/people"'), /monitor|administrator/.test(person), person);
    assert.equal(page.includes('/en/staff/cases"'), !/auditor|administrator/.test(person), person);
    assert.equal(answer.headers.get('cache-control'), 'no-store', person);
  }
});

test('a session ends with signing out, and its cookie with it', async () => {
  const asked = await signedInAs('auditor', app);
  const copy = new Map(asked.cookies);
  const out = await asked.post('/en/sign-out');
  assert.equal(out.headers.get('clear-site-data'), '"cache", "cookies", "storage"');
  assert.equal(asked.cookies.size, 0);
  const cookie = [...copy].map(([name, value]) => `${name}=${value}`).join('; ');
  assert.equal((await stranger().get('/en/staff', { cookie })).status, 303);
});

test('a session ends after twenty minutes without a request, and after ten hours in any case', async () => {
  const idle = await signedInAs('monitor', app);
  deployment.pass({ minutes: 19 });
  assert.equal((await idle.get('/en/staff')).status, 200);
  deployment.pass({ minutes: 19 });
  assert.equal((await idle.get('/en/staff')).status, 200);
  deployment.pass({ minutes: 22 });
  assert.equal((await idle.get('/en/staff')).status, 303);
  const busy = await signedInAs('monitor', app);
  for (let minutes = 0; minutes < 10 * 60 - 15; minutes += 15) {
    deployment.pass({ minutes: 15 });
    assert.equal((await busy.get('/en/staff')).status, 200, `${minutes}`);
  }
  deployment.pass({ minutes: 15 });
  assert.equal((await busy.get('/en/staff')).status, 303);
});

test('a form from elsewhere, or from nowhere, does nothing for whoever is signed in', async () => {
  const asked = await signedInAs('auditor', app);
  for (const headers of [
    { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: ownOrigin, 'sec-fetch-site': 'same-site' },
  ])
    for (const path of ['/en/sign-out', '/en/staff/conduct', '/en/staff/me/sessions'])
      assert.equal((await asked.post(path, {}, headers)).status, 403, path);
  const cookie = [...asked.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const bare = await app.request(`${ownOrigin}/en/sign-out`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'content-length': '0' },
  });
  assert.equal(bare.status, 403);
  assert.equal((await asked.get('/en/staff')).status, 200);
});

test('the cookie is for this host alone, for no script, and is sent from our own pages only', async () => {
  const asked = await signedInAs('auditor', app);
  const line = asked.cookieLines.find((each) => each.startsWith('__Host-a=')) ?? '';
  assert.match(line, /; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  assert.doesNotMatch(line, /Domain|Max-Age|Expires/);
});

test('while the server is sealed every page of staff says so, and how it is unsealed', async () => {
  const asked = await signedInAs('case-worker-a', app);
  await deployment.services.keyring.seal();
  const answer = await asked.get('/en/staff');
  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /href="\/en\/unseal"/);
  assert.equal((await stranger().get('/ur/sign-in')).status, 503);
});
