/** One browser, several people after each other, as on the one laptop of a district office. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { createApp } from '../../server/app.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { join, signIn, strangerTo } from '../fixtures/staff.ts';

let deployment: TestDeployment;
let app: Hono;

before(async () => {
  deployment = await openTestDeployment();
  app = createApp(deployment.services);
});
after(() => deployment.stop());

test('recovery codes are shown to whose they are, and to nobody who signs in after them in the same browser', async () => {
  const browser = strangerTo(app);
  const { recoveryCodes } = await join(browser, deployment.services, 'first.here');
  assert.equal(recoveryCodes.length, 10);
  await signIn(browser, 'case-worker-b');
  const shown = await browser.get('/en/staff/me/recovery-codes');
  assert.equal(shown.status, 303);
  assert.ok(!(await shown.text()).includes(recoveryCodes[0] ?? ''));
});

test('signing out leaves nothing in the browser of what was begun, without the header that clears it', async () => {
  const browser = strangerTo(app);
  await join(browser, deployment.services, 'second.here');
  await browser.post('/en/sign-out');
  assert.deepEqual([...browser.cookies.keys()], []);
});
