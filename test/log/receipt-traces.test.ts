/** Duress and pressure leave no trace in a receipt: over HTTP, by the code and by its cover, before and after everything that can be sent. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { parseProofFile } from '@amanat/ledger';
import { type Code, coverCodeOf } from '@amanat/sealing';
import { Client, type QueryResult, type QueryResultRow } from 'pg';
import { codeOf, fillShortly, type FormClient, openFormClient, proofFor } from '../fixtures/form-client.ts';
import { codeFrom, openedBy, until } from '../fixtures/log-visitor.ts';
import { runningServer, type TestServer } from '../fixtures/running-server.ts';

/** Every form of the record page, as a browser sends it. */
const sent: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a message', { kind: 'message', message: 'TRAINING message' }],
  ['an answer', { kind: 'answer', question: 'which-language', 'answer-which-language': 'Urdu' }],
  ['pressure, with who and how', { kind: 'pressed', by: 'police', way: 'withdraw' }],
  ['pressure, and nothing more', { kind: 'pressed' }],
  ['a way to be reached', { kind: 'contact', how: 'phone', at: '0000 0000000' }],
  ['a wish to withdraw, with words', { kind: 'withdraw', addition: 'TRAINING' }],
  ['a wish to withdraw', { kind: 'withdraw' }],
];

interface TakenReceipt {
  readonly text: string;
  /** As sent: names, values without the time, and how long the file is. */
  readonly outside: string;
}

suite('what a receipt does not tell', { timeout: 600_000 }, () => {
  let server: TestServer;
  let code: Code;
  let coverGroup: string;
  let cover: Code;

  before(async () => {
    server = await runningServer(['--demo'], { env: { AMANAT_PUBLISH_SECONDS: '2' } });
    const client = openFormClient(server.url);
    await fillShortly(client);
    const { status, body } = await client.post('/en/lodge/send', await proofFor(client));
    assert.equal(status, 303, body);
    code = codeFrom((await codeOf(client)).replaceAll(' ', ''));
    // One code in ten thousand ends so, and a cover code that is the code is refused.
    coverGroup = code.endsWith('0420') ? '0421' : '0420';
    const kept = await client.post('/en/lodged/cover', { cover: coverGroup });
    assert.equal(kept.status, 303, kept.body);
    cover = coverCodeOf(code, coverGroup);
    const { rows } = await asOwner<{ case_id: string }>(
      "SELECT case_id FROM cases JOIN codes USING (case_id) WHERE role = 'cover'",
    );
    const asked = { kind: 'ask-question', question: 'which-language' } as const;
    const answer = await server.casework.playOffice(rows[0]?.case_id ?? '', asked);
    assert.equal(answer.kind, 'accepted');
    await until(() => take(code), 'the receipt');
  });
  after(() => server?.end());

  async function asOwner<Row extends QueryResultRow>(sql: string): Promise<QueryResult<Row>> {
    const owner = new Client(server.database.connectionOf('owner'));
    await owner.connect();
    return owner.query<Row>(sql).finally(() => owner.end());
  }

  async function enter(by: Code): Promise<FormClient> {
    const client = openFormClient(server.url);
    const { status, headers } = await client.post('/en/code', { code: by });
    assert.deepEqual([status, headers.location], [303, '/en/record']);
    return client;
  }

  /** From the page, as a person does; `undefined` while it is not there. */
  async function take(by: Code): Promise<TakenReceipt | undefined> {
    const { cookies } = await enter(by);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const type = 'application/x-www-form-urlencoded';
    const headers = { cookie, origin: server.url, 'content-type': type };
    const asked = { method: 'POST', headers, redirect: 'manual' } as const;
    const answer = await fetch(`${server.url}/en/record/receipt`, asked);
    if (answer.status !== 200) return undefined;
    const bytes = await answer.bytes();
    const told = [...answer.headers].filter(([name]) => name !== 'date');
    return { text: await openedBy(by, bytes), outside: JSON.stringify([told, bytes.length]) };
  }

  const checkpointOf = ({ text }: TakenReceipt): string => parseProofFile(text).checkpoint;

  /** Both under one checkpoint: the log goes on meanwhile. */
  async function takeBoth(): Promise<readonly [TakenReceipt, TakenReceipt]> {
    return until(async () => {
      const [byCode, byCover] = [await take(code), await take(cover)];
      assert.ok(byCode !== undefined && byCover !== undefined);
      return checkpointOf(byCode) === checkpointOf(byCover) ? ([byCode, byCover] as const) : undefined;
    }, 'two receipts under one checkpoint');
  }

  const typesKept = async (): Promise<readonly string[]> => {
    const { rows } = await asOwner<{ type: string }>("SELECT type FROM events WHERE stream_id LIKE 'case_%'");
    return rows.map(({ type }) => type);
  };

  test('code and cover are given the same receipt, of the same length, before and after each thing that is sent by either', async () => {
    const first = parseProofFile((await takeBoth())[0].text);
    for (const [what, fields] of [['nothing', undefined] as const, ...sent])
      for (const [who, by] of [
        ['the code', code],
        ['the cover', cover],
      ] as const) {
        const name = `${what} by ${who}`;
        if (fields !== undefined) {
          const { status, headers } = await (await enter(by)).post('/en/record', fields);
          assert.deepEqual([status, headers.location], [303, '/en/kept'], name);
        }
        const [byCode, byCover] = await takeBoth();
        assert.equal(byCover.text, byCode.text, name);
        assert.equal(byCover.outside, byCode.outside, name);
        const { extra, index } = parseProofFile(byCode.text);
        assert.deepEqual([extra, index], [first.extra, first.index], `${name}: the same event, at the same place`);
      }
  });

  test('all of it was kept all the same: the test would notice what it is there to notice', async () => {
    const types = await typesKept();
    const count = (type: string): number => types.filter((each) => each === type).length;
    for (const type of ['message.received', 'question.answered', 'contact.given']) assert.ok(count(type) >= 2, type);
    for (const type of ['pressure.claimed', 'withdrawal.requested']) assert.ok(count(type) >= 4, type);
    assert.ok(count('duress.signalled') >= 1);
  });

  test('nor does it tell in clear what was told: the sealed event has no word of any form', async () => {
    const [{ text }] = await takeBoth();
    const body = Buffer.from(parseProofFile(text).extra ?? [])
      .subarray(64)
      .toString('utf8');
    assert.match(body, /"type":"complaint\.lodged"/);
    // Four digits alone come by chance in what is sealed.
    for (const word of ['TRAINING message', 'duress', 'pressure', 'withdraw', 'cover', `"${coverGroup}"`, code, cover])
      assert.ok(!body.includes(word), word);
  });
});
