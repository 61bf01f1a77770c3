import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { fieldsOf, type StepName, stepNames } from '@amanat/web';
import { ciphers } from '../ciphers.ts';
import type { Services } from '../services.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { solveProof } from '../tickets/index.ts';
import { complaintOverheadBytes, intakeRoutes } from './index.ts';
import { type CookieJar, openCookieJar } from './testing/cookie-jar.ts';

let deployment: TestDeployment;

before(async () => {
  deployment = await openTestDeployment();
});
after(() => deployment.stop());

/** The same deployment, otherwise set up. */
function appWith(settings: Partial<Services['settings']>, changes: Partial<Services> = {}): Hono {
  const services = { ...deployment.services, ...changes, settings: { ...deployment.services.settings, ...settings } };
  return appOf(intakeRoutes(services), services);
}

async function fillShortly(jar: CookieJar): Promise<void> {
  await jar.post('/en/lodge/about', { group: 'exposure' });
  assert.equal((await jar.post('/en/lodge/where', { district: 'pk-pb-kasur' })).status, 303);
}

async function send(jar: CookieJar): Promise<Response> {
  const page = await (await jar.get('/en/lodge/check')).text();
  const path = page.includes('/en/lodge/read-back') ? '/en/lodge/read-back' : '/en/lodge/check';
  const ticket = /data-ticket="([^"]+)"/.exec(await (await jar.get(path)).text())?.[1] ?? '';
  return jar.post('/en/lodge/send', { proof: solveProof(ticket, ciphers) });
}

const namesIn = (page: string): readonly string[] => {
  const form = /<form class="form".*?<\/form>/s.exec(page)?.[0] ?? '';
  const names = [...form.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].filter((name) => name !== 'next').toSorted();
};

for (const insecureLan of [false, true])
  for (const child of [false, true])
    test(`every step's form has exactly the fields that the server takes (open network ${insecureLan}, child ${child})`, async () => {
      const jar = openCookieJar(appWith({ insecureLan }));
      await jar.post('/en/lodge');
      await fillShortly(jar);
      await jar.post('/en/lodge/child', { self: child ? 'yes' : 'no' });
      for (const step of stepNames satisfies readonly StepName[]) {
        const page = await (await jar.get(`/en/lodge/${step}`)).text();
        const fields = fieldsOf(step, { child, insecureLan }).map(({ name }) => name);
        assert.deepEqual(namesIn(page), fields.toSorted(), step);
      }
    });

test('on an open network names, contact and named officers are neither asked nor taken', async () => {
  const jar = openCookieJar(appWith({ insecureLan: true, secureCookies: false }));
  await jar.post('/en/lodge');
  assert.match(await (await jar.get('/en/lodge/reach')).text(), /switched off here/);
  assert.equal((await jar.post('/en/lodge/reach', { name: 'x' })).status, 422);
  assert.equal((await jar.post('/en/lodge/exclude', { named: 'x' })).status, 422);
  await fillShortly(jar);
  assert.equal((await send(jar)).headers.get('location'), '/en/lodged');
  assert.ok([...jar.cookies.keys()].every((name) => /^d\d$/.test(name)));
});

test('when the hour is used up a sender is told when to come again, and loses nothing', async () => {
  const jar = openCookieJar(appWith({ intakeBytesPerHour: complaintOverheadBytes }));
  await jar.post('/en/lodge');
  await fillShortly(jar);
  const answer = await send(jar);
  assert.equal(answer.status, 503);
  assert.ok(Number(answer.headers.get('retry-after')) > 0);
  assert.match(await (await jar.get('/en/lodge/check')).text(), /Kasur/);
});

test('a desk with its key may still send from the reserve; one without it may not', async () => {
  const app = appWith({ intakeBytesPerHour: complaintOverheadBytes * 1.2 });
  for (const [key, status] of [
    ['', 503],
    [deployment.services.deskKey, 303],
  ] as const) {
    const jar = openCookieJar(app);
    assert.equal(
      (await jar.post('/en/desk', { helper: 'legal-aid', key })).headers.get('location'),
      '/en/lodge/danger',
    );
    await fillShortly(jar);
    assert.equal((await send(jar)).status, status);
  }
});

test('a desk says who writes, and a wrong key is told', async () => {
  const jar = openCookieJar(appWith({}));
  assert.equal((await jar.post('/en/desk', { key: '' })).status, 422);
  const wrong = await jar.post('/en/desk', { helper: 'teacher', key: 'not the key' });
  assert.equal(wrong.status, 422);
  assert.ok(!(await wrong.text()).includes('not the key'));
  assert.equal(jar.cookies.size, 0);
});

test('at a desk everything is read out before it is sent', async () => {
  const jar = openCookieJar(appWith({}));
  await jar.post('/ur/desk', { helper: 'help-line', key: '' });
  await fillShortly(jar);
  assert.ok(!(await (await jar.get('/ur/lodge/check')).text()).includes('/ur/lodge/send'));
  const page = await (await jar.get('/ur/lodge/read-back')).text();
  assert.ok(page.includes('/ur/lodge/send') && page.includes('قصور'));
});

test('while the disk is nearly full intake says so at once and before sending', async () => {
  const closed = appWith({}, { intakeOpen: async () => false });
  for (const path of ['/ur/lodge', '/en/desk']) assert.equal((await closed.request(path)).status, 503);
  const jar = openCookieJar(appWith({}));
  await jar.post('/en/lodge');
  await fillShortly(jar);
  const late = openCookieJar(closed, jar.cookies);
  assert.equal((await send(late)).status, 503);
  assert.equal(late.cookies.size, jar.cookies.size);
});

test('an office that refused is told nothing: the reporter reads that it went one level up', async () => {
  const jar = openCookieJar(appWith({}));
  await jar.post('/en/lodge');
  await fillShortly(jar);
  await jar.post('/en/lodge/told', { 'told-1-office': 'child-protection', 'told-1-did': 'refused' });
  await send(jar);
  assert.match(await (await jar.get('/en/lodged')).text(), /went one level up/);
});

test('when every office is to be kept away, the reporter is told who exists outside', async () => {
  const jar = openCookieJar(appWith({}));
  await jar.post('/en/lodge');
  await fillShortly(jar);
  const page = await (await jar.get('/en/lodge/exclude')).text();
  const office = [...page.matchAll(/name="office" value="([^"]+)"/g)].map(([, id]) => id ?? '');
  assert.ok(office.length > 0 && office.length <= 12);
  assert.equal((await jar.post('/en/lodge/exclude', { office })).status, 303);
  await send(jar);
  const lodged = await (await jar.get('/en/lodged')).text();
  assert.match(lodged, /waits with the keepers/);
  assert.match(lodged, /aria-labelledby="routing".*<li>/s);
});
