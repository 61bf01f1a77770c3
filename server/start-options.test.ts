/** A start that is wrong says so before anything is opened; a start without a word is safe. */
import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { dataDirOf, parseStartOptions, UsageError, usage } from './start-options.ts';

const parse = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  parseStartOptions(args, env);
const refused = (args: readonly string[], env: Readonly<Record<string, string>> = {}): void =>
  assert.throws(() => parse(args, env), UsageError, `${args.join(' ')} ${JSON.stringify(env)}`);

test('without a word the server is real, on loopback, and keeps to itself', () => {
  const options = parse();
  assert.deepEqual(
    [
      options.host,
      options.port,
      options.training,
      options.behindProxy,
      options.insecureLan,
      options.tls,
      options.databaseUrl,
      options.origin,
    ],
    ['127.0.0.1', 8080, false, false, false, undefined, undefined, undefined],
  );
  assert.deepEqual(
    [options.promiseHours, options.timeZone, options.jurisdiction, options.json],
    [24, 'Asia/Karachi', 'PK-PB', false],
  );
});

test('the log is published every quarter of an hour, a demo’s every minute, either as often as it is told to be', () => {
  const secondsOf = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    parse(args, env).publishSeconds;
  assert.deepEqual([secondsOf([]), secondsOf(['--demo'])], [900, 60]);
  for (const args of [[], ['--demo']]) assert.equal(secondsOf(args, { AMANAT_PUBLISH_SECONDS: '5' }), 5);
  for (const wrong of ['0', '-1', '1.5', '86401', 'often', '']) refused([], { AMANAT_PUBLISH_SECONDS: wrong });
});

test('a signer is a folder here or an address with its word, never half of either', () => {
  assert.equal(parse([], { AMANAT_SIGNER_DIR: '/keys' }).signerDir, resolve('/keys'));
  const remote = { AMANAT_SIGNER_URL: 'https://signer.example', AMANAT_SIGNER_TOKEN_FILE: '/word' };
  assert.deepEqual(parse([], remote).remoteSigner, { url: 'https://signer.example', tokenFile: resolve('/word') });
  refused([], { AMANAT_SIGNER_URL: remote.AMANAT_SIGNER_URL });
  refused([], { AMANAT_SIGNER_TOKEN_FILE: remote.AMANAT_SIGNER_TOKEN_FILE });
  refused([], { ...remote, AMANAT_SIGNER_DIR: '/keys' });
  for (const url of ['signer.example', 'ftp://signer.example']) refused([], { ...remote, AMANAT_SIGNER_URL: url });
});

test('an address that others can reach needs TLS, a proxy, or to be called insecure', () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'amanat.example', '127.0.0.2', '']) {
    refused(['--host', host]);
    for (const how of [['--behind-proxy'], ['--insecure-lan'], ['--tls-cert', 'c', '--tls-key', 'k']])
      assert.equal(parse(['--host', host, ...how]).host, host);
  }
  for (const host of ['127.0.0.1', '::1', 'localhost']) assert.equal(parse(['--host', host]).host, host);
});

test('certificate and key go together', () => {
  refused(['--tls-cert', 'c']);
  refused(['--tls-key', 'k']);
  assert.deepEqual(parse(['--tls-cert', 'c', '--tls-key', 'k']).tls, { certFile: 'c', keyFile: 'k' });
});

test('an unknown option, a missing value or a stray word is refused, and its value is not repeated', () => {
  for (const args of [['--deom'], ['--port'], ['serve'], ['--demo=yes'], ['--json', 'x']]) refused(args);
  assert.throws(
    () => parse(['--marker-of-the-test']),
    (error) => error instanceof UsageError && !String(error.stack).includes('marker-of-the-test'),
  );
});

test('a port is a whole number that there is', () => {
  for (const port of ['0', '1', '65535']) assert.equal(parse(['--port', port]).port, Number(port));
  for (const port of ['65536', '-1', '80.5', '1e3', '', ' 80', '0x50']) refused(['--port', port]);
  assert.equal(parse([], { AMANAT_PORT: '9000' }).port, 9000);
  assert.equal(parse(['--port', '9001'], { AMANAT_PORT: '9000' }).port, 9001);
});

test('an origin is a neutral name', () => {
  assert.equal(parse(['--origin', 'record.example/kasur']).origin, 'record.example/kasur');
  assert.equal(parse([], { AMANAT_ORIGIN: 'record.example' }).origin, 'record.example');
  for (const origin of ['https://record.example', 'Record.example', 'a b', '12345', '', 'amanat-promise/v1'])
    refused(['--origin', origin]);
});

test('the demo never shares a folder with the real record unless somebody names one', () => {
  const env = { AMANAT_DATA: '/srv/amanat' };
  assert.equal(dataDirOf(undefined, false, env), '/srv/amanat');
  assert.equal(dataDirOf(undefined, true, env), '/srv/amanat-demo');
  assert.notEqual(dataDirOf(undefined, true, {}), dataDirOf(undefined, false, {}));
  assert.equal(dataDirOf('here', true, env), resolve('here'));
  assert.equal(dataDirOf('~/here', false, env), `${homedir()}/here`);
});

test('hours, bytes, zones and the way out are checked', () => {
  const wrong: readonly Readonly<Record<string, string>>[] = [
    { AMANAT_PROMISE_HOURS: '0' },
    { AMANAT_PROMISE_HOURS: '337' },
    { AMANAT_PROMISE_HOURS: 'day' },
    { AMANAT_INTAKE_BYTES_PER_HOUR: '1' },
    { AMANAT_TIME_ZONE: 'Nowhere/City' },
    { AMANAT_TIME_ZONE: '' },
    { AMANAT_EXIT_URL: 'http://plain.example/' },
    { AMANAT_EXIT_URL: 'javascript:alert(1)' },
    { AMANAT_EXIT_URL_UR: 'elsewhere' },
  ];
  for (const env of wrong) refused([], env);
  assert.deepEqual(parse([], { AMANAT_EXIT_URL: 'https://weather.example/' }).exitUrl, {
    ur: 'https://weather.example/',
    en: 'https://weather.example/',
  });
});

test('every option that is told of is understood', () => {
  const told = new Set(usage.match(/--[a-z-]+/g));
  for (const option of told) {
    const args = ['--demo', '--json', '--behind-proxy', '--insecure-lan'].includes(option) ? [option] : [option, '1'];
    try {
      parse(args);
    } catch (error) {
      assert.ok(error instanceof UsageError && !error.message.includes('unknown'), option);
    }
  }
});
