import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import type { Hono } from 'hono';
import { type Code, formatCode, parseCode, parseOwnCopy } from '@amanat/sealing';
import { styleSheet } from '@amanat/web';
import { ciphers } from '../ciphers.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { solveProof } from '../tickets/index.ts';
import { intakeRoutes } from './index.ts';
import { type CookieJar, openCookieJar } from './testing/cookie-jar.ts';

let deployment: TestDeployment;
let app: Hono;

before(async () => {
  deployment = await openTestDeployment();
  app = appOf(intakeRoutes(deployment.services), deployment.services);
});
after(() => deployment.stop());

const toldText = 'تین مرتبہ تھانے گئے، ہر بار کہا گیا کل آنا۔';
const grown: readonly (readonly [string, Readonly<Record<string, string | readonly string[]>>])[] = [
  ['danger', { danger: 'no' }],
  ['child', { self: 'no' }],
  ['relation', { relation: 'neighbour' }],
  ['about', { group: 'blackmail' }],
  ['where', { district: 'pk-pb-kasur', 'district-typed': '', country: '', village: 'چک ۴' }],
  [
    'told',
    {
      'told-1-office': 'police-station',
      'told-1-name': 'Saddar',
      'told-1-on-day': '',
      'told-1-on-month': '3',
      'told-1-on-year': '۲۰۲۵',
      'told-1-did': 'refused',
    },
  ],
  ['exclude', { named: '' }],
  ['pressure', { pressed: 'yes', 'pressed-by': ['police', 'family'], 'pressed-how': 'withdraw' }],
  ['reach', { reach: 'none', 'reach-at': '', 'reach-when': '', name: '', 'keep-from': '' }],
  ['text', { text: toldText }],
];

async function fill(jar: CookieJar, lang = 'en', steps = grown): Promise<void> {
  assert.equal((await jar.post(`/${lang}/lodge`)).status, 303);
  let expected = `/${lang}/lodge/danger`;
  for (const [step, fields] of steps) {
    assert.equal(expected, `/${lang}/lodge/${step}`);
    assert.equal((await jar.get(`/${lang}/lodge/${step}`)).status, 200);
    const answer = await jar.post(`/${lang}/lodge/${step}`, fields);
    assert.equal(answer.status, 303, `${step}: ${answer.status}`);
    expected = answer.headers.get('location') ?? '';
  }
  assert.equal(expected, `/${lang}/lodge/check`);
}

async function proofOf(jar: CookieJar, path = '/en/lodge/check'): Promise<string> {
  const page = await (await jar.get(path)).text();
  return solveProof(/data-ticket="([^"]+)"/.exec(page)?.[1] ?? '', ciphers);
}

async function sendNow(jar: CookieJar): Promise<Code> {
  const answer = await jar.post('/en/lodge/send', { proof: await proofOf(jar) });
  assert.equal(answer.headers.get('location'), '/en/lodged');
  return codeOn(await (await jar.get('/en/lodged')).text());
}

function codeOn(page: string): Code {
  const block = /class="code-block"[^>]*>(.*?)<\/p>/s.exec(page)?.[1] ?? '';
  const groups = [...block.matchAll(/<span>([^<]+)<\/span>/g)].map(([, group]) => group).join(' ');
  const parsed = parseCode(groups);
  assert.equal(parsed.kind, 'code', groups);
  if (parsed.kind !== 'code') throw new Error('no code');
  return parsed.code;
}

test('a complaint filled in without scripts is kept, and its code opens it', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  const check = await (await jar.get('/en/lodge/check')).text();
  for (const words of ['Saddar', toldText, 'Neighbour', 'Kasur', 'Refused to take it'])
    assert.ok(check.includes(words), words);
  const code = await sendNow(jar);
  assert.notEqual(await deployment.services.casework.openCode(code), undefined);
});

test('in Urdu too, with the code in Urdu numerals', async () => {
  const jar = openCookieJar(app);
  await fill(jar, 'ur');
  const answer = await jar.post('/ur/lodge/send', { proof: await proofOf(jar, '/ur/lodge/check') });
  assert.equal(answer.headers.get('location'), '/ur/lodged');
  const page = await (await jar.get('/ur/lodged')).text();
  const code = codeOn(page);
  for (const group of formatCode(code, 'urdu-digits').split(' ')) assert.ok(page.includes(group));
});

test('a child is asked less, nobody contacts it unless it says so, and who must not know comes first', async () => {
  const jar = openCookieJar(app);
  await fill(jar, 'ur', [
    ['danger', { danger: 'unsure' }],
    ['child', { self: 'yes' }],
    ['keep-from', { 'keep-from': 'گھر میں کسی کو نہیں', named: '' }],
    ['about', { group: 'other-or-unknown' }],
    ['where', { district: 'pk-pb-kasur', 'district-typed': '', country: '', village: '' }],
    ['text', { text: '' }],
    ['reach', { reach: 'none', 'reach-at': '', 'reach-when': '' }],
  ]);
  const page = await (await jar.get('/ur/lodge/reach')).text();
  assert.match(page, /value="none" checked/);
  assert.ok(!page.includes('name="name"'), 'a child is not asked for its name');
});

test('only the district and what it is about are needed', async () => {
  const jar = openCookieJar(app);
  await jar.post('/en/lodge');
  const early = await jar.post('/en/lodge/send', { proof: await proofOf(jar) });
  assert.equal(early.status, 422);
  assert.match(await early.text(), /Please choose what it is about/);
  await jar.post('/en/lodge/about', { group: 'exposure' });
  await jar.post('/en/lodge/where', { 'district-typed': 'Ferozepur', country: 'IN' });
  const code = await sendNow(jar);
  assert.notEqual(await deployment.services.casework.openCode(code), undefined);
});

test('going back twice and on again loses nothing, and the language can change on the way', async () => {
  const jar = openCookieJar(app);
  const long = 'ک'.repeat(2000);
  await fill(jar, 'en', [...grown.slice(0, -1), ['text', { text: long }]]);
  await jar.get('/en/lodge/text');
  await jar.get('/en/lodge/reach');
  assert.equal((await jar.post('/ur/lodge')).status, 303);
  const page = await (await jar.get('/ur/lodge/text')).text();
  assert.ok(page.includes(long));
  assert.ok((await (await jar.get('/ur/lodge/where')).text()).includes('چک ۴'));
});

test('what was found on a device leads to the page that says not to open it, and nothing asks about its content', async () => {
  const jar = openCookieJar(app);
  await jar.post('/en/lodge');
  for (const group of ['material-found', 'abuse-material']) {
    const answer = await jar.post('/en/lodge/about', { group });
    assert.equal(answer.headers.get('location'), '/en/lodge/do-not-open');
  }
  const page = await (await jar.get('/en/lodge/do-not-open')).text();
  assert.match(page, /Do not open it/);
  assert.ok(!/<(input|textarea|select)/.test(page));
});

test('a second and a third office may be told of, and no fourth', async () => {
  const jar = openCookieJar(app);
  await jar.post('/en/lodge');
  const to = async (step: string, fields: Record<string, string>) =>
    (await jar.post(`/en/lodge/${step}`, fields)).headers.get('location');
  assert.equal(await to('told', { 'told-1-office': 'court', next: 'another' }), '/en/lodge/told-2');
  assert.equal(await to('told-2', { 'told-2-office': 'school', next: 'another' }), '/en/lodge/told-3');
  assert.equal(await to('told-3', { 'told-3-office': 'hospital' }), '/en/lodge/exclude');
  assert.equal(await to('told-2', {}), '/en/lodge/told-3');
  assert.equal(await to('told-3', {}), '/en/lodge/exclude');
});

const refused: readonly (readonly [string, Record<string, string | readonly string[]>, RegExp])[] = [
  ['text', { text: 'ک'.repeat(2001) }, /too long/],
  ['text', { text: `before \u202e after` }, /hidden sign/],
  ['text', { text: 'before \u0000 after' }, /hidden sign/],
  ['text', { text: 'A'.repeat(200) }, /looks like a file/],
  ['text', { text: 'see data:image/png;base64,AAAA' }, /looks like a file/],
  ['text', { text: 'fine', evidence: 'x' }, /does not ask for/],
  ['text', { text: ['one', 'two'] }, /does not ask for/],
  ['told', { 'told-1-office': 'court', 'told-1-on-year': '2999' }, /has not come yet/],
  [
    'told',
    { 'told-1-office': 'court', 'told-1-on-year': '2025', 'told-1-on-month': '2', 'told-1-on-day': '31' },
    /no such day/,
  ],
  ['told', { 'told-1-office': 'court', 'told-1-on-day': '3' }, /no such day/],
  ['told', { 'told-1-office': 'castle' }, /one of the answers shown/],
  ['danger', { danger: 'perhaps' }, /one of the answers shown/],
  ['child', { self: 'maybe' }, /one of the answers shown/],
  ['about', {}, /Please choose what it is about/],
  ['where', { village: 'x' }, /Please choose the district/],
  ['where', { district: 'pk-pb-kasur', 'district-typed': 'Kasur' }, /not both/],
  ['where', { district: 'pk-pb-nowhere' }, /one of the answers shown/],
  ['where', { 'district-typed': 'x'.repeat(81) }, /too long/],
  ['exclude', { office: 'office_nowhere' }, /one of the answers shown/],
  ['pressure', { pressed: 'yes', 'pressed-by': ['police', 'wind'] }, /one of the answers shown/],
  ['reach', { 'reach-at': '0300 0000000' }, /Choose how somebody may contact you/],
  ['reach', { reach: 'phone', 'reach-at': '0300 '.repeat(30) }, /too long/],
  ['reach', { reach: 'none', 'reach-at': '0300 0000000' }, /Choose how somebody may contact you/],
];

for (const [step, fields, words] of refused)
  test(`refused with clear words and everything typed still there: ${step} ${Object.keys(fields).join(' ')} ${words}`, async () => {
    const jar = openCookieJar(app);
    await jar.post('/en/lodge');
    const before = new Map(jar.cookies);
    const answer = await jar.post(`/en/lodge/${step}`, fields);
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.ok(words.test(page), 'says so');
    assert.ok(page.includes('class="error-summary"'));
    assert.deepEqual(new Map(jar.cookies), before, 'the draft is as it was');
    for (const [name, value] of Object.entries(fields))
      if (/^(text|village|reach-at|district-typed)$/.test(name) && typeof value === 'string')
        assert.ok(page.includes(value.replaceAll(/[\u0000\u202e]/g, '').trim()), `${name} is still there`);
  });

test('sending twice, back and again, leads to the same slip and keeps one complaint', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  const proof = await proofOf(jar);
  const other = jar.copy();
  const before = await deployment.opened.database.record.countCases();
  await Promise.all([jar.post('/en/lodge/send', { proof }), other.post('/en/lodge/send', { proof })]);
  await jar.post('/en/lodge/send', { proof });
  const [one, two] = [await (await jar.get('/en/lodged')).text(), await (await other.get('/en/lodged')).text()];
  assert.equal(codeOn(one), codeOn(two));
  assert.equal(await deployment.opened.database.record.countCases(), before + 1);
  assert.equal((await jar.get('/en/lodge/check')).headers.get('location'), '/en/lodged');
});

test('whoever changes an answer after sending is told that only the first was kept', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  const stale = jar.copy();
  await sendNow(jar);
  assert.doesNotMatch(await (await jar.get('/en/lodged')).text(), /later changes were not kept/);
  const answer = await jar.post('/en/lodge/text', { text: 'changed' });
  assert.equal(answer.headers.get('location'), '/en/lodged');
  assert.match(await (await jar.get('/en/lodged')).text(), /later changes were not kept/);
  await stale.post('/en/lodge/text', { text: 'changed' });
  await stale.post('/en/lodge/send', { proof: await proofOf(stale) });
  assert.match(await (await stale.get('/en/lodged')).text(), /later changes were not kept/);
});

test('with scripts off a hasty sender waits for a turn, sees place and time, and is then sent on', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  const answer = await jar.post('/en/lodge/send', { proof: '' });
  assert.equal(answer.headers.get('location'), '/en/lodge/waiting');
  const page = await jar.get('/en/lodge/waiting');
  assert.equal(page.status, 200);
  assert.ok(Number(page.headers.get('refresh')) <= 15);
  assert.match(await page.text(), /Your place in the line: \d+/);
  deployment.pass({ seconds: 60 });
  assert.equal((await jar.get('/en/lodge/waiting')).headers.get('location'), '/en/lodged');
});

test('who wrote for a while is sent at once, without a script', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  deployment.pass({ seconds: 75 });
  await jar.post('/en/lodge/send', {});
  deployment.pass({ seconds: 1 });
  assert.equal((await jar.get('/en/lodge/waiting')).headers.get('location'), '/en/lodged');
});

test('the waiting page sends nothing that nobody asked to send', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  deployment.pass({ seconds: 75 });
  assert.equal((await jar.get('/en/lodge/waiting')).headers.get('location'), '/en/lodge/check');
});

test('after two hours the draft is gone, and what comes in is shown for copying', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  deployment.pass({ hours: 2, seconds: 1 });
  assert.equal((await jar.get('/en/lodge/text')).status, 409);
  const answer = await jar.post('/en/lodge/text', { text: 'written too late' });
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /written too late/);
});

test('a browser that keeps no cookies is told so instead of being sent in a circle', async () => {
  const begun = await app.request('/ur/lodge', { method: 'POST' });
  const answer = await app.request(begun.headers.get('location') ?? '');
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /کوکی/);
});

test('the own copy opens with the code alone, holds what was kept, and is given once', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  const code = await sendNow(jar);
  const answer = await jar.post('/en/lodged/copy');
  assert.equal(answer.headers.get('content-type'), 'application/octet-stream');
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="notes-[\d-]+\.age"$/);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(code);
  const text = await decrypter.decrypt(new Uint8Array(await answer.arrayBuffer()), 'text');
  assert.ok(parseOwnCopy(text).parts.some((part) => part.text.includes(toldText)));
  assert.equal((await jar.post('/en/lodged/copy')).status, 303);
  assert.match(await (await jar.get('/en/lodged')).text(), /cannot be given again/);
});

test('a cover code of four digits is kept, the code’s own are not, and it stands on no page', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  const code = await sendNow(jar);
  assert.equal((await jar.post('/en/lodged/cover', { cover: '12' })).status, 422);
  assert.equal((await jar.post('/en/lodged/cover', { cover: code.slice(-4) })).status, 422);
  // None of the groups that these pages do show.
  const digits = Array.from({ length: 12 }, (_, index) => String(4711 + index)).find((each) => !code.includes(each));
  assert.ok(digits !== undefined);
  assert.equal((await jar.post('/en/lodged/cover', { cover: digits })).status, 303);
  const parsed = parseCode(`${code.slice(0, -4)}${digits}`);
  assert.ok(parsed.kind === 'code');
  assert.notEqual(await deployment.services.casework.openCode(parsed.code), undefined);
  for (const path of ['/en/lodged', '/en/slip', '/en/slip/roll', '/en/slip/quiet'])
    assert.ok(!(await (await jar.get(path)).text()).includes(`>${digits}<`), path);
});

test('finishing leaves no cookie behind', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  await sendNow(jar);
  assert.equal((await jar.post('/en/lodged/finish')).headers.get('location'), '/en/finished');
  assert.equal(jar.cookies.size, 0);
  assert.equal((await jar.get('/en/slip')).headers.get('location'), '/en/code');
});

test('slips hold code, log name and day; the quiet one only the code; none an address', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  const code = await sendNow(jar);
  const first = formatCode(code, 'digits').split(' ')[0] ?? '';
  const [a6, roll, quiet] = await Promise.all(
    ['/en/slip', '/en/slip/roll', '/en/slip/quiet'].map(async (path) => (await jar.get(path)).text()),
  );
  for (const page of [a6, roll, quiet]) {
    assert.ok(page?.includes(`>${first}<`));
    assert.match(page ?? '', /TRAINING/);
    assert.ok(!/https?:/.test(page ?? ''));
  }
  for (const page of [a6, roll]) assert.ok(page?.includes(deployment.services.settings.origin));
  const paper = /<main class="paper">(.*)<\/main>/s.exec(quiet ?? '')?.[1] ?? '';
  const words = paper
    .replaceAll(/<[^>]*>/g, ' ')
    .replace('TRAINING', '')
    .trim();
  assert.match(words, /^[\d ]+$/);
});

test('every draft cookie is short, hidden from scripts, and bound to this host', async () => {
  const jar = openCookieJar(app);
  await fill(jar);
  for (const line of jar.lines) {
    assert.ok(line.length <= 3500);
    assert.match(line, /^__Host-d[0-2]=/);
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/'])
      assert.ok(line.split('; ').includes(attribute), line.slice(-90));
  }
});

test('the first page with its style sheet is at most 20 KB on the wire', async () => {
  for (const lang of ['ur', 'en']) {
    const page = await (await app.request(`/${lang}/lodge`)).text();
    const bytes = gzipSync(page).length + gzipSync(styleSheet).length;
    assert.ok(bytes <= 20_000, `${lang}: ${bytes} bytes`);
  }
});
