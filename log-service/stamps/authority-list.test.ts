/** The list of authorities: strict, and quiet about what stands in it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { certificateMaker, rootExtensions } from '../testing/test-certificates.ts';
import { authorityListName, loadAuthorities, parseAuthorityList } from './authority-list.ts';
import { StampError, type StampErrorCode } from './stamp-error.ts';

const maker = certificateMaker();
const folder = mkdtempSync(join(tmpdir(), 'amanat-stamps-'));
after(() => {
  maker.remove();
  rmSync(folder, { recursive: true });
});
const one = maker.issue({ subject: 'One', extensions: rootExtensions });
const two = maker.issue({ subject: 'Two', extensions: rootExtensions });

const entry = { name: 'one', url: 'https://stamps.example/rfc3161', certificate: 'one.pem' };
const parse = (value: unknown) =>
  parseAuthorityList(typeof value === 'string' ? value : JSON.stringify(value), async (name) => {
    if (name === 'one.pem') return one.pem;
    if (name === 'empty.pem') return '';
    throw new Error(`no ${name}`);
  });
const fails = (value: unknown, code: StampErrorCode, path: string): Promise<void> =>
  assert.rejects(
    parse(value),
    (error) => error instanceof StampError && error.code === code && error.path === path && error.cause === undefined,
  );

test('a certificate comes from a file beside the list or stands in it; several may be trusted', async () => {
  const inline = { name: 'two.b', url: 'http://127.0.0.1:8080/', certificate: `${one.pem}${two.pem}` };
  const authorities = await parse([entry, inline]);
  assert.deepEqual(
    authorities.map(({ name, url, trusted }) => [name, url, trusted.map(({ subject }) => subject)]),
    [
      ['one', entry.url, ['CN=One']],
      ['two.b', inline.url, ['CN=One', 'CN=Two']],
    ],
  );
});

test('a deployment without the file has no authorities; one with it has those', async () => {
  assert.deepEqual(await loadAuthorities(folder), []);
  writeFileSync(join(folder, authorityListName), JSON.stringify([entry]));
  await assert.rejects(loadAuthorities(folder), { code: 'authorities-certificate', path: '0.certificate' });
  writeFileSync(join(folder, 'one.pem'), one.pem);
  assert.equal((await loadAuthorities(folder))[0]?.trusted[0]?.subject, 'CN=One');
});

for (const [what, value, code, path] of [
  ['no JSON', '[', 'authorities-not-json', ''],
  ['no list', entry, 'authorities-malformed', ''],
  ['an unknown field', [{ ...entry, pin: 1 }], 'authorities-malformed', '0'],
  ['a field left out', [entry, { ...entry, url: undefined }], 'authorities-malformed', '1.url'],
  ['a name with a slash', [{ ...entry, name: '../one' }], 'authorities-malformed', '0.name'],
  ['an empty name', [{ ...entry, name: '' }], 'authorities-malformed', '0.name'],
  ['another scheme', [{ ...entry, url: 'file:///one' }], 'authorities-malformed', '0.url'],
  ['a password', [{ ...entry, url: 'https://a:b@stamps.example/' }], 'authorities-malformed', '0.url'],
  ['no address', [{ ...entry, url: 'stamps.example' }], 'authorities-malformed', '0.url'],
  ['a file elsewhere', [{ ...entry, certificate: '../one.pem' }], 'authorities-malformed', '0.certificate'],
  ['nine authorities', Array.from({ length: 9 }, (_, n) => ({ ...entry, name: `n${n}` })), 'authorities-malformed', ''],
  ['a name twice', [entry, entry], 'authorities-name-twice', '1.name'],
  ['a file that is not there', [{ ...entry, certificate: 'two.pem' }], 'authorities-certificate', '0.certificate'],
  [
    'a file without a certificate',
    [{ ...entry, certificate: 'empty.pem' }],
    'authorities-certificate',
    '0.certificate',
  ],
  [
    'a certificate that is none',
    [{ ...entry, certificate: one.pem.replace(/\n[A-Za-z0-9+/]{20}/, '\n') }],
    'authorities-certificate',
    '0.certificate',
  ],
] as const)
  test(`refused as ${code}: ${what}`, () => fails(value, code, path));
