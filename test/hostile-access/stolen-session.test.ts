/** Whoever has the cookie of an unlocked machine is that person for ten hours at most, and leaves nothing behind to come back by. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { createApp } from '../../server/app.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { join, passphraseOfTests, strangerTo } from '../fixtures/staff.ts';

let deployment: TestDeployment;
let app: Hono;

before(async () => {
  deployment = await openTestDeployment();
  app = createApp(deployment.services);
});
after(() => deployment.stop());

async function signedIn(signInName: string) {
  const browser = strangerTo(app);
  await join(browser, deployment.services, signInName);
  await browser.post('/en/staff/conduct', { version: '1' });
  return browser;
}

test('a session that is renewed ends when the one before would have', async () => {
  const browser = await signedIn('never.leaves');
  for (let minutes = 0; minutes < 9 * 60; minutes += 18) {
    deployment.pass({ minutes: 18 });
    assert.equal((await browser.get('/en/staff')).status, 200);
  }
  const fields = { current: passphraseOfTests, wanted: 'another quiet river and lamps' };
  assert.equal((await browser.post('/en/staff/me/passphrase', fields)).status, 303);
  for (const minutes of [18, 18, 18]) {
    deployment.pass({ minutes });
    assert.equal((await browser.get('/en/staff')).status, 200);
  }
  deployment.pass({ minutes: 10 });
  assert.equal((await browser.get('/en/staff')).status, 303, 'ten hours after signing in');
});

test('ten minutes after signing in nobody makes recovery codes or passkeys, or takes one away, without signing in again', async () => {
  const browser = await signedIn('left.alone');
  assert.equal((await browser.post('/en/staff/me/recovery-codes')).status, 303);
  deployment.pass({ minutes: 11 });
  const orders = {
    'recovery-codes': {},
    passkeys: { answer: '{}', label: 'mine' },
    'passkeys/remove': { passkey: 'a' },
  };
  for (const [path, fields] of Object.entries(orders)) {
    const answer = await browser.post(`/en/staff/me/${path}`, fields);
    assert.equal(answer.status, 422, path);
    assert.match(await answer.text(), /sign out and in again/, path);
  }
});
