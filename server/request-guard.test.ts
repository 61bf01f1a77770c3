/** What comes in: forms of our own pages, small, letters only; programs that no other site's page has sent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { guardForms, guardPrograms, maxBodyBytes, RequestRefused } from './request-guard.ts';

function appWith(guard: typeof guardForms) {
  const app = new Hono();
  app.use(guard);
  app.all('*', (c) => c.text('let in'));
  app.onError((error, c) => {
    if (error instanceof RequestRefused) return c.text(error.code, 400);
    throw error;
  });
  return async (method: string, headers: Readonly<Record<string, string>>, path = '/'): Promise<string> =>
    (await app.request(path, { method, headers: { host: 'amanat.example', ...headers } })).text();
}
const form = appWith(guardForms);
const program = appWith(guardPrograms);

const ours = { 'sec-fetch-site': 'same-origin', origin: 'https://amanat.example' };
const letters = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '10' };
const json = { 'content-type': 'application/json', 'content-length': '10' };

test('a form of our own page is let in, and one header of the two is enough', async () => {
  for (const from of [
    ours,
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'https://amanat.example' },
    { 'sec-fetch-site': 'none', origin: 'https://amanat.example' },
  ])
    assert.equal(await form('POST', { ...letters, ...from }), 'let in');
  assert.equal(await form('POST', { ...ours, 'content-length': '0' }), 'let in');
});

test('reading needs no header', async () => {
  assert.equal(await form('GET', {}), 'let in');
  assert.equal(await program('GET', {}), 'let in');
});

test('a form without either header is denied in so many words', async () => {
  assert.equal(await form('POST', letters), 'origin-missing');
  assert.equal(await form('POST', { ...letters, 'sec-fetch-site': 'none' }), 'origin-missing');
});

const elsewhere = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': '' },
  { 'sec-fetch-site': 'cross-site', origin: 'https://amanat.example' },
  { 'sec-fetch-site': 'same-origin', origin: 'https://other.example' },
  { origin: 'https://other.example' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'https://amanat.example.other.example' },
  { origin: 'https://amanat.example:8443' },
  { origin: 'https://amanat.example@other.example' },
];

test('a form or a program sent by the page of another site is refused', async () => {
  for (const from of elsewhere) {
    assert.equal(await form('POST', { ...letters, ...from }), 'from-elsewhere', JSON.stringify(from));
    assert.equal(await program('POST', { ...json, ...from }), 'from-elsewhere', JSON.stringify(from));
  }
  assert.equal(await program('GET', { 'sec-fetch-site': 'cross-site' }), 'from-elsewhere');
});

test('what is published is read from anywhere, nothing else of the API is, and nothing is sent there', async () => {
  const anywhere = [...elsewhere, { 'sec-fetch-site': 'none' }];
  const read = [
    '/api/figures',
    '/api/figures/releases/2026-06-07',
    '/api/dossiers/kasur',
    '/api/promises',
    '/api/proofs/e',
  ];
  for (const from of anywhere) {
    for (const path of read) assert.equal(await program('GET', from, path), 'let in', path);
    assert.match(await program('POST', { ...json, ...from }, '/api/dossiers'), /^(?:from-elsewhere|origin-missing)$/);
    for (const path of ['/api/tickets', '/api/figuresque', '/api/code', '/api/x/figures'])
      assert.match(await program('GET', from, path), /^(?:from-elsewhere|origin-missing)$/, path);
  }
});

test('no method but reading goes around the guard', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    assert.equal(await form(method, letters), 'origin-missing');
    assert.equal(await program(method, letters), 'file-refused');
  }
});

test('a body that could be a file is refused', async () => {
  for (const type of [
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/octet-stream',
    'image/png',
    'application/pdf',
    '',
  ]) {
    assert.equal(await form('POST', { ...ours, 'content-length': '10', 'content-type': type }), 'file-refused', type);
    assert.equal(await program('POST', { 'content-length': '10', 'content-type': type }), 'file-refused', type);
  }
  assert.equal(await form('POST', { ...ours, 'content-length': '10' }), 'file-refused');
  assert.equal(await form('POST', { ...ours, ...json }), 'file-refused');
  assert.equal(await program('POST', letters), 'file-refused');
  assert.equal(
    await form('POST', { ...ours, ...letters, 'content-type': 'Application/X-WWW-Form-URLencoded; charset=utf-8' }),
    'let in',
  );
});

test('16 KiB pass, one byte more does not, and a body without an honest length is refused', async () => {
  const sized = (length: string) => ({ ...ours, ...letters, 'content-length': length });
  assert.equal(await form('POST', sized(String(maxBodyBytes))), 'let in');
  assert.equal(await form('POST', sized(String(maxBodyBytes + 1))), 'body-too-large');
  assert.equal(await program('POST', { ...json, 'content-length': String(maxBodyBytes) }), 'let in');
  assert.equal(await program('POST', { ...json, 'content-length': String(maxBodyBytes + 1) }), 'body-too-large');
  for (const length of ['-1', '1e3', '0x10', ' ', '10, 10', '9999999999', 'ten'])
    assert.equal(await form('POST', sized(length)), 'length-missing', length);
  const { 'content-length': _length, ...endless } = letters;
  assert.equal(await form('POST', { ...ours, ...endless, 'transfer-encoding': 'chunked' }), 'length-missing');
});
