import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { type Code, coverCodeOf, drawCode, formatCode } from '@amanat/sealing';
import { lawStages } from '@amanat/web';
import { ciphers } from '../ciphers.ts';
import { type LodgedComplaint, lodgeComplaint } from '../testing/lodged-complaint.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { codeRoutes } from './index.ts';

let deployment: TestDeployment;
let app: Hono;

before(async () => {
  deployment = await openTestDeployment();
  app = appOf(codeRoutes(deployment.services), deployment.services);
});
after(() => deployment.stop());

const lodge = (): Promise<LodgedComplaint> => lodgeComplaint(deployment.services);

const post = (path: string, fields: readonly (readonly [string, string])[], cookie = ''): Promise<Response> =>
  Promise.resolve(
    app.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    }),
  );

/** Types the code and returns the cookie. */
async function enter(code: Code): Promise<string> {
  const answer = await post('/en/code', [['code', formatCode(code, 'digits')]]);
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), '/en/record');
  const [cookie] = (answer.headers.get('set-cookie') ?? '').split(';');
  return cookie ?? '';
}

/** Status, headers and bytes of the record page. */
async function recordPage(cookie: string): Promise<string> {
  const answer = await app.request('/en/record', { headers: { cookie } });
  const headers = [...answer.headers].filter(([name]) => name !== 'date');
  return JSON.stringify([answer.status, headers, await answer.text()]);
}

const everything: readonly (readonly (readonly [string, string])[])[] = [
  [
    ['kind', 'message'],
    ['message', 'TRAINING: the station has moved'],
  ],
  [['kind', 'pressed']],
  [
    ['kind', 'pressed'],
    ['by', 'police'],
    ['by', 'family'],
    ['way', 'withdraw'],
  ],
  [
    ['kind', 'contact'],
    ['how', 'phone'],
    ['at', 'TRAINING 000'],
    ['when', ''],
  ],
  [
    ['kind', 'withdraw'],
    ['addition', ''],
  ],
  [
    ['kind', 'answer'],
    ['question', 'need-interpreter'],
    ['answer-need-interpreter', 'TRAINING: no'],
  ],
];

test('the record page is the same, byte for byte and header for header, before and after whatever is sent', async () => {
  const { code, caseId } = await lodge();
  const { casework } = deployment.services;
  await casework.playOffice(caseId, { kind: 'ask-question', question: 'need-interpreter' });
  let cookie = await enter(code);
  const first = await recordPage(cookie);
  assert.match(first, /Do you need an interpreter/);
  const answers = new Set<string>();
  for (const fields of everything) {
    const answer = await post('/en/record', fields, cookie);
    answers.add(JSON.stringify([answer.status, [...answer.headers], await answer.text()]));
    assert.equal(await recordPage(cookie), first);
    cookie = await enter(code);
    assert.equal(await recordPage(cookie), first);
  }
  assert.equal(answers.size, 1, 'every kind gets one and the same answer');
  assert.match([...answers][0] ?? '', /\/en\/kept/);
});

test('the page of a cover code is the page of a complaint without any step, also after the case has moved on', async () => {
  const fresh = await lodge();
  const freshPage = await recordPage(await enter(fresh.code));
  const { cover, caseId } = await lodge();
  assert.equal(await recordPage(await enter(cover)), freshPage);
  const { casework } = deployment.services;
  await casework.playOffice(caseId, { kind: 'acknowledge-complaint', office: 'office_child-protection-kasur' });
  await casework.playOffice(caseId, { kind: 'ask-question', question: 'need-legal-aid' });
  const cookie = await enter(cover);
  assert.equal(await recordPage(cookie), freshPage);
  for (const fields of everything) {
    assert.equal((await post('/en/record', fields, cookie)).headers.get('location'), '/en/kept');
    assert.equal(await recordPage(cookie), freshPage);
  }
});

test('what the law owes is told in the same words to the code and its cover, before and after the case moved on', async () => {
  const lawPart = (shown: string): string =>
    /<details class="fold"><summary><h2>What an office owes.*?<\/details>/s.exec(shown.replaceAll('\\"', '"'))?.[0] ??
    '';
  const { code, cover, caseId } = await lodge();
  const [own, shown] = [await enter(code), await enter(cover)];
  const before = lawPart(await recordPage(own));
  for (const stage of lawStages) assert.ok(before.includes(`href="/en/law/${stage}"`), stage);
  assert.match(before, /If your complaint was not registered.*If your complaint was registered/s);
  const { casework } = deployment.services;
  await casework.playOffice(caseId, { kind: 'acknowledge-complaint', office: 'office_child-protection-kasur' });
  assert.equal(lawPart(await recordPage(own)), before);
  assert.equal(lawPart(await recordPage(shown)), before);
  const another = await lodge();
  assert.equal(lawPart(await recordPage(await enter(another.code))), before);
});

test('while somebody guesses at last groups, every answer is that of a cover, byte for byte and header for header', async () => {
  const fresh = await lodge();
  const freshPage = await recordPage(await enter(fresh.code));
  const { code, cover, caseId } = await lodge();
  const { casework } = deployment.services;
  await casework.playOffice(caseId, { kind: 'acknowledge-complaint', office: 'office_child-protection-kasur' });
  const guesses = Array.from({ length: 9 }, (_, index) => `000${index}`)
    .filter((group) => !code.endsWith(group))
    .map((group) => coverCodeOf(code, group));
  for (const guess of guesses.slice(0, 5)) assert.equal((await post('/en/code', [['code', guess]])).status, 404);
  for (const each of [...guesses.slice(5), code, cover]) {
    const cookie = await enter(each);
    assert.equal(await recordPage(cookie), freshPage);
    for (const fields of everything)
      assert.equal((await post('/en/record', fields, cookie)).headers.get('location'), '/en/kept');
    assert.equal(await recordPage(cookie), freshPage);
  }
});

test('the cookie of a cover code is as long as that of the code', async () => {
  const { code, cover } = await lodge();
  assert.equal((await enter(code)).length, (await enter(cover)).length);
});

test('what is sent by code has an hourly budget of its own, and codes that open nothing use none of it', async () => {
  const { code } = await lodge();
  const settings = { ...deployment.services.settings, intakeBytesPerHour: 100_000 };
  const small = appOf(codeRoutes({ ...deployment.services, settings }), deployment.services);
  const send = async (by: Code): Promise<number> => {
    const body = new URLSearchParams({ kind: 'message', message: 'TRAINING', code: by });
    return (await small.request('/en/record', { method: 'POST', body })).status;
  };
  for (let time = 0; time < 5; time++) assert.equal(await send(drawCode(ciphers)), 404);
  assert.deepEqual([await send(code), await send(code), await send(code)], [303, 303, 503]);
  assert.equal((await post('/en/record', [...(everything[0] ?? []), ['code', code]])).status, 303);
});

test('a code that nobody has, and one that differs in its last digits alone, get the same answer', async () => {
  const { code, cover } = await lodge();
  const lastGroups = ['0001', '0002', '0003'];
  const near = lastGroups.map((last) => `${code.slice(0, -4)}${last}`).find((each) => each !== code && each !== cover);
  const seen = new Set<string>();
  for (const typed of [drawCode(ciphers), drawCode(ciphers), near ?? '']) {
    const answer = await post('/ur/code', [['code', typed]]);
    seen.add(JSON.stringify([answer.status, [...answer.headers], await answer.text()]));
  }
  assert.equal(seen.size, 1);
  assert.match([...seen][0] ?? '', /^\[404/);
});

test('a miscopied code is told so, with what was typed, and the record is not asked', async () => {
  const unasked = new Proxy(deployment.services.casework, {
    get: () => () => assert.fail('the record was asked'),
  });
  const lonely = appOf(codeRoutes({ ...deployment.services, casework: unasked }), deployment.services);
  const digits: string = drawCode(ciphers);
  const wrong = `${digits[0] === '1' ? '2' : '1'}${digits.slice(1)}`;
  for (const [typed, words] of [
    [wrong, 'not as they were printed'],
    ['1234', 'not a whole code'],
    ['<b>"', 'not a whole code'],
    ['', 'not a whole code'],
  ] as const) {
    const answer = await lonely.request('/en/code', { method: 'POST', body: new URLSearchParams({ code: typed }) });
    const page = await answer.text();
    assert.equal(answer.status, 422);
    assert.ok(page.includes(words), typed);
    assert.ok(!page.includes('<b>"'));
    if (/^\d+$/.test(typed)) assert.ok(page.includes(`\n${typed}</textarea>`));
  }
});

test('a code is read in Urdu digits, in letters and in any spacing', async () => {
  const { code } = await lodge();
  for (const typed of [
    formatCode(code, 'urdu-digits'),
    formatCode(code, 'letters').toLowerCase(),
    code,
    formatCode(code, 'digits').replaceAll(' ', '  -  '),
  ])
    assert.equal((await post('/ur/code', [['code', typed]])).headers.get('location'), '/ur/record', typed);
});

test('text that cannot be kept is refused with 422 and stays in its field', async () => {
  const { code } = await lodge();
  const cookie = await enter(code);
  const tooLong = 'ا'.repeat(1001);
  const hidden = 'TRAINING \u202e hidden';
  const file = `TRAINING data:image/png;base64,${'A'.repeat(40)}`;
  for (const text of [tooLong, hidden, file]) {
    const answer = await post(
      '/en/record',
      [
        ['kind', 'message'],
        ['message', text],
      ],
      cookie,
    );
    assert.equal(answer.status, 422);
    assert.ok((await answer.text()).includes(text));
  }
  assert.equal(
    (
      await post(
        '/en/record',
        [
          ['kind', 'message'],
          ['message', '  '],
        ],
        cookie,
      )
    ).status,
    422,
  );
  assert.equal(
    (
      await post(
        '/en/record',
        [
          ['kind', 'message'],
          ['message', 'ا'.repeat(1000)],
        ],
        cookie,
      )
    ).status,
    303,
  );
});

test('what none of our pages sends is refused', async () => {
  const cookie = await enter((await lodge()).code);
  for (const fields of [
    [['kind', 'open-case']],
    [
      ['kind', 'pressed'],
      ['attachment', 'x'],
    ],
    [
      ['kind', 'pressed'],
      ['__proto__', 'x'],
    ],
    [
      ['kind', 'pressed'],
      ['by', 'nobody'],
    ],
    [
      ['kind', 'message'],
      ['message', 'a'],
      ['message', 'b'],
    ],
    [
      ['kind', 'answer'],
      ['question', 'what-happened'],
      ['answer-what-happened', 'x'],
    ],
    [
      ['kind', 'answer'],
      ['question', 'need-legal-aid'],
      ['answer-need-interpreter', 'x'],
    ],
    [],
  ] as const)
    assert.equal((await post('/en/record', fields, cookie)).status, 422, JSON.stringify(fields));
});

test('when twenty minutes are over nothing typed is lost: with the code it is sent', async () => {
  const { code } = await lodge();
  const cookie = await enter(code);
  deployment.pass({ minutes: 21 });
  assert.equal((await app.request('/en/record', { headers: { cookie } })).headers.get('location'), '/en/code');
  const text = 'TRAINING: “written” for <long>';
  const asked = await post(
    '/en/record',
    [
      ['kind', 'message'],
      ['message', text],
    ],
    cookie,
  );
  const page = await asked.text();
  assert.equal(asked.status, 422);
  assert.ok(page.includes('name="message" value="TRAINING: “written” for &lt;long&gt;"'));
  const sent = await post(
    '/en/record',
    [
      ['kind', 'message'],
      ['message', text],
      ['code', code],
    ],
    cookie,
  );
  assert.equal(sent.headers.get('location'), '/en/kept');
  assert.match(sent.headers.get('set-cookie') ?? '', /^__Host-r=/);
});

test('a cookie that was not sealed here opens nothing, and never throws', async () => {
  const { code } = await lodge();
  const cookie = await enter(code);
  const [name, value = ''] = cookie.split('=');
  for (const spoilt of [
    '',
    'x',
    '%%%',
    value.slice(1),
    `${value}A`,
    value.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
  ]) {
    const answer = await app.request('/en/record', { headers: { cookie: `${name}=${spoilt}` } });
    // The last letter of base64 may hold bits that mean nothing.
    if (spoilt.length !== value.length) assert.equal(answer.headers.get('location'), '/en/code', spoilt);
    assert.ok(answer.status < 500);
  }
});

test('closing ends the session, and the address answers to no other method', async () => {
  const cookie = await enter((await lodge()).code);
  const closed = await post('/ur/record/close', [], cookie);
  assert.equal(closed.headers.get('location'), '/ur');
  assert.match(
    closed.headers.get('set-cookie') ?? '',
    /^__Host-r=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  const got = await app.request('/ur/record/close');
  assert.equal(got.status, 405);
  assert.equal(got.headers.get('allow'), 'POST');
});

test('over an open network the page takes no contact details, and its cookie has no Secure', async () => {
  const { services } = deployment;
  const open = { ...services, settings: { ...services.settings, insecureLan: true, secureCookies: false } };
  const lan = appOf(codeRoutes(open), open);
  const { code } = await lodge();
  const entered = await lan.request('/en/code', { method: 'POST', body: new URLSearchParams({ code }) });
  const cookie = entered.headers.get('set-cookie') ?? '';
  assert.match(cookie, /^r=/);
  assert.doesNotMatch(cookie, /Secure/);
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  assert.doesNotMatch(await (await lan.request('/en/record', { headers })).text(), /name="at"/);
  const body = new URLSearchParams({ kind: 'contact', how: 'phone', at: 'TRAINING' });
  assert.equal((await lan.request('/en/record', { method: 'POST', headers, body })).status, 422);
});
