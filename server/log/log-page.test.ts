/** The page about the public log: what it says of each state, and that it says it in both languages. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parsePolicy } from '@amanat/ledger';
import { ciphers, sha256 } from '../ciphers.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { logPageRoutes } from './log-page-routes.tsx';
import { fewestWitnesses, logPageView } from './log-page-view.ts';

let deployment: TestDeployment;

before(async () => {
  deployment = await openTestDeployment();
});
after(() => deployment.stop());

type Status = ReturnType<TestDeployment['services']['log']['status']>;

const servicesWith = (changes: Partial<Status>) => {
  const { services } = deployment;
  const status = (): Status => ({ ...services.log.status(), ...changes });
  return { ...services, log: { ...services.log, publishSeconds: 900, status } };
};
const stateOf = async (changes: Partial<Status>) => (await logPageView('en', servicesWith(changes))).state;

test('what the running log says becomes one state that a reader understands', async () => {
  const publishedAt = Temporal.Instant.from('2026-11-22T06:00:00Z');
  assert.equal(await stateOf({}), 'begins');
  assert.equal(await stateOf({ publishedAt, publishedSize: 32 }), 'goes-on');
  assert.equal(await stateOf({ publishedAt, waitsFor: 'witnesses' }), 'waits-for-witnesses');
  assert.equal(await stateOf({ publishedAt, waitsFor: 'signer' }), 'waits-for-signer');
  assert.equal(await stateOf({ publishedAt, waitsFor: 'writer' }), 'waits');
  assert.equal(await stateOf({ publishedAt, waitsFor: 'signer', halted: 'signer-frozen' }), 'stopped-frozen');
  assert.equal(await stateOf({ halted: 'witness-ahead' }), 'stopped-smaller');
  assert.equal(await stateOf({ halted: 'tiles-differ-from-text' }), 'stopped-altered');
  assert.equal(await stateOf({ halted: 'signer-wrong-origin' }), 'stopped-mixed-up');
  assert.equal(await stateOf({ halted: 'signer-unlisted' }), 'stopped-mixed-up');
});

test('the page shows name, keys, size and rhythm in the numerals of its language, and where to check', async () => {
  const services = servicesWith({ publishedSize: 1024, publishedAt: Temporal.Instant.from('2026-11-22T06:00:00Z') });
  const app = appOf(logPageRoutes(services), services);
  for (const [lang, size, every, at] of [
    ['en', '1,024', 'Every 15 minutes', '22 November 2026, 11:00'],
    ['ur', '۱٬۰۲۴', 'ہر ۱۵ منٹ', '۱۱:۰۰'],
  ] as const) {
    const answer = await app.request(`/${lang}/log`);
    assert.equal(answer.status, 200);
    const page = await answer.text();
    const promiseKey = await services.casework.listedPromiseKey();
    for (const text of [services.log.origin, deployment.log.verifierKey, promiseKey ?? '-', size, every, at])
      assert.ok(page.includes(text), `${lang} ${text}`);
    for (const address of [`/${lang}/verify`, '/log/checkpoint', '/log/policy'])
      assert.ok(page.includes(`href="${address}"`), address);
  }
});

test('a frozen log stays on the page, with the reason as its operator gave it, and nothing in it is markup', async () => {
  const root = ciphers.random(32).toBase64();
  const frozen = { origin: 'old.example', size: 64, root, reason: 'TRAINING <b>lost</b>' };
  await deployment.services.casework.recordFrozenLog(1, frozen);
  const services = servicesWith({});
  const page = await (await appOf(logPageRoutes(services), services).request('/en/log')).text();
  assert.match(page, /old\.example/);
  assert.match(page, /TRAINING &lt;b&gt;lost&lt;\/b&gt;/);
});

test('the command that follows the log has the address under which the page was asked for, if that is one', async () => {
  const addressOf = async (host: string | undefined, settings: object = {}) => {
    const services = servicesWith({});
    return (await logPageView('en', { ...services, settings: { ...services.settings, ...settings } }, host)).address;
  };
  assert.equal(await addressOf('127.0.0.1:8431'), 'http://127.0.0.1:8431/log');
  assert.equal(await addressOf('[::1]:8431', { tls: true }), 'https://[::1]:8431/log');
  assert.equal(await addressOf('record.example', { behindProxy: true }), 'https://record.example/log');
  assert.equal(await addressOf(`${'a'.repeat(56)}.onion`, { behindProxy: true }), `http://${'a'.repeat(56)}.onion/log`);
  for (const none of [undefined, '', 'a b', 'a/b', '<i>', 'a:b']) assert.equal(await addressOf(none), undefined);

  const app = appOf(logPageRoutes(deployment.services), deployment.services);
  const pageFor = async (headers: Readonly<Record<string, string>>) =>
    (await (await app.request('/en/log', { headers })).text()).replaceAll(/<\/?span>/g, '');
  const told = await pageFor({ host: 'record.example:8431' });
  assert.match(told, /amanat monitor http:\/\/record\.example:8431\/log --key VKEY/);
  assert.doesNotMatch(told, /followed by/);
  assert.match(await pageFor({}), /amanat monitor URL\/log --key VKEY[^]*Put the address of this site in place/);
});

test('how many witnesses must sign at the least follows from the policy’s groups', () => {
  const fewest = (lines: string): number => {
    const names = ['a', 'b', 'c', 'd'];
    const keys = names.map((name) => `witness ${name} ${witnessKey(name)}\n`).join('');
    return fewestWitnesses(parsePolicy(`log ${deployment.log.verifierKey}\n${keys}${lines}`, sha256));
  };
  assert.equal(fewest('quorum none\n'), 0);
  assert.equal(fewest('quorum a\n'), 1);
  assert.equal(fewest('group g any a b\nquorum g\n'), 1);
  assert.equal(fewest('group g 2 a b c\nquorum g\n'), 2);
  assert.equal(fewest('group g all a b\ngroup h any c d\ngroup both all g h\nquorum both\n'), 3);
  assert.equal(fewest('group g all a b\ngroup either any g c\nquorum either\n'), 1);
});

/** Key type 04, as cosigners have. */
function witnessKey(name: string): string {
  const key = Buffer.concat([Uint8Array.of(4), sha256(ciphers.utf8(name))]);
  const id = sha256(Buffer.concat([ciphers.utf8(`${name}.example\n`), key])).subarray(0, 4);
  return `${name}.example+${Buffer.from(id).toString('hex')}+${key.toString('base64')}`;
}
