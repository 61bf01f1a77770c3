/** Who fails waits; nobody else does, and nobody's account is locked. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { createApp } from '../../server/app.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { type Asking, asking } from '../fixtures/asking.ts';
import { join, ownOrigin, passphraseOfTests, strangerTo } from '../fixtures/staff.ts';

let deployment: TestDeployment;
let app: Hono;

before(async () => {
  deployment = await openTestDeployment();
  app = createApp(deployment.services);
});
after(() => deployment.stop());

/** As a server that listens would hand it on. */
const from = (remoteAddress: string, to: Hono = app): Asking =>
  asking((url, init) => to.request(url, init, { incoming: { socket: { remoteAddress } } }), ownOrigin);

const wrong = (asked: Asking, name: string): Promise<Response> =>
  asked.post('/en/sign-in', { name, passphrase: 'not these words at all' });

test('eight wrong attempts by one source make that source wait, and delay no other', async () => {
  const { signInName } = await join(strangerTo(app), deployment.services, 'often.tried');
  const attacker = from('203.0.113.7');
  const statuses = [];
  for (let tries = 0; tries < 8; tries++) statuses.push((await wrong(attacker, signInName)).status);
  assert.deepEqual(statuses.slice(0, 5), [422, 422, 422, 422, 422]);
  const held = await attacker.post('/en/sign-in', { name: signInName, passphrase: passphraseOfTests });
  assert.equal(held.status, 503);
  assert.match(held.headers.get('retry-after') ?? '', /^\d+$/);
  const owner = await from('203.0.113.8').post('/en/sign-in', { name: signInName, passphrase: passphraseOfTests });
  assert.equal(owner.headers.get('location'), '/en/sign-in/code');
  // The same source and another account: the pair is slowed, not the source.
  assert.equal((await wrong(attacker, 'somebody.else')).status, 422);
});

test('wrong codes make the source wait as wrong passphrases do', async () => {
  const joined = await join(strangerTo(app), deployment.services, 'codes.tried');
  const [attacker, owner] = [from('203.0.113.9'), from('203.0.113.10')];
  for (const asked of [attacker, owner])
    await asked.post('/en/sign-in', { name: joined.signInName, passphrase: passphraseOfTests });
  const tried = async (): Promise<number> => (await attacker.post('/en/sign-in/code', { code: '000000' })).status;
  for (let tries = 0; tries < 5; tries++) assert.equal(await tried(), 422);
  // One second after the fifth, twice as long after each further one: a slow machine may come too late for the first few.
  const statuses = [await tried(), await tried(), await tried(), await tried()];
  assert.equal(statuses.at(-1), 503);
  deployment.pass({ seconds: 31 });
  const code = joined.codeAt(deployment.services.now());
  assert.equal((await owner.post('/en/sign-in/code', { code })).status, 303);
});

test('behind a proxy the last address of X-Forwarded-For counts, and what a caller writes before it does not', async () => {
  const settings = { ...deployment.services.settings, behindProxy: true };
  const proxied = createApp({ ...deployment.services, settings });
  const asked = from('127.0.0.1', proxied);
  const tryFrom = (forwarded: string): Promise<Response> =>
    asked.post('/en/sign-in', { name: 'proxied.name', passphrase: 'no' }, { 'x-forwarded-for': forwarded });
  for (let tries = 0; tries < 9; tries++) await tryFrom(`198.51.100.${tries}, 203.0.113.7`);
  assert.equal((await tryFrom('198.51.100.99, 203.0.113.7')).status, 503);
  assert.equal((await tryFrom('203.0.113.7, 198.51.100.1')).status, 422);
});

test('over a network that others read nobody signs in but invented people', async () => {
  const settings = { ...deployment.services.settings, insecureLan: true, secureCookies: false, training: false };
  const open = createApp({ ...deployment.services, settings });
  for (const path of ['/en/sign-in', '/en/join']) assert.equal((await from('192.0.2.1', open).get(path)).status, 403);
  const answer = await from('192.0.2.1', open).post('/en/sign-in', { name: 'a', passphrase: passphraseOfTests });
  assert.equal(answer.status, 403);
});

test('outside of training no address signs anybody in by a button', async () => {
  const real = createApp({ ...deployment.services, settings: { ...deployment.services.settings, training: false } });
  assert.equal((await from('192.0.2.1', real).get('/en/training')).status, 404);
  assert.equal((await from('192.0.2.1', real).post('/en/training', { person: 'monitor' })).status, 404);
});
