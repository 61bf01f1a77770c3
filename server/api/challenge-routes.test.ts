/** Challenges by registered auditors: who may ask, what is opened, and that an answer's length tells nothing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Hono } from 'hono';
import { type EventRow, fillerRows } from '@amanat/casework';
import { parseAnswers } from '@amanat/domain';
import {
  type Challenge,
  challengedIndexes,
  commitmentOf,
  encodeVerifierKey,
  type NoteSigner,
  parseOpenings,
  parseVerifierKey,
  signChallenge,
  verifyChallenge,
} from '@amanat/ledger';
import { drawCode } from '@amanat/sealing';
import { type Auditor, parseAuditors } from '../auditors.ts';
import { ciphers, ed25519Signer, verifyEd25519 } from '../ciphers.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { apiRoutes } from './index.ts';

interface TestAuditor {
  readonly signer: NoteSigner;
  readonly registered: Auditor;
  readonly identity: string;
}

async function drawAuditor(name: string): Promise<TestAuditor> {
  const signer = { name: `${name}.example`, ...ed25519Signer(ciphers.random(32)) };
  const identity = await generateX25519Identity();
  const verifierKey = encodeVerifierKey(signer.name, signer.publicKey, ciphers.sha256);
  const recipient = await identityToRecipient(identity);
  return { signer, identity, registered: { name, verifierKey, recipient } };
}

const { sha256 } = ciphers;
let deployment: TestDeployment;
let bar: TestAuditor;
let press: TestAuditor;
let api: Hono;
/** By index. */
let rows: readonly EventRow[];
let head: { readonly size: number; readonly root: Uint8Array };

const fillers = (count: number) =>
  fillerRows(count, { ciphers, now: deployment.services.now, timeZone: 'Asia/Karachi' });

async function lodge(): Promise<readonly EventRow[]> {
  const { casework, today } = deployment.services;
  const answer = await casework.lodgeComplaint({
    answers: parseAnswers(
      { group: 'blackmail', district: { id: 'pk-pb-kasur' }, text: 'TRAINING '.repeat(200) },
      today(),
    ),
    channel: 'web',
    code: drawCode(ciphers),
    secret: ciphers.random(32),
    ticketHash: ciphers.random(32),
  });
  assert.ok(answer.kind === 'lodged');
  return deployment.opened.database.record.loadStream(answer.lodged.caseId);
}

before(async () => {
  deployment = await openTestDeployment();
  [bar, press] = [await drawAuditor('bar'), await drawAuditor('press')];
  const auditors = parseAuditors(JSON.parse(JSON.stringify([bar.registered, press.registered])));
  api = appOf(apiRoutes(deployment.services, auditors), deployment.services, '/api');
  const taken: EventRow[] = [];
  for (let block = 0; block < 4; block++) taken.push(...(await lodge()), ...fillers(15));
  rows = taken;
  deployment.log.take(rows);
  head = deployment.log.publish();
});
after(() => deployment.stop());

const challengeOf = (auditor: TestAuditor, changes: Partial<Challenge> = {}): Challenge => ({
  origin: deployment.opened.origin,
  auditor: auditor.registered.name,
  day: deployment.services.today().toString(),
  ...head,
  ...changes,
});
const signed = (auditor: TestAuditor, changes: Partial<Challenge> = {}, signer = auditor.signer): string =>
  signChallenge(challengeOf(auditor, changes), signer, sha256);

const ask = (note: string, type = 'text/plain'): Promise<Response> =>
  Promise.resolve(api.request('/api/log/challenge', { method: 'POST', body: note, headers: { 'content-type': type } }));

async function refused(note: string, status: number, code: string): Promise<void> {
  const answer = await ask(note);
  assert.equal(((await answer.json()) as { error: { code: string } }).error.code, code);
  assert.equal(answer.status, status);
}

const indexesOf = (note: string, { registered }: TestAuditor): readonly number[] => {
  const { signature, size } = verifyChallenge(note, parseVerifierKey(registered.verifierKey, sha256), verifyEd25519);
  return challengedIndexes(signature, size, sha256);
};

async function opened(answer: Response, { identity }: TestAuditor): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(new Uint8Array(await answer.arrayBuffer()));
}

const challengesKept = async ({ registered }: TestAuditor): Promise<number> =>
  (await deployment.opened.database.record.loadStream(`auditor_${registered.name}`)).length;

test('what is not asked by a registered auditor, of this log, today, over what was published, is refused and not kept', async () => {
  await refused('hello', 422, 'challenge-unreadable');
  await refused(signed(bar).replace('amanat-challenge', 'amanat-chalIenge'), 422, 'challenge-unreadable');
  await refused(signed(bar, { auditor: 'nobody' }), 403, 'auditor-unknown');
  await refused(signed(bar, {}, press.signer), 403, 'auditor-unknown');
  await refused(signed(bar, {}, { ...press.signer, name: bar.signer.name }), 403, 'auditor-unknown');
  await refused(signed(bar).replace(`\n${head.size}\n`, `\n${head.size - 1}\n`), 403, 'auditor-unknown');
  await refused(signed(bar, { origin: 'other.example' }), 422, 'challenge-of-another-log');
  const today = deployment.services.today();
  for (const day of [today.subtract({ days: 1 }), today.add({ days: 1 })])
    await refused(signed(bar, { day: day.toString() }), 422, 'challenge-not-today');
  await refused(signed(bar, { size: head.size + 1 }), 422, 'challenge-not-published');
  await refused(signed(bar, { size: 1 }), 422, 'challenge-not-published');
  await refused(signed(bar, { root: new Uint8Array(32) }), 422, 'challenge-not-published');
  assert.equal(await challengesKept(bar), 0);
});

test('every opening is what the log committed to; the same challenge is answered again, another not; it is kept once', async () => {
  const note = signed(bar);
  const answer = await ask(note);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/octet-stream');
  const indexes = indexesOf(note, bar);
  const plain = await opened(answer.clone(), bar);
  for (const { index, salt, body } of parseOpenings(plain, indexes)) {
    assert.equal(commitmentOf(salt, body, sha256).toHex(), rows[index]?.commitment.toHex());
  }
  assert.equal(plain.length, indexes.length * 16 * 1024, 'fillers and complaints have one length');
  await assert.rejects(opened(answer, press), 'nobody but the auditor reads it');
  assert.deepEqual(await opened(await ask(note), bar), plain);
  assert.equal(await challengesKept(bar), 1);
  deployment.log.take(fillers(32));
  const earlier = head;
  head = deployment.log.publish();
  await refused(signed(bar), 409, 'challenged-today');
  assert.equal(await challengesKept(bar), 1);
  const other = await ask(signed(press, earlier));
  assert.equal(
    other.status,
    200,
    'an earlier checkpoint of today counts, and another auditor has a challenge of their own',
  );
});

test('asked many times at once, one of two different challenges is answered', async () => {
  deployment.pass({ hours: 24 });
  deployment.log.take(fillers(32));
  const before = head;
  head = deployment.log.publish();
  await refused(signed(bar, before), 422, 'challenge-not-published');
  deployment.log.take(fillers(32));
  const first = head;
  head = deployment.log.publish();
  const notes = [signed(bar), signed(bar, first)];
  const answers = await Promise.all([...notes, ...notes, ...notes].map((note) => ask(note)));
  const statuses = answers.map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 200).length, 3);
  assert.equal(statuses.filter((status) => status === 409).length, 3);
  assert.equal(await challengesKept(bar), 2);
});

test('an index that does not open shows as such, in an answer of the same length', async () => {
  const note = signed(press);
  const indexes = indexesOf(note, press);
  const [lost] = indexes;
  assert.ok(lost !== undefined);
  deployment.log.lose(lost);
  const openings = parseOpenings(await opened(await ask(note), press), indexes);
  assert.equal(openings[0]?.body.length, 0);
  assert.ok(openings.slice(1).every(({ body }) => body.length > 0));
});

test('auditors are listed strictly: nothing but what is known of each, and none twice', () => {
  const { name, verifierKey, recipient } = bar.registered;
  for (const [listed, code] of [
    [{}, 'not-this-shape'],
    [[{ name, verifierKey }], 'not-this-shape'],
    [[{ name, verifierKey, recipient, more: 1 }], 'unknown-field'],
    [[{ name: '../x', verifierKey, recipient }], 'not-this-shape'],
    [[{ name, verifierKey: verifierKey.replace(/^bar/, 'baz'), recipient }], 'not-this-shape'],
    [
      [{ name, verifierKey, recipient: `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}` }],
      'not-this-shape',
    ],
    [[bar.registered, { ...press.registered, name }], 'duplicate-id'],
    [[bar.registered, { ...press.registered, verifierKey }], 'duplicate-id'],
  ] as const)
    assert.throws(() => parseAuditors(listed), { code });
});
