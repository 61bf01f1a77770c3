/** Ways around the waiting of whoever fails. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { createApp } from '../../server/app.ts';
import { openSlowedPairs } from '../../server/sign-in/slowed-pairs.ts';
import { networkOf } from '../../server/sign-in/source-of.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { join, passphraseOfTests, strangerTo } from '../fixtures/staff.ts';

let deployment: TestDeployment;
let app: Hono;

before(async () => {
  deployment = await openTestDeployment();
  app = createApp(deployment.services);
});
after(() => deployment.stop());

test('a wish for a passphrase that will not do gives back no tries at the one in use', async () => {
  const browser = strangerTo(app);
  await join(browser, deployment.services, 'left.open');
  await browser.post('/en/staff/conduct', { version: '1' });
  const change = async (current: string, wanted: string): Promise<number> =>
    (await browser.post('/en/staff/me/passphrase', { current, wanted })).status;
  for (let round = 0; round < 9; round++) {
    await change('not these words at all', 'short');
    assert.equal(await change('not these words at all', 'another quiet river and lamps'), 422);
    if (round < 8) deployment.pass({ seconds: 61 });
  }
  assert.equal(await change(passphraseOfTests, 'another quiet river and lamps'), 422, 'after nine the right one waits');
  deployment.pass({ seconds: 61 });
  assert.equal(await change(passphraseOfTests, 'another quiet river and lamps'), 303);
});

test('a try that was not looked at gives back itself, and none of those before it', () => {
  let at = Temporal.Instant.from('2026-11-22T06:00:00Z');
  const pairs = openSlowedPairs(() => at);
  for (let tries = 0; tries < 4; tries++) pairs.take('name a', 'here');
  pairs.take('name a', 'here');
  pairs.giveBack('name a', 'here');
  assert.equal(pairs.take('name a', 'here'), undefined, 'the fifth, as before');
  assert.equal(pairs.take('name a', 'here'), 1);
  at = at.add({ seconds: 1 });
  assert.equal(pairs.take('name a', 'here'), undefined);
  assert.equal(pairs.take('name a', 'here'), 2);
});

test('one network of IPv6 is one source, however many of its addresses are used', () => {
  const same = ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:0DB8:0001:0002::', '[2001:db8:1:2::9]'];
  assert.deepEqual(new Set(same.map(networkOf)), new Set(['2001:db8:1:2::/64']));
  assert.notEqual(networkOf('2001:db8:1:3::1'), networkOf('2001:db8:1:2::1'));
  assert.deepEqual(['::1', 'fe80::1%eth0', '::'].map(networkOf), ['0:0:0:0::/64', 'fe80:0:0:0::/64', '0:0:0:0::/64']);
  assert.deepEqual(['::ffff:203.0.113.7', '203.0.113.7', '', 'unknown'].map(networkOf), [
    '203.0.113.7',
    '203.0.113.7',
    '',
    'unknown',
  ]);
});
