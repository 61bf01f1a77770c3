/** What every answer carries, and what every form is refused for: by the router's own list, so that no route is left out. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { type Code, formatCode, parseCode } from '@amanat/sealing';
import { createApp } from '../server/app.ts';
import { openTestDeployment, type TestDeployment } from '../server/testing/test-deployment.ts';
import { solveProof } from '../server/tickets/index.ts';
import { ciphers } from '../server/ciphers.ts';
import { fillTrainingDeployment } from '../server/training.ts';
import { fullAnswers } from './browser/full-answers.ts';
import { type Asking, asking as askingAt } from './fixtures/asking.ts';
import { type Route, routesOf } from './fixtures/routes.ts';

let deployment: TestDeployment;
let app: Hono;
let routes: readonly Route[];
let trainingCode: string;

before(async () => {
  deployment = await openTestDeployment();
  ({ code: trainingCode } = await fillTrainingDeployment(
    deployment.services.casework,
    deployment.services.settings.origin,
    ciphers,
  ));
  app = createApp(deployment.services);
  routes = routesOf(app);
});
after(() => deployment.stop());

const ownOrigin = 'http://127.0.0.1:8080';
const asking = (to: Hono): Asking => askingAt((url, init) => to.request(url, init), ownOrigin);
const isAsset = (path: string): boolean => path.startsWith('/assets/');
/** The log as files: the same for everybody, and read by strangers' programs. */
const isOfLog = (path: string): boolean => path.startsWith('/log/');
const isForPrograms = (path: string): boolean => path.startsWith('/api/');
const posts = (): readonly Route[] => routes.filter(({ method }) => method === 'POST');

/** Every route, asked for without cookies, as a form of ours would; and what is not there. */
async function* allAnswers(asked: Asking): AsyncGenerator<readonly [name: string, response: Response]> {
  for (const { method, paths } of routes)
    for (const path of paths) {
      yield [`${method} ${path}`, method === 'GET' ? await asked.get(path) : await asked.post(path)];
      yield [`not ${method} ${path}`, method === 'GET' ? await asked.post(path) : await asked.get(path)];
    }
  for (const path of ['/nowhere', '/en/nowhere', '/ur/dossiers/nowhere', '/api/nowhere', '/assets/nowhere.css'])
    yield [`GET ${path}`, await asked.get(path)];
}

test('every answer forbids what is inline or from elsewhere, framing, sniffing, indexing, and saying where one was', async () => {
  for await (const [name, { headers }] of allAnswers(asking(app))) {
    const policy = headers.get('content-security-policy') ?? '';
    // The page that carries its style and its script in itself may not even connect or send a form.
    if (/^GET \/(ur|en)\/verify/.test(name))
      assert.match(
        policy,
        /^default-src 'none'; script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+'; connect-src 'none'; form-action 'none'; img-src data:; /,
        name,
      );
    else {
      assert.match(policy, /^default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; /, name);
      assert.ok(!/data:/.test(policy), name);
    }
    assert.match(policy, /; base-uri 'none'; frame-ancestors 'none'$/, name);
    assert.ok(!/unsafe|\*/.test(policy), name);
    const expected = {
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    };
    for (const [header, value] of Object.entries(expected))
      assert.equal(headers.get(header), value, `${name}: ${header}`);
    assert.match(headers.get('permissions-policy') ?? '', /camera=\(\).*microphone=\(\)/, name);
    assert.equal(headers.get('server'), null, name);
    assert.equal(headers.get('x-powered-by'), null, name);
  }
});

test('nothing is kept by a browser but files whose content is everybody’s', async () => {
  for await (const [name, { headers, status }] of allAnswers(asking(app))) {
    const path = name.split(' ').at(-1) ?? '';
    const kept = headers.get('cache-control');
    if (isOfLog(path) && status === 200) assert.match(kept ?? '', /^public, max-age=\d+/, name);
    else if (isAsset(path) && status === 200) {
      assert.match(kept ?? '', /^public, max-age=\d+/, name);
      assert.equal(/immutable/.test(kept ?? ''), /-[0-9a-f]{12}\.\w+$/.test(path), name);
    } else assert.equal(kept, 'no-store', name);
  }
});

test('titles in tabs and histories say nothing to who looks over a shoulder', async () => {
  for await (const [name, response] of allAnswers(asking(app))) {
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
    const title = /<title>([^<]+)</.exec(await response.text())?.[1] ?? '';
    assert.notEqual(title, '', name);
    assert.doesNotMatch(
      title,
      /abuse|crime|offen[cs]e|rape|police|victim|child|زیادتی|جنسی|جرائم|جرم|پولیس|بچ[ےہو]/iu,
      name,
    );
  }
});

/** From beginning to end, so that every cookie there is has been set and taken back. */
async function wholeJourney(to: Hono): Promise<Asking> {
  const asked = asking(to);
  await asked.post('/en/lodge');
  for (const { name, fields } of fullAnswers) {
    // Without a name or a way to be reached, which an open network does not ask for.
    if (['exclude', 'reach', 'told-2', 'told-3'].includes(name)) continue;
    assert.equal((await asked.post(`/en/lodge/${name}`, fields)).status, 303, name);
  }
  const check = await (await asked.get('/en/lodge/check')).text();
  const proof = solveProof(/data-ticket="([^"]+)"/.exec(check)?.[1] ?? '', ciphers);
  assert.equal((await asked.post('/en/lodge/send', { proof })).headers.get('location'), '/en/lodged');
  await asked.post('/en/lodged/cover', { cover: '0000' });
  assert.equal((await asked.post('/en/lodged/copy')).status, 200);
  await asked.post('/en/lodged/finish');
  await asked.post('/en/desk', { helper: 'teacher', key: deployment.services.deskKey });
  assert.equal((await asked.post('/en/code', { code: trainingCode })).status, 303);
  await asked.post('/en/record', { kind: 'message', message: 'An invented message' });
  await asked.post('/en/record/close');
  await asked.post('/en/code', { code: trainingCode });
  await asked.post('/en/leave');
  return asked;
}

const attributesOf = (line: string): readonly string[] => line.split('; ').slice(1);

test('every cookie is this host’s alone, unread by scripts, and sent with no request from elsewhere', async () => {
  const { cookieLines } = await wholeJourney(app);
  assert.ok(new Set(cookieLines.map((line) => line.split('=')[0])).size >= 4, 'draft, desk and session were set');
  for (const line of cookieLines) {
    assert.match(line, /^__Host-/);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Secure'])
      assert.ok(attributesOf(line).includes(attribute), `${line.slice(0, 12)}… lacks ${attribute}`);
    assert.ok(!/domain=/i.test(line));
  }
});

test('on an open network cookies have other names and are not Secure, the rest holds', async () => {
  const { services } = deployment;
  const open = { ...services, settings: { ...services.settings, insecureLan: true, secureCookies: false } };
  const { cookieLines } = await wholeJourney(createApp(open));
  assert.ok(cookieLines.length > 10);
  for (const line of cookieLines) {
    assert.doesNotMatch(line, /^__|;\s*Secure/i);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/'])
      assert.ok(attributesOf(line).includes(attribute));
  }
});

test('over TLS every answer insists on it', async () => {
  const { services } = deployment;
  const safe = createApp({ ...services, settings: { ...services.settings, tls: true } });
  for (const path of ['/ur', '/ur/code', '/assets/icon.svg'])
    assert.match((await safe.request(path)).headers.get('strict-transport-security') ?? '', /^max-age=\d{8}/);
});

const notOurs: readonly (readonly [what: string, headers: Readonly<Record<string, string>>])[] = [
  ['from another origin', { origin: 'https://elsewhere.example' }],
  ['from another port', { origin: 'http://127.0.0.1:9090' }],
  ['from a page without an origin', { origin: 'null' }],
  ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ['from a sibling site', { 'sec-fetch-site': 'same-site' }],
];

for (const [what, headers] of notOurs)
  test(`no form ${what} is taken by any route`, async () => {
    for (const { paths } of posts())
      for (const path of paths) {
        const response = await asking(app).post(path, {}, headers);
        assert.equal(response.status, 403, path);
        assert.deepEqual(response.headers.getSetCookie(), [], path);
      }
  });

test('no form is taken that does not say where it comes from', async () => {
  for (const { paths } of posts().filter(({ pattern }) => !isForPrograms(pattern)))
    for (const path of paths) {
      const headers = { host: new URL(ownOrigin).host, 'content-length': '0' };
      const response = await app.request(path, { method: 'POST', headers });
      assert.equal(response.status, 403, path);
    }
});

const ownHeaders = { host: new URL(ownOrigin).host, origin: ownOrigin, 'sec-fetch-site': 'same-origin' };

test('no file comes in, on any route, as a part or as a body', async () => {
  const parts = '--x\r\nContent-Disposition: form-data; name="text"; filename="a.png"\r\n\r\nA\r\n--x--\r\n';
  const types = [
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'image/png',
    'text/plain',
    'application/zip',
  ];
  for (const { pattern, paths } of posts())
    for (const path of paths)
      for (const type of types) {
        // A signed note is text: an auditor's challenge, of a few lines.
        if (type === 'text/plain' && pattern === challengePattern) continue;
        const headers = { ...ownHeaders, 'content-type': type, 'content-length': String(parts.length) };
        const response = await app.request(path, { method: 'POST', headers, body: parts });
        assert.equal(response.status, 415, `${path}: ${type}`);
      }
});

/** Those that take another type of body, or more or less of it. */
const challengePattern = '/api/log/challenge';
const limitsKib: Readonly<Record<string, number>> = {
  '/api/dossiers': 512,
  '/api/registers/rows': 1024,
  [challengePattern]: 2,
};

test('no body over 16 KiB comes in, on any route but the operator’s for a report or the rows of a register, nor one of unknown length', async () => {
  for (const { pattern, paths } of posts())
    for (const path of paths) {
      const ofPrograms = pattern === challengePattern ? 'text/plain' : 'application/json';
      const type = isForPrograms(pattern) ? ofPrograms : 'application/x-www-form-urlencoded';
      const limitKib = limitsKib[pattern] ?? 16;
      const body = `text=${'a'.repeat(limitKib * 1024)}`;
      const headers = { ...ownHeaders, 'content-type': type };
      const large = { ...headers, 'content-length': String(body.length) };
      assert.equal((await app.request(path, { method: 'POST', headers: large, body })).status, 413, path);
      assert.equal((await app.request(path, { method: 'POST', headers, body: 'a=b' })).status, 411, path);
    }
});

function parsed(typed: string): Code {
  const code = parseCode(typed);
  if (code.kind !== 'code') throw new Error('no code');
  return code.code;
}

for (const lang of ['ur', 'en'] as const)
  test(`the record page is the same, headers and bytes, before and after whatever is sent: ${lang}`, async () => {
    const asked = asking(app);
    await asked.post(`/${lang}/code`, { code: formatCode(parsed(trainingCode), 'letters') });
    const record = async (): Promise<string> => {
      const response = await asked.get(`/${lang}/record`);
      const headers = [...response.headers].filter(([name]) => name !== 'date' && name !== 'set-cookie');
      return JSON.stringify([response.status, headers.toSorted(), await response.text()]);
    };
    const before = await record();
    const answers = new Set<string>();
    for (const fields of [
      { kind: 'message', message: 'An invented message' },
      { kind: 'pressed' },
      { kind: 'pressed', by: ['police'], way: ['withdraw', 'money'] },
      { kind: 'contact', how: 'phone', at: '0300 0000000', when: 'evening' },
      { kind: 'withdraw', addition: 'An invented reason' },
      { kind: 'answer', question: 'need-legal-aid', 'answer-need-legal-aid': 'yes' },
    ] as const) {
      const sent = await asked.post(`/${lang}/record`, fields);
      assert.equal(sent.status, 303, fields.kind);
      answers.add(JSON.stringify([sent.headers.get('location'), [...sent.headers].toSorted(), await sent.text()]));
      assert.equal(await record(), before, fields.kind);
    }
    assert.equal(answers.size, 1, 'one answer for all');
  });
