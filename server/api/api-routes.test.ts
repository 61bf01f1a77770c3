import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as fc from 'fast-check';
import { Hono } from 'hono';
import { shippedDossiers } from '@amanat/domain';
import { parseCode } from '@amanat/sealing';
import { ciphers } from '../ciphers.ts';
import { guardPrograms } from '../request-guard.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { solveProof, ticketsOf } from '../tickets/index.ts';
import { ApiRefused } from './api-refused.ts';
import { parseCallerKey } from './caller-key.ts';
import { apiRoutes } from './index.ts';

let deployment: TestDeployment;
let app: Hono;

const appWith = (services: TestDeployment['services']): Hono => {
  const guarded = new Hono();
  guarded.use(guardPrograms);
  guarded.route('/', apiRoutes(services));
  return appOf(guarded, services, '/api');
};

before(async () => {
  deployment = await openTestDeployment();
  app = appWith(deployment.services);
});
after(() => deployment.stop());

const newKey = (): string => ciphers.random(16).toBase64({ alphabet: 'base64url', omitPadding: true });

const ticketAndProof = (): { readonly ticket: string; readonly proof: string } => {
  const ticket = ticketsOf(deployment.services).draw();
  return { ticket, proof: solveProof(ticket, ciphers) };
};

interface Sent {
  readonly status: number;
  readonly text: string;
}

async function send(
  body: unknown,
  headers: Record<string, string> = {},
  to = app,
  path = '/api/complaints',
): Promise<Sent> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await to.request(path, {
    method: 'POST',
    body: text,
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      'idempotency-key': newKey(),
      ...headers,
    },
  });
  return { status: answer.status, text: await answer.text() };
}

const codeOf = ({ text }: Sent): string => String(JSON.parse(text).error.code);
const least = { group: 'other-or-unknown', district: { id: 'pk-pb-kasur' } } as const;
const cases = (): Promise<number> => deployment.opened.database.record.countCases();

test('a complaint is kept and answered with a code that opens it and a signed promise', async () => {
  const sent = await send({ ...least, ...ticketAndProof() });
  assert.equal(sent.status, 201);
  const { code, promise, receivedOn } = JSON.parse(sent.text);
  const byDigits = parseCode(code.digits);
  assert.deepEqual(byDigits, parseCode(code.letters));
  assert.ok(byDigits.kind === 'code');
  assert.equal((await deployment.services.casework.openCode(byDigits.code))?.receivedOn, receivedOn);
  assert.match(promise, /^amanat-promise\/v1\n/);
});

test('the same request again, with its ticket or a new one, is answered the same and stores nothing', async () => {
  const headers = { 'idempotency-key': newKey() };
  const body = { ...least, ...ticketAndProof() };
  const first = await send(body, headers);
  const kept = await cases();
  for (const again of [body, { ...least, ...ticketAndProof() }]) {
    const answer = await send(again, headers);
    assert.equal(answer.status, 200);
    assert.equal(answer.text, first.text);
  }
  assert.equal(await cases(), kept);
});

test('twenty that arrive at once with one key are one complaint with one answer', async () => {
  const headers = { 'idempotency-key': newKey() };
  const body = { ...least, ...ticketAndProof() };
  const before = await cases();
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(body, headers)));
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(await cases(), before + 1);
});

test('a caller whose ticket ran out while the line was broken still hears that its complaint was kept', async () => {
  const headers = { 'idempotency-key': newKey() };
  const body = { ...least, ...ticketAndProof() };
  const first = await send(body, headers);
  deployment.pass({ hours: 3 });
  const again = await send(body, headers);
  assert.deepEqual([again.status, again.text], [200, first.text]);
  const late = await send(body);
  assert.deepEqual([late.status, codeOf(late)], [410, 'ticket-expired']);
});

test('a ticket admits one complaint, and none without its proof', async () => {
  const body = { ...least, ...ticketAndProof() };
  assert.equal((await send(body)).status, 201);
  const used = await send(body);
  assert.deepEqual([used.status, codeOf(used)], [409, 'ticket-used']);
  const ticket = ticketsOf(deployment.services).draw();
  // One number in 16,384 proves it.
  const proof = solveProof(ticket, ciphers) === '0' ? '1' : '0';
  const unproven = await send({ ...body, ticket, proof });
  assert.deepEqual([unproven.status, codeOf(unproven)], [403, 'ticket-unproven']);
  const unknown = await send({ ...body, ticket: 'x'.repeat(60) });
  assert.deepEqual([unknown.status, codeOf(unknown)], [422, 'ticket-unknown']);
});

test('what does not parse stores nothing and says why, never what', async () => {
  const before = await cases();
  const marker = 'Zarqavendish';
  const proven = ticketAndProof();
  const bodies: readonly (readonly [unknown, number, string])[] = [
    ['{', 400, 'not-json'],
    [`${'['.repeat(13)}${']'.repeat(13)}`, 400, 'too-deep'],
    [`{"group":"exposure","group":"exposure","${marker}":1}`, 422, 'duplicate-field'],
    [{ ...least, ...proven, [marker]: 1 }, 422, 'unknown-field'],
    [`{"group":"exposure","__proto__":{"x":"${marker}"}}`, 422, 'not-this-shape'],
    [{ ...least, ...proven, group: marker }, 422, 'not-in-list'],
    [{ ...least, ...proven, text: `${marker}\u202e` }, 422, 'control-character'],
    [{ ...least, ...proven, text: `data:image/png;base64,${marker}` }, 422, 'encoded-file'],
    [{ ...least, ...proven, text: marker.repeat(200) }, 422, 'encoded-file'],
    [{ ...least, ...proven, text: `${marker} `.repeat(160) }, 422, 'too-long'],
    [{ ...least, ...proven, told: [{ office: 'court', on: '2999' }] }, 422, 'date-in-future'],
    [[marker], 422, 'not-this-shape'],
  ];
  for (const [body, status, code] of bodies) {
    const answer = await send(body);
    assert.equal(answer.status, status, answer.text);
    if (code !== 'not-this-shape') assert.equal(codeOf(answer), code);
    assert.ok(!answer.text.includes(marker));
  }
  assert.equal(await cases(), before);
});

test('no file comes in: neither as a part, nor as another type, nor as a body of any size', async () => {
  for (const type of ['multipart/form-data; boundary=x', 'application/octet-stream', 'image/png', 'text/plain', ''])
    assert.equal((await send('{}', { 'content-type': type })).status, 415, type);
  assert.equal((await send(' '.repeat(16 * 1024 + 1))).status, 413);
});

test('another site’s page cannot use the API of its visitor’s machine, and a program needs no Origin', async () => {
  const body = { ...least, ...ticketAndProof() };
  assert.equal((await send(body, { 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await send(body, { origin: 'https://elsewhere.example', host: 'here.example' })).status, 403);
  assert.equal((await send(body)).status, 201);
});

test('a key of fewer than 128 bits is refused, one of 128 or more is taken', async () => {
  for (const [key, code] of [
    [undefined, 'idempotency-key-missing'],
    ['', 'idempotency-key-missing'],
    ['short', 'idempotency-key-weak'],
    ['a'.repeat(40), 'idempotency-key-weak'],
    ['0123456789abcdef0123456789', 'idempotency-key-weak'],
    ['with spaces and enough letters', 'idempotency-key-weak'],
  ] as const)
    assert.throws(
      () => parseCallerKey(key),
      (error) => error instanceof ApiRefused && error.code === code,
      key,
    );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 64 }), (bytes) => {
      fc.pre(new Set(bytes).size >= 12);
      const base64 = bytes.toBase64({ alphabet: 'base64url', omitPadding: true });
      assert.equal(parseCallerKey(base64), base64);
      assert.equal(parseCallerKey(`"${base64}"`), base64);
      assert.equal(parseCallerKey(bytes.toHex()), bytes.toHex());
    }),
  );
  assert.equal(parseCallerKey('f81d4fae-7dec-41d0-a765-00a0c91e6bf6'), 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6');
  const { status } = await send({ ...least, ...ticketAndProof() }, { 'idempotency-key': 'short' });
  assert.equal(status, 422);
});

test('the desk key makes it an office’s complaint, another key is refused', async () => {
  const { deskKey } = deployment.services;
  const body = { ...least, ...ticketAndProof() };
  const wrong = await send(body, { authorization: 'Bearer 00' });
  assert.deepEqual([wrong.status, codeOf(wrong)], [401, 'bearer-wrong']);
  assert.equal((await send(body, { authorization: 'Basic eDp5' })).status, 401);
  assert.equal((await send(body, { authorization: `Bearer ${deskKey}` })).status, 201);
});

test('when the disk is nearly full or the hour is used up, intake says so and nothing is stored', async () => {
  const { services } = deployment;
  const before = await cases();
  const full = await send(
    { ...least, ...ticketAndProof() },
    {},
    appWith({ ...services, intakeOpen: async () => false }),
  );
  assert.deepEqual([full.status, codeOf(full)], [503, 'intake-stopped']);
  const narrow = { ...services, settings: { ...services.settings, intakeBytesPerHour: 5000 } };
  const busy = await send({ ...least, ...ticketAndProof() }, {}, appWith(narrow));
  assert.deepEqual([busy.status, codeOf(busy)], [503, 'intake-busy']);
  const office = { authorization: `Bearer ${services.deskKey}` };
  assert.equal((await send({ ...least, ...ticketAndProof() }, office, appWith(narrow))).status, 201);
  assert.equal(await cases(), before + 1);
});

test('the same request again and again uses nothing of the hour, so that one proof cannot close intake', async () => {
  const { services } = deployment;
  // Room for two complaints and not for three.
  const narrow = appWith({ ...services, settings: { ...services.settings, intakeBytesPerHour: 12_000 } });
  const headers = { 'idempotency-key': newKey() };
  const body = { ...least, ...ticketAndProof() };
  assert.equal((await send(body, headers, narrow)).status, 201);
  for (let time = 0; time < 5; time++) assert.equal((await send(body, headers, narrow)).status, 200);
  for (let time = 0; time < 5; time++) assert.equal((await send(body, {}, narrow)).status, 409);
  assert.equal((await send({ ...least, ...ticketAndProof() }, {}, narrow)).status, 201);
  assert.equal((await send({ ...least, ...ticketAndProof() }, {}, narrow)).status, 503);
});

test('over an open network no name and no way to be reached is taken', async () => {
  const { services } = deployment;
  const open = appWith({ ...services, settings: { ...services.settings, insecureLan: true } });
  for (const identity of [{ reach: { how: 'phone', at: '0' } }, { exclude: { named: 'TRAINING' } }])
    assert.equal((await send({ ...least, ...identity, ...ticketAndProof() }, {}, open)).status, 422);
  assert.equal((await send({ ...least, reach: { how: 'none' }, ...ticketAndProof() }, {}, open)).status, 201);
});

test('the operator publishes a dossier once, and a change of it says why', async () => {
  const [dossier] = shippedDossiers;
  assert.ok(dossier);
  const headers = { authorization: `Bearer ${deployment.services.operatorKey}` };
  const publish = (body: unknown, with_ = headers) => send(body, with_, app, '/api/dossiers');
  assert.equal((await publish({ dossier }, { authorization: 'Bearer 00' })).status, 401);
  assert.equal((await send({ dossier }, {}, app, '/api/dossiers')).status, 401);
  assert.equal((await publish({ dossier, image: 'x' })).status, 422);
  assert.deepEqual(await publish({ dossier }), {
    status: 201,
    text: JSON.stringify({ kind: 'imported', id: dossier.id }),
  });
  assert.equal(JSON.parse((await publish({ dossier })).text).kind, 'unchanged');
  const changed = { ...dossier, title: 'TRAINING title' };
  assert.equal((await publish({ dossier: changed })).status, 422);
  assert.equal(JSON.parse((await publish({ dossier: changed, reason: 'TRAINING' })).text).kind, 'revised');
  const read = await (await app.request(`/api/dossiers/${dossier.id}`)).json();
  assert.deepEqual(read.dossier, changed);
  const list = await (await app.request('/api/dossiers')).json();
  assert.deepEqual(
    list.dossiers.map(({ id }: { id: string }) => id),
    [dossier.id],
  );
  assert.equal((await app.request('/api/dossiers/none')).status, 404);
});

test('the description is OpenAPI 3.1 and names every route, and no route that is not there', async () => {
  const description = await (await app.request('/api/openapi.json')).json();
  assert.match(description.openapi, /^3\.1\./);
  const described = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routes = apiRoutes(deployment.services)
    // Middleware is registered for all methods, and is no route.
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    .filter((route) => route !== 'GET /openapi.json');
  assert.deepEqual(described.toSorted(), routes.toSorted());
  const complaint = description.components.schemas.Complaint;
  assert.deepEqual(complaint.required.toSorted(), ['district', 'group', 'proof', 'ticket']);
  assert.equal(complaint.additionalProperties, false);
});

test('an unknown address and another method are answered in JSON', async () => {
  const lost = await app.request('/api/cases');
  assert.deepEqual([lost.status, (await lost.json()).error.code], [404, 'not-found']);
  const other = await app.request('/api/tickets', {
    method: 'PUT',
    body: '{}',
    headers: { 'content-type': 'application/json', 'content-length': '2' },
  });
  assert.deepEqual([other.status, other.headers.get('allow')], [405, 'GET, HEAD']);
  assert.equal((await app.request('/api/health')).status, 200);
});
