import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { ciphers } from '../ciphers.ts';
import { openDailyKeys } from '../daily-keys.ts';
import { createTickets } from '../tickets/tickets.ts';
import { beginDraft, type Draft, encodeDraft } from './draft.ts';
import { draftCookieNames, maxCookieBytes, readDraft, writeDraft } from './draft-cookie.ts';

let instant = Temporal.Instant.from('2026-11-22T06:00:00Z');
const now = () => instant;
const dailyKeys = openDailyKeys(join(mkdtempSync(join(tmpdir(), 'draft-')), 'daily'), now, ciphers);
const services = { dailyKeys, ciphers, now, settings: { secureCookies: true } };
const tickets = createTickets(services);

const draftWith = (typed: Draft['typed']): Draft => beginDraft('web', typed, tickets, services);

function cookiesOf(draft: Draft): Record<string, string> {
  const lines = writeDraft(draft, services);
  assert.ok(lines !== undefined, 'it fits');
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= maxCookieBytes, String(line.length));
  const pairs = lines.filter((line) => !line.includes('Max-Age=0')).map((line) => line.split(';')[0] ?? '');
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

function assertSame(read: Draft | undefined, draft: Draft): void {
  assert.deepEqual(read && JSON.parse(encodeDraft(read)), JSON.parse(encodeDraft(draft)));
}

/** Limits of the texts, in letters, as the domain has them; the long text has 6,000 bytes beside. */
const limits: Readonly<Record<string, number>> = {
  'keep-from': 200,
  'district-typed': 80,
  village: 80,
  'told-1-name': 80,
  'told-2-name': 80,
  'told-3-name': 80,
  named: 160,
  'reach-at': 120,
  'reach-when': 120,
  name: 80,
};
/** Every closed answer at once. */
const chosen: Draft['typed'] = {
  danger: 'unsure',
  self: 'no',
  relation: 'repair-technician',
  group: 'forced-labour-or-begging',
  country: 'elsewhere',
  office: Array.from({ length: 12 }, (_, index) => `office_${ciphers.random(15).toHex()}-${index}`).join(' '),
  pressed: 'unsure',
  'pressed-by': 'accused family police office village-council community unknown',
  'pressed-how': 'withdraw threat money compromise blackmail blame other',
  reach: 'through-someone',
  helper: 'health-worker',
  ...Object.fromEntries(
    [1, 2, 3].flatMap((number) =>
      Object.entries({
        office: 'child-protection',
        'on-day': '31',
        'on-month': '12',
        'on-year': '2025',
        did: 'registered',
      }).map(([part, value]) => [`told-${number}-${part}`, value]),
    ),
  ),
};

const lettersFrom = (first: number, span: number) => (count: number) =>
  Array.from({ length: count }, () => {
    const [a = 0, b = 0, c = 0] = ciphers.random(3);
    return String.fromCodePoint(first + (((a << 16) | (b << 8) | c) % span));
  }).join('');
const urdu = lettersFrom(0x0620, 0x60);
const rare = lettersFrom(0x4e00, 0x5000);
const astral = lettersFrom(0x20000, 0xa000);

for (const [kind, text, short] of [
  ['2,000 Urdu letters', urdu(2000), urdu],
  ['2,000 letters of three bytes', rare(2000), rare],
  ['1,500 letters of four bytes', astral(1500), astral],
  ['2,000 letters of three bytes, all else of four', rare(2000), astral],
] as const)
  test(`a draft with every field at its limit fits three cookies: ${kind}, at random`, () => {
    const short1 = Object.fromEntries(Object.entries(limits).map(([name, count]) => [name, short(count)]));
    const draft = draftWith({ ...chosen, ...short1, text });
    assertSame(readDraft(cookiesOf(draft), services), draft);
  });

/** Names as our forms have them; a form's foreign names never reach a draft. */
const typed = fc.dictionary(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/),
  fc.string({ unit: 'binary', maxLength: 120 }),
  {
    maxKeys: 8,
    noNullPrototype: true,
  },
);

test('whatever was typed is read again as it was', () => {
  fc.assert(
    fc.property(typed, (answers) => {
      const wellFormed = Object.fromEntries(
        Object.entries(answers).map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]),
      );
      const draft = draftWith(wellFormed);
      assert.deepEqual({ ...readDraft(cookiesOf(draft), services)?.typed }, { ...wellFormed });
    }),
  );
});

test('a letter changed anywhere makes it no draft', () => {
  const cookies = cookiesOf(draftWith({ text: rare(1500) }));
  const names = Object.keys(cookies);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(3000), fc.constantFrom(...'ABZaz09_-3'), (name, place, letter) => {
      const value = cookies[name] ?? '';
      const at = place % value.length;
      fc.pre(value[at] !== letter);
      const changed = { ...cookies, [name]: value.slice(0, at) + letter + value.slice(at + 1) };
      assert.equal(readDraft(changed, services), undefined);
    }),
  );
});

test('a cookie that is missing, doubled or in another’s place makes it no draft', () => {
  const cookies = cookiesOf(draftWith({ text: rare(1500) }));
  const [first = '', second = ''] = draftCookieNames(true);
  assert.ok(Object.keys(cookies).length >= 2);
  for (const changed of [
    { ...cookies, [first]: undefined },
    { ...cookies, [second]: undefined },
    { ...cookies, [first]: cookies[second], [second]: cookies[first] },
    { ...cookies, [second]: cookies[first] },
    { ...cookies, [first]: cookies[second] },
  ])
    assert.equal(
      readDraft(
        Object.fromEntries(Object.entries(changed).flatMap(([n, v]) => (v === undefined ? [] : [[n, v]]))),
        services,
      ),
      undefined,
    );
});

test('a stale third cookie of a longer draft is not read, and is cleared', () => {
  const long = cookiesOf(draftWith({ text: rare(2000), named: rare(160), 'keep-from': rare(200) }));
  assert.equal(Object.keys(long).length, 2);
  const draft = draftWith({ text: 'short' });
  const lines = writeDraft(draft, services) ?? [];
  assert.equal(lines.filter((line) => line.includes('Max-Age=0')).length, 2);
  assertSame(readDraft({ ...long, ...cookiesOf(draft) }, services), draft);
});

test('no cookies, however odd, make it throw', () => {
  const odd = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(odd, odd, odd, (a, b, c) => {
      const [first = '', second = '', third = ''] = draftCookieNames(true);
      assert.equal(readDraft({ [first]: a, [second]: b, [third]: c }, services), undefined);
      assert.equal(readDraft({ [first]: `3${a}`, [second]: b, [third]: c }, services), undefined);
    }),
  );
});

test('a draft sealed for another purpose, or packed to burst, is none', () => {
  const [first = ''] = draftCookieNames(true);
  const encode = (bytes: Uint8Array) => `1${bytes.toBase64({ alphabet: 'base64url', omitPadding: true })}`;
  assert.equal(readDraft({ [first]: encode(dailyKeys.seal(ciphers.utf8('{}'), 'ticket')) }, services), undefined);
  const bomb = Buffer.concat([Buffer.of(8), deflateRawSync(Buffer.alloc(5_000_000, 32))]);
  assert.ok(bomb.length < 7000);
  assert.equal(readDraft({ [first]: encode(dailyKeys.seal(bomb, 'draft')) }, services), undefined);
});

test('two hours after it began a draft is none, also when a browser kept the cookie', () => {
  const cookies = cookiesOf(draftWith({ text: 'x' }));
  instant = instant.add({ hours: 2 });
  assert.equal(readDraft(cookies, services), undefined);
});

test('without TLS the cookies have other names and are not Secure', () => {
  const plain = { ...services, settings: { secureCookies: false } };
  for (const line of writeDraft(draftWith({}), plain) ?? []) {
    assert.match(line, /^d[0-2]=/);
    assert.ok(!line.includes('Secure'));
  }
});
