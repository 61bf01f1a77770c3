/** The receipt on the code page: a file that only the code opens, the same of a complaint and its cover. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Decrypter } from 'age-encryption';
import type { Hono } from 'hono';
import { type Code, drawCode, formatCode } from '@amanat/sealing';
import { apiRoutes } from '../api/index.ts';
import { ciphers } from '../ciphers.ts';
import { type LodgedComplaint, lodgeComplaint } from '../testing/lodged-complaint.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { codeRoutes } from './index.ts';

let deployment: TestDeployment;
let app: Hono;
let api: Hono;

before(async () => {
  deployment = await openTestDeployment();
  app = appOf(codeRoutes(deployment.services), deployment.services);
  api = appOf(apiRoutes(deployment.services), deployment.services, '/api');
});
after(() => deployment.stop());

const lodge = (): Promise<LodgedComplaint> => lodgeComplaint(deployment.services);

async function publish({ caseId }: LodgedComplaint): Promise<void> {
  deployment.log.take((await deployment.opened.database.record.loadStream(caseId)).slice(0, 1));
  deployment.log.publish();
}

const post = (path: string, fields: Readonly<Record<string, string>> = {}, cookie = '', of = app): Promise<Response> =>
  Promise.resolve(
    of.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    }),
  );

async function enter(code: Code, of = app): Promise<string> {
  const answer = await post('/en/code', { code: formatCode(code, 'digits') }, '', of);
  assert.equal(answer.status, 303);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function opened(file: Response, code: Code): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(code);
  return decrypter.decrypt(new Uint8Array(await file.arrayBuffer()), 'text');
}

const recordPage = async (cookie: string): Promise<string> =>
  (await app.request('/en/record', { headers: { cookie } })).text();

const byApi = (code: string): Promise<Response> =>
  Promise.resolve(
    api.request('/api/code/receipt', {
      method: 'POST',
      body: JSON.stringify({ code }),
      headers: { 'content-type': 'application/json' },
    }),
  );

test('code and cover are given files of one size and name, kept by no browser, that open to one receipt', async () => {
  const lodged = await lodge();
  await publish(lodged);
  const { casework } = deployment.services;
  await casework.actByCode(lodged.code, { kind: 'pressed', text: 'TRAINING' });
  await casework.actByCode(lodged.cover, { kind: 'withdraw' });
  const [byCode, byCover] = [
    await post('/en/record/receipt', {}, await enter(lodged.code)),
    await post('/en/record/receipt', {}, await enter(lodged.cover)),
  ];
  for (const answer of [byCode, byCover]) {
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'application/octet-stream');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const day = deployment.services.today().toString();
    assert.equal(answer.headers.get('content-disposition'), `attachment; filename="papers-${day}.age"`);
  }
  assert.deepEqual([...byCover.headers], [...byCode.headers]);
  const [receipt, covered] = [await opened(byCode.clone(), lodged.code), await opened(byCover.clone(), lodged.cover)];
  assert.equal(covered, receipt);
  assert.equal((await byCover.arrayBuffer()).byteLength, (await byCode.arrayBuffer()).byteLength);
  deployment.log.verify(receipt);
});

test('until it is published the page says by when, offers no receipt, and asking for one leads back to it', async () => {
  const lodged = await lodge();
  const cookie = await enter(lodged.code);
  const page = await recordPage(cookie);
  assert.match(page, /its seal will stand in the public log/);
  assert.doesNotMatch(page, /record\/receipt/);
  const answer = await post('/en/record/receipt', {}, cookie);
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), '/en/record');
  await publish(lodged);
  assert.match(await recordPage(cookie), /has stood in the public log since .*by the clock of this office/s);
  assert.match(await recordPage(cookie), /action="\/en\/record\/receipt"/);
});

test('a broken promise is said plainly, and a late one too; a cover is told the same', async () => {
  const lodged = await lodge();
  deployment.pass({ hours: 26 });
  const pages = async () => {
    const [byCode, byCover] = [await recordPage(await enter(lodged.code)), await recordPage(await enter(lodged.cover))];
    assert.equal(byCover, byCode);
    return byCode;
  };
  const missing = await pages();
  assert.match(missing, /the promise was broken\. Your slip is the proof/);
  assert.doesNotMatch(missing, /record\/receipt/);
  await publish(lodged);
  const late = await pages();
  assert.match(late, /so the promise was not kept in time; your slip proves that/);
  assert.match(late, /record\/receipt/);
});

test('without a session, or after it, asking for a receipt leads to where a code is typed', async () => {
  const { code } = await lodge();
  const cookie = await enter(code);
  for (const held of ['', `${cookie}x`]) {
    const answer = await post('/ur/record/receipt', {}, held);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/ur/code');
  }
  deployment.pass({ minutes: 21 });
  assert.equal((await post('/ur/record/receipt', {}, cookie)).headers.get('location'), '/ur/code');
});

test('over an open network the receipt is given too: nobody without the code can read it', async () => {
  const lodged = await lodge();
  await publish(lodged);
  const settings = { ...deployment.services.settings, insecureLan: true, secureCookies: false };
  const services = { ...deployment.services, settings };
  const open = appOf(codeRoutes(services), services);
  const answer = await post('/en/record/receipt', {}, await enter(lodged.code, open), open);
  assert.equal(answer.status, 200);
  const copy = answer.clone();
  await assert.rejects(opened(copy, drawCode(ciphers)));
  deployment.log.verify(await opened(answer, lodged.code));
});

test('a program gets the same file; until then it is told by when', async () => {
  const lodged = await lodge();
  const waiting = await byApi(formatCode(lodged.code, 'letters'));
  assert.equal(waiting.status, 202);
  assert.deepEqual(Object.keys((await waiting.json()) as object), ['promisedUntil']);
  await publish(lodged);
  const [byCode, byCover] = [await byApi(lodged.code), await byApi(lodged.cover)];
  assert.equal(byCode.status, 200);
  assert.deepEqual([...byCover.headers], [...byCode.headers]);
  assert.equal(await opened(byCover, lodged.cover), await opened(byCode, lodged.code));
});

test('a program is told of a code that nobody has, and of one that cannot be a code, and nothing else', async () => {
  const unknown = await byApi(drawCode(ciphers));
  assert.equal(unknown.status, 404);
  assert.equal(((await unknown.json()) as { error: { code: string } }).error.code, 'code-unknown');
  for (const [typed, code] of [
    ['1234', 'code-form'],
    [`${drawCode(ciphers).slice(0, -1)}x`, 'code-form'],
  ] as const) {
    const answer = await byApi(typed);
    assert.equal(answer.status, 422);
    assert.equal(((await answer.json()) as { error: { code: string } }).error.code, code);
  }
  const more = await api.request('/api/code/receipt', {
    method: 'POST',
    body: JSON.stringify({ code: drawCode(ciphers), more: 1 }),
    headers: { 'content-type': 'application/json' },
  });
  assert.equal(more.status, 422);
});
