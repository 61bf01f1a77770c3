/** Sessions of a code: one at a time, ended on the server too, and none tells of another's. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Hono } from 'hono';
import type { Code } from '@amanat/sealing';
import type { Asking } from '../../test/fixtures/asking.ts';
import { strangerTo } from '../../test/fixtures/staff.ts';
import { createApp } from '../app.ts';
import { lodgeComplaint } from '../testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';

suite('sessions of a code', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let app: Hono;
  before(async () => {
    deployment = await openTestDeployment();
    app = createApp(deployment.services);
  });
  after(() => deployment.stop());

  async function entered(code: Code, to: Hono = app): Promise<Asking> {
    const asked = strangerTo(to);
    assert.equal((await asked.post('/en/code', { code })).status, 303);
    return asked;
  }
  const isOpen = async (asked: Asking): Promise<boolean> => (await asked.get('/en/record')).status === 200;

  test('a second login by the same code ends the first, wherever that was left open', async () => {
    const { code } = await lodgeComplaint(deployment.services);
    const leftOpen = await entered(code);
    assert.ok(await isOpen(leftOpen));
    const second = await entered(code);
    assert.ok(await isOpen(second));
    assert.ok(!(await isOpen(leftOpen)));
    assert.equal((await leftOpen.post('/en/record/receipt')).headers.get('location'), '/en/code');
    const sent = await leftOpen.post('/en/record', { kind: 'message', message: 'TRAINING words' });
    assert.equal(sent.status, 422);
    assert.match(await sent.text(), /TRAINING words/, 'what was being written is not lost');
    assert.ok(await isOpen(second));
  });

  test('a code and its cover end nothing of each other', async () => {
    const { code, cover } = await lodgeComplaint(deployment.services);
    const [own, shown] = [await entered(code), await entered(cover)];
    assert.ok((await isOpen(own)) && (await isOpen(shown)));
  });

  test('a code that opens nothing ends nothing', async () => {
    const [one, other] = [await lodgeComplaint(deployment.services), await lodgeComplaint(deployment.services)];
    const asked = await entered(one.code);
    await entered(other.code);
    const nobodys = one.code.replace(/\d{4}$/, one.code.endsWith('0000') ? '0001' : '0000');
    assert.equal((await strangerTo(app).post('/en/code', { code: nobodys })).status, 404);
    assert.ok(await isOpen(asked));
  });

  test('closing the page ends it for a copy of the cookie, too', async () => {
    const { code } = await lodgeComplaint(deployment.services);
    const asked = await entered(code);
    const cookie = [...asked.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    assert.equal((await strangerTo(app).get('/en/record', { cookie })).status, 200);
    await asked.post('/en/record/close');
    assert.equal((await strangerTo(app).get('/en/record', { cookie })).headers.get('location'), '/en/code');
  });

  test('after a restart a session goes on until its time is over, or its code is typed again', async () => {
    const { code } = await lodgeComplaint(deployment.services);
    const asked = await entered(code);
    const cookie = [...asked.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const restarted = createApp(deployment.services);
    assert.equal((await strangerTo(restarted).get('/en/record', { cookie })).status, 200);
    await entered(code, restarted);
    assert.equal((await strangerTo(restarted).get('/en/record', { cookie })).status, 303);
  });
});
