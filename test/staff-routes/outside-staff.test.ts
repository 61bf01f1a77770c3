/**
 * Everything that is no route of staff, from the router: each is listed with what one needs for it, and a session of staff gets
 * nothing more there than a stranger. A route that nobody listed fails.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Asking } from '../fixtures/asking.ts';
import { routesOf } from '../fixtures/routes.ts';
import { strangerTo } from '../fixtures/staff.ts';
import { openWorld, type World } from './world.ts';

const staff = /^\/:lang\{[^/]*\}\/staff(?=\/|$)/;

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const asked = (text: string): readonly string[] => wordsOf(text).map((name) => `GET /:lang/${name}`);
const posted = (text: string): readonly string[] => wordsOf(text).map((name) => `POST /:lang/${name}`);

/** Asked for without anything in hand. */
const forEverybody = [
  'GET /',
  'GET /:lang',
  'GET /:lang/',
  ...asked(`about code desk dossiers dossiers/:id dossiers/:id/history dossiers/:id/versions/:version promises figures figures/check
    figures/method figures/places figures/places/:place figures/releases figures/releases/:id figures/years/:year finished join kept law law/:id law/letters/:id left lodge lodge/do-not-open log outside
    sign-in training unseal verify verify/page`),
  ...posted('code desk join leave lodge sign-in sign-in/passkey sign-out training unseal'),
];

const steps = `about child danger exclude keep-from pressure reach relation text told told-2 told-3 where`;
const ofSteps = wordsOf(steps)
  .map((step) => `lodge/${step}`)
  .join(' ');

/** Lead to where one gets what they need: a draft, a code, an invitation, a first factor. */
const withSomethingInHand = [
  ...asked(`${ofSteps} lodge/check lodge/read-back lodge/waiting lodged slip slip/quiet slip/roll`),
  ...asked('join/set record sign-in/code'),
  ...posted(`${ofSteps} lodge/send lodged/copy lodged/cover lodged/finish`),
  ...posted('join/passkey join/passphrase record record/close record/receipt sign-in/code'),
];

const forPrograms = [
  ...[
    'dossiers',
    'dossiers/:id',
    'figures',
    'figures/releases',
    'figures/releases/:id',
    'health',
    'openapi.json',
    'tickets',
  ].map((name) => `GET /api/${name}`),
  'GET /api/dossiers/:id/versions/:version',
  'GET /api/promises',
  'GET /api/proofs/:event',
  'GET /api/figures/releases/:id/files/:name',
  'POST /api/complaints',
  // Needs a code.
  'POST /api/code/receipt',
  // Needs the signature of a registered auditor.
  'POST /api/log/challenge',
  'GET /figures/releases/:id/files/:name',
  'GET /figures/releases/:id/proof',
  'GET /healthz',
  'GET /log/*',
  'GET /log/policy',
  'GET /log/stamp/:size/:name',
  'GET /proofs/:event',
  'GET /robots.txt',
];

/** Whoever runs the machine, with the key that it printed. */
const forOperators = [
  'POST /api/accounts/first-link',
  'POST /api/figures/releases',
  'POST /api/dossiers',
  'POST /api/keys',
  'POST /api/registers/rows',
];

/** The name of a style sheet or script says what is in it. */
const isAsset = (name: string): boolean => /^GET \/assets\/[a-z0-9.-]+$/.test(name);

suite('what is no route of staff', { timeout: 600_000 }, () => {
  let world: World;
  let all: readonly { readonly name: string; readonly method: string; readonly path: string }[];
  before(async () => {
    world = await openWorld();
    all = routesOf(world.app).flatMap(({ method, pattern, paths }) =>
      staff.test(pattern)
        ? []
        : [{ name: `${method} ${pattern.replace(/:lang\{[^/]*\}/, ':lang')}`, method, path: paths.at(-1) ?? '' }],
    );
  });
  after(() => world.deployment.stop());

  const send = (browser: Asking, method: string, path: string, headers?: Readonly<Record<string, string>>) =>
    method === 'GET' ? browser.get(path, headers) : browser.post(path, {}, headers);

  test('the router has nothing that is not listed here', () => {
    const listed = [...forEverybody, ...withSomethingInHand, ...forPrograms, ...forOperators];
    const names = all.map(({ name }) => name).filter((name) => !isAsset(name));
    assert.deepEqual(names.toSorted(), listed.toSorted());
  });

  test('what needs something in hand gives a stranger no page of it', async () => {
    for (const { name, method, path } of all.filter(({ name: each }) => withSomethingInHand.includes(each))) {
      const { status } = await send(strangerTo(world.app), method, path);
      assert.ok([303, 409, 422].includes(status), `${name}: ${status}`);
    }
  });

  test('an operator’s order takes the operator’s key: none, another, and every session of staff are refused', async () => {
    const browsers = [strangerTo(world.app), ...world.people.map((person) => world.browser(person))];
    for (const { name, method, path } of all.filter(({ name: each }) => forOperators.includes(each)))
      for (const browser of browsers)
        for (const key of [{}, { authorization: 'Bearer operator-of-another' }, { authorization: 'Bearer ' }])
          assert.equal(
            (await send(browser, method, path, { 'content-type': 'application/json', ...key })).status,
            401,
            name,
          );
  });

  for (const person of ['monitor', 'administrator-a'] as const)
    test(`a session of staff gets nothing there that a stranger does not: ${person}`, async () => {
      // These two end or change the session itself.
      const own = ['POST /:lang/sign-out', 'POST /:lang/training'];
      const cookie = [...world.browser(person).cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      for (const { name, method, path } of all.filter((each) => !own.includes(each.name))) {
        // A new browser each time: none of these is to begin a draft for the next.
        const theirs = await send(strangerTo(world.app), method, path, { cookie });
        const strangers = await send(strangerTo(world.app), method, path);
        assert.equal(theirs.status, strangers.status, name);
        assert.equal(theirs.headers.get('location'), strangers.headers.get('location'), name);
      }
    });
});
