/** Lines break between "kept" and the reader of it. The same sent again is the same complaint, in the API and in the form. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CuttingProxy, cuttingProxy } from './fixtures/cutting-proxy.ts';
import { codeOf, fillShortly, openFormClient, proofFor } from './fixtures/form-client.ts';
import { httpClient } from './fixtures/http-client.ts';
import { drawCallerKey, drawTicket, fullAnswers, lodge } from './fixtures/lodging.ts';
import { runningServer, type TestServer } from './fixtures/running-server.ts';
import { databaseEnvironment } from './fixtures/server-database.ts';

let server: TestServer;
let proxy: CuttingProxy;
let port = 0;

before(async () => {
  server = await runningServer([], { env: await databaseEnvironment() });
  port = Number(new URL(server.url).port);
  proxy = await cuttingProxy(port);
});
after(async () => {
  await proxy.close();
  await server.end();
});

const count = (): Promise<number> => server.database.record.countCases();

test('a line that breaks after COMMIT and before the answer: the same request again has the same answer, and one complaint is kept', async () => {
  const countBefore = await count();
  const direct = httpClient(port);
  const solved = await drawTicket(direct);
  const callerKey = drawCallerKey();
  const broken = httpClient(proxy.port);
  proxy.cut();
  await assert.rejects(lodge(broken, solved, callerKey));
  proxy.mend();
  assert.equal(await count(), countBefore + 1, 'it was committed before the line broke');
  const [unread = ''] = proxy.swallowed;
  assert.match(unread, /^HTTP\/1\.1 201 /);

  const again = await lodge(direct, solved, callerKey);
  assert.equal(again.status, 200);
  assert.equal(again.body, unread.split('\r\n\r\n')[1]);
  assert.equal((await lodge(direct, solved, callerKey)).body, again.body);
  assert.equal(await count(), countBefore + 1);
  direct.close();
});

test('twenty of the same request at once: one complaint, one 201, and twenty equal answers', async () => {
  const countBefore = await count();
  const first = httpClient(port);
  const solved = await drawTicket(first);
  first.close();
  const callerKey = drawCallerKey();
  const clients = Array.from({ length: 20 }, () => httpClient(port));
  const answers = await Promise.all(clients.map((client) => lodge(client, solved, callerKey)));
  for (const client of clients) client.close();
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [...Array.from({ length: 19 }, () => 200), 201]);
  assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
  assert.equal(await count(), countBefore + 1);
});

test('the same key with a new ticket is the same complaint still, whatever else changed in it', async () => {
  const countBefore = await count();
  const client = httpClient(port);
  const callerKey = drawCallerKey();
  const first = await lodge(client, await drawTicket(client), callerKey);
  const changed = await lodge(client, await drawTicket(client), callerKey, { ...fullAnswers, text: 'TEST' });
  assert.equal(first.status, 201);
  assert.equal(changed.status, 200);
  assert.equal(changed.body, first.body);
  assert.equal(await count(), countBefore + 1);
  client.close();
});

test('another key with a used ticket is refused with 409, and nothing is kept', async () => {
  const client = httpClient(port);
  const solved = await drawTicket(client);
  assert.equal((await lodge(client, solved)).status, 201);
  const countBefore = await count();
  const refused = await lodge(client, solved);
  assert.equal(refused.status, 409);
  assert.match(refused.body, /"code":"ticket-used"/);
  assert.equal(await count(), countBefore);
  client.close();
});

test('the form sent over a line that breaks, and again with the same draft: one complaint, and its code', async () => {
  const countBefore = await count();
  const reporter = openFormClient(`http://127.0.0.1:${proxy.port}`);
  await fillShortly(reporter);
  const proof = await proofFor(reporter);
  const draft = new Map(reporter.cookies);
  proxy.cut();
  await assert.rejects(reporter.post('/en/lodge/send', proof));
  proxy.mend();
  assert.match(proxy.swallowed.at(-1) ?? '', /^HTTP\/1\.1 303 /);
  assert.equal(await count(), countBefore + 1, 'it was committed before the line broke');
  assert.deepEqual(reporter.cookies, draft, 'the browser still holds what was written');

  const again = await reporter.post('/en/lodge/send', proof);
  assert.equal(again.headers.location, '/en/lodged');
  assert.equal(await count(), countBefore + 1);
  const visitor = openFormClient(server.url);
  const opened = await visitor.post('/en/code', { code: await codeOf(reporter) });
  assert.equal(opened.headers.location, '/en/record');
});

test('the form sent eight times at once by one draft: one complaint, and the same code for each', async () => {
  const countBefore = await count();
  const reporter = openFormClient(server.url);
  await fillShortly(reporter);
  const proof = await proofFor(reporter);
  const tabs = Array.from({ length: 8 }, () => reporter.copy());
  const answers = await Promise.all(tabs.map((tab) => tab.post('/en/lodge/send', proof)));
  assert.deepEqual([...new Set(answers.map(({ headers }) => headers.location))], ['/en/lodged']);
  const codes = await Promise.all(tabs.map((tab) => codeOf(tab)));
  assert.equal(new Set(codes).size, 1);
  assert.equal(await count(), countBefore + 1);
});
