/**
 * Two nights of one deployment: in one nothing happens, in the other there are nine complaints with all that comes of
 * them. Whoever watches the public log sees the same.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import {
  challengedIndexes,
  encodeVerifierKey,
  noteTextUnverified,
  type NoteSigner,
  openingBytes,
  parseCheckpointText,
  parseOpenings,
  parseVerifierKey,
  signChallenge,
  verifyChallenge,
} from '@amanat/ledger';
import { coverCodeOf } from '@amanat/sealing';
import { Client } from 'pg';
import { ed25519Signer, sha256, verifyEd25519 } from '../../server/ciphers.ts';
import { freshFolder } from '../fixtures/fresh-folder.ts';
import { openFormClient } from '../fixtures/form-client.ts';
import { type LogObserver, observeLog } from '../fixtures/log-observer.ts';
import { checkpointAt, lodgeAt, until } from '../fixtures/log-visitor.ts';
import { fullAnswers } from '../fixtures/lodging.ts';
import { runningServer, type TestServer } from '../fixtures/running-server.ts';

const origin = 'record.example/kasur';
const complaintCount = 9;
/** So many are compared: one for the start, one for each complaint and for what may be left of it, and one more. */
const publicationCount = complaintCount + 3;
const signer: NoteSigner = { name: 'bar.example', ...ed25519Signer(new Uint8Array(32).fill(3)) };
const auditorKey = encodeVerifierKey(signer.name, signer.publicKey, sha256);

interface Night {
  readonly server: TestServer;
  readonly observer: LogObserver;
  publication(): Promise<void>;
}

async function beginNight(recipient: string): Promise<Night> {
  const dataDir = freshFolder();
  mkdirSync(dataDir, { mode: 0o700 });
  const auditors = [{ name: 'bar', verifierKey: auditorKey, recipient }];
  writeFileSync(join(dataDir, 'auditors.json'), JSON.stringify(auditors), { mode: 0o644 });
  const begun: number[] = [];
  let observer: LogObserver | undefined;
  let next = Promise.withResolvers<void>();
  const server = await runningServer(['--demo', '--origin', origin], {
    dataDir,
    env: { AMANAT_PUBLISH_SECONDS: '1' },
    report: (news) => {
      if (news.kind !== 'published') return;
      if (observer === undefined) begun.push(news.size);
      observer?.published(news.size);
      next.resolve();
      next = Promise.withResolvers();
    },
  });
  assert.deepEqual(begun, [], 'nothing is missed');
  observer = observeLog(server.url, join(dataDir, 'log'));
  return { server, observer, publication: () => next.promise };
}

const forms: readonly Readonly<Record<string, string>>[] = [
  { kind: 'message', message: 'پیغام '.repeat(150) },
  { kind: 'answer', question: 'which-language', 'answer-which-language': 'TRAINING' },
  { kind: 'pressed', by: 'police', way: 'withdraw' },
  { kind: 'pressed' },
  { kind: 'contact', how: 'phone', at: '0000 0000000' },
  { kind: 'withdraw', addition: 'TRAINING' },
];

/** Lodged through the API, a step and a question by the office, all forms by the code, and again by its cover. */
async function complain({ url, casework, database }: TestServer): Promise<void> {
  const { code } = await lodgeAt(url, { ...fullAnswers, text: 'ل'.repeat(2000) });
  const coverGroup = code.endsWith('0420') ? '0421' : '0420';
  assert.equal(await casework.addCover(code, coverGroup), 'kept');
  const caseId = await newestCase(database.connectionOf('owner'));
  for (const step of [
    { kind: 'acknowledge-complaint', office: 'office_a' },
    { kind: 'ask-question', question: 'which-language' },
  ] as const)
    assert.equal((await casework.playOffice(caseId, step)).kind, 'accepted');
  for (const by of [code, coverCodeOf(code, coverGroup)]) {
    const client = openFormClient(url);
    await client.post('/en/code', { code: by });
    for (const fields of forms) assert.equal((await client.post('/en/record', fields)).status, 303);
  }
}

async function newestCase(settings: ConstructorParameters<typeof Client>[0]): Promise<string> {
  const owner = new Client(settings);
  await owner.connect();
  const sql = `SELECT case_id FROM codes
    WHERE role = 'cover' AND NOT EXISTS (SELECT FROM notices WHERE notices.case_id = codes.case_id)`;
  const { rows } = await owner.query<{ case_id: string }>(sql).finally(() => owner.end());
  return rows[0]?.case_id ?? '';
}

suite('what an observer of the log sees', { timeout: 600_000 }, () => {
  let identity: string;
  let recipient: string;
  let quiet: Night;
  let busy: Night;

  before(async () => {
    identity = await generateIdentity();
    recipient = await identityToRecipient(identity);
    quiet = await beginNight(recipient);
    busy = await beginNight(recipient);
    await busy.publication();
    for (let lodged = 0; lodged < complaintCount; lodged++) {
      await complain(busy.server);
      await busy.publication();
    }
    await until(
      () => ([quiet, busy].every(({ observer }) => observer.folders.length >= publicationCount) ? true : undefined),
      'as many publications',
    );
    await Promise.all([quiet, busy].map(({ observer }) => observer.done()));
  });
  after(async () => {
    await quiet?.server.end();
    await busy?.server.end();
  });

  const eventsOf = async ({ server }: Night, where: string): Promise<number> => {
    const owner = new Client(server.database.connectionOf('owner'));
    await owner.connect();
    const { rows } = await owner
      .query<{ count: number }>(`SELECT count(*)::integer AS count FROM events WHERE ${where}`)
      .finally(() => owner.end());
    return rows[0]?.count ?? 0;
  };

  test('one night had nine complaints with over a hundred and thirty events more than the other', async () => {
    const lodged = "type = 'complaint.lodged'";
    assert.equal((await eventsOf(busy, lodged)) - (await eventsOf(quiet, lodged)), complaintCount);
    const real = "type <> 'log.filler'";
    assert.ok((await eventsOf(busy, real)) - (await eventsOf(quiet, real)) >= complaintCount * 15);
    for (const type of ['duress.signalled', 'pressure.claimed', 'withdrawal.requested', 'complaint.acknowledged'])
      assert.ok((await eventsOf(busy, `type = '${type}'`)) >= complaintCount, type);
  });

  test('each publication brings the same number of entries, and the same files of the same length', () => {
    const seen = ({ observer }: Night) => observer.folders.slice(0, publicationCount);
    assert.deepEqual(seen(busy), seen(quiet));
    const sizes = seen(busy).map(([size]) => size);
    for (const [at, size] of sizes.entries()) if (at > 0) assert.equal(size - (sizes[at - 1] ?? 0), 32);
  });

  test('each answer has the same headers and the same length', () => {
    const sizes = [...quiet.observer.answers.keys()].filter((size) => busy.observer.answers.has(size));
    // Where the machine was slow, a checkpoint may have gone before it was asked for.
    assert.ok(sizes.length > publicationCount / 2);
    for (const size of sizes) {
      const answers = quiet.observer.answers.get(size) ?? [];
      assert.ok(answers.length >= 3 || size % 256 === 0);
      assert.deepEqual(busy.observer.answers.get(size), answers, `size ${size}`);
    }
  });

  test('the answer to an auditor is as long as its number of openings says, whatever is opened', async () => {
    for (const night of [quiet, busy]) {
      const note = (await checkpointAt(night.server.url)) ?? '';
      const { size, root } = parseCheckpointText(noteTextUnverified(note));
      const day = Temporal.Now.plainDateISO('Asia/Karachi').toString();
      const challenge = signChallenge({ origin, auditor: 'bar', day, size, root }, signer, sha256);
      const headers = { 'content-type': 'text/plain' };
      const answer = await fetch(`${night.server.url}/api/log/challenge`, { method: 'POST', headers, body: challenge });
      assert.equal(answer.status, 200);
      const sealed = await answer.bytes();
      const key = parseVerifierKey(auditorKey, sha256);
      const asked = challengedIndexes(verifyChallenge(challenge, key, verifyEd25519).signature, size, sha256);
      const nothing = new Encrypter();
      nothing.addRecipient(recipient);
      assert.equal(sealed.length, (await nothing.encrypt(new Uint8Array(asked.length * openingBytes))).length);
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const openings = parseOpenings(await decrypter.decrypt(sealed), asked);
      for (const { body } of openings) assert.ok(body.length > 0, 'each opens');
    }
    const largest = `octet_length(body) > ${openingBytes - 44}`;
    assert.equal(
      await eventsOf(busy, `stream_id LIKE 'case_%' AND ${largest}`),
      0,
      'no complaint needs a larger class',
    );
  });
});
