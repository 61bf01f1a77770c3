/** Who may reach the server, and what it takes from whom: loopback, an open network, TLS, a proxy. Linux answers at all of 127/8. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, suite, test } from 'node:test';
import { endedProgram } from './fixtures/ended-program.ts';
import { codeOf, fillShortly, type FormClient, openFormClient, proofFor } from './fixtures/form-client.ts';
import { freshFolder, removeFolder } from './fixtures/fresh-folder.ts';
import { httpClient } from './fixtures/http-client.ts';
import { drawTicket, fullAnswers, leastAnswers, lodge } from './fixtures/lodging.ts';
import { runningServer, type TestServer } from './fixtures/running-server.ts';
import { endServerProcess, startServerProcess } from './fixtures/server-process.ts';

/** This machine's addresses besides 127.0.0.1. */
const otherAddresses = [
  '127.0.0.2',
  ...Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address),
];

function isReached(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const settle = (reached: boolean) => () => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
  });
}

const portOf = ({ url }: TestServer): number => Number(new URL(url).port);

async function serverWith(context: TestContext, ...flags: readonly string[]): Promise<TestServer> {
  const server = await runningServer(flags);
  context.after(() => server.end());
  return server;
}

async function sendForm(client: FormClient): Promise<string> {
  await fillShortly(client);
  const sent = await client.post('/en/lodge/send', await proofFor(client));
  assert.equal(sent.headers.location, '/en/lodged');
  return codeOf(client);
}

/** Seconds that the page of the line shows to drafts sent one after another without a proof. */
async function waits(server: TestServer, headersOf: (index: number) => Record<string, string>) {
  const seconds: number[] = [];
  for (let index = 0; index < 5; index++) {
    const client = openFormClient(`http://127.0.0.1:${portOf(server)}`);
    await fillShortly(client);
    const sent = await client.post('/en/lodge/send', {}, headersOf(index));
    assert.equal(sent.headers.location, '/en/lodge/waiting');
    const { headers } = await client.get('/en/lodge/waiting', headersOf(index));
    seconds.push(Number(headers['refresh']));
  }
  return seconds;
}

const spread = (seconds: readonly number[]): number => Math.max(...seconds) - Math.min(...seconds);

suite('network', { timeout: 600_000 }, () => {
  test('another address without TLS, a proxy or --insecure-lan is wrong use: exit 2, a sentence, nothing made', async () => {
    const dataDir = freshFolder();
    for (const host of ['0.0.0.0', '::', '192.0.2.1']) {
      const { code, err } = await endedProgram('server/main.ts', ['--port', '0', '--data', dataDir, '--host', host]);
      assert.equal(code, 2);
      assert.match(
        err,
        /can be reached by others: give --tls-cert and --tls-key, or --behind-proxy, or --insecure-lan/,
      );
    }
    assert.ok(!existsSync(dataDir));
    removeFolder(dataDir);
  });

  test('half of a certificate is wrong use, and one that cannot be read too, before anything is made', async () => {
    const dataDir = freshFolder();
    const half = await endedProgram('server/main.ts', ['--port', '0', '--data', dataDir, '--tls-cert', 'x.pem']);
    assert.equal(half.code, 2);
    assert.match(half.err, /^--tls-cert and --tls-key go together/);
    const files = ['--tls-cert', join(dirname(dataDir), 'none.pem'), '--tls-key', join(dirname(dataDir), 'none.key')];
    const unreadable = await endedProgram('server/main.ts', ['--port', '0', '--data', dataDir, ...files]);
    assert.equal(unreadable.code, 2);
    assert.match(unreadable.err, /^--tls-cert .*none\.pem cannot be read/);
    const both = ['--tls-cert', 'package.json', '--tls-key', 'package.json'];
    const noPem = await endedProgram('server/main.ts', ['--port', '0', '--data', dataDir, ...both]);
    assert.equal(noPem.code, 2);
    assert.match(noPem.err, /do not hold a certificate and its own key/);
    assert.ok(!existsSync(dataDir));
    removeFolder(dataDir);
  });

  test('unless told otherwise it answers on loopback alone', async (context) => {
    const dataDir = freshFolder();
    const server = await startServerProcess(dataDir);
    context.after(async () => {
      await endServerProcess(server, 'SIGTERM');
      removeFolder(dataDir);
    });
    assert.ok(await isReached('127.0.0.1', server.port));
    for (const address of otherAddresses) assert.ok(!(await isReached(address, server.port)), address);
  });

  test('--insecure-lan is reached by others, warns on every page, and its cookies have another name and no Secure', async (context) => {
    const server = await serverWith(context, '--host', '0.0.0.0', '--insecure-lan');
    for (const address of otherAddresses) assert.ok(await isReached(address, portOf(server)), address);
    const reporter = openFormClient(`http://127.0.0.2:${portOf(server)}`);
    for (const [lang, warning] of [
      ['en', /This connection is not protected/],
      ['ur', /محفوظ نہیں/],
    ] as const)
      for (const path of ['', '/lodge', '/code', '/dossiers', '/not-there']) {
        const { body } = await reporter.get(`/${lang}${path}`);
        assert.match(body, warning, `/${lang}${path}`);
      }
    const begun = await reporter.post('/en/lodge');
    const lines = begun.headers['set-cookie'] ?? [];
    assert.ok(lines.length > 0);
    for (const line of lines) {
      assert.match(line, /^d\d=/);
      assert.doesNotMatch(line, /Secure/);
      assert.match(line, /HttpOnly; SameSite=Strict/);
    }
    assert.equal(begun.headers['strict-transport-security'], undefined);
    const code = await sendForm(reporter);
    await reporter.post('/en/code', { code });
    assert.deepEqual(
      [...reporter.cookies.keys()].filter((name) => !/^(?:d\d|r)$/.test(name)),
      [],
    );
  });

  test('--insecure-lan takes no name and no way to be reached: not by the form, the API or the code page', async (context) => {
    const server = await serverWith(context, '--host', '0.0.0.0', '--insecure-lan');
    const client = httpClient(portOf(server));
    const count = await server.database.record.countCases();
    const refusedAt = async (more: object): Promise<string> => {
      const { status, body } = await lodge(client, await drawTicket(client), undefined, { ...leastAnswers, ...more });
      assert.equal(status, 422, body);
      return (JSON.parse(body) as { readonly error: { readonly path: string } }).error.path;
    };
    assert.equal(await refusedAt({ reach: { how: 'phone', at: '0000 0000000' } }), 'reach');
    assert.equal(await refusedAt({ reach: { how: 'none', name: 'TEST' } }), 'reach');
    assert.equal(await refusedAt({ exclude: { named: 'TEST' } }), 'exclude.named');
    assert.equal(await refusedAt({ told: [{ ...fullAnswers.told[0], name: 'TEST' }] }), 'told');
    assert.equal((await lodge(client, await drawTicket(client), undefined, leastAnswers)).status, 201);
    client.close();

    const reporter = openFormClient(`http://127.0.0.1:${portOf(server)}`);
    await reporter.post('/en/lodge');
    for (const [step, field] of [
      ['reach', 'name'],
      ['reach', 'reach-at'],
      ['exclude', 'named'],
    ] as const) {
      assert.ok(!(await reporter.get(`/en/lodge/${step}`)).body.includes(` name="${field}"`), field);
      assert.equal((await reporter.post(`/en/lodge/${step}`, { [field]: 'TEST' })).status, 422, field);
    }
    const code = await sendForm(reporter);
    await reporter.post('/en/code', { code });
    const contact = { kind: 'contact', how: 'phone', at: '0000 0000000' };
    assert.equal((await reporter.post('/en/record', contact)).status, 422);
    assert.equal(await server.database.record.countCases(), count + 2);
  });

  test('with a certificate it speaks TLS alone, insists on it, and a complaint goes through', async (context) => {
    const folder = dirname(freshFolder());
    context.after(() => removeFolder(join(folder, 'data')));
    const [certFile, keyFile] = [join(folder, 'test.pem'), join(folder, 'test.key')];
    const request509 = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync('openssl', [...request509, ...names, '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' });
    const server = await serverWith(context, '--host', '0.0.0.0', '--tls-cert', certFile, '--tls-key', keyFile);
    const reporter = openFormClient(`https://127.0.0.1:${portOf(server)}`, readFileSync(certFile, 'utf8'));
    const begun = await reporter.post('/ur/lodge');
    assert.match(begun.headers['strict-transport-security'] ?? '', /^max-age=\d{8}/);
    for (const line of begun.headers['set-cookie'] ?? [])
      assert.match(line, /^__Host-d\d=.*; Path=\/; Secure; HttpOnly/);
    assert.doesNotMatch((await reporter.get('/en/lodge')).body, /This connection is not protected/);
    const code = await sendForm(reporter);
    assert.equal((await reporter.post('/en/code', { code })).headers.location, '/en/record');
    await assert.rejects(
      new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port: portOf(server), path: '/en' }, resolve)
          .once('error', reject)
          .end();
      }),
      'plain HTTP gets no page',
    );
  });

  test("the line spaces one caller's places by the address of the connection, whatever a header says", async (context) => {
    const server = await serverWith(context);
    assert.ok(spread(await waits(server, (index) => ({ 'x-forwarded-for': `198.51.100.${index}` }))) >= 3);
  });

  test('behind a proxy no address is looked at: all wait alike, and cookies are for TLS', async (context) => {
    const server = await serverWith(context, '--behind-proxy', '--host', '0.0.0.0');
    assert.ok(spread(await waits(server, () => ({}))) <= 1);
    const reporter = openFormClient(`http://127.0.0.1:${portOf(server)}`);
    const begun = await reporter.post('/en/lodge');
    for (const line of begun.headers['set-cookie'] ?? []) assert.match(line, /^__Host-d\d=.*; Secure/);
    assert.doesNotMatch((await reporter.get('/en')).body, /This connection is not protected/);
  });
});
