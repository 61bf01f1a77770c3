/**
 * What every answer to somebody signed in carries; what nobody signed in gets; and what is left in a browser that has
 * signed out. By the router's own list, so that no route of staff is left out.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import type { TrainingPerson } from '@amanat/casework';
import { createApp } from '../../server/app.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { type Asking, asking } from '../fixtures/asking.ts';
import { type Route, routesOf } from '../fixtures/routes.ts';
import { lodgeWithPhone } from './lodged-with-phone.ts';

let deployment: TestDeployment;
let app: Hono;
let staffRoutes: readonly Route[];
let caseId: string;

before(async () => {
  deployment = await openTestDeployment();
  app = createApp(deployment.services);
  ({ caseId } = await lodgeWithPhone(deployment, '0300-1234567', 'pk-pb-kasur'));
  staffRoutes = routesOf(app).filter(({ pattern }) => /^\/:lang\{[^/]*\}\/staff(?:\/|$)/.test(pattern));
  assert.ok(staffRoutes.length > 10);
});
after(() => deployment.stop());

const ownOrigin = 'http://127.0.0.1:8080';
const anybody = (to: Hono = app): Asking => asking((url, init) => to.request(url, init), ownOrigin);
async function signedIn(person: TrainingPerson, to: Hono = app): Promise<Asking> {
  const asked = anybody(to);
  assert.equal((await asked.post('/en/training', { person })).status, 303);
  return asked;
}
/** Of the case where the route is about one. */
const pathsOf = ({ paths }: Route): readonly string[] =>
  paths.map((path) => path.replace(/(\/staff\/(?:cases|erasures\/case)\/)[^/]+/, `$1${caseId}`));

/** One for each role that the invented people have; in one language, as headers have none. */
const people: readonly TrainingPerson[] = [
  'case-worker-a',
  'supervisor-kasur',
  'monitor',
  'custodian-a',
  'auditor',
  'administrator-a',
];
const english = (route: Route): readonly string[] => pathsOf(route).filter((path) => path.startsWith('/en/'));

test('without a session every route of staff leads to signing in, and nothing else', async () => {
  for (const route of staffRoutes)
    for (const path of pathsOf(route)) {
      const answer = route.method === 'GET' ? await anybody().get(path) : await anybody().post(path);
      assert.equal(answer.status, 303, `${route.method} ${path}`);
      assert.match(answer.headers.get('location') ?? '', /^\/(?:ur|en)\/sign-in$/);
      assert.equal(await answer.text(), '');
    }
});

test('a session that was made up, or is another’s letters cut short, opens nothing', async () => {
  const [name, value] = [...(await signedIn('monitor')).cookies][0] ?? assert.fail();
  for (const cookie of [
    `${name}=`,
    `${name}=${'A'.repeat(43)}`,
    `${name}=${value.slice(1)}`,
    `${name}=${value}A`,
    `x${name}=${value}`,
  ]) {
    const answer = await app.request('/en/staff', { headers: { cookie } });
    assert.equal(answer.status, 303, 'leads to signing in');
  }
});

for (const person of people)
  test(`no answer to somebody signed in is kept, framed, sniffed or run from elsewhere, nor a fault: ${person}`, async () => {
    const asked = await signedIn(person);
    for (const route of staffRoutes)
      for (const path of english(route)) {
        const answer = route.method === 'GET' ? await asked.get(path) : await asked.post(path);
        const name = `${route.method} ${path}`;
        assert.ok(answer.status < 500, `${name}: ${answer.status}`);
        const expected = {
          'cache-control': 'no-store',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'referrer-policy': 'same-origin',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
        };
        for (const [header, value] of Object.entries(expected))
          assert.equal(answer.headers.get(header), value, `${name}: ${header}`);
        assert.match(
          answer.headers.get('content-security-policy') ?? '',
          /^default-src 'none'; .*frame-ancestors 'none'$/,
        );
        assert.doesNotMatch(answer.headers.get('content-security-policy') ?? '', /unsafe|\*/);
        const body = await answer.text();
        const title = /<title>([^<]+)</.exec(body)?.[1] ?? '';
        assert.doesNotMatch(
          title,
          /abuse|crime|offen[cs]e|rape|kasur|victim|child|زیادتی|جنسی|جرائم|جرم|قصور|بچ[ےہو]/iu,
          name,
        );
        assert.ok(!body.includes('1234567'), name);
      }
  });

test('no form of staff is taken from elsewhere, even with a session', async () => {
  const asked = await signedIn('monitor');
  for (const route of staffRoutes.filter(({ method }) => method === 'POST'))
    for (const path of pathsOf(route))
      for (const headers of [
        { origin: 'https://elsewhere.example' },
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'null' },
      ])
        assert.equal((await asked.post(path, {}, headers)).status, 403, path);
});

test('the session’s cookie is this host’s, unread by scripts, sent from no other site, and forgotten with the browser', async () => {
  const { cookieLines } = await signedIn('case-worker-a');
  const line = cookieLines.find((each) => each.startsWith('__Host-a=')) ?? assert.fail('no session');
  const attributes = line.split('; ').slice(1);
  for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Secure'])
    assert.ok(attributes.includes(attribute));
  assert.doesNotMatch(line, /domain=|max-age|expires/i);
});

test('over TLS every answer to somebody signed in insists on it', async () => {
  const { services } = deployment;
  const safe = createApp({ ...services, settings: { ...services.settings, tls: true } });
  const asked = await signedIn('monitor', safe);
  for (const route of staffRoutes.filter(({ method }) => method === 'GET'))
    for (const path of english(route))
      assert.match((await asked.get(path)).headers.get('strict-transport-security') ?? '', /^max-age=\d{8}/, path);
});

test('whoever signs out leaves nothing in the browser, and the cookie that was opens nothing any more', async () => {
  const asked = await signedIn('case-worker-a');
  const cookie = [...asked.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const out = await asked.post('/en/sign-out');
  assert.equal(out.headers.get('clear-site-data'), '"cache", "cookies", "storage"');
  assert.deepEqual([...asked.cookies], []);
  assert.equal((await app.request('/en/staff', { headers: { cookie } })).status, 303);
});
